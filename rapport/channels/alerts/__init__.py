"""Pages that arrive: on screen, by web push, e-mail, text message and phone call."""
