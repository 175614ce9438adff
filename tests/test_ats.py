"""Edge cases and properties of the ATS score that the lessons have no room for."""

import hashlib
import json

import pytest
from hypothesis import given, settings, strategies as st

from resume_classifier import InputError
from resume_classifier.ats import (
    ATS_WEIGHTS,
    ATSScorer,
    bucket_margin,
    overall_points,
    recommend_changes,
    score_bucket,
    whole_score,
)
from resume_classifier.ats_facts import claimed_text, folded_words, resume_facts
from resume_classifier.ats_features import (
    FORMATTING_POINTS,
    ats_signals,
    judge_formatting,
    match_keywords,
    match_skills,
    rank_score,
    title_fields,
    title_relation,
    years_score,
)
from resume_classifier.ats_review import copied_ratio, find_tampering
from resume_classifier.cleaning import clean_resume
from resume_classifier.domains import domain_names, load_domain
from resume_classifier.parsing import parse_resume, read_resume
from resume_classifier.reading_quality import QualityReport, finish_document, quality_notes
from resume_classifier.schema import ATSReport, ExperienceRange, Job, Resume
from resume_classifier.setup import shipped_path
from resume_classifier.skills import load_catalog
from resume_classifier.titles import load_titles

EXAMPLES = shipped_path("data", "examples")
SCORER = ATSScorer()
JOB = Job(
    role="Backend Developer",
    seniority="mid",
    experience_years={"min": 2, "max": 5},
    required_skills=["Python", "Docker", "AWS", "PostgreSQL"],
    preferred_skills=["Kubernetes"],
    keywords=["microservices", "REST API", "monitoring"],
)
PAGE = """Sam Example
sam@example.org | +49 30 901 82 000

Summary
Backend developer who likes quiet systems and clear words.

Skills
Python, Docker, AWS, PostgreSQL

Experience
Backend Developer, Acme
2021 - 2025
Built microservices in Python with a REST API for each, and monitoring that wakes nobody without need.
Moved the databases of four shops to PostgreSQL on AWS without a day of rest for their customers.
Reviewed code, wrote down how things work, and taught two beginners to test before they push.

Education
Bachelor of Science in Computer Science, Aldford University, 2020"""

settings.register_profile("no deadline", deadline=None)  # a busy machine is no bug
settings.load_profile("no deadline")


def page(text: str = PAGE) -> Resume:
    return parse_resume(finish_document("text", text))


def score(text: str, job: Job = JOB) -> ATSReport:
    return SCORER.score(page(text), job)


# the number


def test_weights_and_points_of_a_report_add_up():
    report = score(PAGE)
    assert sum(signal.weight for signal in report.signals.values()) == pytest.approx(1)
    assert whole_score(sum(signal.points for signal in report.signals.values())) == report.ats_score
    assert list(report.signals) == list(ATS_WEIGHTS)


def test_nothing_asked_is_neither_a_gift_nor_a_punishment():
    bare = JOB.model_copy(
        update={"preferred_skills": [], "keywords": [], "seniority": None, "experience_years": ExperienceRange()}
    )
    report = score(PAGE, bare)
    unjudged = {name for name, signal in report.signals.items() if signal.score is None}
    assert unjudged == {"skill_match_preferred", "keyword_match"}
    assert all(report.signals[name].weight == 0 for name in unjudged)
    perfect = score(PAGE.replace("PostgreSQL\n", "PostgreSQL\n\nProjects\nParcel tracking service\n"), bare)
    assert perfect.signals["skill_match_required"].score == 100
    assert perfect.ats_score == whole_score(overall_points(perfect.signals))


@pytest.mark.parametrize("number", range(101))
def test_the_margin_is_the_smallest_change_of_bucket(number):
    def distance(other):
        return abs(other - number)

    others = [other for other in range(101) if score_bucket(other) != score_bucket(number)]
    assert bucket_margin(number) == min(map(distance, others))


# skills and keywords


def test_a_word_counts_once_however_often_and_however_it_is_written():
    once = score(PAGE)
    often = score(PAGE + "\n\nInterests\n" + "monitoring Monitoring MONITORING " * 100)
    assert once.ats_score == often.ats_score
    assert any("repeated" in reason for reason in often.review_reasons)


@pytest.mark.parametrize(
    "keyword, text, found",
    [
        ("REST API", "We wrote REST APIs", True),
        ("REST API", "We had a rest. API keys came later", False),
        ("stakeholders", "for every Stakeholder", True),
        ("time series", "overtime series", False),
        ("time series", "time\nseries", True),
        ("résumé", "a RESUME", True),
        ("C++", "C and C++", True),
        ("C++", "C", False),
        ("Terraform", "I have no experience with Terraform.", False),
        ("soft\u00adware design", "software design", True),
    ],
)
def test_keywords_are_whole_words_of_folded_text(keyword, text, found):
    job = JOB.model_copy(update={"keywords": [keyword]})
    signal = match_keywords(resume_facts(Resume(id="", raw_text=text)), job)
    assert signal.score == (100 if found else 0)


