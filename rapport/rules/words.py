"""Rules as sentences: the same words in the builder, in the list, in the dry run and in the log."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rapport.core import rules as pure
from rapport.core.rules import Do, Field, Problem, When
from rapport.inbox.models import Conversation
from rapport.rules.naming import Names

Text = str | Promise

WHENS: dict[When, Text] = {
    When.WRITES: gettext_lazy("a client writes"),
    When.BEGINS: gettext_lazy("a conversation begins"),
    When.ANSWERED: gettext_lazy("somebody has answered"),
    When.LATE: gettext_lazy("an answer is late"),
    When.WAITS: gettext_lazy("a client still waits after … open hours"),
    When.SILENT: gettext_lazy("the client has said nothing for … days after our answer"),
}
PROBLEMS: dict[Problem, Text] = {
    Problem.UNREADABLE: gettext_lazy("This rule can’t be read. Choose its parts again."),
    Problem.NOTHING_TO_DO: gettext_lazy("Say at least one thing that it does."),
    Problem.TOO_MUCH: gettext_lazy("At most four conditions and four things to do."),
    Problem.AMOUNT: gettext_lazy("Say after how long: ¼ to 200 open hours, or 1 to 90 days."),
    Problem.TWICE: gettext_lazy("It says the same thing twice: one priority, one owner, one rest."),
    Problem.NEVER: gettext_lazy(
        "While a client waits for an answer a rule neither closes nor snoozes: choose another moment."
    ),
    Problem.VALUE: gettext_lazy("Something to do has no value. Choose it again."),
}
GONE = gettext_lazy("something that is no longer there")


def sentence(rule: pure.Rule, names: Names) -> str:
    """The whole rule: "When a client writes, if it comes by e-mail: put the tag “price” on it." """
    head = _("When %(when)s") % {"when": moment(rule)}
    ifs = [condition(each, names) for each in rule.conditions]
    if ifs:
        head = _("%(head)s, if %(conditions)s") % {"head": head, "conditions": _listed(ifs)}
    return f"{head}: {_listed(effect(each, names) for each in rule.effects)}."


def moment(rule: pure.Rule) -> str:
    """When it is."""
    if rule.when is When.WAITS:
        return _("a client still waits after %(n)s open hours") % {"n": f"{rule.amount:g}"}
    if rule.when is When.SILENT:
        text = ngettext(
            "the client has said nothing for %(n)s day after our answer",
            "the client has said nothing for %(n)s days after our answer",
            int(rule.amount),
        )
        return text % {"n": f"{rule.amount:g}"}
    return str(WHENS[rule.when])


def _listed(parts: Iterable[str]) -> str:
    *firsts, last = parts
    return (
        _("%(firsts)s and %(last)s") % {"firsts": ", ".join(firsts), "last": last}
        if firsts
        else last
    )


def condition(each: pure.Condition, names: Names) -> str:
    """One condition, turned around if it is."""
    text = _condition(each, names)
    return _("not: %(condition)s") % {"condition": text} if each.is_not else text


def _condition(each: pure.Condition, names: Names) -> str:
    value: Any = each.value
    match each.field:
        case Field.OWNER if not value:
            return _("nobody has it")
        case Field.ZONE if not value:
            return _("it is in a judgment zone")
        case Field.CLIENT:
            return _("the client is new")
        case Field.HOURS:
            return _("the location is open then")
        case Field.WORDS:
            return _("it says “%(words)s”") % {"words": value}
    template, called = CONDITIONS[each.field]
    return str(template) % {"name": _called(_of(names, called), value)}


CONDITIONS: dict[Field, tuple[Text, str]] = {
    Field.CHANNEL: (gettext_lazy("it comes by %(name)s"), "channels"),
    Field.LOCATION: (gettext_lazy("it is for %(name)s"), "places"),
    Field.TAG: (gettext_lazy("it has the tag “%(name)s”"), "tags"),
    Field.PRIORITY: (gettext_lazy("its priority is %(name)s"), "priorities"),
    Field.OWNER: (gettext_lazy("%(name)s has it"), "people"),
    Field.ZONE: (gettext_lazy("it is in the zone %(name)s"), "zones"),
}


def effect(each: pure.Effect, names: Names) -> str:
    """One thing to do."""
    value: Any = each.value
    match each.do:
        case Do.NOTE:
            return _("note for the team “%(text)s”") % {"text": value}
        case Do.SNOOZE:
            text = ngettext("let it rest for %(n)s hour", "let it rest for %(n)s hours", int(value))
            return text % {"n": value}
        case Do.CLOSE:
            return _("close it")
    template, called = EFFECTS[each.do]
    return str(template) % {"name": _called(_of(names, called), value)}


EFFECTS: dict[Do, tuple[Text, str]] = {
    Do.TAG: (gettext_lazy("put the tag “%(name)s” on it"), "tags"),
    Do.PRIORITY: (gettext_lazy("make its priority %(name)s"), "priorities"),
    Do.PERSON: (gettext_lazy("give it to %(name)s, if free and qualified"), "people"),
    Do.SKILL: (gettext_lazy("give it to somebody free who can do %(name)s"), "skills"),
    Do.COLLECT: (gettext_lazy("put it into the view “%(name)s”"), "views"),
    Do.NOTIFY: (gettext_lazy("tell %(name)s"), "people"),
}


def _of(names: Names, called: str) -> Mapping[Any, str]:
    if called == "priorities":
        return {key: str(label).lower() for key, label in Conversation.Priority.choices}
    known: Mapping[Any, str] = getattr(names, called)
    return known


def _called(known: Mapping[Any, str], value: Any) -> str:
    return known.get(value) or str(GONE)


def deed(document: Mapping[str, Any], names: Names) -> str:
    """A deed of a trial or of the log."""
    return effect(pure.Effect(Do(document["do"]), document["value"]), names)
