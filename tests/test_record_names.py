"""Fields of records under other names than the format's, and the names that nobody can read."""

import pytest

from resume_classifier.json_records import read_record
from resume_classifier.record_names import unknown_names, with_format_names
from resume_classifier.schema import DOCUMENT_FIELD


@pytest.mark.parametrize(
    "record, jobs",
    [
        ({"basics": {}, "work": [{"company": "Elm", "title": "Cook", "start_date": "2018", "end_date": "2020"}]}, 1),
        ({"basics": {}, "work": [{"name": "Elm", "position": "Cook", "start": "2018", "end": "2020"}]}, 1),
        ({"skills": ["SQL"], "experience": [{"jobTitle": "Cook", "from": "2018", "to": "2020"}]}, 1),
        ({"skills": ["SQL"], "jobs": [{"employer": "Elm", "role": "Cook", "StartDate": 2018, "EndDate": 2020}]}, 1),
        ({"skills": ["SQL"], "work_experience": [{"position": "Cook", "start": "2018", "end": "2020"}]}, 1),
        ({"skills": ["SQL"], "experience": "5 years"}, 0),
    ],
)
def test_fields_of_other_names_are_read(record, jobs):
    resume = read_record(record)
    assert [(job.title, round(job.years)) for job in resume.work_experience] == [("cook", 2)] * jobs
    assert not any(change.field == DOCUMENT_FIELD for change in resume.adjustments)


def test_unknown_names_are_remarked_where_they_leave_a_gap():
    assert unknown_names({"basics": {}, "gigs": [{"x": 1}]}) == ["gigs"]
    assert unknown_names(with_format_names({"jobs": [{"role": "Cook", "from": "2018"}]})) == []
    odd = {"basics": {}, "skills": ["SQL"], "work": [{"position": "Cook", "when": "2018"}]}
    assert "work.0.when" in read_record(odd).adjustments[0].before


@pytest.mark.parametrize("record", [7, None, "work", ["work"], {}, {"experience": 5}, {"work_experience": ["Cook", 7]}])
def test_what_has_no_names_stays_as_it_is(record):
    assert with_format_names(record) == record


def test_a_right_record_is_never_changed():
    job = {"position": "Cook", "name": "Elm", "role": "Chef", "startDate": "2018", "start": "2001"}
    assert with_format_names({"basics": {}, "work": [job]})["work"] == [job]
