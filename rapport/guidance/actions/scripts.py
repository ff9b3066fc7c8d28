"""Bringing an old script, choosing what becomes of each sentence, and having made a guideline of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from rapport.database import vault
from rapport.guidance.actions.facts import Stated
from rapport.guidance.actions.guidelines import Wording
from rapport.guidance.models import Guideline, Script
from rapport.guidance.scripts.proposing import Kind, Part, propose
from rapport.guidance.scripts.reading import read
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


def bring_script(*, name: str, content: bytes, by: Staff, at: datetime) -> Script:
    """Read it, keep it sealed, and propose what each sentence becomes. Raises ScriptUnreadable."""
    media, text = read(content)
    key, wrapped = vault.new_data_key(by.practice_id)
    script = Script(
        practice_id=by.practice_id,
        name=name.strip()[:120],
        media_type=media.value,
        wrapped=wrapped,
        file_sealed=vault.seal(key, content),
        brought_by=by,
        brought_at=at,
    )
    with transaction.atomic():
        script.parts = _written(propose(text))
        script.save()
        note(by=by, verb="brought", subject=script, at=at)
    return script


def choose_parts(*, script: Script, parts: Sequence[Part]) -> None:
    """What a person made of the proposals."""
    script.parts = _written(parts)
    script.save(update_fields=["parts_sealed"])


def finish_script(*, script: Script, guideline: Guideline, by: Staff, at: datetime) -> None:
    """It has become a guideline."""
    with transaction.atomic():
        script.guideline = guideline
        script.save(update_fields=["guideline"])
        note(by=by, verb="finished", subject=script, at=at)


def remove_script(*, script: Script, by: Staff, at: datetime) -> None:
    """Forget the file and what it held; a guideline that was made of it stays."""
    with transaction.atomic():
        note(by=by, verb="removed", subject=script, at=at)
        script.delete()


def parts_of(script: Script) -> list[Part]:
    """Its sentences, with what stands chosen."""
    return [Part(**{**row, "kind": Kind(row["kind"])}) for row in json.loads(script.parts)]


def draft(script: Script) -> Wording:
    """The guideline that its parts make, for a person to finish: the goal is theirs to write."""
    parts = parts_of(script)
    return Wording(
        title=script.name,
        goal="",
        must_cover=_of(parts, Kind.COVER),
        never_say=_of(parts, Kind.NEVER),
        openings=_of(parts, Kind.OPENING),
        required=_of(parts, Kind.REQUIRED),
        facts=tuple(Stated(part.name, part.becomes) for part in parts if part.kind == Kind.FACT),
    )


def _of(parts: Iterable[Part], kind: Kind) -> tuple[str, ...]:
    return tuple(part.becomes or part.text for part in parts if part.kind == kind)


def _written(parts: Iterable[Part]) -> str:
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False)
