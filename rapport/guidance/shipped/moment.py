"""One moment as it is shipped."""

from dataclasses import dataclass

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Moment:
    """A zone with its first guideline. `skill` names who is qualified; `facts` are names to fill in."""

    key: str
    name: Text
    purpose: Text
    skill: Text
    authority: Text
    authority_cents: int
    exit_question: Text
    title: Text
    goal: Text
    must_cover: tuple[Text, ...]
    never_say: tuple[Text, ...]
    talking_points: tuple[Text, ...]
    facts: tuple[Text, ...]
