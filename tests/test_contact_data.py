"""Contact data leaves a resume before anything else reads it."""

import json
from pathlib import Path

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.contact_data import find_addresses, is_phone, separate_contact, without_personal_lines
from resume_classifier.parsing import parse_document
from resume_classifier.person_names import find_name, without_name
from resume_classifier.reading_quality import Document, QualityReport
from resume_classifier.setup import shipped_path

WORK = """SUMMARY
Data scientist who likes small models.

EXPERIENCE
Data Scientist, Nordlicht Analytics, Oct 2019 - Present
• Forecast demand with Python.

EDUCATION
MSc Statistics, Elm University, 2016

SKILLS
Python, SQL"""
NAME, MAIL, PHONE = "Zephyrine Quillfeather", "zephyrine.quill@thornmail.example", "+49 40 555 0199"
STREET, LINK, BIRTH = "12 Thistlewood Road, Corvale", "linkedin.com/in/zquillfeather", "3 March 1987"
LAYOUTS = {
    "lines": f"{NAME}\n{STREET}\n{MAIL}\n{PHONE}\n{LINK}\nDate of birth: {BIRTH}\n\n{WORK}",
    "bars": f"{NAME} | {MAIL} | {PHONE} | {STREET} | {LINK} | Born: {BIRTH}\n\n{WORK}",
    "labels": f"Full name: {NAME}\nAddress: {STREET}\nE-mail: {MAIL}\nPhone: {PHONE}\nWebsite: {LINK}\nDOB: {BIRTH}\n\n{WORK}",
    "labels above": f"{NAME}\n\nAddress\n{STREET}\nEmail\n{MAIL}\nPhone\n{PHONE}\nDate of birth\n{BIRTH}\n{LINK}\n\n{WORK}",
    "left column": f"CONTACT\n{PHONE}\n{MAIL}\n{STREET}\n{LINK}\nBorn {BIRTH}\n\nSKILLS\nSQL\n\n{NAME}\nData Scientist\n\n{WORK}",
    "a title and a page header": f"Curriculum Vitae - Prof. {NAME}\n{STREET}\n{MAIL} {PHONE}\n{LINK}\nborn {BIRTH}\n\n{WORK}\n\n"
    f"Curriculum Vitae - Prof. {NAME} - 2",
    "at the end": f"{WORK}\n\nCONTACT\n{NAME}\n{STREET}\n{MAIL}\n{PHONE}\n{LINK}\nDate of birth: {BIRTH}",
    "capitals and degrees": f"{NAME.upper()}, RN, BSN\n{STREET.upper()}\n{MAIL} • {PHONE}\n{LINK}\nDATE OF BIRTH: {BIRTH}\n\n{WORK}",
    "a letter": f"{STREET}\n{MAIL}, {PHONE}, {LINK}, born {BIRTH}\n\nDear reader, my name is {NAME}. From 2016 to 2019 I worked as\n"
    f"a nurse for Elm Hospital. I know SQL.\n\nYours sincerely,\n{NAME}",
    "indented": "\n".join(f"\t{part}" for part in (NAME, STREET, MAIL, PHONE, LINK, f"Born: {BIRTH}", "", WORK)),
    "bullets": "\n".join(f"• {part}" for part in (NAME, STREET, MAIL, PHONE, LINK, f"Born: {BIRTH}")) + f"\n\n{WORK}",
    "a spaced name": f"{' '.join(NAME.replace(' ', '  '))}\n{STREET}\n{MAIL}\n{PHONE}\n{LINK}\nBorn: {BIRTH}\n\n{WORK}",
}
SECRETS = ("zephyrine", "quillfeather", "thornmail", "0199", "thistlewood", "corvale", "zquill", "1987")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nobody_is_left_in_what_a_model_or_an_answer_sees(layout):
    page = LAYOUTS[layout]
    parsed = parse_document(Document("text", page, QualityReport(1, len(page))))
    shown = parsed.resume.model_dump_json(exclude={"contact"}) + repr(parsed)
    shown += "".join(page[source.start : source.end] for source in parsed.sources)
    assert [secret for secret in SECRETS if secret in shown.casefold()] == []
    contact = parsed.resume.contact
    assert (contact.name.title(), contact.email, contact.phone) == (NAME, MAIL, PHONE)


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ludwig van der Elm\nChef\n\nSKILLS\nSQL", "Ludwig van der Elm"),
        ("Anne-Marie O'Neill-Müller\nSKILLS\nSQL", "Anne-Marie O'Neill-Müller"),
        ("ZOË QUILL, RN, BSN\nSKILLS\nSQL", "ZOË QUILL"),
        ("Zoë Quill PhD\nSKILLS\nSQL", "Zoë Quill"),
        ("Иван Петров\nSKILLS\nSQL", "Иван Петров"),
        ("王小明\nSKILLS\nSQL", "王小明"),
        ("Curriculum Vitae\n\nZoë Quill\nSKILLS\nSQL", "Zoë Quill"),
        ("CV of Zoë Quill\nSKILLS\nSQL", "Zoë Quill"),
        ("Resume of Dr. Zoë Quill\nSKILLS\nSQL", "Zoë Quill"),
        ("ZOË\nQUILL\nChef\n\nSKILLS\nSQL", "ZOË QUILL"),
        ("Quill, Zoë\nSKILLS\nSQL", "Quill, Zoë"),
        ("Name: Zoë Quill  Age: 30\nSKILLS\nSQL", "Zoë Quill"),
        ("Curriculum Vitae\nSKILLS\nSQL", None),
        ("RESUME\nSKILLS\nSQL", None),
        ("KEY ACCOUNT MANAGER\nSKILLS\nSQL", None),
        ("HR CONSULTING\nSKILLS\nSQL", None),
        ("Company Name City , State\nSKILLS\nSQL", None),
        ("Python, SQL\nDocker, Git", None),
        ("Elm University\nSKILLS\nSQL", None),
    ],
)
def test_names_and_what_is_none(text, name):
    assert find_name(text) == name


