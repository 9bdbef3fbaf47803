"""ui.fonts"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from inspector_app.resources import resource
from inspector_app.ui.desk import Desk
from inspector_app.ui.fonts import provide_chinese


def test_the_programs_font_has_chinese_letters(desk: Desk) -> None:
    raw = QRawFont.fromFont(desk.theme.font("body"))
    assert all(raw.supportsCharacter(ord(letter)) for letter in "绿色服务评价，★≥")


@pytest.mark.usefixtures("qapp")
def test_the_shipped_fonts_are_left_alone_where_the_system_has_chinese(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["PingFang SC"])
    assert not provide_chinese(resource("fonts"))


@pytest.mark.usefixtures("qapp")
def test_missing_font_files_do_not_stop_the_program(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Sans"])
    assert not provide_chinese(tmp_path)
