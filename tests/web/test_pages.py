"""The shell's own pages, and what machines ask for."""

import pytest
from django.conf import settings as configured
from django.db import DatabaseError
from django.template.loader import render_to_string
from django.urls import reverse

from rapport.web import samples
from rapport.web.views import machines


@pytest.fixture
def demo(settings):
    settings.DEMO = True


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
class TestComponents:
    def test_the_page_shows_all_of_them(self, client):
        page = client.get(reverse("web:components")).content.decode()
        assert "c-zone-banner" in page
        assert "<c-" not in page.replace("&lt;c-", "")

    @pytest.mark.parametrize("name", samples.LAYOUTS)
    def test_every_layout_renders_without_a_component_left_over(self, client, name):
        response = client.get(reverse("web:specimen", args=[name]))
        assert response.status_code == 200
        assert b"<c-" not in response.content

    def test_another_name_is_not_a_layout(self, client):
        assert client.get(reverse("web:specimen", args=["page"])).status_code == 404

    def test_no_address_of_a_script_or_style_is_foreign(self, client):
        page = client.get(reverse("web:specimen", args=["desk"])).content.decode()
        assert "//" not in page.replace("http://127.0.0.1", "").split("<body", 1)[0].replace(
            "<!", ""
        )


@pytest.mark.django_db
def test_outside_the_demo_the_components_are_for_leaders(client, settings):
    settings.DEMO = settings.DEBUG = False
    assert client.get(reverse("web:components")).status_code == 404


@pytest.mark.django_db
def test_the_policy_of_the_page_allows_nothing_inline(client, settings):
    settings.DEMO = True
    policy = client.get(reverse("web:components"))["Content-Security-Policy"]
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_shortcuts_ask_who_is_there(client):
    assert client.get(reverse("web:shortcuts")).status_code == 302


class TestTheme:
    def test_the_choice_is_kept(self, client):
        response = client.post(reverse("web:theme"), {"theme": "dark", "next": "/desk/"})
        assert (response.status_code, response["Location"]) == (302, "/desk/")
        assert response.cookies["theme"].value == "dark"

    def test_the_systems_colours_forget_it(self, client):
        client.cookies["theme"] = "dark"
        assert client.post(reverse("web:theme"), {"theme": ""}).cookies["theme"].value == ""

    @pytest.mark.parametrize(
        "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:0"]
    )
    def test_it_leads_nowhere_else(self, client, back):
        assert client.post(reverse("web:theme"), {"theme": "dark", "next": back})["Location"] == "/"

    def test_anything_else_is_not_a_theme(self, client):
        response = client.post(reverse("web:theme"), {"theme": "pink"})
        assert response.cookies["theme"].value == ""


class TestMachines:
    def test_the_process_answers_without_a_database(self, client):
        assert client.get("/health/live").json() == {"status": "ok"}

    @pytest.mark.django_db
    def test_ready_means_that_the_database_answers(self, client):
        assert client.get("/health/ready").json()["database"] == "ok"

    def test_not_ready_is_said_and_not_an_error(self, client, monkeypatch):
        def refuse() -> None:
            raise DatabaseError

        monkeypatch.setattr(machines.connection, "cursor", refuse)
        response = client.get("/health/ready")
        assert (response.status_code, response.json()["status"]) == (503, "waiting")

    def test_metrics_for_this_machine(self, client):
        text = client.get("/metrics").content.decode()
        assert "\nprocess_cpu_seconds_total " in text
        assert text.endswith("\n")

    @pytest.mark.parametrize(
        "away", [{"REMOTE_ADDR": "203.0.113.5"}, {"HTTP_X_FORWARDED_FOR": "::1"}]
    )
    def test_metrics_are_not_for_others(self, client, away):
        assert client.get("/metrics", **away).status_code == 404

    def test_unless_they_have_the_token(self, client, settings):
        settings.METRICS_TOKEN = "a-token"
        far = {"REMOTE_ADDR": "203.0.113.5"}
        assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer a-token", **far).status_code == 200
        assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer other", **far).status_code == 404

    def test_nothing_is_for_search_engines(self, client):
        assert b"Disallow: /" in client.get("/robots.txt").content
        assert client.get("/favicon.ico")["Content-Type"] == "image/svg+xml"


class TestErrors:
    @pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500", "web/offline"])
    def test_each_says_what_to_do(self, rf, name):
        page = render_to_string(f"{name}.html", {"request": rf.get("/")})
        assert "<h1>" in page
        assert 'href="/"' in page

    def test_an_expected_error_speaks_for_itself(self, rf):
        for name in ("expected", "fragment"):
            page = render_to_string(
                f"web/errors/{name}.html", {"error": "Ask <Mara>.", "request": rf.get("/")}
            )
            assert "Ask &lt;Mara&gt;." in page

    def test_when_nothing_works_the_page_needs_nothing(self):
        """500.html is rendered without context processors; its styles are plain files."""
        page = render_to_string("500.html")
        assert configured.STATIC_URL + "rapport/css/tokens.css" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    ["account_login", "account_reset_password", "account_reset_password_done"],
)
def test_pages_before_sign_in_wear_our_clothes(client, name):
    page = client.get(reverse(name)).content.decode()
    assert 'class="entrance' in page
    assert "<c-" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["mfa_index", "account_change_password", "mfa_list_webauthn", "account_logout"]
)
def test_pages_of_ones_own_security_wear_our_clothes(client, django_user_model, name):
    client.force_login(
        django_user_model.objects.create_user("a@one.example", "a long enough password")
    )
    page = client.get(reverse(name)).content.decode()
    assert "<h1>" in page
    assert "<c-" not in page
    assert "rapport.css" in page


def test_what_is_larger_than_anything_we_take_is_refused_before_it_is_read(client):
    answer = client.post("/accounts/login/", {"login": "x"}, CONTENT_LENGTH=str(49 * 1024 * 1024))
    assert answer.status_code == 413
