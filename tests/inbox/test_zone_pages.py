"""The desk inside a judgment zone, page by page."""

import pytest
from django.urls import reverse

from rapport.clients.models import Memory
from rapport.core.alerts import Alert, Kind
from rapport.database.scope import practice_scope
from rapport.guidance.models import Gesture
from rapport.inbox.actions import zones
from rapport.inbox.actions.suggesting import suggest
from rapport.inbox.models import Conversation, Correction, GestureGiven, SavedReply, Suggestion
from tests.inbox.moments import conversation, furnished, qualify

pytestmark = pytest.mark.usefixtures("at_ten")
TEXT = "my sister's lips went wrong, I'm scared to try"


@pytest.fixture
def row(cast, now):
    """Ada hesitates; Dana has her."""
    with practice_scope(cast.id):
        furnished(cast)
        qualify("hesitation", cast.dana)
        SavedReply.objects.create(
            practice_id=cast.id, name="Prices", text="Hello {name}, see the page."
        )
        row = conversation(cast, at=now, text=TEXT)
        zones.correct(row, "first_impression", is_right=False, by=cast.dana, at=now)
        Conversation.objects.filter(pk=row.pk).update(owner=cast.dana)
        return row


def enter(cast, row, now, key="hesitation"):
    with practice_scope(cast.id):
        message = row.messages.filter(kind="in").first()
        why = [{"code": "believed", "params": {"percent": 84, "spans": [[33, 39], [43, 46]]}}]
        return zones.enter(row, key, why=why, message=message, at=now)


