"""The installed wheel: public names, light imports, shipped files, equal bytes."""

import json
import re
from pathlib import Path

import pytest

import resume_classifier
from conftest import REPOSITORY

HEAVY = (
    "tensorflow",
    "keras",
    "torch",
    "sklearn",
    "pandas",
    "matplotlib",
    "scipy",
    "sentence_transformers",
    "shap",
    "lime",
    "nbdev",
    "fastcore",
    "IPython",
)
CLASSIFY_EXAMPLE = """
import sys
from resume_classifier import ResumeClassifier, read_resume
from resume_classifier.setup import shipped_path
resume = read_resume(shipped_path("data", "examples", "resumes", "data_scientist_one_column.pdf"))
print(ResumeClassifier.load().classify(resume, "Data Science").to_json())
"""


def test_the_wheel_is_tested_and_not_the_repository():
    assert "site-packages" in Path(resume_classifier.__file__).parts


def test_public_names_are_there_and_listed():
    for name in resume_classifier.PUBLIC_NAMES:
        assert getattr(resume_classifier, name) is not None
    assert set(resume_classifier.PUBLIC_NAMES) <= set(dir(resume_classifier))
    assert re.fullmatch(r"\d+\.\d+\.\d+", resume_classifier.__version__)


def test_importing_and_classifying_load_nothing_heavy(run_python):
    found = run_python(CLASSIFY_EXAMPLE + f"print([name for name in {HEAVY!r} if name in sys.modules])")
    assert found.splitlines()[-1] == "[]"


def test_importing_loads_no_module_of_the_package(run_python):
    assert (
        run_python(
            "import sys, resume_classifier; print([n for n in sys.modules if n.startswith('resume_classifier.')])"
        ).strip()
        == "[]"
    )


def test_two_processes_give_the_same_bytes(run_python):
    first = run_python(CLASSIFY_EXAMPLE)
    assert run_python(CLASSIFY_EXAMPLE) == first
    assert json.loads(first)["model_version"].startswith("classifier/")


def test_generated_resumes_are_the_same_in_two_processes(run_python):
    code = "import hashlib; from resume_classifier import generate_resumes; print(hashlib.sha256(repr([(r.raw, r.truth) for r in generate_resumes(200, seed=5)]).encode()).hexdigest())"
    assert run_python(code) == run_python(code)


@pytest.mark.parametrize(
    "folder, pattern, least",
    [
        ("data/skills", "*.json", 20),
        ("data/domains", "*.json", 30),
        ("data/examples/resumes", "*", 6),
        ("models", "*/*/manifest.json", 2),
    ],
)
def test_shipped_files_are_in_the_wheel(folder, pattern, least):
    shipped = Path(resume_classifier.__file__).parent / "_shipped" / folder
    assert len(list(shipped.glob(pattern))) >= least


def test_shipped_files_equal_the_repository():
    shipped = Path(resume_classifier.__file__).parent / "_shipped"
    for path in (path for path in shipped.rglob("*") if path.is_file()):
        assert path.read_bytes() == (REPOSITORY / path.relative_to(shipped)).read_bytes(), path.name


def test_every_released_model_is_what_its_manifest_says():
    from resume_classifier.artifacts import check_manifest, find_model

    for name in ("classifier", "encoder", "recognizer"):
        assert check_manifest(find_model(name), name)["figures"]


def test_a_changed_byte_in_a_model_is_noticed(run_python, tmp_path):
    import shutil
    from resume_classifier.artifacts import find_model

    shutil.copytree(find_model("classifier"), tmp_path / "model")
    target = tmp_path / "model" / "model.onnx"
    content = bytearray(target.read_bytes())
    content[len(content) // 2] ^= 1
    target.write_bytes(bytes(content))
    said = run_python(
        "from resume_classifier import ResumeClassifier\ntry: ResumeClassifier.load('model')\nexcept ValueError as error: print(error)"
    )
    assert "model.onnx" in said and "not the file that was released" in said
