"""domain.versions.mapping"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.versions.mapping import Match, likeness, match_items
from inspector_app.domain.versions.outline import outline
from tests.checklist_builder import checklist, item, section, words
from tests.hanging import ends_within
from tests.story import tour_json


def small(*items: Any, **more: Any) -> dict[str, Any]:
    return checklist(section("A", *items), **more)


def told(matches: tuple[Match, ...]) -> dict[str, tuple[str | None, str, bool]]:
    return {m.old.id: (m.new.id if m.new else None, m.why, m.sure) for m in matches}


def test_the_same_id_is_the_same_item_whatever_else_changed() -> None:
    new = small(item("A1", text=words("别的"), code="X"))
    assert told(match_items(small(item("A1")), new)) == {"A1": ("A1", "same", True)}


def test_what_the_newer_version_tells_needs_no_confirmation() -> None:
    old = small(item("A1"), item("A2"))
    new = small(item("B1"), version="2", moved_from=[{"version": "1", "items": {"A1": "B1", "A2": None}}])
    assert told(match_items(old, new)) == {"A1": ("B1", "told", True), "A2": (None, "told", True)}


def test_code_and_text_are_proposed_and_have_to_be_confirmed() -> None:
    """A code counts first; a text must be alike by more than half."""
    old = small(
        item("a", code="1.1", text=words("设有节能降耗责任人")),
        item("b", code="1.2", text=words("能源、水计量器具配备率")),
        item("c", code="1.3", text=words("完全不同的内容")),
    )
    new = small(
        item("x", code="1.1", text=words("新的内容而已")),
        item("y", code="9.9", text=words("能源和水计量器具的配备率")),
        item("z", code="9.8", text=words("游客满意程度")),
    )
    assert told(match_items(old, new)) == {
        "a": ("x", "code", False), "b": ("y", "text", False), "c": (None, "none", False),
    }  # fmt: skip


def test_no_item_is_proposed_twice() -> None:
    old = small(
        item("a", code="1", text=words("节能照明灯具")), item("b", code="2", text=words("节能照明灯具"))
    )
    new = small(item("x", code="3", text=words("节能照明灯具")))
    assert told(match_items(old, new)) == {"a": ("x", "text", False), "b": (None, "none", False)}


def test_texts_without_letters_are_like_nothing() -> None:
    parts = [
        part for part in outline(small(item("a", text=words("。")), item("b", text=words("，")))) if part.id
    ]
    assert likeness(parts[1], parts[2]) == Fraction(0)


@given(dropped=st.sets(st.integers(0, 90), max_size=12))
def test_a_version_with_new_ids_is_recognised_by_its_texts(dropped: set[int]) -> None:
    """A scheme whose owner gave all items new ids loses nothing but what was really dropped."""
    old, new = tour_json(), tour_json()
    number = -1
    for area in new["sections"]:
        for inner in [area, *area.get("sections", [])]:
            kept = []
            for one in inner.get("items", []):
                number += 1
                if number not in dropped:
                    kept.append(one | {"code": one["id"], "id": f"n{one['id']}"})
            if "items" in inner:
                inner["items"] = kept
    matches = match_items(old, new)
    right = [m for m in matches if m.new is not None and m.new.id == f"n{m.old.id}"]
    assert len(right) >= len(matches) - len(dropped)
    assert len({m.new.id for m in matches if m.new}) == sum(m.new is not None for m in matches)


def test_two_thousand_items_with_new_ids_are_matched_soon() -> None:
    """A person waits for it in front of the screen."""
    old = small(
        *(item(f"a{n}", code=f"c{n}", text=words(f"第{n}条要求{n * 7919 % 9973}说明")) for n in range(2000))
    )
    new = small(
        *(item(f"b{n}", code=f"d{n}", text=words(f"第{n}条要求{n * 7919 % 9973}说明")) for n in range(2000))
    )
    with ends_within(5):
        matches = match_items(old, new)
    assert sum(m.new is not None and m.new.id[1:] == m.old.id[1:] for m in matches) > 1900
