"""Edge cases of the heads of jobs that the lesson has no room for."""

import pytest

from resume_classifier.job_heads import date_of_job, find_company, read_page


@pytest.mark.parametrize(
    ("behind", "employer"), [(", Elm", "Elm"), (" | Elm", "Elm"), (", May 2019", "Asystentka"), ("", "Asystentka")]
)
def test_a_title_in_two_languages_is_no_employer(behind, employer):
    assert find_company([f"Asystentka (Nurse){behind}", "Corvale"], "Nurse") == employer


def test_a_name_before_the_title_in_brackets_stays_the_employer():
    assert find_company(["Nordlicht (Data Analyst)", "2019 - 2021"], "Data Analyst") == "Nordlicht"


@pytest.mark.parametrize(
    "name", ["NGO «Elm Oak»", "“Elm” LLC", "Lyceum No. 17", "Elm Nr. 5", "7-Eleven", "Éclair SARL"]
)
def test_names_in_quotation_marks_and_with_numbers(name):
    assert find_company([f"Teacher, {name}, Corvale"], "Teacher") == name


@pytest.mark.parametrize(
    "line",
    ["Hours per week: 40", "Series: 2003 Pay Plan: GS Grade: 11", "Supervisor: Ada Example", "Responsibilities:"],
)
def test_details_of_a_form_are_left_out(line):
    assert read_page(f"Elm\n{line}\nChef").lines == ["Elm", "Chef"]


@pytest.mark.parametrize(
    "line", ["Project: Elm Role: Chef", "Duties: 2015 - 2018", "Role: Chef", "Chef: soups and bread", "12:30"]
)
def test_other_lines_with_a_colon_stay(line):
    assert read_page(f"Elm\n{line}").lines == ["Elm", line]


def test_one_time_in_two_languages_counts_once():
    twice = date_of_job("enero 2016 – actualidad / January 2016 – present")
    assert twice.more == () and twice.dates == "enero 2016 – actualidad"
    assert len(date_of_job("Nurse, 2012 - 2015, 2017 - 2019").more) == 1


def test_the_employer_stands_in_the_column_of_the_title():
    rows = ["Chef\tMay 2020 - Present", "May 2020 - Present\tChef"]
    assert find_company([rows[1], "Corvale, Dunmoor\tElm Hall"], "Chef") == "Elm Hall"
    assert find_company([rows[0], "Elm Hall\tCorvale, Dunmoor"], "Chef") == "Elm Hall"
    assert find_company(["Elm Hall\tChef", "2019 - 2021\tCorvale"], "Chef") == "Elm Hall"
    assert find_company(["ELM HALL | CHEF", "2019 - 2021 | Corvale"], "CHEF") == "ELM HALL"
