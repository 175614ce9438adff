"""Jobs of a resume in the forms that people give them, and the dates, tables and employers in them."""

import pytest

from resume_classifier.artifacts import read_json
from resume_classifier.date_ranges import date_words, find_date_ranges, point_month, span_years
from resume_classifier.job_heads import date_of_job, find_company
from resume_classifier.job_tables import find_form_jobs, job_labels, label_kind, table_columns
from resume_classifier.resume_jobs import find_jobs
from resume_classifier.resume_lines import best_title, names_employer
from resume_classifier.setup import shipped_path
from resume_classifier.told_jobs import find_told_jobs

NOW = (2026, 6)


def words_of(name: str) -> dict:
    return read_json(shipped_path("data", "reading", f"{name}.json"))


def facts_of(text: str) -> list[tuple]:
    return [(job.title, job.years, job.company) for job in find_jobs(text, NOW)]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_name_of_a_month_is_read(number):
    for name in words_of("date_words")["months"][number - 1]:
        for written in (f"{name} 2019", f"{name.title()}. 2019", f"3 {name} 2019", f"{name} de 2019"):
            assert point_month(written) == 2019 * 12 + number - 1, written
        ((_, _, span),) = find_date_ranges(f"{name} 2019 - 2020", NOW)
        assert span[0] == 2019 * 12 + number - 1, name


def test_every_word_of_dates_does_what_it_is_listed_for():
    words, until_now = words_of("date_words"), (2019 * 12 + 2, 2026 * 12 + 5)
    for word in words["present"]:
        assert [span for *_, span in find_date_ranges(f"Mar 2019 - {word}", NOW)] == [until_now], word
    for word in words["since"] + words["from"]:
        closed = "" if word in words["since"] else " - now"
        assert [span for *_, span in find_date_ranges(f"{word} 03/2019{closed}", NOW)] == [until_now], word
    for word in words["to"]:
        assert [span for *_, span in find_date_ranges(f"03/2019 {word} 06/2026", NOW)] == [until_now], word
    for word in words["starting"]:
        assert date_of_job(f"Chef, {word} 2019", NOW).span == (2019 * 12 + 6, 2026 * 12 + 5), word
    assert set(words["seasons"]) <= date_words().seasons


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Mar 2019 till date", "Mar 2019", "Jun 2026"),
        ("Mar 2019 - to present", "Mar 2019", "Jun 2026"),
        ("Mar 2019 - (present)", "Mar 2019", "Jun 2026"),
        ("Mar 2019 onwards", "Mar 2019", "Jun 2026"),
        ("2018/Present", "2018", "Jun 2026"),
        ("Present - Jan 2018", "Jan 2018", "Jun 2026"),
        ("Sept. '18 – Dec. '19", "Sep 2018", "Dec 2019"),
        ("Sep-18 to Dec-19", "Sep 2018", "Dec 2019"),
        ("'98 - '03", "1998", "2003"),
        ("10.2018 – 03.2021", "Oct 2018", "Mar 2021"),
        ("10.18 – 03.21", "Oct 2018", "Mar 2021"),
        ("01.10.18 - 31.03.21", "Oct 2018", "Mar 2021"),
        ("01-10-2018 to 31-03-2021", "Oct 2018", "Mar 2021"),
        ("10 2018 - 03 2021", "Oct 2018", "Mar 2021"),
        ("Oktober 2018 bis März 2021", "Oct 2018", "Mar 2021"),
        ("de octobre 2018 à mars 2021", "Oct 2018", "Mar 2021"),
        ("octubre de 2018 hasta marzo de 2021", "Oct 2018", "Mar 2021"),
        ("2Q 2018 - 4Q 2019", "Apr 2018", "Oct 2019"),
        ("2018 Q2 - 2019 Q4", "Apr 2018", "Oct 2019"),
        ("Mar 3 - Apr 5, 2018", "Mar 2018", "Apr 2018"),
        ("Nov - Feb 2019", "Nov 2018", "Feb 2019"),
        ("Jan 2018 / Dec 2019", "Jan 2018", "Dec 2019"),
        ("2018 => 2020", "2018", "2020"),
        ("2018 … 2020", "2018", "2020"),
        ("From: Jan 2018 To: Mar 2020", "Jan 2018", "Mar 2020"),
        ("End of 2016 to mid-2018", "Dec 2016", "Jul 2018"),
        ("January of 2018 to March of 2020", "Jan 2018", "Mar 2020"),
    ],
)
def test_further_ways_to_write_a_span(text, first, last):
    ((_, _, span),) = find_date_ranges(text, NOW)
    assert span == (point_month(first), point_month(last))


