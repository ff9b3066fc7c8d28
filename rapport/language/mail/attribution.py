"""The line that introduces a quotation: "On 3 May, Ana <ana@example.com> wrote:".

Recognised by its build (a date or an address, a verb of writing, a colon at the end) in many
languages, over up to five lines, because mail programs wrap it.
"""

import re

MAX_LINES = 5
MAX_LENGTH = 400

WROTE = (
    r"wrote|writes|has written|schrieb|schreibt|geschrieben|a écrit|écrit|a ecrit|escribió|escribio"
    r"|ha escrito|va escriure|ha escrit|escribiu|idatzi zuen|ha scritto|scrive|scrisse|schreef"
    r"|het volgende geschreven|skrev|skreiv|skrifaði|kirjoitti|kirjutas|rakstīja|rašė|parašė"
    r"|napisał\(a\)|napisał/a|napisał|napisała|pisze|napsal\(a\)|napsal|napsala|napísal\(a\)"
    r"|napísal|napísala|napisao/la|napisao je|napisala je|je napisao|je napisala|je pisao"
    r"|napisao|napisala|je napisal|escreveu|a scris|написал\(а\)|написал|написала|пишет|писал"
    r"|писала|написав|написала|пише|написа|написао|írta|ezt írta|yazdı|yazmış|şunları yazdı|έγραψε"
    r"|đã viết|viết|menulis|tulis|menulis|sumulat|כתב|כתבה|כתב/ה|كتب|كتبت|نوشت|เขียน(?:ว่า)?"
    r"|写道|寫道|写到|のメール|書きました|作成|님이 작성|작성|님이 씀|님이 쓴 글|wrote as follows"
)
STARTS = (
    r"on|in|at|am|an|le|les|el|il|lo|la|il giorno|in data|op|den|d\.|på|dnia|w dniu|dne|dňa|dana"
    r"|dne|em|no dia|a|às|aos|pe|în|la data|la|na|u|v|στις|ngày|vào|lúc|pada|noong|em data|kl|klo"
    r"|в|во|от|від|на|у|дня|le|ons|z dnia|il|egun|am|vom|from|von|de|בתאריך|ב-|في|در|เมื่อ|在|于|於"
)
VERB = rf"(?:(?<!\w)(?:{WROTE})(?!\w))"
ENDS_WITH_VERB = re.compile(rf"{VERB}\s*(?:\([^()]{{0,80}}\))?\s*[:：]?\s*$", re.I)
VERB_THEN_NAME = re.compile(rf"{VERB}[^.!?:：\n]?[^!?\n]{{0,160}}[:：>]\s*$", re.I)
EAST_ASIAN_END = re.compile(r"(?:写道|寫道|写到|のメール|書きました|작성|쓴 글|씀)\s*[:：]?\s*$")
DATE = re.compile(
    r"\d{1,4}\s?[./年-]\s?\d{1,2}|\d{1,2}\s?[:.h]\s?\d{2}|(?<!\d)(?:19|20)\d\d(?!\d)|[٠-٩]{1,2}[:/][٠-٩]"
)
EMAIL = re.compile(r"[^\s<>@\"]+@[^\s<>@\"]+\.[^\s<>@\"]+")
START = re.compile(rf"^[\s\-–—*_#|]*(?:(?:{STARTS})(?!\w)|\d|\w{{2,12}}[.,]{{0,2}} \d)", re.I)
DATE_FIRST = re.compile(r"^[\s\-–—*_]*(?:\w{1,12}[.,]{0,2} )?(?:\w{1,12}[.,]? )?\d", re.I)
NAME_FIRST = re.compile(r"^[\s\-–—*_#|]*[\"“]?[\w.,'’ -]{0,60}[\"”]?\s*[<(\[]", re.I)
TIME = re.compile(r"(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)")
QUOTING = re.compile(
    r"^[\s*]*(?:quoting|zitat von|zitiere|citando|citation de|citat|citeren|cytowanie|cituji)\b",
    re.I,
)
# Rambler and others put neither verb nor colon: "03.03.2025, 10:12, Ana <ana@example.com>".
DATED_NAME = re.compile(
    r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d,? [^<>]{1,60}<[^<>\s@]+@[^<>\s]+>$"
)
# Programs name who wrote; "I wrote on Monday:" is a person telling it.
PERSON_WROTE = re.compile(
    rf"(?:(?<![\w.@-])(?:i|you|we|they|he|she|ich|du|wir|sie|je|j'ai|ai|avons|avez|tu|vous|nous|yo|io|ho"
    rf"|usted|ik|jij|eu|jag|jeg|я|вы|мы|have|had|also|already|just)|(?<!\w)(?:my|your|our) \w+)"
    rf" {VERB}",
    re.I,
)
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def attribution_at(lines: list[str], start: int) -> int:
    """How many lines from `start` are an attribution; 0 where there is none."""
    if not lines[start].strip() or len(lines[start]) > MAX_LENGTH:
        return 0
    joined = ""
    for count, line in enumerate(lines[start : start + MAX_LINES], start=1):
        if not line.strip() or (count > 1 and line.lstrip().startswith(">")):
            return 0
        joined = join(joined, line)
        if len(joined) > MAX_LENGTH:
            return 0
        if is_attribution(joined, lines, start + count, is_wrapped=count > 1):
            return 0 if begins_later(lines, start, count) else count
    return 0


