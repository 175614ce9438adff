"""Edge cases of the classifier's input that the lesson has no room for."""

import pytest

from resume_classifier import InputError, ResumeClassifier
from resume_classifier.classifier import as_job, as_resume, prepared_chunks
from resume_classifier.schema import Resume


@pytest.fixture(scope="module")
def classifier():
    return ResumeClassifier.load()


def test_a_job_needs_a_skill_with_a_meaning():
    with pytest.raises(InputError, match="requires no skill that is known"):
        as_job({"role": "Cook", "required_skills": ["n/a", ""]}, Resume(id="1"))


def test_an_unknown_domain_names_the_nearest():
    with pytest.raises(InputError, match="The nearest are"):
        as_job("Data Sciense Wizardry", Resume(id="1"))


def test_a_list_is_no_resume():
    with pytest.raises(InputError, match="got a list"):
        as_resume(["Python"])


def test_no_resumes_give_no_chunks(classifier):
    assert list(prepared_chunks([])) == []
    assert classifier.classify_many([]) == []
    assert classifier.predict_proba([]).shape == (0, 3)


def test_as_many_jobs_as_resumes():
    with pytest.raises(InputError, match="1 resumes and 2 jobs"):
        list(prepared_chunks([Resume(id="1", preferred_domain="Data Science")], [None, None]))


@pytest.mark.parametrize("empty", ["", None])
def test_every_resume_without_a_domain_is_told_so(empty):
    with pytest.raises(InputError, match="Resume 2 of 2: .*no job was given"):
        list(prepared_chunks([Resume(id="1", preferred_domain="Data Science"), Resume(id="2", preferred_domain=empty)]))


def test_one_bad_resume_alone_is_not_numbered(classifier):
    with pytest.raises(InputError, match="^In the record"):
        classifier.classify({"test_score": [1]}, "Data Science")


def test_more_years_than_ever_seen_ask_for_review(classifier):
    veteran = Resume(id="1", skills=["Python"], test_score=88, years_experience=50.0)
    reasons = classifier.classify(veteran, "Data Science").review_reasons
    assert any("never seen more than" in reason for reason in reasons)
