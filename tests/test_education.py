"""Degrees, schools and years of a resume."""

import re

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.education import _find_subject, _subject, degree_columns, degree_pattern, find_education
from resume_classifier.setup import shipped_path


def test_every_example_of_a_degree_is_found_at_its_level():
    for level, ways in read_json(shipped_path("data", "reading", "education.json"))["levels"].items():
        for example, pattern in ways.items():
            assert re.search(f"(?i){pattern}", example), example
            assert degree_pattern().search(example).lastgroup == level, example


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


def test_diplomas_in_a_subject():
    found = find_education(
        "HND in Business, Leeds College, 2004\nDiploma in Nursing, Elm University, 2012\nPostgraduate Diploma in Law, Elm"
    )
    assert [(stage.level, stage.field, stage.graduation_year) for stage in found] == [
        ("associate", "Business", 2004),
        ("associate", "Nursing", 2012),
        (None, "Law", None),
    ]


@pytest.mark.parametrize(
    "line, level",
    [
        ("Ph.D. in Physics", "doctorate"),
        ("M.S. Biology", "master"),
        ("BSc", "bachelor"),
        ("Associate of Arts", "associate"),
        ("GED", "school"),
    ],
)
def test_the_level_of_a_degree_alone(line, level):
    assert find_education(line)[0].level == level


@pytest.mark.parametrize("line", ["Scrum Master", "Masterpiece", "Sales associate", "Boston, MA, 2015"])
def test_what_only_looks_like_a_degree(line):
    assert degree_pattern().search(line) is None


def test_in_lower_case_a_degree_needs_a_school_or_a_year():
    assert find_education("kept master data in order\nmaster of ceremonies") == []
    stage = find_education("master of physics, university of corvale, 2019")[0]
    assert (stage.degree, stage.field, stage.level) == ("master of physics", "physics", "master")
    assert (stage.institution, stage.graduation_year) == ("university of corvale", 2019)


