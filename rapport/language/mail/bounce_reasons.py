"""Why a mail came back, in one word, from what the servers said.

The words are those that bounce tools share (userunknown, mailboxfull, filtered, …). Order matters:
the first rule whose wording fits wins, then the enhanced status code (RFC 3463) decides. "filtered"
is a server that accepted the recipient and refused it later.
"""

import re

# From the most telling wording to the least.
WORDINGS: tuple[tuple[str, str], ...] = (
    ("userunknown", r"recipient address rejected: access denied"),
    ("rejected", r"permission to post|groups\.google\.com/support"),
    (
        "authfailure",
        r"dmarc|spf(?: record| check| fail|:|\)| \()|per it'?s spf|dkim|unauthenticated email"
        r"|sender is unauthenticated|spf validation|not authenticated",
    ),
    (
        "virusdetected",
        r"(?:contains?|detected|infected|found|with) .{0,40}?(?:virus|malware|worm)"
        r"|virus (?:\S+ )?(?:detected|found|infected)|infected with|mcspamsignature",
    ),
    (
        "norelaying",
        r"relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed)|prohibited)"
        r"|unable to relay|(?:do not|does not|don't|not allowed to|not permitted to|no) relay"
        r"|isn't in my list of allowed rcpthosts|that domain isn't in my list",
    ),
    (
        "speeding",
        r"too (?:quickly|fast)|slower|receiving mail at a rate|unusual rate|mails? per (?:hour|minute)",
    ),
    (
        "toomanyconn",
        r"too many (?:connections?|concurrent|sessions|recipients this hour|messages|mails? from)"
        r"|rate[ -]limit|frequency limited|throttl|sent to too many recipients|connection rate"
        r"|exceed\w* .{0,30}(?:connection|rate)|aup#(?:in-)?1310",
    ),
    (
        "systemfull",
        r"insufficient (?:system|disk)|disk (?:is )?full|no space left|filesystem full",
    ),
    (
        "mailboxfull",
        r"mail ?(?:box|folder|bag).{0,30}? (?:is |has )?(?:too )?full|full mailbox|over ?quota"
        r"|quota (?:was |is |has been )?(?:exceeded|full)|quota ?exceeded|out of disk space"
        r"|exceed\w* .{0,60}?(?:quota|storage|allowed size|disk space)|maildir over"
        r"|mailbox size limit|mailbox .{0,20}exceed|too much mail data|not enough storage"
        r"|storage (?:limit|quota)|mailbox limit|boîte pleine|quota d[ée]pass|一杯|not enough space",
    ),
    (
        "mesgtoobig",
        r"(?:message|mail|data|content)(?: header)? (?:size|length)? ?(?:limit )?(?:is |was )?"
        r"(?:too (?:large|big|long)|exceed)|size limit|maximum (?:message )?size|sizelimit"
        r"|exceeds .{0,40}?(?:size|maximum)",
    ),
    (
        "filtered",
        r"recipient preferences|(?:rejected|refused|blocked|declined) by (?:the )?(?:user"
        r"|recipient(?! domain)|owner)|extended inactivity|user (?:refused|rejected)|does not wish to receive"
        r"|not accepting (?:mail|messages)|access restricted",
    ),
    (
        "suspend",
        r"(?:account|mailbox|user|recipient|address)\S* .{0,60}?(?:disabled|suspended|inactive"
        r"|deactivated|locked|frozen|discontinued|terminated|expired)|vdeliver: ?account"
        r"|(?:disabled|suspended|inactive|deactivated|frozen) .{0,20}?(?:account|mailbox|user)",
    ),
    (
        "hasmoved",
        r"(?:recipient|user|mailbox|address|has|was) (?:has )?(?:been )?(?:moved|replaced)"
        r"(?: to)?\b|no longer (?:at|with) this|forwarding address|has been replaced by",
    ),
    ("notaccept", r"null mx|doesn't receive email|does not (?:accept|receive) (?:e-?)?mail"),
    (
        "hostunknown",
        r"(?:host|domain)(?: or domain)?(?: name)? (?:is )?(?:not found|unknown|does not exist"
        r"|invalid)|no such (?:domain|host)|unknown (?:host|domain)|illegal host|unresolvable"
        r"|host \S+ not found|name or service not known|domain is not reachable"
        r"|recipient'?s? domain .{0,20}(?:invalid|not exist)|non-?existent domain"
        r"|mail domain mentioned",
    ),
    ("blocked", r"aup#\w*rbl|5\.7\.60[0-9]"),
    (
        "rejected",
        r"domain of sender|sender (?:address )?(?:verify|verification|was|is)? ?(?:rejected|denied"
        r"|refused|blocked|unknown|failed)|not (?:a )?member|purported responsible"
        r"|sender'?s? (?:address|domain|email).{0,40}(?:reject|invalid|does not|doesn't|unknown)"
        r"|(?:invalid|bad|unknown) sender|mail from .{0,60}(?:not allowed|unacceptable|denied)"
        r"|backscatter|user complaints|only (?:subscribers|members|list)|empty envelope"
        r"|you are not (?:allowed|permitted) to (?:post|send)",
    ),
    (
        "requireptr",
        r"reverse (?:dns|lookup|hostname)|\bptr\b|rdns|no reverse|cannot find your (?:reverse )?host"
        r"|5\.7\.25\b|forward-confirmed",
    ),
    ("badreputation", r"(?:poor|bad|low|ip|domain|sender).{0,20}reputation|sender ?score"),
    (
        "blocked",
        r"blocked using|black ?list|block ?list|dnsbl|\brbl\b|spamhaus|spamcop|sorbs"
        r"|barracudacentral|banned sending ip|client host .{0,60}(?:blocked|rejected|denied)"
        r"|(?:ip|host|server|client)\b.{0,60}?(?:blocked|banned|listed|not allowed to connect)"
        r"|smtp server of your isp|my name was rejected|helo|ehlo"
        r"|dynamic (?:ip|address)|blocked (?:by|for|due)|invalid domain name",
    ),
    (
        "spamdetected",
        r"spam|unsolicited|\bube\b|\buce\b|bulk (?:e-?)?mail|junk mail|content rejected"
        r"|ofr_?506|denied by policy filter",
    ),
    (
        "notcompliantrfc",
        r"rfc ?\d* ?complian|violates? rfc|bare (?:lf|cr)\b|missing .{0,20}header|not rfc"
        r"|multiple .{0,15}headers?\b|duplicate header",
    ),
    (
        "policyviolation",
        r"polic(?:y|ies)|header error|bad header|prohibited|attachment|does not comply"
        r"|host network not allowed|unacceptable",
    ),
    (
        "expired",
        r"(?:retry|delivery|message|queue) (?:time ?|time was )?(?:timeout|expired|exceeded)"
        r"|retry time(?:out)? exceeded|time ?out exceeded|timed out|was aborted after"
        r"|(?:too long|expired) (?:in|on) .{0,20}queue|in the queue too long|failed \d+ attempts"
        r"|cannot send (?:message|mail) for|could not be delivered (?:for|within)"
        r"|(?:undeliverable|not delivered|undelivered) for|message expired|will be retried"
        r"|unable to deliver .{0,40}(?:days|hours)|has been delayed",
    ),
    (
        "networkerror",
        r"loop|hop count|too many hops|network error|network is unreachable|no route|nxdomain"
        r"|not reachable|connection (?:refused|reset|lost|dropped)|routing error|dns error|could not connect"
        r"|unable to (?:connect|route|resolve)|could not contact|unexpected name server",
    ),
    ("failedstarttls", r"starttls|tls (?:is )?required|requires? (?:a )?tls"),
    (
        "securityerror",
        r"authentication (?:is )?required|authrequired|access denied|not authori[sz]ed|sasl"
        r"|smtp auth|encryption|for security|security (?:reason|problem)|permission|\btls\b",
    ),
    (
        "mailererror",
        r"procmail|x-unix|exit (?:status|code)|command (?:failed|died|output)|local delivery"
        r" failed|can't create|status 75",
    ),
    (
        "userunknown",
        r"(?:user|recipient|mailbox|address|account|addressee|mail ?name|local ?part|userid"
        r"|person|customer)\S*(?: name| address| account)?\b.{0,60}?(?:unknown|not (?:be )?(?:found"
        r"|known|listed|exist|valid|recogni[sz]ed|available|a valid|local)|does ?n[o']t exist"
        r"|do not exist|invalid|undeliverable|no longer|not exist|unavailable|reject)"
        r"|(?:unknown|invalid|no such|no valid|non-?exist\w*|bad|unrecogni[sz]ed|illegal|undefined)"
        r"\b.{0,40}?(?:user|recipient|mailbox|address|account|alias|person|userid|local)"
        r"|not listed in|no (?:mailbox|account|such)(?: here| by)?|recipientnotfound|user_unknown"
        r"|doesn'?t have an? .{0,60}account|unrouteable address|見つかりません|リストにありません"
        r"|wasn.t found|not our customer|can(?:not|'t) be found|does not like recipient"
        r"|address(?:es)? (?:was |were )?(?:rejected|failed)|adresse .{0,30}invalide|nobody here"
        r"|is not a mailbox|\S@\S+ rejected$|check if address|unable to deliver message to <|no one (?:at|by)",
    ),
    ("contenterror", r"unsupported charset|8 ?bit|malformed|improper use|mime (?:error|part)"),
    (
        "systemerror",
        r"system (?:error|problem|failure)|internal (?:error|server)|configuration error"
        r"|service (?:currently )?unavailable|server error|i/o error|queue file",
    ),
)
RULES = tuple((reason, re.compile(words)) for reason, words in WORDINGS)

