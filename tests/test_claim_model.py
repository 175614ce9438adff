"""The model that judges denials: any text, any skills in it, and the two ways to the same sum."""

import math
import random

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from resume_classifier.claim_model import claim_features, claim_windows, claim_words, load_claim_model
from resume_classifier.claim_training import HELD_OUT_ROLE, read_claim_sentences
from resume_classifier.skill_extraction import extract_skills

pieces = st.lists(
    st.sampled_from(
        ["I ", "never ", "used ", "Java", ", ", ". ", "? ", "\n", "Not me", "Ünïcode ", "@", "|", "’s ", "3.5 "]
    ),
    max_size=40,
)


def java_places(text):
    return [(place, place + 4) for place in range(len(text)) if text.startswith("Java", place)]


@given(pieces)
@settings(max_examples=200, deadline=None)
def test_running_sums_say_what_the_features_say(parts):
    text, model = "".join(parts), load_claim_model()
    spans = java_places(text)
    odds = model.probabilities(text, spans)
    assert len(odds) == len(spans) and ((0 <= odds) & (odds <= 1)).all()
    for odd, features in zip(odds, claim_features(*claim_words(text, spans))):
        total = model.bias
        for (form, kind, words), count in features.items():
            total += count * model.weights[form][kind][model.numbers[form].get(words, 0)]
        assert odd == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-9)


@given(st.text(max_size=200), st.data())
@settings(max_examples=200, deadline=None)
def test_each_skill_of_any_text_has_its_place(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = list(zip(cuts[::2], cuts[1::2]))
    words, places = claim_words(text, spans)
    assert [words[place] for place in places] == ["@"] * len(spans)
    for first, behind in claim_windows(words, places).values():
        assert ((0 <= first) & (first <= behind) & (behind <= len(words))).all()


def test_a_window_ends_with_its_sentence():
    text = "Never used Go. I wrote Java. Rust was done by others."
    words, places = claim_words(text, java_places(text))
    seen = {kind: words[first[0] : behind[0]] for kind, (first, behind) in claim_windows(words, places).items()}
    assert (seen["before 12"], seen["behind 12"]) == (["i", "wrote"], ["."])
    assert seen["next"] == ["rust", "was", "done", "by", "others", "."]


def test_many_skills_side_by_side():
    model, text = load_claim_model(), "Java not Java never Java " * 2_000
    spans = java_places(text)
    odds = model.probabilities(text, spans)
    middle = odds[3_000:3_003]
    assert len(odds) == 6_000 and np.allclose(odds[600:5_400].reshape(-1, 3), middle)


def test_the_held_out_role_is_no_part_of_the_others():
    roles = read_claim_sentences()
    texts = {sentence["text"] for role, sentences in roles.items() if role != HELD_OUT_ROLE for sentence in sentences}
    assert len(texts) > 5_000 and not texts & {sentence["text"] for sentence in roles[HELD_OUT_ROLE]}


def test_every_judged_skill_stands_in_its_sentence():
    sentences = [sentence for role in read_claim_sentences().values() for sentence in role]
    assert all(name in sentence["text"] for sentence in sentences for name in sentence["claims"])


def test_plain_lists_claim_everything():
    names = ["Python", "SQL", "Java", "Docker", "Excel", "Git", "Linux", "React"]
    for seed in range(20):
        random.Random(seed).shuffle(names)
        for gap in (", ", " | ", "\n", "; ", "\n- ", " / "):
            text = "Skills: " + gap.join(names)
            assert not any(mention.negated for mention in extract_skills(text)), text
