"""How scripted a person's replies sound: an index from 0 to 100 with its interval and its evidence.

It measures wording, not worth: how much is shared with the library and with replies to other
clients, how little it answers what this client said, how little it refers to the person.
"""
