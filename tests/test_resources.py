"""inspector_app.resources: shipped files are found in a checkout and inside an installed package."""

from pathlib import Path

import pytest

from inspector_app import resources
from inspector_app.resources import resource

PROJECT = Path(__file__).parents[1]


def test_in_a_checkout_they_lie_beside_the_package() -> None:
    assert resource() == PROJECT / "resources"
    assert resource("checklists", "tour-demo-1.0.1.json").is_file()


def test_installed_they_lie_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resource("fonts") == tmp_path / "resources" / "fonts"
