"""Blind ratings of how scripted replies feel: with consent, without names, told of everybody together."""

import pytest
from django.urls import reverse

from rapport.coaching.actions import rating as actions
from rapport.coaching.models import RatedReply, RatingConsent, ScriptedRating
from rapport.coaching.queries import rating as queries
from rapport.database.scope import practice_scope
from rapport.inbox.models import Message
from rapport.language.scriptedness.samples import samples
from tests.coaching.replies import OWN, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(cast, now):
    """Dana, Dan and Mara wrote and agreed; Clio wrote and did not."""
    with practice_scope(cast.id):
        for number, staff in enumerate((cast.dana, cast.dan, cast.mara, cast.clio)):
            texts = [f"{text} Yours, {staff.name}, +1 212 555 0142." for text in OWN[:2]]
            write(cast, staff, texts, at=now, first=10 * number)
        for staff in (cast.dana, cast.dan, cast.mara):
            actions.consent(staff=staff, at=now)
        yield cast


def own():
    return RatedReply.objects.filter(shipped="").select_related("key")


def test_replies_are_drawn_once_of_those_who_agreed_and_shipped_ones_with_them(team, now):
    count = actions.draw(practice_id=team.id, at=now)
    assert own().count() == 6
    assert count == 6 + 36
    assert actions.draw(practice_id=team.id, at=now) == 0


def test_two_who_agreed_are_too_few(team, now):
    actions.withdraw(staff=team.mara)
    actions.draw(practice_id=team.id, at=now)
    assert not own().exists()


def test_names_and_numbers_are_out_before_a_copy_is_kept(team, now):
    actions.draw(practice_id=team.id, at=now)
    said = " ".join(row.text for row in own())
    assert "Yours, …, …." in said
    for name in ("Dana", "Dan,", "Mara", "555"):
        assert name not in said


def test_no_query_can_say_whose_a_reply_is(team, now):
    actions.draw(practice_id=team.id, at=now)
    columns = {field.name for field in RatedReply._meta.concrete_fields}
    assert not columns & {"staff", "message", "conversation", "author"}
    for row in own():
        assert bytes(row.writer) not in {str(s.pk).encode() for s in (team.dana, team.dan)}
        assert b"wedding" not in bytes(row.text_sealed)


def test_nobody_rates_their_own_and_each_rates_once(team, now):
    actions.draw(practice_id=team.id, at=now)
    seen = set()
    while (found := queries.waiting(team.dana))[0]:
        seen.add(found[0].id)
        actions.rate(reply_id=found[0].id, points=3, by=team.dana, at=now)
    assert len(seen) == 36 + 4
    hers = own().exclude(pk__in=seen)
    actions.rate(reply_id=hers.first().pk, points=7, by=team.dana, at=now)
    assert not ScriptedRating.objects.filter(reply__in=hers).exists()
    orders = {
        queries.waiting(staff)[0].id for staff in (team.dan, team.mara, team.clio, team.olive)
    }
    assert len(orders) > 1, "each in an order of their own"


def test_taking_consent_back_takes_replies_and_ratings_away(team, now):
    actions.draw(practice_id=team.id, at=now)
    reply = own().exclude(writer=queries.writer_number(team.id, str(team.dan.pk))).first()
    actions.rate(reply_id=reply.pk, points=5, by=team.dan, at=now)
    before = own().count()
    for staff in (team.dana, team.mara):
        actions.withdraw(staff=staff)
    assert own().count() == before - 4
    assert not ScriptedRating.objects.filter(reply_id=reply.pk).exists()
    assert RatingConsent.objects.get().staff == team.dan


def test_an_erased_client_takes_the_copy_along(team, now):
    actions.draw(practice_id=team.id, at=now)
    row = own().first()
    Message.objects.filter(key=row.key).update(key=None)
    row.key.delete()
    assert not RatedReply.objects.filter(pk=row.pk).exists()


def test_people_who_hear_the_card_agree_with_each_other_and_with_the_index(team, now):
    """Raters who tell own words from canned ones, each with a slip of their own."""
    actions.draw(practice_id=team.id, at=now)
    for slip, rater in enumerate((team.dana, team.dan, team.mara)):
        for row in RatedReply.objects.exclude(shipped=""):
            is_canned = samples()[row.shipped].writer.endswith("canned")
            points = (6 if is_canned else 2) + (row.pk % 3 == slip)
            actions.rate(reply_id=row.pk, points=points, by=rater, at=now)
    found = queries.agreement(team.id, is_shipped=True)
    assert (found.replies, found.raters, found.ratings, found.groups) == (36, 3, 108, 6)
    assert found.alpha > 0.7
    assert found.r > 0.9
    ours = queries.agreement(team.id, is_shipped=False)
    assert (ours.ratings, ours.alpha, ours.r) == (0, None, None)


def test_the_pages_name_nobody(team, as_, now, time_machine):
    time_machine.move_to(now, tick=False)
    browser = as_(team.mara)
    address = reverse("coaching:wording_rating")
    assert "Draw replies" in browser.get(address).content.decode()
    assert as_(team.dan).post(reverse("coaching:wording_rating_draw")).status_code == 403
    browser = as_(team.mara)
    browser.post(reverse("coaching:wording_rating_draw"))
    page = browser.get(address).content.decode()
    main = page.partition("<main")[2]
    assert "40 left" in main
    for name in ("Dana", "Dan ", "Clio", "Bea", "Fay", "Dot"):
        assert name not in main
    with practice_scope(team.id):
        first = queries.waiting(team.mara)[0]
    browser.post(address, {"reply": first.id, "points": 6})
    browser.post(address, {"reply": first.id, "points": 1})
    with practice_scope(team.id):
        assert ScriptedRating.objects.get().points == 6, "the page had moved on"
    figures = browser.get(reverse("coaching:wording_rating_figures")).content.decode()
    assert "1 reply" in figures
    assert "Dana" not in figures
