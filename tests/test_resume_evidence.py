"""A resume is told from other documents, and no resume is refused."""

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.parsing import parse_document
from resume_classifier.parsing_evaluation import count_judgements, judge_page
from resume_classifier.plain_errors import InputError
from resume_classifier.reading_quality import Document, QualityReport
from resume_classifier.resume_evidence import other_cues
from resume_classifier.setup import shipped_path

WRITTEN = read_json(shipped_path("data", "evaluation", "resume_or_not.json"))


def parse(text: str):
    return parse_document(Document("text", text, QualityReport(1, len(text))))


@pytest.mark.parametrize("number", range(len(WRITTEN["others"])))
def test_other_documents_are_refused(number):
    with pytest.raises(InputError, match="does not look like a resume"):
        parse(WRITTEN["others"][number]["text"])


@pytest.mark.parametrize("text", WRITTEN["short_resumes"])
def test_short_resumes_are_read(text):
    assert judge_page(text)[0] in ("read", "remarked")


def test_the_kind_is_named_and_nothing_long_is_quoted():
    with pytest.raises(InputError, match=r"reads like a job advertisement \(\"we are looking\""):
        parse("About us\nwe are looking for a chef. You will cook.\nApply now. SQL is a plus.")
    with pytest.raises(InputError) as refused:
        parse('"I have never seen Zephyrine Quillfeather before," he said, and his voice was calm. Baking.')
    assert "Zephyrine" not in str(refused.value)


def test_one_job_with_dates_settles_it():
    text = "We are looking for talents? You will find one. Apply now.\n\nEXPERIENCE\nChef, Elm Hall, 2015 - 2019"
    assert judge_page(text) == ("read", True)


def test_every_kind_of_document_has_cues():
    kinds = read_json(shipped_path("data", "reading", "other_documents.json"))["kinds"]
    assert min(map(len, kinds.values())) >= 5 and other_cues("") == {}
    assert count_judgements(["It rains."])["refused"] == 1


def test_a_job_whose_title_no_catalogue_knows_is_a_job():
    assert judge_page("Experience\n\nSession drummer\nElm Radio Big Band\n2012 - 2019\n- Tours")[0] == "read"


def test_work_told_in_plain_sentences_is_remarked_and_not_refused():
    text = "Mike - bricklayer - Elm - 07700900222\n30 years experience. Worked for Elm Homes, Oak Homes."
    assert judge_page(text)[0] == "remarked"
    assert judge_page("Call 07700900222")[0] == "refused" and judge_page("")[0] == "refused"


def test_an_advertisement_with_dates_is_remarked():
    text = "Senior Java Developer\nAbout us\nWe build software for hospitals since 2003.\nYour tasks\nWe offer much. Apply now."
    assert judge_page(text)[0] in ("remarked", "refused")


OTHER_PAPERS = {  # what was once read without a remark
    "a biography": (
        "Head of Data at Acme. She joined Acme in 2019 from Google, where she was a data scientist from 2014 to 2019. "
        "She holds a PhD in statistics and lives in York with her husband."
    ),
    "a certificate": (
        "CERTIFICATE OF EMPLOYMENT\nThis is to certify that Mr. John Doe was employed with Elm Ltd as Accountant from "
        "January 2015 to March 2019.\nIssued on 3 April 2019\nHR Manager"
    ),
    "a timesheet": (
        "EMPLOYEE TIME SHEET\nEmployee: Ana Pop  Job title: Nurse\nWeek ending 04/05/2021\nDate  Time in  Time out\n"
        "03/01/2021 8:00 16:00 8\n03/02/2021 8:00 16:00 8\nTotal hours 16\nApproved by"
    ),
    "a letter of reference": (
        "To whom it may concern\nMr John Doe was employed by us as an accountant from January 2015 to March 2019. "
        "His duties were bookkeeping in Excel. We wish him well."
    ),
    "a job advertisement": (
        "Backend Engineer\nAbout the role\nYou will join a team of ten.\nExperience: 5+ years with Java\n"
        "Education: BSc in Computer Science or similar\nSkills: Java, Kotlin\nBenefits: Equal opportunities employer."
    ),
}


@pytest.mark.parametrize("kind", OTHER_PAPERS)
def test_papers_about_a_person_are_no_resumes(kind):
    text = OTHER_PAPERS[kind]
    assert judge_page(text)[0] in ("remarked", "refused")
    try:
        said = " ".join(change.before for change in parse(text).resume.adjustments)
    except InputError as error:
        said = str(error)
    assert f"reads like {kind}" in said


@pytest.mark.parametrize("dates", ["Jan 2025 - Mar 2025", "Jan 2025 - Mar 2025 900.00"])
def test_an_item_of_an_invoice_is_no_job_and_an_account_no_contact(dates):
    text = f"INVOICE 2026-114\nAcme Ltd\nItem: Python training, 2 days 1,200.00\nItem: SQL workshop, {dates}\nTotal 2,100.00\nIBAN DE00"
    assert judge_page(text)[0] == "refused"
