"""The operating manual: kinds of exchange, the guideline of each, and the facts that all of them share."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.guidance.models.zones import Zone
from rapport.practice.models import Staff


class Interaction(TenantModel):
    """A kind of exchange that the practice has, on any channel, the telephone and the room too.

    `stage`, `treatment` and `intents` are labels of rapport.language: they say when its guideline is
    put beside a reply. An empty one fits all.
    """

    class Way(models.TextChoices):
        MAIL = "mail", _("Mail and forms")
        MESSAGE = "message", _("Messages and chat")
        PHONE = "phone", _("On the phone")
        IN_PERSON = "in_person", _("In person")
        REVIEW = "review", _("Reviews")

    key = models.SlugField(max_length=50)
    name = models.CharField(max_length=80)
    channels = ArrayField(models.CharField(max_length=10, choices=Way.choices), default=list)
    stage = models.SlugField(max_length=20, blank=True)
    treatment = models.SlugField(max_length=20, blank=True)
    intents = ArrayField(models.SlugField(max_length=20), default=list, blank=True)
    zone = models.ForeignKey(
        Zone, null=True, blank=True, on_delete=models.SET_NULL, related_name="interactions"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "key"], name="interaction_key_once")
        ]

    def __str__(self) -> str:
        return self.name


class Fact(TenantModel):
    """Something people ask for, said in one place: guidelines name it by its key.

    `reviewed_on` is the day somebody last looked whether it is true; it is due again `review_every`
    days later. One without a value is still to be filled in.
    """

    class Kind(models.TextChoices):
        PRICE = "price", _("Price")
        DOWNTIME = "downtime", _("Downtime")
        PREPARATION = "preparation", _("Preparation")
        OTHER = "other", _("Other")

    key = models.SlugField(max_length=60)
    name = models.CharField(max_length=80)
    value = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.OTHER)
    reviewed_on = models.DateField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        Staff, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    review_every = models.PositiveSmallIntegerField(default=90)

    class Meta:
        ordering = ["kind", "name"]
        constraints = [models.UniqueConstraint(fields=["practice", "key"], name="fact_key_once")]

    def __str__(self) -> str:
        return self.name


class FactChange(TenantModel):
    """What a fact said before: so that one knows what was true when a client was told."""

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="changes")
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "fact", "-at"], name="fact_changes")]


class Guideline(TenantModel):
    """A goal and its bounds instead of a script. A change is a new version; the old one stays.

    The lists hold one sentence each. `openings` and `examples` are to be adapted, never sent as they
    are; `required` is safety wording that is said word for word. `fact_keys` name facts of the
    practice. `zone` is set where it is the guideline that stands in that zone.
    """

    interaction = models.ForeignKey(
        Interaction, on_delete=models.CASCADE, related_name="guidelines"
    )
    zone = models.ForeignKey(
        Zone, null=True, blank=True, on_delete=models.CASCADE, related_name="guidelines"
    )
    title = models.CharField(max_length=120)
    goal = models.CharField(max_length=300)
    why = models.CharField(max_length=300, blank=True)
    must_cover = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    never_say = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    talking_points = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    openings = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    examples = ArrayField(models.CharField(max_length=600), default=list, blank=True)
    required = ArrayField(models.CharField(max_length=400), default=list, blank=True)
    authority = models.CharField(max_length=300, blank=True)
    fact_keys = ArrayField(models.SlugField(max_length=60), default=list, blank=True)
    version = models.PositiveIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    owner = models.ForeignKey(
        Staff, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    review_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "zone"],
                condition=models.Q(is_current=True, zone__isnull=False),
                name="guideline_one_current",
            ),
            models.UniqueConstraint(
                fields=["practice", "interaction"],
                condition=models.Q(is_current=True),
                name="guideline_one_holds",
            ),
            models.UniqueConstraint(
                fields=["practice", "interaction", "version"], name="guideline_version_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title
