"""How people answer when a scenario says nothing special: by what was done, in their own manner.

`{heard}` stands for the last words of the reply.
"""

from rapport.core.rehearsal.scenario import Lines, Manner, Move

LOST: dict[Manner, Lines] = {
    Manner.WARM: (
        "Sorry, I did not quite get that. “{heard}”?",
        "I lost you there for a second. What does it mean for me?",
        "Forgive me, I don't see what that has to do with it.",
    ),
    Manner.QUIET: (
        "Hm. “{heard}”. I'm not sure I understand.",
        "Sorry. I don't know what that means.",
        "I… don't know what to say to that.",
    ),
    Manner.BRISK: (
        "“{heard}”? What has that to do with it?",
        "I don't follow. In one sentence?",
        "You lost me.",
    ),
    Manner.ANXIOUS: (
        "Wait, sorry, “{heard}”? I didn't understand that, should I have?",
        "I'm sorry, I'm too nervous to follow. Can you say it differently?",
        "Sorry, I keep losing the thread.",
    ),
    Manner.ANGRY: (
        "“{heard}”? What is that supposed to mean?",
        "That has nothing to do with what I just told you.",
        "I don't know what you are talking about.",
    ),
    Manner.SCEPTICAL: (
        "“{heard}”. And that means what, exactly?",
        "That sounds like an answer to somebody else's question.",
        "Say that again in plain words?",
    ),
}

GUARDED: dict[Manner, Lines] = {
    Manner.WARM: (
        "Oh, it's a long story. I wouldn't want to keep you.",
        "I'd rather hear from you first, if that's all right.",
        "I may tell you later. Let me get to know you a little.",
    ),
    Manner.QUIET: (
        "I don't know. It's hard to say.",
        "I'd rather not go into that yet.",
        "It's… a few things.",
    ),
    Manner.BRISK: (
        "Does that matter for the answer?",
        "Let's say I have my reasons.",
        "I'd have to know you better for that.",
    ),
    Manner.ANXIOUS: (
        "I don't want to say it, it sounds stupid.",
        "Can I tell you that later? I have to get used to this first.",
        "Everything, really. Sorry.",
    ),
    Manner.ANGRY: (
        "I have told it twice already. Why should I tell it again?",
        "First I want to know whether anybody here takes this seriously.",
        "Why do you ask? So that you can write it down somewhere?",
    ),
    Manner.SCEPTICAL: (
        "Why do you want to know?",
        "That depends on what you do with the answer.",
        "I'm not ready to say.",
    ),
}

SAID_IT: dict[Manner, Lines] = {
    Manner.WARM: ("I think you've heard it all now.", "There isn't more to tell, my dear."),
    Manner.QUIET: ("I think I have said the main thing.", "That was it, really."),
    Manner.BRISK: ("That's all there is.", "You know it now."),
    Manner.ANXIOUS: (
        "I think that's everything. It's enough, isn't it?",
        "I don't know what else.",
    ),
    Manner.ANGRY: ("Isn't that enough?", "I've told you. There isn't more."),
    Manner.SCEPTICAL: ("You have it all now.", "There's nothing more behind it."),
}

NEAR: Lines = (
    "I see.",
    "Hm, all right.",
    "Okay.",
    "Right, okay.",
)

SILENT: dict[Manner, Lines] = {
    Manner.WARM: ("Hello? Are you still there?", "I can wait, if you are busy."),
    Manner.QUIET: ("…Hello?", "Did I say something wrong?"),
    Manner.BRISK: ("Hello? I don't have all day.", "Is anybody there?"),
    Manner.ANXIOUS: ("Are you there? Did we get cut off?", "Please say something."),
    Manner.ANGRY: ("And now you say nothing. Great.", "I am still here, and I am still waiting."),
    Manner.SCEPTICAL: ("No answer is an answer too.", "I take it you have to ask somebody."),
}

