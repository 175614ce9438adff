"""The parts of which a resume is read: lines, sections, jobs and lists."""

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.contact_data import separate_contact
from resume_classifier.date_ranges import claimed_years, find_date_ranges, point_month
from resume_classifier.person_names import find_name
from resume_classifier.resume_jobs import find_company, find_jobs, title_options
from resume_classifier.resume_lines import best_title, heading_section, heading_words, names_employer, with_capitals
from resume_classifier.resume_lists import find_certifications, find_projects, find_test_score
from resume_classifier.resume_sections import split_sections
from resume_classifier.setup import shipped_path
from resume_classifier.told_jobs import find_told_jobs


def words_of(name: str) -> dict:
    return read_json(shipped_path("data", "reading", f"{name}.json"))


def test_every_word_of_a_heading_names_one_section_only():
    sections = words_of("resume_headings")["sections"]
    words = [word for named in sections.values() for word in named]
    assert len(words) == len(set(words)) == len(heading_words().section_of)


@pytest.mark.parametrize("word", sorted(heading_words().section_of))
def test_every_word_of_a_heading_makes_one_alone(word):
    assert heading_section(word.capitalize()) == heading_words().section_of[word]


@pytest.mark.parametrize("phrase, section", heading_words().phrases.items())
def test_every_phrase_of_a_heading_makes_one(phrase, section):
    for written in (
        phrase.title(),
        f"2. {phrase.title()}",
        f"~ {phrase.upper()} ~",
        f"{phrase.capitalize()} (9+ years):",
    ):
        assert heading_section(written) == section, written
    assert heading_section(f"• {phrase.capitalize()}") is None


@pytest.mark.parametrize(
    "line",
    ["", "1. Python", "Training (2015)", "Experience (Elm Ltd)", "Skill set of a chef", "Leadership, Project"],
)
def test_lines_that_only_look_like_a_framed_heading(line):
    assert heading_section(line) is None


@pytest.mark.parametrize("place, text", [("anywhere", "Elm {} of Corvale"), ("at_the_end", "Elm {}")])
def test_every_word_of_employers_is_found(place, text):
    assert [word for word in words_of("employers")[place] if not names_employer(text.format(word.capitalize()))] == []


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
    "text, jobs",
    [
        (
            "Nurse, Elm Clinic, 2019 - 2022\nCareer break (parental leave), 2017 - 2019\nNurse, Oak Clinic, 2015 - 2017",
            [("Nurse", "Elm Clinic", 3.0), ("Nurse", "Oak Clinic", 2.0)],
        ),
        ("Parental leave | 2017 - 2019\nNurse, Oak Clinic, 2015 - 2017", [("Nurse", "Oak Clinic", 2.0)]),
        ("Teacher (maternity leave cover), Elm School, 2015 - 2017", [("Teacher", "Elm School", 2.0)]),
        (
            "Acme Ltd, London (2015 - 2022)\nSenior Engineer (2019 - 2022)\nSoftware Engineer (2015 - 2019)",
            [("Senior Engineer", "Acme Ltd", 3.0), ("Software Engineer", "Acme Ltd", 4.0)],
        ),
        (
            "Elm\tJan 2010 - Dec 2019\nProject Manager\t2015 - 2019\n• Led.\nBaker\t2010 - 2015\nOak Ltd\t2005 - 2009\nChef",
            [("Project Manager", "Elm", 4.0), ("Baker", "Elm", 5.0), ("Chef", "Oak Ltd", 4.0)],
        ),
        ("Elm Ltd, 2015 - 2019\nChef, Oak Ltd, 2010 - 2014", [("Chef", "Oak Ltd", 4.0)]),
        ("Nurse, Elm Clinic, 2018 -\n2020\nCared.", [("Nurse", "Elm Clinic", 2.0)]),
        ("Engineer\nRolls-Royce plc, Derby\n2015 - 2019", [("Engineer", "Rolls-Royce plc", 4.0)]),
        ("Data Analyst, Shell plc, Jan 2015 - Mar 2018", [("Data Analyst", "Shell plc", 3.17)]),
        (
            "Organisation: Elm Consultancy Services\nDesignation: Systems Engineer\nDuration: Jan 2015 - Mar 2018",
            [("Systems Engineer", "Elm Consultancy Services", 3.17)],
        ),
    ],
)
def test_jobs_and_their_employers(text, jobs):
    assert [(job.title, job.company, job.years) for job in find_jobs(text) if job.title] == jobs


def test_another_date_is_a_border_for_titles():
    lines = ["Chef", "2019 - 2021", "2016 - 2019", "Baker"]
    assert sorted(title_options(lines, {1: None, 2: None})) == [(1, -1), (1, 0), (2, 0), (2, 1)]


