"""Writing the practice's zones: which are on, what leads into them, who is qualified."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.core import zones as rules
from rapport.guidance.models import Zone
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Skill, Staff

ALWAYS_ON = rules.Key.CLINICAL_WORRY


class AlwaysOn(ExpectedError):
    """Clinical worry can't be switched off."""


class NotThree(ExpectedError):
    """A practice chooses three moments, no more: most should stay swift."""

    status = 422


class NameTaken(ExpectedError):
    """Two zones by one name would be one too many."""

    status = 422


@dataclass(frozen=True, slots=True)
class Settings:
    """What an owner says about a zone; triggers as core.zones has them, amounts in cents."""

    name: str
    purpose: str
    triggers: Sequence[rules.Trigger]
    skill: Skill | None
    authority: str
    authority_cents: int
    exit_question: str
    is_on: bool = True


def choose_moments(*, keys: Collection[str], by: Staff, at: datetime) -> None:
    """The practice's three moments are on, the other shipped ones off; own ones stay as they are.

    Raises NotThree.
    """
    zones = list(Zone.objects.exclude(key=ALWAYS_ON))
    chosen = {zone.key for zone in zones} & set(keys)
    if len(chosen) != rules.MOMENTS:
        raise NotThree(
            ngettext("Choose %(n)s moment.", "Choose %(n)s moments.", rules.MOMENTS)
            % {"n": rules.MOMENTS}
        )
    with transaction.atomic():
        for zone in zones:
            zone.is_chosen = zone.key in chosen
            zone.is_on = zone.is_chosen or (zone.is_on and zone.key not in rules.ORDER)
        Zone.objects.bulk_update(zones, ["is_chosen", "is_on"])
        note(by=by, verb="chose_moments", subject=by.practice, at=at)


def change_zone(*, zone: Zone, settings: Settings, by: Staff, at: datetime) -> Zone:
    """Write an owner's words about a zone. Raises AlwaysOn, NameTaken."""
    if zone.key == ALWAYS_ON and not settings.is_on:
        raise AlwaysOn(_("Clinical worry is always on: nobody should wait for it to be chosen."))
    _check_name(settings.name, but=zone.pk)
    _apply(zone, settings)
    with transaction.atomic():
        zone.save()
        note(by=by, verb="changed", subject=zone, at=at)
    return zone


def add_zone(*, settings: Settings, by: Staff, at: datetime) -> Zone:
    """A zone of the practice's own, after the shipped ones. Raises NameTaken."""
    _check_name(settings.name, but=0)
    zone = Zone(
        practice_id=by.practice_id, key=_fresh_key(settings.name), position=Zone.objects.count()
    )
    _apply(zone, settings)
    with transaction.atomic():
        zone.save()
        note(by=by, verb="added", subject=zone, at=at)
    return zone


def _apply(zone: Zone, settings: Settings) -> None:
    zone.name, zone.purpose = settings.name.strip(), settings.purpose.strip()
    zone.triggers = [rules.document(trigger) for trigger in settings.triggers]
    zone.skill, zone.is_on = settings.skill, settings.is_on
    zone.is_chosen = zone.is_chosen and settings.is_on
    zone.authority, zone.authority_cents = settings.authority.strip(), settings.authority_cents
    zone.exit_question = settings.exit_question.strip()


def _check_name(name: str, *, but: int) -> None:
    if Zone.objects.filter(name__iexact=name.strip()).exclude(pk=but).exists():
        raise NameTaken(_("There is a zone of that name already."))


def _fresh_key(name: str) -> str:
    """A key that no other zone has, in the letters of its name where it has any."""
    begin, known = slugify(name)[:24] or "zone", set(Zone.objects.values_list("key", flat=True))
    numbered = (f"{begin}-{n}" for n in range(2, len(known) + 3))
    return next(key for key in (begin, *numbered) if key not in known | set(rules.ORDER))