@pytest.mark.parametrize(
    "text",
    ["Marine 18 - 20", "rooms 08.30 - 12.45", "date - 2018", "November/December", "2018/2019", "from 2018", "18 - 20"],
)
def test_what_is_still_no_span(text):
    assert find_date_ranges(text) == []


def test_spans_in_the_future_and_backwards_count_nothing():
    assert [span_years(span) for *_, span in find_date_ranges("2030 - 2035, 2020 - 2018", NOW)] == [0.0, 0.0]


EMPLOYERS = words_of("employers")
LEGAL_FORMS = [form.title() for form in EMPLOYERS["legal_forms"]] + EMPLOYERS["short_legal_forms"]


@pytest.mark.parametrize("form", LEGAL_FORMS)
def test_every_legal_form_tells_an_employer(form):
    assert names_employer(f"Elm {form}") and names_employer(f"Elm {form}.") and not names_employer(form.split()[-1])
    found = find_company([f"Software Engineer, Elm {form}, Corvale"], "Software Engineer")
    assert found == f"Elm {form}"


@pytest.mark.parametrize("part", ["Denver, CO", "Calgary, AB", "Region SE-Asia", "Co-Founder", "Elm co-op as such"])
def test_what_only_looks_like_a_legal_form(part):
    assert not names_employer(part.split(", ")[-1])


@pytest.mark.parametrize(
    "name",
    ["3M", "7-Eleven", "Yahoo!", "AT&T", "L'Oréal", "Österreichische Post AG", "adidas AG", "eBay", "Elm, Inc"]
    + ["Elm Co., Ltd", "Procter & Gamble", "Bosch GmbH & Co. KG", "Elm Sp. z o.o.", "Bank of Elm", "Rolls-Royce plc"],
)
@pytest.mark.parametrize(
    "form",
    [
        "Software Engineer\n{}, Corvale\n2015 - 2019",
        "Software Engineer, {}, 2015 - 2019",
        "{} | Software Engineer | 2015 - 2019",
        "{}\t2015 - 2019\nSoftware Engineer",
        "• Software Engineer at {} (2015 - 2019)",
        "2015 - 2019: Software Engineer, {}",
    ],
)
def test_employers_in_every_form(form, name):
    assert facts_of(form.format(name)) == [("Software Engineer", 4.0, name)]


