"""What a decision can be held against: figures that are counted today, each with its one definition.

Named here and not computed: the figures belong to Pulse and to the month. `unit` is that of a decision's
amount.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from rapport.facts.definitions import DEFINITIONS, Metric, Text


@dataclass(frozen=True, slots=True)
class Measure:
    """`address` names the page the figure stands on; `is_better_low` says which way is better for clients."""

    key: str
    name: Text
    sentence: Text
    unit: Text
    address: str
    is_better_low: bool


_POINTS = _("percentage points")


def _of_pulse(metric: Metric, unit: Text, *, is_better_low: bool) -> Measure:
    said = DEFINITIONS[metric]
    return Measure(metric.value, said.name, said.sentence, unit, "insight:pulse", is_better_low)


MEASURES: dict[str, Measure] = {
    measure.key: measure
    for measure in (
        _of_pulse(Metric.MEDIAN, _("minutes"), is_better_low=True),
        _of_pulse(Metric.ANSWERED_IN_FIVE, _POINTS, is_better_low=False),
        Measure(
            Metric.UNANSWERED.value,
            DEFINITIONS[Metric.UNANSWERED].name,
            _("The share of all inquiries that no person has answered until now."),
            _POINTS,
            "insight:pulse",
            is_better_low=True,
        ),
        _of_pulse(Metric.PROMISES_KEPT, _POINTS, is_better_low=False),
        _of_pulse(Metric.RIGHT_PERSON, _POINTS, is_better_low=False),
        Measure(
            "wording",
            _("How scripted we sounded"),
            _("The practice's wording together: 0 is all own words, 100 is all shared wording."),
            _("points of 100"),
            "coaching:trend",
            is_better_low=True,
        ),
        Measure(
            "sounded",
            _("Clients who sounded disappointed next"),
            _("The share of clients whose next words sounded disappointed, read by machine."),
            _POINTS,
            "coaching:trend",
            is_better_low=True,
        ),
        Measure(
            "pasted",
            _("Saved replies inside zones"),
            _("The share of replies in judgment zones that hold a saved one, in thirty days."),
            _POINTS,
            "coaching:review",
            is_better_low=True,
        ),
        Measure(
            "unfit",
            _("Guidelines that did not fit"),
            _("How often somebody said that a guideline did not fit, in thirty days."),
            _("times"),
            "coaching:review",
            is_better_low=True,
        ),
    )
}
