"""Signs of what a reply did: patterns in English and Spanish, ours, in the order of reading.

Written for what staff of a practice say to clients. They show where they matched and are easily
wrong about irony; a debrief shows the words, so that people can judge.
"""

import re

from rapport.core.rehearsal.scenario import Move
from rapport.core.rehearsal.stock import phrases

# Negative ones: with a "not" just before them they are the opposite.
DENIABLE = frozenset({Move.PROMISED_TOO_MUCH, Move.PUSHED, Move.MEDICAL_ADVICE, Move.BELITTLED})

PATTERNS: dict[Move, re.Pattern[str]] = {
    Move.INSULTED: phrases(
        r"shut up",
        r"(?:you(?:'re| are)|don't be|how) (?:being |so |just )?(?:stupid|an idiot|ridiculous|crazy)",
        r"stupid (?:question|woman|man|cow|thing to ask)",
        r"(?:that's |it's )?not my problem",
        r"(?:then )?(?<!will )(?<!'ll )(?<!to )(?<!may )(?<!can )(?<!does )(?<!not )go (?:away|somewhere else)",
        r"i (?:don't|do not) care",
        r"(?<!not a )(?<!never a )(?:waste of|wasting my) time",
        r"get lost",
        r"c[aá]llese",
        r"est[uú]pid[oa]",
        r"me da igual",
        r"v[aá]yase",
    ),
    Move.MEDICAL_ADVICE: phrases(
        r"(?:take|use|put|apply|try) (?:an? |some |the |a bit of )?(?:ibuprofen|advil|tylenol"
        r"|aspirin|antihistamine|benadryl|arnica|ice|cream|hydrocortisone|antibiotics?"
        r"|cold pack|warm compress)(?: on it)?",
        r"(?:it|this|that)(?:'s| is) (?:just |only |probably |surely |certainly )*(?:swelling"
        r"|bruising|a bruise|an? (?:allergy|infection|reaction))",
        r"massage (?:it|the)",
        r"(?:just )?wait (?:a few days|it out|and see)",
        r"stop taking",
        r"it (?:will|'ll) (?:just )?(?:go away|go down|pass|settle)",
        r"(?:tome|p[oó]ngase|use) (?:un |una |algo de )?(?:ibuprofeno|paracetamol|hielo|crema"
        r"|aspirina)",
    ),
    Move.BLAMED: phrases(
        # "You should have been told" is said of oneself.
        r"you (?:should have(?! (?:had|heard|never|been (?:able|asked|called|given|offered|told|warned)))"
        r"|must have|signed(?![^.?!]*\bbut\b)|agreed|were told|were supposed|failed to"
        r"|never (?:said|told|asked|called))",
        r"as i (?:already )?(?:said|told you|explained)",
        r"(?:that's |it's )?not (?:our|my) (?:fault|job)",
        r"(?:there is |there's )?nothing (?:we|i) can do",
        r"(?:it's|that's|it is|that is) (?:just )?(?:our|the) policy",
        r"(?:our|the) policy (?:is|says|states)",
        r"calm down",
        r"you(?:'re| are) (?:overreacting|wrong|mistaken)",
        r"c[aá]lmese",
        r"usted (?:debi[oó]|firm[oó])",
        r"no es (?:nuestra|mi) culpa",
        r"no podemos hacer nada",
    ),
    Move.PROMISED_TOO_MUCH: phrases(
        r"i (?:can )?(?:promise|guarantee)(?! (?:you )?(?:to |i(?:'ll| will) )?(?:call|ring"
        r"|write|ask|help|stay|bring|send|keep|check|look|pass|tell|make sure|let you know))",
        r"guaranteed",
        r"100 ?%",
        r"will (?:definitely|surely|certainly|absolutely) (?:work|look|be|go|love)",
        r"nothing (?:can|will|could) go wrong",
        r"no (?:side effects|risks?|pain|downtime)(?: at all| whatsoever)?",
        r"(?:completely|totally|absolutely|perfectly) (?:safe|painless|risk[- ]free)",
        r"you(?:'ll| will) (?:look|be) (?:amazing|perfect|stunning|gorgeous|thrilled)",
        r"perfect results?",
        r"(?:le|te) garantizo",
        r"se lo prometo",
        r"sin (?:ning[uú]n )?(?:riesgo|dolor)",
    ),
    Move.PUSHED: phrases(
        r"last (?:slot|spot|chance|opening|one left)",
        r"(?:only|just) today",
        r"today only",
        r"limited[- ](?:time|offer|spots?)",
        r"(?:offer|special|promo\w*) (?:ends|expires|runs out)",
        r"before it(?:'s| is) gone",
        r"don't miss",
        r"act (?:now|fast)",
        r"you (?:really )?should (?:really |just )?(?:book|buy|get|do) (?:it|now|today|this)",
        r"just book",
        r"are you (?:really )?sure",
        r"you won't regret",
        r"you(?:'ll| will) regret",
        r"(?:special|best|promo\w*) (?:offer|price|deal)",
        r"\d+ ?% off",
        r"(?:get|give you|have) an? discount",
        r"filling up fast",
        r"solo (?:por )?hoy",
        r"[uú]ltima oportunidad",
        r"no se lo pierda",
        r"oferta especial",
    ),
    Move.BELITTLED: phrases(
        r"(?:please )?(?:don't|do not) worry(?! about)",
        r"(?:it's |that's )?no big deal",
        r"(?:there's )?nothing to worry about",
        r"(?:it's|that's|it is|that is) (?:nothing(?! to)|silly)",
        r"every(?:body|one) (?:(?:does|gets|says|feels)(?: it| that)?|has (?:it|one|that|them|this|those))",
        r"you(?:'ll| will) be (?:just )?fine",
        r"you(?:'re| are) too (?:young|sensitive)",
        r"no se preocupe",
        r"no es (?:nada|para tanto)",
        r"todo el mundo lo",
    ),
    Move.TOOK_RESPONSIBILITY: phrases(
        r"(?:it(?:'s| is| was)|that(?:'s| is| was)) (?:entirely |completely )?(?:our"
        r"|my) (?:mistake|fault|error|doing)",
        r"(?:our|my) (?:mistake|fault|error)",
        r"(?:we|i) (?:should have|should not have|shouldn't have|got (?:it|that|this) wrong"
        r"|let you down|made a mistake|missed (?:it|that|your)|forgot|kept you waiting"
        r"|failed you|did not (?:call|write|tell|answer)|didn't (?:call|write|tell|answer))",
        r"that(?:'s| is) on (?:us|me)",
        r"(?:i|we) take (?:full )?responsibility",
        r"you (?:deserved|were right to expect) (?:better|more)",
        r"(?:es|fue) (?:nuestra|mi) culpa",
        r"nos equivocamos",
        r"me equivoqu[eé]",
        r"deber[ií]amos haber",
        r"le fallamos",
    ),
    Move.APOLOGISED: phrases(
        r"(?:i(?:'m| am) |we(?:'re| are) )?(?:so |very |truly |really )?sorry",
        r"(?:i|we) apologi[sz]e",
        r"(?:my|our) apologies",
        r"lo siento(?: mucho)?",
        r"lo sentimos",
        r"disc[uú]lpe(?:me|nos)?",
        r"perd[oó]n(?:e|eme)?",
    ),
    Move.LET_GO: phrases(
        r"(?:there(?:'s| is) )?no (?:rush|hurry|pressure|obligation)",
        r"take (?:all )?(?:your|the) time(?: you need)?",
        r"(?:you )?(?:don't|do not) (?:have|need) to (?:decide|book|choose|explain|answer"
        r"|do anything)",
        r"it(?:'s| is) (?:perfectly |completely |quite |absolutely )?(?:fine|okay|ok"
        r"|all right|alright) (?:to|if|not)",
        r"(?:i(?:'ve| have)|it(?:'s| is)|that(?:'s| is)) (?:just |already "
        r"|now )?(?:been )?cancell?ed",
        r"(?:i(?:'ll| will)|let me) cancel (?:it|that|this)",
        r"(?:the|our) door (?:is|stays) open",
        r"you(?:'re| are) (?:always )?welcome (?:back|any ?time|to)",
        r"a (?:good )?no is (?:fine|a good)",
        r"sin (?:prisa|compromiso)",
        r"t[oó]mese su tiempo",
        r"no tiene que decidir",
    ),
    Move.NEXT_STEP: phrases(
        r"(?:come|drop|stop|pop) (?:in|by|over)(?: and| for| to)?",
        r"(?:book|reserve|hold|keep|block|set aside) (?:you|an?|the|that|your|it|this)",
        r"(?:i(?:'ll| will|'d| would)|i can|may i|can i|shall i|we(?:'ll| will| can)"
        r"|let me) (?:call|ring|phone|text|write|e-?mail|send|meet|see|book|hold|move|put"
        r"|bring|walk)",
        r"(?:a |an )?(?:free |first |short )?(?:consultation|consult|appointment|visit|follow-up)",
        r"(?:see|meet) you (?:on|at|tomorrow|then)",
        r"(?:by|before|at) (?:noon|midday|\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)?)",
        r"(?:today|tomorrow|tonight|this (?:morning|afternoon|evening)|(?:on )?(?:mon|tues"
        r"|wednes|thurs|fri|satur|sun)day)",
        r"(?:the )?next step",
        r"you(?:'ll| will) (?:get|have|hear|receive)",
        r"(?:una |su )?(?:cita|consulta)",
        r"(?:le|te) (?:llamo|llamar[eé]|escribo|env[ií]o|reservo)",
        r"ma[ñn]ana a las",
    ),
    Move.NAMED_QUALIFIED: phrases(
        r"(?:our|the|a|an) (?:own )?(?:nurse|doctor|clinician|physician|injector|provider"
        r"|medical director|specialist|aesthetician)s?(?: practitioner| on call)?",
        r"(?-i:Nurse|Doctor|Dr\.?) (?-i:[A-Z])\w+",
        r"(?:la|el|una|un|nuestra|nuestro) (?:enfermer[oa]|doctora?|m[eé]dic[oa])",
    ),
    Move.OFFERED_CHOICE: phrases(
        r"which(?:ever)? (?:would|do|of|one|suits|is|works|you)",
        r"whatever (?:suits|works|is)",
        r"(?:it(?:'s| is) )?(?:entirely |completely )?up to you",
        r"(?:you|that(?:'s| is) (?:for )?you(?:rs)?) (?:to )?(?:decide|choose)",
        r"(?:it(?:'s| is) )?your (?:choice|decision)",
        r"either",
        r"(?:would|do) you (?:rather|prefer)",
        r"as you (?:like|prefer)",
        r"would you like (?:a|an|some|to)",
        r"we could [^.?!]{3,60} or",
        r"usted decide",
        r"(?:qu[eé] |c[oó]mo )?prefier[ea]",
    ),
    Move.GAVE_PRICE: re.compile(
        r"[$€£] ?\d[\d,.]*|\b\d[\d,.]* ?(?:dollars|euros|pounds|d[oó]lares|usd)\b"
        r"|\b(?:free of charge|no (?:charge|cost|fee)|complimentary|sin costo|gratis)\b",
        re.IGNORECASE,
    ),
    Move.ADMITTED: phrases(
        r"i (?:don't|do not) know",
        r"i(?:'m| am) not (?:sure|certain|the right person|qualified|a (?:nurse|clinician|doctor))",
        r"(?:i|we|nobody) (?:can't|cannot|can not) (?:promise|say|tell|know|judge|guarantee)",
        r"(?:to be )?honest(?:ly)?",
        r"i(?:'d| would) rather (?:check|ask|find out|not guess)",
        r"i (?:won't|will not|don't want to) guess",
        r"it (?:can|may|might) (?:bruise|swell|hurt|go wrong|take)",
        r"no (?:lo )?s[eé]",
        r"no puedo (?:prometer|decir)",
        r"no soy (?:enfermera|m[eé]dic[oa])",
    ),
    Move.NAMED_DOING: phrases(
        r"i(?:'ll| will|'m going to| am going to) (?!be\b|have\b|say\b)\w+",
        r"let me (?:check|look|ask|find|see|get|make|write|note|read|stay)",
        r"i(?:'m| am) (?:writing|noting|putting|getting|checking|looking|calling|walking|staying)",
        r"voy a \w+",
        r"ahora mismo (?:lo )?\w+",
    ),
    Move.EMPATHY: phrases(
        r"(?:that|it|this) (?:sounds|must (?:be|feel|have been)|makes (?:complete |perfect "
        r"|a lot of )?sense)",
        r"i (?:can )?(?:hear|see|imagine|feel|understand) (?:that|how|why|what|you)",
        r"i understand",
        r"no wonder",
        r"i(?:'d| would) (?:feel|want|be|ask|worry)[^.?!]{0,40} too",
        r"(?:that|it)(?:'s| is) (?:completely |quite |perfectly |very |so )?(?:understandable"
        r"|hard|a lot|a big (?:step|decision)|a (?:good|fair) question)",
        r"(?:thank you|thanks) for (?:telling|trusting|saying|sharing|being|asking)[^.?!]{0,30}",
        r"i(?:'m| am) (?:so |very |really )?glad (?:you|that you)",
        r"(?:that|it) took (?:courage|some)",
        r"i(?:'m| am) (?:here|with you|listening)",
        r"of course (?:you|that)",
        r"i hear you",
        r"you (?:did|were|are) (?:right|well)(?: to)?",
        r"you(?:'re| are) not (?:making|letting|bothering|silly|the only)",
        r"(?:that(?:'s| is| was)|how) (?:a |really |so )?(?:awful|terrible|rotten|horrible|mean)",
        r"(?:le |te )?(?:entiendo|comprendo)",
        r"me (?:imagino|alegra)",
        r"tiene sentido",
        r"gracias por (?:cont[aá]r|dec[ií]r)\w*",
    ),
    Move.ASKED_PERMISSION: phrases(
        r"(?:may|could|can|might) i (?:ask|tell|suggest|explain|read|share|write|put|show"
        r"|take|call)",
        r"(?:would|is) it (?:be )?(?:ok|okay|all right|alright)",
        r"(?:would|do) you mind",
        r"would you like me to",
        r"(?:shall|should) i",
        r"(?:me permite|puedo|le importa|quiere que)",
    ),
    Move.THANKED: phrases(r"thank you", r"thanks", r"(?:muchas )?gracias"),
    Move.INTRODUCED: phrases(
        r"my name is", r"(?:this is|i'm|i am) (?-i:[A-Z])\w+", r"mi nombre es", r"le habla"
    ),
    Move.GAVE_FACT: re.compile(
        r"\b(?:\d+|an?|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|forty)"
        r"(?: (?:to|or|and) (?:\d+|a half|two|three|four|five|ten|fourteen))?[ -]"
        r"(?:minutes?|hours?|days?|weeks?|months?|years?|sessions?|syringes?|units?|minutos?|horas?"
        r"|d[ií]as|semanas?|meses|sesiones)\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b",
        re.IGNORECASE,
    ),
}
OPEN = re.compile(
    r"^\W*(?:(?:and|so|but|or|well|y|entonces|if you like|first|just to understand"
    r"|[\w’']+),? ){0,4}?"
    r"(?:what(?!'s your| is your| time| day| date)|how(?! much| many| long| old| often"
    r"| soon| can i help| may i)"
    r"|why|tell me|in what way|where does|(?:can|could|would"
    r"|will) you (?:like to )?(?:tell|describe|say|share|walk|help me understand)"
    r"|qu[eé]|c[oó]mo|por qu[eé]|cu[eé]nt[ea]me|d[ií]game|me (?:cuenta|puede contar))\b",
    re.IGNORECASE,
)
TELL_ME = phrases(
    r"tell me (?:more|about|a little|what|how|why)",
    r"i(?:'d| would) (?:like|love) to (?:hear|understand|know)",
    r"help me understand",
    r"cu[eé]nt[ea]me",
)
DENIAL = re.compile(
    r"(?:\b(?:no|not|never|nobody|without|cannot|sin|nadie|nunca|dont|cant|wont)|n't)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
