"""Every file of a run has a name of its own, in answers, complaints and pages, whatever the folders are called."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from resume_classifier.command_line import app
from resume_classifier.resume_inputs import (
    InputFile,
    count_passed_over,
    find_files,
    name_files,
    number_lines,
    read_inputs,
)
from resume_classifier.screening import Tally, screen_paths

RECORD = {"id": "candidate_1", "skills": ["Python", "SQL"], "test_score": 70}
UNREADABLE = {  # ending → content of a file that cannot be answered
    ".pdf": b"%PDF-1.7 and then nothing",
    ".docx": b"PK\x03\x04 and then nothing",
    ".txt": b"",
    ".html": b"",
    ".zip": b"PK\x03\x04 and then nothing",
    ".json": b'{"id": ',
    ".jsonl": b"[\n1\n]",
}


@pytest.fixture
def inbox(tmp_path):
    """Two folders that hold the same file names."""
    for year in ("2023", "2024"):
        (tmp_path / "inbox" / year).mkdir(parents=True)
        (tmp_path / "inbox" / year / "resume.json").write_text(json.dumps(RECORD))
    return tmp_path / "inbox"


def names(*paths):
    """What the files behind paths are called."""
    return [file.name for file in find_files(paths)]


def test_a_file_in_a_folder_is_called_by_its_path_inside_it(inbox):
    assert names(inbox) == names(str(inbox) + "/") == ["2023/resume.json", "2024/resume.json"]
    assert names(inbox.parent) == ["inbox/2023/resume.json", "inbox/2024/resume.json"]
    assert names(inbox / "2023") == names(inbox / "2023" / "resume.json") == ["resume.json"]


def test_names_that_clash_grow_until_they_differ(inbox, tmp_path):
    one, two = inbox / "2023" / "resume.json", inbox / "2024" / "resume.json"
    assert names(one, two) == names(one.parent, two.parent) == names(inbox / "2023", two)
    assert names(one, two) == ["2023/resume.json", "2024/resume.json"]
    other = tmp_path / "other" / "2023"
    other.mkdir(parents=True)
    (other / "resume.json").write_text("{}")
    expected = ["inbox/2023/resume.json", "2024/resume.json", "other/2023/resume.json"]
    assert names(inbox, other.parent) == expected
    assert names(one, two, other) == expected


def test_a_file_is_read_once_however_it_is_written(inbox, monkeypatch):
    monkeypatch.chdir(inbox / "2023")
    written = ["resume.json", "./resume.json", "../2023/resume.json", inbox / "2023" / "resume.json", "."]
    assert names(*written) == ["resume.json"]
    assert names(".") == names("resume.json") == ["resume.json"]
    assert names("..", ".") == ["2023/resume.json", "2024/resume.json"]


def test_a_name_that_has_grown_may_clash_again():
    paths = [Path("/a/b/cv.pdf"), Path("/c/b/cv.pdf"), Path("/d/cv.pdf"), Path("/cv.pdf")]
    found = name_files({path: 1 for path in paths})
    assert [file.path for file in found] == paths
    assert [file.name for file in found] == ["a/b/cv.pdf", "c/b/cv.pdf", "d/cv.pdf", "/cv.pdf"]


@pytest.mark.parametrize("ending", UNREADABLE)
def test_every_complaint_names_the_file_as_the_run_does(inbox, ending):
    for year in ("2023", "2024"):
        (inbox / year / f"resume{ending}").write_bytes(UNREADABLE[ending])
    readings = [reading for file in find_files([inbox]) for reading in read_inputs(file)]
    failed = [reading for reading in readings if reading.error]
    assert [reading.source for reading in failed] == [f"2023/resume{ending}", f"2024/resume{ending}"]
    for reading in failed:
        assert reading.error.startswith(f"In {reading.source}: ") and reading.error.count("resume" + ending) == 1
        assert str(inbox) not in reading.error
    tally = Tally()
    for reading in failed:
        tally.add(reading.error)
    assert list(tally.reasons.values()) == [2]  # the same reason, whatever the folder


def test_lines_and_records_name_file_and_place(inbox):
    (inbox / "2023" / "form.jsonl").write_text(json.dumps(RECORD) + "\n{torn\n")
    (inbox / "2024" / "list.json").write_text(json.dumps([RECORD, 7]))
    results = list(screen_paths([inbox], "Data Science"))
    errors = {result.source: result.error for result in results if result.error}
    assert list(errors) == ["2023/form.jsonl, line 2", "2024/list.json, record 2"]
    assert all(error.startswith(f"In {source}: ") for source, error in errors.items())
    in_two = screen_paths([inbox], "Data Science", processes=2)
    assert list(in_two) == results


@pytest.mark.parametrize("style", ["jsonl", "json", "table", "html"])
def test_every_format_shows_the_name(inbox, style):
    (inbox / "2024" / "resume.json").write_text('{"id": ')
    arguments = ["classify", str(inbox), "--domain", "accounting", "--format", style]
    ran = CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})
    assert ran.exit_code == 1
    shown = ran.stdout
    assert "2023/resume.json" in shown and "2024/resume.json" in shown
    assert "In 2024/resume.json: this is not valid JSON" in ran.output
    assert str(inbox) not in ran.output


@pytest.mark.parametrize("ending", [".pdf", ".json", ".jsonl", ".zip", ".txt"])
def test_what_is_no_file_is_counted_and_named_and_never_waited_for(inbox, ending):
    (inbox / f"gone{ending}").symlink_to(inbox / "nowhere")
    os.mkfifo(inbox / f"pipe{ending}")
    (inbox / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0 and so on")
    (inbox / "round").symlink_to(inbox)  # a folder that holds itself
    results = {result.source: result for result in screen_paths([inbox], "Data Science", processes=None)}
    assert set(results) == {"2023/resume.json", "2024/resume.json", f"gone{ending}", f"pipe{ending}", "old.doc"}
    assert results[f"gone{ending}"].error == f"In gone{ending}: this link leads to a file that is not there."
    assert results[f"pipe{ending}"].error == f"In pipe{ending}: this is a pipe or a device; give a file."
    assert "an old Word file" in results["old.doc"].error


def test_a_folder_that_cannot_be_opened_is_counted_and_named(inbox, monkeypatch):
    really_scan = os.scandir

    def scan(path):
        if str(path).endswith("2024"):
            raise PermissionError(13, "Permission denied", str(path))
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", scan)
    errors = {reading.source: reading.error for file in find_files([inbox]) for reading in read_inputs(file)}
    assert errors == {"2023/resume.json": None, "2024": "In 2024: the folder cannot be opened."}


@pytest.mark.parametrize(
    "arguments",
    [
        ["classify", "", "--domain", "accounting"],
        ["classify", "{}", "--job", ""],
        ["classify", "{}", "--domain", "accounting", "--out", " "],
        ["read", ""],
    ],
)
def test_an_empty_path_is_not_the_folder_one_stands_in(inbox, monkeypatch, arguments):
    monkeypatch.chdir(inbox)
    ran = CliRunner().invoke(app, [argument.replace("{}", str(inbox)) for argument in arguments])
    assert ran.exit_code == 2 and "the path is empty" in ran.output and not ran.stdout


def test_a_record_of_a_resume_is_no_job(inbox):
    record = str(inbox / "2023" / "resume.json")
    ran = CliRunner().invoke(app, ["classify", record, "--job", record])
    assert ran.exit_code == 2 and "resume.json looks like a resume, not like a job" in ran.output


@pytest.mark.parametrize("command", [["classify", "--domain", "accounting"], ["read"]])
def test_a_table_of_people_is_not_read_as_one_of_them(tmp_path, command):
    table = tmp_path / "people.csv"
    table.write_text("name,skills\nAda,SQL\nBo,Python\n")
    ran = CliRunner().invoke(app, [command[0], str(table), *command[1:]])
    assert ran.exit_code in (1, 2) and "this is a table. Write one record a line" in ran.output


@pytest.mark.parametrize(
    "content, words",
    [
        (json.dumps(RECORD).encode("utf-16"), "UTF-16"),
        (json.dumps(RECORD).encode("utf-32-le"), "UTF-32"),
        (b"PK\x03\x04" + bytes(50), "no text"),
        (json.dumps(RECORD, indent=1).encode(), "only a bracket"),
    ],
)
def test_a_file_that_is_no_json_lines_gives_one_sentence(tmp_path, content, words):
    (tmp_path / "wrong.jsonl").write_bytes(content)
    ((where, error),) = number_lines(InputFile(tmp_path / "wrong.jsonl", "2023/wrong.jsonl"))
    assert where == "2023/wrong.jsonl" and str(error).startswith("In 2023/wrong.jsonl: ") and words in str(error)


def test_pictures_are_counted_and_named_and_other_files_are_counted(inbox):
    jpeg, png = b"\xff\xd8\xff\xe0 and so on", b"\x89PNG and so on"
    files = {"scan.JPG": jpeg, "x.png": png, "old.tif": b"II*\0 and so on", "readme.log": b"-", "run.py": b"-"}
    for name, content in files.items():
        (inbox / name).write_bytes(content)
    ran = CliRunner().invoke(app, ["classify", str(inbox), "--domain", "accounting"])
    assert ran.exit_code == 1 and "2 of 5 inputs answered. Not answered:" in ran.stderr
    assert "In scan.JPG: the file is a picture" in ran.stdout and "In x.png: the file is a picture" in ran.stdout
    assert ran.stderr.endswith("Passed over, as no documents by name: 2.\n")
    assert count_passed_over([inbox, inbox / "2023", inbox / "run.py"]) == 1
    assert count_passed_over([inbox / "2023"]) == 0


def test_a_file_that_word_keeps_beside_an_open_one_is_no_resume(inbox):
    (inbox / "~$cv.docx").write_bytes(b"a name")
    (inbox / ".env").write_bytes(b"KEY=1")
    assert names(inbox) == ["2023/resume.json", "2024/resume.json"] and count_passed_over([inbox]) == 0


def test_what_belongs_to_a_saved_page_is_no_resume_of_its_own(inbox):
    (inbox / "2023" / "cv.html").write_text("<p>Ada Example, Analyst</p>")
    for folder in ("cv_files", "my_files"):
        (inbox / "2023" / folder).mkdir()
        (inbox / "2023" / folder / "logo.png").write_bytes(b"\x89PNG and so on")
    assert names(inbox / "2023") == ["cv.html", "my_files/logo.png", "resume.json"]
