"""Users are people with a password; what they may do in a practice is their staff membership's business."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel


class UserQuerySet(BaseUserManager["User"]):
    """The one place that makes users."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).casefold(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in, with an e-mail address."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)

    objects: ClassVar[UserQuerySet] = UserQuerySet()
    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        return self.name or self.email


class Invitation(TenantModel):
    """A place in a practice, offered to an e-mail address by a link that works once."""

    digest = models.BinaryField(unique=True)
    email = models.EmailField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)


class Scope(models.TextChoices):
    """What an API token may do."""

    RECEIVE = "receive", _("Hand in messages")
    READ = "read", _("Read conversations and clients")
    WRITE = "write", _("Answer, assign, close, and change clients")
    CALLS = "calls", _("Announce phone calls")


class ApiToken(TenantModel):
    """A secret a program acts with; only its SHA-256 digest is kept."""

    digest = models.BinaryField(unique=True)
    name = models.CharField(max_length=120)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
