from django.urls import URLPattern, URLResolver, path

from rapport.web.views import components, files, machines, shell

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("assets/<slug:version>/<path:path>", files.asset, name="asset"),
    path("components/", components.components, name="components"),
    path("components/<slug:name>/", components.specimen, name="specimen"),
    path("shortcuts/", shell.shortcuts, name="shortcuts"),
    path("theme/", shell.theme, name="theme"),
    path("offline/", shell.offline, name="offline"),
    path("health/live", machines.live, name="health_live"),
    path("health/ready", machines.ready, name="health_ready"),
    path("metrics", machines.metrics, name="metrics"),
    path("robots.txt", machines.robots, name="robots"),
    path("manifest.webmanifest", shell.manifest, name="manifest"),
    path("sw.js", files.service_worker, name="service_worker"),
    path("favicon.ico", files.favicon, name="favicon"),
]
