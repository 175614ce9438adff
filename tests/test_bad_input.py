"""Whatever comes in: an answer, or one sentence that says what is wrong. Never another exception, a hang, or a made-up resume."""

import copy
import io
import json
import math
import random
import shutil
import time
import zipfile

import pytest

from resume_classifier import InputError, ResumeClassifier, generate_resumes, read_job, read_resume
from resume_classifier.artifacts import ArtifactError, find_model, read_json, write_json, write_manifest
from resume_classifier.json_resume import resume_from_record
from resume_classifier.plain_errors import parse_json
from resume_classifier.schema import LABELS
from resume_classifier.screening import screen_paths
from resume_classifier.setup import shipped_path

EXAMPLES = shipped_path("data", "examples", "resumes")
PDF = EXAMPLES / "data_scientist_one_column.pdf"
CLASSIFIER = ResumeClassifier.load()
LONG_SECONDS = 120  # generous: the point is that no input hangs
RECORD = {
    "id": "candidate",
    "skills": ["Python", "SQL"],
    "projects": ["Churn prediction for a telecom"],
    "work_experience": [{"title": "Data Scientist", "years": 2}],
    "test_score": 88,
    "preferred_domain": "Data Science",
}
NAN, INFINITY = float("nan"), float("inf")
ODD_VALUES = [
    None,
    True,
    False,
    0,
    -1,
    120,
    1e308,
    -1e308,
    5e-324,
    NAN,
    INFINITY,
    -INFINITY,
    10**30,
    "",
    " ",
    "\0",
    "n/a",
    "null",
    "NaN",
    "1e308",
    "88/0",
    "0/0",
    "-5 years",
    "9" * 200,
    "٨٨",
    "²",
    "x" * 5_000,
    "\U0001f600" * 50,
    "\u202etxet",
    "<script>alert(1)</script>",
    "'; DROP TABLE resumes; --",
    "{{ 7 * 7 }}",
    "../../etc/passwd",
    "%s%n",
    "\r\n\x1b[31m",
    [],
    {},
    [[]],
    [None],
    [NAN],
    [{}],
    [[[["Python"]]]],
    {"title": None},
    [{"title": ["x"], "years": {}}],
    ["Python"] * 1_500,
    "Python, " * 1_500,
    [f"skill {number}" for number in range(1_001)],
    [{"title": "x", "years": 1}] * 50,
]


def answer_or_sentence(ask):
    """What `ask` answers, or the sentence with which it refuses; anything else fails the test."""
    started = time.monotonic()
    try:
        answer, sentence = ask(), None
    except InputError as error:
        answer, sentence = None, str(error)
    assert time.monotonic() - started < LONG_SECONDS
    if sentence is None:
        check_answer(answer)
    else:
        assert len(sentence) > 20 and sentence.rstrip().endswith((".", "!")) and "Traceback" not in sentence, sentence[
            :300
        ]
    return answer, sentence


def check_answer(answer):
    """An answer is complete, finite, valid JSON in UTF-8, and withheld rather than empty."""
    shown = json.loads(answer.to_json().encode("utf-8"), parse_constant=pytest.fail)
    assert answer.label in LABELS or (answer.label is None and answer.needs_review and answer.review_reasons)
    if answer.label:
        assert math.isclose(sum(answer.probabilities.values()), 1, abs_tol=1e-6) and answer.label == max(
            answer.probabilities, key=answer.probabilities.get
        )
        assert shown["feature_summary"]["test_score"] is None or 0 <= shown["feature_summary"]["test_score"] <= 1


def classify(record, job="Data Science"):
    return answer_or_sentence(lambda: CLASSIFIER.classify(record, job))


def without(name):
    return {key: value for key, value in RECORD.items() if key != name}


# ---------------------------------------------------------------- records