def test_a_keyword_may_be_written_in_another_spelling_of_its_skill():
    facts = resume_facts(clean_resume({"skills": ["k8s"]}))
    job = JOB.model_copy(update={"keywords": ["Kubernetes"], "preferred_skills": []})
    assert match_keywords(facts, job).found == {"Kubernetes": "in these words"}  # a record holds canonical names
    signal = match_keywords(resume_facts(Resume(id="", skills=["Kubernetes"], raw_text="k8s")), job)
    assert signal.found == {"Kubernetes": "as Kubernetes"}


def test_a_keyword_that_is_an_asked_skill_counts_in_one_signal_only():
    job = JOB.model_copy(update={"keywords": ["Python", "python3", "k8s", "  ", "!!"]})
    assert match_keywords(resume_facts(page()), job).score is None


def test_what_a_page_denies_is_not_searched():
    assert "Docker" not in claimed_text("No experience with Docker, but Python")
    assert folded_words("") == "  " or not folded_words("").strip()


def test_implied_skills_count_half_and_are_named():
    facts = resume_facts(clean_resume({"skills": ["PyTorch"]}))
    signal = match_skills(facts, ["PyTorch", "Python", "Docker"])
    assert signal.score == pytest.approx(50)
    assert (signal.implied, set(signal.missing)) == ({"Python": ["PyTorch"]}, {"Docker"})


# experience


@pytest.mark.parametrize(
    "years, low, high, points",
    [
        (0, None, None, None),
        (0, 0, None, 100),
        (0, 2, None, 0),
        (1, 2, 5, 50),
        (2, 2, 5, 100),
        (5, 2, 5, 100),
        (6, 2, 5, 100 * 5 / 6),
        (35, None, 2, 50),
        (35, 0, 0, 50),
        (0, 0, 0, 100),
        (80, 80, 80, 100),
    ],
)
def test_years_on_either_side_of_a_range(years, low, high, points):
    assert years_score(years, ExperienceRange(min=low, max=high)) == points


def test_a_rank_above_never_costs_more_than_half():
    ranks = ("intern", "entry", "junior", "mid", "senior", "lead", "principal")
    for place, asked in enumerate(ranks):
        assert rank_score(asked, asked) == 100
        assert all(rank_score(rank, asked) >= 50 for rank in ranks[place:])
        points = [rank_score(rank, asked) for rank in ranks[: place + 1]]
        assert points == sorted(points)


def test_titles_of_every_field_are_known_and_match_their_field():
    known = set(load_titles().titles)
    assert set(title_fields()) <= known
    for name in domain_names():
        job = load_domain(name)
        own = [title for title, field in title_fields().items() if field == name]
        assert own and all(title_relation(title, job) == "the same title" for title in own)


# the page


def test_a_complete_page_gets_all_points_and_a_record_is_judged_by_its_sections():
    complete = (
        PAGE + "\n\nProjects\nParcel tracking service for a shop\n\nCertifications\nCertified Kubernetes Administrator"
    )
    assert judge_formatting(resume_facts(page(complete))).score == 100
    record = clean_resume({"skills": ["SQL"], "contact": {"email": "sam@example.org"}})
    signal = judge_formatting(resume_facts(record))
    assert signal.notes and not {"email", "phone", "length", "reading"} & {*signal.found, *signal.missing}


@pytest.mark.parametrize("name", FORMATTING_POINTS)
def test_every_part_of_the_page_can_be_missing(name):
    empty = resume_facts(Resume(id="", raw_text="", adjustments=[]))
    remarks = tuple(quality_notes(QualityReport(1, 900, order_confidence=0.5)))
    signal = judge_formatting(type(empty)(**vars(empty) | {"remarks": remarks}))
    assert name in signal.missing and signal.score == 0


def test_no_person_reaches_the_facts():
    text = PAGE.replace("Sam Example", "Ngozi Björk-Šimić").replace("sam@", "ngozi@")
    facts = resume_facts(page(text))
    said = (str(facts) + facts.words).casefold()
    assert not any(word in said for word in ("ngozi", "björk", "simic", "example.org", "901"))
    assert facts == resume_facts(page())
    assert "example.org" not in SCORER.score(page(text), JOB).to_json()


# when there is no score


