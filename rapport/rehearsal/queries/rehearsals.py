"""Who may open which rehearsal, and what its pages show."""

from dataclasses import dataclass

from django.db.models import Max, Q, QuerySet

from rapport.core.rehearsal.debrief import Debrief, Evidence, Exchange, debrief, evidence
from rapport.core.rehearsal.talk import Talk, replay
from rapport.guidance.models import Guideline, Interaction
from rapport.language.scriptedness.evidence import shared
from rapport.language.scriptedness.replies import Reply, Surroundings
from rapport.language.scriptedness.wording import Wording
from rapport.practice.models import Role, Staff
from rapport.rehearsal.likeness import comparer
from rapport.rehearsal.models import Player, Rehearsal, Rubric, Scenario, Turn
from rapport.rehearsal.shipped import ZONES

Part = Player.Part
TOOK_PART = (Part.STAFF, Part.CLIENT, Part.OBSERVER)


def parts(staff: Staff) -> QuerySet[Player]:
    """Somebody's parts, with their rehearsals: what is not among them is not there for them."""
    return Player.objects.filter(staff=staff).select_related("rehearsal__key")


def has_rehearsed() -> bool:
    """Whether anybody of the practice has played a scenario; nothing of who or how."""
    return Rehearsal.objects.exists()


def players(rehearsal: Rehearsal) -> list[Player]:
    """Everybody in it."""
    return list(rehearsal.players.select_related("staff").order_by("id"))


def has_agreed(found: list[Player]) -> bool:
    """Whether everybody who speaks has."""
    return all(p.agreed_at for p in found if p.part in (Part.STAFF, Part.CLIENT))


def turns(rehearsal: Rehearsal) -> list[Turn]:
    """What was said, in order; empty once it was forgotten."""
    return list(rehearsal.turns.all())


def exchanges(said: list[Turn]) -> list[Exchange]:
    """Each reply with what the client had said just before it."""
    found, client, number = list[Exchange](), "", 0
    for turn in said:
        if turn.who == Turn.Who.CLIENT:
            client = turn.text
        else:
            number += 1
            found.append(Exchange(number, client, turn.text))
    return found


@dataclass(frozen=True, slots=True)
class Looked:
    """A rehearsal afterwards: signs, words shared with the manual, where the talk went, what peers saw."""

    signs: Debrief
    shared: list[Evidence]
    talk: Talk | None
    peers: list[Rubric]


def look(rehearsal: Rehearsal, *, player: Staff, said: list[Turn]) -> Looked:
    """The debrief of whoever played the staff member; computed now, kept nowhere."""
    scenario, is_clinician = rehearsal.played, player.role == Role.CLINICIAN
    talk = exchanges(said)
    signs = debrief(scenario, talk, is_clinician=is_clinician)
    inner = None
    if rehearsal.is_against_machine:
        replies = [each.reply for each in talk]
        inner = replay(
            scenario,
            seed=rehearsal.seed,
            replies=replies,
            is_clinician=is_clinician,
            near=comparer.near,
        )[-1]
    return Looked(
        signs,
        from_the_manual(rehearsal, talk),
        inner,
        list(rehearsal.rubric.select_related("peer")),
    )


def from_the_manual(rehearsal: Rehearsal, talk: list[Exchange]) -> list[Evidence]:
    """Words that stand in the guideline's examples as they were said; required wording is meant to."""
    row = Guideline.objects.filter(
        interaction__key=rehearsal.interaction_key, is_current=True
    ).first()
    if row is None:
        return []
    around = Surroundings(Wording.of([*row.openings, *row.examples]), Wording.of(row.required))
    names = (rehearsal.played.persona.name,)
    return [
        evidence(each.turn, each.reply, (place.start, place.end))
        for each in talk
        for place in shared(Reply(each.reply, names=names), around)
    ]


def by_zone(staff: Staff) -> list[tuple[str, list[Scenario]]]:
    """The scenarios that are on, zone by zone; each with `last`, when this person played it."""
    mine = Q(
        rehearsals__players__staff=staff,
        rehearsals__players__part=Part.STAFF,
        rehearsals__ended_at__isnull=False,
    )
    rows = (
        Scenario.objects.filter(is_on=True)
        .defer("graph")
        .annotate(last=Max("rehearsals__ended_at", filter=mine))
    )
    found: dict[str, list[Scenario]] = {zone: [] for zone in ZONES}
    for row in rows:
        found.setdefault(row.zone_key, []).append(row)
    return [(zone, listed) for zone, listed in found.items() if listed]


def for_interaction(one: Interaction) -> list[Scenario]:
    """Scenarios of that interaction; where there are none, those of its zone."""
    rows = Scenario.objects.filter(is_on=True).defer("graph")
    zone = one.zone.key if one.zone else ""
    return list(rows.filter(interaction_key=one.key)) or list(rows.filter(zone_key=zone))


def open_ones(staff: Staff) -> QuerySet[Player]:
    """Rehearsals of mine that go on, and debriefs somebody lets me read.

    Who plays the staff member in a team's round has nothing to open, unless somebody asks to record it.
    """
    spoken = Q(rehearsal__mode=Rehearsal.Mode.TEAM, part=Part.STAFF)
    spoken &= Q(rehearsal__recording__isnull=True)
    goes_on = Q(rehearsal__ended_at=None) & ~spoken
    return parts(staff).filter(goes_on | Q(part=Part.READER)).order_by("-rehearsal__started_at")[:8]
