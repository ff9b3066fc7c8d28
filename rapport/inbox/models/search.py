"""How far the search has read."""

from django.db import models

from rapport.database.tenancy import TenantModel


class IndexedUpTo(TenantModel):
    """The last message of a practice whose words can be found. Derived, like the words.

    `client_id`: the last client whose names, addresses and notes were read anew, after an upgrade
    changed how they are filed; NULL where there is nothing to read anew.
    """

    message_id = models.BigIntegerField(default=0)
    client_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice"], name="indexed_up_to_once")]
