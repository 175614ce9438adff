"""Odd shapes of JSON Resume records, and what of a person stays in a text."""

import pytest

from resume_classifier.json_resume import from_json_resume, resume_from_record, tidy_json_resume, without_contact

ODD_RECORDS = [
    (
        {"skills": [["SQL", "Go"], [{"keywords": "R"}]]},
        {"skills": [{"name": "SQL"}, {"name": "Go"}, {"keywords": ["R"]}]},
        [],
    ),
    ({"skills": {"languages": ["Python"]}}, {"skills": []}, ["skills.0 (an object)"]),
    (
        {"work": [{"startDate": "soon", "endDate": "present"}]},
        {"work": [{"endDate": "present"}]},
        ["work.0.startDate (a text)"],
    ),
    (
        {"work": None, "basics": {}, "skills": "", "projects": [{}], "x": 1},
        {"basics": {}, "work": [], "skills": [], "projects": []},
        [],
    ),
]


@pytest.mark.parametrize("record, tidy, passed", ODD_RECORDS)
def test_odd_shapes_are_tidied_or_named(record, tidy, passed):
    assert tidy_json_resume(record) == (tidy, passed)


@pytest.mark.parametrize(
    "text, left",
    [(None, None), ("Adam likes SQL", "Adam likes SQL"), ("WILL ADA: Will says Ada will do", ": says will do")],
)
def test_names_leave_a_text_and_words_like_them_stay(text, left):
    assert without_contact(text, {"name": "Will Ada"}) == left


def test_sparse_records_are_read():
    assert from_json_resume({"work": [], "meta": "x"})["years_experience"] is None
    assert resume_from_record({"id": 7, "skills": "python3; SQL"}).skills == ["Python", "SQL"]
    assert "and 2 more." in resume_from_record({"work": [7] * 7, "skills": "SQL"}).adjustments[0].before
