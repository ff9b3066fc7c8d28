from django.urls import path

from rapport.live import views

app_name = "live"
urlpatterns = [path("live/", views.stream, name="stream")]
