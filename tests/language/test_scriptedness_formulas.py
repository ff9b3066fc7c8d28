"""The published formulas with their published or computed values."""

import pytest
from datasketch import MinHash

from rapport.language.scriptedness import matching, shingles
from rapport.language.scriptedness.diversity import compression_ratio, distinct, sampled_ratio
from rapport.language.scriptedness.function_words import CATEGORIES, categories_of, counted

ONE = (10, 5, 6, 4, 8, 5, 12, 1, 2)
TWO = (8, 5, 3, 4, 10, 7, 12, 0, 2)
CONTACTED = [
    "thank",
    "you",
    "for",
    "contacting",
    "us",
    "is",
    "there",
    "anything",
    "else",
    "i",
    "can",
    "help",
    "with",
]
TODAY = [
    "thank",
    "you",
    "for",
    "contacting",
    "us",
    "today",
    "is",
    "there",
    "anything",
    "i",
    "can",
    "help",
    "with",
]


def test_style_matching_of_each_category_and_of_all():
    each = [matching.category_match(a, b) for a, b in zip(ONE, TWO, strict=True)]
    expected = [0.8889, 1, 0.6667, 1, 0.8889, 0.8333, 1, 0.0001, 1]
    assert each == pytest.approx(expected, abs=5e-5)
    assert matching.style_match(ONE, TWO) == pytest.approx(0.80865, abs=5e-6)


def test_a_category_nobody_uses_is_left_out_rather_than_a_perfect_match():
    assert matching.category_match(0, 0) == 1
    assert matching.style_match((10, 0), (5, 0)) == matching.category_match(10, 5)
    assert matching.style_match((0, 0), (0, 0)) is None


def test_function_words_of_both_languages_and_in_contractions():
    assert len(CATEGORIES) == 9
    assert categories_of("don't") == ("auxiliaries", "negations")
    assert categories_of("you'll") == ("personal_pronouns", "auxiliaries")
    assert categories_of("nosotros") == ("personal_pronouns",)
    assert categories_of("syringe") == ()
    assert dict(zip(CATEGORIES, counted(["the", "door", "is", "not", "for", "us"]), strict=True)) == {
        "personal_pronouns": 1, "impersonal_pronouns": 0, "articles": 1, "adverbs": 0, "auxiliaries": 1,
        "conjunctions": 0, "prepositions": 1, "negations": 1, "quantifiers": 0}  # fmt: skip


def test_distinct_n():
    words = ["thanks", "for", "contacting", "us", "thanks", "for", "calling", "us"]
    assert distinct(words, 1) == 0.625
    assert distinct(words, 2) == pytest.approx(6 / 7)
    assert distinct(words * 50, 1) == distinct(words * 100, 1), (
        "a fixed window: length does not enter"
    )
    assert distinct([], 1) == 0


def test_one_line_said_twenty_times_compresses_and_different_lines_do_not():
    line = "Thank you for contacting us, is there anything else I can help you with today?\n"
    assert compression_ratio(line * 20) > 15
    assert compression_ratio("Ring me when the bus is late, I keep the door open for you.") < 1.1


def test_repetition_is_measured_on_samples_of_one_size():
    lines = [f"line {n} speaks of {n * 7919 % 1000} other things" for n in range(400)]
    few, many = sampled_ratio(lines[:60], size=240), sampled_ratio(lines, size=240)
    assert few == pytest.approx(many, abs=0.12)
    assert compression_ratio("\n".join(lines)) > 1.5 * compression_ratio("\n".join(lines[:6]))
    assert sampled_ratio(["short"], size=240) is None


def test_three_word_shingles():
    one, two = shingles.shingles(CONTACTED), shingles.shingles(TODAY)
    assert (len(one), len(two), len(one & two)) == (11, 11, 6)
    assert shingles.jaccard(one, two) == 0.375
    assert shingles.containment(one, two) == pytest.approx(0.54545, abs=5e-6)
    assert shingles.jaccard(set(), set()) == shingles.containment(set(), one) == 0


def test_minhash_and_its_bands():
    assert shingles.minhash_error(0.5, 128) == pytest.approx(0.0442, abs=5e-5)
    chances = [shingles.candidate_chance(s, bands=32, rows=4) for s in (0.3, 0.5, 0.8)]
    assert chances == pytest.approx([0.229, 0.873, 1.0], abs=5e-4)


def test_a_minhash_lies_within_its_error():
    sketches = []
    for words in (CONTACTED, TODAY):
        sketch = MinHash(num_perm=128, seed=1)
        for shingle in shingles.shingles(words):
            sketch.update(" ".join(shingle).encode())
        sketches.append(sketch)
    error = shingles.minhash_error(0.375, 128)
    assert sketches[0].jaccard(sketches[1]) == pytest.approx(0.375, abs=3 * error)
