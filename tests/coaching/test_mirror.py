"""The mirror of how scripted one sounds: told first, shown to whom it is about, kept nowhere."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching import looking
from rapport.coaching.actions import mirror as actions
from rapport.coaching.models import Coach, MirrorNotice
from rapport.coaching.queries import mirror as queries
from rapport.coaching.queries.next_words import heard
from rapport.coaching.queries.spoken import replies_of
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.models import Guideline, Zone
from rapport.inbox.models import Correction, Message, Verdicts, ZoneStay
from tests.coaching.replies import OWN, SAVED, saved_reply, write


def test_nothing_is_worked_out_before_the_notice_was_read(scoped, now, monkeypatch):
    write(scoped, scoped.dana, OWN, at=now)
    monkeypatch.setattr(queries, "look", lambda *_: pytest.fail("it was worked out"))
    assert queries.mirror(scoped.dana, at=now) == []


def test_own_words_and_saved_replies_are_told_apart_with_what_it_rests_on(scoped, now):
    saved_reply(scoped)
    write(scoped, scoped.dana, OWN, at=now)
    write(scoped, scoped.dan, [SAVED] * 6, at=now, first=10)
    for person in (scoped.dana, scoped.dan):
        actions.agree(staff=person, at=now)
    (own,) = queries.mirror(scoped.dana, at=now)
    (canned,) = queries.mirror(scoped.dan, at=now)
    assert own.score["value"] < 30 < 70 < canned.score["value"]
    assert own.score["low"] <= own.score["value"] <= own.score["high"]
    assert own.places == ()
    assert len(canned.places) == 3
    assert {place.where for place in canned.places} == {"library"}
    assert canned.places[0].shared.startswith("We look forward to welcoming you")


def test_fewer_than_five_messages_show_nothing(scoped, now):
    write(scoped, scoped.dana, OWN[:4], at=now)
    actions.agree(staff=scoped.dana, at=now)
    (group,) = queries.mirror(scoped.dana, at=now)
    assert (group.messages, group.score, group.places) == (4, None, ())


def test_a_zone_is_judged_by_itself(scoped, now):
    rows = write(scoped, scoped.dana, OWN, at=now)
    furnish(practice_id=scoped.id, at=now)
    zone = Zone.objects.get(key="hesitation")
    ZoneStay.objects.create(
        practice_id=scoped.id, conversation=rows[0], zone=zone, entered_at=now - timedelta(days=1)
    )
    actions.agree(staff=scoped.dana, at=now)
    everything, hesitation = queries.mirror(scoped.dana, at=now)
    assert everything.name == ""
    assert (hesitation.name, hesitation.messages, hesitation.score) == (zone.name, 1, None)


def test_required_wording_does_not_count(scoped, now):
    furnish(practice_id=scoped.id, at=now)
    guideline = Guideline.objects.filter(is_current=True).first()
    guideline.required = [SAVED]
    guideline.save()
    saved_reply(scoped)
    write(scoped, scoped.dana, [f"{text} {SAVED}" for text in OWN], at=now)
    actions.agree(staff=scoped.dana, at=now)
    group, *_ = queries.mirror(scoped.dana, at=now)
    assert group.places == ()
    assert group.score["value"] < 30


def test_what_a_client_said_before_and_is_called_comes_along(scoped, now):
    (row, *_) = write(scoped, scoped.dana, OWN[:2], at=now)
    spoken = replies_of(scoped.dana.pk, at=now)
    mine = next(one for one in spoken if one.conversation_id == row.pk)
    assert mine.previous == "Question number 0, is it safe?"
    assert "Ada" in mine.names
    assert replies_of(scoped.dana.pk, at=now + timedelta(days=91)) == []


def test_only_the_person_asks_and_either_ends_it(scoped, now):
    with pytest.raises(actions.NotAsked):
        actions.ask(person=scoped.dana, coach=scoped.clio, at=now)
    actions.agree(staff=scoped.dana, at=now)
    actions.ask(person=scoped.dana, coach=scoped.clio, at=now)
    actions.ask(person=scoped.dana, coach=scoped.clio, at=now)
    link = Coach.objects.get()
    assert link.accepted_at is None
    actions.accept(link, at=now)
    assert list(queries.coached_by(scoped.clio)) == [link]
    actions.end(link)
    assert not queries.coached_by(scoped.clio).exists()
    with pytest.raises(actions.NotAsked):
        actions.ask(person=scoped.dana, coach=scoped.dana, at=now)


def test_stopping_ends_everything(scoped, now):
    actions.agree(staff=scoped.dana, at=now)
    actions.ask(person=scoped.dana, coach=scoped.clio, at=now)
    actions.withdraw(staff=scoped.dana)
    assert not MirrorNotice.objects.exists()
    assert not Coach.objects.exists()


def test_a_new_wording_of_the_notice_is_read_anew(scoped, now, monkeypatch):
    actions.agree(staff=scoped.dana, at=now)
    monkeypatch.setattr(queries, "NOTICE", queries.NOTICE + 1)
    assert queries.notice_of(scoped.dana) is None


def test_the_practice_has_one_figure_from_five_people_on(scoped, now):
    team = [scoped.dana, scoped.dan, scoped.clio, scoped.ivo, scoped.mara]
    for n, person in enumerate(team):
        write(scoped, person, OWN[:2], at=now, first=10 * n)
    for person in team[:4]:
        actions.agree(staff=person, at=now)
    assert queries.trend(scoped.id, at=now) == []
    actions.agree(staff=team[4], at=now)
    *before, month = queries.trend(scoped.id, at=now)
    assert [one["score"] for one in before] == [None, None]
    assert month["score"]["messages"] == 10
    assert set(month) == {"until", "score"}


def test_a_month_in_which_four_wrote_has_no_figure(scoped, now):
    team = [scoped.dana, scoped.dan, scoped.clio, scoped.ivo, scoped.mara]
    for n, person in enumerate(team):
        actions.agree(staff=person, at=now)
        if person is not scoped.mara:
            write(scoped, person, OWN, at=now, first=10 * n)
    assert [month["score"] for month in queries.trend(scoped.id, at=now)] == [None] * 3


def test_a_process_that_fails_is_said(scoped, now, monkeypatch):
    write(scoped, scoped.dana, OWN, at=now)
    actions.agree(staff=scoped.dana, at=now)
    monkeypatch.setattr(looking, "COMMAND", ("false",))
    with pytest.raises(looking.CannotLook):
        queries.mirror(scoped.dana, at=now)


def read(message, *tones, at):
    beliefs = {"tones": [{"value": tone, "confidence": 0.9, "spans": []} for tone in tones]}
    Verdicts.objects.create(
        practice_id=message.practice_id,
        message=message,
        beliefs=beliefs,
        model_version="test",
        formed_at=at,
    )


def answered_back(row, *tones, at):
    """The client's next words, and how they were read."""
    message = Message.objects.filter(conversation=row, kind="in").earliest("received_at")
    message.pk, message.provider_id, message.received_at = None, None, at
    message.save()
    read(message, *tones, at=at)
    return message


