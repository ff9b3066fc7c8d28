"""Playing: begin, say, take back, stop, forget."""

from datetime import datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _

from rapport.clients.models import DataKey
from rapport.core.rehearsal.talk import Talk, begin, replay
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.models import Role, Staff
from rapport.rehearsal.actions.recording import remove_sound
from rapport.rehearsal.errors import NotAgreed, NothingSaid, NotYourTurn, Over
from rapport.rehearsal.likeness import comparer
from rapport.rehearsal.models import Player, Rehearsal, Scenario, Turn

LONGEST = 2_000  # characters of one turn
WAKE = "rapport_personas"  # called when a language model owes the persona's words
Part, Who, Mode = Player.Part, Turn.Who, Rehearsal.Mode


def start(
    scenario: Scenario,
    *,
    mode: str,
    by: Staff,
    at: datetime,
    seed: int,
    partner: Staff | None = None,
) -> Rehearsal:
    """A rehearsal of a scenario. Against the program its first line is there at once.

    `partner` plays the client where two people play; each has to agree before anything is kept.
    """
    with transaction.atomic():
        rehearsal = opened(scenario, mode=mode, seed=seed, by=by, at=at)
        rehearsal.save()
        join(rehearsal, staff=by, part=Part.STAFF, agreed_at=at)
        if partner:
            join(rehearsal, staff=partner, part=Part.CLIENT)
        if rehearsal.is_against_machine:
            comparer.wake()
            _add(rehearsal, Who.CLIENT, begin(rehearsal.played, seed=seed).says, at, number=1)
    return rehearsal


def opened(scenario: Scenario, *, mode: str, seed: int, by: Staff, at: datetime) -> Rehearsal:
    """A rehearsal that is not saved yet: the scenario as it is now, and a key of its own."""
    return Rehearsal(
        practice_id=scenario.practice_id,
        scenario=scenario,
        title=scenario.title,
        interaction_key=scenario.interaction_key,
        graph=scenario.graph,
        mode=mode,
        seed=seed,
        key=fresh_key(scenario.practice_id),
        started_by=by,
        started_at=at,
    )


def fresh_key(practice_id: int) -> DataKey:
    """A key of the rehearsal's own, kept where all of them are: apart from what they open."""
    wrapped = vault.new_data_key(practice_id)[1]
    return DataKey.objects.create(practice_id=practice_id, wrapped=wrapped)


def join(
    rehearsal: Rehearsal, *, staff: Staff, part: str, agreed_at: datetime | None = None
) -> Player:
    """Somebody's part in it."""
    player, _is_new = Player.objects.update_or_create(
        practice_id=rehearsal.practice_id,
        rehearsal=rehearsal,
        staff=staff,
        defaults={"part": part, "agreed_at": agreed_at},
    )
    _tell(rehearsal)
    return player


def agree(player: Player, *, at: datetime) -> None:
    """What I say here may be kept, sealed, until it is forgotten."""
    Player.objects.filter(pk=player.pk, agreed_at=None).update(agreed_at=at)
    _tell(player.rehearsal)


def say(rehearsal: Rehearsal, *, text: str, by: Player, at: datetime) -> Rehearsal:
    """One turn; against the program, its answer with it; of a language model it is awaited.

    Raises Over, NotYourTurn, NotAgreed, NothingSaid.
    """
    text = text.strip()
    with transaction.atomic():
        kept = _open(rehearsal)
        _check(kept, text, by)
        number = kept.turns.count() + 1
        who = Who.CLIENT if by.part == Part.CLIENT else Who.STAFF
        _add(kept, who, text, at, number=number, is_program=False)
        if kept.mode == Mode.PERSONA:
            _answer(kept, by.staff, "", at)
        elif kept.mode == Mode.MODEL:
            _await(kept, at)
        _tell(kept)
    return kept


def answer_awaited(
    rehearsal: Rehearsal, *, words: str, at: datetime, after: int | None = None
) -> bool:
    """The persona's turn that is awaited: a model's words, or, with none, the program's own.

    `after`: how many turns had been said when it was asked. When it ends is the rule's to say, whoever
    speaks. False where nobody waits for it any more.
    """
    with transaction.atomic():
        kept = _locked(rehearsal)
        if kept.awaits_at is None or kept.ended_at or kept.key is None:
            return False
        if after is not None and kept.turns.count() != after:
            return False
        player = kept.players.select_related("staff").get(part=Part.STAFF)
        kept.awaits_at = None
        kept.save(update_fields=["awaits_at"])
        _answer(kept, player.staff, words, at)
        _tell(kept)
    return True


