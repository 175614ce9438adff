"""Reading a resume from text: exact determinism, sources, privacy, and any text at all."""

import time

import pytest
from hypothesis import given, settings, strategies as st

from resume_classifier import InputError
from resume_classifier.contact_data import separate_contact
from resume_classifier.data_generation import generate_resumes
from resume_classifier.date_ranges import find_date_ranges
from resume_classifier.page_parts import STYLES
from resume_classifier.parsing import parse_document, read_resume
from resume_classifier.reading import read_document
from resume_classifier.reading_quality import Document, QualityReport
from resume_classifier.rendering import page_bytes, page_facts, render_resume
from resume_classifier.resume_jobs import find_jobs
from resume_classifier.resume_lines import heading_section
from resume_classifier.resume_lists import find_skills
from resume_classifier.resume_sections import split_sections
from resume_classifier.setup import shipped_path
from resume_classifier.told_jobs import find_told_jobs

PEOPLE = [
    made.truth for made in generate_resumes(60, seed=5) if made.truth.skills and len(made.truth.work_experience) > 1
][:6]


def document_of(text: str) -> Document:
    return Document("text", text, QualityReport(1, len(text)))


@pytest.mark.parametrize("style", STYLES)
def test_every_style_gives_titles_skills_projects_and_years(style):
    for person in PEOPLE:
        read = parse_document(document_of(render_resume(person, style))).resume
        assert sorted(job.title for job in read.work_experience) == sorted(
            job.title for job in person.work_experience
        ), person.id
        assert set(person.skills) <= set(read.skills), set(person.skills) - set(read.skills)
        assert abs((read.years_experience or 0) - sum(job.years for job in person.work_experience)) <= 1
        assert len(read.education) == len(person.education)


@pytest.mark.parametrize("style", STYLES)
def test_every_source_is_a_place_in_the_document(style):
    document = document_of(render_resume(PEOPLE[0], style))
    parsed = parse_document(document)
    written = {f"work_experience[{number}].title": job.title for number, job in enumerate(parsed.jobs)}
    found = {source.field: document.text[source.start : source.end] for source in parsed.sources}
    assert {name: " ".join(found[name].split()) for name in written} == written
    for source in parsed.sources:
        assert 0 <= source.start < source.end <= len(document.text) and 0 <= source.certainty <= 1
        assert document.text.count("\n", 0, source.start) + 1 == source.line
    skills = {source.field for source in parsed.sources if source.field.startswith("skills")}
    assert len(skills) == len(parsed.resume.skills)


def test_word_and_text_files_of_one_person_are_read_alike(tmp_path):
    for style in ("classic", "network", "one_line", "application"):
        texts = []
        for kind in ("txt", "docx"):
            path = tmp_path / f"page.{kind}"
            path.write_bytes(page_bytes(PEOPLE[1], style, kind))
            read = parse_document(read_document(path)).resume
            texts.append((read.work_experience, set(read.skills), read.projects, read.education, read.years_experience))
        assert texts[0] == texts[1], style


@pytest.mark.parametrize("style", STYLES)
def test_nothing_of_the_person_is_left_in_the_record(style):
    for person in PEOPLE:
        facts, parsed = page_facts(person), parse_document(document_of(render_resume(person, style)))
        shown = repr(parsed) + parsed.resume.model_dump_json(exclude={"contact"})
        assert facts.name not in shown and facts.email not in shown and facts.phone not in shown
        assert parsed.resume.contact.name == facts.name and parsed.entities()["email"] == [facts.email]


def test_the_same_text_gives_the_same_bytes_in_another_process(run_python):
    code = (
        "from resume_classifier.data_generation import generate_resumes\nfrom resume_classifier.parsing import parse_document\nfrom resume_classifier.reading import Document, QualityReport\n"
        "from resume_classifier.rendering import render_resume\ntext = render_resume(generate_resumes(1, seed=5)[0].truth, 'functional')\n"
        "parsed = parse_document(Document('text', text, QualityReport(1, len(text))))\nprint(parsed.resume.model_dump_json(), parsed.sources)"
    )
    assert run_python(code) == run_python(code)


def test_the_eleven_entities_have_their_names():
    entities = parse_document(document_of(render_resume(PEOPLE[0], "classic"))).entities()
    assert set(entities) == {
        "name",
        "email",
        "phone",
        "location",
        "designation",
        "companies",
        "college",
        "degree",
        "graduation_year",
        "skills",
        "years_of_experience",
    }


