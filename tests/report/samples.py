"""Small things the report tests need: photographs, and the answers of a world without any."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

from PIL import Image

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
ISSUED = datetime(2026, 11, 22, 17, 30, tzinfo=timezone(timedelta(hours=8)))


def jpeg(width: int = 80, height: int = 60, color: str = "green") -> bytes:
    """A plain JPEG."""
    file = BytesIO()
    Image.new("RGB", (width, height), color).save(file, "JPEG")
    return file.getvalue()


def no_photo(_sha256: str) -> None:
    """There are no photographs."""


def landscape(_sha256: str) -> tuple[int, int]:
    """All photographs are 4:3."""
    return 800, 600