SHARED: dict[Move, Lines] = {
    Move.INSULTED: (
        "Excuse me? Nobody has to be spoken to like that.",
        "I don't think you should talk to me in that way.",
        "I can't believe you just said that.",
    ),
    Move.NEVER_SAID: (
        "Please don't. That is exactly what I did not want to hear.",
        "I have heard that sentence before. It made it worse.",
        "I wish you had not said that.",
    ),
    Move.MEDICAL_ADVICE: (
        "Are you a nurse? How would you know that without looking?",
        "Shouldn't somebody medical tell me that?",
        "How can you know what it is over there?",
    ),
    Move.BLAMED: (
        "So it is my own doing, you mean.",
        "I did not come here to be told what I did wrong.",
        "That may be your rule. It doesn't help me.",
    ),
    Move.PROMISED_TOO_MUCH: (
        "How can you know that? You have never seen me.",
        "That sounds a little too good.",
        "Nobody can promise that, can they?",
    ),
    Move.PUSHED: (
        "Please don't sell to me. I only asked.",
        "I feel a little pushed now.",
        "If I have to decide that fast, the answer is no.",
    ),
    Move.BELITTLED: (
        "It may be small to you. It isn't to me.",
        "I do worry, though. That is why I am asking.",
        "Other people are other people.",
    ),
    Move.CANNED: (
        "That sounds like it is read from a card.",
        "Is there a person there?",
        "You say that to everybody, don't you?",
        "I could have got that from a machine.",
    ),
    Move.TOOK_RESPONSIBILITY: (
        "Well. At least somebody says it.",
        "I didn't expect you to say that. Thank you.",
        "All right. That I can respect.",
    ),
    Move.APOLOGISED: (
        "Thank you for saying so.",
        "All right. I hear that.",
    ),
    Move.NAMED_FEAR: (
        "Yes. That is it, if I am honest.",
        "You noticed that. Yes.",
        "That is the word I did not want to say.",
    ),
    Move.LET_GO: (
        "That's good to hear.",
        "Thank you for leaving me the choice.",
    ),
    Move.NEXT_STEP: (
        "All right.",
        "Good to know.",
    ),
    Move.NAMED_QUALIFIED: (
        "That's good to know.",
        "Good. Somebody who knows it.",
    ),
    Move.OFFERED_CHOICE: (
        "It's good to be asked.",
        "I may choose? Good.",
    ),
    Move.GAVE_PRICE: (
        "So that's what it costs. Okay.",
        "Thank you for just saying it.",
    ),
    Move.ADMITTED: (
        "I appreciate that you say so openly.",
        "That is more honest than what I usually hear.",
    ),
    Move.GAVE_FACT: (
        "I did not know that.",
        "Okay. That's clear at least.",
    ),
    Move.NAMED_DOING: (
        "Good. Then somebody is on it.",
        "All right, do that.",
    ),
    Move.EMPATHY: (
        "It helps that you say that.",
        "That's kind of you.",
    ),
    Move.ASKED_PERMISSION: ("Yes, go ahead.", "Sure.", "Please do."),
    Move.ECHOED: (
        "Right, that is what I mean.",
        "Exactly. You were listening.",
        "Yes, that's the thing.",
    ),
    Move.THANKED: ("Sure.", "You're welcome.", "Of course."),
    Move.USED_NAME: ("Yes?", "Yes, I'm here.", "Mm-hm?"),
    Move.INTRODUCED: ("Hello.", "Nice to meet you.", "All right, hello."),
    Move.ASKED: (
        "I don't know, to be honest.",
        "I couldn't tell you.",
    ),
}

# What stings, each in their own manner.
STUNG: dict[Move, dict[Manner, Lines]] = {
    Move.NEVER_SAID: {
        Manner.WARM: (
            "Oh. I had hoped you wouldn't say that.",
            "That one hurt a little, I must say.",
        ),
        Manner.QUIET: ("…Okay.", "I wish you had not said that."),
        Manner.BRISK: ("That's just what I didn't want to hear.", "Not that line, please."),
        Manner.ANXIOUS: ("Oh. Now I feel worse.", "Please don't say that."),
        Manner.ANGRY: (
            "Say that again. Slowly.",
            "That is exactly the sentence I was waiting for.",
        ),
        Manner.SCEPTICAL: ("I've heard that sentence before.", "Yes, that's what they all say."),
    },
    Move.CANNED: {
        Manner.WARM: ("That sounds a little like a leaflet.", "Is there a person there?"),
        Manner.QUIET: ("Is that an automatic answer?", "You say that to everybody, I suppose."),
        Manner.BRISK: ("Is that from a card?", "Skip the recording, please."),
        Manner.ANXIOUS: ("Is this a machine? Sorry.", "Am I talking to somebody?"),
        Manner.ANGRY: ("Did you copy that?", "I could have got that from a machine."),
        Manner.SCEPTICAL: (
            "That sounds like it is read from a card.",
            "And what would a person say?",
        ),
    },
    Move.PUSHED: {
        Manner.WARM: ("I don't like to be hurried, dear.", "I feel a little pushed now."),
        Manner.QUIET: ("That's too fast for me.", "Please don't sell to me. I only asked."),
        Manner.BRISK: ("Don't sell to me.", "If I have to decide that fast, the answer is no."),
        Manner.ANXIOUS: (
            "That's too quick, sorry.",
            "Now I feel I have to. I don't want to have to.",
        ),
        Manner.ANGRY: ("And now you want to sell me something?", "Don't even try."),
        Manner.SCEPTICAL: (
            "There it is, the sales pitch.",
            "If it's that urgent, something is wrong with it.",
        ),
    },
}

NUDGES: dict[Manner, Lines] = {
    Manner.WARM: ("So, what would you do in my place?", "What would come next?"),
    Manner.QUIET: ("I don't know how to go on.", "Is that all?"),
    Manner.BRISK: ("So, what now?", "And the short version?"),
    Manner.ANXIOUS: ("What should I do?", "I still don't feel sure."),
    Manner.ANGRY: ("So, what are you going to do?", "And what does that change for me?"),
    Manner.SCEPTICAL: ("I am not convinced yet.", "And why should I believe that?"),
}
CALM: Lines = ("Good.", "All right then.", "That's fine with me.", "Mm-hm.")


def reaction(manner: Manner, move: Move, *, is_open: bool) -> Lines:
    """What somebody of this manner says to it; `is_open`: they have said what they need."""
    if move is Move.ASKED_OPEN:
        return SAID_IT[manner] if is_open else GUARDED[manner]
    own = SILENT[manner] if move is Move.SILENT else STUNG.get(move, {}).get(manner)
    return own or SHARED[move]


# What may stand before a line of the scenario, and is no answer to anything: little, and rather none.
OPENERS = (
    Move.TOOK_RESPONSIBILITY,
    Move.APOLOGISED,
    Move.LET_GO,
    Move.ADMITTED,
    Move.GAVE_PRICE,
    Move.EMPATHY,
)
