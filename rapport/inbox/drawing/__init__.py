"""Pictures of strangers' files, drawn where they can do no harm."""

from rapport.inbox.drawing.process import CannotDraw, Drawing, draw

__all__ = ["CannotDraw", "Drawing", "draw"]
