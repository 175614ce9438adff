"""Each check of tools/ must be able to fail."""

import json
import subprocess
import sys

import pytest

import check_notebooks
import check_repository
import demand_no_change
import make_readme

GOOD_TEXT = [
    "# Title\n> One sentence.",
    "| You will learn | Reads |\n|---|---|",
    "## What you have now",
    "## Exercises",
    *["Prose."] * 12,
]


def notebook(code=(), text=GOOD_TEXT, outputs=()):
    """A notebook in memory: text cells, then code cells; the last code cell holds the outputs."""
    code = ["#| default_exp thing", *code, *["1 + 1"] * max(0, 12 - len(code)), "2 + 2"]
    outputs = list(outputs) or [{"output_type": "execute_result", "data": {"text/plain": ["4"]}}]
    cells = [{"cell_type": "markdown", "source": source} for source in text]
    cells += [{"cell_type": "code", "source": source, "outputs": []} for source in code]
    cells[-1]["outputs"] = outputs
    return {"cells": cells}


@pytest.fixture
def problems(tmp_path):
    """Write one notebook and check it: `problems(**notebook_arguments)`."""

    def check(name="12_thing", **content):
        path = tmp_path / f"{name}.ipynb"
        path.write_text(json.dumps(notebook(**content)))
        return " | ".join(
            check_notebooks.notebook_problems(
                path, {"lower": "04", "between": "11b", "thing": "12", "behind": "12b", "higher": "20"}
            )
        )

    return check


def test_a_good_notebook_passes(problems):
    assert (
        problems(
            code=[
                "#| export\nfrom resume_classifier.lower import f\nfrom resume_classifier.between import h\nLIMIT = 3",
                "#| export\ndef g():\n    return LIMIT",
            ]
        )
        == ""
    )


@pytest.mark.parametrize(
    "content, words",
    [
        ({"text": GOOD_TEXT[1:4]}, "a lesson has 25 to 60"),
        ({"text": GOOD_TEXT[:1] + GOOD_TEXT[2:] + ["Prose."]}, "no opening table"),
        ({"text": GOOD_TEXT[:3] + ["Prose."] * 13}, "no exercises"),
        ({"text": GOOD_TEXT[:2] + GOOD_TEXT[3:] + ["Prose."]}, "no section 'What you have now'"),
        ({"code": ["x = 1\n" * 351]}, "lines of code; a lesson has at most 350"),
        ({"code": ["1"] * 40}, "text cells for"),
        ({"code": ["#| export\nfrom os import *"]}, "star import from os"),
        ({"code": ["def f():\n    from resume_classifier.higher import g"]}, "imports higher (20)"),
        ({"code": ["from resume_classifier.thing import g"]}, "imports thing (12)"),
        ({"code": ["from resume_classifier.behind import g"]}, "imports behind (12b)"),
        (
            {"code": ["x = 1", f"y = '{'wide ' * 30}'"]},
            "1 code lines are wider than 120 characters; the widest has 156",
        ),
        ({"code": ["#| export\nprint('side effect')"]}, "an exported cell runs something: print"),
        ({"code": ["#| export\ndef f():\n" + "    x = 1\n" * 36]}, "f has 37 lines"),
        ({"outputs": [{"output_type": "error"}]}, "a stored output is an error"),
        ({"outputs": [{"output_type": "stream", "text": ["x" * 300_000]}]}, "KB of stored outputs"),
        ({"outputs": [{"output_type": "stream", "text": ["/home/someone/file"]}]}, "names a place on a machine"),
    ],
)
def test_what_leaves_the_limits_is_named(problems, content, words):
    assert words in problems(**content)


def test_a_notebook_that_was_not_run_is_named(tmp_path):
    path = tmp_path / "12_thing.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "code", "source": "1 + 1", "outputs": []}]}))
    assert "no stored output" in " ".join(check_notebooks.notebook_problems(path, {}))


def test_doors_are_held_to_imports_and_outputs_only(problems):
    assert problems(name="90_front_door", text=["Short."]) == ""
    assert "star import" in problems(name="90_front_door", code=["from os import *"])


def test_a_command_that_changes_a_notebook_is_named(tmp_path):
    (tmp_path / "nbs").mkdir()
    (tmp_path / "nbs" / "00_a.ipynb").write_text("{}")
    write = [sys.executable, "-c", "open('nbs/00_a.ipynb', 'w').write('changed')"]
    assert demand_no_change.changed_files(write, tmp_path) == ["nbs/00_a.ipynb"]
    assert demand_no_change.changed_files(write, tmp_path) == []


def test_heavy_and_forbidden_imports_are_named():
    source = "import tensorflow as tf\ndef f():\n    import pandas\n    import pickle\n"
    found = check_repository.import_problems(source, "module.py")
    assert len(found) == 2 and "tensorflow at its top" in found[0] and "pickle" in found[1]


def test_paths_of_a_machine_are_named():
    assert check_repository.path_problems("see /home/someone/notes.txt", "a.md") == [
        "a.md: names a path of a machine: /home/someone"
    ]
    assert check_repository.path_problems("see data/home/notes.txt and https://example.org/home", "a.md") == []


def test_an_oversized_file_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(check_repository, "MOST_FILE_MEGABYTES", 0.001)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "resume_classifier").mkdir()
    (tmp_path / "large.bin").write_bytes(b"0" * 5000)
    assert check_repository.problems_in(tmp_path) == ["large.bin: 0.0 MB; at most 0.001"]


def test_readme_shows_code_with_output_and_leaves_hidden_cells_out():
    cells = [
        {"cell_type": "markdown", "source": "# Title"},
        {"cell_type": "code", "source": "#| hide\nsecret", "outputs": []},
        {"cell_type": "code", "source": "1 + 1", "outputs": [{"data": {"text/plain": ["2"]}}]},
    ]
    text = make_readme.readme_text({"cells": cells})
    assert "# Title" in text and "```python\n1 + 1\n```\n\n```text\n2\n```" in text and "secret" not in text
