"""How people answer when a scenario says nothing special: by what was done, in their own manner.

`{heard}` stands for the last words of the reply.
"""

from rapport.core.rehearsal.scenario import Lines, Manner, Move

LOST: dict[Manner, Lines] = {
    Manner.WARM: (
        "Sorry, I did not quite get that: “{heard}”?",
        "I lost you there for a second. “{heard}”: what does it mean for me?",
        "Forgive me, I don't see what that has to do with my question.",
        "You are very kind, but I am not sure I follow.",
    ),
    Manner.QUIET: (
        "Hm. “{heard}”. I'm not sure I understand.",
        "Sorry. I don't think that's what I asked.",
        "I… don't know what to say to that.",
        "Maybe I said it badly.",
    ),
    Manner.BRISK: (
        "“{heard}”? That is not what I asked.",
        "Let's stay with my question, please.",
        "I don't follow. In one sentence?",
        "You lost me. And I have a call in five minutes.",
    ),
    Manner.ANXIOUS: (
        "Wait, sorry, “{heard}”? I didn't understand that, should I have?",
        "I'm sorry, I'm too nervous to follow. Can you say it differently?",
        "Is that a yes or a no? I can't tell.",
        "Sorry, I keep losing the thread.",
    ),
    Manner.ANGRY: (
        "“{heard}”? What is that supposed to mean?",
        "Are you even listening to me?",
        "That has nothing to do with what I just told you.",
        "I don't know what you are talking about.",
    ),
    Manner.SCEPTICAL: (
        "“{heard}”. And that means what, exactly?",
        "That sounds like an answer to somebody else's question.",
        "I'm not sure what you are telling me.",
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
        "You first. Why do you want to know?",
        "That depends on what you do with the answer.",
        "I'm not ready to say.",
    ),
}

SAID_IT: Lines = (
    "Mostly what I just told you.",
    "I think I have said the main thing.",
    "It is that, really. What I said before.",
    "There isn't more behind it. It's enough, isn't it?",
)

NEAR: Lines = (
    "I see.",
    "Hm, all right.",
    "Okay, noted.",
    "Mm-hm, fine.",
    "If you say so.",
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
        "I hear that you are sorry. And now?",
        "All right. An apology is a beginning.",
    ),
    Move.NAMED_FEAR: (
        "Yes. That is it, if I am honest.",
        "You noticed that. Yes.",
        "That is the word I did not want to say.",
    ),
    Move.LET_GO: (
        "It is good to hear that I don't have to.",
        "Oh. I was afraid you would want me to decide right now.",
        "Thank you for leaving me the choice.",
    ),
    Move.NEXT_STEP: (
        "Maybe. Let me see whether I am ready for that.",
        "That would be something to hold on to.",
        "I could imagine that, once I know a little more.",
    ),
    Move.NAMED_QUALIFIED: (
        "Could I talk to them myself?",
        "And they would have time for me?",
        "Good that it isn't decided without them.",
    ),
    Move.OFFERED_CHOICE: (
        "I like that I can choose. Let me think.",
        "Either could work, I suppose.",
        "Hm, good that there are two ways.",
    ),
    Move.GAVE_PRICE: (
        "All right, that is a number I can think about.",
        "Thank you for just saying it.",
        "So that's what it costs. Okay.",
    ),
    Move.ADMITTED: (
        "I appreciate that you say so openly.",
        "That is more honest than what I usually hear.",
        "Good. I'd rather hear that than a promise.",
    ),
    Move.GAVE_FACT: (
        "Okay, that is clear.",
        "I did not know that.",
        "Good, I can work with that.",
    ),
    Move.NAMED_DOING: (
        "Would you? That would help.",
        "Good. So somebody is on it.",
        "All right, do that.",
    ),
    Move.EMPATHY: (
        "Yes. It helps that you say that.",
        "Thank you. I thought I was making too much of it.",
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
        "I couldn't say, offhand.",
        "I'd have to look that up.",
        "Hm, not that I know of.",
        "That's not what is on my mind, to be honest.",
    ),
}

NUDGES: dict[Manner, Lines] = {
    Manner.WARM: ("So, what would you do in my place?", "What would come next?"),
    Manner.QUIET: ("I don't know how to go on.", "Is that all?"),
    Manner.BRISK: ("So, what now?", "And the short version?"),
    Manner.ANXIOUS: ("What should I do?", "I still don't feel sure."),
    Manner.ANGRY: ("So, what are you going to do?", "I am still waiting for an answer."),
    Manner.SCEPTICAL: ("I am not convinced yet.", "And why should I believe that?"),
}


def reaction(manner: Manner, move: Move, *, is_open: bool) -> Lines:
    """What somebody of this manner says to it; `is_open`: they have said what they need."""
    if move is Move.ASKED_OPEN:
        return SAID_IT if is_open else GUARDED[manner]
    return SILENT[manner] if move is Move.SILENT else SHARED[move]
