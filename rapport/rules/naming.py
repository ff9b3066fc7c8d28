"""What the numbers in rules are called."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Names:
    """Everything a rule can name, each by its number or key, in the order it is offered."""

    tags: dict[int, str] = field(default_factory=dict)
    people: dict[int, str] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    views: dict[int, str] = field(default_factory=dict)
    skills: dict[str, str] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)
