"""Sound is recorded only with everybody's yes, kept sealed for thirty days, and taken away by anyone."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.rehearsal.actions import meeting, playing, recording
from rapport.rehearsal.errors import NotAgreed, NotSound, NotYourTurn, Over
from rapport.rehearsal.models import Player, Recording
from rapport.rehearsal.queries.recording import missing, opened

pytestmark = pytest.mark.django_db
SOUND = b"\x1a\x45\xdf\xa3" + b"spoken words " * 50


def part(rehearsal, staff):
    return Player.objects.select_related("rehearsal__key", "staff").get(
        rehearsal=rehearsal, staff=staff
    )


@pytest.fixture
def pair(cast, scenario, now):
    """Dana plays the staff member, Dan the client; Dana asks to record it."""
    with practice_scope(cast.id):
        begun = playing.start(scenario, mode="pair", by=cast.dana, at=now, seed=1, partner=cast.dan)
        recording.ask(by=part(begun, cast.dana), at=now)
        yield begun


def row(rehearsal):
    return Recording.objects.select_related("rehearsal").get(rehearsal=rehearsal)


def kept(cast, pair, now):
    """Both said yes, and it was recorded."""
    recording.say_yes(row(pair), by=part(pair, cast.dan), at=now)
    recording.begin(row(pair), by=cast.dana, at=now)
    recording.keep_sound(row(pair), sound=SOUND, by=cast.dana, at=now)
    return row(pair)


def test_nothing_is_recorded_before_everybody_said_yes(cast, pair, now):
    assert missing(row(pair)) == [cast.dan]
    with pytest.raises(NotAgreed):
        recording.begin(row(pair), by=cast.dana, at=now)
    recording.say_yes(row(pair), by=part(pair, cast.dan), at=now)
    with pytest.raises(NotAgreed):
        recording.begin(row(pair), by=cast.dan, at=now)
    recording.begin(row(pair), by=cast.dana, at=now)


def test_a_no_takes_the_question_away_and_leaves_no_trace_of_who(cast, pair, as_):
    as_(cast.dan).post(reverse("rehearsal:recording_removal", args=[pair.pk]))
    assert not Recording.objects.exists()
    page = as_(cast.dana).get(reverse("rehearsal:recording", args=[pair.pk])).content.decode()
    assert "Ask to record the sound" in page
    assert "Dan" not in page


def test_who_comes_later_has_to_say_yes_too_or_nothing_is_kept(cast, pair, now):
    recording.say_yes(row(pair), by=part(pair, cast.dan), at=now)
    recording.begin(row(pair), by=cast.dana, at=now)
    playing.join(pair, staff=cast.mara, part="observer", agreed_at=now)
    with pytest.raises(NotAgreed):
        recording.keep_sound(row(pair), sound=SOUND, by=cast.dana, at=now)
    assert row(pair).sound_sealed is None


def test_it_is_sealed_and_its_key_lies_apart(cast, pair, now):
    done = kept(cast, pair, now)
    assert b"spoken" not in bytes(done.sound_sealed)
    assert opened(done) == SOUND
    assert done.key_id != pair.key_id
    assert done.kept_until == now + timedelta(days=30)
    with pytest.raises(Over):
        recording.keep_sound(done, sound=SOUND, by=cast.dana, at=now)


@pytest.mark.parametrize("sound", [b"", b"MZ an executable", b"<svg onload='x()'>", SOUND * 20_000])
def test_only_sound_of_a_bearable_length_is_kept(cast, pair, now, sound):
    recording.say_yes(row(pair), by=part(pair, cast.dan), at=now)
    recording.begin(row(pair), by=cast.dana, at=now)
    with pytest.raises(NotSound):
        recording.keep_sound(row(pair), sound=sound, by=cast.dana, at=now)


def test_after_thirty_days_it_is_gone_with_its_key(cast, pair, now):
    key = kept(cast, pair, now).key_id
    assert recording.forget_sounds(at=now + timedelta(days=29, hours=23)) == 0
    assert recording.forget_sounds(at=now + timedelta(days=30)) == 1
    assert not DataKey.objects.filter(pk=key).exists()
    assert not Recording.objects.exists()


def test_forgetting_the_talk_forgets_its_sound(cast, pair, now):
    key = kept(cast, pair, now).key_id
    playing.forget(pair)
    assert not DataKey.objects.filter(pk=key).exists()


def test_only_where_people_speak_with_each_other(cast, scenario, scoped, now):
    alone = playing.start(scenario, mode="persona", by=cast.dana, at=now, seed=1)
    with pytest.raises(NotYourTurn):
        recording.ask(by=part(alone, cast.dana), at=now)
    people = [cast.dana, cast.dan, cast.mara]
    round_ = meeting.begin_round(scenario, people=people, seconds=180, by=cast.mara, at=now)
    asked = recording.ask(by=part(round_, cast.mara), at=now)
    assert missing(asked) == [cast.dana, cast.dan], (
        "everybody in the room, each on their own screen"
    )


def test_it_is_played_to_those_who_were_there_and_to_nobody_else(cast, pair, as_, now, outsiders):
    address = reverse("rehearsal:recording_sound", args=[pair.pk])
    assert as_(cast.dana).get(address).status_code == 404, "nothing is kept yet"
    kept(cast, pair, now)
    answer = as_(cast.dan).get(address)
    assert (answer.content, answer["Content-Type"]) == (SOUND, "audio/webm")
    assert answer["Cache-Control"] == "no-store"
    for nobody in (cast.mara, cast.olive, outsiders.olive):
        assert as_(nobody).get(address).status_code == 404
        assert as_(nobody).post(address).status_code == 404
    playing.stop(pair, at=now)
    page = as_(cast.dana).get(reverse("rehearsal:debrief", args=[pair.pk])).content.decode()
    assert reverse("rehearsal:recording", args=[pair.pk]) in page


def test_from_the_question_to_the_sound_on_two_screens(cast, pair, as_, now):
    def post(staff, name, **data):
        return as_(staff).post(reverse(f"rehearsal:{name}", args=[pair.pk]), data).content.decode()

    assert "Dana asks to record the sound" in (
        as_(cast.dan).get(reverse("rehearsal:recording", args=[pair.pk])).content.decode()
    )
    assert "Dana starts" not in post(cast.dan, "recording_yes")
    assert "Stop and keep" in post(cast.dana, "recording_beginning")
    sound = SimpleUploadedFile("sound", SOUND, content_type="text/html")
    assert "<audio" in post(cast.dana, "recording_sound", sound=sound)
    assert "<audio" not in post(cast.dan, "recording_removal")
    assert not Recording.objects.exists()
