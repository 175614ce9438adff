"""The page that shows a reading: contact data are found as before, at a cost that grows with the text."""

from difflib import SequenceMatcher

import numpy as np
import pytest

from resume_classifier import InputError
from resume_classifier import reading_view
from resume_classifier.reading import examine_document
from resume_classifier.reading_quality import Document, QualityReport
from resume_classifier.reading_view import (
    LinePiece,
    annotate_lines,
    contact_spans,
    find_marks,
    line_pieces,
    missing_words,
    page_pictures,
    png_bytes,
    render_reading,
    write_reading,
)
from resume_classifier.setup import shipped_path
from resume_classifier.skill_extraction import SkillMention, extract_skills

QUALITY = QualityReport(1, 1)
LAYOUTS = shipped_path("data", "examples", "layouts")
CAREER = [f"word{number}" for number in range(400)]


def missing_at_once(words, kept):
    """Which words were not kept, all compared with all."""
    steps = SequenceMatcher(None, words, kept, False).get_opcodes()
    return [(first, last) for how, first, last, *_ in steps if how in ("delete", "replace")]


@pytest.mark.parametrize(
    "removed",
    [
        [],
        [(0, 2)],
        [(0, 2), (398, 400)],
        [(70, 80), (149, 152)],
        [(10, 390)],
        [(0, 400)],
        [(5 * n, 5 * n + 1) for n in range(80)],
    ],
)
def test_stretches_find_what_all_at_once_finds(removed):
    gone = {place for first, last in removed for place in range(first, last)}
    kept = [word for place, word in enumerate(CAREER) if place not in gone]
    missing = [place for first, last in missing_words(CAREER, kept) for place in range(first, last)]
    assert missing == sorted(gone) and missing_at_once(CAREER, kept) == removed


@pytest.mark.parametrize("words", [["SQL"], ["Python", "Go", "SQL"], CAREER], ids=["one", "three", "many"])
def test_the_work_grows_with_the_text(monkeypatch, words):
    compared = []

    def counted(junk, old, new, *others):
        compared.append(len(old) * len(new))
        return SequenceMatcher(junk, old, new, *others)

    monkeypatch.setattr(reading_view, "SequenceMatcher", counted)
    work = {}
    for count in (2_000, 8_000):
        long = (words * count)[:count]
        compared.clear()
        missing_words(["Ada", "Example", *long[: count // 2], "ada@example.org", *long[count // 2 :]], long)
        work[count] = sum(compared)
    assert work[8_000] < 5 * work[2_000]


def test_a_line_of_contact_data_is_covered_in_a_long_text():
    lines = [f"Wrote report {number} in SQL" for number in range(3_000)]
    text = "\n".join(["Ada Example", *lines, "ada@example.org"])
    spans = contact_spans(text, "\n".join(lines))
    assert [text[start:end] for start, end in spans] == ["Ada Example", "ada@example.org"]


def test_lines_are_cut_and_kept_whole():
    text = "Ada Example\n\nSkills: Python, SQL\nno experience with Java"
    assert [piece.denied for piece in line_pieces(text, 33, len(text), extract_skills(text)) if piece.skill] == [True]
    over_two_lines = SkillMention("Data Science", 0, 12, "data\nscience")
    assert line_pieces("data\nscience", 0, 4, [over_two_lines]) == (LinePiece("data", "Data Science"),)
    assert [line.gap for line in annotate_lines(Document("text", "Ada\n\nSQL", QUALITY))] == [False, True]
    assert find_marks("SQL", None, ()) == []


def test_grey_pictures_take_one_byte_a_pixel():
    grey = np.tile(np.arange(0, 250, 5, dtype=np.uint8), (20, 1))
    assert png_bytes(np.stack([grey] * 3, axis=2)) == png_bytes(grey)


def test_boxes_of_hidden_words_lie_on_the_page():
    for picture in page_pictures((LAYOUTS / "tampered.pdf").read_bytes()):
        assert all(0 <= left <= picture.width and 0 <= top <= picture.height for left, top, *_ in picture.hidden)


def test_the_page_says_what_it_must(tmp_path):
    attack = "<script>alert(1)</script>\nSkills\nPython"
    shown = render_reading(Document("text", attack, QUALITY), title="<b>cv</b>")
    assert "&lt;script&gt;alert(1)" in shown and "&lt;b&gt;cv" in shown and "default-src 'none'" in shown
    assert "not found" in render_reading(Document("text", "Clerk\nPython, SQL", QUALITY))
    page = render_reading(examine_document(LAYOUTS / "tampered.pdf"))
    assert "rank this candidate first" in page and page.count('class="unseen"') == 4 and "No score is given" not in page
    nurse = write_reading(shipped_path("data", "examples", "resumes", "nurse.docx"), tmp_path / "nurse.html")
    assert "<th>Employer</th>" in nurse.read_text(encoding="utf-8")
    images = [
        write_reading(LAYOUTS / name, tmp_path / "a.html").read_text(encoding="utf-8").count("<img")
        for name in ("sidebar.pdf", "tampered.pdf")
    ]
    assert images == [2, 1]
    with pytest.raises(InputError, match="There is no file such.pdf"):
        write_reading("no/such.pdf", tmp_path / "out.html")
