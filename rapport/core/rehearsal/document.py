"""Scenarios as plain documents (TOML, JSON), and what is wrong with one, in words for whoever writes it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rapport.core.rehearsal.lines import is_broken, is_free
from rapport.core.rehearsal.scenario import (
    Asked,
    Cue,
    Ends,
    Exit,
    Fact,
    Known,
    Lines,
    Manner,
    Move,
    Moves,
    Need,
    Offers,
    Persona,
    Point,
    Scenario,
    State,
    Twist,
)

LEAST_STATES = 2
LEAST_WORDINGS = 2
LEAST_TURNS, MOST_TURNS = 4, 30


class Malformed(ValueError):
    """A document that is no scenario; `where` names the part."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class Problem:
    """What keeps a scenario from being played: a code, and where (a state's, twist's or move's name)."""

    code: str
    where: str = ""


def read(document: Mapping[str, Any]) -> Scenario:
    """The scenario a document describes. Raises Malformed; `problems` says what a read one lacks."""
    try:
        return _read(document)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise Malformed(str(error).strip("'\"")) from error


def _read(d: Mapping[str, Any]) -> Scenario:
    return Scenario(
        **{name: str(d[name]) for name in ("key", "title", "zone", "interaction", "channel")},
        card=str(d["card"]),
        goal=str(d["goal"]),
        persona=Persona(d["persona"]["name"], d["persona"]["age"], Manner(d["persona"]["manner"])),
        mood=float(d["mood"]),
        need=_need(d["need"]),
        states=tuple(_state(state) for state in d["states"]),
        ends=Ends(**{end: _lines(d["ends"][end]) for end in ("won", "left", "escalated")}),
        twists=tuple(_twist(twist) for twist in d.get("twists", ())),
        knows=tuple(Known(_lines(k["asked"]), _lines(k["says"])) for k in d.get("knows", ())),
        fears=_lines(d.get("fears", ())),
        never_say=_lines(d.get("never_say", ())),
        covers=tuple(Point(p["what"], _lines(p["words"])) for p in d.get("covers", ())),
        facts=tuple(Fact(f["name"], f["value"]) for f in d.get("facts", ())),
        closing=_moves(d.get("closing", [Move.NEXT_STEP])),
        turns=int(d.get("turns", 12)),
        reactions={Move(move): _lines(says) for move, says in d.get("reactions", {}).items()},
        answers={Asked(what): _lines(says) for what, says in d.get("answers", {}).items()},
        offers=_offers(d.get("offers", {})),
        exchanges=tuple(_cue(cue) for cue in d.get("exchanges", ())),
    )


def _cue(d: Mapping[str, Any]) -> Cue:
    when = str(d.get("when", ""))
    if when not in ("", "before", "after"):
        raise ValueError(when)
    return Cue(_lines(d["to"]), _lines(d["says"]), when)


def _offers(d: Mapping[str, Any]) -> Offers:
    lines = {name: _lines(d.get(name, ())) for name in ("prefers", "taken", "not_yet", "other")}
    takes = d.get("takes")
    return Offers(None if takes is None else float(takes), **lines)


def _need(d: Mapping[str, Any]) -> Need:
    after = _moves(d.get("after", [Move.ASKED_OPEN, Move.NAMED_FEAR]))
    return Need(str(d["what"]), _lines(d["says"]), d["to"], after, float(d.get("trust", 0.6)))


def _state(d: Mapping[str, Any]) -> State:
    exits = tuple(
        Exit(_moves(e["when"]), e["to"], _lines(e.get("says", ())), float(e.get("trust", 0)))
        for e in d.get("exits", ())
    )
    return State(d["key"], _lines(d["says"]), exits, bool(d.get("closes", False)))


def _twist(d: Mapping[str, Any]) -> Twist:
    return Twist(
        d["key"],
        _moves(d.get("when", ())),
        _lines(d["says"]),
        d.get("to", ""),
        int(d.get("from_turn", 1)),
        float(d.get("at_least", 0)),
        float(d.get("at_most", 1)),
    )


def _moves(given: Any) -> Moves:
    return tuple(Move(move) for move in given)


def _lines(given: Any) -> Lines:
    if isinstance(given, str) or not all(isinstance(line, str) for line in given):
        raise TypeError(str(given)[:60])
    return tuple(given)


