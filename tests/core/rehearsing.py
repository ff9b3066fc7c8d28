"""Players for scenarios: one who is good at it, one who reads from a card, one who is silent, one who is hostile."""

from rapport.core.rehearsal.scenario import Move, Scenario
from rapport.core.rehearsal.talk import Talk, answer, begin

DOES = {
    Move.TOOK_RESPONSIBILITY: "That was our mistake.",
    Move.APOLOGISED: "I am sorry.",
    Move.ASKED_OPEN: "What matters most to you in this?",
    Move.LET_GO: "There is no rush, you don't have to decide.",
    Move.NEXT_STEP: "I can call you tomorrow at ten.",
    Move.NAMED_QUALIFIED: "Our nurse would see you.",
    Move.OFFERED_CHOICE: "It is up to you.",
    Move.GAVE_PRICE: "It is $120.",
    Move.ADMITTED: "I can't promise that.",
    Move.GAVE_FACT: "It takes about 20 minutes.",
    Move.ASKED_PERMISSION: "May I ask you something?",
    Move.ASKED: "Is that right?",
    Move.NAMED_DOING: "Let me check that for you now.",
    Move.EMPATHY: "That makes sense.",
    Move.THANKED: "Thank you.",
    Move.INTRODUCED: "This is Dana.",
}
CARDS = (
    "Thank you for reaching out. How may I help you today?",
    "Your satisfaction is important to us. Please check our website.",
    "Rest assured, someone from our team will get back to you.",
    "We apologize for any inconvenience. As per our policy, please fill out the form.",
    "Please do not hesitate to contact us. Have a wonderful day!",
    "Is there anything else I can help you with?",
)
HOSTILE = ("That's not my problem.", "Calm down, you should have asked.", "Go somewhere else then.")


def good(scenario: Scenario, talk: Talk) -> str:
    """Listens, names what frightens, asks, and then does what this state asks for."""
    state = scenario.state(talk.state)
    wanted = [exit_.when[0] for exit_ in state.exits[:2]]
    if talk.is_need_out:
        wanted = [Move.EMPATHY, *scenario.closing] if state.closes else wanted
    else:
        wanted = [Move.EMPATHY, *wanted[:1], scenario.need.after[0]]
    said = [DOES[move] for move in dict.fromkeys(wanted) if move in DOES]
    fear = f"I can hear that “{scenario.fears[0]}” is on your mind, {scenario.persona.name}."
    return " ".join([fear, *said])


def canned(scenario: Scenario, talk: Talk) -> str:
    return CARDS[talk.turn % len(CARDS)]


def silent(scenario: Scenario, talk: Talk) -> str:
    return "..."


def hostile(scenario: Scenario, talk: Talk) -> str:
    return HOSTILE[talk.turn % len(HOSTILE)]


def play(scenario: Scenario, player, *, seed: int = 1) -> list[Talk]:
    """The whole talk; fails if it does not end."""
    talks = [begin(scenario, seed=seed)]
    while not talks[-1].ending:
        assert len(talks) <= scenario.turns, "the talk does not end"
        talks.append(answer(scenario, talks[-1], player(scenario, talks[-1])))
    return talks
