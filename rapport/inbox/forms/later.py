"""A reply that leaves later."""

from rapport.inbox.forms.moments import MomentForm
from rapport.inbox.forms.writing import ReplyForm


class LaterForm(ReplyForm, MomentForm):
    """The reply as the box has it, and when it leaves."""
