from django.urls import URLPattern, URLResolver, include, path

from rapport.inbox.views import (
    capture,
    card,
    commands,
    desk,
    files,
    red_flags,
    replies,
    sorting,
    talk,
    understanding,
    working,
    writing,
)

app_name = "inbox"

CONVERSATION: list[URLPattern | URLResolver] = [
    path("", talk.conversation, name="conversation"),
    path("head/", talk.head, name="head"),
    path("thread/", talk.thread, name="thread"),
    path("composer/", talk.composer, name="composer"),
    path("candidates/", talk.candidates, name="candidates"),
    path("messages/", writing.messages, name="messages"),
    path("draft/", writing.draft, name="draft"),
    path("draft/removal/", writing.discard, name="discard"),
    path("viewing/", writing.viewing, name="viewing"),
    path("ownership/", working.ownership, name="ownership"),
    path("hand-over/", working.hand_over, name="hand_over"),
    path("snooze/", working.rest, name="snooze"),
    path("waking/", working.waking, name="waking"),
    path("pause/", working.pause, name="pause"),
    path("resumption/", working.resumption, name="resumption"),
    path("closure/", working.closure, name="closure"),
    path("reopening/", working.reopening, name="reopening"),
    path("tags/", sorting.tags, name="tags"),
    path("tags/removal/", sorting.untagging, name="untagging"),
    path("priority/", sorting.priority, name="priority"),
    path("flag/", red_flags.flag, name="flag"),
    path("flag/acknowledgement/", red_flags.acknowledgement, name="flag_acknowledgement"),
    path("flag/closure/", red_flags.closure, name="flag_closure"),
    path("merging/", sorting.merging, name="merging"),
    path("parting/", sorting.parting, name="parting"),
    path("sorting/", sorting.sorting, name="sorting"),
]

INBOX: list[URLPattern | URLResolver] = [
    path("<int:pk>/", include(CONVERSATION)),
    path("flags/", red_flags.flags, name="flags"),
    path("flags/bar/", red_flags.bar, name="flag_bar"),
    path("capture/", capture.capture, name="capture"),
    path("capture/people/", capture.people, name="people"),
    path("commands/", commands.commands, name="commands"),
    path("outgoing/<int:pk>/withdrawal/", writing.withdrawal, name="withdrawal"),
    path("outgoing/<int:pk>/attempts/", writing.another_attempt, name="another_attempt"),
    path("moves/<int:pk>/undoing/", sorting.undoing, name="undoing"),
    path("attachments/<int:pk>/", files.attachment, name="attachment"),
    path("messages/<int:pk>/html/", files.markup, name="markup"),
    path("messages/<int:pk>/verdicts/", understanding.verdicts, name="verdicts"),
    path("messages/<int:pk>/verdicts/intent/", understanding.intent, name="intent"),
    path("messages/<int:pk>/verdicts/tone/", understanding.tone, name="tone"),
    path("clients/<int:client_id>/timeline/", card.timeline, name="client_timeline"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", desk.home, name="home"),
    path("desk/", desk.desk, name="desk"),
    path("desk/list/", desk.conversations, name="list"),
    path("desk/more/", desk.more, name="more"),
    path("inbox/", include(INBOX)),
    path("settings/understanding/", understanding.settings, name="understanding"),
    path("settings/replies/", replies.replies, name="replies"),
    path("settings/replies/<int:pk>/", replies.reply, name="reply"),
    path("settings/replies/<int:pk>/removal/", replies.removal, name="reply_removal"),
]
