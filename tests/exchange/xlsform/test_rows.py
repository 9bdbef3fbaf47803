"""exchange.xlsform.rows"""

from __future__ import annotations

from typing import Any

import pytest

from inspector_app.exchange.xlsform.rows import labels, name_of, question


@pytest.mark.parametrize(
    ("identity", "name"), [("A1.2", "A1.2"), ("1a", "_1a"), ("房间 3", "___3_f7df4a"), ("a b", "a_b_c8687a")]
)
def test_a_name_is_one_that_xml_accepts(identity: str, name: str) -> None:
    """And its own: two ids in Chinese may not become one question."""
    assert name_of(identity) == name


def test_a_row_says_what_a_form_can_say_of_an_item() -> None:
    item: Any = {"id": "A1", "text": {"zh": "甲", "en": "A"}, "guidance": {"zh": "看"}, "points": "2.5",
            "rule": {"zh": "是", "en": "yes"}, "requirement": True, "key": True, "photo": True}  # fmt: skip
    assert question(item, "text") == {
        "type": "text", "name": "A1", "label::中文 (zh)": "甲", "label::English (en)": "A",
        "hint::中文 (zh)": "看",
        "score_ref": "是", "score_ref_en": "yes",
        "score_weight": "2.5", "score_severity": "major", "score_evidence": "photo:always",
    }  # fmt: skip
    assert "score_weight" not in question({"id": "A1", "text": {"zh": "甲"}}, "text")
    assert labels(None) == {}