def _answer(rehearsal: Rehearsal, player: Staff, words: str, at: datetime) -> None:
    talk = talk_of(rehearsal, player)
    number = rehearsal.turns.count() + 1
    says, is_model = words or talk.says, bool(words)
    _add(rehearsal, Who.CLIENT, says, at, number=number, is_model=is_model)
    if talk.ending:
        _end(rehearsal, talk.ending.value, at)


def _await(rehearsal: Rehearsal, at: datetime) -> None:
    rehearsal.awaits_at = at
    rehearsal.save(update_fields=["awaits_at"])
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [WAKE])


def _check(rehearsal: Rehearsal, text: str, by: Player) -> None:
    if by.part not in (Part.STAFF, Part.CLIENT):
        raise NotYourTurn(_("You are watching. Write down what you see for afterwards."))
    if rehearsal.mode == Mode.TEAM:
        raise NotYourTurn(_("A round in the team is spoken. Nothing of it is written down."))
    playing = rehearsal.players.filter(part__in=(Part.STAFF, Part.CLIENT))
    if playing.filter(agreed_at=None).exists():
        raise NotAgreed(_("Both have to agree that what is said is kept for the debrief."))
    if rehearsal.awaits_at:
        raise NotYourTurn(_("Wait for what they answer, or let the program answer."))
    if not text or len(text) > LONGEST:
        raise NothingSaid(_("Say something, in at most %(n)s letters.") % {"n": LONGEST})


def talk_of(rehearsal: Rehearsal, player: Staff) -> Talk:
    """Where the talk stands: computed from what was said, kept nowhere."""
    said = [turn.text for turn in rehearsal.turns.filter(who=Who.STAFF)]
    is_clinician = player.role == Role.CLINICIAN
    talks = replay(
        rehearsal.played,
        seed=rehearsal.seed,
        replies=said,
        is_clinician=is_clinician,
        near=comparer.near,
    )
    return talks[-1]


def take_back(rehearsal: Rehearsal, *, by: Player) -> str:
    """My last turn, with what was answered to it; its words. A talk that this turn ended goes on.

    Raises Over, NothingSaid.
    """
    with transaction.atomic():
        kept = _locked(rehearsal)
        if kept.ending == Rehearsal.End.STOPPED:
            raise Over(_("This rehearsal has ended."))
        mine = Who.CLIENT if by.part == Part.CLIENT else Who.STAFF
        last = kept.turns.filter(who=mine, is_program=False).last()
        if last is None or by.part not in (Part.STAFF, Part.CLIENT):
            raise NothingSaid(_("There is nothing of yours to take back."))
        words = last.text
        kept.turns.filter(number__gte=last.number).delete()
        kept.ended_at, kept.ending, kept.awaits_at = None, "", None
        kept.save(update_fields=["ended_at", "ending", "awaits_at"])
        _tell(kept)
    return words


def stop(rehearsal: Rehearsal, *, at: datetime) -> None:
    """End it here. Raises Over."""
    with transaction.atomic():
        kept = _open(rehearsal)
        _end(kept, Rehearsal.End.STOPPED, at)
        _tell(kept)


def forget(rehearsal: Rehearsal) -> None:
    """Delete what was said and seen, and the key it was sealed with. That it was played stays."""
    with transaction.atomic():
        rehearsal.turns.all().delete()
        rehearsal.rubric.all().delete()
        remove_sound(rehearsal)
        rehearsal.players.filter(part=Part.READER).delete()
        Rehearsal.objects.filter(pk=rehearsal.pk).update(key=None, may_be_rated_at=None)
        if rehearsal.key_id:
            DataKey.objects.filter(pk=rehearsal.key_id).delete()


def _locked(rehearsal: Rehearsal) -> Rehearsal:
    rows = Rehearsal.objects.select_for_update(no_key=True, of=("self",)).select_related("key")
    return rows.get(pk=rehearsal.pk)


def _open(rehearsal: Rehearsal) -> Rehearsal:
    kept = _locked(rehearsal)
    if kept.ended_at:
        raise Over(_("This rehearsal has ended."))
    return kept


def _end(rehearsal: Rehearsal, ending: str, at: datetime) -> None:
    rehearsal.ended_at, rehearsal.ending, rehearsal.awaits_at = at, ending, None
    rehearsal.save(update_fields=["ended_at", "ending", "awaits_at"])


def _add(
    rehearsal: Rehearsal,
    who: str,
    text: str,
    at: datetime,
    *,
    number: int,
    is_program: bool = True,
    is_model: bool = False,
) -> None:
    turn = Turn(
        practice_id=rehearsal.practice_id,
        rehearsal=rehearsal,
        number=number,
        who=who,
        is_program=is_program,
        is_model=is_model,
        at=at,
    )
    turn.text = text
    turn.save()


def _tell(rehearsal: Rehearsal) -> None:
    announce(practice_id=rehearsal.practice_id, topic="rehearsal", subject_id=rehearsal.pk)
