"""The weekly letter to whoever leads: what it says, and how it is written as mail."""
