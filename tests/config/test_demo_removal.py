"""One command removes the demo, and nothing of it is left; nothing else is touched."""

import pytest
from django.apps import apps
from django.db import connections

from rapport.accounts.models import User
from rapport.config import demo
from rapport.config.demo import founding, mailbox
from rapport.database.tenancy import TenantModel
from tests.cast import make_cast
from tests.insight.months import AT, PASSWORD

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def counts(practice_id: int) -> dict[str, int]:
    """Rows of a practice in every table, read as their owner: no policy hides any."""
    tables = [m._meta.db_table for m in apps.get_models() if issubclass(m, TenantModel)]
    with connections["owner"].cursor() as cursor:
        found = {}
        for table in tables:
            counted = f"select count(*) from {table} where practice_id = %s"  # noqa: S608 - our tables
            cursor.execute(counted, [practice_id])
            found[table] = cursor.fetchone()[0]
        cursor.execute("select count(*) from practice_practice where id = %s", [practice_id])
        found["practice_practice"] = cursor.fetchone()[0]
    return found


def test_removing_leaves_nothing_of_it_and_everything_else(settings, tmp_path, monkeypatch, client):
    settings.HOME, settings.DEMO = tmp_path, True
    monkeypatch.setenv("RAPPORT_DEMO_PASSWORD", PASSWORD)
    ours = make_cast("riverside")
    before = counts(ours.id)
    made = demo.ensure(at=AT)
    client.post("/demo/doors/owner/")
    mailbox.keep(b"To: zoe@example.com\r\n\r\nHello", at=AT)
    (tmp_path / "demo.password").write_text("kept")
    assert sum(counts(made.practice_id).values()) > 2000

    assert demo.remove() is True

    assert set(counts(made.practice_id).values()) == {0}
    assert not User.objects.filter(email__endswith="@demo.example").exists()
    assert not mailbox.folder().exists()
    assert not (tmp_path / "demo.password").exists()
    assert counts(ours.id) == before
    assert client.get("/today/").status_code == 302
    assert founding.find() is None
    assert demo.remove() is False
