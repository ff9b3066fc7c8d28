"""What holds for any text at all."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rapport.core.red_flags import Context, Tier, find, shipped
from rapport.core.red_flags.concepts import CONCEPTS
from rapport.core.red_flags.families import FAMILIES
from rapport.core.red_flags.lexicon import lexicon
from rapport.core.red_flags.matching import message
from rapport.core.red_flags.spelling import distance
from tests.core.red_flags.canonical import CANONICAL
from tests.core.red_flags.innocent import INNOCENT

RULES = shipped()
IDS = {concept.id for concept in CONCEPTS}
PAGING = [text for tier, _, text in CANONICAL if tier is Tier.PAGE_NOW]
UNRELATED = [
    "Hello team.",
    "I booked for Tuesday at three.",
    "The music in the lobby was lovely.",
    "Please send the receipt to my new address.",
    "My sister recommended you to me!",
    "Gracias por todo.",
    "La cita es el martes.",
    "Two more points for the summer party: salad and cake.",
]
days = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.floats(0, 20)
contexts = st.builds(
    Context, days, st.sampled_from(["", "lip filler", "botox", "laser", "relleno"]), st.booleans()
)
pieces = st.sampled_from(PAGING + INNOCENT) | st.text(max_size=30)
messages = st.lists(pieces, max_size=6).map(" ".join)


def weight(text, context):
    found = find(text, rules=RULES, context=context)
    return found.tier.weight if found else 0


@given(messages, contexts)
@example("😶‍🌫️ 😮‍💨 \u0301lip\u200dwhite İstanbul ﬃ 𝐜𝐚𝐧𝐭 𝐬𝐞𝐞", Context())
@example("\x00 \ud800 lip is white", Context())
def test_any_text_is_read_and_every_sign_lies_in_it(text, context):
    found = find(text, rules=RULES, context=context)
    if found is None:
        assert not context.says_worried
        return
    for sign in found.findings:
        assert 0 <= sign.start < sign.end <= len(text)
        assert text[sign.start : sign.end] == sign.text
        assert sign.rule_id in IDS
        assert sign.status in {"asserted", "negated", "hypothetical", "figurative", "past"}
    weights = [sign.tier.weight if sign.tier else 0 for sign in found.findings]
    assert all(before >= after for before, after in pairwise(weights))
    assert found.tier.weight == max(weights, default=0) or context.says_worried


@given(
    st.sampled_from(PAGING),
    st.lists(st.sampled_from(UNRELATED)),
    st.lists(st.sampled_from(UNRELATED)),
)
def test_what_else_is_said_never_takes_a_page_back(text, before, after):
    whole = " ".join([*before, f"{text}.", *after])
    assert weight(whole, Context()) == Tier.PAGE_NOW.weight


@given(st.sampled_from([text for _, _, text in CANONICAL]), contexts)
@pytest.mark.parametrize("denial", ["no", "I have no", "I don't have any", "sin", "no tengo"])
def test_denying_never_makes_it_more_urgent(denial, text, context):
    assert weight(f"{denial} {text}", context) <= max(weight(text, context), 1)


@given(messages, contexts)
def test_knowing_of_a_recent_filler_never_makes_it_less_urgent(text, context):
    recent = Context(2, "lip filler", context.says_worried)
    assert weight(text, recent) >= weight(text, Context(None, "", context.says_worried))


@given(messages, days)
def test_whoever_says_they_worry_is_never_left_alone(text, since):
    assert weight(text, Context(since, "", says_worried=True)) >= Tier.SAME_DAY.weight


words = st.text("abc", max_size=7)


@given(words, words)
def test_the_distance_of_words_is_that_of_the_definition(one, other):
    """Against the recursion that defines the restricted Damerau-Levenshtein distance."""

    def defined(i, j):
        if not i or not j:
            return i + j
        best = min(defined(i - 1, j) + 1, defined(i, j - 1) + 1)
        best = min(best, defined(i - 1, j - 1) + (one[i - 1] != other[j - 1]))
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            best = min(best, defined(i - 2, j - 2) + 1)
        return best

    one, other = one[:5], other[:5]
    assert distance(one, other, 9) == defined(len(one), len(other))
    assert distance(one, other, 1) == min(distance(one, other, 9), 2)


def seconds(text):
    began = time.process_time()
    find(text, rules=RULES)
    return time.process_time() - began


@pytest.mark.parametrize(
    "sentence",
    [
        "Please move my appointment to Tuesday at three, my sister comes along. ",
        "my lip is white no lip white no not my lip white ",
        "a" * 60 + " ",
        "cantbreathecantbreathe noooooooo l1p wh1te ",
        "if no or no or, no or my lip, white or ",
        "my\tlip\tis\twhite\n",
    ],
    ids=["mail", "signs", "letters", "run together", "denials", "without a space"],
)
def test_the_time_grows_with_the_length_only(sentence):
    seconds(sentence * 100)
    short = min(seconds(sentence * 100) for _ in range(5))
    long = min(seconds(sentence * 1000) for _ in range(3))
    assert long <= 20 * short + 0.01


def test_an_ordinary_message_is_known_before_it_is_searched():
    listed = lexicon(FAMILIES, CONCEPTS)
    assert message("Do you have time on Friday? " * 80, listed).hopeful() == {}
    assert message("White as the wall, says my sister: your lip.", listed).hopeful()


def test_a_message_of_sixty_words_takes_about_a_millisecond():
    text = " ".join(" ".join(INNOCENT).split()[:60])
    seconds(text)
    assert min(seconds(text) for _ in range(20)) < 0.002
