"""Django settings. What an operator may change comes from the environment; docs/operations.md has every row."""

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from rapport.config import secrets
from rapport.database.embedded import database_urls
from rapport.database.settings import connection
from rapport.web.client_address import proxies

PACKAGE = Path(__file__).resolve().parent.parent
HOME = secrets.home(os.environ)
SECRET_KEY = secrets.secret_key(os.environ, HOME)
FIELD_KEYS = secrets.field_keys(os.environ, HOME)
VAPID_KEY = secrets.vapid_key(os.environ, HOME)
DEMO = os.environ.get("RAPPORT_DEMO", "") == "1"
DEBUG = os.environ.get("RAPPORT_DEBUG", "") == "1"
PUBLIC_URL = os.environ.get("RAPPORT_URL", "http://127.0.0.1:8000").rstrip("/")
LIVE_URL = os.environ.get("RAPPORT_LIVE_URL", "").rstrip("/")
ALLOWED_HOSTS = os.environ.get("RAPPORT_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
BEHIND_TLS = PUBLIC_URL.startswith("https://")
TRUSTED_PROXIES = proxies(os.environ.get("RAPPORT_TRUSTED_PROXIES", ""), behind_tls=BEHIND_TLS)

INSTALLED_APPS = [
    "rapport.web",
    "rapport.database",
    "rapport.accounts",
    "rapport.audit",
    "rapport.practice",
    "rapport.facts",
    "rapport.clients",
    "rapport.guidance",
    "rapport.rehearsal",
    "rapport.inbox",
    "rapport.channels",
    "rapport.coaching",
    "rapport.rules",
    "rapport.imports",
    "rapport.assistant",
    "rapport.insight",
    "rapport.decisions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_cotton",
    "django_htmx",
    # Not its own configuration: that would put another loader in the place of cotton's.
    "template_partials.apps.SimpleAppConfig",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "rapport.web.middleware.NotTooLarge",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rapport.accounts.middleware.NotOnTheDevice",
    "rapport.accounts.middleware.IdleSignOut",
    "rapport.practice.middleware.PracticeScope",
    "rapport.practice.middleware.ExpectedErrors",
]

if DEMO:
    MIDDLEWARE.append("rapport.config.demo.pane.OwnPane")

ROOT_URLCONF = "rapport.config.urls"
WSGI_APPLICATION = "rapport.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rapport.practice.context.practice",
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "rapport.web.templatetags.rapport",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "rapport.web.jinja.environment"},
    },
]
COTTON_DIR = "cotton"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

URLS = database_urls(os.environ)
DATABASES = {
    "default": connection(URLS.app) | {"ATOMIC_REQUESTS": True},
    "owner": connection(URLS.owner, pooled=False) | {"TEST": {"MIRROR": "default"}},
}
DATABASE_ROUTERS: list[str] = []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "rapport.accounts.adapter.ByInvitation"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/accounts/login/"
IDLE_SIGN_OUT_SECONDS = int(os.environ.get("RAPPORT_IDLE_SECONDS", "900"))

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_AGE = 12 * 3600
SECURE_SSL_REDIRECT = False  # the proxy in front decides; behind it only plain HTTP is spoken
SECURE_HSTS_SECONDS = 31536000 if BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF, *([LIVE_URL] if LIVE_URL else [])],
        "frame-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("RAPPORT_RELAY_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("RAPPORT_RELAY_PORT", "25"))
DEFAULT_FROM_EMAIL = os.environ.get("RAPPORT_FROM", "rapport@localhost")
ALERT_SMTP_URL = os.environ.get("RAPPORT_ALERT_SMTP_URL", "")
TWILIO_URL = os.environ.get("RAPPORT_TWILIO_URL", "https://api.twilio.com").rstrip("/")
PUSH_HOSTS = os.environ.get("RAPPORT_PUSH_HOSTS", "").split()
# Where an optional assistant is; each practice's owner still has to switch it on.
LLM_URL = os.environ.get("RAPPORT_LLM_URL", "").rstrip("/")
LLM_MODEL = os.environ.get("RAPPORT_LLM_MODEL", "")
LLM_KEY = os.environ.get("RAPPORT_LLM_KEY", "")
LOGGING_CONFIG = None  # rapport.config.logs sets up structlog once per process
SILENCED_SYSTEM_CHECKS: list[str] = []
