"""What every figure means: one definition each, as data, shown beside the figure wherever it stands."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

IN_TIME_SECONDS = 300
# Fewer observations than this carry no percentage: the interval would be wider than 40 points.
THIN = 20
LEVEL = 0.95

Text = str | Promise


class Metric(StrEnum):
    """Names of figures, as addresses and code use them."""

    WROTE = "wrote"
    NEVER_ANSWERED = "never-answered"
    IN_TIME = "within-five-minutes"
    NEEDED_PERSON = "needed-a-person"
    RIGHT_PERSON = "right-person"
    ANSWERED_IN_FIVE = "answered-in-five"
    MEDIAN = "median-first-answer"
    NINETIETH = "ninetieth-percentile"
    UNANSWERED = "unanswered"
    PROMISES_KEPT = "promises-kept"


@dataclass(frozen=True, slots=True)
class Definition:
    """A metric in plain words. `source` names the facts it is counted from."""

    metric: Metric
    name: Text
    sentence: Text
    unit: Text
    formula: str
    source: str


_PLANTED = _(
    "Until verdicts are made live, these stand on the labels planted in the demo's history; a "
    "practice without such labels shows none."
)

DEFINITIONS: dict[Metric, Definition] = {
    definition.metric: definition
    for definition in (
        Definition(
            Metric.WROTE,
            _("People who wrote"),
            _(
                "Everybody with at least one inquiry received in the week, by any channel, phone "
                "and walk-in included. A person counts once; automatic mail never counts."
            ),
            _("people"),
            "count(distinct client) of inquiry_received, local week",
            "inquiry_received",
        ),
        Definition(
            Metric.NEVER_ANSWERED,
            _("Never answered"),
            _(
                "People who wrote in the week and whom no person has answered until now. An "
                "automatic acknowledgement is no answer; neither is closing the conversation."
            ),
            _("people"),
            "people none of whose inquiry_received has a first_response",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.IN_TIME,
            _("Answered within five minutes"),
            _(
                "People whose first inquiry of the week had a person's answer within five minutes "
                "on the wall clock, nights and weekends included, because that is how a client "
                "waits. It is the moment the mail server accepted the answer that counts."
            ),
            _("people"),
            "people whose first inquiry_received has first_response.value <= 300 s",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.NEEDED_PERSON,
            _("Needed a person"),
            _(
                "Conversations begun in the week that lay in a judgment zone: a first "
                "impression, hesitation, worry, trouble, or a goodbye."
            ),
            _("conversations"),
            "count of needed_person",
            "needed_person",
        ),
        Definition(
            Metric.RIGHT_PERSON,
            _("Got the right person"),
            _(
                "Conversations in a judgment zone that were answered by somebody qualified for the "
                "zone, in the client's language."
            ),
            _("conversations"),
            "count of right_person",
            "right_person",
        ),
        Definition(
            Metric.ANSWERED_IN_FIVE,
            _("Answered within five minutes"),
            _(
                "The share of all inquiries that a person had answered after five minutes "
                "(Kaplan-Meier, so whoever still waits counts as waiting, and is never left out). "
                "Every need has a clock of its own, follow-up questions too."
            ),
            _("share of inquiries"),
            "1 - S(300 s), interval log-log with Greenwood's variance, 95%",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.MEDIAN,
            _("Median first answer"),
            _(
                "Half of all inquiries had a person's answer by then. Those never answered count "
                "as waiting longer, so the figure can't be polished by ignoring people."
            ),
            _("minutes and seconds"),
            "smallest t with S(t) <= 0.5, Kaplan-Meier; interval of Brookmeyer and Crowley, 95%",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.NINETIETH,
            _("90th percentile"),
            _("Nine of ten inquiries had a person's answer by then, or: it was never reached."),
            _("hours and minutes"),
            "smallest t with S(t) <= 0.1, Kaplan-Meier; interval of Brookmeyer and Crowley, 95%",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.UNANSWERED,
            _("Never answered"),
            _("Inquiries of the time shown that no person has answered until now."),
            _("inquiries"),
            "count of inquiry_received without first_response",
            "inquiry_received, first_response",
        ),
        Definition(
            Metric.PROMISES_KEPT,
            _("Promises kept"),
            _(
                "After hours an acknowledgement names the time by which a person answers. Kept "
                "means answered by then; a promise nobody has answered yet, and whose week is "
                "over, was not kept."
            ),
            _("promises"),
            "count of promise_kept out of promise_made",
            "promise_made, promise_kept, promise_missed",
        ),
    )
}

# What a figure says besides its definition while its source is a simulation.
PLANTED = {Metric.NEEDED_PERSON: _PLANTED, Metric.RIGHT_PERSON: _PLANTED}
