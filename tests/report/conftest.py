"""What the report tests share: the real fonts, and a document on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from inspector_app.report.blocks import Block, Document
from inspector_app.report.faces import FontSet
from inspector_app.report.font_files import load_fonts
from inspector_app.report.layout.lines import Typesetter
from inspector_app.report.pdf.writer import write_pdf
from inspector_app.report.theme import standard_theme
from tests.report.samples import FONTS, ISSUED


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontSet:
    return load_fonts(FONTS, tmp_path_factory.mktemp("cache"))


@pytest.fixture
def setter(fonts: FontSet) -> Typesetter:
    return Typesetter(fonts, standard_theme())


class Written(Protocol):
    """Writes blocks as a PDF and returns its path."""

    def __call__(self, *blocks: Block, photos: dict[str, bytes] | None = None) -> Path: ...


@pytest.fixture
def written(fonts: FontSet, tmp_path: Path) -> Written:
    def write(*blocks: Block, photos: dict[str, bytes] | None = None) -> Path:
        path = tmp_path / "report.pdf"
        document = Document("试验", blocks, number="R-1", page_label="第 {page} 页 / 共 {pages} 页")
        write_pdf(document, path, fonts=fonts, open_rendition=(photos or {}).get, issued_at=ISSUED)
        return path

    return write
