"""Columns, tables and confidence on pages of made-up words: what the lessons show once, here in many shapes."""

import numpy as np
import pytest

from resume_classifier.page_layout import Band, cut_region, date_whites, reading_blocks
from resume_classifier.page_lines import text_lines
from resume_classifier.page_text import block_rows, block_text, order_confidence
from resume_classifier.page_words import Characters, Word, split_words

SIDE = (
    "CONTACT|ada@mail.example|London, UK||SKILLS|Python|SQL|Docker||EDUCATION|MSc Data Science|UCL, 2016"
    "||LANGUAGES|Korean"
)
MAIN = (
    "SUMMARY|Data scientist who builds models|for shops and has an eye for de-|tail and design.||EXPERIENCE"
    "|Senior Data Scientist|Ocado Group, 2019 - Present|Forecast demand for 400 shops|Mentored four analysts"
    "||Data Scientist|ASOS, 2016 to 2019|Built recommender in Spark||PROJECTS|Churn model|Route planning"
)


def print_line(text, left, top, size, space=0.28):
    """The words of one line, letters half as wide as they are high."""
    words = []
    for piece in text.split():
        words.append(Word(piece, left, top, left + size * len(piece) / 2, top + 1.15 * size))
        left = words[-1].right + space * size
    return words


def in_order(lines):
    """All words of lines, numbered in this order of drawing."""
    return [word._replace(place=place) for place, word in enumerate(word for line in lines for word in line)]


def page_text(words):
    """The text of a page, and how sure its order is."""
    blocks = [block_rows(lines) for lines in reading_blocks(words)]
    return "\n\n".join(map(block_text, blocks)), order_confidence(blocks)


OFFICE = [(0, 0, 5, 10)] + [(5, 0, 13, 10)] * 3 + [(x, 0, x + 5, 10) for x in range(13, 38, 5)]
LEFTWARDS = [(30 - 5 * place, 0, 35 - 5 * place, 10) for place in range(4)]


@pytest.mark.parametrize("text, boxes", [("officefor", OFFICE), ("שלום", LEFTWARDS)], ids=["ligature", "leftwards"])
def test_letters_in_one_box_and_letters_that_run_leftwards_stay_one_word(text, boxes):
    words = split_words(Characters(text, np.array(boxes), np.arange(len(text))))
    assert [word.text for word in words] == [text]


@pytest.mark.parametrize("size", [8, 10, 12])
@pytest.mark.parametrize("gutter", [4, 6, 8, 12, 30])
@pytest.mark.parametrize("by_row", [True, False])
@pytest.mark.parametrize("texts", [(SIDE, MAIN), (MAIN, SIDE)], ids=["left", "right"])
def test_columns_that_nearly_touch_are_read_one_after_the_other(size, gutter, by_row, texts):
    left, right = (text.split("|") for text in texts)
    pitch = 1.5 * size
    left_lines = [print_line(text, 40, 100 + pitch * row, size) for row, text in enumerate(left)]
    main_left = max(line[-1].right for line in left_lines if line) + gutter
    right_lines = [print_line(text, main_left, 100 + pitch * row, size) for row, text in enumerate(right)]
    head = print_line("Ada Example, a data scientist in London who has built models for shops", 40, 60, size)
    rows = [line for pair in zip(left_lines, right_lines) for line in pair]
    longer = left_lines[len(right_lines) :] + right_lines[len(left_lines) :]
    words = in_order([head, *rows, *longer] if by_row else [head, *left_lines, *right_lines])
    text, confidence = page_text(words)
    flat = " ".join(text.split())
    for column in texts:
        assert " ".join(column.replace("de-|", "de\ufffe|").replace("|", " ").split()) in flat
    assert flat.startswith("Ada") and confidence > 0.9
    assert order_confidence([block_rows(text_lines(words))]) < 0.6


@pytest.mark.parametrize("space", [0.28, 0.5, 0.9])
def test_text_of_one_column_is_never_cut(space):
    sentence = "Closed the books of four shops and built the weekly report of all delays in the harbour since".split()
    lines = [
        print_line(" ".join(sentence[row % 7 :] + sentence[: row % 7]), 40, 14 * row, 10, space) for row in range(30)
    ]
    text, confidence = page_text(in_order(lines))
    assert "\t" not in text and "\n\n" not in text and confidence == 1


