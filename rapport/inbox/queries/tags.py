"""The practice's tags and how much each is used."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from rapport.inbox.models import Tag

NEWEST = 5000  # conversations of each state that are counted: a practice may have a million
USED = """
select word, count(*) from (
  (select tags from inbox_conversation where practice_id = %(p)s and status = 'open'
    order by last_message_at desc, id desc limit %(most)s)
  union all
  (select tags from inbox_conversation where practice_id = %(p)s and status = 'snoozed'
    order by last_message_at desc, id desc limit %(most)s)
  union all
  (select tags from inbox_conversation where practice_id = %(p)s and status = 'closed'
    order by last_message_at desc, id desc limit %(most)s)) newest, unnest(newest.tags) as word
 group by word
"""


@dataclass(frozen=True, slots=True)
class Used:
    """A tag and on how many of the newest conversations it is."""

    tag: Tag
    count: int


def tag_list(practice_id: int) -> Sequence[Used]:
    """Every tag by name, those in use first; two queries."""
    with connection.cursor() as cursor:
        cursor.execute(USED, {"p": practice_id, "most": NEWEST})
        counts = dict(cursor.fetchall())
    rows = Tag.objects.select_related("merged_into").order_by("name")
    used = [Used(tag, counts.get(tag.name, 0)) for tag in rows]
    return sorted(used, key=lambda each: each.tag.archived_at is not None)


def resolved(tag_ids: Sequence[int]) -> dict[int, Tag]:
    """Each of these tags, or what it was merged into; one query."""
    rows = Tag.objects.filter(pk__in=tag_ids).select_related("merged_into")
    return {tag.pk: tag.merged_into or tag for tag in rows}
