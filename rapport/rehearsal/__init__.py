"""Rehearsal: playing the hard moments before they come. What one reads is in guidance, what one plays here."""