@pytest.mark.parametrize("padding", [3, 4, 6])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0)])
def test_rows_of_a_table_stay_rows_and_cells_stay_apart(padding, order):
    jobs = [("Period", "Role", "Employer"), ("2018 - 2022", "Civil Engineer", "Arup")]
    jobs += [("2014 - 2018", "Site Engineer", "Balfour Beatty"), ("2012 - 2014", "Surveyor", "Kier Group")]
    rows = [[job[place] for place in order] for job in jobs]
    lefts, left = [], 60.0
    for column in zip(*rows):
        lefts.append(left)
        left = max(print_line(text, left, 0, 10)[-1].right for text in column) + 2 * padding
    cells = [
        print_line(text, lefts[place], 18 * row, 10)
        for row, texts in enumerate(rows)
        for place, text in enumerate(texts)
    ]
    text, confidence = page_text(in_order(cells))
    assert [line for line in text.split("\n") if line] == ["\t".join(row) for row in rows]
    assert confidence == 1


def test_dates_and_bullets_stay_beside_their_lines():
    lines = []
    for row in range(8):
        lines.append(
            print_line("Data Analyst", 40, 60 * row, 10) + print_line(f"{2000 + row} - 2021", 420, 60 * row, 10)
        )
        lines.append(print_line("• Built the weekly report of delays", 50, 60 * row + 14, 10))
    text, confidence = page_text(in_order(lines))
    assert text.split("\n")[:2] == ["Data Analyst\t2000 - 2021", "• Built the weekly report of delays"]
    assert text.count("\t") == 8 and confidence == 1


def test_labels_with_a_colon_stay_beside_their_values():
    labels = ["Languages:", "Databases:", "Tools:", "Clouds:", "Systems:", "Methods:"]
    values = ["Python", "PostgreSQL", "Docker", "Azure", "Linux", "Scrum"]
    cells = [(label, 40, row) for row, label in enumerate(labels)] + [
        (text, 96, row) for row, text in enumerate(values)
    ]
    lines = [print_line(text, left, 16 * row, 10) for text, left, row in sorted(cells, key=lambda cell: cell[2])]
    text, confidence = page_text(in_order(lines))
    assert text.split() == [word for pair in zip(labels, values) for word in pair] and confidence == 1


HEADS = [
    ("2021 - Present", "QA Engineer, Comarch"),
    ("", "Selenium tests for the billing of four shops"),
    ("Jan 2018 - Dec 2020", "Test Analyst, Asseco"),
    ("", "Test cases in Jira"),
    ("2012 - 2015", "MSc Computer Science"),
    ("Languages", "Python, SQL"),
    ("Tools", "Selenium, Git"),
    ("Databases", "Oracle, Redis"),
    ("Clouds", "Azure"),
    ("Spoken", "English, Polish"),
]


def head_page(rows, to_the_right, size=10):
    """A page drawn row by row, with dates and labels in a column of their own, 20 points before what they head."""
    width = max(print_line(head, 40, 0, size)[-1].right for head, _ in rows if head) - 40
    lines = [print_line("Marek Nowak, a tester from Cracow who has worked for banks and shops", 40, 0, size)]
    for row, (head, text) in enumerate(rows):
        words = print_line(head, 40, 40 + 16 * row, size)
        shift = 40 + width - words[-1].right if words and to_the_right else 0
        words = [word._replace(left=word.left + shift, right=word.right + shift) for word in words]
        lines += [words, print_line(text, 60 + width, 40 + 16 * row, size)]
    return in_order([line for line in lines if line])


@pytest.mark.parametrize("to_the_right", [False, True])
@pytest.mark.parametrize("extra", [0, 4])
def test_dates_and_labels_on_the_left_stay_with_what_they_head(to_the_right, extra):
    rows = HEADS + [(f"Label {number}", "Some values") for number in range(extra)]
    text, confidence = page_text(head_page(rows, to_the_right))
    assert [line.replace("\t", " ") for line in text.split("\n") if line][1:] == [" ".join(row).strip() for row in rows]
    assert confidence == 1