@pytest.mark.parametrize(
    "text, jobs",
    [
        ("Nurse, Elm, 2018 - 2019, 2021 - 2022", [("Nurse", 1.0, "Elm"), ("Nurse", 1.0, "Elm")]),
        (
            "Nurse\nElm Clinic\nJan 2018 - Jan 2019 and again since Jun 2024",
            [("Nurse", 1.0, "Elm Clinic"), ("Nurse", 2.0, "Elm Clinic")],
        ),
        (
            "Elm Ltd: Analyst 2018 - 2019, Data Engineer 2019 - 2022",
            [("Analyst", 1.0, "Elm Ltd"), ("Data Engineer", 3.0, None)],
        ),
        ("2018 - 2019 Chef, Elm, 2019 - 2022 Baker, Oak", [("Chef", 1.0, "Elm"), ("Baker", 3.0, "Oak")]),
        ("Analyst\nElm Capital\nLondon, United Kingdom\nJuly 2019 to Date", [("Analyst", 6.92, "Elm Capital")]),
        (
            "Care Assistant\nSunny Home\n2018 - 2020\n\nKitchen Helper\nElm Hall\n\nFlorist Assistant\nOak Garden",
            [
                ("Care Assistant", 2.0, "Sunny Home"),
                ("Kitchen Helper", 0.0, "Elm Hall"),
                ("Florist Assistant", 0.0, "Oak Garden"),
            ],
        ),
        (
            "Sunny Home\nCare Assistant\nCared.\n\nElm Clinic\nStaff Nurse\n• Nursed.\n\nOak Ltd\nSenior Baker",
            [
                ("Care Assistant", 0.0, "Sunny Home"),
                ("Staff Nurse", 0.0, "Elm Clinic"),
                ("Senior Baker", 0.0, "Oak Ltd"),
            ],
        ),
        (
            "Care Assistant, Sunny Home, 2018 - 2020\nKitchen Helper, Elm Hall\nChef, Oak Inn, 2012 - 2015",
            [("Care Assistant", 2.0, "Sunny Home"), ("Kitchen Helper", 0.0, "Elm Hall"), ("Chef", 3.0, "Oak Inn")],
        ),
        (
            "2012–2015\nBI Developer\nSiemens AG, Vienna\nSQL Server, SSIS and Power BI reporting.\n\n"
            "2010–12\nWorking student\nElm Institute, Vienna",
            [("BI Developer", 3.0, "Siemens AG"), ("Working student", 2.0, "Elm Institute")],
        ),
        (
            "Elm, London\n2015 - 2022\nSenior Engineer (2019 - 2022)\n• Led.\nSoftware Engineer (2015 - 2019)",
            [("Senior Engineer", 3.0, "Elm"), ("Software Engineer", 4.0, "Elm")],
        ),
        (
            "Elm Ltd, London\n\nSenior Engineer\n2019 - 2022\n• Led.\n\nSoftware Engineer\n2015 - 2019\n• Wrote.",
            [("Senior Engineer", 3.0, "Elm Ltd"), ("Software Engineer", 4.0, "Elm Ltd")],
        ),
        (
            "Elm Retail\nStore Manager | 2018 – 2020\nTeam Leader | 2015 – 2018\n\nOak Foods\nSupervisor | 2012 – 2015",
            [
                ("Store Manager", 2.0, "Elm Retail"),
                ("Team Leader", 3.0, "Elm Retail"),
                ("Supervisor", 3.0, "Oak Foods"),
            ],
        ),
        (
            "Elm Ltd\n\nEngineer\n2019 - 2022\n\nOak Ltd\n\nAnalyst\n2015 - 2019",
            [("Engineer", 3.0, "Elm Ltd"), ("Analyst", 4.0, "Oak Ltd")],
        ),
        (
            "Elm Ltd\nEngineer\n2019 - 2022\nFreelance Designer\n2015 - 2019",
            [("Engineer", 3.0, "Elm Ltd"), ("Freelance Designer", 4.0, None)],
        ),
        ("Director, Compensation and Benefits\nElm, Corvale\n2015 - 2019", [("Director", 4.0, "Elm")]),
        ("1. Security Guard, Elm Security, 2015-2018", [("Security Guard", 3.0, "Elm Security")]),
        ("Baker, Oak Ltd, from 2019", [("Baker", 6.92, "Oak Ltd")]),
        ("Baker, Oak Ltd\nFrom 2015\nTo 2018", [("Baker", 3.0, "Oak Ltd")]),
        ("Tutor, Elm School, 03/2019", [("Tutor", 0.08, "Elm School")]),
    ],
)
def test_forms_of_a_career(text, jobs):
    assert facts_of(text) == jobs


def test_a_supervisor_in_a_label_is_nobodys_title():
    page = "Supervisor: Bo Example\n03/2013 to 03/2014\nOffice Assistant, Elm\nFiled letters."
    assert facts_of(page) == [("Office Assistant", 1.0, "Elm")]


@pytest.mark.parametrize("label, kind", job_labels().items())
def test_every_label_is_known_in_any_case(label, kind):
    assert {label_kind(written) for written in (label.upper(), f"{label.title()}:", f" {label} ")} == {kind}


ROW = {"title": "Freight Oracle", "employer": "The Baker", "dates": "2015 - 2018", "other": "York"}


@pytest.mark.parametrize("edge", ["\t", " | ", "     "])
@pytest.mark.parametrize(
    "columns",
    [
        ("Period", "Role", "Employer"),
        ("Company", "Position", "Location", "Dates"),
        ("Organisation", "Designation", "Duration"),
        ("Years", "City", "Company Name", "Job Title"),
    ],
)
def test_tables_in_any_order(columns, edge):
    row = edge.join(ROW[label_kind(column)] for column in columns)
    assert facts_of(f"{edge.join(columns)}\n{row}") == [("Freight Oracle", 3.0, "The Baker")]


@pytest.mark.parametrize(
    "form",
    [
        "Organisation: The Baker\nDesignation: Freight Oracle\nDuration: 2015 - 2018",
        "Employer: The Baker\nRole: Freight Oracle\nPeriod: 2015 - 2018\nResponsibilities: Led cooks.",
        "Company: The Baker\nPosition: Freight Oracle\nFrom: 2015\nTo: 2018",
        "Dates - 2015 to 2018\nClient - The Baker\nRole - Freight Oracle",
        "Company : The Baker | Position : Freight Oracle | Duration : 2015 - 2018",
        "Job Title\tFreight Oracle\nCompany Name\tThe Baker\nStart Date\t2015\nEnd Date\t2018",
    ],
)
def test_forms_with_labels(form):
    once, twice = facts_of(form), facts_of(f"{form}\n\n{form.replace('2018', '2016')}")
    assert once == [("Freight Oracle", 3.0, "The Baker")]
    assert twice == [*once, ("Freight Oracle", 1.0, "The Baker")]


