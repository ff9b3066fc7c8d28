"""The form's addresses, for the channels' own."""

from django.urls import path

from rapport.channels.webform import views

urlpatterns = [
    path("in/webform/<str:public_id>/", views.form, name="webform"),
    path("in/webform/<str:public_id>/opening/", views.opening, name="webform-opening"),
    path("in/webform/<str:public_id>/thanks/", views.thanks, name="webform-thanks"),
    path("embed/form.js", views.script, name="form-script"),
]
