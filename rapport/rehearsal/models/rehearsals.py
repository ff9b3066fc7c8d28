"""One rehearsal: who played, what was said, and what those who watched gave back."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import DataKey
from rapport.core.rehearsal.document import read
from rapport.core.rehearsal.scenario import Ending
from rapport.core.rehearsal.scenario import Scenario as Played
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff
from rapport.rehearsal.models.scenarios import Scenario


class Rehearsal(TenantModel):
    """A scenario played once. `graph` is the scenario as it was then; `key` its own data key.

    Forgetting it deletes the key: that it was played, and when, stays. `round_seconds` and
    `round_at`: the timer of a team's round. `awaits_at`: since when a language model owes the
    persona's next words; whoever claims it sets it ahead by a lease.
    """

    class Mode(models.TextChoices):
        PERSONA = "persona", _("against the program")
        MODEL = "model", _("against a language model")
        PAIR = "pair", _("two people")
        TEAM = "team", _("in the team")

    class End(models.TextChoices):
        WON = Ending.WON.value, _("won their trust")
        LEFT = Ending.LEFT.value, _("left politely")
        ESCALATED = Ending.ESCALATED.value, _("escalated")
        STOPPED = "stopped", _("stopped")

    scenario = models.ForeignKey(
        Scenario, null=True, on_delete=models.SET_NULL, related_name="rehearsals"
    )
    title = models.CharField(max_length=160)
    interaction_key = models.SlugField(max_length=50)
    graph = models.JSONField()
    mode = models.CharField(max_length=10, choices=Mode.choices)
    seed = models.PositiveIntegerField()
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")
    started_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=10, choices=End.choices, blank=True)
    round_seconds = models.PositiveSmallIntegerField(default=0)
    round_at = models.DateTimeField(null=True)
    may_be_rated_at = models.DateTimeField(null=True)
    awaits_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["practice", "-started_at"], name="rehearsals_newest"),
            models.Index(
                fields=["awaits_at"],
                condition=models.Q(awaits_at__isnull=False),
                name="rehearsals_awaiting",
            ),
        ]

    @property
    def is_against_machine(self) -> bool:
        """Whether nobody but the player is a person here: the rule then knows where the talk stands."""
        return self.mode in (self.Mode.PERSONA, self.Mode.MODEL)

    @property
    def played(self) -> Played:
        """The scenario as it was when this began."""
        return read(self.graph)


class Player(TenantModel):
    """Somebody's part in it. A reader was chosen by whoever played the staff member."""

    class Part(models.TextChoices):
        STAFF = "staff", _("plays the staff member")
        CLIENT = "client", _("plays the client")
        OBSERVER = "observer", _("watches")
        READER = "reader", _("may read the debrief")

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="players")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=10, choices=Part.choices)
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rehearsal", "staff"], name="player_once")]


class Turn(TenantModel):
    """What was said, by whom. `is_program`: the program played the client here; `is_model`: in the
    words of a language model."""

    class Who(models.TextChoices):
        CLIENT = "client", _("the client")
        STAFF = "staff", _("the staff member")

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveSmallIntegerField()
    who = models.CharField(max_length=10, choices=Who.choices)
    is_program = models.BooleanField(default=False)
    is_model = models.BooleanField(default=False)
    text_sealed = SealedField()
    at = models.DateTimeField()

    text = SealedText("text_sealed", key_path="rehearsal.key")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["rehearsal", "number"], name="turn_number_once")
        ]


class Rubric(TenantModel):
    """What one peer saw, by one criterion: 1 (not yet) to 5 (I want to learn that from you)."""

    class Criterion(models.TextChoices):
        HEARD = "heard", _("The client felt heard")
        NEED = "need", _("What they really needed came out")
        CLEAR = "clear", _("What was said was clear and true")
        OWN = "own", _("It sounded like a person, not like a card")
        NEXT = "next", _("Both knew what comes next")

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="rubric")
    peer = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    criterion = models.CharField(max_length=10, choices=Criterion.choices)
    points = models.PositiveSmallIntegerField()
    note_sealed = SealedField()
    at = models.DateTimeField()

    note = SealedText("note_sealed", key_path="rehearsal.key")

    class Meta:
        ordering = ["peer_id", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["rehearsal", "peer", "criterion"], name="rubric_criterion_once"
            ),
            models.CheckConstraint(
                condition=models.Q(points__gte=1, points__lte=5), name="rubric_1_to_5"
            ),
        ]
