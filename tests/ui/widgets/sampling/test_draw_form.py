"""ui.widgets.sampling.draw_form"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.draw_form import DrawForm
from inspector_app.usecases.sampling.drawing import plan_now
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.sampling.staying import OTHER, colleague, draw, hotel
from tests.usecases.stage import deliver


def _form(
    opened: OpenedEvaluation, qtbot: QtBot, theme: Theme, texts: Texts, population: str = "rooms"
) -> DrawForm:
    form = DrawForm(opened.checklist.population_by_id[population], theme, texts)
    qtbot.addWidget(form)
    form.show_plan(plan_now(opened, population), 4)
    return form


@pytest.mark.parametrize(
    ("population", "listed", "counts"),
    [("rooms", True, [""]), ("staff", False, [""]), ("baths", True, ["up", "down"])],
)
def test_what_is_asked_for_depends_on_the_population(
    qtbot: QtBot,
    theme: Theme,
    texts: Texts,
    tmp_path: Path,
    *,
    population: str,
    listed: bool,
    counts: list[str],
) -> None:
    """Persons are never listed by name; each stratum has its own number."""
    _, opened = hotel(tmp_path)
    form = _form(opened, qtbot, theme, texts, population)
    assert (not form.listed.isHidden(), [*form.counts]) == (listed, counts)
    assert (form.n.text(), form.more_button.isHidden()) == ("4", True)
    form.counts[counts[0]].setText("24")
    form.seed.setText("0137")
    with qtbot.waitSignal(form.drawn) as drawn:
        form.draw.click()
    assert drawn.args == ["", {counts[0]: "24"}, "4", "0137"]


def test_a_standing_draw_is_told_and_can_be_gone_on_with(
    qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """How often was drawn is never hidden."""
    _, opened = hotel(tmp_path)
    draw(opened)
    draw(opened, seed=OTHER)
    form = _form(opened, qtbot, theme, texts)
    assert form.standing.text() == "6 of 24 drawn, seed 1e1e1e1e1e1e. Drawn 2 times; the report says so."
    form.n.setText("9")
    with qtbot.waitSignal(form.more) as more:
        form.more_button.click()
    assert more.args == ["9"]
    form.unit.setText("6199")
    form.why.setText("a guest said so")
    with qtbot.waitSignal(form.added) as added:
        form.add.click()
    assert added.args == ["6199", "a guest said so"]
    form.show_problem("no")
    form.saved()
    assert (form.problem.isHidden(), form.unit.text()) == (True, "")


def test_of_two_draws_apart_one_is_chosen_with_a_reason(
    qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """Neither holds until then."""
    workspace, opened = hotel(tmp_path / "a")
    _, other = colleague(opened, tmp_path / "b")
    draw(opened)
    draw(other, 5, OTHER)
    deliver(other.evaluation.ops, workspace, opened)
    form = _form(opened, qtbot, theme, texts)
    assert form.standing.text().startswith("Drawn 2 times apart")
    assert sorted(button.text()[:7] for button in form.choices.values()) == ["5 drawn", "6 drawn"]
    identity, button = next(iter(form.choices.items()))
    button.click()
    with qtbot.waitSignal(form.decided) as decided:
        form.decision.confirmed.emit(identity, "the first")
    assert decided.args == [identity, "the first"]
    form.show_plan(plan_now(other, "rooms"), 4)
    assert form.choices == {}
