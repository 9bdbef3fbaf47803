"""report.qr"""

from __future__ import annotations

import pytest

from inspector_app.errors import InputError
from inspector_app.report.qr import qr_rows


def test_a_code_is_a_square_with_its_three_corners() -> None:
    rows = qr_rows("YRD-2026-L07-0042|82.46|2")
    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == (1,) * 7


def test_the_same_data_gives_the_same_code() -> None:
    assert qr_rows("甲") == qr_rows("甲")
    assert qr_rows("甲") != qr_rows("乙")


def test_too_much_data_says_so() -> None:
    with pytest.raises(InputError) as caught:
        qr_rows("a" * 5000)
    assert caught.value.code == "report.qr_too_long"
