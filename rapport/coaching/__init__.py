"""Growing: skills and the hours they cover, strengths, chances, and what a month teaches."""
