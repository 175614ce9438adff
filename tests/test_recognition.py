"""Recognising skills beyond the catalogue: places in any text, equal answers, odd and huge input, work that grows with the text."""

import json
import sys

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from conftest import ODD_PIECES

from resume_classifier.artifacts import ArtifactError, find_model
from resume_classifier.plain_errors import InputError
from resume_classifier.recognizer import Recognizer, best_tags, evaluate_recognizer, shared_recognizer
from resume_classifier.skill_recognition import MOST_CHARACTERS, cut_sentences, recognize_skills
from resume_classifier.skill_spans import read_skillspan
from resume_classifier.skills import load_catalog

ADVERTISEMENT = """Data engineer (m/f/d)
You design and build data flows, and you mentor junior colleagues.
Experience with Zephyrine, Kafka and Docker. A degree in physics and good English are welcome.
"""
PIECES = [
    *ODD_PIECES,
    "Python",
    "C++",
    " ",
    ", ",
    "\r\n",
    "'s",
    "(",
    ")",
    "...",
    ";",
    "•",
    "\x00",
    "\x95",
    "\u200b",
    "<ORGANIZATION>",
    "a" * 200,
    "experience with",
    "You build services",
]
HEAVY = ("torch", "transformers", "sentence_transformers", "tensorflow", "sklearn", "pandas", "onnx")


class CountingSession:
    """A network that knows nothing and counts what it is asked."""

    def __init__(self):
        self.piece_count = 0

    def run(self, names, inputs):
        self.piece_count += inputs["input_ids"].size
        return [np.zeros((1, inputs["input_ids"].shape[1], 9), dtype=np.float32)]


def test_finds_are_places_of_the_text_with_names_of_the_catalogue():
    spans = recognize_skills(ADVERTISEMENT)
    assert {"Kafka", "Docker"} <= {span.text for span in spans if span.kind == "knowledge"}
    assert any(span.kind == "skill" for span in spans) and any(span.skill is None for span in spans)
    for span in spans:
        assert ADVERTISEMENT[span.start : span.end] == span.text == span.text.strip()
        assert span.skill is None or span.skill in load_catalog().skills
        assert 0 < span.confidence <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read_and_every_place_holds(text):
    for span in recognize_skills(text):
        assert 0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.text
    words = [word for sentence in cut_sentences(text) for word in sentence]
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_calibration_lowers_the_confidence_and_changes_no_find():
    boaster = Recognizer(shared_recognizer().session, shared_recognizer().tokenizer)
    said, calibrated = recognize_skills(ADVERTISEMENT, boaster), recognize_skills(ADVERTISEMENT)
    assert [(span.kind, span.start, span.end) for span in said] == [
        (span.kind, span.start, span.end) for span in calibrated
    ]
    assert all(after.confidence < before.confidence for before, after in zip(said, calibrated))
    for kind in ("skill", "knowledge"):
        pairs = [(one.confidence, two.confidence) for one, two in zip(said, calibrated) if one.kind == kind]
        assert sorted(pairs) == sorted(pairs, key=lambda pair: pair[1])


def test_the_manifest_holds_slope_and_shift_of_each_kind():
    assert sorted(shared_recognizer().calibration) == ["knowledge", "skill"]
    assert all(slope > 0 and shift < 0 for slope, shift in shared_recognizer().calibration.values())


def test_the_same_text_gives_the_same_finds():
    again = Recognizer.load()
    assert recognize_skills(ADVERTISEMENT) == recognize_skills(ADVERTISEMENT, again)
    joint = [shared_recognizer().probabilities([["Knows", "Docker"]])[0].tobytes() for _ in range(3)]
    assert len(set(joint)) == 1


def test_a_document_does_not_depend_on_other_documents():
    documents = [["Knows", "Docker"], ["Our", "office"]]
    assert [shared_recognizer().tag([words])[0] for words in documents] == [
        shared_recognizer().tag([words])[0] for words in documents[::-1]
    ][::-1]


def test_empty_input_gives_nothing():
    assert recognize_skills("") == recognize_skills(" \n\t\r\n ") == [] and shared_recognizer().tag([]) == []
    assert shared_recognizer().tag([[]]) == [([], [])] and best_tags(np.zeros((0, 3))) == []


def test_a_huge_text_is_refused_with_its_length():
    with pytest.raises(InputError, match="1,000,001 characters; at most 1,000,000"):
        recognize_skills("a" * (MOST_CHARACTERS + 1))


@pytest.mark.parametrize("piece", ["word ", "a,", "a.", "(", "x\n", "a", "; ", "<ORG> ", "Kafka, ", "é", "...", "•"])
def test_work_grows_with_the_text(piece):
    counts = []
    for size in (500, 5000):
        recognizer, calls = Recognizer(CountingSession(), shared_recognizer().tokenizer), 0

        def watch(frame, event, argument):
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(watch)
        try:
            recognize_skills(piece * size, recognizer)
        finally:
            sys.setprofile(None)
        counts.append((calls, recognizer.session.piece_count))
    assert counts[1][0] <= 12 * counts[0][0] and counts[1][1] <= 12 * counts[0][1] + 100


def test_a_sentence_longer_than_a_window_is_read_to_its_end():
    words = ["word"] * 700 + ["Experience", "with", "Docker"]
    skill, knowledge = shared_recognizer().tag([words])[0]
    assert len(skill) == len(knowledge) == 703 and knowledge[-1] == "B"


def test_letters_never_go_on_without_a_beginning():
    rng = np.random.default_rng(0)
    for _ in range(200):
        tags = best_tags(rng.dirichlet([0.3] * 3, size=rng.integers(1, 12)))
        assert tags[0] != "I" and "OI" not in "".join(tags)


def test_a_marked_file_can_be_judged_and_a_broken_one_is_named(tmp_path):
    row = {
        "idx": 1,
        "tokens": ["Knows", "Docker"],
        "tags_skill": ["O", "O"],
        "tags_knowledge": ["O", "B"],
        "source": "tech",
    }
    path = tmp_path / "marked.json"
    path.write_text(json.dumps(row) + "\n")
    assert evaluate_recognizer(path)["knowledge"]["tech"]["wanted_count"] == 1
    path.write_text(json.dumps(row) + "\nnothing\n")
    with pytest.raises(InputError, match="Line 2 of marked.json"):
        read_skillspan(path)


def test_a_changed_model_is_not_opened(tmp_path):
    for file in find_model("recognizer").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(ArtifactError, match="tokenizer.json"):
        Recognizer.load(tmp_path)


def test_recognising_loads_nothing_heavy(run_python):
    program = "import sys; from resume_classifier.skill_recognition import recognize_skills; recognize_skills('Knows Docker.'); "
    assert run_python(program + f"print([name for name in {HEAVY!r} if name in sys.modules])").strip() == "[]"


def test_the_card_names_what_it_learned_from():
    card = (find_model("recognizer") / "card.md").read_text(encoding="utf-8")
    assert (
        "SkillSpan" in card
        and "MIT License" in card
        and "Mike Zhang" in card
        and "all-MiniLM-L6-v2" in card
        and "{" not in card
    )
