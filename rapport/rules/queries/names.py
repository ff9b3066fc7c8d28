"""Looking up what the numbers in rules are called."""

from rapport.guidance.models import Zone
from rapport.inbox.models import Channel, SavedView, Tag
from rapport.practice.models import Location, Skill, Staff
from rapport.rules.naming import Names


def names(*, offered: bool = False) -> Names:
    """All of them; `offered`: only what can be chosen today. Seven queries."""
    tags, people = Tag.objects.order_by("name"), Staff.objects.order_by("name")
    places, zones = Location.objects.order_by("name"), Zone.objects.order_by("id")
    if offered:
        tags = tags.filter(archived_at__isnull=True)
        people, places = people.filter(is_active=True), places.filter(is_active=True)
    kinds = {str(kind): str(label) for kind, label in Channel.Kind.choices}
    there = set(Channel.objects.values_list("kind", flat=True))
    return Names(
        tags=dict(tags.values_list("pk", "name")),
        people=dict(people.values_list("pk", "name")),
        places=dict(places.values_list("pk", "name")),
        views=dict(SavedView.objects.filter(is_collected=True).values_list("pk", "name")),
        skills=dict(Skill.objects.order_by("name").values_list("slug", "name")),
        zones=dict(zones.values_list("key", "name")),
        channels={kind: label for kind, label in kinds.items() if not offered or kind in there},
    )