def begins_later(lines: list[str], start: int, count: int) -> bool:
    """Whether the first line is own writing that stands directly above the attribution."""
    for place in range(start + 1, start + count):
        rest = ""
        for line in lines[place : start + count]:
            rest = join(rest, line)
        continues = START.match(lines[start]) and rest[:1].isdigit()
        if not continues and START.match(rest) and DATE.search(rest):
            return True
    return False


def join(before: str, line: str) -> str:
    """One line of two; a soft break of undecoded quoted-printable leaves no space."""
    line = INVISIBLE.sub("", line).replace("\xa0", " ").strip()
    return before[:-1] + line if before.endswith("=") else f"{before} {line}".strip()


def is_attribution(text: str, lines: list[str], following: int, *, is_wrapped: bool) -> bool:
    text = text.rstrip("-–—* ")
    if PERSON_WROTE.search(text):
        return False
    ends = text[-1:] in ":："
    if not ends and text[-1:] != ">" and not ENDS_WITH_VERB.search(text[-130:]):
        return False
    has_verb = bool(
        ENDS_WITH_VERB.search(text) or VERB_THEN_NAME.search(text) or EAST_ASIAN_END.search(text)
    )
    dated, addressed = bool(DATE.search(text)), bool(EMAIL.search(text))
    if has_verb and START.match(text) and (dated or addressed):
        return dated or ends
    if ends and addressed and ((dated and len(text) < 250) or QUOTING.match(text)):
        return bool(has_verb or DATE_FIRST.match(text) or QUOTING.match(text) or bracketed(text))
    if not is_wrapped and DATED_NAME.match(text):
        return True
    if has_verb and addressed and ends and NAME_FIRST.match(text):
        return True
    if has_verb and dated and ends and not is_wrapped:
        return len(text) < 120 and bool(TIME.search(text))
    return has_verb and ends and not is_wrapped and quote_follows(lines, following, text)


def bracketed(text: str) -> bool:
    """A time of day and an address in brackets: the build of every program's attribution."""
    return bool(TIME.search(text) and re.search(r"[<(][^<>()@]+@[^<>()@]+[>)]", text))


def quote_follows(lines: list[str], following: int, text: str) -> bool:
    """A short "Ana wrote:" counts only directly above quoted lines."""
    upcoming = next((line for line in lines[following : following + 3] if line.strip()), "")
    return len(text.split()) <= 15 and upcoming.lstrip().startswith(">")