@pytest.mark.parametrize(
    "text, addresses",
    [
        ("12 Elm Road, Corvale", ["12 Elm Road, Corvale"]),
        ("221B Baker Street | Chef", ["221B Baker Street"]),
        ("Musterstraße 5\n20095 Hamburg", ["Musterstraße 5", "20095 Hamburg"]),
        ("12 rue de la Paix, Paris", ["12 rue de la Paix, Paris"]),
        ("P.O. Box 120", ["P.O. Box 120"]),
        ("Elm Road School, 2010 - 2015", []),
        ("12 years on the road.", []),
        ("SKILLS\n20095 Hamburg", []),
        ("20095 Hamburg", ["20095 Hamburg"]),
    ],
)
def test_addresses(text, addresses):
    assert find_addresses(text) == addresses


@pytest.mark.parametrize("label", read_json(shipped_path("data", "reading", "contact.json"))["labels"])
def test_every_label_takes_its_line_away(label):
    assert "Elm" not in without_personal_lines(f"SKILLS\n{label.capitalize()}: Elm\nSQL")


def test_numbers_that_are_no_telephone():
    assert not any(map(is_phone, ("2016 - 2018", "01/2016 - 03/2018", "12 34")))


def test_words_of_a_name_that_are_words_of_the_page_stay():
    assert without_name("I mark exams for Mark Young and young people. Young!", "Mark Young").count("ark") == 1
    assert "Austin University" in without_name("Jane Austin\nAustin University", "Jane Austin")