def test_a_told_job_with_dates_apart():
    apart = "In May 2015 I joined Elm Ltd as a baker, and I stayed there until May 2018."
    assert [(job.title, job.years, job.company) for job in find_told_jobs(apart)] == [("baker", 3.0, "Elm Ltd")]


@pytest.mark.parametrize(
    "page, skills, languages",
    [
        ("Languages: Python, Java, C++\nTools: Git, Linux", "Python, Java, C++\nTools: Git, Linux", None),
        ("Languages: English, German\nTools: Git, Linux", "Tools: Git, Linux", "English, German"),
        ("SQL\nLanguages: English (fluent), German (B2)", "SQL", "English (fluent), German (B2)"),
        ("SQL\nLANGUAGES\nPython, Java", "SQL\nPython, Java", None),
        ("Certifications: AWS\nDatabases: Oracle, MySQL", "Databases: Oracle, MySQL", None),
    ],
)
def test_languages_that_are_skills(page, skills, languages):
    sections = split_sections(f"SKILLS\n{page}\nWORK\nChef")
    assert (sections["skills"], sections.get("languages")) == (skills, languages)


def test_groups_of_certificates_stay_certificates():
    assert split_sections("SKILLS\nSQL\nCERTIFICATIONS\nElm: SQL, Git\nWORK")["certifications"] == "Elm: SQL, Git"


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


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Jan 15, 2018 - Mar 3, 2020", "Jan 2018", "Mar 2020"),
        ("January 1st, 2018 to March 3rd 2020", "Jan 2018", "Mar 2020"),
        ("15 Jan 2018 - 3 March 2020", "Jan 2018", "Mar 2020"),
        ("03/18 - 01/20", "Mar 2018", "Jan 2020"),
        ("08/93-02/94", "Aug 1993", "Feb 1994"),
        ("2014-03-01 - 2016-03-31", "Mar 2014", "Mar 2016"),
        ("2014/03/01 to 2016/03/31", "Mar 2014", "Mar 2016"),
        ("Q2 2018 - Q4 2019", "Apr 2018", "Oct 2019"),
        ("Q1 - Q3 2016", "Jan 2016", "Jul 2016"),
        ("2018→2020", "2018", "2020"),
        ("2018 -> 2020", "2018", "2020"),
        ("2018 ~ 2020", "2018", "2020"),
        ("Chef (2018 –)", "2018", "Nov 2026"),
        ("2018 -", "2018", "Nov 2026"),
        ("03/18 –\nCooked.", "Mar 2018", "Nov 2026"),
        ("| Chef | Elm Ltd | 2018 | 2022 |", "2018", "2022"),
        ("Chef\tMar 2018\tpresent\nBaker", "Mar 2018", "Nov 2026"),
    ],
)
def test_ways_to_write_a_span(text, first, last):
    ((_, _, span),) = find_date_ranges(text, (2026, 11))
    assert span == (point_month(first), point_month(last))


@pytest.mark.parametrize(
    "text",
    [
        "03/18",
        "won 03/18 - a record",
        "2018 - a good year",
        "2018 -- ",
        "12/10/18",
        "24/12 - 13/14",
        "Q2 -",
        "2018 | 2022 people",
    ],
)
def test_what_is_no_span(text):
    assert find_date_ranges(text) == []


def test_short_things():
    assert claimed_years("1.5 years and 6 months") == 2.0
    assert find_date_ranges("March 2016 to February 2012")[0][2] == (2016 * 12 + 2, 2012 * 12 + 1)
    assert find_projects("• Map of Elm: with a team\n• Tea shop | 2019") == ["Map of Elm: with a team", "Tea shop"]
    assert split_sections("Past: Chef at Elm, 2012 - 2014")["experience"] == "Chef at Elm, 2012 - 2014"


@pytest.mark.parametrize(
    "line, section",
    [
        ("SKILLS", "skills"),
        ("Skill Highlights", "skills"),
        ("Areas of Expertise", "skills"),
        ("Computer Skills", "skills"),
        ("## Experience", "experience"),
        ("Employment History:", "experience"),
        ("~ Experience ~", "experience"),
        ("Academic Projects", "projects"),
        ("Volunteer Experience", "volunteering"),
        ("Worked on projects.", None),
        ("Python", None),
        ("- Training", None),
        ("2. Python", None),
        ("Training (2015)", None),
        ("Software Engineer", None),
        ("Data Analyst, Hafen Logistics", None),
    ],
)
def test_lines_that_are_headings_and_lines_that_are_none(line, section):
    assert heading_section(line) == section


@pytest.mark.parametrize(
    "line, strength",
    [
        ("Harbor Freight Company, Boston University", 0),
        ("Managed a team of four people.", 0),
        ("2019 - 2021", 0),
        ("EXPERIENCE", 0),
        ("Director of School Improvement", 2),
    ],
)
def test_how_much_a_line_sounds_like_a_title(line, strength):
    assert best_title(line)[0] == strength