@pytest.mark.parametrize(
    "line, level, field, school, year",
    [
        ("HND in Business, Leeds College, 2004", "associate", "Business", "Leeds College", 2004),
        ("MSc Data Science\nUCL, 2016", "master", "Data Science", "UCL", 2016),
        ("BA (Hons) History, University of Elm, 2011", "bachelor", "History", "University of Elm", 2011),
        ("B.Sc. Computer Science", "bachelor", "Computer Science", None, None),
        ("BSc in computer science, Elm University", "bachelor", "computer science", "Elm University", None),
        ("Bachelor of Science (B.Sc.) in Physics, Elm University", "bachelor", "Physics", "Elm University", None),
        ("Bachelor of Science Accounting 2010 University of Elm", "bachelor", "Accounting", "University of Elm", 2010),
        (
            "Laurea Magistrale in Ingegneria, Politecnico di Milano",
            "master",
            "Ingegneria",
            "Politecnico di Milano",
            None,
        ),
        (
            "Laurea in Economia, Università degli Studi di Elm",
            "bachelor",
            "Economia",
            "Università degli Studi di Elm",
            None,
        ),
        ("Licence de droit, Université de Lyon, 2009", "bachelor", "droit", "Université de Lyon", 2009),
        ("Maîtrise en Informatique, Université Paris-Sud", "master", "Informatique", "Université Paris-Sud", None),
        ("Dipl.-Ing. (FH) Maschinenbau, Hochschule Elm, 2003", "master", "Maschinenbau", "Hochschule Elm", 2003),
        ("Licenciatura en Física, Universidad de Elm", "bachelor", "Física", "Universidad de Elm", None),
        ("Grado en Derecho, Universidad de Elm, 2014", "bachelor", "Derecho", "Universidad de Elm", 2014),
        ("B.Tech (Computer Science), IIT Delhi, 2014", "bachelor", "Computer Science", "IIT Delhi", 2014),
        ("B.E. Mechanical Engineering, Anna University", "bachelor", "Mechanical Engineering", "Anna University", None),
        ("LLM International Law, UCL 2013", "master", "International Law", "UCL", 2013),
        ("MBBS, All India Institute of Medicine", "bachelor", None, "All India Institute of Medicine", None),
        ("EdD Educational Leadership, Elm University", "doctorate", "Educational Leadership", "Elm University", None),
        ("Associate of Applied Science in Nursing, Elm College", "associate", "Nursing", "Elm College", None),
        ("PGCE Mathematics, Institute of Education", None, "Mathematics", "Institute of Education", None),
        ("Abitur, Goethe-Gymnasium, 2003", "school", None, "Goethe-Gymnasium", 2003),
        ("BSc Physics (expected May 2027)", "bachelor", "Physics", None, 2027),
        ("2015 - 2019  University of Elm - BSc Physics", "bachelor", "Physics", "University of Elm", 2019),
        ("Dr. rer. nat. (PhD), Physics, ETH Zürich. Thesis: lattices", "doctorate", "Physics", "ETH Zürich", None),
        ("B.Tech (Civil Engg.), IIT Delhi, 2012", "bachelor", "Civil Engg", "IIT Delhi", 2012),
        ("Licenciatura em Física · Universidade do Elm · 2016", "bachelor", "Física", "Universidade do Elm", 2016),
        ("NVQ Level 3 Plumbing, City of Elm College", None, "Plumbing", "City of Elm College", None),
        ("MA History, City, University of Elm, 2016", "master", "History", "City, University of Elm", 2016),
        (
            "Bachelor of Business Administration (BBA), Marketing – Elm College",
            "bachelor",
            "Marketing",
            "Elm College",
            None,
        ),
        ("Lincoln High, Portland, OR, 2013", "school", None, "Lincoln High", 2013),
        ("Leaving Cert, Coláiste Elm, 2004", "school", None, "Coláiste Elm", 2004),
        ("2014 Liceul Tehnologic Elm", "school", None, "Liceul Tehnologic Elm", 2014),
        ("High School Diploma : General Studies West Elm High School", "school", None, "West Elm High School", None),
        ("VetAgro Sup, Lyon\t2009 to 2015\nDoctor of Medicine", "doctorate", "Medicine", "VetAgro Sup", 2015),
        ("Elm Grammar\n3 A-levels\n2013 - 2015", "school", None, "Elm Grammar", 2015),
        ("Institution: Elm Hall\nDegree: BSc Physics\nYear: 2016", "bachelor", "Physics", "Elm Hall", 2016),
        ("Master's degree in progress", "master", None, None, None),
        ("Masters : Education", "master", "Education", None, None),
        ("Diploma : General Studies , 2012 Elm High School", "school", None, "Elm High School", 2012),
    ],
)
def test_degrees_of_many_countries(line, level, field, school, year):
    (stage,) = find_education(line)
    assert (stage.level, stage.field, stage.institution, stage.graduation_year) == (level, field, school, year)


@pytest.mark.parametrize(
    "table",
    [
        "Degree\tSchool\tYear\nBSc Physics\tElm\t2016\nMBA\tOak Hall\t2018",
        "School | Degree | Year\nElm | BSc Physics | 2016\nOak Hall | MBA | 2018",
        "| Year | Degree | Institution |\n|---|---|---|\n| 2016 | BSc Physics | Elm |\n| 2018 | MBA | Oak Hall |",
        "Elm\tBSc Physics\t2016\n2018\tMBA\tOak Hall",
        "Year of Passing\tName of Course\tBoard/University\tMarks\n2016\tBSc Physics\tElm\t70 %\n2018\tMBA\tOak Hall\t80 %",
    ],
)
def test_tables_of_education(table):
    stages = [(stage.level, stage.institution, stage.graduation_year) for stage in find_education(table)]
    assert stages == [("bachelor", "Elm", 2016), ("master", "Oak Hall", 2018)]


