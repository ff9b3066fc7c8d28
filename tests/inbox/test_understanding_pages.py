"""What the desk shows of verdicts, and how a person sets them right."""

import json
import re

import pytest
from django.urls import reverse

from rapport.clients import actions as clients
from rapport.clients.models import Client, Erasure
from rapport.config.cli import main
from rapport.database.scope import practice_scope
from rapport.inbox import actions, belief_words, believed
from rapport.inbox.actions.understanding import keep
from rapport.inbox.beliefs import Formed
from rapport.inbox.models import Correction, Event, Message
from rapport.inbox.queries.corrections import lines
from rapport.language.domain import labels
from rapport.language.domain.messages import TONES, Sample
from rapport.language.facts.patterns import PATTERNS
from rapport.language.facts.treatments import TREATMENTS
from rapport.language.trust import Reason
from tests.inbox.arrivals import arrival
from tests.inbox.test_desk_pages import statements

pytestmark = pytest.mark.usefixtures("at_ten")
TEXT = "Is it <b>much</b>? I'm scared."
PRICE = {"value": "price", "confidence": 0.93, "spans": [[0, 5]], "is_sure": True}
SCARED = {"value": "worry", "confidence": 0.6, "spans": [[23, 29]], "is_sure": False}
BELIEFS = {"intent": PRICE, "tones": [SCARED], "language": {"value": "en", "confidence": 0.9}}


def understood(cast, now, beliefs=BELIEFS, text=TEXT, why=""):
    """A message of Ada's with these verdicts."""
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now, text=text), at=now)
        keep(cast.id, [Formed(place.message_id, "v1", beliefs, why)], at=now)
    return place


def line_of(browser, place):
    page = browser.get(f"/inbox/{place.conversation_id}/thread/").content.decode()
    found = re.search(r'<details class="believed".*?<summary>(.*?)</summary>', page, re.S)
    return re.sub(r"<[^>]+>", " ", found[1]) if found else ""


def panel(browser, place):
    return browser.get(reverse("inbox:verdicts", args=[place.message_id])).content.decode()


def post(browser, name, place, **fields):
    return browser.post(reverse(f"inbox:{name}", args=[place.message_id]), fields)


def test_beliefs_are_said_in_small_words_with_how_sure_they_are(cast, now, as_):
    said = line_of(as_(cast.dana), understood(cast, now))
    assert "price" in said
    assert "perhaps worried" in said
    assert "probably" not in said


def test_a_message_not_yet_understood_says_nothing(cast, now, as_):
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now), at=now)
    assert line_of(as_(cast.dana), place) == ""


def test_it_says_so_when_it_cannot_tell(cast, now, as_):
    place = understood(cast, now, {}, why="other_language")
    assert "Cannot tell: in a language it was not taught" in line_of(as_(cast.dana), place)
    assert "The language model cannot tell" in panel(as_(cast.dana, htmx=True), place)


def test_what_is_like_nothing_known_is_for_a_person(cast, now, as_):
    place = understood(cast, now, BELIEFS | {"outside": {"value": "yes", "confidence": 1.0}})
    said = line_of(as_(cast.dana), place)
    assert "A person should read this" in said
    assert "price" not in said


def test_the_evidence_is_marked_in_the_words_of_the_client(cast, now, as_):
    shown = panel(as_(cast.dana, htmx=True), understood(cast, now))
    marked = re.findall(r'<mark title="([^"]+)">([^<]+)</mark>', shown)
    assert marked == [("It is about price", "Is it"), ("It sounds perhaps worried", "scared")]
    assert "&lt;b&gt;much&lt;/b&gt;" in shown


def test_evidence_outside_the_text_is_left_out(cast, now, as_):
    strange = BELIEFS | {"intent": PRICE | {"spans": [[-4, 2], [9, 4], [0, 9999]]}}
    shown = panel(as_(cast.dana, htmx=True), understood(cast, now, strange))
    assert re.findall(r"<mark[^>]*>([^<]+)</mark>", shown) == ["scared"]


def test_one_click_says_what_it_is_about(cast, now, as_):
    place = understood(cast, now)
    answer = post(as_(cast.dana, htmx=True), "intent", place, intent="booking")
    assert answer.status_code == 200
    assert f"rapport:conversation-{place.conversation_id}" in answer["HX-Trigger"]
    assert 'value="booking" aria-pressed="true"' in answer.content.decode()
    with practice_scope(cast.id):
        made = Correction.objects.get()
        assert (made.kind, made.right, made.by_id) == ("intent", "booking", cast.dana.pk)
        assert made.believed["value"] == "price"
        event = Event.objects.get(kind="corrected")
        assert event.data == {"what": "intent", "message": place.message_id}
    assert "an appointment" in line_of(as_(cast.dan), place)


def test_a_click_on_a_tone_takes_it_away_and_brings_it_back(cast, now, as_):
    place, browser = understood(cast, now), as_(cast.dana, htmx=True)
    post(browser, "tone", place, tone="worry")
    assert "worried" not in line_of(browser, place)
    post(browser, "tone", place, tone="anger")
    post(browser, "tone", place, tone="worry")
    with practice_scope(cast.id):
        rights = list(Correction.objects.order_by("pk").values_list("right", flat=True))
    assert rights == [[], ["anger"], ["anger", "worry"]]


@pytest.mark.parametrize(("name", "fields"), [("intent", {"intent": "x"}), ("tone", {})])
def test_only_the_words_on_offer_can_be_right(cast, now, as_, name, fields):
    place = understood(cast, now)
    assert post(as_(cast.dana, htmx=True), name, place, **fields).status_code == 409
    with practice_scope(cast.id):
        assert not Correction.objects.exists()


