"""domain.evaluation"""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.evaluation import Evaluation, Status
from inspector_app.domain.ops import KINDS, Op, erase, value_hash
from tests.builders import admission, an_op, deliveries, journals, refusal


def everything(evaluation: Evaluation) -> Json:
    """All that can be read of an evaluation, to compare two."""
    targets = sorted({op.target for op in evaluation.ops})
    said: dict[str, Json] = {}
    for target in targets:
        field = evaluation.field(target)
        said[target] = (
            None if field is None else [[op.id for op in field.ops], list(field.heads), field.contested]
        )
    return {
        "ops": [*sorted(op.id for op in evaluation.ops)],
        "said": said,
        "state": evaluation.state(),
        "sha256": evaluation.state_sha256(),
        "refused": [*sorted(evaluation.refused)],
        "status": evaluation.status,
        "newer": evaluation.needs_newer_program,
        "targets": list(evaluation.targets("item")),
        "names": list(evaluation.names("finding")),
        "history": [op.id for target in targets for op in evaluation.history(target)],
    }


def plain_heads(ops: Iterable[Op], target: str) -> list[str]:
    found = {op.id: op for op in ops if op.target == target}
    replaced = {identity for op in found.values() for identity in op.replaces if identity != op.id}
    return sorted(found.keys() - replaced) or sorted(found)


def plain_fold(ops: list[Op]) -> dict[str, list[str]]:
    """The rules word by word, all at once: which heads each target has."""
    known = [op for op in ops if op.kind in KINDS]
    by_id = {op.id: op for op in known}
    refused = {
        op.target.removeprefix("op/")
        for op in known
        if op.target.startswith("op/")
        and any(by_id[head].kind == "op.refused" for head in plain_heads(known, op.target))
    }
    effective = [op for op in known if op.target.startswith("op/") or op.id not in refused]
    return {op.target: plain_heads(effective, op.target) for op in effective}


def heads(evaluation: Evaluation) -> dict[str, list[str]]:
    fields = {op.target: evaluation.field(op.target) for op in evaluation.ops}
    return {target: list(field.heads) for target, field in fields.items() if field is not None}


@given(st.data(), journals())
def test_order_and_repetition_of_arrival_change_nothing(data: st.DataObject, ops: list[Op]) -> None:
    """Every device and the hub must read the same evaluation: sync rests on this."""
    delivered = data.draw(deliveries(ops))
    assert everything(Evaluation(delivered)) == everything(Evaluation(ops))


@given(st.data(), journals(kinds=tuple(KINDS)))
def test_so_it_is_with_every_kind(data: st.DataObject, ops: list[Op]) -> None:
    assert everything(Evaluation(data.draw(deliveries(ops)))) == everything(Evaluation(ops))


@given(journals(most=12))
def test_the_fold_follows_the_rules_word_by_word(ops: list[Op]) -> None:
    assert heads(Evaluation(ops)) == plain_fold(ops)


@given(journals())
def test_after_each_op_the_state_is_that_of_a_full_fold(ops: list[Op]) -> None:
    incremental = Evaluation()
    for count, op in enumerate(ops, start=1):
        incremental.apply(op)
        assert everything(incremental) == everything(Evaluation(reversed(ops[:count])))


@given(journals())
def test_only_the_targets_named_by_apply_change(ops: list[Op]) -> None:
    """The screen repaints these and nothing else."""
    evaluation = Evaluation()
    for op in ops:
        before = heads(evaluation)
        stale = evaluation.apply(op)
        after = heads(evaluation)
        assert {target for target in before | after if before.get(target) != after.get(target)} <= stale


@given(journals(kinds=("answer.set", "answer.cleared", "note.set")))
def test_a_value_nobody_knowingly_replaced_is_never_lost(ops: list[Op]) -> None:
    """A withdrawal beside an edit, a late arrival, a clock that is wrong: all stay visible."""
    evaluation = Evaluation(ops)
    for op in ops:
        if not any(op.id in other.replaces for other in ops):
            field = evaluation.field(op.target)
            assert field is not None
            assert op.id in field.heads


def test_an_op_known_already_changes_nothing() -> None:
    evaluation = Evaluation([an_op("a")])
    assert evaluation.apply(an_op("a")) == set()
    assert len(evaluation) == 1


