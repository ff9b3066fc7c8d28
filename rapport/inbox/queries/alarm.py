"""Who is paged in this practice, how, and by which words: one query for any number of messages."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapport.core.paging import Rung, ladder
from rapport.core.red_flags import NotInTheList, Rules, shipped
from rapport.database.written import fetched
from rapport.practice.queries.on_call import CLINICIAN

logger = logging.getLogger(__name__)
LOAD = """
select p.is_medical,
  (select l.changes::text from guidance_redflaglist l
    where l.practice_id = p.id and l.is_current),
  (select jsonb_agg(jsonb_build_array(o.staff_id, o.after_seconds) order by o.position)
     from practice_oncallstep o join practice_staff s on s.id = o.staff_id
    where o.practice_id = p.id and s.practice_id = p.id and s.is_active),
  (select jsonb_agg(jsonb_build_array(w.staff_id, w.way)) from (
     select distinct staff_id, way from practice_alertaddress a
      where a.practice_id = p.id and a.is_on) w),
  (select jsonb_agg(s.id order by s.id) from practice_staff s
    where s.practice_id = p.id and s.is_active and (s.role = 'clinician' or exists (
      select from practice_skillgrant g join practice_skill k on k.id = g.skill_id
       where g.practice_id = p.id and g.staff_id = s.id and k.slug = %(clinician)s))),
  (select jsonb_agg(s.id order by s.id) from practice_staff s
    where s.practice_id = p.id and s.is_active and s.role = 'owner')
from practice_practice p where p.id = %(practice)s
"""


@dataclass(frozen=True, slots=True)
class Alarm:
    """What happens when a message worries. Staff ids; `ways` are those beside the screen.

    steps: (staff id, seconds) of the on-call ladder as it was written down.
    """

    rules: Rules
    is_medical: bool
    steps: tuple[tuple[int, int], ...]
    ways: Mapping[int, tuple[str, ...]]
    clinicians: tuple[int, ...]
    owners: tuple[int, ...]

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The ladder with the owners at its end."""
        return ladder(self.steps, self.owners)

    @property
    def responders(self) -> tuple[int, ...]:
        """Who may say "I have it": clinicians; where there is none, the escalation contacts."""
        if self.is_medical and self.clinicians:
            return self.clinicians
        named = tuple(dict.fromkeys(staff_id for staff_id, _seconds in self.steps))
        return (*named, *(owner for owner in self.owners if owner not in named))

    @property
    def closers(self) -> tuple[int, ...]:
        """Who may close a flag: clinicians, in a practice that is not medical its owners."""
        return self.clinicians if self.is_medical else self.owners

    @property
    def is_unwatched(self) -> bool:
        """A medical practice in which nobody is on the ladder."""
        return self.is_medical and not self.steps


def load_alarm(practice_id: int) -> Alarm:
    """The alarm of the practice in scope; one query, its rules read once a version."""
    (row,) = fetched(LOAD, {"practice": practice_id, "clinician": CLINICIAN})
    is_medical, changes, steps, ways, clinicians, owners = row
    return Alarm(
        rules=_rules(changes),
        is_medical=is_medical,
        steps=tuple((staff_id, seconds) for staff_id, seconds in _read(steps)),
        ways=_by_staff(_read(ways)),
        clinicians=tuple(_read(clinicians)),
        owners=tuple(_read(owners)),
    )


@lru_cache(maxsize=256)
def _rules(changes: str | None) -> Rules:
    """A list that can't be read must not keep mail from being received."""
    try:
        return Rules.from_json(changes) if changes else shipped()
    except NotInTheList:
        logger.exception("a list of worry words can't be read: the shipped one holds")
        return shipped()


def _read(found: str | list[Any] | None) -> list[Any]:
    """What the driver hands over for jsonb: Django reads it as text."""
    return json.loads(found) if isinstance(found, str) else found or []


def _by_staff(pairs: list[Any]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for staff_id, way in pairs:
        found[staff_id] = (*found.get(staff_id, ()), way)
    return found
