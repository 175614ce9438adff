"""The words by which advertisements are cut: every heading of the file, and the cases that are easily confused."""

import json

import docx
import pytest

from resume_classifier.condition_words import find_experience_range
from resume_classifier.job_pages import find_seniority, unglue
from resume_classifier.job_reading import (
    find_company,
    find_role,
    job_from_posting,
    parse_job_text,
    read_advertisement,
    read_job,
    reads_like_resume,
)
from resume_classifier.job_sections import (
    Segment,
    find_keywords,
    heading_kind,
    load_job_words,
    skill_wishes,
    split_segments,
)
from resume_classifier.plain_errors import InputError

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
        ("Senior Nurse Requirements", "required"),
        ("About Nordlicht", "ignored"),
        ("Physical Requirements", "ignored"),
        ("Essential Duties", "neutral"),
        ("Essential Skills", "required"),
        ("Requirement:", "required"),
        ("What you need is love, and more than eight words", None),
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
    assert wishes == [("Kubernetes", "ignored"), ("Python", "required"), ("SQL", "required"), ("Tableau", "ignored")]


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
        ("between 3 and 6 years of experience", 3, 6),
        ("Between two and four years of experience", 2, 4),
        ("Java 8 and 5 years of experience", 5, None),
        ("At least 3 but no more than 6 years", 3, 6),
        ("minimum of 3 years and a maximum of 5 years", 3, 5),
        ("Experience: min. 3, max. 6 years", 3, 6),
        ("No more than 5 years of experience", None, 5),
        ("2.5 years of experience", 2.5, None),
        ("1.5-2 years of experience", 1.5, 2),
    ],
)
def test_years_that_are_asked_for(text, least, most):
    found = find_experience_range([Segment("neutral", text)])
    assert (found.min, found.max) == (least, most)


@pytest.mark.parametrize(
    "item, least, most",
    [
        ("Must be 18 years or older", None, None),
        ("18 years or over", None, None),
        ("18+ years", None, None),
        ("Must be 21+ years", None, None),
        ("18 years of age", None, None),
        ("Minimum age 25 years", None, None),
        ("16 years and older with 2 years of experience", 2, None),
        ("18 years of experience", 18, None),
        ("401k after 1 year", None, None),
        ("Pension after 2 years", None, None),
        ("Holidays 30 days after 3 years", None, None),
        ("The contract runs for 3 years.", None, None),
        ("Valid license for at least 3 years", None, None),
        ("RN license with 3 years of bedside experience", 3, None),
        ("RN license, 3 years", 3, None),
        ("Full production within the first four months", None, None),
        ("Between two and four years", 2, 4),
        ("Min. 3, max. 6 years", 3, 6),
        ("Bachelor's degree or 4 years of experience", None, None),
        ("Degree in Physics or 10 years equivalent experience", None, None),
        ("Bachelor's degree and 4 years of experience", 4, None),
        ("Bachelor's degree, or equivalent, and 4 years of experience", 4, None),
        ("Bachelor's or Master's degree with 3 years of experience", 3, None),
        ("PhD with 2+ years, or Master's with 5+ years, or Bachelor's with 8+ years", 2, None),
        ("5 years with a Bachelor's or 3 years with a Master's degree", 3, None),
        ("5 years in sales or 3 years in marketing", 5, None),
        ("PhD with 3 years of experience or MS in a related field with at least 5 years of experience", 3, None),
        ("15+ years of experience in building applications (or Masters and 12+ years of experience)", 12, None),
        ("3 years of experience in sales or a related field and 5 years of leadership", 5, None),
        ("5 years with Java (preferred)", None, None),
        ("3-5 years of experience (healthcare preferred)", 3, 5),
        ("5 years; a Master's degree may be substituted for 2 years of experience", 5, None),
    ],
)
def test_years_under_requirements_are_experience_only(item, least, most):
    found = parse_job_text(f"Requirements\nPython\n{item}").experience_years
    assert (found.min, found.max) == (least, most)


@pytest.mark.parametrize(
    "text, least",
    [
        ("Go developer wanted, 3 yrs, remote, SQL", 3),
        ("Java developer, 3 years", 3),
        ("C++ dev, 5+ years", 5),
        ("Java developer for a firm that was founded before 20 years, Kiel", None),
    ],
)
def test_years_in_a_short_line_are_experience(text, least):
    assert parse_job_text(text).experience_years.min == least