@pytest.mark.parametrize(
    "line", ["Project Manager", "Position Details", "Role: Chef", "Team | Project", "Chef\tRole", "Title 2019 Company"]
)
def test_what_is_no_head_of_a_table(line):
    assert table_columns(line) is None


def test_a_label_alone_makes_no_record():
    assert find_form_jobs(["Role: Chef", "Duration:", "Elm, 2015 - 2018"]) == []
    assert find_form_jobs([]) == []


def test_the_head_of_a_table_without_edges_is_neither_title_nor_employer():
    jobs = find_jobs("Dates Title Company\n2018 - 2020 Chef, Elm Ltd")
    assert [(job.title, job.company) for job in jobs] == [("Chef", "Elm Ltd")]


def test_legal_forms_do_not_hide_a_founder():
    assert best_title("Co-Founder and Chief Executive Officer, 01/2011 to 02/2012")[0] > 1


@pytest.mark.parametrize(
    "sentence, company",
    [("At Elm Ltd I worked as a baker from 2015 to 2018.", "Elm Ltd"), ("In 2015 I joined Oak as a baker.", "Oak")],
)
def test_an_employer_before_the_title(sentence, company):
    assert [(job.title, job.company) for job in find_told_jobs(sentence)] == [("baker", company)]


@pytest.mark.parametrize(
    "block",
    [
        "Maternity Leave",
        "Full-time parent",
        "Career break",
        "Gap year",
        "Travelling in Asia",
        "Parental leave",
        "Unemployed",
    ]
    + ["On sabbatical", "BSc Nursing\nUniversity of Hull", "Bachelor of Engineering, Oak College"],
)
@pytest.mark.parametrize("edge", ["\n\n", "\n"])
def test_a_break_and_a_degree_are_no_jobs_and_take_none_from_the_next(block, edge):
    page = f"Shop Manager\nElm\n08/2018 - 06/2026\n- Stock\n\n{block}\n01/2017 - 07/2018{edge}Cashier\nOak\n2012 - 2016"
    assert facts_of(page) == [("Shop Manager", 7.83, "Elm"), ("Cashier", 4.0, "Oak")]


def test_an_unknown_title_keeps_its_block():
    page = "Slinger\nElm Steel\n2013 - 2018\n\nCashier\nOak\n2010 - 2012"
    assert facts_of(page) == [("Slinger", 5.0, "Elm Steel"), ("Cashier", 2.0, "Oak")]


def test_a_line_of_duties_is_no_title():
    page = (
        "UX Designer, Elm\n08/2022 - 06/2026\nUser research\n\nParental leave\n06/2020 - 07/2022\n\n"
        "UX Designer, Oak\n01/2016 - 05/2020\nTesting"
    )
    assert facts_of(page) == [("UX Designer", 3.83, "Elm"), ("UX Designer", 4.33, "Oak")]


@pytest.mark.parametrize("aside", ["SIA", "Backend", "Oncology", "R&D", "W2", "Maternity Cover"])
def test_a_bracket_behind_a_title_is_the_employer_only_where_nothing_else_is(aside):
    assert facts_of(f"Security Guard ({aside}), Elm, 2018 - 2020") == [("Security Guard", 2.0, "Elm")]
    assert facts_of("Security Guard (Elm) 2018 - 2020") == [("Security Guard", 2.0, "Elm")]


@pytest.mark.parametrize(
    "title",
    ["Head of Procurement", "Midwife", "Plasterer", "Scaffolder", "Postman", "HCA", "Sommelier", "Group Leader"]
    + ["2nd Line Support Engineer", "3rd Grade Teacher"],
)
@pytest.mark.parametrize("form", ["{}, Elm, 2015 - 2019", "{}, Elm, York, 2015 - 2019", "{} [Elm] 2015 - 2019"])
def test_the_employer_behind_a_title_that_nobody_knows(title, form):
    assert facts_of(form.format(title)) == [(title, 4.0, "Elm")]


@pytest.mark.parametrize(
    "title", ["Director, International Sales", "Vice President, Director of Client Services, Digital"]
)
def test_a_field_behind_the_comma_of_a_title_stays(title):
    assert best_title(f"{title}\t2015 - 2019")[1] == title


