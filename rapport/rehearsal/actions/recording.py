"""Recording a rehearsal: asked by one, agreed by all, stopped and deleted by any. Never scored."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.models import DataKey
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.models import Staff
from rapport.rehearsal.errors import NotAgreed, NotSound, NotYourTurn, Over
from rapport.rehearsal.models import Player, Recording, RecordingYes, Rehearsal
from rapport.rehearsal.queries.recording import MODES, PRESENT, missing

KEPT = timedelta(days=30)
LARGEST = 8 * 1024 * 1024  # bytes: three quarters of an hour as browsers record speech
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


def begin(recording: Recording, *, by: Staff, at: datetime) -> None:
    """The microphone is open. Raises NotAgreed until everybody there has said yes."""
    with transaction.atomic():
        kept = _locked(recording, by)
        if kept.rehearsal.ended_at:
            raise Over(_("This rehearsal has ended."))
        kept.began_at = at
        kept.save(update_fields=["began_at"])
        _tell(kept.rehearsal)


def keep_sound(recording: Recording, *, sound: bytes, by: Staff, at: datetime) -> None:
    """Seal what was recorded. Raises NotAgreed where somebody came who has not said yes, NotSound."""
    kind = kind_of(sound)
    if not kind or len(sound) > LARGEST:
        raise NotSound(_("That is no recording of at most 8 MB."))
    with transaction.atomic():
        kept = _locked(recording, by)
        if kept.began_at is None or kept.ended_at:
            raise Over(_("Nothing is being recorded."))
        key, wrapped = vault.new_data_key(kept.practice_id)
        kept.key = DataKey.objects.create(practice_id=kept.practice_id, wrapped=wrapped)
        kept.sound_sealed, kept.kind = vault.seal(key, sound), kind
        kept.ended_at, kept.kept_until = at, at + KEPT
        kept.save()
        _tell(kept.rehearsal)


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
    old = Recording.objects.filter(kept_until__lte=at).select_related("rehearsal")
    found = list(old.defer("sound_sealed"))
    for recording in found:
        _delete(recording.rehearsal)
    return len(found)


def _delete(rehearsal: Rehearsal) -> None:
    with transaction.atomic():
        rows = Recording.objects.filter(rehearsal=rehearsal)
        keys = list(rows.exclude(key=None).values_list("key_id", flat=True))
        rows.delete()
        DataKey.objects.filter(pk__in=keys).delete()


def _locked(recording: Recording, by: Staff) -> Recording:
    """For whoever asked, whose microphone it is, as long as everybody there has said yes."""
    rows = Recording.objects.select_for_update(of=("self",)).select_related("rehearsal")
    kept = rows.filter(pk=recording.pk, asked_by=by).first()
    if kept is None or missing(kept):
        raise NotAgreed(_("Somebody who is there has not said yes: nothing is recorded."))
    return kept


def _tell(rehearsal: Rehearsal) -> None:
    announce(practice_id=rehearsal.practice_id, topic="rehearsal", subject_id=rehearsal.pk)