def test_a_sidebar_with_the_dates_of_degrees_is_no_column_of_heads():
    left = ["BSc Physics", "2012 - 2015", "UCL", "MSc Physics", "2015 - 2016", "UCL", "Python", "SQL"]
    right = [
        "Data Scientist at Ocado",
        "2019 - Present",
        "Forecast demand",
        "Mentored",
        "2016 - 2019",
        "ASOS",
        "x",
        "y",
    ]
    text, _ = page_text(head_page(list(zip(left, right)), False))
    flat = " ".join(text.split())
    assert " ".join(left) in flat and " ".join(right) in flat


def test_nothing_beside_the_right_side_leaves_the_left_one_empty():
    uneven = [Word("across", 0, 0, 240, 10), Word("right", 150, 20, 240, 30), Word("left", 0, 60, 90, 70)]
    parts = cut_region(uneven, Band(15, 40, 120))
    assert [[word.text for word in part] for part in parts] == [["across"], [], ["right"], ["left"]]


GAPPED = [
    ("EXPERIENCE", ""),
    ("2018 - 2022", "Architect"),
    ("", "MVRDV, Rotterdam"),
    ("2014 - 2017", "Junior Architect"),
    ("", "KAAN, Rotterdam"),
    ("EDUCATION", ""),
    ("2011 - 2014", "MSc Architecture"),
    ("", "TU Delft"),
    ("SOFTWARE", ""),
    ("well", "Revit, Rhino"),
    ("not yet", "Grasshopper"),
]


def test_rows_with_headings_on_the_left_stay_rows_below_a_header_with_a_wide_gap():
    words = head_page(GAPPED, False)
    header = [print_line("Tiago Matos", 40, 0, 10), print_line("06 5550", 107, 0, 10)]
    words = in_order([*header, [word for word in words if word.top >= 40]])
    text, confidence = page_text(words)
    rows = [" ".join(row).strip() for row in GAPPED]
    assert [line.replace("\t", " ") for line in text.split("\n") if line][1:] == rows and confidence > 0.9


JOBS = [
    ("Researcher, Monzo", "2020 - present"),
    ("Barrister, Essex Chambers", "October 2015 - 2019"),
    ("Clerk", "2014"),
]


def dated_jobs(top, right):
    """Jobs of two lines each, drawn row by row, with dates that end at one edge."""
    lines = []
    for row, (job, date) in enumerate(JOBS):
        words = print_line(date, 0, top + 32 * row, 10)
        shift = right - words[-1].right
        words = [word._replace(left=word.left + shift, right=word.right + shift) for word in words]
        lines += [print_line(job, 40, top + 32 * row, 10), words, print_line("Wrote", 40, top + 16 + 32 * row, 10)]
    return lines


def test_a_list_in_two_columns_ends_before_the_jobs_below_with_their_dates():
    lists = [[f"A skill to have {side}{row}" for row in range(4)] for side in "ab"]
    drawn = [
        print_line(text, left, 20 + 14 * row, 10)
        for left, texts in zip((40, 260), lists)
        for row, text in enumerate(texts)
    ]
    text, _ = page_text(in_order([print_line("Skills", 40, 0, 10), *drawn, *dated_jobs(100, 500)]))
    jobs = [f"{job} {date} Wrote" for job, date in JOBS]
    assert " ".join(text.split()) == " ".join(["Skills", *lists[0], *lists[1], *jobs])


@pytest.mark.parametrize("sidebar_first", [False, True])
def test_dates_at_the_right_edge_of_a_column_stay_with_their_jobs_beside_a_sidebar(sidebar_first):
    side = [print_line(f"A skill to have {row}", 420, 6 + 14 * row, 10) for row in range(7)]
    jobs = [print_line("EXPERIENCE", 40, -20, 10), *dated_jobs(0, 380)]
    text, _ = page_text(in_order([*side, *jobs] if sidebar_first else [*jobs, *side]))
    for job, date in JOBS:
        assert f"{job}\t{date}\nWrote" in text


def test_no_date_is_tied_to_a_text_where_nothing_is_known_of_the_drawing():
    lines = text_lines(in_order(dated_jobs(0, 500)))
    assert len(date_whites(lines, 10)) == 3
    assert date_whites([[word._replace(place=-1) for word in line] for line in lines], 10) == []


def test_a_page_without_letters_has_no_words():
    assert split_words(Characters("", np.empty((0, 4)), np.empty(0))) == []
