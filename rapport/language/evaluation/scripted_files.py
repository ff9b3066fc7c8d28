"""Files of canned and own words: dialogues with the acts of each turn, templates, or plain lines.

Three kinds are told apart by what they hold: schema-guided dialogues (`turns` with `frames`; JSON
lines, gzip or not), templates (`*.tsv`, or a folder of them: key, tab, text; `@` is the value), and
lines of {text, previous, scripted, agent}, with `client` where known, `library: true` for a text of
the library. Of a dialogue each turn of the system is had twice: as its writer put it, and as the
templates render its acts. Without template files the shipped ones are used.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapport.language.evaluation.reading import Row, content, parsed
from rapport.language.scriptedness.index import SHIPPED
from rapport.language.scriptedness.replies import Reply

TEMPLATES = SHIPPED.parent / "templates.tsv"
Templates = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """One moment answered in own words and from a script. `values`: what filled the template's gaps."""

    own: Reply
    canned: Reply
    agent: str
    acts: tuple[tuple[str, str, str], ...] = ()
    service: str = ""


@dataclass(slots=True)
class Material:
    """`own`, `canned`: replies by agent of whom only one kind is known for a moment."""

    pairs: list[Pair] = field(default_factory=list)
    own: dict[str, list[Reply]] = field(default_factory=dict)
    canned: dict[str, list[Reply]] = field(default_factory=dict)
    library: list[str] = field(default_factory=list)
    templates: Templates = field(default_factory=dict)


def material(paths: Iterable[Path]) -> Material:
    """Everything the files hold. Raises ValueError for a file of no known kind."""
    files = [file for path in paths for file in _files(path)]
    given = [file for file in files if file.suffix == ".tsv"]
    found = Material(templates=read_templates(given or [TEMPLATES]))
    for file in files:
        if file not in given:
            _read(file, found)
    if found.pairs:
        found.library += [text for one in found.templates.values() for text in one.values()]
    _pair_up(found)
    return found


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        file for file in path.iterdir() if file.suffix in (".tsv", ".jsonl", ".json", ".gz")
    )


def _read(file: Path, found: Material) -> None:
    value = parsed(file)
    rows = value if isinstance(value, list) else [value]
    for row in rows:
        if not isinstance(row, dict):
            raise ValueError(f"{file} holds no rows")
        if "turns" in row:
            found.pairs += list(_dialogue(row, found.templates))
        elif "text" in row:
            _line(row, found)
        elif "service_name" not in row and "services" not in row:
            raise ValueError(f"{file}: neither dialogues nor lines with a text: {', '.join(row)}")


def read_templates(paths: Sequence[Path]) -> dict[str, dict[str, str]]:
    """By service and key; a file of two columns is of the service it is named after."""
    found: dict[str, dict[str, str]] = {}
    for path in paths:
        for line in content(path).splitlines():
            parts = line.strip().split("\t")
            if len(parts) >= 2:
                service = parts[0] if len(parts) == 3 else path.name.partition(".")[0]
                found.setdefault(service, {})[parts[-2]] = parts[-1]
    return found


def _line(row: Row, found: Material) -> None:
    if row.get("library"):
        found.library.append(row["text"])
        return
    agent = str(row.get("agent", ""))
    names = tuple(row.get("names") or ())
    client = row.get("client", f"{len(found.own)}/{row.get('previous', '')}")
    reply = Reply(row["text"], row.get("previous") or "", client, names)
    kind = found.canned if row.get("scripted") else found.own
    kind.setdefault(agent, []).append(reply)


def _pair_up(found: Material) -> None:
    """Replies of the same agent in both kinds, else of all, side by side in their order."""
    own = [(agent, reply) for agent, some in found.own.items() for reply in some]
    canned = [reply for some in found.canned.values() for reply in some]
    by_moment = {reply.previous: reply for reply in canned if reply.previous}
    for n, (agent, reply) in enumerate(own[: len(canned)] if canned else []):
        same = found.canned.get(agent) or canned
        twin = by_moment.get(reply.previous) or same[n % len(same)]
        found.pairs.append(Pair(reply, twin, agent))


def _dialogue(row: Row, templates: Templates) -> Iterable[Pair]:
    name, previous, intent = row["dialogue_id"], "", ""
    for turn in row["turns"]:
        if turn["speaker"] == "USER":
            previous = turn["text"]
            intent = next((_intent(f) for f in turn["frames"] if _intent(f)), intent)
            continue
        acts = tuple(act for frame in turn["frames"] for act in _acts(frame, intent))
        service = turn["frames"][0]["service"] if turn["frames"] else ""
        text = rendered(acts, templates.get(service, {}))
        if text:
            own, canned = Reply(turn["text"], previous, name), Reply(text, previous, name)
            yield Pair(own, canned, name, acts, service)


def _intent(frame: Mapping[str, Any]) -> str:
    return str((frame.get("state") or {}).get("active_intent") or "")


def _acts(frame: Mapping[str, Any], intent: str) -> Iterable[tuple[str, str, str]]:
    """(key without value, value, kind of value) of each act, as the templates are keyed."""
    for act in frame["acts"]:
        kind, slot = act["act"], act["slot"]
        value = act["values"][0] if act["values"] else ""
        match kind:
            case "NOTIFY_SUCCESS" | "NOTIFY_FAILURE":
                yield f"{kind}!!{intent}", "", ""
            case "INFORM_COUNT":
                yield f"{kind}!!{intent}!!{slot}", value, slot
            case "OFFER_INTENT":
                yield f"{kind}!!{value}", "", ""
            case _:
                yield f"{kind}!!{slot}" if slot else kind, value, slot


def rendered(acts: Sequence[tuple[str, str, str]], templates: Mapping[str, str]) -> str:
    """The acts as the templates say them, one after the other; acts without a template are silent."""
    return " ".join(said for act in acts if (said := _said(act, templates)))


def _said(act: tuple[str, str, str], templates: Mapping[str, str]) -> str:
    key, value, _ = act
    if not value:
        return templates.get(key, "")
    exact = templates.get(f"{key}!!{value}")
    return exact or templates.get(f"{key}!!@", "").replace("@", value)
