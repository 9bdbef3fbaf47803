"""report.content.answers.questions"""

from datetime import date

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.definition.words import Words
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.forms.fold import LANGUAGE_TARGET, FormFold
from inspector_app.report.content.answers.questions import (
    choice_text,
    filled_in,
    group_text,
    item_guidance,
    item_text,
    offered,
)
from inspector_app.texts import Texts
from tests.builders import an_op
from tests.story import RESOURCES
from tests.usecases.guesthouse import guesthouse_json

ENGLISH, CHINESE = Texts("en", RESOURCES / "locale"), Texts("zh_CN", RESOURCES / "locale")


def visited(language: str = "", **answers: Json) -> tuple[Checklist, FormFold]:
    """The guesthouse with these answers."""
    said = {**{f"item/{name}": value for name, value in answers.items()}, LANGUAGE_TARGET: language}
    ops = [an_op(f"op-{n}", value, target=target, n=n) for n, (target, value) in enumerate(said.items(), 1)]
    checklist = read_checklist(guesthouse_json())
    assert checklist.form is not None
    return checklist, FormFold(checklist.form, Evaluation(ops), date(2026, 10, 22))


def test_a_label_is_filled_in_in_the_language_of_the_screen() -> None:
    """The same answer within the sentence of either language."""
    checklist, form = visited(host="Li", site="h1")
    hello = checklist.items["hello"]
    assert item_text(ENGLISH, form, hello) == "You visit Li near h1."
    assert item_text(CHINESE, form, hello) == "走访Li（h1）。"
    assert item_guidance(ENGLISH, form, hello) == ""


def test_a_language_that_the_program_does_not_speak_is_shown() -> None:
    """With the form's own language where a text is missing in it."""
    checklist, form = visited("Français", host="Li")
    items = checklist.items
    assert item_text(CHINESE, form, items["host"]) == "Hôte"
    assert item_text(CHINESE, form, items["greeting"]) == "Greeting"
    assert item_guidance(CHINESE, form, items["host"]) == ""
    assert group_text(CHINESE, form, "place", checklist.sections["place"].title) == "Lieu"
    yes = form.form.lists["yn"][0]
    assert choice_text(CHINESE, form, yes) == "Oui"


def test_a_checklist_without_a_form_says_what_it_says() -> None:
    """Nothing is filled in and everything is offered."""
    checklist, form = visited(host="Li")
    host = checklist.items["host"]
    assert item_text(ENGLISH, None, host) == "Host"
    assert item_guidance(ENGLISH, None, host) == ""
    assert group_text(ENGLISH, None, "place", Words("位置", "Place")) == "Place"
    assert group_text(ENGLISH, form, "nowhere", Words("别处", "Elsewhere")) == "Elsewhere"
    assert (offered(None, host), offered(form, host), filled_in(CHINESE, None, host)) == (None, None, "")


def test_what_was_chosen_stays_in_sight_though_it_is_offered_no_more() -> None:
    """Nobody has to guess what stands there."""
    checklist, form = visited(area="lake", site="h1")
    names = [choice.name for choice in offered(form, checklist.items["site"]) or ()]
    assert names == ["l1", "h1"]
    names = [choice.name for choice in offered(form, checklist.items["area"]) or ()]
    assert names == ["hill", "lake"]


def test_what_the_form_fills_in_is_shown_where_nobody_answers() -> None:
    """A note has nothing, an answer is not filled in."""
    checklist, form = visited(host="Li")
    assert (
        filled_in(CHINESE, form, checklist.items["guests"]),
        filled_in(CHINESE, form, checklist.items["host"]),
    ) == ("", "")
