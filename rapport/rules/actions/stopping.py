"""The loud stop: a rule that acts too often is switched off, and every leader is told."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.core.rules import HOUR
from rapport.inbox.actions.by_rule import note_by_rule
from rapport.inbox.models import Conversation
from rapport.practice.models import Role, Staff
from rapport.rules.models import Deed, Rule


def stop_flood(rule: Rule, held: Conversation, *, at: datetime) -> bool:
    """Stop the rule if it did as much within an hour as its cap allows; returns whether it was stopped.

    The last conversation it touched carries a note that names the leaders, so that it reaches them
    wherever they are.
    """
    done = Deed.objects.filter(rule=rule, held="", at__gt=at - HOUR).count()
    if done < rule.cap_per_hour:
        return False
    stopped = Rule.objects.filter(pk=rule.pk, is_on=True)
    if not stopped.update(is_on=False, stopped_at=at):
        return False
    said = {"rule": rule.name, "n": done}
    text = _(
        "The rule “%(rule)s” was stopped: it acted %(n)s times within an hour. Look at its log, "
        "correct it, and switch it on again."
    )
    leaders = Staff.objects.filter(is_active=True, role__in=(Role.OWNER, Role.MANAGER))
    note_by_rule(held, text=text % said, at=at, tell=list(leaders))
    return True
