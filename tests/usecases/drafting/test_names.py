"""usecases.drafting.names"""

from __future__ import annotations

from inspector_app.usecases.drafting.names import expression_names
from tests.checklist_builder import checklist, fact, indicator, section, series, table


def test_every_name_is_offered_as_expressions_read_it() -> None:
    """Flags stand in the profile; a table gives a name for each column."""
    data = checklist(
        section("A"),
        facts=[fact("rooms"), fact("pool", "flag")],
        series=[series("power")],
        indicators=[indicator("use", "1")],
        tables=[table("t", ["rooms"], ["most", "least"], (["1"], ["2", "1"])), {"id": "broken"}],
    )
    assert [(name, words.zh) for name, words in expression_names(data)] == [
        ("fact.rooms", "rooms"), ("profile.pool", "pool"), ("raw.power", "power"), ("indicator.use", "use"),
        ("benchmark.t.most", "t"), ("benchmark.t.least", "t"), ("visit.year", ""), ("visit.renewals", ""),
        ("visit.first", ""),
    ]  # fmt: skip
