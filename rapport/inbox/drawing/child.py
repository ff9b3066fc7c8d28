"""Draws one file, alone in a process that can neither write files nor take more than its share.

The file comes in by standard input; one line of JSON and a JPEG go out. It is run by its path, in
isolated mode: it sees Pillow and PDFium, and nothing of Rapport, no key and no database.
"""

import io
import json
import resource
import sys
import warnings

from PIL import Image, ImageOps

LONGEST = 720  # pixels: twice what the thread shows, for sharp screens
MOST_PIXELS = 50_000_000
PICTURES = ("JPEG", "PNG", "GIF", "WEBP")
MEMORY = 1024**3  # bytes
CPU = 10  # seconds
WHITE = (255, 255, 255)


def bound() -> None:
    """From here on: so much memory and time, and no file can be written or dumped."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def small(picture: Image.Image) -> bytes:
    """A JPEG of at most LONGEST pixels, upright, on white."""
    picture.draft("RGB", (LONGEST, LONGEST))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((LONGEST, LONGEST))
    flat = Image.new("RGB", upright.size, WHITE)
    flat.paste(upright, mask=upright)
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()


def picture(content: bytes) -> tuple[bytes, int]:
    """The first frame of a picture; it has no pages."""
    with Image.open(io.BytesIO(content), formats=PICTURES) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        return small(opened), 0


def document(content: bytes) -> tuple[bytes, int]:
    """The first page of a PDF, without its forms and scripts; and how many pages it has."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as opened:
        page = opened[0]
        scale = LONGEST / max(*page.get_size(), 1)
        drawn = page.render(scale=scale, may_draw_forms=False, draw_annots=False).to_pil()
        return small(drawn), len(opened)


def main() -> None:
    bound()
    warnings.simplefilter("ignore")  # what a stranger's file makes Pillow say
    content = sys.stdin.buffer.read()
    jpeg, pages = document(content) if content.startswith(b"%PDF-") else picture(content)
    with Image.open(io.BytesIO(jpeg)) as drawn:
        told = {"width": drawn.width, "height": drawn.height, "pages": pages}
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + jpeg)


if __name__ == "__main__":
    main()