def test_a_tap_on_what_was_seen_before_a_pull_is_contested() -> None:
    """Between paint and tap the colleague's answer came in; the tap names only what its author saw."""
    evaluation = Evaluation([an_op("a", "yes"), an_op("b", "no", replaces=["a"], device="d2")])
    evaluation.apply(an_op("c", "yes", replaces=["a"]))
    field = evaluation.field("item/A1")
    assert field is not None
    assert (field.contested, field.op, field.heads) == (True, None, ("b", "c"))
    assert evaluation.value("item/A1") is None


def test_a_decision_over_all_heads_settles() -> None:
    evaluation = Evaluation([an_op("a", "yes"), an_op("b", "no", device="d2")])
    seen = evaluation.field("item/A1")
    assert seen is not None
    evaluation.apply(an_op("c", "no", replaces=seen.heads))
    assert evaluation.value("item/A1") == "no"


def test_a_value_both_said_is_settled_and_both_were_seen() -> None:
    field = Evaluation([an_op("b", "yes"), an_op("a", "yes", device="d2")]).field("item/A1")
    assert field is not None
    assert (field.contested, field.heads) == (False, ("a", "b"))
    assert field.op is not None
    assert field.op.id == "a"


def test_an_op_replaces_within_its_own_register_only() -> None:
    evaluation = Evaluation([an_op("a"), an_op("b", target="item/A2", replaces=["a"])])
    assert evaluation.value("item/A1") == "yes"


def test_nothing_said_is_no_field() -> None:
    evaluation = Evaluation()
    assert (evaluation.field("item/A1"), evaluation.value("item/A1"), evaluation.history("item/A1")) == (
        None,
        None,
        [],
    )
    assert (evaluation.op("a"), evaluation.started, evaluation.status, len(evaluation)) == (
        None,
        None,
        "none",
        0,
    )


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 0, 3, 2), (2, 3, 0, 1)])
def test_refused_and_admitted_ops_may_come_in_any_order(order: tuple[int, ...]) -> None:
    ops = [
        an_op("a", "no"),
        an_op("b", "yes", replaces=["a"]),
        refusal("r", of="b"),
        admission("s", of="b", replaces=["r"]),
    ]
    evaluation = Evaluation(ops[index] for index in order)
    assert evaluation.value("item/A1") == "yes"
    assert evaluation.refused == frozenset()
    evaluation = Evaluation(ops[index] for index in order if index != 3)
    assert evaluation.value("item/A1") == "no"
    assert evaluation.refused == {"b"}
    assert evaluation.op("b") == ops[1]


def test_the_only_op_of_a_target_refused_leaves_nothing_said() -> None:
    evaluation = Evaluation([an_op("a", target="finding/7/text"), refusal("r", of="a")])
    assert evaluation.field("finding/7/text") is None
    assert (evaluation.names("finding"), evaluation.targets("finding"), evaluation.state()) == ([], [], {})
    assert evaluation.apply(admission("s", of="a", replaces=["r"])) == {"op/a", "finding/7/text"}
    assert evaluation.names("finding") == ["7"]


def test_refused_by_one_hub_and_admitted_by_another_has_no_effect_until_decided() -> None:
    evaluation = Evaluation([an_op("a"), refusal("r", of="a"), admission("s", of="a")])
    assert evaluation.refused == {"a"}
    field = evaluation.field("op/a")
    assert field is not None
    assert field.contested


def test_a_judgement_cannot_be_judged() -> None:
    """Else two refusals of each other would have no reading at all."""
    evaluation = Evaluation([an_op("a"), refusal("r", of="a"), refusal("q", of="r")])
    assert evaluation.value("item/A1") is None


def test_a_refusal_aimed_at_an_item_is_not_a_judgement() -> None:
    evaluation = Evaluation([an_op("item/A1"), an_op("r", None, kind="op.refused", replaces=["item/A1"])])
    assert evaluation.refused == frozenset()


def test_a_kind_of_a_newer_program_is_kept_without_effect() -> None:
    evaluation = Evaluation([an_op("a", kind="future.kind")])
    assert (len(evaluation), evaluation.field("item/A1"), evaluation.needs_newer_program) == (1, None, False)


def test_a_critical_kind_of_a_newer_program_forbids_a_grade() -> None:
    evaluation = Evaluation([an_op("a", kind="future.kind", critical=True)])
    assert evaluation.needs_newer_program
    evaluation.apply(refusal("r", of="a"))
    assert not evaluation.needs_newer_program