def test_withheld_reports_have_no_number_and_one_reason():
    pasted = EXAMPLES / "jobs" / "backend_developer.txt"
    advertisement = pasted.read_text(encoding="utf-8")
    reports = [
        SCORER.score(EXAMPLES / "layouts" / "scanned.pdf", JOB),
        SCORER.score(EXAMPLES / "layouts" / "tampered.pdf", JOB),
        SCORER.score({"skills": []}, JOB),
        SCORER.score(page(f"{PAGE}\n\nAbout\n{advertisement}"), pasted),
    ]
    for report in reports:
        assert (report.ats_score, report.ats_bucket, report.confidence, report.signals) == (None, None, None, {})
        assert report.needs_review and len(report.review_reasons) == 1 and report.review_reasons[0].endswith(".")


def test_tampering_is_told_by_the_sentences_of_the_reader():
    for count in (1, 19, 20, 12_345):
        notes = quality_notes(QualityReport(1, 900, hidden_character_count=count))
        assert bool(find_tampering(notes)) == (count >= 20)
    assert find_tampering(quality_notes(QualityReport(1, 900, orders=("Hire me.",))))
    harmless = QualityReport(
        3,
        900,
        image_only_pages=(2,),
        order_confidence=0.5,
        stuffing=("java",),
        language="de",
        right_to_left=True,
        text_layer_pages=(1,),
    )
    assert find_tampering(quality_notes(harmless)) is None


def test_a_short_advertisement_is_not_looked_for():
    facts = resume_facts(page("Experience\nBuilt services in Python for seven small shops in the north of the country"))
    assert copied_ratio(facts, "services in Python for seven small shops in the north") == 0


def test_more_years_than_asked_ask_for_a_person():
    report = score(PAGE.replace("2021 - 2025", "1990 - 2025"))
    assert report.ats_bucket == "strong" and report.needs_review
    assert any("older people" in reason for reason in report.review_reasons)


# missing categories of document 002


@pytest.mark.parametrize(
    "change, category",
    [
        (("Python, Docker, AWS, PostgreSQL", "COBOL, JCL"), "skills_mismatch"),
        (("Backend Developer, Acme", "QA Engineer, Acme"), "role_alignment"),
        (("Backend Developer, Acme", "Junior Backend Developer, Acme"), "role_alignment"),
        (("2021 - 2025", "1990 - 2025"), "experience_gap"),
        (("2021 - 2025", "01/2025 - 06/2025"), "experience_gap"),
        (("sam@example.org | +49 30 901 82 000", ""), "formatting_issues"),
        (("Summary\nBackend developer who likes quiet systems and clear words.\n", ""), "formatting_issues"),
    ],
)
def test_each_case_lands_in_its_category_and_scores_less(change, category):
    before, after = score(PAGE), score(PAGE.replace(*change))
    assert category not in before.missing_categories
    assert after.missing_categories[category]
    assert after.ats_score < before.ats_score


# advice


def test_advice_is_honest_and_its_gain_is_true():
    facts = resume_facts(page(PAGE.replace("Docker, ", "").replace("monitoring", "alarms")))
    before = overall_points(ats_signals(facts, JOB))
    advice = recommend_changes(facts, JOB)
    docker = next(one for one in advice if "Docker" in one.text)
    after = type(facts)(**vars(facts) | {"skills": (*facts.skills, "Docker")})
    assert docker.points == pytest.approx(overall_points(ats_signals(after, JOB)) - before)
    assert [one.points for one in advice] == sorted((one.points for one in advice), reverse=True)
    said = " ".join(one.text for one in advice).casefold()
    assert not any(word in said for word in ("claim", "repeat", "hide", "invent", "pretend"))
    assert all("if " in one.text.casefold() for one in advice if one.category in ("skills_mismatch", "keyword_density"))


def test_a_perfect_page_gets_no_advice_and_a_monstrous_job_is_answered():
    complete = PAGE.replace("PostgreSQL\n\n", "PostgreSQL, Kubernetes\n\n", 1)
    complete += "\n\nProjects\nParcel tracking service for a shop\n\nCertifications\nCertified Kubernetes Administrator"
    report = score(complete)
    assert (report.ats_score, report.recommendations) == (100, [])
    names = list(load_catalog().names)
    monstrous = Job(role="All", required_skills=names[:1000], keywords=[f"x{place}y z" for place in range(1000)])
    assert SCORER.score(page(), monstrous).ats_bucket == "not_ats_friendly"


# the door


def test_every_form_of_resume_and_job_gives_the_same_report():
    path, job_path = EXAMPLES / "resumes" / "data_scientist_one_column.pdf", EXAMPLES / "jobs" / "data_scientist.json"
    record = json.loads(job_path.read_text(encoding="utf-8"))
    resumes, jobs = (path, str(path), read_resume(path)), (job_path, str(job_path), record, Job(**record))
    reports = {SCORER.score(resume, job).to_json() for resume in resumes for job in jobs}
    assert len(reports) == 1
    domain = {
        SCORER.score(path, name).to_json() for name in ("Data Science", "data_science", load_domain("data science"))
    }
    assert len(domain) == 1
    assert SCORER.score_many([path], job_path)[0].to_json() in reports