@pytest.mark.parametrize(
    "text, required",
    [
        (
            "Data Analyst\nCompany: Acme Ltd\nLocation: Leeds\nSalary: 40k\nYou have SQL and Tableau.",
            ["SQL", "Tableau"],
        ),
        ("Engineer\nCompany: Foo GmbH\nPython", ["Python"]),
        ("Engineer\nRequirements\nSQL\nSalary: 40k\nPython", ["SQL", "Python"]),
        ("Engineer\nAbout Acme\nWe make toys.\nYou have SQL and know Python.", ["SQL", "Python"]),
        ("Engineer\nRequirements\nSQL\nBenefits\nYou have access to Tableau courses", ["SQL"]),
        ("Engineer\nRequirements\nSQL\nWe are not using Java", ["SQL"]),
        ("Engineer\nRequirements\nSQL\nWe no longer use Java", ["SQL"]),
        ("Engineer\nRequirements\nSQL\nNice to have\nYou have experience with Java", ["SQL"]),
    ],
)
def test_a_fact_with_a_label_speaks_for_its_own_line(text, required):
    assert parse_job_text(text).required_skills == required


@pytest.mark.parametrize(
    "text, required, preferred",
    [
        ("Python\nHubSpot (preferred)", ["Python"], ["HubSpot"]),
        ("Python\nJava (nice to have)", ["Python"], ["Java"]),
        ("Python\nCPR Certification (Preferred)", ["Python"], ["CPR"]),
        ("Python\nSQL (strongly preferred, but not required)", ["Python"], ["SQL"]),
        ("Python (must have), Docker (nice to have), Java (bonus)", ["Python"], ["Docker", "Java"]),
        ("Excel (essential)\nR (nice to have)\nGo (3 years)", ["Microsoft Excel", "Go"], ["R"]),
        ("SQL\nPhotoshop experience very helpful", ["SQL"], ["Adobe Photoshop"]),
        ("Python (required), Docker preferred", ["Python"], ["Docker"]),
        ("Python (Django preferred); Docker is a plus", ["Python"], ["Django", "Docker"]),
        ("Docker is preferred, Java is required", ["Java"], ["Docker"]),
        ("Python is a must, Docker would be nice", ["Python"], ["Docker"]),
        ("Python required, Docker a plus, SQL required", ["Python", "SQL"], ["Docker"]),
        ("SQL is required, Python preferred but not required", ["SQL"], ["Python"]),
        ("Python\nSQL is an advantage", ["Python"], ["SQL"]),
        ("Python\nSQL would be an asset", ["Python"], ["SQL"]),
        ("Required: Python | Preferred: Docker", ["Python"], ["Docker"]),
        ("Required: Python. Preferred: Docker. Must have Java.", ["Python", "Java"], ["Docker"]),
        ("Python\nPreferred\nStrong Docker skills", ["Python"], ["Docker"]),
    ],
)
def test_a_wish_speaks_for_what_it_stands_at(text, required, preferred):
    job = parse_job_text(f"Requirements\n{text}")
    assert (job.required_skills, job.preferred_skills) == (required, preferred)


def test_a_demand_under_a_wish_stays_a_demand():
    job = parse_job_text("Required: Python. Preferred: NLP. Must be able to obtain a Secret clearance.")
    assert job.preferred_skills == ["Natural Language Processing"]
    assert [found.kind for found in job.must_haves] == ["security clearance"]


@pytest.mark.parametrize(
    "text, role",
    [
        ("Nurse RN night shift, BLS required, patient care", "Nurse RN night shift"),
        ("Preferred\nKubernetes\nRequired\nPython", ""),
        ("Requirements\nPython\nDocker", ""),
        ("Required: Python | Preferred: Docker", ""),
        ("Data role. Required: Python. Preferred: Docker.", "Data role"),
        ("Go developer wanted, 3 yrs, remote", "Go developer"),
        ("Java developer, 3 years", "Java developer"),
        ("Role: Data Engineer\nPython", "Data Engineer"),
        ("", ""),
        ("Director of Benefits\nExcel", "Director of Benefits"),
        ("Skills Trainer\nPython", "Skills Trainer"),
    ],
)
def test_a_heading_is_no_role(text, role):
    assert find_role(text) == role


def test_a_doctorate_is_not_cut_at_its_point():
    assert unglue("OR Ph.D. or equivalent doctoral degree may be substituted.").count("\n") == 0


def test_what_is_longer_than_a_sentence_is_cut():
    assert [len(segment.text) for segment in split_segments("x" * 1_000)] == [400, 400, 200]
    kinds = [segment.kind for segment in split_segments("we count\nnice to have\nsql")]
    assert kinds == ["neutral", "preferred"]


