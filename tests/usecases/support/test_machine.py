"""usecases.support.machine"""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError

import pytest

from inspector_app import __version__
from inspector_app.usecases.support import machine
from inspector_app.usecases.support.machine import library_versions, machine_facts


def test_the_version_and_the_system_are_named() -> None:
    facts = machine_facts()
    assert (facts["version"], facts["python"]) == (__version__, platform.python_version())
    assert facts["system"] in ("Linux", "Windows", "Darwin")


@pytest.mark.parametrize(
    ("release", "told"), [("5.15.0-zhang-laptop", "5.15.0"), ("10", "10"), ("", ""), ("zhang", "")]
)
def test_a_release_is_digits_only(monkeypatch: pytest.MonkeyPatch, release: str, told: str) -> None:
    """Whoever builds a kernel writes into its name what they like."""
    monkeypatch.setattr(platform, "release", lambda: release)
    assert machine_facts()["release"] == told


def test_every_library_of_the_program_has_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(library_versions().values())

    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(machine, "version", missing)
    assert set(library_versions().values()) == {""}