@pytest.mark.parametrize(
    "line",
    [
        "Bachelor party planning",
        "kept master data in order",
        "MS Word, MS Excel",
        "Associate Director, Elm Ltd",
        "High School Teacher, Elm School, 2015 - 2019",
        "taught at a high school",
        "LLM, RAG, Python",
        "Salem MA, 2015",
        "Master of Ceremonies",
        "Pre-Med Club",
        "a level of trust",
        "Degree\tSchool\tYear",
    ],
)
def test_what_claims_no_degree(line):
    assert find_education(line) == []


@pytest.mark.parametrize(
    "line, level, field, school",
    [
        ("University of Elm, BA History, 2022 - 2026", "bachelor", "History", "University of Elm"),
        ("University of Elm, MS Physics, 2010", "master", "Physics", "University of Elm"),
        ("NVQ Level 3 Plumbing, Elm College, 2012", None, "Plumbing", "Elm College"),
        ("City & Guilds Plumbing, 2008", None, "Plumbing", None),
        ("Certificate IV in Training and Assessment, TAFE NSW, 2015", None, "Training and Assessment", "TAFE NSW"),
        ("MBBS, AIIMS, 2010", "bachelor", None, "AIIMS"),
        ("Master of Arts, Interaction Design, 2015", "master", "Interaction Design", None),
        ("Master of Science (Computer Science), AGH University", "master", "Computer Science", "AGH University"),
        ("BSc Physics, First class, 2010", "bachelor", "Physics", None),
    ],
)
def test_degrees_behind_their_school_and_stages_between_the_levels(line, level, field, school):
    (stage,) = find_education(line)
    assert (stage.level, stage.field, stage.institution) == (level, field, school)


@pytest.mark.parametrize(
    "line", ["Boston, MA June 2015", "Elm Bank, Jackson, MS 2010", "Salem, MA United States, 2010"]
)
def test_a_state_is_no_degree(line):
    assert find_education(line) == []


def test_what_no_subject_and_no_head_of_a_table_is():
    behind = (", Interaction Design, 2015", ", Elm, 2015")
    assert [_find_subject("BA", text, None) for text in behind] == ["Interaction Design", None]
    subjects = [_subject(text) for text in ("Science Education", "Elm Bank", "Degree Program")]
    assert subjects == ["Education", None, None]
    row = "Course | Year of Passing | Board/University | Percentage"
    assert degree_columns(row) == ["degree", "graduation_year", "institution", "nothing"]
    assert [degree_columns(line) for line in ("Degree", "BSc\tSchool", "")] == [None, None, None]


def test_a_thesis_is_no_stage():
    text = "MSc Physics, Elm University, 2012\nThesis: Light, Institute of Optics, 2010\nBSc Physics"
    assert [(stage.institution, stage.graduation_year) for stage in find_education(text)] == [
        ("Elm University", 2012),
        (None, None),
    ]
    assert find_education("Thesis: Light, Institute of Optics, 2010")[0].institution == "Institute of Optics"


def test_a_list_of_schools_above_a_list_of_degrees():
    text = "Elm University, 2017 - 2022\nOak College\t2010 - 2016\nAsh School\t2004 - 2010\n\nB.Sc. Physics\t2022"
    found = [(stage.institution, stage.level) for stage in find_education(text)]
    assert found == [("Elm University", None), ("Oak College", None), ("Ash School", None), (None, "bachelor")]


@pytest.mark.parametrize(
    "line, degree, school",
    [
        ("Legal Practice Course (Distinction), Elm Law School, 2013", "Legal Practice Course", "Elm Law School"),
        (
            "Bar Professional Training Course, City Law School, 2014",
            "Bar Professional Training Course",
            "City Law School",
        ),
        ("Web Development Bootcamp, School of Elm, 2024", "Web Development Bootcamp", "School of Elm"),
        ("2024 | Data Bootcamp (16 weeks) | School of Elm", "Data Bootcamp", "School of Elm"),
        ("Ausbildung zum Koch, Berufsfachschule Elm, 2011", "Ausbildung zum Koch", "Berufsfachschule Elm"),
        ("Cert III Electrotechnology, TAFE Queensland, 2013", "Cert III Electrotechnology", "TAFE Queensland"),
    ],
)
def test_courses_of_a_profession(line, degree, school):
    (stage,) = find_education(line)
    assert (stage.level, stage.degree, stage.institution) == (None, degree, school)
    assert stage.graduation_year > 2010