# RFC 3463 details as the bounce tools read them; the class (4 or 5) does not matter here.
BY_STATUS = {
    "1.0": "userunknown", "1.1": "userunknown", "1.2": "hostunknown", "1.3": "userunknown",
    "1.4": "filtered", "1.6": "hasmoved", "1.7": "rejected", "1.8": "rejected",
    "1.10": "userunknown", "1.351": "filtered", "2.0": "filtered", "2.1": "filtered",
    "2.2": "mailboxfull", "2.3": "mesgtoobig", "2.4": "filtered", "3.0": "systemerror",
    "3.1": "systemfull", "3.2": "notaccept", "3.3": "systemerror", "3.4": "mesgtoobig",
    "3.5": "systemerror", "4.0": "networkerror", "4.1": "expired", "4.2": "networkerror",
    "4.3": "systemerror", "4.4": "hostunknown", "4.5": "networkerror", "4.6": "networkerror",
    "4.7": "expired", "5.0": "mailererror", "5.2": "mailererror", "5.4": "mailererror",
    "6.0": "contenterror", "7.0": "securityerror", "7.1": "securityerror", "7.26": "authfailure",
    "7.9": "policyviolation", "7.25": "requireptr", "7.606": "blocked", "7.509": "authfailure",
}  # fmt: skip
# Codes that say more than the words beside them.
DECISIVE = ("2.2", "2.3", "3.4", "4.7", "1.6", "1.8", "3.5", "4.6", "1.351", "7.26", "7.509")
USER_WORDS = re.compile(
    r"user unknown|unknown user|no such user|^(?!.*\b554\b).*this user doesn'?t have"
)
PERMANENT_LINE = re.compile(r"^\W*5\d\d[ -].*$", re.M)
TEMPORARY_LINE = re.compile(r"^\W*4\d\d[ -]", re.M)
PERMANENT = {"userunknown", "hostunknown", "hasmoved", "notaccept"}


def reason_of(said: str, status: str, command: str) -> str:
    """One word for what a server said. `status` may be ""; `command` is the SMTP verb, or ""."""
    if TEMPORARY_LINE.search(said) and (final := PERMANENT_LINE.findall(said)):
        said = "\n".join(final)
    words = " ".join(said.lower().split())
    detail = status.partition(".")[2]
    if detail in DECISIVE:
        return BY_STATUS[detail]
    reason = next((name for name, rule in RULES if rule.search(words)), "")
    if detail == "1.1" and USER_WORDS.search(words) and reason != "mailererror":
        return "userunknown"
    if reason == "userunknown" and is_late_refusal(words, detail, command):
        return "filtered"
    if not reason or (reason in ("securityerror", "systemerror") and detail in BY_STATUS):
        return BY_STATUS.get(detail, reason or ("onhold" if words or status else "undefined"))
    return reason


def is_late_refusal(words: str, detail: str, command: str) -> bool:
    """Whether "unknown user" came without the code for it and not in answer to RCPT."""
    if command == "RCPT" or detail.startswith("1."):
        return False
    return detail in ("2.1", "2.0") or bool(USER_WORDS.search(words))
