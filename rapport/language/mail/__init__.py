"""Understanding e-mail: what arrived, what the person wrote, and what only a machine sent."""
