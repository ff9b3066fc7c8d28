"""Everything clients wrote to the demo practice, by what they wanted."""

from rapport.science.demo.texts.aftercare import AFTERCARE
from rapport.science.demo.texts.another_week import ANOTHER_WEEK
from rapport.science.demo.texts.booking import BOOKING
from rapport.science.demo.texts.candidacy import CANDIDACY
from rapport.science.demo.texts.change import CHANGE
from rapport.science.demo.texts.downtime import DOWNTIME
from rapport.science.demo.texts.everyday import EVERYDAY
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.texts.money import MONEY
from rapport.science.demo.texts.price import PRICE
from rapport.science.demo.texts.provider import PROVIDER
from rapport.science.demo.texts.spanish import SPANISH
from rapport.science.demo.texts.spoken import SPOKEN
from rapport.science.demo.texts.trouble import TROUBLE
from rapport.science.demo.texts.typed import TYPED

EXCHANGES: tuple[Exchange, ...] = (
    *AFTERCARE,
    *ANOTHER_WEEK,
    *BOOKING,
    *CANDIDACY,
    *CHANGE,
    *DOWNTIME,
    *EVERYDAY,
    *MONEY,
    *PRICE,
    *PROVIDER,
    *SPANISH,
    *SPOKEN,
    *TROUBLE,
    *TYPED,
)
