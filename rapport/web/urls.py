from django.urls import URLPattern, URLResolver, path

from rapport.web import views

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("assets/<slug:version>/<path:path>", views.asset, name="asset"),
    path("components/", views.components, name="components"),
    path("components/<slug:name>/", views.specimen, name="specimen"),
    path("shortcuts/", views.shortcuts, name="shortcuts"),
    path("theme/", views.theme, name="theme"),
    path("offline/", views.offline, name="offline"),
    path("health/live", views.live, name="health_live"),
    path("health/ready", views.ready, name="health_ready"),
    path("metrics", views.metrics, name="metrics"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
]
