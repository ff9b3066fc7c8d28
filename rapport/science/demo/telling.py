"""Telling the month: every slot gets a client, words and a person who answers."""

from collections.abc import Sequence
from datetime import date

from rapport.science.demo.choice import choose_answerer, right_people, wish
from rapport.science.demo.draw import stream
from rapport.science.demo.history import Client, Message, Staff, Thread
from rapport.science.demo.people import suits
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.threads import Month, Wish, as_of, closing, conversation, why
from rapport.science.demo.week import AFTER_PLANTED, EARLIER, Slot, ordinary, planted


def somebody_known(month: Month, exchange: Exchange, monday: date) -> Client:
    """A client of that language who wrote nothing in this week, and never these words."""
    fitting = [
        person
        for person in month.known
        if person.language == exchange.language
        and suits(person.first_name, exchange.speaker)
        and (monday, person.key) not in month.wrote
        and (exchange.opening, person.key) not in month.wrote
    ]
    return month.chance.choice(fitting)


def somebody_new(month: Month, exchange: Exchange, slot: Slot) -> Client:
    kinds: dict[str, tuple[str, ...]] = {
        "email": ("email",),
        "web_form": ("email", "phone"),
        "phone": ("phone",),
        "walk_in": ("phone",),
    }
    person = month.crowd.newcomer(
        exchange.language, slot.received_at, kinds[slot.channel], exchange.speaker
    )
    month.met.append(person)
    return person


def pick_client(month: Month, exchange: Exchange, slot: Slot, monday: date) -> Client:
    is_known = exchange.who == "known" or (
        exchange.who == "any" and not exchange.is_automatic and month.chance.random() < 0.4
    )
    if is_known and exchange.starts_clock:
        person = somebody_known(month, exchange, monday)
    else:
        person = somebody_new(month, exchange, slot)
    month.wrote |= {(monday, person.key), (exchange.opening, person.key)}
    return person


def remember_visit(month: Month, exchange: Exchange, client: Client, slot: Slot) -> None:
    if exchange.visit:
        when, treatment = exchange.visit.split(":")
        month.wishes.append(Wish(client.key, treatment, when, slot.received_at))


def tell(month: Month, slot: Slot, monday: date, age: int) -> None:
    """Append one conversation; `age` is how many weeks the planted one is ahead."""
    exchange = month.shelf.take(
        month.chance, month.hours, slot, wish(month.chance, is_planted=age == 0)
    )
    if not exchange.starts_clock:
        slot = Slot(slot.received_at, slot.channel, "never", None)
    client = pick_client(month, exchange, slot, monday)
    remember_visit(month, exchange, client, slot)
    month.threads.append(as_of(thread(month, exchange, client, slot, age), month.until))


def thread(month: Month, exchange: Exchange, client: Client, slot: Slot, age: int) -> Thread:
    staff = choose_answerer(month.chance, month.hours, exchange, slot.answered_at)
    messages = conversation(month, exchange, staff, client, slot)
    is_old = age > 0 or not exchange.starts_clock
    return finished(month, exchange, staff, client, slot, messages, is_old=is_old)


def finished(
    month: Month,
    exchange: Exchange,
    staff: Staff | None,
    client: Client,
    slot: Slot,
    messages: Sequence[Message],
    *,
    is_old: bool,
) -> Thread:
    """The conversation these messages make; its times still follow from them."""
    return Thread(
        key="",
        client=client.key,
        channel=slot.channel,
        subject=exchange.subject if slot.channel == "email" else "",
        intent=exchange.intent,
        language=exchange.language,
        messages=tuple(messages),
        received_at=slot.received_at,
        acknowledged_at=None,
        answered_at=None,
        client_replied_at=None,
        assigned_to=staff.key if staff else None,
        reason=why(month, exchange, staff, client) if staff else None,
        closed_at=closing(month, messages[-1].at, is_answered=staff is not None, is_old=is_old),
        tags=(exchange.intent,),
        zone=exchange.zone,
        needed_person=exchange.zone is not None,
        got_right_person=staff is not None and staff.key in right_people(exchange),
        starts_clock=exchange.starts_clock,
    )


def slots_of(seed: int, month: Month, monday: date, age: int) -> list[Slot]:
    chance = stream(seed, "week", monday)
    if age == 0:
        return planted(chance, month.hours, monday)
    fast, never = EARLIER.get(age, AFTER_PLANTED if age < 0 else EARLIER[max(EARLIER)])
    return ordinary(chance, month.hours, monday, fast, never)
