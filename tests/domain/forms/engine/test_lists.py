"""Lists from the workbook and from files."""

import pytest

from inspector_app.domain.forms.engine.lists import Lists, stem
from tests.domain.forms.engine.making import choices, form, q

TABLE = (
    {"name": "h1", "label": "Hotel 1", "label::中文": "酒店一", "beds": "120"},
    {"name": "h2", "label": "", "label::中文": "", "beds": "80"},
    {"name": "", "label": "nameless", "beds": "1"},
)


def test_lists_and_tables_are_instances() -> None:
    """instance('list')/root/item finds both the choices sheet and the files beside the form."""
    lists = Lists(form(lists={"yn": choices("yes", "no", score="1")}, instances={"hotels": TABLE}))
    assert [*lists] == ["yn", "hotels"]
    assert len(lists) == 2
    yes = lists["yn"].children[0]
    assert {child.name: child.text for child in yes.children} == {"name": "yes", "label": "Yes", "score": "1"}
    assert lists["hotels"].children[1].children[-1].text == "80"
    assert lists["hotels"] is lists["hotels"]
    with pytest.raises(KeyError):
        lists["nobody"]


def test_a_select_from_a_file_offers_its_rows() -> None:
    """select_one_from_file hotels.csv; the columns may be named by parameters."""
    lists = Lists(form(instances={"hotels": TABLE}))
    offered = lists.choices(q("h", "select_one_from_file", file="media/hotels.csv"))
    assert [(choice.name, choice.label[""]) for choice in offered] == [("h1", "Hotel 1"), ("h2", "h2")]
    assert offered[0].label["中文"] == "酒店一"
    assert "中文" not in offered[1].label
    assert offered[0].extra["beds"] == "120"
    by_beds = q("h", "select_one_from_file", file="hotels.csv", parameters={"value": "beds", "label": "name"})
    assert [choice.name for choice in lists.choices(by_beds)] == ["120", "80", "1"]
    assert lists.choices(q("h", "select_one", list_name="nobody")) == ()


def test_or_other_is_offered_last_and_once() -> None:
    """A list that has its own "other" is left alone."""
    lists = Lists(form(lists={"c": choices("red"), "d": choices("other", "red")}))
    names = [c.name for c in lists.choices(q("x", "select_one", list_name="c", or_other=True))]
    assert names == ["red", "other"]
    names = [c.name for c in lists.choices(q("x", "select_one", list_name="d", or_other=True))]
    assert names == ["other", "red"]


def test_pulldata_takes_the_first_row_with_the_key() -> None:
    """A missing file, column, key is an empty text, as in ODK."""
    lists = Lists(form(instances={"hotels": TABLE}))
    assert lists.pull("hotels", "beds", "name", "h2") == "80"
    assert lists.pull("hotels.csv", "beds", "name", "h1") == "120"
    assert lists.pull("hotels", "stars", "name", "h1") == ""
    assert lists.pull("hotels", "beds", "name", "h9") == ""
    assert lists.pull("nobody", "beds", "name", "h1") == ""


def test_a_choice_has_one_node() -> None:
    """A filter looks at hundreds of choices after each answer; their nodes are made once."""
    lists = Lists(form(lists={"c": choices("red", tone="warm")}))
    (red,) = lists.choices(q("x", "select_one", list_name="c"))
    assert lists.item(red) is lists.item(red)
    assert [child.name for child in lists.item(red).children] == ["name", "label", "tone"]


def test_a_stem_is_the_name_of_a_file() -> None:
    """Forms write jr://file-csv/hotels.csv, hotels.csv or hotels."""
    assert (stem("jr://file-csv/hotels.csv"), stem("hotels")) == ("hotels", "hotels")


def test_a_geojson_names_its_features_as_odk_does() -> None:
    """id and title, unless the parameters say otherwise."""
    trees = ({"id": "t1", "title": "Old oak", "kind": "oak", "geometry": "30 120 0 0"},)
    lists = Lists(form(instances={"trees": trees}))
    (oak,) = lists.choices(q("t", "select_one_from_file", file="trees.geojson"))
    assert (oak.name, oak.label[""]) == ("t1", "Old oak")
    (kind,) = lists.choices(
        q("k", "select_one_from_file", file="trees.geojson", parameters={"value": "kind", "label": "id"})
    )
    assert (kind.name, kind.label[""]) == ("oak", "t1")
    assert {child.name for child in lists.item(kind).children} == {"name", "label", *trees[0]}