@pytest.mark.parametrize(
    "text, jobs",
    [
        ("Shell\nLeeds\nAccountant\n2015 - 2018", [("Accountant", 3.0, "Shell")]),
        (
            "Shell\nLeeds\nAccountant\n2015 - 2018\n\nPayroll Clerk\n2013 - 2015",
            [("Accountant", 3.0, "Shell"), ("Payroll Clerk", 2.0, "Shell")],
        ),
        (
            "2016–2021: Group Leader, Max Planck Institute for Physics, Munich",
            [("Group Leader", 5.0, "Max Planck Institute for Physics")],
        ),
        (
            "Tesco, Leeds\tJan 2018 to date\nShop manager. Stock and tills.\n\n"
            "Aldi, Hull\tJan 2015 to Dec 2017\nCashier. Tills.",
            [("Shop manager", 8.42, "Tesco"), ("Cashier", 2.92, "Aldi")],
        ),
        (
            "United States Army, Fort Elm\t06/2004 - 07/2024\nSupply Sergeant\t2014 - 2024\nSupply Clerk\t2004 - 2014",
            [("Supply Sergeant", 10.0, "United States Army"), ("Supply Clerk", 10.0, "United States Army")],
        ),
        ("2018 - 2020\tTesco\tShop Manager", [("Shop Manager", 2.0, "Tesco")]),
    ],
)
def test_employers_with_towns_sentences_and_whole_times(text, jobs):
    assert facts_of(text) == jobs


@pytest.mark.parametrize(
    "text, jobs",
    [
        (
            "Happiness Wrangler\nElm Ltd\n05/2022 - 09/2025\n- Kept people cheerful\n\nCooper\nOak\n06/2013 - 12/2018",
            [("Happiness Wrangler", 3.33, "Elm Ltd"), ("Cooper", 5.5, "Oak")],
        ),
        (
            "Elm AB — Ashmere\nDrifttekniker\nApr 2020 – Apr 2023\nRuns pumps.\n\nOak — Corvale\nRigger\n2014 – 2020",
            [("Drifttekniker", 3.0, "Elm AB"), ("Rigger", 6.0, "Oak")],
        ),
        (
            "2019 - 2021\tElm, Corvale\tSlinger, nights\n2011 - 2019\tOak, Ashmere\tVan driver",
            [("Slinger", 2.0, "Elm"), ("Van driver", 8.0, "Oak")],
        ),
        (
            "Nurse, Elm, 2018 - 2020\nNanny for a family with three children, 2012-2017",
            [("Nurse", 2.0, "Elm"), ("Nanny for a family with three children", 5.0, None)],
        ),
        ("Reporter with Daily News, 2019-2021", [("Reporter", 2.0, "Daily News")]),
        ("Worked at Elm as an analyst from 2015 to 2018", [("analyst", 3.0, "Elm")]),
        ("• Worked at Elm as a milk whisperer, 2015 - 2018", [("milk whisperer", 3.0, "Elm")]),
        ("2021 - Reporter", [("Reporter", 0.5, None)]),
        ("Analyst (Elm), since 2020", [("Analyst", 5.92, "Elm")]),
        ("Nurse (Bank), Elm Hospital, 2018 - 2020", [("Nurse", 2.0, "Elm Hospital")]),
    ],
)
def test_titles_that_only_the_layout_shows(text, jobs):
    assert facts_of(text) == jobs


def test_titles_below_one_employer_and_the_length_of_all():
    roles = "Elm\n4 years 3 months\n{0}Head of Craft\nMarch 2022 - June 2026 (4 years 4 months)\nCorvale{0}"
    page = roles.format("\n") + "\nBaker\nMarch 2020 - March 2022 (2 years 1 month)\n\nOak\nCook\nMay 2016 - March 2020"
    assert facts_of(page.replace("4 years 3", "6 years 3")) == [
        ("Head of Craft", 4.25, "Elm"),
        ("Baker", 2.0, "Elm"),
        ("Cook", 3.83, "Oak"),
    ]
    assert len(facts_of(page)) == 3  # the length is no job, whatever it says


