"""Tags: renamed and merged everywhere at once, put away, and coloured."""

import pytest
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import tagging, viewing
from rapport.inbox.actions.sorting import BadTag
from rapport.inbox.models import Conversation, SavedView, Tag
from rapport.inbox.queries.composing import tags as offered
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.usefixtures("at_ten")


@pytest.fixture
def tagged(scoped, now):
    """Two conversations, one with both tags, and a view that asks for the first."""
    rows = []
    for n, names in enumerate((["cost"], ["cost", "price"])):
        place = actions.receive(arrival(scoped, at=now, sender=f"c{n}@example.com"), at=now)
        rows.append(Conversation.objects.get(pk=place.conversation_id))
        for name in names:
            actions.tag(rows[-1], name=name, by=scoped.dana, at=now)
    wish = viewing.Wish("Costs", is_shared=True, tags=("cost",))
    viewing.keep_view(wish=wish, by=scoped.mara, at=now)
    return rows


def tags_of(rows):
    return [Conversation.objects.get(pk=row.pk).tags for row in rows]


def test_a_name_is_changed_everywhere(scoped, now, tagged):
    tag = Tag.objects.get(name="cost")
    assert tagging.change_tag(tag, name=" Fees ", colour="sea", by=scoped.mara, at=now) == 2
    assert tags_of(tagged) == [["fees"], ["fees", "price"]]
    assert SavedView.objects.get().tags == ["fees"]
    with pytest.raises(tagging.TagExists):
        tagging.change_tag(tag, name="price", colour="", by=scoped.mara, at=now)


def test_two_become_one_and_the_old_word_leads_to_the_new(scoped, now, tagged):
    cost, price = Tag.objects.get(name="cost"), Tag.objects.get(name="price")
    assert tagging.merge_tags(cost, into=price, by=scoped.mara, at=now) == 2
    assert tags_of(tagged) == [["price"], ["price"]]
    actions.untag(tagged[0], name="price", by=scoped.dana, at=now)
    actions.tag(tagged[0], name="Cost", by=scoped.dana, at=now)
    assert tags_of(tagged)[0] == ["price"]
    with pytest.raises(tagging.SameTag):
        tagging.merge_tags(price, into=cost, by=scoped.mara, at=now)


def test_what_was_put_away_stays_and_is_offered_no_more(scoped, now, tagged):
    tag = Tag.objects.get(name="cost")
    tagging.archive_tag(tag, by=scoped.mara, at=now)
    assert [each.name for each in offered()] == ["price"]
    assert tags_of(tagged) == [["cost"], ["cost", "price"]]
    with pytest.raises(BadTag):
        actions.tag(tagged[0], name="cost", by=scoped.dana, at=now)
    tagging.restore_tag(tag, by=scoped.mara, at=now)
    assert [each.name for each in offered()] == ["cost", "price"]


def test_the_page_keeps_them_and_the_list_shows_their_colours(cast, now, as_):
    browser = as_(cast.mara)
    browser.post(reverse("inbox:kept_tags"), {"name": "Parking", "colour": "moss"})
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now), at=now)
        row = Conversation.objects.get(pk=place.conversation_id)
        actions.tag(row, name="parking", by=cast.dana, at=now)
        tag = Tag.objects.get()
    assert 'class="tag hue-moss">parking' in browser.get("/desk/?view=everyone").content.decode()
    assert "on 1 conversation" in browser.get(reverse("inbox:kept_tags")).content.decode()
    browser.post(reverse("inbox:kept_tag", args=[tag.pk]), {"name": "the car park", "colour": ""})
    assert 'class="tag ">the car park' in browser.get("/desk/?view=everyone").content.decode()
    assert as_(cast.dana).get(reverse("inbox:kept_tags")).status_code == 403
