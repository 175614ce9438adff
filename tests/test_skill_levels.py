"""Levels in lists: signs, marks and ends that the lesson does not show, and sentences that are no lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_classifier.skill_extraction import extract_skills
from resume_classifier.skill_levels import stated_level

SOME = [
    "Java: expert",
    "Java - expert",
    "Java – 3 yrs",
    "Java (daily)",
    "Java [4/5]",
    "Java = 80 %",
    "Java → fluent",
    "Java .... good",
    "Java | yes | Go | no",
    "Java? Yes, for years.",
    "Java skills: basic",
    "Java, 10+ years",
    "Java, 2 of 5",
    "Java ★★☆",
    "Java 👍 Go 👎",
    "Java: no problem",
    "Java: not bad",
    "Java (C1)",
]
NONE = [
    "Java: no",
    "Java: NONE",
    "Java - none so far",
    "Java – not yet",
    "Java (0 years)",
    "Java [0/5]",
    "Java = 0 %",
    "Java → nothing yet",
    "Java? No. Go? Yes.",
    'Java skills?" No.',
    "Java no, Go yes",
    "Java, 0 years",
    "Java 0, Go 3",
    "Java (not certified)",
    "Java ✗ Go ✓",
    "Java [ ] Go [x]",
    "Java ☆☆☆ Go ★★☆",
    "Java, spoken: none",
]
NEITHER = [
    "Java",
    "Java, Go",
    "Java, no certificate",
    "Java no longer",
    "Java: not only for work",
    "Java: not just, but",
    "Java 8",
    "Java ☐ Go ☐",
    "Java ○ Go ○ SQL",
    "Java: notes",
    "Java - nothing beats it",
    "Java: no. 1 in the team",
    "Java\nNo",
    "Java (planned, built, sold)",
    "Java: zero-downtime releases",
    "Java: 0 defects",
    "Java, never bored",
]


@pytest.mark.parametrize("text", SOME)
def test_some_level(text):
    assert stated_level(text, 0, 4) is True


@pytest.mark.parametrize("text", NONE)
def test_no_level_at_all(text):
    assert stated_level(text, 0, 4) is False


@pytest.mark.parametrize("text", NEITHER)
def test_nothing_is_stated(text):
    assert stated_level(text, 0, 4) is None


@pytest.mark.parametrize(
    "line", ["[x] Java", "- [X] Java [ ] Go", "✓ Java ✗ Go", "[yes] Java [no] Go", "Languages: [x] Java [ ] Go"]
)
def test_marks_before_names(line):
    start = line.index("Java")
    assert stated_level(line, start, start + 4) is True


@pytest.mark.parametrize("line", ["Go [x] Java [ ]", "Languages: [x] Go [ ] Java [x] C"])
def test_marks_that_stand_elsewhere_are_not_taken_for_another_name(line):
    start = line.index("Java")
    assert stated_level(line, start, start + 4) is False


@pytest.mark.parametrize("text", ["[x] Go\nJava [ ]\nSQL [x]", "Go [x]\nJava [ ]", "[x]\nJava [ ]"])
def test_a_mark_of_the_line_above_is_another_names(text):
    start = text.index("Java")
    assert stated_level(text, start, start + 4) is False


def test_in_a_resume_levels_beat_the_words_around():
    mentions = extract_skills("Skills\nJava: none | Python: 5 years | Kubernetes: no | SQL: daily | Docker [x]")
    denied = {mention.skill: mention.negated for mention in mentions}
    assert denied == {"Java": True, "Python": False, "Kubernetes": True, "SQL": False, "Docker": False}


@given(st.text(alphabet="Java:[]x☐☑○●0 no,\n(-5", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_has_an_answer(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert stated_level(text, start, end) in (True, False, None)
