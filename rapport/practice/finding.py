"""One box that finds any setting: pages say what they are called, by which words people look for them,
and which forms are on them; the labels of a form's fields are found by themselves.

A room registers its pages in its AppConfig: `finding.register(*PAGES)`. A page whose address does not
exist is not offered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.forms import Form
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.core.names import words
from rapport.practice.forms.on_call import OnCallForm
from rapport.practice.forms.people import MeForm, TokenForm
from rapport.practice.forms.places import ClosureForm, LocationForm, PracticeForm
from rapport.practice.forms.promises import LadderForm, PolicyForm
from rapport.practice.forms.team import InvitationForm, ShiftForm, SkillForm, StaffForm

Text = str | Promise
MOST = 12


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the settings. `also`: other words for it; `forms`: those whose fields stand on it."""

    name: str
    title: Text
    also: Text = ""
    forms: tuple[type[Form], ...] = ()
    for_owners: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A page, and the setting on it that was meant, '' for the page itself."""

    title: str
    href: str
    setting: str = ""


_registered: dict[str, Page] = {}


def register(*pages: Page) -> None:
    """Let these be found."""
    _registered.update({page.name: page for page in pages})


def pages(*, is_owner: bool) -> Iterator[tuple[Page, str]]:
    """Every page somebody may open, with its address."""
    for page in _registered.values():
        try:
            href = reverse(page.name)
        except NoReverseMatch:
            continue
        if is_owner or not page.for_owners:
            yield page, href


def find(text: str, *, is_owner: bool) -> list[Found]:
    """Pages and settings in which every word of the text begins some word, the closest first.

    By the title first, then by other words for the page, then by a setting on it.
    """
    wanted = words(text)
    if not wanted:
        return []
    hits = [hit for page, href in pages(is_owner=is_owner) for hit in _hits(page, href, wanted)]
    hits.sort(key=lambda hit: hit[0])
    return [found for _rank, found in hits[:MOST]]


def _hits(page: Page, href: str, wanted: set[str]) -> Iterator[tuple[int, Found]]:
    title = str(page.title)
    own = words(title)
    if _begins(wanted, own):
        yield (0 if wanted == own else 1), Found(title, href)
    elif _begins(wanted, own | words(str(page.also))):
        yield 2, Found(title, href)
    for label in dict.fromkeys(_labels(page)):
        if _begins(wanted, words(label)):
            yield 3, Found(title, href, label)


def _begins(wanted: Iterable[str], known: Iterable[str]) -> bool:
    return all(any(word.startswith(each) for word in known) for each in wanted)


def _labels(page: Page) -> Iterator[str]:
    for form in page.forms:
        for field in form.base_fields.values():
            if field.label:
                yield str(field.label)


register(
    Page("practice:settings", _("Settings"), _("overview all everything")),
    Page(
        "practice:practice",
        _("Practice"),
        _("name country emergency line phone region medical business company"),
        (PracticeForm,),
    ),
    Page(
        "practice:locations",
        _("Locations"),
        _("opening hours open close time zone branch office place address holidays closed days"),
        (LocationForm, ClosureForm),
    ),
    Page(
        "practice:week_plan",
        _("Calendar"),
        _("week rota schedule hours holidays closures gaps coverage on call who works"),
    ),
    Page(
        "practice:team",
        _("Team"),
        _(
            "people staff users employees capacity invite colleague role permission access deactivate absence vacation"
        ),
        (InvitationForm, StaffForm),
    ),
    Page(
        "practice:shifts",
        _("Shifts"),
        _("rota schedule working hours roster on call"),
        (ShiftForm,),
    ),
    Page(
        "practice:skills",
        _("Skills"),
        _("qualified qualification certificate training"),
        (SkillForm,),
    ),
    Page(
        "practice:policies",
        _("Promises"),
        _("response time target deadline minutes SLA clock policy after hours"),
        (PolicyForm,),
    ),
    Page("practice:new_policy", _("Promise something in particular"), _("new response target")),
    Page(
        "practice:ladder",
        _("Escalation ladder"),
        _("escalate late manager lead reminder"),
        (LadderForm,),
    ),
    Page(
        "practice:on_call",
        _("Who is paged"),
        _("on call ladder emergency clinician pager red flag night duty"),
        (OnCallForm,),
    ),
    Page(
        "practice:tokens",
        _("API tokens"),
        _("key integration developer connect access token"),
        (TokenForm,),
    ),
    Page(
        "practice:me",
        _("Your account"),
        _("profile password sign-in two-factor passkey language session name away"),
        (MeForm,),
    ),
)
