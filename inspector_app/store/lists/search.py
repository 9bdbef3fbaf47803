"""What a person types into a search field, as SQL compares it."""

from __future__ import annotations


def escaped(text: str) -> str:
    r"""The text for `like … escape '\'`: its own %, _ and \ are letters like any other."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, f"\\{special}")
    return text.strip()