def document(scenario: Scenario) -> dict[str, Any]:
    """What `read` reads; of lists, strings and numbers only."""
    found: dict[str, Any] = _plain(asdict(scenario))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def problems(scenario: Scenario) -> list[Problem]:
    """What keeps it from being played well; empty when it can be."""
    return [
        *_bounds(scenario),
        *_wordings(scenario),
        *_guards(scenario),
        *_ways(scenario),
        *_dead_ends(scenario),
    ]


def _bounds(scenario: Scenario) -> Iterator[Problem]:
    if not 0 <= scenario.mood < scenario.need.trust <= 1:
        yield Problem("mood")
    if not LEAST_TURNS <= scenario.turns <= MOST_TURNS:
        yield Problem("turns")
    if len(scenario.states) < LEAST_STATES:
        yield Problem("few_states")
    if not scenario.need.after:
        yield Problem("need_unasked")
    if not scenario.closing:
        yield Problem("no_closing")
    if not scenario.persona.name.strip():
        yield Problem("no_name")
    if not 0 <= (scenario.offers.takes or 0) <= 1:
        yield Problem("takes")


def _wordings(scenario: Scenario) -> Iterator[Problem]:
    parts = [(state.key, state.says) for state in scenario.states]
    parts += [("won", scenario.ends.won), ("left", scenario.ends.left)]
    parts += [("escalated", scenario.ends.escalated)]
    yield from (Problem("few_wordings", key) for key, says in parts if len(says) < LEAST_WORDINGS)
    single = [(twist.key, twist.says) for twist in scenario.twists]
    single += [("need", scenario.need.says)]
    cues = [(" ".join(cue.to[:1]), cue.says) for cue in scenario.exchanges]
    yield from (Problem("no_words", key) for key, says in single + cues if not says)
    lines = [line for _key, says in parts + single for line in says]
    yield from (
        Problem("same_line", line) for line in sorted({x for x in lines if lines.count(x) > 1})
    )


def _guards(scenario: Scenario) -> Iterator[Problem]:
    """A guard that is one; and something to say, whatever was said before, wherever there has to be."""
    ends = scenario.ends
    needed = [(state.key, state.says) for state in scenario.states]
    needed += [("need", scenario.need.says), ("won", ends.won)]
    needed += [("left", ends.left), ("escalated", ends.escalated)]
    yield from (
        Problem("guarded_only", key) for key, says in needed if says and not any(map(is_free, says))
    )
    also = [twist.says for twist in scenario.twists] + [known.says for known in scenario.knows]
    offers = scenario.offers
    also += [*scenario.answers.values(), offers.taken, offers.not_yet, offers.other]
    also += [cue.says for cue in scenario.exchanges]
    every = [line for says in (*(says for _key, says in needed), *also) for line in says]
    yield from (Problem("broken_guard", line) for line in every if is_broken(line))


def _ways(scenario: Scenario) -> Iterator[Problem]:
    keys = [state.key for state in scenario.states]
    yield from (
        Problem("same_state", key) for key in sorted({k for k in keys if keys.count(k) > 1})
    )
    for state in scenario.states:
        yield from (Problem("unknown_state", e.to) for e in state.exits if e.to not in keys)
        yield from (Problem("exit_without_moves", state.key) for e in state.exits if not e.when)
    turned = [twist.to for twist in scenario.twists if twist.to]
    yield from (Problem("unknown_state", to) for to in turned if to not in keys)
    if scenario.need.to not in keys:
        yield Problem("unknown_state", scenario.need.to)


def _dead_ends(scenario: Scenario) -> Iterator[Problem]:
    """Every state can be come to, and from every state there is a way to one that closes."""
    ways = _graph(scenario)
    begun = _reached(ways, scenario.states[0].key) if scenario.states else set()
    closing = {state.key for state in scenario.states if state.closes}
    if not closing:
        yield Problem("nothing_closes")
    for state in scenario.states:
        if state.key not in begun:
            yield Problem("unreachable", state.key)
        elif closing and not _reached(ways, state.key) & closing:
            yield Problem("dead_end", state.key)


def _graph(scenario: Scenario) -> dict[str, set[str]]:
    """The need and the twists can come from anywhere."""
    anywhere = {scenario.need.to, *(twist.to for twist in scenario.twists if twist.to)}
    return {s.key: {e.to for e in s.exits} | anywhere for s in scenario.states}


def _reached(ways: Mapping[str, set[str]], start: str) -> set[str]:
    found, ahead = {start}, [start]
    while ahead:
        further = ways.get(ahead.pop(), set()) - found
        found |= further
        ahead += further
    return found
