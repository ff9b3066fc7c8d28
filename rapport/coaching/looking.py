"""Asking the process that measures replies: words go in, figures come out, nothing is kept."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rapport.language.apart import environ
from rapport.practice.errors import ExpectedError

COMMAND = (sys.executable, "-m", "rapport.language.scriptedness.child")
SECONDS = 60.0


class CannotLook(ExpectedError):
    """The process failed or took too long."""

    status = 503


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply as it is measured. `client` tells clients apart; `zone` is empty in the swift lane."""

    text: str
    previous: str
    client: int
    names: tuple[str, ...]
    known: tuple[str, ...]
    zone: str = ""
    conversation_id: int = 0


@dataclass(frozen=True, slots=True)
class Texts:
    """What replies are compared with."""

    library: tuple[str, ...]
    required: tuple[str, ...]


def look(
    groups: Mapping[str, Sequence[Spoken]], texts: Texts, *, encodes: bool = True
) -> dict[str, dict[str, Any]]:
    """By name of the group: `score` (None where there is too little) and `places`. Raises CannotLook."""
    told = {name: [_told(one) for one in some] for name, some in groups.items()}
    asked = sorted({one.previous for some in groups.values() for one in some if one.previous})
    question = {"groups": told, "library": texts.library, "required": texts.required}
    answer: dict[str, dict[str, Any]] = json.loads(
        _answer(json.dumps(question | {"asked": asked, "encodes": encodes}))
    )
    return answer


def _told(one: Spoken) -> dict[str, Any]:
    fields = ("text", "previous", "client", "names", "known")
    return {name: getattr(one, name) for name in fields}


def _answer(question: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            COMMAND, input=question, capture_output=True, text=True, env=environ(), timeout=SECONDS,
            check=True,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError) as error:
        raise CannotLook(_("This can't be worked out right now. Try again in a minute.")) from error
    return done.stdout
