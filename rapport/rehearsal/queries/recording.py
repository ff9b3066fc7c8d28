"""Whether a rehearsal's sound is asked for, recorded or kept, and who is still to say yes."""

from typing import Any

from rapport.database import vault
from rapport.practice.models import Staff
from rapport.rehearsal.models import Player, Recording, Rehearsal

PRESENT = (Player.Part.STAFF, Player.Part.CLIENT, Player.Part.OBSERVER)
MODES = (Rehearsal.Mode.PAIR, Rehearsal.Mode.TEAM)


def recording_of(rehearsal: Rehearsal) -> Recording | None:
    """Its recording, without the sound."""
    rows = Recording.objects.filter(rehearsal=rehearsal).select_related("asked_by", "rehearsal")
    return rows.first()


def present(rehearsal: Rehearsal) -> list[Staff]:
    """Everybody who would be heard."""
    players = rehearsal.players.filter(part__in=PRESENT).select_related("staff").order_by("id")
    return [player.staff for player in players]


def missing(recording: Recording) -> list[Staff]:
    """Who is there and has not said yes."""
    said = set(recording.said_yes.values_list("staff_id", flat=True))
    return [staff for staff in present(recording.rehearsal) if staff.pk not in said]


def sound(me: Player) -> dict[str, Any]:
    """What the panel shows to one of them; five queries at most."""
    rehearsal = me.rehearsal
    found = recording_of(rehearsal)
    waits = missing(found) if found and not found.ended_at else []
    return {
        "recording": found,
        "takes": takes(found) if found and found.ended_at else [],
        "waits_for": waits,
        "asks_me": any(staff.pk == me.staff_id for staff in waits),
        "is_recorder": bool(found and found.asked_by_id == me.staff_id),
        "may_be_recorded": rehearsal.mode in MODES and not rehearsal.ended_at,
        "took_part": me.part in PRESENT,
    }


def takes(recording: Recording) -> list[int]:
    """The numbers of those in which something was heard, in order."""
    return list(recording.parts.order_by("take").values_list("take", flat=True).distinct())


def opened(recording: Recording, take: int) -> bytes:
    """The sound of a take; b'' for one in which nothing was heard. Raises vault.Unreadable."""
    if recording.key is None:
        raise vault.Unreadable("It was deleted.")
    key, parts = recording.key.opened, recording.parts.filter(take=take).order_by("number")
    sealed = parts.values_list("sound_sealed", flat=True)
    return b"".join(vault.unseal(key, bytes(some)) for some in sealed if some is not None)