def test_paths_are_found_by_their_beginning() -> None:
    targets = ["finding/7/text", "finding/7/class", "finding/12/text", "findings/1", "finding"]
    evaluation = Evaluation(an_op(str(index), target=target) for index, target in enumerate(targets))
    assert evaluation.targets("finding/7") == ["finding/7/class", "finding/7/text"]
    assert evaluation.names("finding") == ["12", "7"]
    assert evaluation.targets("finding") == [
        "finding",
        "finding/12/text",
        "finding/7/class",
        "finding/7/text",
    ]
    assert evaluation.names("nothing") == []


def status(*ops: Op) -> Status:
    return Evaluation(ops).status


def said(identity: str, word: str, *replaces: str, value: Json = None) -> Op:
    return an_op(identity, value, target="status", kind=f"evaluation.{word}", replaces=replaces)


def test_the_status_is_a_register_too() -> None:
    start = said("a", "started")
    assert status(start) == "open"
    assert status(start, said("b", "completed", "a")) == "completed"
    assert status(start, said("b", "terminated", "a")) == "terminated"
    assert status(start, said("b", "completed", "a"), said("c", "reopened", "b")) == "open"
    assert status(start, said("b", "completed", "a"), said("c", "returned", "b")) == "returned"
    assert status(start, said("b", "completed", "a"), said("c", "approved", "b")) == "approved"


def test_two_completions_beside_each_other_are_contested() -> None:
    """They cover different ops: a person has to say which one counts."""
    one, other = (
        said(identity, "completed", "a", value={"covers": {"d": n}}) for identity, n in (("b", 1), ("c", 2))
    )
    assert status(said("a", "started"), one, other) == "contested"
    assert status(said("a", "started"), one, said("c", "reopened", "a")) == "contested"


def test_a_status_that_is_no_status_is_no_licence() -> None:
    assert (
        status(said("a", "started"), an_op("b", target="status", kind="note.set", replaces=["a"]))
        == "contested"
    )


def test_the_start_is_found_after_completion() -> None:
    start = said("a", "started", value={"checklist": "TOUR"})
    assert Evaluation([said("b", "completed", "a"), start]).started == start
    assert Evaluation([an_op("b", target="status", kind="note.set")]).started is None


def test_the_signed_view_leaves_late_ops_out() -> None:
    ops = [an_op("a", "no", n=1), an_op("b", "yes", n=2, replaces=["a"]), an_op("c", "no", device="d2", n=1)]
    evaluation = Evaluation(ops)
    assert evaluation.counters() == {"d1": 2, "d2": 1}
    assert everything(evaluation.covered(evaluation.counters())) == everything(evaluation)
    assert evaluation.covered({"d1": 1}).value("item/A1") == "no"
    assert len(evaluation.covered({})) == 0


@given(journals())
def test_a_late_op_never_changes_the_signed_view(ops: list[Op]) -> None:
    evaluation = Evaluation(ops)
    covers = evaluation.counters()
    signed = evaluation.state_sha256()
    evaluation.apply(an_op("late", "late", device="x", n=100, replaces=[op.id for op in ops]))
    assert evaluation.covered(covers).state_sha256() == signed


def test_the_state_names_every_value_but_what_comes_after_signing() -> None:
    after = [
        an_op(target, target=target)
        for target in ("signature/lead", "report/1", "comment/1", "section/A/claim", "op/x", "status")
    ]
    no, yes = an_op("a", "no"), an_op("b", "yes", device="d2")
    evaluation = Evaluation([no, yes, *after])
    assert evaluation.state() == {
        "item/A1": [["answer.set", value_hash(no)], ["answer.set", value_hash(yes)]]
    }
    assert evaluation.state_sha256() == sha256_hex(evaluation.state())


def test_a_signature_still_fits_after_a_value_was_erased_by_law() -> None:
    kept, erased = an_op("a", "resident 4"), erase(an_op("a", "resident 4"))
    assert Evaluation([erased]).state_sha256() == Evaluation([kept]).state_sha256()


def test_two_erased_values_are_not_taken_for_equal() -> None:
    first, second = erase(an_op("a", "no")), erase(an_op("b", "yes", device="d2"))
    field = Evaluation([first, second]).field("item/A1")
    assert field is not None
    assert field.contested