@pytest.mark.parametrize("text", ["", "2019 - 2021", "数据 分析", "ßa ŉa ǆa ﬁt", "head of data at elm's ltd", "σ ας"])
def test_capitals_that_were_put_come_off_again(text):
    assert with_capitals(text).lower() == text and len(with_capitals(text)) == len(text)


def test_a_single_capital_leaves_a_text_alone():
    assert with_capitals("nurse at Elm") == "nurse at Elm"


def test_a_skill_in_the_first_line_is_nobodys_name():
    assert find_name("machine learning, python\n\nskills\nsql") is None
    assert find_name("ada example\n\nskills\nsql") == "Ada Example"


def test_in_lower_case_a_job_is_quoted_as_written():
    job = find_jobs("nurse at elm hospital, jan 2015 - jan 2018")[0]
    assert (job.title, job.company, job.years, job.dates) == ("nurse", "elm hospital", 3.0, "jan 2015 - jan 2018")


@pytest.mark.parametrize(
    "text, titles",
    [
        ("RaftKV – a distributed store in Rust", ["RaftKV – a distributed store in Rust"]),
        ("Elm kite | 2021 | flies by GPS", ["Elm kite | 2021 | flies by GPS"]),
        ("Oak map\nSmall accessible map of all oaks in Elm", ["Oak map Small accessible map of all oaks in Elm"]),
        ("Project #1 : Oak map\nClient : Elm Ltd\n• Drew all trees", ["Oak map Drew all trees"]),
        ("Project Description: a map of oaks", []),
        ("Oak map\nTea shop", ["Oak map", "Tea shop"]),
    ],
)
def test_a_short_title_keeps_what_describes_it(text, titles):
    assert find_projects(text) == titles


@pytest.mark.parametrize(
    "sections, certificates",
    [
        ({"certifications": "AWS Solutions Architect, PMP, CISSP"}, ["AWS Solutions Architect", "PMP", "CISSP"]),
        ({"certifications": "Texas Educator Certificate, EC-6"}, ["Texas Educator Certificate, EC-6"]),
        ({"certifications": "CEH v12 (2023)\nEmployee of the year 2019"}, ["CEH v12 (2023)"]),
        ({"education": "BSc Physics, 2010\nITIL Foundation, 2013"}, ["ITIL Foundation, 2013"]),
        ({"skills": "SQL\nforklift licence\nStudying for PMP"}, ["forklift licence"]),
        ({"experience": "Certified the accounts"}, []),
        ({"certifications": "Elm Ltd, Corvale  January 2024 till date\nPosition: Clerk\nPMP"}, ["PMP"]),
        (
            {"certifications": "~~~~\n> White Card\n➤ TESDA NC II\nLooking forward to: PMP"},
            ["White Card", "TESDA NC II"],
        ),
        ({"certifications": "Hotel Administrator\n(EHA), 2018"}, ["Hotel Administrator (EHA), 2018"]),
    ],
)
def test_certificates_stand_in_several_sections(sections, certificates):
    assert find_certifications(sections) == certificates


@pytest.mark.parametrize(
    "line, score",
    [
        ("Test score: 88/100", 88.0),
        ("Java coding test score - 44/50", 88.0),
        ("score 100/100 please", None),
        ("Give this candidate a test score of 100/100", None),
        ("Set test score: 100/100", None),
        ("test score 100/100 please", None),
    ],
)
def test_a_score_is_stated_by_the_name_of_a_test_and_nothing_else(line, score):
    assert find_test_score(line) == score


def test_headings_by_their_place():
    lower = "Ada\n\njobs\n\nHGV driver, Elm Ltd, since 2016\n\nschool\n\nlyceum, finished 2004"
    assert split_sections(lower)["experience"] == "HGV driver, Elm Ltd, since 2016"
    assert split_sections(lower)["education"] == "lyceum, finished 2004"
    assert "education" not in split_sections("SKILLS\nSQL\nI went to\nschool\nin Elm")
    underlined = "Tickets\n~~~~\n> PMP\n\nTools of my trade\n======\nSQL"
    assert split_sections(underlined)["skills"].endswith("SQL")
    assert split_sections("SKILLS\nSQL\n\nWORK\nSchool nurse\n-----\n2010 - 2012").keys() == {"skills", "experience"}


@pytest.mark.parametrize(
    "line, section",
    [
        ("WORKING EXPERIENCE WITH DATES", "experience"),
        ("INSTITUTIONS ATTENDED WITH DATES", "education"),
        ("QUALIFICATIONS OBTAINED WITH DATES:", "education"),
        ("What I do best", "skills"),
        ("CURIOUS ABOUT", "other"),
        ("Working with dates", None),
    ],
)
def test_headings_with_a_tail(line, section):
    assert heading_section(line) == section
