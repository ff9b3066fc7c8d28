"""Every address of the desk, for rows of one practice, and what it answers to."""

from dataclasses import dataclass

from django.urls import reverse

from rapport.core.alerts import Alert, Kind
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.bulk import Order, carry_out
from rapport.inbox.actions.calling import Ring, ring
from rapport.inbox.actions.previewing import keep_drawing
from rapport.inbox.actions.suggesting import suggest
from rapport.inbox.actions.understanding import keep
from rapport.inbox.actions.viewing import Wish, keep_view
from rapport.inbox.beliefs import Formed
from rapport.inbox.drawing import Drawing
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import (
    Attachment,
    BulkDeed,
    Conversation,
    MessageMove,
    Outgoing,
    Preview,
    SavedReply,
    Tag,
)
from tests.inbox.arrivals import arrival

GET, POST, BOTH = ("get",), ("post",), ("get", "post")
# Pages without an id: everybody who works somewhere may open their own.
OWN = {
    "home": GET,
    "desk": GET,
    "list": GET,
    "more": GET,
    "capture": BOTH,
    "people": POST,
    "commands": POST,
    "search": BOTH,
    "flags": GET,
    "flag_bar": GET,
    "suggestions": GET,
    "changes": GET,
    "changes_read": POST,
    "who_is_here": GET,
    "arrangement": BOTH,
    "saved_views": BOTH,
    "bulk_assign": BOTH,
    "bulk_tag": BOTH,
    "bulk_snooze": BOTH,
    "bulk_close": BOTH,
    "call_list": GET,
    "calls": GET,
    "shared": POST,
    "sharing": GET,
}
LEADERS_ONLY = {"understanding": GET, "replies": BOTH, "gifts_seen": POST, "kept_tags": BOTH}
CONVERSATION = {
    "conversation": GET,
    "head": GET,
    "thread": GET,
    "composer": GET,
    "candidates": GET,
    "messages": POST,
    "draft": POST,
    "discard": POST,
    "viewing": POST,
    "ownership": POST,
    "hand_over": BOTH,
    "snooze": BOTH,
    "waking": POST,
    "closure": POST,
    "reopening": POST,
    "tags": POST,
    "untagging": POST,
    "priority": POST,
    "flag": BOTH,
    "flag_acknowledgement": POST,
    "flag_closure": POST,
    "pause": POST,
    "resumption": POST,
    "guide": GET,
    "beside": BOTH,
    "misfit": POST,
    "composer_room": GET,
    "departure": BOTH,
    "zone_correction": POST,
    "offers": BOTH,
    "merging": BOTH,
    "parting": POST,
    "sorting": BOTH,
    "later": BOTH,
    "moment": POST,
    "relations": GET,
    "two_matters": POST,
    "collecting": BOTH,
}
OTHERS = {
    "suggestion_dismissal": POST,
    "bulk_undoing": POST,
    "leaving": BOTH,
    "departing": POST,
    "withdrawal": POST,
    "another_attempt": POST,
    "undoing": POST,
    "attachment": GET,
    "preview": GET,
    "call_ownership": POST,
    "call_silence": POST,
    "markup": GET,
    "verdicts": GET,
    "intent": POST,
    "tone": POST,
    "client_timeline": GET,
    "reply": BOTH,
    "reply_removal": POST,
    "saved_view": BOTH,
    "saved_view_removal": POST,
    "saved_view_place": POST,
    "kept_tag": BOTH,
    "tag_merging": POST,
    "tag_archive": POST,
}


@dataclass
class Room:
    """Rows of one practice, so that every address has something to show."""

    conversation: int
    other: int
    message: int
    outgoing: int
    move: int
    attachment: int
    client: int
    saved: int
    view: int
    tag: int
    suggestion: int
    deed: int
    call: int

    def addresses(self):
        """(name, methods, address) of every page that carries an id."""
        ids = {
            "suggestion_dismissal": self.suggestion,
            **dict.fromkeys(("withdrawal", "leaving", "departing"), self.outgoing),
            "bulk_undoing": self.deed,
            "another_attempt": self.outgoing,
            "undoing": self.move,
            **dict.fromkeys(("attachment", "preview"), self.attachment),
            **dict.fromkeys(("call_ownership", "call_silence"), self.call),
            "markup": self.message,
            **dict.fromkeys(("verdicts", "intent", "tone"), self.message),
            "client_timeline": self.client,
            **dict.fromkeys(("saved_view", "saved_view_removal", "saved_view_place"), self.view),
            **dict.fromkeys(("kept_tag", "tag_merging", "tag_archive"), self.tag),
            "reply": self.saved,
            "reply_removal": self.saved,
        }
        for name, methods in CONVERSATION.items():
            yield name, methods, reverse(f"inbox:{name}", args=[self.conversation])
        for name, methods in OTHERS.items():
            yield name, methods, reverse(f"inbox:{name}", args=[ids[name]])


def furnish(cast, now) -> Room:
    """Two conversations of Ada, a reply on its way, a moved message, a picture, a saved reply."""
    with practice_scope(cast.id):
        photo = InboundFile("letter.pdf", "application/pdf", b"%PDF-1.4")
        message = arrival(cast, at=now, html="<p>Does it hurt?</p>", files=(photo,))
        first = actions.receive(message, at=now)
        second = actions.receive(arrival(cast, at=now, subject="Another matter"), at=now)
        row = Conversation.objects.get(pk=first.conversation_id)
        other = Conversation.objects.get(pk=second.conversation_id)
        reply = actions.reply(row, by=cast.dana, text="Hardly at all.", at=now)
        keep(cast.id, [Formed(first.message_id, "1", {}, "too_short")], at=now)
        moved = actions.move(row, messages=[reply], to=other, by=cast.dana, at=now)
        actions.undo(moved, by=cast.dana, at=now)
        alert = Alert(Kind.STILL_WAITS)
        suggested = suggest(row, staff_id=cast.dan.pk, alert=alert, at=now)
        saved = SavedReply.objects.create(practice_id=cast.id, name="Parking", text="Hello {name}")
        preview = Preview.objects.get()
        keep_drawing(cast.id, preview.pk, Drawing(b"\xff\xd8\xff", 8, 8, 1))
        call = ring(Ring("+13125550142", "", now), practice=cast.practice, at=now)
        view = keep_view(wish=Wish("Mine"), by=cast.dan, at=now)
        tag = Tag.objects.create(practice_id=cast.id, name="parking")
        return Room(
            conversation=row.pk,
            other=other.pk,
            message=first.message_id,
            outgoing=Outgoing.objects.get(message=reply).pk,
            move=MessageMove.objects.get().pk,
            attachment=Attachment.objects.get().pk,
            client=first.client_id,
            saved=saved.pk,
            view=view.pk,
            tag=tag.pk,
            call=call.pk,
            suggestion=suggested.pk,
            deed=carry_out(Order(BulkDeed.Verb.TAG, name="x"), [row], by=cast.dana, at=now).deed.pk,
        )