@pytest.mark.parametrize(
    "line, secret",
    [
        ("Date of birth:\t7 July 1994", "1994"),
        ("Phone 22334455", "2233"),
        ("22 33 44 55", "22 33"),
        ("Flat 3, 12 Elm St, Hull HU1 2AB", "HU1"),
        ("Am Weinberg 3, 34117 Kassel", "Weinberg"),
        ("S/o Mohan Lal", "Mohan"),
        ("Passport no AB1234567", "AB1"),
        ("NI number QQ 12 34 56 C", "QQ"),
        ("jane(at)corvale.example", "corvale"),
    ],
)
def test_what_else_says_who_somebody_is(line, secret):
    assert secret not in separate_contact(f"{NAME}\n{MAIL}\n{line}\n\n{WORK}")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Italian-born chef, 15 years of kitchens.",
        "Cook, Elm Hall, 2015/16 - 2019/20",
        "Cook, 200303 - 200805",
        "Sold 22334455 cakes",
        "Moved to 12 Elmovägen",
    ],
)
def test_what_only_looks_like_contact_data_stays(line):
    rest, contact = separate_contact(f"{NAME}\n{MAIL}\n\n{WORK}\n{line}")
    assert line in rest and contact.phone is None


EMPLOYERS = (
    "Jordan Furniture, Boston, MA",
    "Charles Schwab",
    "Washington University",
    "Java 17",
    "SQL Server 2008/2014",
)
PAGE = """{head}

SUMMARY
Engineer for payment systems. {prose}

EXPERIENCE
Software Engineer, Jordan Furniture, Boston, MA
March 2019 - Present
- Wrote services in Java 17 and SQL Server 2008/2014
{page}
Software Engineer, Charles Schwab, Austin, TX
June 2014 - February 2019

EDUCATION
B.S. Computer Science, Washington University, 2014

SKILLS
Java, Kotlin, PostgreSQL
{foot}"""
PLANTED = json.loads((Path(__file__).parent / "planted_contacts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", range(len(PLANTED)))
def test_nothing_planted_is_left_and_the_employers_stay(number):
    """A hundred people of thirty countries that nobody is, each with what says who they are."""
    planted = PLANTED[number]
    page = PAGE.format(**{"head": "", "page": "", "prose": "", "foot": "", **planted})
    parsed = parse_document(Document("text", page, QualityReport(1, len(page))))
    shown = (parsed.resume.model_dump_json(exclude={"contact"}) + repr(parsed.jobs)).casefold()
    assert [secret for secret in planted["leak"] if secret.casefold() in shown] == []
    assert [name for name in EMPLOYERS if name not in parsed.resume.raw_text] == []


@pytest.mark.parametrize(
    "text", ["03/01/03-03/22/03", "2000/2003/2008", "11203/11204", "6000-15000", "73/4.0 3.67/4.0", "201503-201604"]
)
def test_dates_versions_and_amounts_are_no_telephone(text):
    assert not is_phone(text)


@pytest.mark.parametrize(
    "line, name",
    [
        ("OLIVIA QUILL (she/her)", "OLIVIA QUILL"),
        ('Zephyr "Zip" Quill', 'Zephyr "Zip" Quill'),
        ("Mme Zoë d'Elm-Quill", "Zoë d'Elm-Quill"),
        ("QUILL ELM, Zoë Maria", "QUILL ELM, Zoë Maria"),
        ("山田 太郎 (Taro Yamada)", "山田 太郎 (Taro Yamada)"),
        ("佐藤花子\nSATO HANAKO", "佐藤花子 SATO HANAKO"),
        ("Surname: Quill\nFirst name: Zoë", "Zoë Quill"),
        ("| Name | Zoë Quill |", "Zoë Quill"),
        ("1. Name: Zoë Quill", "Zoë Quill"),
        ("Hi! I'm Zoë Quill :)", "Zoë Quill"),
        ("Background, Objective", None),
        ("BEHAVIORAL INTERVENTIONIST\nBehavioral Interventionist 01/2010 to Current", None),
    ],
)
def test_names_in_the_ways_people_write_them(line, name):
    assert find_name(f"{line}\nSKILLS\nSQL") == name
