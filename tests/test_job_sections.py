"""The words by which advertisements are cut: every heading of the file, and the cases that are easily confused."""

import pytest

from resume_classifier.job_sections import (
    Segment,
    find_experience_range,
    heading_kind,
    load_job_words,
    skill_wishes,
    split_segments,
    unglue,
)

PHRASES = [(kind, phrase) for kind, phrases in load_job_words()["headings"].items() for phrase in phrases]


def letters(phrase):
    return "".join(letter for letter in phrase if letter.isalpha())


def test_every_phrase_of_a_heading_stands_in_one_list_only():
    assert len({letters(phrase) for _, phrase in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize("kind, phrase", PHRASES)
def test_every_phrase_alone_opens_its_section_however_it_is_written(kind, phrase):
    line = phrase.capitalize()
    ways = [line, f"{line}:", f"**{phrase.upper()}**", line.replace(" ", "  "), line.replace("'", "’")]
    ways += [line.replace("'", ""), line.replace("'", " ")]
    assert {heading_kind(way) for way in ways} == {kind}


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Who we are looking for", "required"),
        ("Who We're Looking For:", "required"),
        ("Who were looking for", "required"),
        ("Who we are", "ignored"),
        ("Who you are", "required"),
        ("Who are you?", "required"),
        ("Who we need", "required"),
        ("What we’re looking for", "required"),
        ("Here's what we're looking for", "required"),
        ("What type of candidate are we looking for", "required"),
        ("What we look for", "required"),
        ("What we want from you", "required"),
        ("What we want you to do", "neutral"),
        ("About you", "required"),
        ("About us", "ignored"),
        ("About this job", "neutral"),
        ("The ideal candidate", "required"),
        ("The successful candidate will have", "required"),
        ("You may be a good fit if you", "required"),
        ("We might be a fit for you if…", "required"),
        ("This opportunity is for you if", "required"),
        ("Does this sound like you?", "required"),
        ("You will need", "required"),
        ("What you'll need to succeed", "required"),
        ("What is needed in this role", "required"),
        ("What you will do in this role", "neutral"),
        ("What you'll get to do", "neutral"),
        ("What you'll get", "ignored"),
        ("What you will be doing", "neutral"),
        ("What we have to offer", "ignored"),
        ("What we can offer you", "ignored"),
        ("What's in it for you?", "ignored"),
        ("Licenses and Certifications", "required"),
        ("Hiring criteria", "required"),
        ("Preferred qualifications, capabilities, and skills", "preferred"),
        ("It's nice to have…", "preferred"),
        ("Nice  to  haves skills", "preferred"),
        ("Bonus pay", "ignored"),
        ("Bonus points", "preferred"),
        ("Equal employment opportunity", "ignored"),
        ("Physical and mental requirements", "ignored"),
        ("Other duties as required", "neutral"),
        ("Additional information", "neutral"),
        ("Why join us?", "ignored"),
        ("Certification is a plus", None),
        ("Experience with Python", None),
        ("Are you a fit?", None),
        ("We are looking for a nurse who knows triage", None),
    ],
)
def test_a_heading_says_whom_it_speaks_of(line, kind):
    assert heading_kind(line) == kind


def test_who_we_are_looking_for_is_no_talk_of_the_company():
    text = "Who we are\nElm runs on Kubernetes.\n\nWho we are looking for\n• Python\n• SQL\n\nWhat we offer\nTableau courses"
    wishes = [wish for segment in split_segments(text) for wish in skill_wishes(segment)]
    assert wishes == [
        ("Kubernetes", "ignored"),
        ("Python", "required"),
        ("SQL", "required"),
        ("Tableau", "ignored"),
    ]


@pytest.mark.parametrize(
    "glued, lines",
    [
        ("Who We're Looking ForAs we grow, you cook.", ["Who We're Looking For", "As we grow, you cook."]),
        ("You cook.Why Join UsCreation is all.", ["You cook.", "Why Join Us", "Creation is all."]),
        ("ABOUT THE ROLEWe cook.", ["ABOUT THE ROLE", "We cook."]),
        ("Apply today!About YouYou cook.", ["Apply today!", "About You", "You cook."]),
        ("Do you cook?Qualifications:Degree", ["Do you cook?", "Qualifications:Degree"]),
        ("About YouTube", ["About YouTube"]),
        ("We know about youth work", ["We know about youth work"]),
        ("Node.JS, ASP.NET and JavaScript", ["Node.JS, ASP.NET and JavaScript"]),
    ],
)
def test_lost_line_breaks_come_back(glued, lines):
    assert unglue(glued).split("\n") == lines


@pytest.mark.parametrize(
    "text, least, most",
    [
        ("3-5 years of experience", 3, 5),
        ("Three to five years' experience", 3, 5),
        ("up to 2 years of experience", None, 2),
        ("5+ years experience in sales", 5, None),
        ("3 or more years of experience", 3, None),
        ("experience: two (two) years", 2, None),
        ("6 months experience", 0.5, None),
        ("5 years in sales, 2 years of experience with SAP", 5, None),
        ("We have grown for 20 years", None, None),
        ("10 years experience is a plus", None, None),
        ("experience at a four-year college", None, None),
        ("experience within 2 years of hire", None, None),
        ("experience of 99 years", None, None),
        ("experience with $5 years", None, None),
    ],
)
def test_years_that_are_asked_for(text, least, most):
    found = find_experience_range([Segment("neutral", text)])
    assert (found.min, found.max) == (least, most)
