"""Everything clients wrote to the demo practice, by what they wanted."""

from rapport.science.demo.texts.booking import BOOKING
from rapport.science.demo.texts.exchange import Exchange
from rapport.science.demo.texts.price import PRICE
from rapport.science.demo.texts.typed import TYPED

EXCHANGES: tuple[Exchange, ...] = (
    *BOOKING,
    *PRICE,
    *TYPED,
)
