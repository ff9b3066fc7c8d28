"""What the search of the settings finds of this room."""

from django.utils.translation import gettext_lazy as _

from rapport.channels.alerts.forms import AccountForm, MailForm, PhoneForm
from rapport.channels.email.forms import MailboxForm
from rapport.practice.finding import Page

PAGES = (
    Page(
        "channels:list",
        _("Channels"),
        _("mailbox email e-mail form chat widget website SMS IMAP SMTP connect inbox address"),
        (MailboxForm,),
    ),
    Page("channels:mailbox", _("New channel: E-mail"), _("connect mailbox IMAP SMTP")),
    Page("channels:first", _("Your first channel"), _("begin start mailbox form")),
    Page(
        "channels:alerts",
        _("Alerts"),
        _("pager text message phone call notification account reach"),
        (AccountForm,),
    ),
    Page(
        "channels:my_alerts",
        _("Your alerts"),
        _("device push phone notification pager mine"),
        (MailForm, PhoneForm),
    ),
    Page("channels:notices", _("Notifications"), _("bell notice push mention told list mine")),
    Page(
        "channels:notice_rules",
        _("What reaches you, and when"),
        _("notification quiet hours digest do not disturb mute silence night"),
    ),
    Page("channels:reachable", _("Who can be reached"), _("notification device working way team")),
)
