"""What people answer to a question or an offer that their scenario has nothing of its own for."""

from rapport.core.rehearsal.questions import Kind
from rapport.core.rehearsal.scenario import Lines, Manner

Own = dict[Manner, Lines]

UNSURE: Own = {
    Manner.WARM: ("I don't know, I just thought I'd ask.", "Oh, I couldn't say. Is it important?"),
    Manner.QUIET: ("I don't know. I haven't thought about it.", "I'm not sure."),
    Manner.BRISK: ("No idea. Do you need that?", "Couldn't say. Does it matter?"),
    Manner.ANXIOUS: ("I don't know. Should I know that?", "I can't think of it just now, sorry."),
    Manner.ANGRY: ("I don't know. You tell me.", "How should I know that?"),
    Manner.SCEPTICAL: ("I don't know. Why do you ask?", "I couldn't tell you. Does it matter?"),
}
# To a plain question that nothing is known about: what is true of most people on most days.
GUESSES: dict[Kind, Lines] = {
    Kind.YES_NO: (
        "No, not that I know.",
        "I don't think so, no.",
        "Not really, no.",
        "No, nothing like that.",
    ),
    Kind.WHEN: (
        "I'd have to look that up. I don't have it in my head.",
        "I'd have to check, sorry.",
    ),
    Kind.WHO: ("I don't know the name, sorry.", "I'm bad with names. I couldn't say who."),
    Kind.AMOUNT: ("I never counted, to be honest.", "I'd have to look that up, sorry."),
    Kind.WHERE: ("I couldn't say where exactly.", "I don't remember where, sorry."),
    Kind.REQUEST: ("Yes, in a moment.", "Okay, I'll do that."),
}
CHOOSES: Own = {
    Manner.WARM: ("{time}, if I may choose.", "{time}, please.", "Oh, {time}, I'd say."),
    Manner.QUIET: ("{time}, please.", "Maybe {time}.", "{time}, if that's all right."),
    Manner.BRISK: ("{time}.", "{time}, please.", "{time} works."),
    Manner.ANXIOUS: ("{time}, please.", "{time}, I think. Is that okay?", "Maybe {time}?"),
    Manner.ANGRY: ("{time}.", "{time}, and that's it.", "{time}, if I have to choose."),
    Manner.SCEPTICAL: ("{time}, then.", "{time}.", "Rather {time}."),
}
LATTER: Lines = ("The second, please.", "Rather the second.", "The second would be better.")
FOREIGN: Own = {
    Manner.WARM: ("Oh, I'm sorry, I don't speak Spanish. In English, perhaps?",),
    Manner.QUIET: ("Sorry, I don't speak Spanish.",),
    Manner.BRISK: ("I don't speak Spanish. English, please.",),
    Manner.ANXIOUS: ("Sorry, I don't speak Spanish. Could you say it in English?",),
    Manner.ANGRY: ("I don't speak Spanish. Say it in English.",),
    Manner.SCEPTICAL: ("I don't speak Spanish, in case that was for me.",),
}
AGAIN: Own = {
    Manner.WARM: ("As I said:",),
    Manner.QUIET: ("Like I said:",),
    Manner.BRISK: ("Again:",),
    Manner.ANXIOUS: ("Sorry, like I said:",),
    Manner.ANGRY: ("Once more:",),
    Manner.SCEPTICAL: ("As I told you:",),
}
REPEATS: Own = {
    Manner.WARM: ("As I said just now, dear.", "I think I told you that already."),
    Manner.QUIET: ("I said that already, I think.", "Like I said."),
    Manner.BRISK: ("I said that.", "As I told you."),
    Manner.ANXIOUS: ("I said that, didn't I? Sorry.", "Like before, I think."),
    Manner.ANGRY: ("I just told you that.", "I said it once. Read it again."),
    Manner.SCEPTICAL: ("I said that already.", "You asked me that before."),
}
AGREES: Own = {
    Manner.WARM: ("Yes, that's fine.", "That would be nice, yes."),
    Manner.QUIET: ("Yes.", "Yes, that's all right."),
    Manner.BRISK: ("Yes, fine.", "That works."),
    Manner.ANXIOUS: ("Yes. Yes, okay.", "I think so, yes."),
    Manner.ANGRY: ("Yes. All right.", "That would be something, yes."),
    Manner.SCEPTICAL: ("That works, yes.", "Fine by me."),
}
DOUBTS: Own = {
    Manner.WARM: ("I'm not sure it is, I'm afraid.", "I don't think so, no."),
    Manner.QUIET: ("Not really.", "I don't know."),
    Manner.BRISK: ("No, not really.", "Not like that."),
    Manner.ANXIOUS: ("I'm not sure.", "I don't think so. Sorry."),
    Manner.ANGRY: ("No, it is not.", "No."),
    Manner.SCEPTICAL: ("Not yet.", "We'll see about that."),
}
SHAKES: Lines = ("No.", "No, it doesn't look like it.", "Not really, no.")
NODS: Lines = ("Yes.", "Yes, it is.", "Mm-hm.")
PERMITS: Own = {
    Manner.WARM: ("Of course, please do.", "Yes, gladly."),
    Manner.QUIET: ("Yes.", "You may."),
    Manner.BRISK: ("Go ahead.", "Sure."),
    Manner.ANXIOUS: ("Yes, please.", "Okay, yes."),
    Manner.ANGRY: ("If you must.", "Go on then."),
    Manner.SCEPTICAL: ("You can try.", "Sure, go ahead."),
}
TAKES: Own = {
    Manner.WARM: ("{time} would be lovely.", "Yes, I'd like that."),
    Manner.QUIET: ("{time} is good.", "Yes, I can do that."),
    Manner.BRISK: ("{time} works.", "Yes, let's do that."),
    Manner.ANXIOUS: ("{time}, okay. Yes.", "Yes, I think I can do that."),
    Manner.ANGRY: ("{time}. I'll be there.", "Yes. All right."),
    Manner.SCEPTICAL: ("{time} would work.", "Okay, let's do that."),
}
NOT_YET: Own = {
    Manner.WARM: (
        "That's kind, but I'm not that far yet.",
        "Let me not fix a day today, if you don't mind.",
        "I'd rather leave that open.",
    ),
    Manner.QUIET: (
        "I don't want to fix a day yet.",
        "Not yet, please.",
        "I'd rather not book anything now.",
    ),
    Manner.BRISK: ("I'm not booking anything yet.", "No. One thing at a time.", "No, thanks."),
    Manner.ANXIOUS: (
        "I don't know if I can say yes to that yet.",
        "Can I say that later?",
        "Not right now, sorry.",
    ),
    Manner.ANGRY: (
        "I'm not making an appointment as long as this is open.",
        "No. First I want an answer.",
        "I said no.",
    ),
    Manner.SCEPTICAL: (
        "I'm not booking anything yet.",
        "First I want to know what I'm in for.",
        "Still no.",
    ),
}
CONFIRMS: Own = {
    Manner.WARM: ("Yes, as we said.", "Yes, that's right."),
    Manner.QUIET: ("Yes.", "Yes, that's right."),
    Manner.BRISK: ("Yes, that's it.", "Right."),
    Manner.ANXIOUS: ("Yes. I've written it down.", "Yes, that one."),
    Manner.ANGRY: ("Yes, as I said.", "Yes."),
    Manner.SCEPTICAL: ("Yes, that one.", "Right."),
}