@pytest.mark.parametrize(
    "text, jobs",
    [
        (
            "Diseñadora gráfica\nElm, Bilbao\ndesde septiembre de 2014 hasta diciembre de 2018\n\n"
            "Becaria de diseño\nOak, Bilbao\nfebrero 2014 – agosto 2014",
            [("Diseñadora gráfica", 4.25, "Elm"), ("Becaria de diseño", 0.5, "Oak")],
        ),
        (
            "seit 08/2018\tLehrerin für Mathematik\nElm-Gymnasium Ashmere\n08/2016 – 08/2018\tReferendarin\n"
            "Oak-Gymnasium Corvale",
            [
                ("Lehrerin für Mathematik", 7.83, "Elm-Gymnasium Ashmere"),
                ("Referendarin", 2.0, "Oak-Gymnasium Corvale"),
            ],
        ),
        (
            "Depuis mars 2020 : Chef de partie, Restaurant Elm, Lyon\n\n2015 - 2016 : Plongeur, Hôtel Oak, Annecy",
            [("Chef de partie", 6.25, "Restaurant Elm"), ("Plongeur", 1.0, "Hôtel Oak")],
        ),
        ("Soldador TIG | Estaleiros do Elm | desde 2018", [("Soldador TIG", 7.92, "Estaleiros do Elm")]),
    ],
)
def test_jobs_in_other_languages(text, jobs):
    assert facts_of(text) == jobs


@pytest.mark.parametrize("title", ["PhD student", "Doctoral Researcher", "PhD candidate", "Teaching Assistant"])
def test_who_works_for_a_degree_works(title):
    assert facts_of(f"{title}, Elm University\nNov 2020 – Nov 2024") == [(title, 4.0, "Elm University")]


@pytest.mark.parametrize(
    "text, years",
    [
        ("2018 Jan – 2020 Mar", 2.17),
        ("2016, March – 2018, May", 2.17),
        ("XI 2013 – I 2017", 3.17),
        ("IV/2015 - XII/2018", 3.67),
        ("2016-03 / 2018-05", 2.17),
        ("marzec 2016 - maj 2018", 2.17),
        ("Phase II 2017 - 2018", 1.0),
        ("2015 - 2018 Summer Camp Leader", 3.0),
        ("2014 Sep – 2017 Dec  Architect", 3.25),
        ("2013 Feb – 2013 Aug", 0.5),
        ("2021 Feb -          Research Associate", 5.33),
    ],
)
def test_months_behind_the_year_and_in_roman_numbers(text, years):
    assert [span_years(span) for *_, span in find_date_ranges(text, NOW)] == [years]


def test_an_open_date_in_front_of_a_title_reaches_to_the_present():
    assert date_of_job("2021 Feb - Research Associate, Elm University", NOW).span == (2021 * 12 + 1, 2026 * 12 + 5)
    assert date_of_job("2021 Feb - the budget grew", NOW) is None


@pytest.mark.parametrize("line", ["Managed the budget of 2001-2008", "Held talks during 2001 - 2003"])
def test_a_span_in_prose_dates_no_job(line):
    assert date_of_job(line) is None


@pytest.mark.parametrize(
    "text, title, company",
    [
        ("2014 Sep – 2017 Dec  Architect\nElm Architecten", "Architect", "Elm Architecten"),
        ("2013 Feb – 2013 Aug\nIntern\nElm Ltd", "Intern", "Elm Ltd"),
        ("2021 Feb -          Research Associate, Elm University", "Research Associate", "Elm University"),
        ("Senior Software Engineer in Elm Limited\n2019 - 2021", "Senior Software Engineer", "Elm Limited"),
        ("Clerk for Elm Oak Ltd, 2019 - 2021", "Clerk", "Elm Oak Ltd"),
        ("Lecturer in Law\nElm College, 2019 - 2021", "Lecturer in Law", "Elm College"),
        ("Analyst @ Elm Inc., 2019 - 2021", "Analyst", "Elm Inc"),
        (
            "Stationsleitung (Ward Manager)\nUniversitätsklinikum Elm\n2015 - 2020",
            "Ward Manager",
            "Universitätsklinikum Elm",
        ),
        ("Elm Rugby, Academy\nPhysiotherapist\n2012 - 2013", "Physiotherapist", "Elm Rugby, Academy"),
        ("Physiotherapist, Corvale Academy, 2012 - 2013", "Physiotherapist", "Corvale Academy"),
    ],
)
def test_where_the_title_ends_and_the_employer_begins(text, title, company):
    assert [(job.title, job.company) for job in find_jobs(text, NOW)] == [(title, company)]


def test_the_initials_of_a_title_are_no_employer():
    (job,) = find_jobs("Certified Public Accountant (CPA), 2019", (2026, 11))
    assert (job.title, job.company) == ("Certified Public Accountant", None)
