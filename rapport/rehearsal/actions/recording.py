"""Recording a rehearsal: asked by one, agreed by all, stopped and deleted by any. Never scored."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Sum
from django.utils.translation import gettext as _

from rapport.clients.models import DataKey
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.models import Staff
from rapport.rehearsal.errors import NotAgreed, NotSound, NotYourTurn, Over
from rapport.rehearsal.models import Player, Recording, RecordingPart, RecordingYes, Rehearsal
from rapport.rehearsal.queries.recording import MODES, PRESENT, missing

KEPT = timedelta(days=30)
LEFT = timedelta(hours=1)  # without a word from the microphone: whoever held it has gone
LARGEST = 8 * 1024 * 1024  # bytes: three quarters of an hour as browsers record speech
LARGEST_PART = 1024 * 1024  # bytes: some seconds need a hundredth of it
# What the first bytes say, never what the upload says of itself: (offset, bytes, kind).
KINDS = (
    (0, b"\x1a\x45\xdf\xa3", "audio/webm"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftyp", "audio/mp4"),
)


def ask(*, by: Player, at: datetime) -> Recording:
    """Ask everybody there; whoever asks says yes. Raises NotYourTurn, Over."""
    rehearsal = by.rehearsal
    if by.part not in PRESENT or rehearsal.mode not in MODES:
        raise NotYourTurn(_("Only people who play together can ask for a recording."))
    if rehearsal.ended_at:
        raise Over(_("This rehearsal has ended."))
    with transaction.atomic():
        recording, _is_new = Recording.objects.get_or_create(
            practice_id=by.practice_id,
            rehearsal=rehearsal,
            defaults={"asked_by": by.staff, "asked_at": at},
        )
        say_yes(recording, by=by, at=at)
    return recording


def say_yes(recording: Recording, *, by: Player, at: datetime) -> None:
    """I may be heard. A no is `remove_sound`: nobody is asked why."""
    RecordingYes.objects.get_or_create(
        practice_id=by.practice_id, recording=recording, staff=by.staff, defaults={"at": at}
    )
    _tell(recording.rehearsal)


def begin(recording: Recording, *, by: Staff, at: datetime) -> int:
    """The microphone is open, perhaps once more; returns the take's number, from 1.

    Raises NotAgreed until everybody there has said yes, Over.
    """
    with transaction.atomic():
        kept = _locked(recording, by)
        if kept.rehearsal.ended_at:
            raise Over(_("This rehearsal has ended."))
        if kept.key is None:
            _key, wrapped = vault.new_data_key(kept.practice_id)
            kept.key = DataKey.objects.create(practice_id=kept.practice_id, wrapped=wrapped)
            kept.began_at, kept.kept_until = at, at + KEPT
        kept.takes += 1
        kept.save()
        _tell(kept.rehearsal)
    return kept.takes


def keep_part(
    recording: Recording, *, take: int, number: int, sound: bytes, by: Staff, at: datetime
) -> None:
    """Seal some seconds as they were heard; what is sent twice is kept once.

    `number`: from 0 in each take. Raises NotAgreed where somebody is there who has not said yes, Over
    for a take that another followed, NotSound.
    """
    if not sound or len(sound) > LARGEST_PART or (number == 0 and not kind_of(sound)):
        raise NotSound(_("That is no recording."))
    with transaction.atomic():
        kept = _locked(recording, by)
        if kept.key is None or take != kept.takes:
            raise Over(_("Nothing is being recorded."))
        if _size(kept) + len(sound) > LARGEST:
            raise NotSound(_("A recording has at most 8 MB."))
        part = RecordingPart(
            practice_id=kept.practice_id, recording=kept, take=take, number=number, at=at,
            size=len(sound), sound_sealed=vault.seal(kept.key.opened, sound),
        )  # fmt: skip
        RecordingPart.objects.bulk_create([part], ignore_conflicts=True)


def _size(recording: Recording) -> int:
    """What is kept of it so far, in bytes."""
    return recording.parts.aggregate(all=Sum("size"))["all"] or 0


def end(recording: Recording, *, by: Staff, at: datetime) -> None:
    """That was all: what was heard is kept, and where nothing was, nothing is. Raises NotYourTurn."""
    if recording.asked_by_id != by.pk:
        raise NotYourTurn(_("Whoever records says when it ends."))
    _close(recording, at)


def _close(recording: Recording, at: datetime) -> None:
    if recording.parts.exists():
        Recording.objects.filter(pk=recording.pk, ended_at=None).update(ended_at=at)
    else:
        _delete(recording.rehearsal)
    _tell(recording.rehearsal)


def kind_of(sound: bytes) -> str:
    """What it is by its first bytes; '' for anything else."""
    found = (kind for at, first, kind in KINDS if sound[at : at + len(first)] == first)
    return next(found, "")


def remove_sound(rehearsal: Rehearsal) -> None:
    """Not recorded, or not any more: whoever was there may say so at any time, without a reason."""
    _delete(rehearsal)
    _tell(rehearsal)


def forget_sounds(*, at: datetime) -> int:
    """What was kept for thirty days, for the practice in scope; returns how many."""
    found = list(Recording.objects.filter(kept_until__lte=at).select_related("rehearsal"))
    for recording in found:
        _delete(recording.rehearsal)
    return len(found)


def end_left(*, at: datetime) -> int:
    """Recordings whose microphone went without a word end with what was heard; returns how many."""
    begun = Recording.objects.filter(began_at__lte=at - LEFT, ended_at=None)
    heard = RecordingPart.objects.filter(recording=OuterRef("pk"), at__gt=at - LEFT)
    found = list(begun.filter(~Exists(heard)).select_related("rehearsal"))
    for recording in found:
        _close(recording, at)
    return len(found)


def _delete(rehearsal: Rehearsal) -> None:
    with transaction.atomic():
        rows = Recording.objects.filter(rehearsal=rehearsal)
        keys = list(rows.exclude(key=None).values_list("key_id", flat=True))
        rows.delete()
        DataKey.objects.filter(pk__in=keys).delete()


def _locked(recording: Recording, by: Staff) -> Recording:
    """For whoever asked, whose microphone it is, as long as everybody there has said yes."""
    rows = Recording.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "rehearsal", "key"
    )
    kept = rows.filter(pk=recording.pk, asked_by=by).first()
    if kept is None or missing(kept):
        raise NotAgreed(_("Somebody who is there has not said yes: nothing is recorded."))
    if kept.ended_at:
        raise Over(_("Nothing is being recorded."))
    return kept


def _tell(rehearsal: Rehearsal) -> None:
    announce(practice_id=rehearsal.practice_id, topic="rehearsal", subject_id=rehearsal.pk)
