"""exchange.xlsform.read.types"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inspector_app.domain.forms.types import TYPES
from inspector_app.exchange.xlsform import to_checklist
from inspector_app.exchange.xlsform.read.types import Type, read_type
from inspector_app.resources import resource


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("select_one yn", Type("select_one", "yn")),
        ("select one yn", Type("select_one", "yn")),
        ("Select one from yn", Type("select_one", "yn")),
        ("select1 yn", Type("select_one", "yn")),
        ("select_one yn or_other", Type("select_one", "yn", or_other=True)),
        ("select one from yn or specify other", Type("select_one", "yn", or_other=True)),
        ("add select one prompt using yn", Type("select_one", "yn")),
        ("select all that apply from many", Type("select_multiple", "many")),
        ("select_multiple many", Type("select_multiple", "many")),
        ("select_one ${names}", Type("select_one", "${names}")),
        ("select_one", Type("select_one")),
        ("rank order", Type("rank", "order")),
        ("select_one_external towns", Type("select_one_external", "towns")),
        ("select_one_from_file towns.csv", Type("select_one_from_file", "towns", "towns.csv")),
        ("select_multiple_from_file a.geojson", Type("select_multiple_from_file", "a", "a.geojson")),
        ("select one from towns.xml", Type("select_one_from_file", "towns", "towns.xml")),
        ("begin group", Type("open")),
        ("begin_group", Type("open")),
        ("begin repeat", Type("open", repeat=True)),
        ("begin_kobomatrix m", Type("open", "m")),
        ("end_group", Type("close")),
        ("End Repeat", Type("close", repeat=True)),
        ("end", Type("end")),
        ("end time", Type("end")),
        ("int", Type("integer")),
        ("gps", Type("geopoint")),
        ("photo", Type("image")),
        ("dateTime", Type("datetime")),
        ("date_time", Type("datetime")),
        ("add note prompt", Type("note")),
        ("q image", Type("image")),
        ("get device id", Type("deviceid")),
        ("start geopoint", Type("start-geopoint")),
        ("tel", Type("text")),
        ("numeric", Type("decimal")),
        ("db:person", Type("")),
        ("something else", Type("")),
    ],
)
def test_a_type_means_the_same_however_it_is_spelt(written: str, kind: Type) -> None:
    """Every spelling stands in a public form."""
    assert read_type(written) == kind


@pytest.mark.parametrize("name", sorted(TYPES))
def test_every_type_is_known_by_its_own_name(name: str) -> None:
    assert read_type(name).name == name


def test_the_help_names_every_column_for_scoring() -> None:
    """Whoever writes a form looks there."""
    text = resource("help", "xlsform.md").read_text(encoding="utf-8")
    package = Path(to_checklist.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    read = set(re.findall(r'column\([\w.]+, "(\w+)"\)', code)) | set(re.findall(r'get\("score_(\w+)"', code))
    assert {"weight", "na", "grades"} <= read
    assert not {name for name in read if f"`score_{name}`" not in text}
