"""Three questions a day from the practice's facts."""

from datetime import date, datetime

from django.db import transaction

from rapport.core.rehearsal import drills
from rapport.guidance.models import Fact
from rapport.practice.models import Staff
from rapport.rehearsal.models import DrillAnswer, DrillCard


def answer(*, fact: Fact, said: str, by: Staff, today: date, at: datetime) -> bool:
    """Whether it was right. When the question comes back is kept, what was said is not."""
    is_right = drills.is_right(said, fact.value)
    with transaction.atomic():
        card, _is_new = DrillCard.objects.select_for_update(no_key=True).get_or_create(
            practice_id=by.practice_id, staff=by, fact=fact, defaults={"due_on": today}
        )
        card.box = drills.moved(card.box, is_right=is_right)
        card.due_on = drills.due(card.box, is_right=is_right, today=today)
        card.save(update_fields=["box", "due_on"])
        DrillAnswer.objects.create(practice_id=by.practice_id, card=card, is_right=is_right, at=at)
    return is_right
