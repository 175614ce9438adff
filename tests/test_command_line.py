"""The command line as a user meets it: results, messages, exit codes."""

import json

import pytest

from resume_classifier.setup import shipped_path

EXAMPLES = shipped_path("data", "examples", "resumes")
JOBS = shipped_path("data", "examples", "jobs")


def test_the_example_pdf_is_classified_in_an_empty_folder(run_command):
    done = run_command("classify", EXAMPLES / "data_scientist_one_column.pdf", "--domain", "data science")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(answer)[:7] == [
        "source",
        "label",
        "confidence",
        "matched_skills",
        "missing_skills",
        "feature_summary",
        "explanation",
    ]
    assert answer["label"] in {"Fit", "Partial Fit"} and "Python" in answer["matched_skills"]
    assert "hollander" not in done.stdout.lower() and "@" not in done.stdout


@pytest.mark.parametrize("job", ["data_scientist.json", "backend_developer.txt"])
@pytest.mark.parametrize("style", ["json", "jsonl", "table", "html"])
def test_every_format_holds_every_example(run_command, job, style):
    done = run_command("classify", EXAMPLES, "--job", JOBS / job, "--format", style)
    assert done.returncode == 0, done.stderr
    assert all(path.name in done.stdout for path in EXAMPLES.iterdir())


def test_one_broken_line_costs_one_answer(run_command, tmp_path):
    record = json.loads((EXAMPLES / "data_analyst_record.json").read_text())
    lines = [json.dumps({**record, "id": str(number)}) for number in range(400)]
    lines[316] = '{"id": '
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    done = run_command("classify", "many.jsonl")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1 and len(answers) == 400
    assert [place for place, answer in enumerate(answers) if answer["label"] is None] == [316]
    assert "many.jsonl, line 317" in done.stderr


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("empty.pdf", b"", "empty"),
        ("torn.pdf", b"%PDF-1.7\n1 0 obj", "torn.pdf"),
        ("picture.docx", b"PK\x03\x04 not a zip", "picture.docx"),
        ("noise.txt", bytes(range(256)) * 20, "noise.txt"),
        ("list.json", b"[1, 2]", "list.json, record 1"),
        ("deep.json", b"[" * 100_000, "deep.json"),
        ("wrong.json", b'{"skills": ["Python"], "test_score": [88]}', "test_score"),
    ],
)
def test_bad_files_get_a_sentence_and_no_label(run_command, tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    done = run_command("classify", name, "--domain", "data science")
    assert done.returncode == 1, done.stdout
    assert all(json.loads(line)["label"] is None for line in done.stdout.splitlines())
    assert words in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["classify", "nowhere.pdf", "--domain", "data science"], "no file or folder nowhere.pdf"),
        (["classify", EXAMPLES, "--domain", "data scince of"], "Data Science"),
        (["classify", EXAMPLES, "--model", "99"], "99"),
        (["classify"], "PATH"),
        (["read", EXAMPLES], "folder"),
    ],
)
def test_wrong_use_ends_with_two_and_a_sentence(run_command, arguments, words):
    done = run_command(*arguments)
    assert done.returncode == 2 and not done.stdout
    assert words in done.stderr and "Traceback" not in done.stderr


def test_reading_keeps_contact_details_apart(run_command):
    done = run_command("read", EXAMPLES / "nurse.docx")
    assert done.returncode == 0 and "lindqvist" not in done.stdout.lower()
    assert "Triage" in json.loads(done.stdout)["skills"]


def test_generating_twice_gives_the_same_bytes(run_command):
    assert run_command("generate", "-n", "50").stdout == run_command("generate", "-n", "50").stdout


def test_the_version_is_shown(run_command):
    done = run_command("--version")
    assert done.returncode == 0 and done.stdout.strip()[0].isdigit()


def test_two_processes_write_the_same_bytes(run_command):
    one, two = (
        run_command("classify", EXAMPLES, "--domain", "data science", "--processes", number) for number in (1, 2)
    )
    assert one.returncode == two.returncode == 0 and one.stdout == two.stdout and one.stderr == two.stderr


def test_a_file_of_lines_is_for_classify(run_command, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"skills": ["Python"]}\n{"skills": ["SQL"]}')
    done = run_command("read", "a.jsonl")
    assert done.returncode == 2 and not done.stdout and "Use `classify`" in done.stderr


@pytest.mark.parametrize(
    "arguments, words",
    [
        (("classify", EXAMPLES, "--out", "."), ". could not be used: Is a directory."),
        (("classify", EXAMPLES, "--model", "nowhere"), "There is no model named 'nowhere'. Give a version"),
        (("classify", EXAMPLES, "--processes", "0"), "--processes"),
        (("classify", EXAMPLES, "--explain", "exact", "--format", "html"), "leave --format out"),
    ],
)
def test_other_wrong_uses_end_with_a_sentence_too(run_command, arguments, words):
    done = run_command(*arguments)
    assert (
        done.returncode == 2 and words in done.stderr and "Traceback" not in done.stderr and "Errno" not in done.stderr
    )


def test_the_facts_behind_an_answer_are_added(run_command):
    done = run_command("classify", EXAMPLES / "accountant.txt", "--domain", "accounting", "--explain", "exact")
    assert done.returncode == 0 and json.loads(done.stdout)["attribution"]


@pytest.mark.parametrize("method", ["shap", "lime"])
def test_an_explanation_that_needs_more_says_so(run_command, method):
    done = run_command("classify", EXAMPLES / "accountant.txt", "--domain", "accounting", "--explain", method)
    assert "Traceback" not in done.stderr and (done.returncode == 0 or "resume-classifier[train]" in done.stderr)
