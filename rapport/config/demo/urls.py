"""The demo's own addresses; they exist on loopback only (doors.py)."""

from django.urls import path

from rapport.config.demo.views import client, doors

app_name = "demo"
urlpatterns = [
    path("", doors.entrance, name="entrance"),
    path("doors/client/", doors.leave, name="leave"),
    path("doors/<slug:who>/", doors.enter, name="enter"),
    path("client/", client.client, name="client"),
    path("client/mailbox/", client.letters_of, name="letters"),
    path("client/answers/", client.answer, name="answer"),
    path("client/person/", client.somebody_else, name="person"),
]
