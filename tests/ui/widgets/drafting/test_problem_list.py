"""ui.widgets.drafting.problem_list"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.problem_list import ProblemList, ProblemRow


def test_what_is_wrong_is_listed_and_opens_its_place(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Where there is little room only the number stands there until it is tapped."""
    problems = ProblemList(theme, texts)
    qtbot.addWidget(problems)
    assert problems.isHidden()
    rows = [ProblemRow(f"item/A{n}", ("sections", n), f"A{n}: a text was expected") for n in range(5)]
    problems.show_rows(rows)
    assert not problems.isHidden()
    assert problems.head.text() == "5 problems before it can be released"
    assert problems.list.isHidden()
    problems.head.click()
    assert not problems.list.isHidden()
    problems.list.setCurrentRow(3)
    problems.show_rows(list(rows))
    assert problems.list.currentRow() == 3
    with qtbot.waitSignal(problems.opened, timeout=500) as told:
        problems.list.itemClicked.emit(problems.list.item(3))
    assert told.args == ["item/A3", ("sections", 3)]
    problems.show_rows([])
    assert problems.isHidden()
