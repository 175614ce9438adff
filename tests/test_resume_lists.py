"""Certificates and projects in lists, under many headings and in tables."""

import re

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.resume_lists import find_certifications, find_projects, names_certificate, without_table_head
from resume_classifier.resume_sections import bare_entry, split_sections
from resume_classifier.setup import shipped_path


def certificates(text: str) -> list[str]:
    return find_certifications({"certifications": text})


def test_every_expression_of_the_file_can_be_read():
    for name, words in read_json(shipped_path("data", "reading", "certificates.json")).items():
        assert name == "about" or re.compile("|".join(words))


@pytest.mark.parametrize(
    "line, names",
    [
        ("RN, Elm Board of Nursing, License #845512, Exp. 04/30/2026", ["RN, Elm Board of Nursing"]),
        (
            "Basic Life Support - Elm Heart Association - Expires 09/2025",
            ["Basic Life Support - Elm Heart Association"],
        ),
        ("CKA, CNCF, ID: LF-9k2hh3, issued Mar 2022", ["CKA, CNCF"]),
        ("Elm Trades Card (blue) no 88123 exp 03/2027", ["Elm Trades Card (blue)"]),
        ("Elm Electricians Helper license HPE2003853", ["Elm Electricians Helper license"]),
        (
            "Elm Teachers, Certificate of Qualification, Registration No. 645213",
            ["Elm Teachers, Certificate of Qualification"],
        ),
        ("Search Certification (Elm, caduca en 2025)", ["Search Certification"]),
        ("Leadership Certificate : 05/2016", ["Leadership Certificate : 05/2016"]),
        ("PRINCE2 Practitioner, 2014", ["PRINCE2 Practitioner, 2014"]),
        ("AWS Certified Developer - Associate (2021 - 2024)", ["AWS Certified Developer - Associate"]),
    ],
)
def test_numbers_and_validity_are_left_out(line, names):
    assert certificates(line) == names


@pytest.mark.parametrize(
    "line, names",
    [
        ("HACCP Level 3 (2022) | Manual Handling (2023)", ["HACCP Level 3 (2022)", "Manual Handling (2023)"]),
        ("OSHA 10 · CPR certified", ["OSHA 10", "CPR certified"]),
        (
            "Category C+E (since 2004), Driver CPC, digital card, ADR all classes except 1 & 7",
            ["Category C+E", "Driver CPC", "digital card", "ADR all classes except 1 & 7"],
        ),
        (
            "ACA, Institute of Chartered Accountants of Elm, CFA",
            ["ACA, Institute of Chartered Accountants of Elm", "CFA"],
        ),
        ("Certificate in Baking, Elm College, 2019", ["Certificate in Baking, Elm College, 2019"]),
    ],
)
def test_lines_with_several_certificates(line, names):
    assert certificates(line) == names


def test_rows_of_a_table_of_certificates():
    rows = "Certification\tIssued by\tYear\nElm Manager (EMP)\tPMI\t2018\nITIL Foundation\tAXELOS\t2020"
    assert certificates(rows) == ["Elm Manager (EMP)", "ITIL Foundation"]
    assert without_table_head("Proyecto\tDescripción\tAño\nOak map\tTrees\t2019") == "Oak map\tTrees\t2019"
    assert without_table_head("Oak map\tTrees\t2019") == "Oak map\tTrees\t2019"


@pytest.mark.parametrize("word", ["Certified", "License", "certificate", "Endorsement"])
def test_a_word_alone_names_no_certificate(word):
    assert not names_certificate(word)


@pytest.mark.parametrize(
    "heading, section",
    [
        ("LICENCES & REGISTRATIONS", "certifications"),
        ("Registration", "certifications"),
        ("Courses and tickets", "certifications"),
        ("Seminars and Trainings Attended", "certifications"),
        ("Certificats", "certifications"),
        ("Education and training", "education"),
        ("Education and qualifications", "education"),
        ("Licenses, badges & courses", "certifications"),
        ("Short courses", "certifications"),
        ("Selected work", "projects"),
        ("Private Projects", "projects"),
        ("Open source & side projects", "projects"),
        ("Open source contributions", "projects"),
        ("Proyectos destacados", "projects"),
        ("Führerschein", "other"),
    ],
)
def test_headings_of_certificates_and_projects(heading, section):
    sections = split_sections(f"Ada\n\nSKILLS\nSQL\n\n{heading}\nElm\n\nHOBBIES\nChess")
    assert sections[section].startswith("Elm")


def test_projects_in_a_table_of_labels():
    table = "Project Name\tElm map of oaks\nClient\tElm Bank\nDuration\tJan 2019 - Dec 2020\nTechnology\tJava, Oracle"
    assert find_projects(table) == ["Elm map of oaks"]
    assert find_projects("Project\tDescription\tYear\nElm map of oaks\tAll trees\t2020") == ["Elm map of oaks"]


def test_empty_brackets_leave_with_their_dates():
    assert bare_entry("- Map of Elm (Jan 2019 - May 2020): streets") == "Map of Elm: streets"
