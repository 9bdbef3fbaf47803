"""domain.forms.form_json"""

from __future__ import annotations

import json

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.form_json import form_json, read_form
from inspector_app.domain.forms.model import Choice, Form, Group, Place, Question
from inspector_app.errors import DataError

FORM = Form(
    "f",
    "Form",
    "1",
    ("English", "中文"),
    "English",
    "concat('a')",
    Group(
        "",
        "",
        children=(
            Question(
                "q",
                "q",
                "select_one",
                "select one yn",
                "yn",
                or_other=True,
                label={"English": "Q", "中文": "问"},
                media={"image": {"": "a.png"}},
                parameters={"randomize": "true"},
                score={"score_weight": "2"},
                supported=False,
                place=Place("survey", 3),
            ),
            Group("g", "g", repeat=True, children=(Question("g/r", "r", "text"), Group("g/h", "h"))),
        ),
    ),
    {"yn": (Choice("yes", {"": "Yes"}, {"score_value": "1"}, {"image": {"": "y.png"}}), Choice("no"))},
    {"towns": ({"name": "a", "label": "A"},)},
    {"form_title": "Form"},
    {"x": "y"},
)


def test_a_form_survives_json() -> None:
    """The checklist that is stored is all that is left of the workbook."""
    assert read_form(json.loads(json.dumps(form_json(FORM)))) == FORM


def test_what_is_empty_is_not_written() -> None:
    form = Form("", "", "", (), "", "", Group("", "", children=(Question("q", "q", "text"),)))
    assert form_json(form) == {"children": [{"id": "q", "name": "q", "type": "text"}]}


DEEP: Json = []
for _ in range(40):
    DEEP = [{"id": "g", "name": "g", "children": DEEP}]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ([], "form"),
        ({"title": 1}, "form.title"),
        ({"children": {}}, "form.children"),
        ({"children": [{"id": "q", "name": "q"}]}, "form.children[0].type"),
        (
            {"children": [{"id": "q", "name": "q", "type": "text", "or_other": "no"}]},
            "form.children[0].or_other",
        ),
        ({"children": [{"id": "q", "name": "q", "type": "text", "place": [1]}]}, "form.children[0].place"),
        ({"children": [{"id": "q", "name": "q", "type": "text", "place": [1, 1]}]}, "form.children[0].place"),
        (
            {"children": [{"id": "q", "name": "q", "type": "text", "place": ["", ""]}]},
            "form.children[0].place",
        ),
        (
            {"children": [{"id": "q", "name": "q", "type": "text", "media": {"a": 1}}]},
            "form.children[0].media.a",
        ),
        ({"children": [{"id": "q", "name": "q", "type": "text"}] * 2}, "form.children[1]"),
        ({"children": DEEP}, "form" + ".children[0]" * 31 + ".children"),
        ({"lists": {"yn": [{}]}}, "form.lists.yn[0].name"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(data: Json, place: str) -> None:
    with pytest.raises(DataError) as caught:
        read_form(data)
    assert caught.value.place == place
