from django.urls import URLPattern, URLResolver, path

from rapport.insight.views import pulse, today, zones

app_name = "insight"
urlpatterns: list[URLPattern | URLResolver] = [
    path("today/", today.today, name="today"),
    path("today/<slug:number>/", today.number, name="number"),
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/tables/<slug:table>.csv", pulse.table, name="table"),
    path("pulse/zones/", zones.zone_quality, name="zone_quality"),
    path("pulse/<slug:figure>/", pulse.figure, name="figure"),
]
