"""Texts that nobody would write cost little time and get an answer or a sentence."""

import time

import pytest

from resume_classifier.parsing import parse_document
from resume_classifier.plain_errors import InputError
from resume_classifier.reading_quality import finish_document

MOST_CHARACTERS = 190_000  # near the greatest length of a document
LONG_SECONDS = 20  # of computing, generous: each of these once took longer or never ended
TEXTS = {
    "lines without letters": "Experience\n" + "-\n" * 90_000,
    "a link without end": "Skills\nPython\n" + "a.b-c" * 38_000,
    "dates that end nowhere": "in 2015 until " * 14_000,
    "titles without employers": "worked as a " * 16_000,
    "skills in one line": "Experience " + "Python " * 27_000,
    "name without end": "Name" + " " * 180_000 + ":",
    "colons": "Skills: " * 23_000,
    "bullets": "• " * 90_000,
    "birthdays": "born 1 " * 27_000,
    "labels above nothing": "Phone\n" * 31_000,
    "figures without end": "1-" * 10_000,
    "years without end": "2019-" * 4_000,
    "capitals without end": "Ä" * 20_000,
    "a name that goes on": "Ada Example\nada@b.example\n" + "Ada Example " * 15_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_gets_the_parser_lost(name):
    started = time.process_time()
    try:
        parse_document(finish_document("text", TEXTS[name][:MOST_CHARACTERS]))
    except InputError as error:
        assert str(error).endswith(".")
    assert time.process_time() - started < LONG_SECONDS


def test_too_many_jobs_cost_one_answer_and_not_the_others(run_command, tmp_path):
    (tmp_path / "many.txt").write_text("Experience\n" + "Engineer, Acme Ltd, 2015 - 2019\n- x\n" * 1001)
    (tmp_path / "good.txt").write_text("Skills\nPython, SQL\n\nExperience\nEngineer, Acme Ltd, 2015 - 2019\n")
    done = run_command("classify", "many.txt", "good.txt", "--domain", "data science")
    assert done.returncode == 1 and "more than 1,000 jobs or projects" in done.stderr
    assert len(done.stdout.splitlines()) == 2 and "Traceback" not in done.stderr
