"""Folding: one answer by every way, every place kept, and work that grows with the length of the text and no faster."""

import sys
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from conftest import ODD_PIECES

from resume_classifier.text_folding import (
    LONGER_SIGNS,
    SPACE,
    address_spans,
    fold_text,
    letter_codes,
    sign_table,
    space_words,
    word_edges,
    write_out,
)

settings.register_profile("no deadline", deadline=None)  # a busy machine is no bug
settings.load_profile("no deadline")

PIECES = [
    *ODD_PIECES,
    "Python",
    "C++17",
    " ",
    ", ",
    "ﬃ",
    "ǅ",
    "'s",
    "’",
    "@",
    "http://a.b",
    "scikit-\nlearn",
    "．",
    "Ω",
    "react  native",
    "java8",
    "\u200d",
    "\x00",
    "\x1f",
    "\x85",
    "\u2028",
    "#",
    "+",
    "&",
    ".",
    "2.0",
    "iso9001",
    "Go.Then",
]
HOSTILE = [
    "Python3 and Java, by me@python.org. ",
    "oﬃce soft\u00adware ",
    "@",
    ".",
    "a",
    "' ",
    "java8 ",
    "www.",
    "ﬁ",
    "#+&'.",
]
ascii_texts = st.text(st.characters(max_codepoint=127), max_size=80)
texts_of_pieces = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
any_texts = st.text(max_size=80) | texts_of_pieces


def code_of(sign: str) -> int:
    return int(sign_table()[min(ord(sign), 0xFFFF)])


@given(ascii_texts | any_texts)
@settings(max_examples=300)
def test_letters_are_those_of_the_table(text):
    assert list(letter_codes(text)) == [code_of(sign) for sign in text]


@given(any_texts)
@settings(max_examples=300)
def test_written_out_like_by_hand(text):
    pairs = [(letter, place) for place, sign in enumerate(text) for letter in LONGER_SIGNS.get(sign, sign)]
    written, places = write_out(text)
    assert written == "".join(letter for letter, _ in pairs)
    assert places.tolist() == [place for _, place in pairs]


@given(ascii_texts)
@settings(max_examples=300)
def test_the_short_way_of_ascii_gives_the_same_bytes(text):
    codes, places = fold_text(text)
    other_codes, other_places = fold_text(text + " é")  # the same text by the way of all others
    assert codes == other_codes[:-2]
    assert places.tolist() == other_places[:-2].tolist() == list(range(len(text)))


@given(any_texts)
@settings(max_examples=300)
def test_every_place_leads_back(text):
    codes, places = fold_text(text)
    assert len(codes) == len(places)
    assert (np.diff(places) >= 0).all() and ((places >= 0) & (places < len(text))).all()
    spaced = space_words(text)
    starts, ends = word_edges(codes)
    assert spaced.letters.split() == codes.replace(b"\n", b" \n ").split()
    assert spaced.word_starts.tolist() == places[starts].tolist()
    assert (spaced.word_starts < spaced.word_ends).all()
    for word in spaced.word_places.tolist():
        assert spaced.letters[word - 1] == SPACE < spaced.letters[word]


@given(any_texts, any_texts)
def test_texts_apart_do_not_touch(first, second):
    codes, _ = fold_text(first + "\n" + second)
    assert codes.split() == fold_text(first)[0].split() + fold_text(second)[0].split()


@given(any_texts)
def test_addresses_are_whole(text):
    for start, end in address_spans(text):
        assert 0 <= start < end <= len(text) and not any(sign.isspace() for sign in text[start:end])


def count_calls(work, text: str) -> int:
    calls = 0

    def watch(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return calls


def peak_bytes(work, text: str) -> int:
    tracemalloc.start()
    try:
        work(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_is_ten_times_the_work(piece):
    space_words(piece)  # tables are made once
    short, long = piece * 1_000, piece * 10_000
    assert count_calls(space_words, long) <= 11 * count_calls(space_words, short)
    assert peak_bytes(space_words, long) <= 13 * peak_bytes(space_words, short)  # lists grow in steps
