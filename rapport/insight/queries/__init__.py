"""Reading over everything: what the owner's pages show."""
