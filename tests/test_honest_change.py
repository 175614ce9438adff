"""Edge cases of honest changes that the lesson has no room for."""

import pytest

from resume_classifier import InputError, ResumeClassifier
from resume_classifier.honest_change import (
    STEP_MONTHS,
    HonestChange,
    Step,
    apply_step,
    describe_steps,
    ordered_changes,
    possible_steps,
    smallest_change,
)
from resume_classifier.schema import Job, Resume

JOB = Job(role="Analyst", required_skills=["SQL", "Excel", "Python"])
BEGINNER = Resume(id="1", skills=["SQL"])


@pytest.mark.parametrize("score, test", [(None, [Step("test", "first")]), (71.0, [Step("test")]), (100.0, [])])
def test_a_test_can_be_taken_unless_it_is_perfect(score, test):
    steps = possible_steps(BEGINNER.model_copy(update={"test_score": score}), JOB)
    assert [step for step in steps if step.kind == "test"] == test


def test_first_steps_of_somebody_without_test_and_work():
    assert apply_step(BEGINNER, JOB, Step("test", "first")).test_score == 60
    assert apply_step(BEGINNER, JOB, Step("year")).work_experience[0].years == 1


def test_more_points_stop_at_100():
    assert apply_step(BEGINNER.model_copy(update={"test_score": 95.0}), JOB, Step("test")).test_score == 100


@pytest.mark.parametrize(
    "steps, words",
    [
        ([Step("test")] * 2, "20 more points in the test"),
        ([Step("test", "first"), Step("test", "first"), Step("project")], "One project and a test score of 70"),
        ([Step("project"), Step("project"), Step("year")], "Two projects and one more year of work"),
        ([Step("skill", "Docker"), Step("skill", "Git"), *[Step("year")] * 3], "Docker, Git and 3 more years of work"),
        ([Step("project")] * 3, "3 projects"),
    ],
)
def test_steps_in_words(steps, words):
    assert describe_steps(steps) == words


def test_a_label_that_is_reached_already_needs_nothing():
    assert HonestChange((), 0.0, "Fit", "Fit", "Partial Fit", 0).sentence() == "This is already Fit."


def test_dear_steps_come_last():
    assert ordered_changes(BEGINNER, JOB, {**STEP_MONTHS, "project": 50.0}, 1)[-1] == (Step("project"),)


def test_a_skill_is_learned_once():
    for chosen in ordered_changes(BEGINNER, JOB):
        skills = [step for step in chosen if step.kind == "skill"]
        assert len(set(skills)) == len(skills)


def test_a_change_needs_a_job():
    with pytest.raises(InputError, match="no job was given"):
        smallest_change(ResumeClassifier.load(), {"skills": ["SQL"]})
