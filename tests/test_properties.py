"""Properties that hold for any input (hypothesis)."""

import json

from hypothesis import given, settings, strategies as st

from resume_classifier import InputError, ResumeClassifier
from resume_classifier.cleaning import clean_resume, clean_skills
from resume_classifier.domains import domain_names, load_domain
from resume_classifier.field_values import clean_project_title, parse_years
from resume_classifier.honest_change import ROUNDING, apply_steps, fit_values, possible_steps
from resume_classifier.labeling import rule_label
from resume_classifier.schema import LABELS, Resume
from resume_classifier.skill_extraction import extract_skills
from resume_classifier.skills import load_catalog, matched_skills, missing_skills
from resume_classifier.titles import normalize_title

ratio, score, projects = st.floats(0, 1), st.none() | st.floats(0, 100), st.integers(0, 50)
names = st.lists(st.sampled_from(load_catalog().names), unique=True, max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
records = st.fixed_dictionaries(
    {},
    optional={
        name: json_values
        for name in ("id", "skills", "projects", "work_experience", "test_score", "preferred_domain", "summary")
    },
)
CLASSIFIER = ResumeClassifier.load()
settings.register_profile("no deadline", deadline=None)  # a busy machine is no bug
settings.load_profile("no deadline")


@given(ratio, score, projects)
def test_more_never_lowers_the_rule(r, s, p):
    rank = LABELS.index
    assert rank(rule_label(min(1, r + 0.1), s, p)) >= rank(rule_label(r, s, p))
    assert rank(rule_label(r, s, p + 1)) >= rank(rule_label(r, s, p))
    if s is not None:
        assert rank(rule_label(r, min(100, s + 5), p)) >= rank(rule_label(r, s, p))


@given(names, score, projects, st.floats(0, 80), st.sampled_from(domain_names()), st.data())
@settings(max_examples=300)
def test_honest_steps_never_lower_the_answer(skills, points, project_count, years, domain, data):
    job = load_domain(domain)
    before = Resume(
        id="x",
        skills=skills,
        projects=["sales forecast model"] * project_count,
        test_score=points,
        years_experience=years,
    )
    steps = [step for step in possible_steps(before, job) if step.kind != "test" or points is not None]
    after = apply_steps(
        before,
        job,
        data.draw(
            st.lists(st.sampled_from(steps), min_size=1, max_size=4, unique_by=lambda step: step.name or id(step))
        ),
    )
    value = fit_values(CLASSIFIER.score([before, after], [job, job]).probabilities)
    assert value[1] >= value[0] - ROUNDING


@given(names, names.filter(len))
def test_matched_and_missing_are_the_required_skills(candidate, required):
    assert sorted(matched_skills(candidate, required) + missing_skills(candidate, required)) == sorted(required)


@given(st.lists(st.text(max_size=30), max_size=8))
@settings(max_examples=200)
def test_cleaning_skills_twice_changes_nothing(written):
    once = clean_skills(written)
    assert clean_skills(once) == once


@given(names)
def test_canonical_names_stay_themselves(chosen):
    assert clean_skills(chosen) == chosen


@given(st.text(max_size=60))
def test_cleaning_a_title_twice_changes_nothing(title):
    assert clean_project_title(clean_project_title(title)) == clean_project_title(title)
    assert normalize_title(normalize_title(title)) == normalize_title(title)


@given(json_values.filter(lambda value: not isinstance(value, (list, dict))))
def test_years_are_never_negative_or_infinite(value):
    try:
        assert 0 <= parse_years(value) <= 80
    except InputError as error:
        assert str(error)


@given(st.text(max_size=300))
def test_mentions_quote_the_text(text):
    for mention in extract_skills(text):
        assert text[mention.start : mention.end] == mention.quote


@given(records)
@settings(max_examples=300)
def test_any_record_is_answered_or_refused_with_a_sentence(record):
    try:
        answer = CLASSIFIER.classify(clean_resume(record), "Data Science")
    except InputError as error:
        assert len(str(error)) > 10 and "Traceback" not in str(error)
    else:
        assert answer.label in LABELS or (answer.label is None and answer.review_reasons)
        json.loads(answer.to_json())
