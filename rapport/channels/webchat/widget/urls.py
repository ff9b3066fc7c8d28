"""The script's address, for the channels' own."""

from django.urls import path

from rapport.channels.webchat.widget import views

urlpatterns = [path("embed/chat.js", views.chat_script, name="chat-script")]
