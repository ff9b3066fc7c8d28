"""How the practice wants delicate moments met: zones, guidelines, gestures, the list of worry words."""
