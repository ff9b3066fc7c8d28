"""The demo's own addresses; they exist on loopback only (doors.py)."""

from django.urls import path

from rapport.config.demo.views import client, doors, site

app_name = "demo"
urlpatterns = [
    path("", doors.entrance, name="entrance"),
    path("doors/<slug:who>/", doors.enter, name="enter"),
    path("client/", site.stage, name="client"),
    path("site/", site.site, name="site"),
    path("client/mail/", client.mail, name="mail"),
    path("client/mailbox/", client.letters_of, name="letters"),
    path("client/answers/", client.answer, name="answer"),
    path("client/person/", client.somebody_else, name="person"),
]
