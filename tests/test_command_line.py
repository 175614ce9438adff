"""The command line as a user meets it: results, messages, exit codes."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from resume_classifier.answer_output import write_lines, write_text
from resume_classifier.command_line import app
from resume_classifier.parsing import read_resume
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
        (["classify", "nowhere.pdf", "--domain", "data science"], "nowhere.pdf: there is no such file or folder"),
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


def linked(path, target):
    """A second name for a file."""
    path.symlink_to(target)
    return path


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a resume, a link to it and a job, in which commands run without a new process."""
    (tmp_path / "inbox").mkdir()
    (tmp_path / "cv.txt").write_bytes((EXAMPLES / "accountant.txt").read_bytes())
    (tmp_path / "job.json").write_bytes((JOBS / "data_scientist.json").read_bytes())
    linked(tmp_path / "link.txt", tmp_path / "cv.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("out", ["cv.txt", "./cv.txt", "inbox/../cv.txt", "link.txt", "job.json"])
@pytest.mark.parametrize("command", ["classify", "classify --format html", "ats", "ats --format table"])
def test_no_result_replaces_what_it_was_made_of(desk, command, out):
    name, *style = command.split()
    done = CliRunner().invoke(app, [name, "cv.txt", "--job", "job.json", *style, "--out", out])
    assert done.exit_code == 2 and not done.stdout and "is one of the files to read" in done.stderr
    assert (desk / "cv.txt").read_bytes() == (EXAMPLES / "accountant.txt").read_bytes()
    assert (desk / "job.json").read_bytes() == (JOBS / "data_scientist.json").read_bytes()


@pytest.mark.parametrize("rest", ["--out reading.html", "--format html", "--as job --out reading.html"])
def test_reading_does_not_replace_what_was_read(desk, rest):
    page = b"<p>SKILLS: SQL, Excel, bookkeeping and accounting for small firms</p>"
    (desk / "reading.html").write_bytes(page)
    done = CliRunner().invoke(app, ["read", "reading.html", *rest.split()])
    assert done.exit_code == 2 and "is one of the files to read" in done.stderr
    assert (desk / "reading.html").read_bytes() == page


def test_results_inside_the_folder_that_was_read_are_not_read_again_in_silence(desk):
    for name in ("link.txt", "job.json"):
        (desk / name).unlink()
    command = ["classify", ".", "--domain", "accounting", "--out", "answers.jsonl"]
    first, second = CliRunner().invoke(app, command), CliRunner().invoke(app, command)
    assert (first.exit_code, second.exit_code) == (0, 2)
    assert json.loads((desk / "answers.jsonl").read_text())["source"] == "cv.txt"


@pytest.mark.parametrize("was", [None, "old results\n"])
def test_results_appear_only_when_complete(tmp_path, was):
    out = tmp_path / "answers.jsonl"
    if was:
        out.write_text(was)
        out.chmod(0o600)

    def lines_and_an_error():
        yield "a line", None
        assert (out.read_text() if out.exists() else None) == was
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_lines(lines_and_an_error(), out)
    assert (out.read_text() if out.exists() else None) == was
    assert len(list(tmp_path.iterdir())) == bool(was)
    write_text("new results", out)
    assert out.read_text() == "new results\n" and (was is None or out.stat().st_mode & 0o777 == 0o600)


def test_results_follow_a_link_and_leave_it_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    link = linked(tmp_path / "link.txt", tmp_path / "real.txt")
    write_text("new", link)
    assert link.is_symlink() and (tmp_path / "real.txt").read_text() == "new\n"


def test_a_device_may_be_written():
    write_text("nothing", Path(os.devnull))
    assert Path(os.devnull).exists() and not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    "arguments, words",
    [
        (("classify", EXAMPLES, "--domain", ""), "--domain is empty"),
        (("classify", EXAMPLES, "--domain", " "), "--domain is empty"),
        (("classify", EXAMPLES, "--domain", "", "--job", JOBS / "data_scientist.json"), "not both"),
        (("read", EXAMPLES / "nurse.docx", "--format", "table"), "read writes json or html"),
        (("read", EXAMPLES / "nurse.docx", "--format", "jsonl"), "read writes json or html"),
        (("read", ""), "the path is empty"),
        (("read", "", "--as", "job"), "the path is empty"),
    ],
)
def test_what_has_no_meaning_is_refused_with_a_sentence(arguments, words):
    done = CliRunner().invoke(app, [*map(str, arguments)])
    assert done.exit_code == 2 and not done.stdout and words in done.stderr


@pytest.mark.parametrize("style", ["jsonl", "table"])
def test_a_withheld_label_counts_as_not_answered(desk, style):
    (desk / "two.jsonl").write_text('{"skills": []}\n{"skills": ["Python"]}')
    done = CliRunner().invoke(app, ["classify", "two.jsonl", "--domain", "data science", "--format", style])
    assert done.exit_code == 1 and "1 of 2 inputs answered" in done.stderr
    assert "In two.jsonl, line 1: The resume names no skill" in done.stderr


def test_a_resume_without_a_domain_says_what_to_give(desk):
    (desk / "one.json").write_text('{"skills": ["Python"]}')
    done = CliRunner().invoke(app, ["classify", "one.json"])
    assert done.exit_code == 1 and "--domain NAME or --job FILE" in done.stderr and "resume_" not in done.stderr


@pytest.mark.parametrize(
    "command", [["classify", "cv.txt", "--job"], ["ats", "cv.txt", "--job"], ["read", "--as", "job"]]
)
@pytest.mark.parametrize("resume", ["accountant.txt", "data_scientist_one_column.pdf", "nurse.docx"])
def test_a_resume_given_as_job_is_named_as_such_and_nobody_becomes_a_role(desk, command, resume):
    name = read_resume(EXAMPLES / resume).contact.name.split()[0]
    done = CliRunner().invoke(app, [*command, str(EXAMPLES / resume)])
    assert "looks like a resume" in done.stderr and name not in done.stderr + done.stdout


@pytest.mark.parametrize("job", sorted(path.name for path in JOBS.iterdir()))
def test_no_example_of_a_job_is_taken_for_a_resume(job):
    done = CliRunner().invoke(app, ["read", str(JOBS / job), "--as", "job"])
    assert done.exit_code == 0 and "looks like a resume" not in done.stderr
    assert json.loads(done.stdout)["role"] in done.stderr


def test_a_resume_without_any_capital_keeps_jobs_years_degrees_and_the_name_apart(tmp_path):
    (tmp_path / "low.txt").write_text((EXAMPLES / "accountant.txt").read_text().lower())
    usual, low = read_resume(EXAMPLES / "accountant.txt"), read_resume(tmp_path / "low.txt")
    assert low.work_experience == usual.work_experience and low.years_experience == usual.years_experience > 0
    assert [stage.level for stage in low.education] == [stage.level for stage in usual.education] != []
    assert low.skills == usual.skills and low.raw_text == low.raw_text.lower()
    assert low.contact.name.casefold() == usual.contact.name.casefold() and low.contact.name not in low.raw_text
