"""Words for what core.rehearsal names by keys."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapport.core.rehearsal.scenario import Manner, Move

ZONES: dict[str, "str | Promise"] = {
    "clinical_worry": _("Clinical worry"),
    "trouble": _("Trouble and recovery"),
    "hesitation": _("Hesitation"),
    "goodbye": _("Goodbye"),
    "first_impression": _("First impression"),
    "swift": _("Swift moments"),
}

MOVES: dict[Move, "str | Promise"] = {
    Move.INSULTED: _("you were rude"),
    Move.NEVER_SAID: _("you said what should never be said here"),
    Move.MEDICAL_ADVICE: _("you judged something medical"),
    Move.BLAMED: _("you blamed them, or a rule"),
    Move.PROMISED_TOO_MUCH: _("you promised more than anybody can"),
    Move.PUSHED: _("you pushed"),
    Move.BELITTLED: _("you made it small"),
    Move.CANNED: _("it came from a card"),
    Move.TOOK_RESPONSIBILITY: _("you took responsibility"),
    Move.APOLOGISED: _("you apologised"),
    Move.NAMED_FEAR: _("you named what frightens them"),
    Move.ASKED_OPEN: _("you asked an open question"),
    Move.LET_GO: _("you left them free"),
    Move.NEXT_STEP: _("you offered a next step"),
    Move.NAMED_QUALIFIED: _("you named who is qualified"),
    Move.OFFERED_CHOICE: _("you offered a choice"),
    Move.GAVE_PRICE: _("you said a price"),
    Move.ADMITTED: _("you said what you can't know or promise"),
    Move.GAVE_FACT: _("you gave a fact"),
    Move.ASKED_PERMISSION: _("you asked for permission"),
    Move.ASKED: _("you asked a question"),
    Move.NAMED_DOING: _("you said what you will do yourself"),
    Move.EMPATHY: _("you showed that you understood"),
    Move.ECHOED: _("you took up their own words"),
    Move.THANKED: _("you thanked them"),
    Move.USED_NAME: _("you used their name"),
    Move.INTRODUCED: _("you said who you are"),
    Move.SILENT: _("you said nothing"),
}

MANNERS: dict[Manner, "str | Promise"] = {
    Manner.WARM: _("warm"),
    Manner.QUIET: _("quiet"),
    Manner.BRISK: _("brisk"),
    Manner.ANXIOUS: _("anxious"),
    Manner.ANGRY: _("angry"),
    Manner.SCEPTICAL: _("sceptical"),
}

PROBLEMS: dict[str, "str | Promise"] = {
    "mood": _("Trust at the beginning has to lie below what the need takes, both between 0 and 1."),
    "turns": _("Between 4 and 30 turns."),
    "few_states": _("A talk needs at least two states."),
    "need_unasked": _("Say after which moves the need comes out."),
    "no_closing": _("Say which moves let it end well."),
    "no_name": _("The persona needs a name."),
    "few_wordings": _("“%(where)s” needs at least two wordings: nobody says the same line twice."),
    "no_words": _("“%(where)s” says nothing."),
    "guarded_only": _(
        "“%(where)s” needs at least one wording that asks for nothing to have been said before."
    ),
    "broken_guard": _("Begin it with [said: …] or [unsaid: …], or with no bracket: “%(where)s”"),
    "takes": _("The trust from which an offer is taken lies between 0 and 1."),
    "same_line": _("This line stands there twice: “%(where)s”"),
    "same_state": _("Two states are called “%(where)s”."),
    "unknown_state": _("Something leads to “%(where)s”, but there is no such state."),
    "exit_without_moves": _("A way out of “%(where)s” does not say after which moves."),
    "nothing_closes": _("In no state can it end well: mark at least one."),
    "unreachable": _("Nothing leads to “%(where)s”."),
    "dead_end": _("From “%(where)s” there is no way to a good end."),
    "malformed": _("Something is missing or not as expected: %(where)s"),
}


def problem(code: str, where: str) -> str:
    """What is wrong, as a sentence."""
    return str(PROBLEMS[code]) % {"where": where}
