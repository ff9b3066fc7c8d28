"""A practice with its judgment zones, for tests: Clio and Ivo are qualified for hesitation."""

from datetime import datetime

from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.models import Zone
from rapport.inbox.actions import receive
from rapport.inbox.models import Conversation
from rapport.practice.models import Skill, SkillGrant, Staff
from tests.cast import FOUNDED, Cast
from tests.inbox.arrivals import arrival


def furnished(cast: Cast) -> dict[str, Zone]:
    """The shipped zones, all of them on; call it inside the practice's scope."""
    furnish(practice_id=cast.id, at=FOUNDED)
    Zone.objects.update(is_on=True)
    return {zone.key: zone for zone in Zone.objects.all()}


def qualify(slug: str, *people: Staff) -> None:
    """Say who is qualified for a zone."""
    skill = Skill.objects.get(slug=slug)
    for person in people:
        SkillGrant.objects.create(
            practice_id=person.practice_id, staff=person, skill=skill, granted_at=FOUNDED
        )


def be_here(at: datetime, *people: Staff) -> None:
    """These sit at the desk now; everybody else is somewhere else."""
    Staff.objects.update(seen_at=None)
    Staff.objects.filter(pk__in=[person.pk for person in people]).update(seen_at=at)


def conversation(cast: Cast, *, at: datetime, **changes) -> Conversation:
    """One that a message began."""
    place = receive(arrival(cast, at=at, **changes), at=at)
    return Conversation.objects.select_related("client__key", "channel", "location", "owner").get(
        pk=place.conversation_id
    )