@pytest.mark.parametrize(
    "name, value",
    [
        ("skills", 5),
        ("skills", {"Python": 5}),
        ("skills", [["Python"]]),
        ("projects", 5),
        ("projects", {"title": "x"}),
        ("work_experience", "two years"),
        ("work_experience", {"title": "x"}),
        ("work_experience", ["Data Scientist"]),
        ("test_score", [88]),
        ("test_score", {"points": 88}),
        ("test_score", "abc"),
        ("test_score", INFINITY),
        ("preferred_domain", ["Data Science"]),
        ("preferred_domain", 5),
        ("summary", 5),
        ("summary", ["x"]),
        ("education", "MSc"),
        ("certifications", "AWS"),
        ("contact", "me@example.org"),
        ("id", [1]),
        ("years_experience", "many"),
        ("years_experience", 81),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_by_the_name_of_its_field(name, value):
    _, sentence = classify({**RECORD, name: value})
    assert (
        sentence
        and f"`{name}" in sentence
        and "expected" in sentence
        and "it should be" not in sentence
        and "dictionary" not in sentence
    )


@pytest.mark.parametrize("name", RECORD)
def test_a_missing_field_is_no_error(name):
    answer, _ = classify(without(name))
    assert answer.label in LABELS


@pytest.mark.parametrize("record", [{}, {"id": 1}, {1: 2}, {"name": "Ada"}, None, [], "Python", 5, [RECORD]])
def test_something_that_is_no_resume_is_refused(record):
    _, sentence = classify(record)
    assert sentence and "skills" in sentence or "expected an object" in sentence


@pytest.mark.parametrize(
    "value, share",
    [
        (NAN, None),
        (None, None),
        ("N/A", None),
        ("", None),
        (1e308, 1),
        (-1e308, 0),
        (120, 1),
        (-5, 0),
        ("88/100", 0.88),
        (0.88, 0.88),
    ],
)
def test_a_number_without_a_meaning_never_becomes_a_score(value, share):
    answer, _ = classify({**RECORD, "test_score": value})
    assert answer.feature_summary.test_score == share
    assert answer.needs_review or share is not None


@pytest.mark.parametrize("years", [1e308, INFINITY, 81, "9" * 90, "many", [], "²"])
def test_years_that_nobody_lives_are_refused(years):
    _, sentence = classify({**RECORD, "work_experience": [{"title": "Data Scientist", "years": years}]})
    assert sentence and "years" in sentence and "from 0 to 80" in sentence


@pytest.mark.parametrize("skills", [None, [], "", " ", ",,;|", [None], ["n/a"], "none", "-", [""], [" ", None, "N/A"]])
def test_no_skill_is_made_up(skills):
    answer, _ = classify({**RECORD, "skills": skills})
    assert answer.matched_skills == [] and answer.needs_review


def test_an_empty_resume_gets_no_label():
    answer, _ = classify({"id": "x", "skills": [], "projects": None, "test_score": None})
    assert answer.label is None and answer.confidence is None and answer.probabilities == {}


def test_too_many_skills_are_refused_and_repeats_are_not():
    assert "`skills`" in classify({**RECORD, "skills": [f"skill {number}" for number in range(1_001)]})[1]
    assert classify({**RECORD, "skills": ["Python"] * 10_000})[0].matched_skills == ["Python"]


@pytest.mark.parametrize(
    "name, value",
    [
        ("skills", ["x" * 5_000_000]),
        ("skills", "x" * 5_000_000),
        ("skills", "," * 5_000_000),
        ("skills", "(" * 5_000_000),
        ("projects", ["a" * 5_000_000]),
        ("work_experience", [{"title": "x " * 2_500_000, "years": 1}]),
        ("summary", "x" * 5_000_000),
        ("test_score", "9" * 5_000_000),
        ("preferred_domain", "d" * 5_000_000),
        ("id", "i" * 5_000_000),
        ("contact", {"name": "x" * 5_000_000}),
    ],
)
def test_five_megabytes_of_text_cost_seconds_and_no_more(name, value):
    answer, sentence = classify({**RECORD, name: value})
    assert answer or len(sentence) < 500


def test_deep_nesting_is_refused():
    nested = []
    for _ in range(500):
        nested = [nested]
    assert "`skills" in classify({**RECORD, "skills": nested})[1]
    assert "`test_score" in classify({**RECORD, "test_score": nested})[1]
    for text in ("[" * 100_000, '{"a":' * 100_000, '{"skills":' + "[" * 50_000 + "]" * 50_000 + "}"):
        with pytest.raises(InputError, match="In a.jsonl, line 3: this JSON is nested too deeply"):
            parse_json(text, "a.jsonl, line 3")


@pytest.mark.parametrize(
    "name, nearest",
    [
        ("Data Sciense", "Data Science"),
        ("acounting", "Accounting"),
        ("machine learnin", "Machine Learning Engineering"),
    ],
)
def test_an_unknown_domain_offers_the_nearest_names(name, nearest):
    for ask in (
        lambda: CLASSIFIER.classify(without("preferred_domain"), name),
        lambda: CLASSIFIER.classify({**RECORD, "preferred_domain": name}),
    ):
        _, sentence = answer_or_sentence(ask)
        assert sentence and nearest in sentence and name in sentence


@pytest.mark.parametrize(
    "job",
    [
        5,
        True,
        ["Python"],
        {"role": "Cook"},
        {"role": "Cook", "required_skills": []},
        {"role": "Cook", "required_skills": "Python"},
        {"role": "Cook", "required_skills": [1]},
        {"role": "Cook", "required_skills": ["Python"], "experience_years": {"min": -1}},
        {"role": "Cook", "required_skills": ["x"] * 1_001},
        "x" * 1_000_000,
    ],
)
def test_a_job_without_a_meaning_is_refused(job):
    _, sentence = classify(without("preferred_domain"), job)
    assert sentence


def test_one_bad_record_of_many_is_named_by_its_place():
    with pytest.raises(InputError, match="Resume 2 of 3: .*`skills`"):
        CLASSIFIER.classify_many([RECORD, {**RECORD, "skills": 5}, RECORD])
    with pytest.raises(InputError, match="2 resumes and 1 jobs"):
        CLASSIFIER.classify_many([RECORD, RECORD], ["Data Science"])


@pytest.mark.parametrize(
    "change",
    [
        {"work": {"a": 1}},
        {"work": None},
        {"work": [None, 5, []]},
        {"skills": "Python"},
        {"skills": [{"keywords": 5}]},
        {"basics": []},
        {"meta": [1]},
        {"meta": {"resume_classifier": [1]}},
        {"work": [{"position": 5, "startDate": [2019]}]},
        {"work": [{"position": "Dev", "startDate": "2019-99", "endDate": "never"}]},
        {"work": [{"startDate": "0000", "endDate": "9999"}]},
        {"meta": {"resume_classifier": {"skills": 5}}},
        {"education": [{"endDate": "9999"}]},
    ],
)
def test_a_torn_json_resume_is_answered_or_refused(change):
    classify(
        {
            "basics": {"name": "Ada"},
            "work": [{"position": "Developer", "startDate": "2019-01", "endDate": "2021-01"}],
            "skills": [{"name": "Python"}],
            **change,
        }
    )


# ---------------------------------------------------------------- mutations


def places(value, path=()):
    """Every path into a nested value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [found for key, item in inside for found in places(item, (*path, key))]


def mutated(record, rng):
    """A copy of a record with one to three places replaced, removed, doubled or renamed."""
    record = copy.deepcopy(record)
    for _ in range(rng.randint(1, 3)):
        if not (paths := places(record)):
            break
        *parents, last = rng.choice(paths)
        holder = record
        for key in parents:
            holder = holder[key]
        action = rng.choice(["replace", "replace", "remove", "double", "rename"])
        if action == "remove":
            del holder[last]
        elif action == "double" and isinstance(holder, list):
            holder.insert(last, copy.deepcopy(holder[last]))
        elif action == "rename" and isinstance(holder, dict):
            holder[rng.choice(["Skills", "skill", "", "id", "projects", "basics", "work", "meta"])] = holder.pop(last)
        else:
            holder[last] = copy.deepcopy(rng.choice(ODD_VALUES))
    return record


def test_two_thousand_mutated_records_are_answered_or_refused():
    rng, raws = random.Random(66), [one.raw for one in generate_resumes(200, seed=66)]
    outcomes = [classify(mutated(raws[number % len(raws)], rng)) for number in range(2_400)]
    answered = sum(answer is not None for answer, _ in outcomes)
    assert 500 < answered < 2_400 and any(answer and answer.label is None for answer, _ in outcomes)


def test_mutated_lines_of_a_file_give_one_result_each(tmp_path):
    rng, raws = random.Random(67), [one.raw for one in generate_resumes(60, seed=67)]
    lines = []
    for raw in raws * 5:
        letters = list(json.dumps(raw))
        for _ in range(rng.randint(0, 4)):
            letters[rng.randrange(len(letters))] = rng.choice('{}[]",:0x \\\0\x7fé')
        lines.append("".join(letters))
    (tmp_path / "torn.jsonl").write_text("\n".join(lines), encoding="utf-8")
    results = list(screen_paths([tmp_path / "torn.jsonl"], "Data Science", CLASSIFIER))
    assert [result.source for result in results] == [
        f"torn.jsonl, line {number}" for number in range(1, len(lines) + 1)
    ]
    assert 20 < sum(result.error is None for result in results) < len(lines)
    for result in results:
        check_answer(result.classification)
        assert (result.error is None) == (result.classification.label is not None)


# ---------------------------------------------------------------- files


def read_or_sentence(path):
    """The resume of a file, or the sentence with which it was refused, which names the file."""
    started = time.monotonic()
    try:
        resume, sentence = read_resume(path), None
    except InputError as error:
        resume, sentence = None, str(error)
        assert path.name in sentence and sentence.endswith("."), sentence
    assert time.monotonic() - started < LONG_SECONDS
    return resume, sentence


def test_a_pdf_cut_off_anywhere_is_refused_or_read_as_it_was(tmp_path):
    data, whole, path = PDF.read_bytes(), read_resume(PDF), tmp_path / "cut.pdf"
    refused = 0
    for length in range(0, len(data), 17):
        path.write_bytes(data[:length])
        resume, _ = read_or_sentence(path)
        refused += resume is None
        assert resume is None or resume.skills == whole.skills and resume.work_experience == whole.work_experience
    assert refused > 100


def test_a_word_file_cut_off_anywhere_is_refused(tmp_path):
    data, path = (EXAMPLES / "nurse.docx").read_bytes(), tmp_path / "cut.docx"
    for length in range(0, len(data), 499):
        path.write_bytes(data[:length])
        assert read_or_sentence(path)[0] is None


@pytest.mark.parametrize("name", ["noise.pdf", "noise.docx", "noise.txt", "noise.json", "noise.md"])
@pytest.mark.parametrize("start", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_noise_is_never_a_resume(tmp_path, name, start):
    path, rng = tmp_path / name, random.Random(68)
    for size in (1, 50, 5_000, 100_000):
        path.write_bytes(start + rng.randbytes(size))
        resume, _ = read_or_sentence(path)
        assert resume is None, (size, resume)


def test_archives_that_are_no_word_documents_are_refused(tmp_path):
    path = tmp_path / "cv.docx"
    for content in (
        {"a.txt": b"Python"},
        {"word/document.xml": b""},
        {"word/document.xml": b"Python SQL Docker"},
        {"xl/workbook.xml": b"<a/>"},
    ):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in content.items():
                archive.writestr(name, data)
        path.write_bytes(buffer.getvalue())
        assert read_or_sentence(path)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Dear reader, thank you for your letter of last week.",
        "lorem ipsum dolor sit amet " * 40,
        "1234567890 " * 30,
        "\n" * 500 + "x" * 30,
    ],
)
def test_a_text_that_is_no_resume_yields_no_skills(tmp_path, text):
    (tmp_path / "letter.txt").write_text(text)
    assert read_or_sentence(tmp_path / "letter.txt")[0] is None


def test_a_folder_without_resumes_is_a_wrong_use(run_command, tmp_path):
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "holiday.mp4").write_bytes(b"\x00\x00\x00\x18ftyp")
    with pytest.raises(InputError, match="films holds no resume. Readable are .pdf"):
        list(screen_paths([tmp_path / "films"], "Accounting", CLASSIFIER))
    done = run_command("classify", "films", "--domain", "accounting")
    assert (
        done.returncode == 2 and not done.stdout and "holds no resume" in done.stderr and "Traceback" not in done.stderr
    )


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("job.json", "{", "not valid JSON"),
        ("job.json", '{"role": "Cook"}', "required_skills"),
        ("job.txt", "We are a nice company and like nice people.", "names no skill"),
        ("job.txt", "", "empty"),
    ],
)
def test_a_job_file_without_a_job_is_a_wrong_use(run_command, tmp_path, name, content, words):
    (tmp_path / name).write_text(content)
    with pytest.raises(InputError, match=words):
        read_job(tmp_path / name)
    done = run_command("classify", EXAMPLES, "--job", name)
    assert (
        done.returncode == 2
        and not done.stdout
        and words in done.stderr
        and name in done.stderr
        and "Traceback" not in done.stderr
    )


def test_text_from_a_file_cannot_become_a_part_of_the_page(run_command, tmp_path):
    record = {
        **RECORD,
        "id": "<script>alert(1)</script>",
        "skills": ["<b>bold</b>", "Python"],
        "test_score": "<script>alert(2)</script>",
    }
    (tmp_path / "<img src=x>.jsonl").write_text(json.dumps(record) + "\n" + json.dumps({**record, "test_score": 88}))
    (tmp_path / "job.json").write_text(
        json.dumps({"role": "<script>alert(3)</script>", "required_skills": ["<b>bold</b>", "Python"]})
    )
    page = run_command("classify", "<img src=x>.jsonl", "--job", "job.json", "--format", "html").stdout
    assert page.count("<article") == 2 and "&lt;script&gt;alert(3)" in page
    assert not any(piece in page for piece in ("<script>alert", "<img src=x", "<b>bold"))


# ---------------------------------------------------------------- models


@pytest.fixture
def model(tmp_path):
    """A copy of the released classifier."""
    return shutil.copytree(find_model("classifier"), tmp_path / "model")


def test_a_model_of_an_old_schema_is_refused(model, run_command):
    write_json(model / "manifest.json", {**read_json(model / "manifest.json"), "schema_version": 0})
    with pytest.raises(ArtifactError, match="schema 0; this release reads schema 1"):
        ResumeClassifier.load(model)
    done = run_command("classify", EXAMPLES, "--model", model)
    assert done.returncode == 2 and not done.stdout and "schema 0" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "name, change, words",
    [
        ("features.json", lambda value: {**value, "labels": ["Fit", "Partial Fit", "Not Fit"]}, "labels"),
        (
            "features.json",
            lambda value: {**value, "features": {**value["features"], "numeric_names": ["height"]}},
            "height",
        ),
        ("features.json", lambda value: {}, "labels"),
        ("calibration.json", lambda value: {}, "thresholds"),
        ("templates.json", lambda value: {}, "sentence"),
        ("templates.json", lambda value: {**value, "covers_all": "{secret}"}, "secret"),
    ],
)
def test_a_model_whose_parts_do_not_fit_is_refused(model, name, change, words):
    manifest = read_json(model / "manifest.json")
    write_json(model / name, change(read_json(model / name)))
    write_manifest(model, "classifier", manifest["version"])
    with pytest.raises(ArtifactError, match=words):
        ResumeClassifier.load(model)


@pytest.mark.parametrize("name", ["manifest.json", "features.json", "model.onnx", "calibration.json", "templates.json"])
def test_a_model_with_a_torn_or_missing_file_is_refused(model, name):
    content = (model / name).read_bytes()
    (model / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(ArtifactError, match=name):
        ResumeClassifier.load(model)
    (model / name).unlink()
    with pytest.raises(ArtifactError, match=name):
        ResumeClassifier.load(model)


def test_a_record_read_from_json_is_refused_with_file_and_line():
    with pytest.raises(InputError, match="In team.jsonl, line 317, field `skills`"):
        resume_from_record(parse_json('{"skills": 5}', "team.jsonl, line 317"), "team.jsonl, line 317")


# 1 ------------------------------------------------------- a stack trace, and the rest of the file is lost


@pytest.mark.parametrize(
    "line",
    [
        '{"skills": ["Python"], "test_score": ' + "9" * 5_000 + "}",
        '{"skills": ["Python"], "summary": "\\ud800"}',
        '{"skills": ["\\udfff"], "projects": ["\\udfff text mining tool"]}',
        '{"basics": {}, "work": [{"position": "Developer", "startDate": "2019-'
        + "9" * 5_000
        + '"}], "skills": [{"name": "Python"}]}',
    ],
)
def test_one_line_cannot_take_the_others_with_it(run_command, tmp_path, line):
    (tmp_path / "three.jsonl").write_text("\n".join([json.dumps(RECORD), line, json.dumps(RECORD)]))
    done = run_command("classify", "three.jsonl", "--domain", "data science")
    answers = [json.loads(one) for one in done.stdout.splitlines()]
    assert (
        len(answers) == 3
        and answers[0]["label"]
        and answers[2]["label"]
        and done.returncode in (0, 1)
        and "Traceback" not in done.stderr
    )


@pytest.mark.parametrize("style", ["table", "html", "json"])
def test_square_brackets_are_no_formatting(run_command, tmp_path, style):
    (tmp_path / "[v2] cv.jsonl").write_text(json.dumps({**RECORD, "test_score": "[/x]"}))
    (tmp_path / "job.json").write_text(json.dumps({"role": "[/role]", "required_skills": ["Python"]}))
    done = run_command("classify", "[v2] cv.jsonl", "--job", "job.json", "--format", style)
    assert done.returncode == 1 and "[v2] cv.jsonl" in done.stdout and "Traceback" not in done.stderr


# 2 ------------------------------------------------------- files


def test_a_word_file_with_changed_parts_is_read_or_refused(tmp_path):
    path = tmp_path / "cv.docx"
    with zipfile.ZipFile(EXAMPLES / "nurse.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changes = [{name: content} for name in parts for content in (b"", b"<a/>", b"\0" * 50)]
    for change in changes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in {**parts, **change}.items():
                archive.writestr(name, content)
        path.write_bytes(buffer.getvalue())
        read_or_sentence(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_a_json_record_is_read_in_any_encoding(tmp_path, encoding):
    (tmp_path / "one.json").write_bytes(
        json.dumps({**RECORD, "summary": "Zoë from Köln"}, ensure_ascii=False).encode(encoding)
    )
    (result,) = screen_paths([tmp_path / "one.json"], "Data Science", CLASSIFIER)
    assert result.error is None and result.classification.label


# 3 ------------------------------------------------------- numbers, texts and lists without a meaning


@pytest.mark.parametrize(
    "change",
    [
        {"test_score": True},
        {"work_experience": [{"title": "Cook", "years": True}]},
        {"years_experience": True},
        {"skills": [True, False]},
        {"projects": [True]},
    ],
)
def test_true_and_false_are_no_numbers(change):
    _, sentence = classify({**RECORD, **change})
    assert sentence and next(iter(change)) in sentence


@pytest.mark.parametrize(
    "change",
    [
        {"test_score": 10**400},
        {"test_score": 10**5_000},
        {"id": 10**5_000},
        {"years_experience": 10**5_000},
        {"work_experience": [{"title": "Cook", "years": -(10**5_000)}]},
        {"skills": [10**5_000]},
    ],
)
def test_numbers_too_large_for_a_number_are_refused(change):
    _, sentence = classify({**RECORD, **change})
    assert sentence and len(sentence) < 500


@pytest.mark.parametrize(
    "change",
    [
        {"projects": ["a b " * 1_250_000]},
        {"projects": "x;" * 2_500_000},
        {"skills": [f"skill {number}" for number in range(10_000)]},
        {"skills": ", ".join(f"skill {number}" for number in range(10_000))},
    ],
)
def test_a_flood_is_refused_within_seconds(change):
    started = time.monotonic()
    _, sentence = classify({**RECORD, **change})
    assert sentence and "at most" in sentence and time.monotonic() - started < 3


def test_an_error_names_a_few_fields_and_counts_the_others():
    _, sentence = classify({**RECORD, "education": ["Python"] * 900})
    assert len(sentence) < 2_000 and "`education.0`" in sentence and "more" in sentence


@pytest.mark.parametrize("required", [["n/a"], [""], [" ", "-"]])
def test_a_job_whose_skills_say_nothing_is_refused(required):
    _, sentence = classify(RECORD, {"role": "Cook", "required_skills": required})
    assert sentence and "`required_skills`" in sentence


def test_an_empty_job_is_not_a_missing_job():
    _, sentence = classify(RECORD, {})
    assert sentence and "`role`" in sentence


def test_cleaning_errors_name_file_and_line(tmp_path):
    (tmp_path / "team.jsonl").write_text(
        "\n".join(
            json.dumps({**RECORD, **change})
            for change in ({}, {"test_score": "abc"}, {"work_experience": [{"title": "Cook", "years": 81}]})
        )
    )
    results = list(screen_paths([tmp_path / "team.jsonl"], "Data Science", CLASSIFIER))
    assert (
        results[0].error is None
        and "team.jsonl, line 2" in results[1].error
        and "team.jsonl, line 3" in results[2].error
    )


# 4 ------------------------------------------------------- wrong uses of the command


@pytest.mark.parametrize("arguments", [("train", "new", "-n", "5"), ("evaluate", "-n", "5"), ("demo", "-n", "5")])
def test_too_few_resumes_are_a_wrong_use(run_command, arguments):
    done = run_command(*arguments)
    assert done.returncode == 2 and "100" in done.stderr and "Traceback" not in done.stderr


def test_a_version_is_enough_to_choose_a_model(run_command):
    assert (
        run_command("classify", EXAMPLES / "accountant.txt", "--domain", "accounting", "--model", "1").returncode == 0
    )


# 5 ------------------------------------------------------- files that are no JSON Lines, and limits across fields


@pytest.mark.parametrize(
    "content, words",
    [
        (json.dumps(RECORD).encode("utf-16"), "UTF-16"),
        (json.dumps(RECORD).encode("utf-16-le"), "UTF-16"),
        (json.dumps(RECORD).encode("utf-32"), "UTF-32"),
        (b"PK\x03\x04" + bytes(60), "no text"),
        (json.dumps(RECORD, indent=2).encode(), "only a bracket"),
        (json.dumps([RECORD], indent=2).encode(), "only a bracket"),
    ],
)
def test_a_file_that_is_no_json_lines_gets_one_sentence(tmp_path, content, words):
    (tmp_path / "a.jsonl").write_bytes(content)
    (result,) = screen_paths([tmp_path / "a.jsonl"], "Data Science", CLASSIFIER)
    assert result.classification.label is None and result.error.startswith("In a.jsonl: ") and words in result.error


@pytest.mark.parametrize(
    "line, words",
    [
        ('{"skills": ["a\tb"]}', "a tab or another control character stands inside a text: column 15"),
        ('{"id": 1} {"id": 2}', "something stands after the end of the value: column 11"),
        ('{"id": ', "the end is missing, as of a file that was cut off: column 8"),
        ('{"id": 1,}', "the name of a field in double quotes is missing: column 10"),
        ('{"id": 1 "skills": 2}', "a comma is missing: column 10"),
    ],
)
def test_broken_json_is_explained_in_our_words(line, words):
    with pytest.raises(InputError) as caught:
        parse_json(line, "a.jsonl, line 317")
    assert str(caught.value) == f"In a.jsonl, line 317: this is not valid JSON ({words})."


def test_a_career_is_no_longer_than_a_life():
    answer, _ = classify({**RECORD, "work_experience": [{"title": "Data Scientist", "years": 80}] * 50})
    assert answer.feature_summary.years_experience == 80
    assert [change.before for change in answer.adjustments if change.field == "years_experience"] == ["4000.0"]


@pytest.mark.parametrize(
    "value, share", [(1.0, 1), ("1.0", 1), (0.5, 0.5), (1, 0), ("1", 0), ("1/100", 0), (2, 0.02), (2.0, 0.02), (0.0, 0)]
)
def test_a_number_with_a_point_up_to_one_is_a_share(value, share):
    answer, _ = classify({**RECORD, "test_score": value})
    assert answer.feature_summary.test_score == share


@pytest.mark.parametrize(
    "change, place", [({"projects": ["x" * 300_000]}, "`projects.0`"), ({"skills": ["x" * 300_000]}, "`skills.0`")]
)
def test_one_mistake_gives_one_sentence(change, place):
    _, sentence = classify({**RECORD, **change})
    assert place in sentence and sentence.count("In the record") == 1


def test_processes_change_nothing_but_the_time(tmp_path):
    lines = [
        json.dumps({**RECORD, "id": str(number), "skills": ["Python", f"skill {number}"]}) for number in range(2_500)
    ]
    lines[316], lines[1_700] = '{"id": ', '{"skills": 5}'
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    (tmp_path / "torn.pdf").write_bytes(PDF.read_bytes()[:2_000])
    (tmp_path / "one.pdf").write_bytes(PDF.read_bytes())
    one = list(screen_paths([tmp_path], "Data Science", CLASSIFIER, as_lines=True))
    assert list(screen_paths([tmp_path], "Data Science", CLASSIFIER, processes=2, as_lines=True)) == one
    assert [error.split(":")[0] for _, error in one if error] == [
        "In many.jsonl, line 317",
        "In many.jsonl, line 1701, field `skills`",
        "In torn.pdf",
    ]


def test_stopping_early_leaves_no_process_behind(tmp_path):
    import multiprocessing

    (tmp_path / "many.jsonl").write_text("\n".join([json.dumps(RECORD)] * 10_000))
    answers = screen_paths([tmp_path], "Data Science", CLASSIFIER, processes=2)
    assert next(answers).classification.label
    answers.close()
    assert multiprocessing.active_children() == []
