"""Facts in a text with their spans: a linear-chain CRF of our own."""
