"""Check what no notebook sees: light imports, paths of somebody's machine, sizes of committed files.

usage: python tools/check_repository.py
"""

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_FILE_MEGABYTES = 16  # the weights of the recogniser, one byte each
HEAVY = {
    "tensorflow",
    "keras",
    "torch",
    "sentence_transformers",
    "transformers",
    "shap",
    "lime",
    "matplotlib",
    "seaborn",
    "sklearn",
    "pandas",
    "scipy",
}
FORBIDDEN = {"nbdev", "fastcore", "pickle", "joblib", "dill"}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|Users|root|work|tmp)/[\w.]+")
TEXT_SUFFIXES = {".py", ".ipynb", ".json", ".md", ".ini", ".yml", ".txt", ".html", ".css", ".toml", ""}


def imported_names(node: ast.AST) -> set[str]:
    """Top-level packages that one import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {(node.module or "").split(".")[0]} if isinstance(node, ast.ImportFrom) and not node.level else set()


def import_problems(source: str, name: str) -> list[str]:
    """Heavy imports at the top of a module, and imports that the package must not have at all."""
    tree = ast.parse(source)
    top = set().union(*(imported_names(node) for node in tree.body))
    everywhere = set().union(*(imported_names(node) for node in ast.walk(tree)))
    return [
        f"{name}: imports {heavy} at its top; import it inside the function that needs it"
        for heavy in sorted(top & HEAVY)
    ] + [f"{name}: imports {bad}, which the package must not" for bad in sorted(everywhere & FORBIDDEN)]


def path_problems(text: str, name: str) -> list[str]:
    """Paths that exist on one machine only."""
    found = sorted(set(MACHINE_PATH.findall(text)))
    return [f"{name}: names a path of a machine: {path}" for path in found]


def committed_files(root: Path) -> list[Path]:
    """Files that git tracks, or would track."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return [root / name for name in listed.stdout.splitlines() if (root / name).is_file()]


def problems_in(root: Path) -> list[str]:
    problems = []
    for path in (root / "resume_classifier").glob("*.py"):
        problems += import_problems(path.read_text(encoding="utf-8"), path.name)
    for path in committed_files(root):
        name = path.relative_to(root).as_posix()
        if path.stat().st_size > MOST_FILE_MEGABYTES * 2**20:
            problems.append(f"{name}: {path.stat().st_size / 2**20:.1f} MB; at most {MOST_FILE_MEGABYTES}")
        elif path.suffix in TEXT_SUFFIXES and not name.startswith("tests/"):
            problems += path_problems(path.read_text(encoding="utf-8", errors="replace"), name)
    return problems


def main() -> None:
    if problems := problems_in(ROOT):
        sys.exit("\n".join(problems))
    print("imports are light, no path of a machine, no oversized file")


if __name__ == "__main__":
    main()
