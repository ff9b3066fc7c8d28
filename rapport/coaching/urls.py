from django.urls import URLPattern, URLResolver, include, path

from rapport.coaching.growing_urls import GROWING
from rapport.coaching.mirror_urls import MIRROR

app_name = "coaching"

urlpatterns: list[URLPattern | URLResolver] = [
    path("coaching/", include(GROWING)),
    path("coaching/", include(MIRROR)),
]
