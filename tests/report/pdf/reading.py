"""Reads PDF files back, as a viewer would."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def text_of_page(path: Path, index: int) -> str:
    """The text of one page, lines joined, in the order of the file."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[index]
        words = page.get_textpage().get_text_range()
    return words.replace("\r\n", "").replace("\ufffe", "")


def text_of(path: Path) -> str:
    """The text of all pages."""
    with pypdfium2.PdfDocument(path) as document:
        pages = len(document)
    return "".join(text_of_page(path, index) for index in range(pages))


def pixels(path: Path, index: int = 0, scale: float = 1.0) -> bytes:
    """One page as grey pixels."""
    with pypdfium2.PdfDocument(path) as document:
        return document[index].render(scale=scale).to_pil().convert("L").tobytes()
