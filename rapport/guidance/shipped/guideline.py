"""One guideline of the manual as it is shipped."""

from dataclasses import dataclass

from rapport.guidance.shipped.moment import Text


@dataclass(frozen=True, slots=True)
class ShippedGuideline:
    """An interaction with its first guideline. `facts` are names to fill in; `zone` is a zone's key.

    `stage` and `intents` are labels of rapport.language; `ways` are Interaction.Way's values.
    """

    key: str
    name: Text
    ways: tuple[str, ...]
    title: Text
    goal: Text
    why: Text
    must_cover: tuple[Text, ...]
    never_say: tuple[Text, ...]
    openings: tuple[Text, ...] = ()
    examples: tuple[Text, ...] = ()
    talking_points: tuple[Text, ...] = ()
    required: tuple[Text, ...] = ()
    authority: Text = ""
    facts: tuple[Text, ...] = ()
    stage: str = ""
    treatment: str = ""
    intents: tuple[str, ...] = ()
    zone: str = ""
