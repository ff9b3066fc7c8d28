"""What a client wrote now is told apart from quotations and signatures, in many languages."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.language.mail.reply import Reply, extract_reply
from tests.language.reply_lines import ATTRIBUTIONS, DEVICES, DIVIDERS, HEADER_BLOCKS, PROSE

ANSWER = "Yes, Tuesday is fine.\n\nThank you,\nAna"
BEFORE = "Dear Ana,\n\nwould Tuesday at ten suit you?\n\nAurora Clinic"


def marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_an_attribution_above_a_marked_quotation_begins_what_was_quoted(line):
    found = extract_reply(f"{ANSWER}\n\n{line}\n\n{marked(BEFORE)}\n")
    assert found.reply == ANSWER
    assert line in found.quoted
    assert marked(BEFORE) in found.quoted


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_an_attribution_above_an_unmarked_quotation_cuts_too(line):
    assert extract_reply(f"{ANSWER}\n\n{line}\n{BEFORE}\n").reply == ANSWER


@pytest.mark.parametrize("line", [a for a in ATTRIBUTIONS if " <" in a and a.endswith(":")])
def test_an_attribution_wrapped_before_the_address_is_still_one(line):
    wrapped = line.replace(" <", "\n<", 1)
    assert extract_reply(f"{ANSWER}\n\n{wrapped}\n\n{marked(BEFORE)}\n").reply == ANSWER


@pytest.mark.parametrize("block", HEADER_BLOCKS)
def test_copied_headers_begin_what_was_quoted(block):
    found = extract_reply(f"{ANSWER}\n\n{block}\n\n{BEFORE}\n")
    assert found.reply == ANSWER
    assert block.split("\n")[-1] in found.quoted


@pytest.mark.parametrize("line", DIVIDERS)
def test_a_dividing_line_begins_what_was_quoted(line):
    assert extract_reply(f"{ANSWER}\n\n{line}\n{BEFORE}\n").reply == ANSWER


@pytest.mark.parametrize("line", DEVICES)
def test_what_a_phone_adds_is_signature(line):
    found = extract_reply(f"{ANSWER}\n\n{line}\n")
    assert (found.reply, found.signature) == (ANSWER, line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_only_looks_like_a_quotation_stays(line):
    text = f"Hello,\n\n{line}\nI hope to hear from you.\n\nAna"
    assert extract_reply(text) == Reply(text, "", "")


WORRIES = [
    "Hi,\n\nquick question: on 3 March 2025 at 10:12 I wrote to you:\n\nPlease call.\n\nWhat now?",
    "Name: Ana\nDate: 3 March 2025\nFrom: 10:00\nTo: 12:00\n\nCan I book this?",
    "You said:\n\n> You may feel a slight pressure.\n\nBut I feel a lot of it!",
    "Hello\n\n---\n\nI have three questions.\n1. price?\n2. pain?\n3. how long?",
    "Hello,\n__________\nmy face feels tight and hot since yesterday, is this normal?",
    "Sent from hospital",
    "Confidential please: I do not want this disclosed, he opens my mail in error.\n\nWill it stay?",
    "Unsubscribe me please! https://aurora.example/u",
    "Disclaimer: I am not good at writing.\nBut my lips are blue and cold.",
    "Notice\n\nmy lips are blue.",
    "> 30 minutes late, sorry!\nwill be there at ten",
]


@pytest.mark.parametrize("text", WORRIES)
def test_a_clients_words_are_not_lost_to_a_cautious_guess(text):
    assert extract_reply(text) == Reply(text, "", "")


def test_below_the_delimiter_stands_the_signature():
    found = extract_reply("See you then.\n\n-- \nAna Ruiz\n+1 555 0100\n")
    assert (found.reply, found.signature) == ("See you then.", "-- \nAna Ruiz\n+1 555 0100")


def test_a_sign_off_was_written_by_the_person_and_stays():
    assert extract_reply("See you then.\n\nBest wishes,\nAna").reply.endswith("Best wishes,\nAna")


def test_an_answer_below_the_quotation_stands_alone():
    line = ATTRIBUTIONS[0]
    assert extract_reply(f"{line}\n{marked(BEFORE)}\n\nYes please.").reply == "Yes please."


def test_answers_between_the_lines_keep_the_lines_they_answer():
    text = "> Which day?\n\nTuesday.\n\n> And the hour?\n\nTen.\n\n> Kind regards\n> Aurora"
    found = extract_reply(f"Hi,\n\n{ATTRIBUTIONS[0]}\n\n{text}")
    assert found.reply.startswith("Hi,")
    assert "> And the hour?\n\nTen." in found.reply
    assert "Kind regards" in found.quoted
    assert found.written.split() == ["Hi,", "Tuesday.", "Ten."]


def test_a_disclaimer_is_signature():
    legal = (
        "This e-mail is confidential and intended solely for the addressee. If you received it in"
        " error, please notify us; disclosure to others is strictly prohibited."
    )
    assert extract_reply(f"{ANSWER}\n\n{legal}").signature == legal


def test_a_warning_of_the_mail_gateway_is_not_the_clients_word():
    warning = "CAUTION: This email originated from outside of the organization. Do not click links."
    assert extract_reply(f"{warning}\n\n{ANSWER}").reply == ANSWER


def test_a_mail_without_a_word_of_its_own_has_an_empty_reply():
    assert (
        extract_reply(f"---------- Forwarded message ---------\n{HEADER_BLOCKS[0]}\n\nHi").reply
        == ""
    )
    assert extract_reply("") == Reply("", "", "")


HTML_REPLIES = {
    "gmail": '<div dir="ltr">Yes, <b>Tuesday</b>.</div><br><div class="gmail_quote"><div dir="ltr"'
    ' class="gmail_attr">Zzz 3 qqq aurora:<br></div><blockquote class="gmail_quote">Which day?'
    "</blockquote></div>",
    "outlook": "<p>Yes, Tuesday.</p><hr><div id=divRplyFwdMsg><b>From:</b> Aurora</div><p>Which"
    " day?</p>",
    "outlook mobile": "<div>Yes, Tuesday.</div><div id='x_appendonsend'></div><div>Which day?</div>",
    "thunderbird": '<p>Yes, Tuesday.</p><div class="moz-cite-prefix">Zzz:</div><blockquote'
    ' type="cite">Which day?</blockquote>',
    "hotmail": '<div>Yes, Tuesday.</div><hr id="stopSpelling">Which day?',
    "yahoo": '<div>Yes, Tuesday.</div><div class="yahoo_quoted">Which day?</div>',
    "proton": '<div>Yes, Tuesday.</div><div class="protonmail_quote">Which day?</div>',
    "apple": '<div>Yes, Tuesday.</div><blockquote type="cite">Which day?</blockquote>',
}


@pytest.mark.parametrize("program", HTML_REPLIES)
def test_html_tells_the_quotation_by_its_marks(program):
    found = extract_reply("", HTML_REPLIES[program])
    assert found.reply == "Yes, Tuesday."
    assert "Which day?" in found.quoted


def test_an_indented_paragraph_of_gmail_is_no_quotation():
    page = '<div>Hi</div><blockquote style="margin:0 0 0 40px;border:none">Tuesday</blockquote>'
    assert extract_reply("", page).reply == "Hi\nTuesday"


def test_html_is_asked_where_the_plain_text_hides_the_quotation():
    plain = "Yes, Tuesday.\nWhich day?"
    assert extract_reply(plain, HTML_REPLIES["apple"]).reply == "Yes, Tuesday."


PIECES = st.sampled_from(
    [*ATTRIBUTIONS[:8], *HEADER_BLOCKS[:3], *DIVIDERS[:4], *DEVICES[:4], *PROSE, "-- ", "> quoted"]
    + ["", "____", "Hello", ">", "> > deep", "\u200b", "unsubscribe: https://lists.example"]
)


@given(st.lists(PIECES | st.text(max_size=40), max_size=25))
def test_every_line_is_in_exactly_one_part(pieces):
    text = "\n".join(pieces)
    found = extract_reply(text)
    parts = "\n".join([found.reply, found.quoted, found.signature])
    assert tally(parts) == tally(text)


def tally(text: str) -> Counter[str]:
    return Counter("".join(text.split()))
