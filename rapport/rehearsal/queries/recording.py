"""Whether a rehearsal's sound is asked for, recorded or kept, and who is still to say yes."""

from typing import Any

from rapport.database import vault
from rapport.practice.models import Staff
from rapport.rehearsal.models import Player, Recording, Rehearsal

PRESENT = (Player.Part.STAFF, Player.Part.CLIENT, Player.Part.OBSERVER)
MODES = (Rehearsal.Mode.PAIR, Rehearsal.Mode.TEAM)


def recording_of(rehearsal: Rehearsal) -> Recording | None:
    """Its recording, without the sound."""
    rows = Recording.objects.filter(rehearsal=rehearsal).select_related("asked_by")
    return rows.defer("sound_sealed").first()


def present(rehearsal: Rehearsal) -> list[Staff]:
    """Everybody who would be heard."""
    players = rehearsal.players.filter(part__in=PRESENT).select_related("staff").order_by("id")
    return [player.staff for player in players]


def missing(recording: Recording) -> list[Staff]:
    """Who is there and has not said yes."""
    said = set(recording.said_yes.values_list("staff_id", flat=True))
    return [staff for staff in present(recording.rehearsal) if staff.pk not in said]


def sound(me: Player) -> dict[str, Any]:
    """What the panel shows to one of them; four queries at most."""
    rehearsal = me.rehearsal
    found = recording_of(rehearsal)
    waits = missing(found) if found and not found.ended_at else []
    return {
        "recording": found,
        "waits_for": waits,
        "asks_me": any(staff.pk == me.staff_id for staff in waits),
        "is_recorder": bool(found and found.asked_by_id == me.staff_id),
        "may_be_recorded": rehearsal.mode in MODES and not rehearsal.ended_at,
        "took_part": me.part in PRESENT,
    }


def opened(recording: Recording) -> bytes:
    """The sound itself. Raises vault.Unreadable."""
    whole = Recording.objects.select_related("key").get(pk=recording.pk)
    if whole.key is None or whole.sound_sealed is None:
        raise vault.Unreadable("It was deleted.")
    return vault.unseal(whole.key.opened, bytes(whole.sound_sealed))
