"""The demo's own addresses; they exist on loopback only (doors.py)."""

from django.urls import path

from rapport.config.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.entrance, name="entrance"),
    path("doors/client/", views.leave, name="leave"),
    path("doors/<slug:who>/", views.enter, name="enter"),
    path("client/", views.client, name="client"),
    path("client/mailbox/", views.letters_of, name="letters"),
    path("client/answers/", views.answer, name="answer"),
    path("client/person/", views.somebody_else, name="person"),
]
