"""usecases.checklists.files"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.checklist_file import read_checklist_file
from inspector_app.exchange.tables import read_workbook
from inspector_app.resources import resource
from inspector_app.usecases.checklists.files import export_checklist, import_checklist
from tests.checklists.gallery import gallery
from tests.conformance.test_random_rules import cases

FORMS = Path(__file__).parents[2] / "forms"
OURS = [
    *sorted((Path(__file__).parents[2] / "conformance" / "checklists").glob("*.json")),
    *(resource("checklists", name) for name in ("tour-demo-1.0.1.json", "elder-demo-1.0.1.json")),
]
ALL = sorted(path for path in FORMS.glob("*.xls*") if not path.name.startswith("aks"))


def converts(path: Path) -> int:
    """How many warnings pyxform has, -1 where it refuses the form."""
    try:
        return len(convert(path, validate=False).warnings)
    except PyXFormError:
        return -1


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_public_form_comes_out_as_it_went_in(path: Path, tmp_path: Path) -> None:
    """Nothing dropped: every sheet, row and column, and the strict converter takes it as before."""
    imported = import_checklist(path)
    out = tmp_path / f"{path.stem}.xlsx"
    assert export_checklist(json.loads(json.dumps(imported.data)), out) == ()
    assert read_workbook(out).sheets == read_workbook(path).sheets
    again = import_checklist(out)
    assert again.data["sections"] == imported.data["sections"]
    before = converts(path)
    assert before in (-1, converts(out))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_public_form_becomes_a_checklist_that_installs(path: Path, tmp_path: Path) -> None:
    """What is imported must hold against the published schema and every rule of the reader."""
    data = import_checklist(path).data
    file = tmp_path / "checklist.json"
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    _, checklist = read_checklist_file(file)
    assert data["format"] == 2
    assert sum(1 for _ in checklist.items) > 15


def test_a_form_without_name_and_title_is_called_like_its_file(tmp_path: Path) -> None:
    path = tmp_path / "消防检查.csv"
    path.write_text("type,name,label\ntext,q,Q\n", "utf-8")
    assert import_checklist(path).data["title"] == {"zh": "消防检查", "en": ""}


@pytest.mark.parametrize("portable", [False, True])
@pytest.mark.parametrize("name", ["tour-demo-1.0.1.json", "elder-demo-1.0.1.json"])
def test_our_own_checklists_leave_as_forms_that_convert_without_a_warning(
    name: str, portable: bool, tmp_path: Path
) -> None:
    data = json.loads(resource("checklists", name).read_text("utf-8"))
    out = tmp_path / "form.xlsx"
    export_checklist(data, out, portable=portable)
    assert converts(out) == 0
    names = [sheet.name for sheet in read_workbook(out).sheets]
    assert names == ["survey", "choices", "settings", "grades", "checklist"]


@pytest.mark.parametrize("portable", [False, True])
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_own_checklist_comes_back_equal(path: Path, portable: bool, tmp_path: Path) -> None:
    """Ids, kinds, weights, rules, gates, limiters, grades and both languages: all, and nothing to look at."""
    data = json.loads(path.read_text("utf-8"))
    out = tmp_path / "form.xlsx"
    export_checklist(json.loads(json.dumps(data)), out, portable=portable)
    assert import_checklist(out) == (data, ())


@given(case=cases(), portable=st.booleans())
def test_a_checklist_of_any_rules_comes_back_equal(
    case: tuple[Any, Any, str | None], portable: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Trees of conditions, limiters, bases, policies of "not applicable", aggregates: nothing is dropped."""
    data = json.loads(json.dumps(case[0]))
    out = tmp_path_factory.mktemp("form") / "form.xlsx"
    export_checklist(json.loads(json.dumps(data)), out, portable=portable)
    assert import_checklist(out) == (data, ())


@pytest.mark.parametrize("portable", [False, True])
def test_every_kind_of_item_comes_back_equal(portable: bool, tmp_path: Path) -> None:
    data: Any = json.loads(json.dumps(gallery()))
    out = tmp_path / "form.xlsx"
    export_checklist(json.loads(json.dumps(data)), out, portable=portable)
    assert import_checklist(out) == (data, ())
    assert converts(out) == 0


def test_what_a_form_has_no_place_for_comes_back_from_an_imported_workbook(tmp_path: Path) -> None:
    """A checklist from a form that was then given rules of its own leaves as that form and the rest."""
    data = json.loads(json.dumps(import_checklist(FORMS / "ODK_PreFlight_Multirotor_CL.xls").data))
    data["notice"] = {"zh": "试行", "en": "Trial"}
    data["sections"][0]["items"][0] |= {"kind": "yes_no", "key": True, "text": {"zh": "新", "en": "New"}}
    data["sections"][0]["items"][0].pop("format", None)
    out = tmp_path / "form.xlsx"
    noted = export_checklist(data, out)
    assert ("form.rest_written", "checklist") in [(problem.code, problem.sheet) for problem in noted]
    again = import_checklist(out).data
    assert {**again, "form": None} == {**data, "form": None}
    twice = tmp_path / "again.xlsx"
    export_checklist(again, twice)
    assert read_workbook(twice).sheets == read_workbook(out).sheets


def test_a_form_named_like_its_file_keeps_a_name_that_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "消防检查.csv"
    path.write_text("type,name,label\ntext,q,Q\n", "utf-8")
    data = json.loads(json.dumps(import_checklist(path).data))
    out = tmp_path / "other.xlsx"
    assert export_checklist(data, out) == ()
    assert import_checklist(out).data["title"] == {"zh": "other", "en": ""}
    export_checklist({**data, "title": {"zh": "消防", "en": "Fire"}, "version": "2"}, out)
    again = import_checklist(out).data
    assert (again["id"], again["title"], again["version"]) == ("消防检查", {"zh": "消防", "en": "Fire"}, "2")


def test_a_plain_table_is_sent_to_the_mapping(tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("No,Item\n1,Doors\n", "utf-8")
    with pytest.raises(DataError, match="not_a_form") as caught:
        import_checklist(path)
    assert caught.value.details["file"] == "plain.csv"


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    data = import_checklist(FORMS / "ODK_PreFlight_Multirotor_CL.xls").data
    with pytest.raises(UnavailableError, match="not_written"):
        export_checklist(data, tmp_path / "no folder" / "a.xlsx")