def test_overlapping_jobs_count_once_and_slips_count_nothing():
    jobs = "EXPERIENCE\nChef, Elm Ltd, 2015 - 2018\nBaker, Oak Ltd, 2016 - 2019\nWaiter, Ash Ltd, May 2014 to Feb 2012\n\nEDUCATION\nHigh School Diploma"
    resume = parse_document(document_of(jobs)).resume
    assert resume.years_experience == 4.0 and [job.years for job in resume.work_experience] == [3.0, 3.0, 0.0]
    assert [change.field for change in resume.adjustments] == ["work_experience"]


@pytest.mark.parametrize(
    "written, months",
    [
        ("Oct 2019 - Present", 85),
        ("10/2012 to 11/2015", 37),
        ("2017-19", 24),
        ("2017–19", 24),
        ("2017—2019", 24),
        ("2017−19", 24),
        ("2017 ‑ 2019", 24),
        ("since 2018", 100),
        ("Since March 2020", 80),
        ("between May 2015 and May 2016", 12),
        ("Summer 2018 to Fall 2019", 15),
        ("01.03.2018 – 28.02.2019", 11),
        ("Jan - Mar 2019", 2),
        ("1998-03", 60),
    ],
)
def test_dates(written, months):
    ((_, _, (first, last)),) = find_date_ranges(written)
    assert last - first == months


def test_single_dates_and_lengths_date_a_job():
    assert [
        job.years for job in find_jobs("Tutor, Elm School, Summer 2016\n\nNurse (3 years)\n\nChef, Oak Ltd\n2014")
    ] == [0.25, 3.0, 0.5]
    assert [job.years for job in find_told_jobs("I worked as a nurse for Elm Hospital for three years.")] == [3.0]


@pytest.mark.parametrize(
    "line",
    ["• Special Education", "Special Education", "- Training", "Project Management", "Databases: PostgreSQL", "Python"],
)
def test_a_skill_is_no_heading(line):
    assert heading_section(line) is None


def test_labels_titles_and_employers_are_no_skills():
    found = {
        skill.name
        for skill in find_skills(
            {
                "skills": "Databases: PostgreSQL, MySQL\nLanguages: Java",
                "experience": "Air Traffic Controller, Elm\nWrote Python.",
            }
        )
    }
    assert found == {"PostgreSQL", "MySQL", "Java", "Python"}
    resume = parse_document(document_of("EXPERIENCE\nNurse, Elm Logistics, 2015 - 2018\n\nSKILLS\nPython")).resume
    assert resume.skills == ["Python"]


def test_a_page_in_capitals_or_with_other_white_space_says_the_same():
    page = render_resume(PEOPLE[0], "classic")
    plain = parse_document(document_of(page)).resume
    spaced = parse_document(document_of(page.replace("\n\n", "\n\n\n").replace("\n", "  \n"))).resume
    assert (spaced.skills, spaced.work_experience, spaced.projects) == (
        plain.skills,
        plain.work_experience,
        plain.projects,
    )


@given(
    st.text(max_size=400)
    | st.lists(
        st.sampled_from(
            [
                "EXPERIENCE",
                "Skills:",
                "Python, SQL",
                "Nurse",
                "2015 - 2018",
                "•",
                "\t",
                "Elm Ltd",
                "BSc, 2019",
                "a@b.org",
                "2016",
                "\n\n",
                "(",
            ]
        ),
        max_size=30,
    ).map("\n".join)
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_resume_or_a_sentence(text):
    split_sections(text), separate_contact(text)
    try:
        parsed = parse_document(document_of(text))
    except InputError as error:
        assert "does not look like a resume" in str(error)
    else:
        assert all(0 <= job.years <= 80 for job in parsed.resume.work_experience) and len(parsed.jobs) == len(
            parsed.resume.work_experience
        )


@pytest.mark.parametrize(
    "piece",
    [
        "Nurse, Elm Ltd, 2015 - 2018\n",
        "word ",
        "Python, SQL, ",
        "a: b\n",
        "University of Elm, ",
        "EXPERIENCE\n",
        "2015 - ",
        "Elm and ",
    ],
)
def test_long_texts_take_no_longer_than_their_length(piece):
    started = time.perf_counter()
    try:
        parse_document(document_of(piece * (60_000 // len(piece))))
    except InputError:
        pass
    assert time.perf_counter() - started < 20


def test_a_file_that_cannot_be_read_is_named_once():
    with pytest.raises(InputError) as caught:
        read_resume(shipped_path("data", "examples", "layouts", "scanned.pdf"))
    assert str(caught.value).count("scanned.pdf") == 1
