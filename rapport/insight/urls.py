from django.urls import URLPattern, URLResolver, path

from rapport.insight.views import letter, letter_off, pulse, today, zones

app_name = "insight"
urlpatterns: list[URLPattern | URLResolver] = [
    path("today/", today.today, name="today"),
    path("today/letter/", letter.letter, name="letter"),
    path("today/letter/wording/", letter.own_words, name="letter_wording"),
    path("today/letter/choice/", letter.choice, name="letter_choice"),
    path("today/letter/sending/", letter.sending, name="letter_sending"),
    path("in/letters/<str:token>/", letter_off.off, name="letter_off"),
    path("today/<slug:number>/", today.number, name="number"),
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/tables/<slug:table>.csv", pulse.table, name="table"),
    path("pulse/zones/", zones.zone_quality, name="zone_quality"),
    path("pulse/<slug:figure>/", pulse.figure, name="figure"),
]
