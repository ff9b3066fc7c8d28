"""Pages over everything: queries and views only."""
