"""Tests of what a notebook cannot see. They run against the installed wheel, from a folder that is not the repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# pieces of text that readers of text stumble over: ligatures, half letters, signs of two parts, wide letters, names with dots
ODD_PIECES = ("ﬁ", "İ", "ß", "\u00ad", "e\u0301", "\ud800", "🙂", "Ｊava", "\u3000", ".NET", "R&D", "\n")

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "tools"))


@pytest.fixture
def run_python(tmp_path):
    """Run Python code in a new process in an empty folder; give back its standard output."""

    def run(code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, env=clean_environment()
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def run_command(tmp_path):
    """Run the command line in a new process in an empty folder; give back the finished process."""

    def run(*arguments) -> subprocess.CompletedProcess:
        command = [str(Path(sys.executable).parent / "resume-classifier"), *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=clean_environment())

    return run


@pytest.fixture(scope="session")
def bench_data() -> Path:
    """Folder of the real data sets, or a skipped test."""
    folder = os.environ.get("RESUME_CLASSIFIER_BENCH_DATA")
    if not folder:
        pytest.skip("RESUME_CLASSIFIER_BENCH_DATA is not set")
    return Path(folder)


def clean_environment() -> dict:
    """This process's environment without anything that would put the repository on the path."""
    return {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "RESUME_CLASSIFIER_MODELS"}}
