"""Addresses of the script and of the hosted page, for the channels' own."""

from django.urls import path

from rapport.channels.webchat.widget import views

urlpatterns = [
    path("embed/chat.js", views.chat_script, name="chat-script"),
    path("in/webchat/<str:public_id>/", views.page, name="chat-page"),
]