@pytest.fixture
def heard_back(scoped, now):
    """Ten clients, answered by five people; each wrote once more, four of them gratefully."""
    team = [scoped.dana, scoped.dan, scoped.clio, scoped.ivo, scoped.mara]
    rows = [
        row
        for n, person in enumerate(team)
        for row in write(scoped, person, OWN[:2], at=now - timedelta(hours=1), first=10 * n)
    ]
    return [
        answered_back(row, *(["gratitude"] if n < 4 else []), at=now - timedelta(minutes=n + 1))
        for n, row in enumerate(rows)
    ]


def test_beside_it_stands_how_clients_sounded_next(scoped, now, heard_back):
    *before, month = queries.together(scoped.id, at=now)
    assert [one.sounded for one in before] == [None, None]
    assert month.score is None, "nobody uses the mirror"
    assert month.sounded.clients == 10
    assert month.sounded.shares["gratitude"].value == 0.4
    assert month.sounded.shares["worry"].value == 0


def test_what_people_said_a_message_sounds_like_is_believed_first(scoped, now, heard_back):
    Correction.objects.create(
        practice_id=scoped.id,
        message=heard_back[0],
        conversation_id=heard_back[0].conversation_id,
        kind="tone",
        right=["worry"],
        by=scoped.dana,
        at=now,
    )
    month = queries.together(scoped.id, at=now)[-1]
    assert month.sounded.shares["gratitude"].value == 0.3
    assert month.sounded.shares["worry"].value == 0.1


def test_a_tone_the_machine_only_guesses_is_not_counted(scoped, now, heard_back):
    for verdicts in Verdicts.objects.exclude(beliefs__tones=[]):
        verdicts.beliefs["tones"][0]["confidence"] = 0.55
        verdicts.save()
    assert queries.together(scoped.id, at=now)[-1].sounded.shares["gratitude"].value == 0


def test_first_words_and_what_nobody_could_read_are_not_next_words(scoped, now, heard_back):
    first = Message.objects.filter(kind="in", verdicts=None).first()
    read(first, "worry", at=now)
    Verdicts.objects.filter(message=heard_back[0]).update(cannot_tell="failed")
    assert queries.together(scoped.id, at=now)[-1].sounded is None, "nine clients are too few"
    assert len(heard(now - timedelta(days=30), now)) == 9


def test_the_page_shows_both_and_says_a_machine_read_it(
    scoped, now, heard_back, client, time_machine
):
    time_machine.move_to(now, tick=False)
    client.force_login(scoped.dana.user)
    page = client.get(reverse("coaching:trend")).content.decode()
    assert "10 clients wrote after a reply" in page
    assert "Read by machine" in page
    assert "40%" in page
    assert "between 19% and 65%" in page
    assert "as soon as five people use the mirror" in page