def test_a_graduate_begins():
    assert find_seniority("Nurse", "2027 University Graduate - Nurse") == "entry"


@pytest.mark.parametrize("months", [999, -5, "soon", None, [12]])
def test_months_that_nobody_can_have_are_not_believed(months):
    posting = {"title": "Clerk", "skills": ["SQL"], "experienceRequirements": {"monthsOfExperience": months}}
    assert job_from_posting(posting).experience_years.min is None


def test_what_is_known_of_a_job_is_kept_and_absurd_words_are_not():
    known = parse_job_text("Our team uses SQL every day.\n" + "x" * 600, role="Clerk", known=["Bookkeeping"])
    assert (known.role, known.required_skills) == ("Clerk", ["Bookkeeping"])
    assert known.description == "Our team uses SQL every day."


def test_a_posting_may_ask_for_a_work_permit():
    posting = {
        "title": "Clerk",
        "skills": ["SQL"],
        "eligibilityToWorkRequirement": "You must be authorized to work in the United States",
    }
    assert [found.kind for found in job_from_posting(posting).must_haves] == ["work permit"]


@pytest.mark.parametrize(
    "text, is_resume",
    [
        ("Mira Hollander\nAnalyst, Elm Bank, 2019 - 2023\nClerk, Birch Ltd, 03/2016 to 05/2018\nSQL", True),
        ("mira hollander\nanalyst, elm bank, jan 2019 - present\nclerk, birch ltd, 2016-2018\nsql", True),
        ("Java developer, contract 01/2026 - 12/2026\nPython", False),
        ("Requirements\nPython\nDocker", False),
        ("We have grown from 2010 to 2015 and 2016 - 2020. You know SQL.", False),
        ("", False),
    ],
)
def test_a_resume_is_told_from_an_advertisement(text, is_resume):
    assert reads_like_resume(text) == is_resume


def test_half_a_character_is_no_accident():
    assert parse_job_text("Requirements\nPython \ud83d").required_skills == ["Python"]


@pytest.mark.parametrize(
    "text, company",
    [
        ("Nurse\nSt. Mary's Hospital, Denver, CO", "St. Mary's Hospital"),
        ("Senior Java Developer (m/w/d)\nACME Software GmbH\n", "ACME Software GmbH"),
        ("Data Analyst at Zalando\nSQL", "Zalando"),
        ("Nurse\nThe Hospital", None),
        ("Nurse\nAbout the team", None),
        ("Nurse\nBachelor of Science, University graduates welcome", None),
        ("Nurse\nWe like people.\nHill Hospital", None),
    ],
)
def test_who_advertises(text, company):
    assert find_company(text) == company


def test_a_role_ends_before_its_place():
    assert find_role("HGV Class 1 Driver wanted - Goole depot\nNights.") == "HGV Class 1 Driver"
    assert find_role("We are a bank looking for a data analyst in Berlin") == "Data Analyst"
    assert find_role("Marketing Manager wanted!!!\nNOT looking for tiktok people") == "Marketing Manager"
    assert find_role("Junior Developer (no degree required)\nWe teach you Node.js and AWS.") == "Junior Developer"
    assert find_keywords("Join the North Star Team. In the North Star Team, SQL. SQL") == ["SQL", "North Star Team"]
    assert "names no skill" in job_from_posting({"title": "Dreamer"}).remarks[0]


def test_fields_decide_about_conditions():
    fields = {
        "description": "<p>Master's degree required. Work in our office 3 days a week.</p>",
        "skills": ["Linux"],
        "educationRequirements": {"credentialCategory": "bachelor degree"},
        "jobLocationType": "TELECOMMUTE",
        "physicalRequirement": "Lift 40 pounds",
        "securityClearanceRequirement": "Secret",
    }
    names = [found.name for found in job_from_posting(fields).must_haves]
    assert names == ["bachelor", "physical ability", "security clearance"]
    clerk = parse_job_text("Clerk\nRequirements: SQL. Bachelor's degree or equivalent experience. Spanish is a plus.")
    assert [(found.name, found.or_experience) for found in clerk.must_haves] == [("bachelor", True)]
    assert [found.name for found in clerk.nice_to_haves] == ["Spanish"]


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("empty.json", '{"role": "Chef", "required_skills": []}', "In empty.json: In the job, field"),
        ("broken.html", "<html><script type='application/ld+json'>{oops</script><p>Nothing here</p>", "names no skill"),
        ("soup.txt", "Tomato soup\n2 tbsp oil, garlic. Simmer for 20 minutes, stir in the cream.", "like a recipe"),
        ("short.txt", "SQL", "that is no resume and no job"),
        ("words.json", '{"title": "Bread", "description": "Flour, water and salt."}', "names no skill"),
    ],
)
def test_a_file_that_is_no_job_says_what_it_looks_like(tmp_path, name, text, words):
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=words) as refused:
        read_job(tmp_path / name)
    assert name in str(refused.value)


