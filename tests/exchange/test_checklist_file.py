"""exchange.checklist_file: every kind of bad file is refused with name, place and what was expected."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inspector_app.domain.checklist import read_checklist
from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.checklist_file import read_checklist_file
from inspector_app.exchange.json_file import DEEPEST, MOST_BYTES
from tests.checklist_builder import checklist, fact, field, item, option, section, words
from tests.checklists.gallery import gallery

RESOURCES = Path(__file__).parents[2] / "resources"
CURVE: Any = {"type": "linear", "nodes": [["80", "1"], ["95", "2"]]}
Change = Callable[[dict[str, Any]], object]


def sample() -> dict[str, Any]:
    formula = item("A2", "formula", value="${n}", fields=[field("n")], curve=CURVE)
    return copy.deepcopy(dict(checklist(section("A", item("A1"), formula))))


def write(folder: Path, content: bytes | dict[str, Any]) -> Path:
    path = folder / "body.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def refused(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        read_checklist_file(path)
    assert caught.value.details["file"] == path.name
    return caught.value


def items(data: dict[str, Any]) -> list[Any]:
    found: list[Any] = data["sections"][0]["items"]
    return found


def test_a_sound_file_gives_data_and_checklist(tmp_path: Path) -> None:
    data, read = read_checklist_file(write(tmp_path, sample()))
    assert data == sample()
    assert read.sha256 == read_checklist(sample()).sha256


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    marked = "\ufeff".encode() + json.dumps(sample()).encode()
    assert read_checklist_file(write(tmp_path, marked))[0] == sample()


@pytest.mark.parametrize(
    ("content", "line", "column", "found"),
    [
        (b"", 1, 1, ""),
        (b'{\n "id": "A",\n}', 3, 1, "}"),
        (b'{"a": 1} x', 1, 10, "x"),
        (b'{\n "id": "\xff"}', 2, 9, "ff"),
        ("{}".encode("utf-16"), 1, 1, "ff"),
    ],
)
def test_what_is_no_json_is_named_by_line_and_column(
    content: bytes, line: int, column: int, found: str, tmp_path: Path
) -> None:
    error = refused(write(tmp_path, content))
    assert (error.code, error.place) == ("checklist.no_json", f"{line}:{column}")
    assert (error.details["line"], error.details["column"], error.details["found"]) == (line, column, found)


@pytest.mark.parametrize("content", [b"[" * 200_000, b'{"a":' * 50 + b"1" + b"}" * 50])
def test_deep_nesting_is_refused_without_harm(content: bytes, tmp_path: Path) -> None:
    error = refused(write(tmp_path, content))
    assert (error.code, error.details["most"]) == ("checklist.too_deep", DEEPEST)


def test_sections_as_deep_as_allowed_are_read(tmp_path: Path) -> None:
    data = sample()
    for depth in range(DEEPEST // 2 - 4):
        data["sections"] = [{**section(f"S{depth}"), "items": [], "sections": data["sections"]}]
    _, read = read_checklist_file(write(tmp_path, data))
    assert list(read.items) == ["A1", "A2"]


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    text = json.dumps(sample()).replace('"kind": "yes_no"', '"kind": "yes_no", "points": "9"')
    error = refused(write(tmp_path, text.encode()))
    assert (error.code, error.place) == ("checklist.duplicate_key", "sections[0].items[0] (A1).points")


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    error = refused(write(tmp_path, b" " * (MOST_BYTES + 1)))
    assert (error.code, error.details["most"]) == ("checklist.too_large", MOST_BYTES)


def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError) as caught:
        read_checklist_file(tmp_path / "gone.json")
    assert (caught.value.code, caught.value.details["file"]) == ("checklist.file_unreadable", "gone.json")


def test_a_file_of_a_newer_program_is_not_measured_by_this_schema(tmp_path: Path) -> None:
    error = refused(write(tmp_path, {"format": 3, "new": "shape"}))
    assert (error.code, error.place, error.details["found"]) == ("checklist.newer_format", "format", 3)


SCHEMA_BREACHES: dict[str, tuple[Change, str, str, str]] = {
    "a float": (
        lambda d: items(d)[0].update(points=2.5),
        "sections[0].items[0] (A1).points",
        "decimal as text",
        "2.5",
    ),
    "a number for text": (lambda d: d.update(version=1), "version", "text", "1"),
    "an empty id": (lambda d: d.update(id=""), "id", "id without “/”", '""'),
    "a slash in an id": (
        lambda d: items(d)[0].update(id="A/1"),
        "sections[0].items[0] (A/1).id",
        "id without “/”",
        '"A/1"',
    ),
    "an integer too large": (
        lambda d: d["due_days"].update(major=10**20),
        "due_days.major",
        "decimal as text",
        "1e+20",
    ),
    "a negative count": (
        lambda d: d["due_days"].update(major=-1),
        "due_days.major",
        "whole number >= 0",
        "-1",
    ),
    "a key too many": (
        lambda d: d["total"].update(extra="1"),
        "total.extra",
        "title | bonus_most | most",
        "extra",
    ),
    "a value missing": (lambda d: items(d)[1].pop("rule"), "sections[0].items[1] (A2).rule", "value", ""),
    "no curve": (lambda d: items(d)[1].pop("curve"), "sections[0].items[1] (A2).curve", "value", ""),
    "half a node": (
        lambda d: items(d)[1].update(curve={"type": "linear", "nodes": [["1"]]}),
        "sections[0].items[1] (A2).curve.nodes[0]",
        "at least 2",
        "1",
    ),
    "too long a node": (
        lambda d: items(d)[1].update(curve={"type": "linear", "nodes": [["1", "1", "1"]]}),
        "sections[0].items[1] (A2).curve.nodes[0]",
        "at most 2",
        "3",
    ),
    "an unknown curve": (
        lambda d: items(d)[1].update(curve={"type": "spline"}),
        "sections[0].items[1] (A2).curve.type",
        "steps | linear | share",
        '"spline"',
    ),
    "a setting of another kind": (
        lambda d: items(d)[1].update(anchors=[]),
        "sections[0].items[1] (A2).anchors",
        "",
        "anchors",
    ),
    "a choice without options": (
        lambda d: d.update(facts=[fact("level", "choice")]),
        "facts[0] (level).options",
        "value",
        "",
    ),
    "options without a choice": (
        lambda d: d.update(facts=[fact("rooms", options=[option("a")])]),
        "facts[0] (rooms).options",
        "nothing",
        "",
    ),
    "a text that is none": (lambda d: d.update(title=words("\ud800")), "title.zh", "text", "'\\ud800'"),
    "a key that is none": (lambda d: d.update({"\udfff": "x"}), "$", "text", "'\\udfff'"),
    "no object": (lambda d: d.update(total=[]), "total", "object", "[]"),
}


@pytest.mark.parametrize("name", SCHEMA_BREACHES)
def test_a_breach_of_the_schema_is_named_with_its_place(name: str, tmp_path: Path) -> None:
    change, place, wanted, found = SCHEMA_BREACHES[name]
    data = sample()
    change(data)
    error = refused(write(tmp_path, data))
    assert (error.code, error.place) == ("checklist.schema", place)
    assert wanted in str(error.details["wanted"])
    assert found in str(error.details["found"])


def test_an_unknown_kind_lists_the_known_ones(tmp_path: Path) -> None:
    data = sample()
    items(data)[0]["kind"] = "guess"
    error = refused(write(tmp_path, data))
    assert error.place == "sections[0].items[0] (A1).kind"
    assert "yes_no | pass_fail" in str(error.details["wanted"])


def test_a_list_is_no_checklist(tmp_path: Path) -> None:
    error = refused(write(tmp_path, b"[]"))
    assert (error.code, error.place, error.details["wanted"]) == ("checklist.schema", "$", "object")


def test_the_first_breach_in_the_file_is_named_and_the_others_are_counted(tmp_path: Path) -> None:
    data = sample()
    items(data)[1].pop("text")
    items(data)[0].pop("guidance")
    data["limiters"] = "none"
    error = refused(write(tmp_path, data))
    assert (error.place, error.details["more"]) == ("sections[0].items[0] (A1).guidance", 2)


def test_a_long_value_is_shown_in_part(tmp_path: Path) -> None:
    data = sample()
    data["total"] = ["x" * 500]
    assert len(str(refused(write(tmp_path, data)).details["found"])) < 100


DOMAIN_BREACHES: dict[str, tuple[Change, str, str]] = {
    "bounds out of order": (
        lambda d: items(d)[1].update(curve={"type": "linear", "nodes": [["2", "1"], ["1", "2"]]}),
        "checklist.bounds_order", "sections[0].items[1] (A2).curve.nodes",
    ),
    "points beyond the item's": (
        lambda d: items(d)[1].update(curve={"type": "linear", "nodes": [["2", "3"]]}),
        "checklist.points_beyond", "sections[0].items[1] (A2).curve",
    ),
    "an expression that is none": (
        lambda d: items(d)[1].update(value="1 +"), "checklist.expression", "sections[0].items[1] (A2).value",
    ),
    "an unknown name": (
        lambda d: items(d)[1].update(value="${raw.gas}"), "checklist.unknown_name", "A2.formula",
    ),
    "an id twice": (lambda d: items(d).append(item("A1")), "checklist.duplicate_id", "items"),
}  # fmt: skip


@pytest.mark.parametrize("name", DOMAIN_BREACHES)
def test_what_no_schema_can_say_is_named_with_its_place_too(name: str, tmp_path: Path) -> None:
    change, code, place = DOMAIN_BREACHES[name]
    data = sample()
    change(data)
    error = refused(write(tmp_path, data))
    assert (error.code, error.place) == (code, place)


@pytest.mark.parametrize("name", ["tour-demo-1.0.1", "elder-demo-1.0.1"])
def test_the_shipped_checklists_are_sound(name: str) -> None:
    data, read = read_checklist_file(RESOURCES / "checklists" / f"{name}.json")
    assert isinstance(data, dict)
    assert (read.id, read.version) == (data["id"], data["version"])


def test_the_shipped_factors_follow_their_schema() -> None:
    schema = json.loads((RESOURCES / "schemas" / "factors-1.schema.json").read_text("utf-8"))
    table = json.loads((RESOURCES / "factors" / "cn-factors-2026.1.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(table)) == []
    table["factors"][0]["area"] = "Zhejiang"
    places = [list(error.absolute_path) for error in Draft202012Validator(schema).iter_errors(table)]
    assert places == [["factors", 0, "area"]]


@pytest.mark.parametrize("name", ["checklist-1", "factors-1"])
def test_a_published_schema_is_a_schema_that_leaves_nothing_open(name: str) -> None:
    schema = json.loads((RESOURCES / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)

    def open_objects(node: Any) -> list[Any]:
        if isinstance(node, list):
            return [found for entry in node for found in open_objects(entry)]
        if not isinstance(node, dict):
            return []
        closed = node.get("additionalProperties") is False or "allOf" in node  # its branches close it
        closed = closed or isinstance(node.get("additionalProperties"), dict)  # each value has a shape
        is_open = node.get("type") == "object" and not closed
        return [node] * is_open + [found for entry in node.values() for found in open_objects(entry)]

    assert open_objects(schema) == []
    assert all("description" in entry or "title" in entry for entry in schema["$defs"].values())


def test_the_schema_of_format_2_knows_its_rules(tmp_path: Path) -> None:
    """One file that says everything new; a slip in it is named with its place."""
    rule: dict[str, Any] = {"any": [{"not": {"measure": "total", "at_least": {"expr": "60"}}}]}
    data = checklist(
        section("V", item("V1", "pass_fail"), role="gate", base="400"),
        section("A", item("A1", not_applicable="full"), aggregate="share_met", met_at="80", points="30"),
        section("R", item("R1"), repeat={"roll_up": "median", "by": "row"}, weight={"expr": "2"}),
        format=2,
        limiters=[{"id": "L", "title": words("限"), "when": rule, "not_graded": True, "visits": ["special"]}],
        rounding={"compare": "rounded", "decimals": 0, "mode": "half_up"},
        columns=[{"id": "self", "title": words("自评")}],
        visits=[
            {
                "kind": "special",
                "evaluate": {"key": True},
                "conclusions": [{"id": "grant", "title": words("授予")}],
            }
        ],
        override={"allowed": True, "steps_most": 1},
        moved_from=[{"version": "0.9", "items": {"A0": "A1", "Z": None}}],
    )
    total = {"title": words("总分"), "aggregate": "sum", "divide_by": "10", "unlimited": True}
    _, read = read_checklist_file(write(tmp_path, {**data, "total": total}))
    assert (read.total.aggregate, read.total.most, read.moved_from) == (
        "sum",
        None,
        {"0.9": {"A0": "A1", "Z": None}},
    )
    assert (read.columns[0].id, read.rounding.half_up, read.override.steps_most) == ("self", True, 1)
    rule["any"][0]["not"]["measure"] = "tota"
    error = refused(write(tmp_path, data))
    assert (error.code, error.place) == ("checklist.schema", "limiters[0] (L).when.any[0].not.measure")


def test_an_old_file_is_measured_by_its_own_schema(tmp_path: Path) -> None:
    error = refused(write(tmp_path, checklist(columns=[])))
    assert (error.code, error.place) == ("checklist.schema", "columns")


def test_every_kind_of_item_is_in_the_published_schema(tmp_path: Path) -> None:
    """What the program can rate, a body can write by the schema, rows and raters included."""
    _, read = read_checklist_file(write(tmp_path, gallery()))
    names = {one.kind.name for one in read.items.values()}
    assert names >= set("yes_partly_no tiers number deduction occurrences best_of expert_grade text".split())
