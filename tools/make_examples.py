"""Make the example resumes that are not plain text: two PDFs and a Word file.

usage: python tools/make_examples.py

Nobody in these files exists; names, schools and companies are invented and addresses end in example.org. The PDFs are
drawn with reportlab in its invariant mode, so that the same script gives the same bytes; the Word file is written with
python-docx. The other examples in data/examples/ are written by hand.
"""
from pathlib import Path

import docx
from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph, Spacer

EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples" / "resumes"

DATA_SCIENTIST = {
    "name": "Mira Hollander", "contact": "mira.hollander@example.org | +1 555 0100 | Riverton",
    "sections": [
        ("Summary", ["Data scientist who turns messy customer data into decisions, with four years in retail and energy."]),
        ("Skills", ["Python, Pandas, NumPy, Scikit-learn, PyTorch, SQL, Docker, Machine Learning, Deep Learning, Statistics, "
                    "Data Visualization, Git, A/B Testing"]),
        ("Experience", [
            "<b>Data Scientist</b>, Northlight Energy, Mar 2023 - Present",
            "- Forecast hourly demand for 40,000 households with gradient boosting; error down 18 %.",
            "- Moved nightly training into Docker containers and wrote the tests that guard it.",
            "<b>Data Analyst</b>, Kestrel Retail, Jan 2021 - Feb 2023",
            "- Built the weekly sales dashboard in SQL and Pandas that 30 shop managers read.",
            "- Designed and read A/B tests for the newsletter."]),
        ("Projects", ["- Customer churn prediction with PyTorch", "- Bird song classification with deep learning"]),
        ("Education", ["MSc Statistics, University of Halden, 2020", "BSc Mathematics, University of Halden, 2018"]),
        ("Assessment", ["Test score: 88/100"]),
    ]}

UX_DESIGNER = {
    "name": "Tomas Arlen", "contact": "tomas.arlen@example.org",
    "side": [
        ("Contact", ["tomas.arlen@example.org", "+1 555 0101", "Port Ellis"]),
        ("Skills", ["Figma", "Wireframing", "Prototyping", "User Research", "Usability Testing", "Information Architecture",
                    "Design Systems", "Accessibility", "HTML", "CSS"]),
        ("Education", ["BA Interaction Design", "Harrow Bay College of Art", "2017"]),
    ],
    "main": [
        ("Profile", ["UX designer for public services. I listen first, sketch second and test before anything is built."]),
        ("Work Experience", [
            "<b>UX Designer</b>", "City of Port Ellis, 06/2020 to Present",
            "- Redesigned the parking permit form; calls to the help desk fell by a third.",
            "- Ran 60 usability tests with people who use screen readers.",
            "<b>Web Designer</b>", "Studio Larkspur, 09/2017 to 05/2020",
            "- Delivered 14 sites for museums and theatres, from wireframe to launch."]),
        ("Projects", ["- Accessible ticket machine prototype", "- Pattern library for municipal services"]),
    ]}

NURSE = {
    "name": "Adaeze Lindqvist", "contact": "adaeze.lindqvist@example.org, +1 555 0102, Marlow Falls",
    "summary": "Registered nurse with seven years on surgical and emergency wards.",
    "experience": [("Registered Nurse", "Marlow Falls General Hospital", "May 2019 - Present",
                    ["Triage and medication administration for up to 30 patients a shift.", "Trained 12 new colleagues in electronic health records."]),
                   ("Nursing Assistant", "Elm Street Care Home", "2017 - 2019", ["Daily care and vital signs for 18 residents."])],
    "skills": [("Clinical", "Patient Care, Triage, Medication Administration, Vital Signs, Wound Care, IV Therapy"),
               ("Certificates", "Basic Life Support, Advanced Cardiac Life Support"),
               ("Software", "Electronic Health Records, Microsoft Office")],
    "education": "Bachelor of Science in Nursing, Marlow Falls University, 2019"}

NAME = ParagraphStyle("name", fontName="Helvetica-Bold", fontSize=20, leading=24, alignment=TA_CENTER)
LINE = ParagraphStyle("line", fontName="Helvetica", fontSize=10, leading=14)
CENTRED = ParagraphStyle("centred", parent=LINE, alignment=TA_CENTER)
HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=12, leading=20, textColor=HexColor("#0072B2"))


def section_flowables(sections: list) -> list:
    """Headings and lines of one column."""
    return [flowable for title, lines in sections
            for flowable in (Paragraph(title.upper(), HEADING), *(Paragraph(line, LINE) for line in lines), Spacer(1, 2 * mm))]


def document(path: Path, frames: list[Frame], title: str) -> BaseDocTemplate:
    template = BaseDocTemplate(str(path), pagesize=A4, title=title, author="resume_classifier", subject="invented example")
    template.addPageTemplates(PageTemplate(frames=frames))
    return template


def draw_one_column(person: dict, path: Path) -> None:
    frame = Frame(20 * mm, 15 * mm, 170 * mm, 267 * mm)
    head = [Paragraph(person["name"], NAME), Paragraph(person["contact"], CENTRED), Spacer(1, 4 * mm)]
    document(path, [frame], "Example resume, one column").build(head + section_flowables(person["sections"]))


def draw_two_columns(person: dict, path: Path) -> None:
    head = Frame(15 * mm, 265 * mm, 180 * mm, 20 * mm)
    side, main = Frame(15 * mm, 15 * mm, 55 * mm, 250 * mm), Frame(75 * mm, 15 * mm, 120 * mm, 250 * mm)
    flowables = [Paragraph(person["name"], NAME), FrameBreak(), *section_flowables(person["side"]), FrameBreak(), *section_flowables(person["main"])]
    document(path, [head, side, main], "Example resume, two columns").build(flowables)


def write_docx(person: dict, path: Path) -> None:
    """A Word resume whose skills stand in a table, as many do."""
    file = docx.Document()
    file.add_heading(person["name"], 0)
    file.add_paragraph(person["contact"])
    file.add_heading("Summary", 1)
    file.add_paragraph(person["summary"])
    file.add_heading("Professional Experience", 1)
    for title, employer, dates, lines in person["experience"]:
        file.add_paragraph(f"{title}, {employer}, {dates}")
        for line in lines:
            file.add_paragraph(line, style="List Bullet")
    file.add_heading("Skills", 1)
    table = file.add_table(rows=0, cols=2)
    for group, names in person["skills"]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = group, names
    file.add_heading("Education", 1)
    file.add_paragraph(person["education"])
    file.save(path)


def main() -> None:
    rl_config.invariant = 1
    EXAMPLES.mkdir(parents=True, exist_ok=True)
    draw_one_column(DATA_SCIENTIST, EXAMPLES / "data_scientist_one_column.pdf")
    draw_two_columns(UX_DESIGNER, EXAMPLES / "ux_designer_two_columns.pdf")
    write_docx(NURSE, EXAMPLES / "nurse.docx")


if __name__ == "__main__":
    main()