@pytest.mark.parametrize(
    "line", ["Taught at a Bootcamp", "Ran the bootcamp for new nurses", "LPC Dock, Elm", "Sales Bootcamp trainer"]
)
def test_what_only_sounds_like_a_course(line):
    assert degree_pattern().search(line) is None


def test_a_certificate_below_a_degree_is_no_school():
    stage, *others = find_education("BSc Physics, 2010\nCISSP, 2019")
    assert (stage.degree, stage.institution, others) == ("BSc Physics", None, [])


@pytest.mark.parametrize(
    "line, degree, subject, school",
    [
        ("MSc Finance London Business School, 2011", "MSc Finance", "Finance", "London Business School"),
        (
            "M.Sc. Informatik Technische Universität Elm 2016",
            "M.Sc. Informatik",
            "Informatik",
            "Technische Universität Elm",
        ),
        ("BA (Hons) History Elm Beckett University 2012", "BA", "History", "Elm Beckett University"),
        ("MBA Elm Business School 2012", "MBA", None, "Elm Business School"),
        ("BSc Corvale University 2010", "BSc", None, "Corvale University"),
        ("BSC ECONOMICS ELM UNIVERSITY 2010", "BSC ECONOMICS", "ECONOMICS", "ELM UNIVERSITY"),
        ("BSc Physics Elm Institute of Technology 2004", "BSc Physics", "Physics", "Elm Institute of Technology"),
        ("Grado en Psicología Universidad de Elm 2012", "Grado en Psicología", "Psicología", "Universidad de Elm"),
        ("BSc Computer Science MIT 2015", "BSc Computer Science", "Computer Science", "MIT"),
        (
            "B.S : Kinesiology Elm State University Kinesiology",
            "B.S : Kinesiology",
            "Kinesiology",
            "Elm State University",
        ),
        ("BSc Nursing, Elm School of Nursing", "BSc Nursing", "Nursing", "Elm School of Nursing"),
    ],
)
def test_subject_and_school_that_run_together(line, degree, subject, school):
    (stage,) = find_education(line)
    assert (stage.degree, stage.field, stage.institution) == (degree, subject, school)


@pytest.mark.parametrize(
    "line, year",
    [
        ("2023 - present MSc Physics, Elm University", None),
        ("BSc Physics, Elm University, 2019 to date", None),
        ("BSc Physics, Elm University, seit 10/2022", None),
        ("BSc Physics, Elm University, Sep 2022 - Present, expected 2026", 2026),
        ("BSc Physics, Elm University, 2016 - 2019", 2019),
    ],
)
def test_studies_that_go_on_have_no_year(line, year):
    assert find_education(line)[0].graduation_year == year


def test_studies_that_were_broken_off_have_no_level():
    text = "University of Elm, Physics, 2011 - 2013 (did not finish)\nGED, State of Elm, 2010"
    left, passed = find_education(text)
    assert (left.level, left.institution, left.graduation_year) == (None, "University of Elm", 2013)
    assert (passed.level, passed.institution, passed.graduation_year) == ("school", None, 2010)
    assert find_education("BSc Physics, Elm University, 2014 (abgebrochen)")[0].level is None


def test_a_diploma_of_a_high_school_is_one_stage():
    (stage,) = find_education("Oak Tech College Prep High School, Diploma, 2009")
    assert (stage.level, stage.institution, stage.graduation_year) == (
        "school",
        "Oak Tech College Prep High School",
        2009,
    )


@pytest.mark.parametrize(
    "line",
    [
        "H.S.C., Elm College, 2006",
        "Upper secondary school, Elmska gymnasiet, 2010",
        "Ensino Médio, Colegio Elm, 2008",
        "Allgemeine Hochschulreife, Elm-Gymnasium, 2008",
        "Diploma (OSSD), Elm High School, 2011",
    ],
)
def test_schools_of_many_countries(line):
    assert find_education(line)[0].level == "school"
