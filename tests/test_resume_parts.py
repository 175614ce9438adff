"""The parts of which a resume is read: lines, sections, jobs and lists."""

import re

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.date_ranges import claimed_years, find_date_ranges, point_month
from resume_classifier.resume_jobs import find_company, find_jobs, find_told_jobs
from resume_classifier.resume_lines import (
    degree_pattern,
    find_education,
    heading_section,
    heading_words,
    names_employer,
)
from resume_classifier.resume_lists import find_projects
from resume_classifier.resume_sections import separate_contact, split_sections
from resume_classifier.setup import shipped_path


def words_of(name: str) -> dict:
    return read_json(shipped_path("data", "reading", f"{name}.json"))


def test_every_word_of_a_heading_names_one_section_only():
    sections = words_of("resume_headings")["sections"]
    words = [word for named in sections.values() for word in named]
    assert len(words) == len(set(words)) == len(heading_words().section_of)


@pytest.mark.parametrize("word", sorted(heading_words().section_of))
def test_every_word_of_a_heading_makes_one_alone(word):
    assert heading_section(word.capitalize()) == heading_words().section_of[word]


@pytest.mark.parametrize("place, text", [("anywhere", "Elm {} of Corvale"), ("at_the_end", "Elm {}")])
def test_every_word_of_employers_is_found(place, text):
    assert [word for word in words_of("employers")[place] if not names_employer(text.format(word.capitalize()))] == []


def test_every_example_of_a_degree_is_found_at_its_level():
    for level, ways in words_of("education")["levels"].items():
        for example, pattern in ways.items():
            assert re.search(f"(?i){pattern}", example), example
            assert degree_pattern().search(example).lastgroup == level, example


def test_every_label_and_site_of_contact_data_leaves():
    words = words_of("contact")
    for label in words["labels"]:
        assert "Elm" not in separate_contact(f"SKILLS\n{label.title()}: Elm\nSQL")[0], label
    for site in words["profile_sites"]:
        assert site not in separate_contact(f"SKILLS\nSQL {site}.com/bo")[0], site


@pytest.mark.parametrize("indent", ["\t", "  ", "\u00a0 ", " \t "])
@pytest.mark.parametrize(
    "page",
    [
        "Ada Example\nada@example.org | Hamburg\n\nSKILLS\nPython, Shell\nScripting\n\nWORK\nChef, Elm Hall, 2016-19",
        "Ada Example | Hamburg\nSkills: Python; SQL\nProjects: Churn model for a bank\nExperience: Chef, 2016-19",
        "Dear reader,\nmy name is Ada Example and I know Python, Shell\nScripting and SQL.\n\nSincerely,\nAda Example",
        "Full name: Ada Example\nNationality: any\n\nSkills: SQL",
    ],
)
def test_the_margins_of_a_page_say_nothing(page, indent):
    indented = "\n".join(indent + line + indent for line in page.split("\n"))
    rest, contact = separate_contact(indented)
    assert (rest, contact) == separate_contact(page)
    assert contact.name == "Ada Example" and "Ada" not in rest and "any" not in rest


@pytest.mark.parametrize(
    "line, year, institution",
    [
        ("BSc Physics, University of Corvale, 2019", 2019, "University of Corvale"),
        ("2019\nBSc Physics\nUniversity of Corvale", 2019, "University of Corvale"),
        ("University of Corvale\nBSc\nPhysics", None, "University of Corvale"),
        ("Bachelor of\nScience, Elm College, 2014 - 2017", 2017, "Elm College"),
    ],
)
def test_year_and_school_belong_to_the_degree_beside_them(line, year, institution):
    (degree,) = find_education(line)
    assert (degree.level, degree.graduation_year, degree.institution) == ("bachelor", year, institution)


def test_a_template_that_nobody_filled_in_names_no_employer():
    assert find_company(["Chef, Kitchen Staff", "Company Name City , State"], "Chef") is None
    page = (
        "Corporate Chef Jan 2011 to Jun 2015\nCompany Name City , State\nCooked.\n\nBaker Jan 2009 to Jan 2011\nElm Ltd"
    )
    assert [job.company for job in find_jobs(page)] == [None, "Elm Ltd"]


@pytest.mark.parametrize(
    "text, title, years",
    [
        ("Data Analyst (2 yrs 6 mos)", "Data Analyst", 2.5),
        ("Teacher at Hill School, 3 years", "Teacher", 3.0),
        ("Nurse\n2015\nto\n2018", "Nurse", 3.0),
        ("Tutor, Elm School, Summer 2016", "Tutor", 0.25),
    ],
)
def test_titles_and_lengths(text, title, years):
    assert [(job.title, job.years) for job in find_jobs(text)] == [(title, years)]


@pytest.mark.parametrize(
    "text", ["As you know, I cook.", "I see you as a friend.", "It was raining.", "My work is hard.", ""]
)
def test_sentences_that_tell_no_job(text):
    assert find_told_jobs(text) == []


@pytest.mark.parametrize(
    "text, months", [("Oct '51", 1951 * 12 + 9), ("Oct '50", 2050 * 12 + 9), ("13/2019", 2019 * 12 + 11)]
)
def test_points_at_the_borders(text, months):
    assert point_month(text) == months


def test_short_things():
    assert claimed_years("1.5 years and 6 months") == 2.0
    assert find_date_ranges("March 2016 to February 2012")[0][2] == (2016 * 12 + 2, 2012 * 12 + 1)
    assert find_projects("• Map of Elm: with a team\n• Tea shop | 2019") == ["Map of Elm", "Tea shop"]
    assert split_sections("Past: Chef at Elm, 2012 - 2014")["experience"] == "Chef at Elm, 2012 - 2014"
