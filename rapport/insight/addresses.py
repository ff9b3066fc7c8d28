"""Where a figure leads: addresses of other rooms, by name."""

from django.urls import NoReverseMatch, reverse

from rapport.facts.definitions import Metric


def conversation(pk: int) -> str:
    """The conversation on the desk."""
    try:
        return reverse("inbox:conversation", args=[pk])
    except NoReverseMatch:
        return f"/inbox/{pk}/"


def number(metric: Metric, week: str) -> str:
    """The rows behind one of Today's numbers."""
    return f"{reverse('insight:number', args=[metric.value])}?week={week}"