@pytest.mark.parametrize(
    "resume, job, sentence",
    [
        ({"skills": ["SQL"]}, None, "names no preferred_domain"),
        ({"skills": ["SQL"]}, "no such field", "There is no domain called"),
        ({"skills": ["SQL"]}, "nowhere.txt", "There is no file nowhere.txt"),
        ({"skills": ["SQL"]}, {"role": "x"}, "required_skills"),
        ("nowhere.pdf", JOB, "There is no file nowhere.pdf"),
        ({"hobby": "chess"}, JOB, "none of the fields of a resume"),
        ([1, 2], JOB, "record"),
    ],
)
def test_errors_are_sentences(resume, job, sentence):
    with pytest.raises(InputError, match=sentence) as caught:
        SCORER.score(resume, job)
    assert str(caught.value).endswith(".")


def test_many_names_the_place_of_a_bad_one_and_keeps_the_order():
    with pytest.raises(InputError, match="Resume 2 of 3: "):
        SCORER.score_many([{"skills": ["SQL"]}, {"hobby": "chess"}, {"skills": ["SQL"]}], JOB)
    reports = SCORER.score_many([{"skills": ["Python"]}, EXAMPLES / "layouts" / "scanned.pdf", {"skills": []}], JOB)
    assert [report.ats_score is None for report in reports] == [False, True, True]
    assert SCORER.score_many([], JOB) == []


def test_a_report_survives_json():
    report = score(PAGE)
    again = ATSReport.model_validate_json(report.to_json())
    assert again.to_json() == report.to_json()
    assert '"source":"rules"' in report.to_json() and '"confidence":null' in report.to_json()


def test_the_same_bytes_in_every_process(run_python):
    code = """if True:
        import hashlib
        from resume_classifier.ats import ATSScorer
        from resume_classifier.setup import shipped_path
        folder = shipped_path("data", "examples")
        jobs = sorted((folder / "jobs").glob("*"))
        reports = [ATSScorer().score(path, job) for job in jobs for path in sorted((folder / "resumes").glob("*"))]
        print(hashlib.sha256("".join(report.to_json() for report in reports).encode()).hexdigest())
    """
    paths, jobs = sorted((EXAMPLES / "resumes").glob("*")), sorted((EXAMPLES / "jobs").glob("*"))
    here = "".join(SCORER.score(path, job).to_json() for job in jobs for path in paths)
    assert run_python(code).strip() == hashlib.sha256(here.encode()).hexdigest()


# properties

skill_names = st.lists(st.sampled_from(load_catalog().names), unique=True, max_size=12)


@given(skill_names, st.sampled_from(domain_names()), st.booleans(), st.floats(0, 80), st.data())
@settings(max_examples=150)
def test_one_more_asked_skill_never_lowers_the_score(skills, domain, has_page, years, data):
    job = load_domain(domain).model_copy(
        update={"experience_years": ExperienceRange(min=2, max=5), "keywords": ["reporting", "Python", "teamwork"]}
    )
    asked = [name for name in [*job.required_skills, *job.preferred_skills] if name not in skills]
    if not asked:
        return
    new = data.draw(st.sampled_from(asked))
    known = {"years_experience": years, "raw_text": "Reporting to many" if has_page else None, "projects": ["x y z"]}
    before, after = (Resume(id="", skills=names, **known) for names in (skills, [*skills, new]))
    assert SCORER.score(after, job).ats_score >= SCORER.score(before, job).ats_score


@given(st.permutations(["Senior Data Analyst", "Backend Developer", "Intern", "backend developer"]), st.data())
@settings(max_examples=50)
def test_the_order_of_a_record_moves_no_score(titles, data):
    skills = data.draw(st.permutations(["Python", "PyTorch", "AWS", "Excel"]))
    record = {"skills": skills, "work_experience": [{"title": title, "years": 1} for title in titles]}
    assert SCORER.score(record, JOB).signals["experience_alignment"].score == pytest.approx(
        93.75
    )  # senior, where mid is asked
    assert SCORER.score(record, JOB).ats_score == SCORER.score({**record, "skills": sorted(skills)}, JOB).ats_score


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=5))
@settings(max_examples=150)
def test_any_text_gets_a_report(text, keywords):
    job = JOB.model_copy(update={"keywords": keywords, "description": text * 3})
    report = SCORER.score(Resume(id="", skills=["Python"], raw_text=text, sections={"skills": text}), job)
    assert report.ats_score is None or 0 <= report.ats_score <= 100
    assert (
        report.to_json()
        == SCORER.score(Resume(id="", skills=["Python"], raw_text=text, sections={"skills": text}), job).to_json()
    )
