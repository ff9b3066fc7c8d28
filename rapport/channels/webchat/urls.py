"""The chat's addresses, for the channels' own."""

from django.urls import URLPattern, path

from rapport.channels.webchat.views import desk, files, hello, signs, streams, talking

CHAT = "in/webchat/<str:public_id>"
urlpatterns: list[URLPattern] = [
    path(f"{CHAT}/hello/", hello.hello, name="chat-hello"),
    path(f"{CHAT}/messages/", talking.messages, name="chat-messages"),
    path(f"{CHAT}/receipts/", signs.receipts, name="chat-receipts"),
    path(f"{CHAT}/typing/", signs.typing, name="chat-typing"),
    path(f"{CHAT}/leaving/", signs.leaving, name="chat-leaving"),
    path(f"{CHAT}/forgetting/", signs.forgetting, name="chat-forgetting"),
    path(f"{CHAT}/files/", files.files, name="chat-files"),
    path(f"{CHAT}/files/<int:pk>/", files.file, name="chat-file"),
    path(f"{CHAT}/ticket/", streams.ticket, name="chat-ticket"),
    path("inbox/<int:pk>/chat/", desk.beside, name="chat-beside"),
    path("inbox/<int:pk>/chat/blocking/", desk.blocking, name="chat-blocking"),
]
