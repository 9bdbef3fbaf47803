"""ui.widgets.drafting.pick_field"""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.pick_field import PickField
from inspector_app.usecases.drafting.rows import Option, Pick

OPTIONS = (Option("", "", None), Option("visit_kind", "initial", "initial"), Option("", "gold", "gold"))
PICK = Pick(("a",), ("a", "b"), ("kind",), 0, OPTIONS, 1, reshapes=False)


def test_a_choice_tells_what_was_chosen_and_where_it_goes(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Not what holds already; once something beside it changed, the value of then."""
    field = PickField(PICK, theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(lambda place, value: told.append(("edited", place, value)))
    field.reshaped.connect(lambda place, value: told.append(("reshaped", place, value)))
    field.identified.connect(told.append)
    assert [field.list.itemText(at) for at in range(3)] == ["Not set", "Initial certification", "gold"]
    assert field.list.currentIndex() == 1
    field.list.activated.emit(1)
    field.list.activated.emit(2)
    field.renew(replace(PICK, reshapes=True, options=(*OPTIONS[:2], Option("", "gold", {"new": 1}))))
    field.list.activated.emit(2)
    field.renew(replace(PICK, identity=True))
    field.list.activated.emit(2)
    assert told == [("edited", ("a",), "gold"), ("reshaped", ("a",), {"new": 1}), "gold"]