def test_a_record_may_state_what_must_be(tmp_path):
    record = {"description": "You must know SQL", "must_haves": [{"kind": "language", "name": "Greek"}]}
    (tmp_path / "job.json").write_text(json.dumps(record))
    assert [found.name for found in read_job(tmp_path / "job.json").must_haves] == ["Greek"]


ADVERTISEMENTS = [  # none names a skill of the catalogue
    "Cleaner wanted\nFor our office in Leeds we are looking for a reliable cleaner. Must be able to lift 10 kg.",
    "Waiter / Waitress\nBusy restaurant needs friendly waiting staff for weekends. Must be 18 or over.",
    "Kitchen porter needed, immediate start, 40 hours.",
    "Gardener\nDuties: mowing, hedges, leaves. Own vehicle required. Salary 24,000.",
    "Night watchman. Elm Security seeks a night watchman for a warehouse in Hull. SIA licence required.",
    "Office boy required at Andheri. 10th pass, age 18-25, salary 12,000 per month.",
    "URGENT REQUIREMENT - Light Driver, Dubai. UAE licence must. 12th pass. Salary 2500 Dhs. Send CV.",
]
OTHERS = [  # some of them do
    "INVOICE 2041\nBill to: Elm Ltd\nPython consulting 10 90.00\nSubtotal 900.00 VAT 19% 171.00\nIBAN DE00 0000",
    "Dear Hiring Manager,\nI am applying for the position of data analyst. I have five years of experience with SQL. "
    "I would be glad to discuss how my skills fit your team.\nYours sincerely\nJo Reed",
    "The minister said on Monday that unemployment fell by two per cent, according to officials.",
    "milk\nbread\neggs\napples\ncoffee\ntoilet paper",
    "Why I like trains. They are slow enough to look out of the window. As a child I wanted to be a conductor.",
    "Ana Pop\nCleaner\nI clean hotels and offices. I do not smoke.",
]


@pytest.mark.parametrize("text", ADVERTISEMENTS)
def test_a_job_without_skills_is_read_with_a_remark(text):
    job = read_advertisement(text)
    assert job.required_skills == [] and "names no skill" in job.remarks[0] and len(job.remarks) == 1


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_advertisement_is_refused(text):
    with pytest.raises(InputError, match=r"not (?:look )?like a job advertisement\. A job is an advertisement as text"):
        read_advertisement(text)


def test_a_word_file_with_hidden_text_is_read_with_a_remark(tmp_path):
    document = docx.Document()
    document.add_paragraph("Backend Developer wanted")
    document.add_paragraph("Requirements: Python and SQL")
    document.add_paragraph().add_run("COBOL and Fortran are required as well.").font.hidden = True
    document.save(tmp_path / "job.docx")
    job = read_job(tmp_path / "job.docx")
    assert job.required_skills == ["Python", "SQL"] and "cannot be seen by a reader" in job.remarks[0]


@pytest.mark.parametrize(
    "text, required, preferred",
    [
        ("Very good Python and SQL; Scala is a plus\nIdeally dbt", ["Python", "SQL"], ["Scala", "dbt"]),
        ("Python, Go, Adobe Photoshop = bonus", ["Python", "Go"], ["Adobe Photoshop"]),
        ("Python\nIt would be lovely if you also had:\n- Excel\n- SQL", ["Python"], ["Microsoft Excel", "SQL"]),
        ("Python\nGo home ideally", ["Python"], []),
    ],
)
def test_a_wish_needs_no_sentence(text, required, preferred):
    job = parse_job_text(f"Analyst\nYour profile\n{text}")
    assert (job.required_skills, job.preferred_skills) == (required, preferred)


@pytest.mark.parametrize(
    "line, is_told",
    [
        ("Gender: Female only", True),
        ("Age limit: below 35", True),
        ("Age: 22-35", True),
        ("Only male candidates", True),
        ("Gender: male / female / other", False),
        ("Must be 18 years or older", False),
        ("We welcome female applicants", False),
        ("You teach children aged 3 to 12", False),
    ],
)
def test_a_demand_for_sex_or_age_is_told_and_not_used(line, is_told):
    job = parse_job_text(f"Clerk\nRequirements\nMicrosoft Excel\n{line}")
    assert any("asks for sex or age" in remark for remark in job.remarks) == is_told
    assert not (is_told and (job.must_haves or job.nice_to_haves))


