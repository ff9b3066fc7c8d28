"""What a question is about: patterns in English and Spanish, ours, in the order of Asked."""

import re

from rapport.core.rehearsal.scenario import Asked

SOMEBODY = r"(?:somebody|someone|anybody|anyone)"
PATTERNS: dict[Asked, str] = {
    Asked.NAME: r"your (?:full |last |first )?name|who am i (?:speaking|talking)"
    r"|who(?:'s| is) (?:calling|this)|what (?:should|shall|may|do|can) (?:i|we) call you"
    r"|c[oó]mo se llama|su nombre",
    Asked.REACH: r"(?:which|what|best|right|your) (?:\w+ )?(?:phone )?number"
    r"|(?:reach|call|ring|contact|text) you(?! (?:a|an)\b)|best way to|your e?-?mail"
    r"|e-?mail address|su (?:n[uú]mero|tel[eé]fono|correo)",
    Asked.MONEY: r"(?:did|do) (?:they|you) (?:quote|pay|charge)|quote you"
    r"|how much (?:did|do|would|should|were|was|have)|charged? you",
    Asked.HURTS: r"\bhurt\w*|\bpain\w*|\bsore\b|\bburn\w*|\bitch\w*|\bach(?:e|es|ing)\b|\bsting\w*"
    r"|\btender\b|\bduele\b|\bdolor\b",
    Asked.HEALTH: r"allerg\w*|well enough|medic(?:ation|ine|al)\w*|\btablets?\b|\bpills?\b|\bfever\b|\bhealth\w*"
    r"|illness\w*|conditions?\b|pregnan\w*|\bmeds\b|al[eé]rgi\w*|medicament\w*"
    r"|\btaking (?:any|some)|take any(?:thing)?\b",
    Asked.AGE: r"how old|your age|what age|old are|date of birth|cu[aá]ntos a[ñn]os",
    Asked.FOR_WHOM: r"who is it\b|for yourself|only for you|is (?:it|this|that) for\b|for (?:somebody|someone) else"
    r"|who(?:'s| is) it for|for (?:a|your) (?:friend|wife|husband|daughter|mother)"
    r"|is it you\b|es para (?:usted|ti)|para qui[eé]n",
    Asked.DRIVE: r"\bdriv(?:e|es|ing)\b|get (?:here|home|there|to us)|by (?:car|bus)\b|\ba ride\b"
    r"|how (?:did|will|do) you come|pull over|stop (?:the car|somewhere)",
    Asked.WITH_YOU: rf"lonely|call {SOMEBODY}|have (?:any )?help|acompa[ñn]\w*"
    rf"|{SOMEBODY} (?:[a-z]+ )*?(?:with you|there|at home|around)"
    rf"|(?:you|be) (?:alone|on your own)|(?:is|are) there {SOMEBODY}|who(?:'s| is) with you"
    rf"|bring {SOMEBODY}|come (?:alone|along)|est[aá] (?:usted )?sol[oa]|alguien con usted",
    Asked.COMFORT: r"\bcoffee\b|\bwater\b|\btea\b|\bblanket\b|sit (?:down|up|over|here|there)|lie (?:down|flat|back)"
    r"|lying|(?:have|take|like) (?:a seat|the chair)|\bdrink\b|un caf[eé]|\bagua\b|something warm",
    Asked.SEND: r"where to\b|\bmail (?:it|or)|e-?mail (?:it|you|or)|\bsend (?:it|you|them|the)"
    r"|by (?:mail|post|e-?mail|text)|pick (?:it )?up|\bfetch\b|deliver"
    r"|where (?:do|should|shall|would|does) (?:\w+ ){1,3}go\b|which clinic|what clinic"
    r"|name of (?:the|your) (?:\w+ )?clinic|which address|mandar|enviar",
    Asked.WHEN: r"when (?:\w+ ){0,3}(?:you|she|he|they) (?:\w+ ){0,2}(?:come|like|want|have time|be here|free)"
    r"|when (?:would|does|is) (?:it|that )?(?:\w+ )?(?:suit|good|best|work|convenient)"
    r"|(?:what|which) (?:day|time|days|times)|when (?:can|could) you|good time for you"
    r"|mornings? or|time (?:works|suits)|how soon|cu[aá]ndo (?:puede|quiere|le)"
    r"|when would you",
    Asked.SINCE: r"how long (?:you've|you have|were you|are you)|since when"
    r"|how long have|how long (?:has|is|did)|when did|first notice"
    r"|did (?:it|that|this) (?:start|begin)|when was|desde cu[aá]ndo|when were",
    Asked.BEFORE: r"first (?:time|visit)|(?:ever|already) (?:had|have|been|done|tried)"
    r"|\b(?:this|that|it|here|one|done|had|anything|something) before\?"
    r"|been here|been with us|had (?:anything|it|this|something) done|primera vez"
    r"|alguna vez",
    Asked.BETTER: r"(?:did|do|done|doing) wrong|(?:done|do) (?:\w+ )?(?:better|differently)|been different"
    r"|have (?:made|helped) (?:it )?(?:better|you)|should (?:we|i) have|what went wrong"
    r"|could we have|go wrong|mejor hecho",
    Asked.ELSE: r"(?:any|have) questions|anything (?:else|more)|there something else"
    r"|(?:other|any|more|further) questions|we should know"
    r"|i should know|algo m[aá]s",
    Asked.HAPPENED: r"talk about it|what(?:'s| has| is)? (?:happened|happening|going on|the matter|wrong|up)\b"
    r"|(?:did|has) something (?:happen\w*|come up)|what was it"
    r"|tell (?:me|us) (?:more |what )|say more|what do you mean"
    r"|qu[eé] (?:pas[oó]|sucedi[oó])|trouble in the meantime|cause you",
    Asked.HELPS: r"what else (?:would|could|might|can) (?:help|we|i)|(?:can|could|may) (?:i|we) (?:\w+ )?(?:do|help)"
    r"|what (?:would|could|might|can) (?:help|we do|i do)|need anything|what do you need"
    r"|anything (?:i|we|you need)\b(?! should)|make it (?:easier|better|right)|need from"
    r"|qu[eé] necesita|en qu[eé] (?:puedo|le)",
    Asked.WORRY: r"worr(?:y|ies|ied)|afraid|scare[sd]?|nervous|frighten\w*|bother(?:s|ed|ing)?\b"
    r"|concern(?:s|ed)?\b|hold(?:s|ing)? you back|\bfear\b|anxious|preocupa\w*|miedo"
    r"|what(?:'s| is) on your mind",
    Asked.WANTS: r"do you want (?:it|this|that)\b|you(?:'d| would) like to (?:know|ask)|(?:did|do) you (?:hope"
    r"|wish|look for)"
    r"|what does (?:she|he) (?:like|want)|what (?:do|would|did|are|else would) you (?:\w+ )?(?:want"
    r"|like|wish|hop|look|imagin|expect)\w*"
    r"|you have in mind|your (?:goals?|wish|idea)|looking for|matters? (?:most )?to you"
    r"|qu[eé] (?:le gustar[ií]a|quiere|desea|busca)",
    Asked.READY: r"(?:ready|good) to (?:go|start|begin)"
    r"|(?:shall|should|can|may) (?:we|i) (?:start|begin|go on|continue)|can i start"
    r"|are you (?:good|ready|set)\b|empezamos",
    Asked.WHERE: r"which (?:side|leg|eye|spot|one|part|brow|area|arm)"
    r"|where (?:exactly |on |is (?:it|that|the)|does it|do you (?:see|feel|have))"
    r"|what (?:side|area|part)|which of|d[oó]nde (?:le|est[aá] la|tiene)",
    Asked.PLACE: r"where are you|where (?:exactly )?are|how far|d[oó]nde est[aá]\b|at home\?",
    Asked.WHO: r"who (?:treated|did|saw|took|was|looked|told|gave|said|helped)"
    r"|which (?:nurse|doctor|injector|of us)|remember (?:who|her name|his name)"
    r"|qui[eé]n (?:le|la|fue)",
    Asked.LOOKS: r"what (?:exactly )?(?:\w+ )?(?:do you|can you|you) see"
    r"|(?:how|what) does (?:it|that) look|look like|what color|swell\w*|swollen|\bred\b"
    r"|bigger|spread\w*|describe|how big|\bdroop\w*|\bfilled\b|looks? (?:now|today)"
    r"|c[oó]mo se ve",
    Asked.WHY: r"\bwhy\b|brings? you\b|made you|what(?:'s| is) (?:it|this) about|what was it that"
    r"|how did (?:the|this|that)|how come|what are you (?:calling|here)|what led|occasion"
    r"|por qu[eé]|special for you|reason",
    Asked.FEELING: r"how (?:are|have) (?:you|it|that)\b|how (?:do|did|does) (?:you|it|that) feel\b"
    r"|are you (?:ok|okay|all right|alright|well|feeling)"
    r"|you(?:'re| are)? (?:ok|okay|all right|alright)\b|everything (?:ok|okay|all right)"
    r"|(?:you|she|he) feel(?:ing)?\b|c[oó]mo (?:est[aá]|se siente)|if you're all right",
}
SUBJECTS = tuple(
    (asked, re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE))
    for asked, pattern in sorted(PATTERNS.items(), key=lambda pair: list(Asked).index(pair[0]))
)
