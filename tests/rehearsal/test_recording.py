"""Sound is recorded only with everybody's yes, kept sealed for thirty days, and taken away by anyone."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.rehearsal.actions import meeting, playing, recording
from rapport.rehearsal.errors import NotAgreed, NotSound, NotYourTurn, Over
from rapport.rehearsal.models import Player, Recording, RecordingPart
from rapport.rehearsal.queries.recording import missing, opened, takes

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


def begun(cast, pair, now):
    """Both said yes, and the microphone is open: the first take."""
    recording.say_yes(row(pair), by=part(pair, cast.dan), at=now)
    return recording.begin(row(pair), by=cast.dana, at=now)


def hear(cast, pair, sound, *, at, take=1, number=0):
    recording.keep_part(row(pair), take=take, number=number, sound=sound, by=cast.dana, at=at)


def kept(cast, pair, now):
    """Both said yes, and it was recorded in two parts."""
    begun(cast, pair, now)
    hear(cast, pair, SOUND[:99], at=now)
    hear(cast, pair, SOUND[99:], number=1, at=now)
    recording.end(row(pair), by=cast.dana, at=now)
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


def test_who_comes_later_has_to_say_yes_too_or_nothing_more_is_kept(cast, pair, as_, now):
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now)
    playing.join(pair, staff=cast.mara, part="observer", agreed_at=now)
    with pytest.raises(NotAgreed):
        hear(cast, pair, b"Mara came in", number=1, at=now)
    page = as_(cast.mara).get(reverse("rehearsal:recording", args=[pair.pk])).content.decode()
    assert "Nothing is recorded right now" in page
    assert "Yes, record me" in page
    assert "data-recording" not in page, "every microphone closes at this"
    recording.say_yes(row(pair), by=part(pair, cast.mara), at=now)
    hear(cast, pair, b"and said yes", number=1, at=now)
    assert opened(row(pair), 1) == SOUND + b"and said yes"


def test_it_is_sealed_and_its_key_lies_apart(cast, pair, now):
    done = kept(cast, pair, now)
    assert not any(b"spoken" in bytes(some.sound_sealed) for some in done.parts.all())
    assert opened(done, 1) == SOUND
    assert done.key_id != pair.key_id
    assert done.kept_until == now + timedelta(days=30)
    with pytest.raises(Over):
        hear(cast, pair, SOUND, number=2, at=now)


def test_what_was_heard_before_a_page_was_lost_is_kept_and_it_goes_on(cast, pair, now):
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now)
    again = recording.begin(row(pair), by=cast.dana, at=now + timedelta(minutes=1))
    hear(cast, pair, SOUND[:50], take=again, at=now)
    with pytest.raises(Over):
        hear(cast, pair, b"from the page that is gone", number=1, at=now)
    recording.end(row(pair), by=cast.dana, at=now)
    assert takes(row(pair)) == [1, 2]
    assert [opened(row(pair), take) for take in (1, 2, 3)] == [SOUND, SOUND[:50], b""]


def test_a_part_that_is_sent_twice_is_kept_once(cast, pair, now):
    begun(cast, pair, now)
    for _ in range(2):
        hear(cast, pair, SOUND, at=now)
    assert opened(row(pair), 1) == SOUND


def test_a_yes_withdrawn_in_the_middle_removes_what_was_heard(cast, pair, as_, now):
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now)
    given, key = row(pair), row(pair).key_id
    as_(cast.dan).post(reverse("rehearsal:recording_removal", args=[pair.pk]))
    assert not RecordingPart.objects.exists()
    assert not DataKey.objects.filter(pk=key).exists()
    with pytest.raises(NotAgreed):
        recording.keep_part(given, take=1, number=1, sound=SOUND, by=cast.dana, at=now)


def test_whose_microphone_went_without_a_word_ends_it_an_hour_later(cast, pair, now):
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now + timedelta(minutes=5))
    assert recording.end_left(at=now + timedelta(minutes=64)) == 0
    assert recording.end_left(at=now + timedelta(minutes=66)) == 1
    assert row(pair).ended_at == now + timedelta(minutes=66)
    assert recording.end_left(at=now + timedelta(minutes=66)) == 0


def test_where_nothing_was_heard_nothing_is_kept(cast, pair, now):
    begun(cast, pair, now)
    with pytest.raises(NotYourTurn):
        recording.end(row(pair), by=cast.dan, at=now)
    recording.end(row(pair), by=cast.dana, at=now)
    assert not Recording.objects.exists()


@pytest.mark.parametrize("sound", [b"", b"MZ an executable", b"<svg onload='x()'>", SOUND * 1_700])
def test_only_sound_is_kept_some_seconds_at_a_time(cast, pair, now, sound):
    begun(cast, pair, now)
    with pytest.raises(NotSound):
        hear(cast, pair, sound, at=now)


def test_a_recording_has_a_bearable_length(cast, pair, now, monkeypatch):
    monkeypatch.setattr(recording, "LARGEST", len(SOUND) + 9)
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now)
    with pytest.raises(NotSound):
        hear(cast, pair, b"ten bytes!", number=1, at=now)
    hear(cast, pair, b"nine byte", number=1, at=now)


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
    address = reverse("rehearsal:recording_sound", args=[pair.pk, 1])
    begun(cast, pair, now)
    hear(cast, pair, SOUND, at=now)
    assert as_(cast.dana).get(address).status_code == 404, "it goes on"
    recording.end(row(pair), by=cast.dana, at=now)
    answer = as_(cast.dan).get(address)
    assert (answer.content, answer["Content-Type"]) == (SOUND, "audio/webm")
    assert answer["Cache-Control"] == "no-store"
    parts = reverse("rehearsal:recording_parts", args=[pair.pk, 1])
    for nobody in (cast.mara, cast.olive, outsiders.olive):
        assert as_(nobody).get(address).status_code == 404
        assert as_(nobody).post(parts).status_code == 404
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
    where = json.loads(post(cast.dana, "recording_beginning"))["parts"]
    sound = SimpleUploadedFile("sound", SOUND, content_type="text/html")
    assert as_(cast.dana).post(where, {"number": "0", "sound": sound}).status_code == 204
    assert as_(cast.dana).post(where, {"number": "1"}).status_code == 404
    page = as_(cast.dana).get(reverse("rehearsal:recording", args=[pair.pk])).content.decode()
    assert "Stop and keep" in page
    assert "Go on recording" in page
    assert "<audio" in post(cast.dana, "recording_end")
    assert "<audio" not in post(cast.dan, "recording_removal")
    assert not Recording.objects.exists()
