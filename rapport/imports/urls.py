"""Addresses of imports."""

from django.urls import URLPattern, URLResolver, path

from rapport.imports.views import files

app_name = "imports"
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/imports/", files.imports, name="imports"),
    path("settings/imports/file-<slug:kind>/", files.file, name="file"),
    path("settings/imports/file-<slug:kind>/preview/", files.preview, name="preview"),
    path("settings/imports/file-<slug:kind>/refused/", files.refused, name="refused"),
    path("settings/imports/<int:pk>/undoing/", files.undoing, name="undoing"),
]
