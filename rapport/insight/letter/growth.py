"""What the manual asks for, and what was tried."""

from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.coaching import together
from rapport.coaching.queries.tried import tried
from rapport.guidance.models import Misfit
from rapport.guidance.queries.manual import due_for_review, open_misfits
from rapport.insight.letter.parts import Line, Section


def manual(since: datetime, until: datetime, *, today: date) -> Section | None:
    """What did not fit in the week, what still waits, and what is due; three queries."""
    came = Misfit.objects.filter(at__gte=since, at__lt=until).count()
    waiting, due = open_misfits().count(), due_for_review(today).count()
    misfits, contents = reverse("guidance:all_misfits"), reverse("guidance:guidance")
    counted = (
        (came, _came(came), misfits),
        (waiting, _waiting(waiting), misfits),
        (due, _due(due), contents),
    )
    lines = [Line(said % n, path) for n, said, path in counted if n]
    return Section(_("Your manual"), tuple(lines)) if lines else None


def _came(n: int) -> str:
    return ngettext(
        "%d time somebody said that a guideline did not fit.",
        "%d times somebody said that a guideline did not fit.",
        n,
    )


def _waiting(n: int) -> str:
    return ngettext(
        "%d such line waits for an answer now.", "%d such lines wait for an answer now.", n
    )


def _due(n: int) -> str:
    return ngettext(
        "%d guideline is due to be looked at again.",
        "%d guidelines are due to be looked at again.",
        n,
    )


def attempts(since: datetime, until: datetime) -> Section:
    """What was tried in the week so that replies sound like people; three queries."""
    (found,) = tried([(since, until)])
    done = [Line(f"{said}.") for said in together.done(found)]
    nothing = Line(_("No round in the team, nothing rewritten, no weakness trained."))
    return Section(_("What you tried"), tuple(done or [nothing]))
