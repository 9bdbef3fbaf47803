"""domain.expressions.operators"""

import pytest

from inspector_app.domain.expressions import Value
from tests.domain.expressions.asking import ask


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("/data/room/no = 102", True),
        ("102 = /data/room/no", True),
        ("/data/room/no = '102'", True),
        ("/data/room/no != '102'", True),
        ("/data/room/no > 102", True),
        ("104 > /data/room/no", True),
        ("/data/room/no > 103", False),
        ("/data/room/no < /data/beds", True),
        ("/data/nothing = ''", False),
        ("/data/nothing != ''", False),
        ("/data/nothing < 1", False),
        ("/data/name < 1", False),
        ("/data/nothing = false()", True),
        ("/data/room/bed/kind = /data/name", False),
        ("/data/room/no = /data/room[2]/no", True),
        ("/data/room[1]/no != /data/room[1]/no", False),
        ("true() > false()", True),
        ("'2026-01-02' > '2026-01-01'", True),
        ("'2026-1-2' = '2026-01-02'", True),
        ("today() >= '2026-11-25'", True),
        ("'x' = today()", False),
        ("1 + '1' = 2", True),
        ("concat('a', 'b') = string('ab')", True),
        ("0.1 + 0.2 = 0.3", False),
        ("${day} = '2026-11-25'", True),
        ("${days} < '2026-11-26'", True),
    ],
)
def test_comparisons(source: str, said: bool) -> None:
    """In doubles and with dates, as ODK compares in a form."""
    lookup: dict[str, Value] = {"day": "2026-11-25", "days": ("2026-11-25",)}
    assert ask(source, lookup=lookup.get) is said


def test_a_checklist_compares_exactly() -> None:
    assert ask("0.1 + 0.2 = 0.3", exact=True) is True


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("7 mod 2", 1),
        ("-7 mod 2", -1),
        ("7 - 2 - 1", 4),
        ("7 div 2", 3.5),
        ("2 * 3", 6),
        ("0.1 + 0.2", 0.30000000000000004),
    ],
)
def test_arithmetic_in_doubles(source: str, value: float) -> None:
    assert ask(source) == value
