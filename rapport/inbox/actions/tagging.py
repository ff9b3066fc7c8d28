"""Keeping the practice's tags: renamed, merged, coloured, put away."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import F, Func, Value
from django.utils.translation import gettext as _

from rapport.inbox.actions.sorting import tag_name
from rapport.inbox.models import SavedView, Tag
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class TagExists(ExpectedError):
    """Another tag has this name: the two can be merged."""


class SameTag(ExpectedError):
    """A tag is not merged into itself."""


# In its place, once, in the order of the alphabet.
REPLACE = """
update inbox_conversation set tags = (
  select array_agg(distinct word order by word) from unnest(array_replace(tags, %s, %s)) as word)
 where practice_id = %s and %s = any(tags)
"""


def make_tag(*, name: str, colour: str, by: Staff, at: datetime) -> Tag:
    """A tag to be offered. Raises BadTag, TagExists."""
    name = tag_name(name)
    _refuse_taken(name)
    made = Tag.objects.create(practice_id=by.practice_id, name=name, colour=colour)
    note(by=by, verb="added", subject=made, at=at)
    return made


def change_tag(tag: Tag, *, name: str, colour: str, by: Staff, at: datetime) -> int:
    """Another name or colour, everywhere at once; returns how many conversations had the old name.

    Raises BadTag, TagExists.
    """
    name, before = tag_name(name), tag.name
    if name != before:
        _refuse_taken(name)
    with transaction.atomic():
        tag.name, tag.colour = name, colour
        tag.save(update_fields=["name", "colour"])
        many = _replace(tag.practice_id, before, name) if name != before else 0
        _told(tag, "changed", by, at)
    return many


def merge_tags(tag: Tag, *, into: Tag, by: Staff, at: datetime) -> int:
    """Two words for one thing become one; the old word leads to the new. Returns how many moved.

    Raises SameTag.
    """
    if tag.pk == into.pk or into.merged_into_id:
        raise SameTag(_("Choose another tag that is in use."))
    with transaction.atomic():
        many = _replace(tag.practice_id, tag.name, into.name)
        Tag.objects.filter(merged_into=tag).update(merged_into=into)
        tag.merged_into, tag.archived_at = into, at
        tag.save(update_fields=["merged_into", "archived_at"])
        _told(tag, "merged", by, at)
    return many


def archive_tag(tag: Tag, *, by: Staff, at: datetime) -> None:
    """Offer it no more; conversations keep it."""
    Tag.objects.filter(pk=tag.pk, archived_at__isnull=True).update(archived_at=at)
    _told(tag, "archived", by, at)


def restore_tag(tag: Tag, *, by: Staff, at: datetime) -> None:
    """Offer it again, also one that was merged: what was moved stays moved."""
    Tag.objects.filter(pk=tag.pk).update(archived_at=None, merged_into=None)
    _told(tag, "restored", by, at)


def _refuse_taken(name: str) -> None:
    if Tag.objects.filter(name=name).exists():
        raise TagExists(
            _("There is a tag of this name already. Merge the two, or use another word.")
        )


def _replace(practice_id: int, old: str, new: str) -> int:
    swapped = Func(F("tags"), Value(old), Value(new), function="array_replace")
    SavedView.objects.filter(tags__contains=[old]).update(tags=swapped)
    with connection.cursor() as cursor:
        cursor.execute(REPLACE, [old, new, practice_id, old])
        return int(cursor.rowcount)


def _told(tag: Tag, verb: str, by: Staff, at: datetime) -> None:
    note(by=by, verb=verb, subject=tag, at=at)
    announce(practice_id=tag.practice_id, topic="conversation", subject_id=0)
