"""What counts as scripted, what does not, and what the index refuses to say."""

import json
from dataclasses import replace

import pytest

from rapport.language.scriptedness import concreteness, evidence, persons
from rapport.language.scriptedness.index import SHIPPED, shipped
from rapport.language.scriptedness.measuring import measure
from rapport.language.scriptedness.replies import Elsewhere, Reply, Surroundings
from rapport.language.scriptedness.slots import slots, without_slots
from rapport.language.scriptedness.streams import flat, sentences
from rapport.language.scriptedness.wording import Wording

SAVED = "Hi {name}, thank you for your interest in our services! Prices for {treatment} start at {price}."
SAFETY = "If your sight changes or your skin turns white, ring the red number at once."


def lines(name):
    rows = [json.loads(line) for line in (SHIPPED.parent / name).read_text().splitlines()]
    library = Wording.of(row["text"] for row in rows if row.get("library"))
    said = [row for row in rows if not row.get("library")]
    replies = {
        kind: [_reply(row) for row in said if row["scripted"] == kind] for kind in (True, False)
    }
    return library, replies[True], replies[False]


def _reply(row):
    return Reply(row["text"], row["previous"], row["client"], tuple(row["names"]))


@pytest.fixture(scope="module")
def moments():
    return lines("moments_test.jsonl")


def test_names_days_times_prices_treatments_and_placeholders_are_slots():
    text = "Hi Maria, your botox for {{ name }} is on Friday at 4:30 pm for $1,200 with Dr. Weiss."
    cut = [text[a:b] for a, b in slots(text)]
    assert cut == ["Maria", "botox", "{{ name }}", "Friday", "4:30 pm", "$1,200", "Dr. Weiss"]
    assert without_slots("ask anna, she knows", names=("Anna",)) == "ask , she knows"
    assert without_slots("I think I'm right and I know it") == "I think I'm right and I know it"


def test_a_filled_template_is_the_template():
    filled = "Hi Olga, thank you for your interest in our services! Prices for laser start at $250."
    assert flat(sentences(filled)) == flat(sentences(SAVED))


def test_shared_runs_are_found_with_their_places_and_own_words_are_not():
    around = Surroundings(library=Wording.of([SAVED]))
    text = "Oh Olga! Thank you for your interest in our services! I would wait until your skin has healed."
    found = evidence.shared(Reply(text), around)
    assert [text[one.start : one.end] for one in found] == [
        "Thank you for your interest in our services"
    ]
    assert found[0].where == "library"


def test_three_common_words_are_no_script():
    around = Surroundings(library=Wording.of(["Please let me know if it works for you."]))
    assert evidence.shared(Reply("So let me know what your sister says about it."), around) == []


def test_what_was_written_to_another_client_counts_and_to_the_same_does_not():
    line = "I always keep the window open a little for people who feel faint in here."
    replies = [
        Reply(line, client=1),
        Reply(line, client=2),
        Reply("Bring your own music.", client=1),
    ]
    around = Surroundings(elsewhere=Elsewhere.of(replies))
    assert [one.where for one in evidence.shared(replies[0], around)] == ["others"]
    twice = [replies[0], replace(replies[1], client=1)]
    assert evidence.shared(twice[0], Surroundings(elsewhere=Elsewhere.of(twice))) == []


def test_required_wording_is_taken_out_before_anything_is_counted():
    required = Wording.of([SAFETY])
    around = Surroundings(library=Wording.of([SAFETY, SAVED]), required=required)
    reply = Reply(f"Your cheek sounds sore, Ann. {SAFETY} I will call you at six.", names=("Ann",))
    assert evidence.shared(reply, around) == []
    counted = measure([reply], around)
    assert counted.words == len(flat(sentences("Your cheek sounds sore. I will call you at six.")))


def test_own_words_take_up_what_the_client_said():
    said = persons.stems(flat(sentences("my daughters wedding is near and I bruise")))
    assert (
        persons.echoes(flat(sentences("Weddings! Your daughter should see no bruises.")), said) == 3
    )
    assert persons.first_person(flat(sentences("I'll ring, my number is old. Estoy aquí."))) == 3
    assert concreteness.balance(*concreteness.counted(["the", "door", "and", "the", "scarf"])) > 0
    assert (
        concreteness.balance(*concreteness.counted(["our", "service", "satisfaction", "policy"]))
        < 0
    )


def test_fewer_than_five_messages_or_sixty_words_have_no_index(moments):
    library, canned, _ = moments
    around = Surroundings(library=library)
    assert shipped().score(measure(canned[:4], around)) is None
    short = [Reply("See you then.", client=n) for n in range(9)]
    assert shipped().score(measure(short, around)) is None
    assert shipped().score(measure(canned[:5], around)) is not None


def test_the_index_has_an_interval_that_narrows_with_messages(moments):
    library, canned, own = moments
    around = Surroundings(library=library)
    mixed = [reply for pair in zip(canned, own, strict=True) for reply in pair]
    few, many = (shipped().score(measure(mixed[:n], around)) for n in (6, 60))
    for score in (few, many):
        assert 0 <= score.low <= score.value <= score.high <= 100
    assert many.high - many.low < few.high - few.low
    assert shipped().score(measure(mixed[:6], around)) == few, "the same replies, the same interval"


def test_the_longest_shared_places_of_different_replies_come_first(moments):
    library, canned, own = moments
    found = evidence.top([*own[:3], *canned[:5]], Surroundings(library=library))
    assert len(found) == 3
    assert len({one.reply for one in found}) == 3
    assert [one.words for one in found] == sorted((one.words for one in found), reverse=True)
    assert all(one.reply >= 3 for one in found)
