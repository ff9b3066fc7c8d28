"""Camera data is taken out of photos before anybody keeps them: where, when, with what."""

import io
import warnings

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

# A photo of 50 megapixels needs 150 MB to open; larger ones are kept as they are, to download only.
MOST_PIXELS = 50_000_000
FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}
ORIENTATION = 0x0112
UPRIGHT = 1
UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    OverflowError,
    MemoryError,
)


def stripped(content: bytes) -> tuple[bytes, str] | None:
    """(the picture without metadata, its true content type), or None where it is no photo we can open.

    A JPEG that lies upright is written with its own quantisation tables: nothing visible is lost.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a stranger's file makes Pillow say
            return _stripped(content)
    except UNREADABLE:
        return None


def _stripped(content: bytes) -> tuple[bytes, str] | None:
    with Image.open(io.BytesIO(content), formats=tuple(FORMATS)) as picture:
        frames = getattr(picture, "n_frames", 1)
        if picture.width * picture.height * frames > MOST_PIXELS:
            return None
        return _written(picture, is_animated=frames > 1), FORMATS[str(picture.format)]


def _written(picture: ImageFile.ImageFile, *, is_animated: bool) -> bytes:
    out, kind = io.BytesIO(), str(picture.format)
    profile = picture.info.get("icc_profile")
    if is_animated:
        picture.save(out, kind, save_all=True, exif=b"", xmp=b"", comment=b"")
        return out.getvalue()
    is_turned = picture.getexif().get(ORIENTATION, UPRIGHT) != UPRIGHT
    plain: Image.Image = ImageOps.exif_transpose(picture) if is_turned else picture
    plain.load()
    plain.info = {k: v for k, v in plain.info.items() if k == "transparency"}
    plain.save(out, kind, exif=b"", icc_profile=profile, **_quality(kind, is_turned))
    return out.getvalue()


def _quality(kind: str, is_turned: bool) -> dict[str, str | int]:
    if kind == "JPEG":
        return {"quality": 92 if is_turned else "keep"}
    return {"quality": 92} if kind == "WEBP" else {}
