"""Pages of the alerts, and what Twilio calls."""
