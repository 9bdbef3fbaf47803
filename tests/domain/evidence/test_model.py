"""domain.evidence.model: one piece of evidence as the ops say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.marks import Mark
from inspector_app.domain.evidence.model import Evidence, evidence_of, next_number
from tests.builders import AT, an_op

ITEMS = ("A1", "A2", "B1")
PHOTO: dict[str, Json] = {
    "no": "P01",
    "sha256": "a" * 64,
    "size": 4_000_000,
    "media_type": "image/jpeg",
    "class": "open",
    "blob": "a" * 64,
    "name": "IMG_1.jpg",
    "taken_at": "2026-10-21T10:00:00+08:00",
}


class Said:
    """Ops of one laptop."""

    def __init__(self) -> None:
        self.evaluation = Evaluation()
        self._n = 0

    def say(self, kind: str, target: str, value: Json, replaces: tuple[str, ...] = ()) -> str:
        self._n += 1
        identity = f"o{self._n:03}"
        self.evaluation.apply(an_op(identity, value, target=target, kind=kind, replaces=replaces, n=self._n))
        return identity

    def only(self) -> Evidence:
        (found,) = evidence_of(self.evaluation, ITEMS)
        return found


@pytest.fixture
def said() -> Said:
    said = Said()
    said.say("evidence.attached", "evidence/e", PHOTO)
    return said


def test_a_photograph_is_what_was_said_of_it(said: Said) -> None:
    said.say("evidence.linked", "evidence/e/item/B1", True)
    said.say("evidence.linked", "evidence/e/item/A1", True)
    said.say("evidence.linked", "evidence/e/item/A2", False)
    said.say("evidence.linked", "evidence/e/item/gone", True)
    said.say("evidence.captioned", "evidence/e/caption", "大堂")
    said.say("evidence.captioned", "evidence/e/place", "1F 大堂")
    said.say("evidence.annotated", "evidence/e/turn", 90)
    said.say("evidence.annotated", "evidence/e/marks", [Mark("box", (1, 2), (3, 4)).stored()])
    found = said.only()
    assert (found.kind, found.no, found.items) == ("photo", "P01", ("A1", "B1"))
    assert (found.caption, found.place, found.turn) == ("大堂", "1F 大堂", 90)
    assert found.marks == (Mark("box", (1, 2), (3, 4)),)
    assert (found.sha256, found.blob, found.redacted, found.access) == ("a" * 64, "a" * 64, False, "open")
    assert (found.taken_at, found.recorded_at, found.size) == (PHOTO["taken_at"], AT, 4_000_000)


def test_after_redaction_other_bytes_are_kept_and_the_originals_hash_stays(said: Said) -> None:
    said.say("evidence.redacted", "evidence/e/blob", {"blob": "b" * 64, "class": "restricted"})
    found = said.only()
    assert (found.sha256, found.blob, found.redacted) == ("a" * 64, "b" * 64, True)
    assert found.access == "restricted"


def test_what_has_no_file_has_details() -> None:
    said = Said()
    said.say("evidence.attached", "evidence/e", {"no": "M01", "kind": "measurement"})
    said.say("evidence.captioned", "evidence/e/details", {"odd": 7, "value": "120", "quantity": "照度"})
    found = said.only()
    assert list(found.details) == ["quantity", "value"]
    assert (found.kind, found.sha256, found.redacted) == ("measurement", "", False)
    assert found.details == {"quantity": "照度", "value": "120"}


def test_a_kind_of_a_newer_program_is_shown_as_a_file() -> None:
    said = Said()
    said.say("evidence.attached", "evidence/e", {"kind": "hologram", "size": True})
    found = said.only()
    assert (found.kind, found.no, found.size) == ("file", "e", 0)


def test_something_that_was_never_attached_is_no_evidence() -> None:
    said = Said()
    said.say("evidence.captioned", "evidence/e/caption", "大堂")
    said.say("evidence.attached", "evidence/f", "no object")
    assert evidence_of(said.evaluation, ITEMS) == []


def test_a_withdrawn_piece_stays_on_record_and_its_number_unused(said: Said) -> None:
    said.say("evidence.withdrawn", "evidence/e", {"reason": "模糊"}, ("o001",))
    found = said.only()
    assert (found.withdrawn, found.contested) == (True, ())
    assert next_number("photo", [found]) == "P02"


def test_withdrawn_by_one_who_had_not_seen_it_is_contested_and_never_a_loss(said: Said) -> None:
    said.say("evidence.withdrawn", "evidence/e", {"reason": "模糊"})
    said.say("evidence.captioned", "evidence/e/caption", "东墙")
    said.say("evidence.captioned", "evidence/e/caption", "西墙")
    found = said.only()
    assert (found.withdrawn, found.caption, found.contested) == (False, "", ("", "caption"))


def test_pieces_stand_by_kind_and_number() -> None:
    said = Said()
    for identity, kind, no in (("1", "document", "D01"), ("2", "photo", "P100"), ("3", "photo", "P99")):
        said.say("evidence.attached", f"evidence/{identity}", {"no": no, "kind": kind})
    found = evidence_of(said.evaluation, ITEMS)
    assert [piece.no for piece in found] == ["P99", "P100", "D01"]
    assert (next_number("photo", found), next_number("interview", found)) == ("P101", "I01")


@given(st.permutations(range(4)))
def test_the_order_of_arrival_changes_nothing(order: list[int]) -> None:
    """Two laptops attach, caption and withdraw; whoever reads it last sees the same."""
    ops = [
        an_op("a", PHOTO, target="evidence/e", kind="evidence.attached"),
        an_op("b", "东墙", target="evidence/e/caption", kind="evidence.captioned"),
        an_op("c", "西墙", target="evidence/e/caption", kind="evidence.captioned", device="d2"),
        an_op("d", {}, target="evidence/e", kind="evidence.withdrawn", replaces=["a"], device="d2"),
    ]
    in_order, shuffled = Evaluation(ops), Evaluation(ops[place] for place in order)
    assert evidence_of(in_order, ITEMS) == evidence_of(shuffled, ITEMS)