@pytest.mark.parametrize(
    "opening",
    [
        "It would be great if you also know:",
        "It would be nice if you had some of these as well:",
        "We'd love it if you have touched one of these before:",
        "Not essential, but we would love to see:",
        "Bonus points for:",
        "BONUS POINTS FOR",
        "\U0001f50d Bonus points for:",
        "Extra credit",
        "Pluses",
        "Good to have",
        "Ideally you also bring:",
        "You will stand out if you:",
        "Ways To Stand Out From The Crowd",
        "Desirable:",
        "Von Vorteil",
        "Wünschenswert:",
        "Se valora",
    ],
)
def test_a_wish_above_a_list_leaves_nothing_required_below(opening):
    job = parse_job_text(f"Analyst\nRequirements\n- Python\n{opening}\n- SharePoint\n- French\n- Bachelor's degree")
    assert (job.required_skills, job.preferred_skills) == (["Python"], ["Microsoft SharePoint", "French"])
    assert {found.name for found in job.nice_to_haves} == {"French", "bachelor"} and not job.must_haves


@pytest.mark.parametrize(
    "sentence, preferred",
    [
        ("Nice to have: Kafka, Snowflake, a little Rust.", ["Apache Kafka", "Snowflake", "Rust"]),
        ("Not essential but lovely: Figma and HTML.", ["Figma", "HTML"]),
        ("We'd love it if you had worked with Tableau.", ["Tableau"]),
        ("A little Python would not hurt.", ["Python"]),
        ("Knowledge of SQL is not essential.", ["SQL"]),
        ("Ideally you have solid Docker knowledge.", ["Docker"]),
        ("If you also bring Kafka, even better.", ["Apache Kafka"]),
    ],
)
def test_who_only_wishes_requires_nothing(sentence, preferred):
    job = read_advertisement(f"Data Engineer\n{sentence}\n\nWe offer 30 days of holiday.")
    assert (job.required_skills, job.preferred_skills) == ([], preferred)
    assert job.remarks == ["The text wishes for skills but requires none, so no resume can be rated against this job."]


@pytest.mark.parametrize(
    "line, kind",
    [
        ("We'd love to hear from you if you have:", "required"),
        ("Certification is a plus", None),
        ("Kubernetes would be great", None),
        ("It would be great if you know Docker", None),
        ("The person we look for must have:", "required"),
        ("Bonus pay:", "ignored"),
        ("What we need to see:", "required"),
    ],
)
def test_a_half_sentence_leads_to_what_follows(line, kind):
    assert heading_kind(line) == kind


def test_a_wish_in_one_line_says_nothing_of_the_next():
    text = "Key skills: AWS. Good to have: Azure, Prometheus.\n5 to 8 years of experience.\nWe use Java."
    assert [segment.kind for segment in split_segments(text)] == ["required", "preferred", "neutral", "neutral"]
    assert parse_job_text(f"Engineer\n{text}").experience_years.min == 5
    listed = split_segments("Nice to have: Azure, Prometheus.\n- Kafka\n- Spark")
    assert {segment.kind for segment in listed} == {"preferred"}


def test_a_wish_without_punctuation_does_not_reach_far():
    text = (
        "you must know sql "
        + "and you love to write reports for many people in all our shops " * 3
        + "docker is a plus"
    )
    assert skill_wishes(Segment("required", text)) == [("SQL", "required"), ("Docker", "preferred")]


@pytest.mark.parametrize(
    "line, told",
    [
        ("- confident use of DATEV and Aderant", ["confident use of DATEV and Aderant"]),
        ("1. Knows LEAP and Proclaim;", ["Knows LEAP and Proclaim"]),
        ("Docker, DATEV or Python", ["Docker, DATEV or Python"]),
        ("kind\x1b[31m to dogs", ["kind [31m to dogs"]),
        ("x" * 300, ["x" * 200]),
        ("Docker and SQL", []),
        ("two years in a similar role", []),
        ("Fluent English", []),
        ("Bachelor's degree", []),
        ("We pay a fair salary", []),
        ("Ready?", []),
        ("No experience with DATEV is needed", []),
        ("DATEV is not required", []),
        ("-", []),
    ],
)
def test_what_nobody_is_rated_by_stays_in_sight(line, told):
    job = read_advertisement(f"Clerk\nRequirements\nPython\n{line}\nNice to have\n{line}")
    assert (job.other_demands, job.other_wishes) == (told, told)