def test_without_scripts_it_is_a_page_of_its_own(cast, now, as_):
    place, browser = understood(cast, now), as_(cast.dana)
    assert "<h1" in panel(browser, place)
    answer = post(browser, "intent", place, intent="booking")
    assert answer["Location"] == reverse("inbox:verdicts", args=[place.message_id])


@pytest.mark.parametrize("size", [1, 30])
def test_a_long_thread_costs_no_more(cast, now, as_, size):
    place = understood(cast, now)
    with practice_scope(cast.id):
        for n in range(size):
            more = arrival(cast, at=now, conversation_token=place.conversation_id, text=str(n))
            told = actions.receive(more, at=now)
            keep(cast.id, [Formed(told.message_id, "v1", BELIEFS)], at=now)
    browser = as_(cast.dana)
    browser.get("/desk/")
    asked = statements(browser, f"/inbox/{place.conversation_id}/thread/")
    assert len([sql for sql in asked if "inbox_correction" in sql]) == 1
    assert not [sql for sql in asked if 'FROM "inbox_verdicts"' in sql]


def test_leaders_see_what_is_believed_on_the_whole(cast, now, as_):
    place = understood(cast, now)
    understood(cast, now, {}, why="too_short")
    post(as_(cast.dana, htmx=True), "intent", place, intent="booking")
    page = as_(cast.mara).get("/settings/understanding/").content.decode()
    assert "50 %" in page
    assert "too short to tell" in page
    assert re.search(r"<td>price</td>\s*<td class=\"number\">1</td>", page)
    assert as_(cast.dana).get("/settings/understanding/").status_code == 403


@pytest.mark.parametrize("size", [1, 40])
def test_the_page_on_the_whole_costs_the_same_whatever_was_read(cast, now, as_, size):
    for _ in range(size):
        understood(cast, now)
    browser = as_(cast.mara)
    browser.get("/settings/understanding/")
    own = [sql for sql in statements(browser, "/settings/understanding/") if "inbox_" in sql]
    assert len([sql for sql in own if "verdicts" in sql or "unread" in sql]) <= 8


def test_every_label_of_the_models_has_its_word():
    assert set(belief_words.INTENTS) == set(labels.INTENTS)
    assert set(belief_words.STAGES) == set(labels.STAGES)
    assert set(belief_words.TONES) == set(TONES)
    assert set(belief_words.TREATMENTS) == set(TREATMENTS)
    assert {name for name, _ in PATTERNS} <= set(belief_words.FACTS)
    assert {reason.value for reason in Reason} <= set(belief_words.CANNOT_TELL)


def test_corrections_are_exported_as_labels_without_words(cast, now, as_, capsys):
    place = understood(cast, now)
    understood(cast, now, text="Nobody corrected this one")
    post(as_(cast.dana, htmx=True), "intent", place, intent="booking")
    with practice_scope(cast.id):
        (line,) = lines(with_text=False)
    assert (line["intent"], line["tones"], line["corrected"]) == ("booking", ["worry"], ["intent"])
    assert "text" not in line
    assert "scared" not in json.dumps(line)


def test_with_text_they_are_what_training_reads(cast, now, as_):
    place = understood(cast, now)
    post(as_(cast.dana, htmx=True), "tone", place, tone="hesitation")
    with practice_scope(cast.id):
        (line,) = lines(with_text=True)
    sample = Sample.from_json(json.loads(json.dumps(line)))
    assert sample.message.text == TEXT
    assert sample.tones == {"hesitation", "worry"}
    assert sample.message.surroundings.first_contact
    assert sample.intent == "price"


def test_whoever_was_erased_is_in_no_export_with_text(cast, now, as_):
    place = understood(cast, now)
    post(as_(cast.dana, htmx=True), "intent", place, intent="booking")
    with practice_scope(cast.id):
        client = Client.objects.get(pk=place.client_id)
        clients.erase(client=client, by=cast.mara, reason=Erasure.Reason.ASKED, at=now)
        assert list(lines(with_text=True)) == []
        assert len(list(lines(with_text=False))) == 1


def test_the_command_writes_a_file_of_its_maker_only(cast, outsiders, now, as_, tmp_path, capsys):
    place = understood(cast, now)
    post(as_(cast.dana, htmx=True), "intent", place, intent="booking")
    file = tmp_path / "corrections.jsonl"
    assert main(["export", "corrections"]) == 1
    assert "name one with --practice: elsewhere, riverside" in capsys.readouterr().err
    told = ["export", "corrections", "--practice", "riverside", "--out", str(file)]
    assert main(told) == 0
    assert json.loads(file.read_text())["message"] == place.message_id
    assert file.stat().st_mode & 0o777 == 0o600
    assert main([*told[:3], "elsewhere", "--out", str(file)]) == 0
    assert file.read_text() == ""


def test_a_belief_of_an_erased_client_shows_nothing(cast, now, as_):
    place = understood(cast, now)
    with practice_scope(cast.id):
        client = Client.objects.get(pk=place.client_id)
        clients.erase(client=client, by=cast.mara, reason=Erasure.Reason.ASKED, at=now)
        message = Message.objects.select_related("key", "verdicts").get(pk=place.message_id)
        assert believed.pieces(message.text, message.verdicts) == []
    assert panel(as_(cast.dana, htmx=True), place)
