"""How far the search has read."""

from django.db import models

from rapport.database.tenancy import TenantModel


class IndexedUpTo(TenantModel):
    """The last message of a practice whose words lead to its client. Derived, like the words."""

    message_id = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice"], name="indexed_up_to_once")]