def page(browser, name, row, **query):
    answer = browser.get(reverse(f"inbox:{name}", args=[row.pk]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_swift_lane_has_saved_replies_and_no_guide(cast, row, as_):
    browser = as_(cast.dana, htmx=True)
    assert 'id="saved-replies"' in page(browser, "composer_room", row)
    assert "<section" not in page(browser, "guide", row)
    assert 'id="zone-banner"' not in page(browser, "head", row)


def test_inside_a_zone_the_room_is_another_one(cast, row, now, as_):
    enter(cast, row, now)
    browser = as_(cast.dana, htmx=True)
    composer = page(browser, "composer_room", row)
    assert 'id="saved-replies"' not in composer
    assert "Saved replies rest here" in composer
    assert "One easy next step that binds them to nothing" in composer
    guide = page(browser, "guide", row)
    for words in ("They decide well", "Discounts, deadlines", "Talking points", "$75 of $75"):
        assert words in guide
    head = page(browser, "head", row)
    assert "Judgment zone: Hesitation" in head
    assert "of what they wrote (84% sure)" in head
    assert "scared to try" in head


def test_a_first_impression_keeps_pieces_of_saved_replies(cast, row, now, as_):
    enter(cast, row, now, "first_impression")
    assert 'id="saved-replies"' in page(as_(cast.dana, htmx=True), "composer_room", row)


def test_the_mark_of_the_room_changes_with_it(cast, row, now, as_):
    browser = as_(cast.dana, htmx=True)
    assert 'data-room=""' in page(browser, "head", row)
    enter(cast, row, now)
    assert 'data-room="hesitation-1-7500-0-0"' in page(browser, "head", row)


def test_a_saved_reply_that_is_sent_all_the_same_is_refused_and_the_box_is_left_alone(
    cast, row, now, as_
):
    enter(cast, row, now)
    send = reverse("inbox:messages", args=[row.pk])
    answer = as_(cast.dana, htmx=True).post(send, {"text": "Hello Ada, see the page."})
    assert answer.status_code == 409
    assert "own words" in answer.content.decode()


def test_one_click_corrects_it(cast, row, now, as_):
    enter(cast, row, now)
    address = reverse("inbox:zone_correction", args=[row.pk])
    answer = as_(cast.dana, htmx=True).post(address, {"zone": "hesitation", "is_right": "no"})
    assert answer.status_code == 200
    with practice_scope(cast.id):
        assert Conversation.objects.get(pk=row.pk).zone == ""
        assert Correction.objects.order_by("pk").last().right == {
            "zone": "hesitation",
            "is_in": False,
        }
    assert as_(cast.dana).post(address, {"zone": "hesitation"}).status_code == 400


def test_the_menu_offers_what_it_is_not_yet(cast, row, now, as_):
    browser = as_(cast.dana, htmx=True)
    assert "This is hesitation" in page(browser, "head", row)
    enter(cast, row, now)
    head = page(browser, "head", row)
    assert "This is hesitation" not in head
    assert "This is trouble and recovery" in head


def test_closing_asks_for_one_line_and_keeps_it(cast, row, now, as_):
    enter(cast, row, now)
    browser = as_(cast.dana, htmx=True)
    assert "What held them back" in page(browser, "departure", row, close="")
    address = reverse("inbox:departure", args=[row.pk])
    browser.post(address, {"learnt": "Afraid of swelling before June", "close": "on"})
    with practice_scope(cast.id):
        assert Conversation.objects.get(pk=row.pk).status == "closed"
        assert Memory.objects.select_related("client__key").get().text.startswith("Afraid")
    assert (
        "Afraid of swelling"
        in browser.get(reverse("clients:card", args=[row.client_id])).content.decode()
    )


def test_leaving_may_skip_the_line(cast, row, now, as_):
    enter(cast, row, now)
    address = reverse("inbox:departure", args=[row.pk])
    as_(cast.dana, htmx=True).post(address, {"learnt": ""})
    with practice_scope(cast.id):
        fresh = Conversation.objects.get(pk=row.pk)
        assert (fresh.zone, fresh.status) == ("", "open")
        assert not Memory.objects.exists()


def test_make_it_right_shows_what_this_person_may_give(cast, row, now, as_):
    enter(cast, row, now, "trouble")
    shown = page(as_(cast.dana, htmx=True), "offers", row)
    assert "up to $150" in shown
    assert "a clinician gives this" in shown
    assert "Never in exchange for a review" in shown


def test_a_gesture_is_one_tap(cast, row, now, as_):
    enter(cast, row, now, "trouble")
    with practice_scope(cast.id):
        gesture = Gesture.objects.get(name="A handwritten card")
    address = reverse("inbox:offers", args=[row.pk])
    assert as_(cast.dana, htmx=True).post(address, {"gesture": gesture.pk}).status_code == 200
    assert as_(cast.dana, htmx=True).post(address, {"gesture": "x"}).status_code == 404
    with practice_scope(cast.id):
        assert GestureGiven.objects.get().by == cast.dana
    assert "$145 of $150" in page(as_(cast.dana, htmx=True), "guide", row)


def test_the_list_names_the_zone(cast, row, now, as_):
    enter(cast, row, now)
    listed = as_(cast.dana).get(reverse("inbox:list"), {"view": "everyone"}).content.decode()
    assert "Hesitation" in listed


def test_health_is_remembered_but_not_read_by_everybody(cast, row, now, as_):
    from rapport.clients.actions import remember

    with practice_scope(cast.id):
        row.client.refresh_from_db()
        remember(
            client=row.client, text="Takes blood thinners", is_sensitive=True, by=cast.clio, at=now
        )
    card = reverse("clients:card", args=[row.client_id])
    assert "blood thinners" in as_(cast.clio).get(card).content.decode()
    assert "blood thinners" not in as_(cast.dana).get(card).content.decode()


def test_a_line_is_taken_back_and_its_words_are_gone(cast, row, now, as_):
    browser = as_(cast.dana)
    browser.post(
        reverse("clients:memories", args=[row.client_id]),
        {"text": "Likes tea", "kind": "preference"},
    )
    with practice_scope(cast.id):
        memory = Memory.objects.get()
    browser.post(reverse("clients:memory_withdrawal", args=[row.client_id, memory.pk]))
    with practice_scope(cast.id):
        memory.refresh_from_db()
        assert (memory.text_sealed, memory.withdrawn_at) == (None, now)


def test_suggestions_are_quiet_and_one_interrupts(cast, row, now, as_):
    with practice_scope(cast.id):
        for kind in (Kind.ZONE_BEGAN, Kind.STILL_WAITS):
            suggest(row, staff_id=cast.dana.pk, alert=Alert(kind, "trouble"), at=now)
    answer = as_(cast.dana, htmx=True).get(reverse("inbox:suggestions"))
    assert answer.content.decode().count("<li>") == 2
    assert "Ada Example needs a person now: you." in answer.content.decode()
    assert "rapport:suggested" in answer["HX-Trigger"]


def test_a_suggestion_goes_when_it_is_waved_off_or_opened(cast, row, now, as_):
    with practice_scope(cast.id):
        one = suggest(row, staff_id=cast.dana.pk, alert=Alert(Kind.STILL_WAITS), at=now)
        suggest(row, staff_id=cast.dana.pk, alert=Alert(Kind.ZONE_BEGAN), at=now)
    browser = as_(cast.dana, htmx=True)
    left = browser.post(reverse("inbox:suggestion_dismissal", args=[one.pk])).content.decode()
    assert left.count("<li>") == 1
    assert (
        as_(cast.dan).post(reverse("inbox:suggestion_dismissal", args=[one.pk])).status_code == 404
    )
    page(as_(cast.dana), "conversation", row)
    with practice_scope(cast.id):
        assert not Suggestion.objects.filter(seen_at__isnull=True).exists()


def test_the_room_takes_a_fixed_number_of_queries(
    cast, row, now, as_, django_assert_max_num_queries
):
    enter(cast, row, now)
    browser = as_(cast.dana, htmx=True)
    address = reverse("inbox:guide", args=[row.pk])

    def count():
        with django_assert_max_num_queries(20) as captured:
            browser.get(address)
        return len(captured)

    browser.get(address)
    before = count()
    for key in ("trouble", "goodbye", "clinical_worry"):
        enter(cast, row, now, key)
    assert count() == before
