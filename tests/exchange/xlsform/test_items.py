"""exchange.xlsform.items"""

from __future__ import annotations

from typing import Any

import pytest

from inspector_app.domain.forms.model import Choice, Place, Question
from inspector_app.exchange.xlsform.items import Items
from inspector_app.exchange.xlsform.words import FormWords
from tests.exchange.xlsform.forms import ask, form, select


def make(question: Question, **settings: str) -> tuple[list[Any], Items]:
    whole = form(question, settings=settings)
    items = Items(whole, FormWords(whole))
    return items.items(question), items


def test_a_scored_select_is_a_choice_whose_options_are_worth_their_share() -> None:
    [item], _ = make(select("q1", "3"))
    assert (item["kind"], item["points"], item["not_applicable"]) == ("choice", "3", "redistribute")
    assert [(option["id"], option["points"]) for option in item["options"]] == [
        ("yes", "3"), ("part", "1.5"), ("no", "0"), ("na", "0"),
    ]  # fmt: skip
    assert item["options"][3]["not_applicable"] is True
    assert item["text"] == {"zh": "问题q1", "en": "Question q1"}


@pytest.mark.parametrize(("policy", "word"), [("full", "full"), ("zero", "zero"), ("odd", "redistribute")])
def test_the_policy_of_not_applicable_follows_the_settings(policy: str, word: str) -> None:
    [item], _ = make(select("q1", "3"), score_na_policy=policy)
    assert item["not_applicable"] == word


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("integer", {"kind": "number", "decimals": 0}),
        ("decimal", {"kind": "number"}),
        ("text", {"kind": "text"}),
        ("date", {"kind": "text", "format": "date"}),
        ("geopoint", {"kind": "text", "format": "geopoint"}),
        ("note", {"kind": "text", "read_only": True}),
        ("something", {"kind": "text"}),
    ],
)
def test_an_unscored_question_is_asked_and_counts_for_nothing(kind: str, made: dict[str, Any]) -> None:
    [item], _ = make(ask("q", kind))
    assert {key: item[key] for key in item if key not in ("id", "code", "text", "points")} == made
    assert item["points"] == "0"


@pytest.mark.parametrize("kind", ["calculate", "start", "deviceid", "hidden", "audit"])
def test_what_asks_nobody_is_no_item(kind: str) -> None:
    assert make(ask("q", kind))[0] == []


def test_a_range_and_a_long_text_and_an_acknowledgement_keep_their_ways() -> None:
    [item], _ = make(ask("q", "range", parameters={"start": "0", "end": "10"}))
    assert (item["least"], item["most"]) == ("0", "10")
    [item], _ = make(ask("q", "text", appearance="multiline w2"))
    assert item["multiline"] is True
    [item], _ = make(ask("q", "acknowledge"))
    assert [option["id"] for option in item["options"]] == ["OK"]


def test_a_number_is_scored_by_its_map() -> None:
    [item], _ = make(ask("q", "integer", score={"score_weight": "2", "score_map": ">=4:1; else:0"}))
    assert item["curve"]["bands"] == [{"at_least": "4", "points": "2"}]
    [item], items = make(
        ask("q", "integer", score={"score_weight": "2", "score_map": "?"}, place=Place("survey", 7))
    )
    assert (item["points"], items.problems[0].code, items.problems[0].row) == ("0", "form.score_ignored", 7)


@pytest.mark.parametrize(
    ("question", "header"),
    [
        (ask("q", "text", score={"score_weight": "2"}), "score_weight"),
        (select("q", "1", score={"evidence": "photo:fail"}), "score_evidence"),
        (select("q", "1", score={"due_days": "30"}), "score_due_days"),
    ],
)
def test_what_a_checklist_cannot_say_is_told(question: Question, header: str) -> None:
    [problem] = make(question)[1].problems
    assert (problem.code, problem.details["header"]) == ("form.score_ignored", header)


def test_a_list_without_values_cannot_score() -> None:
    question = select("q", "2")
    whole = form(question, lists={"ynna": (Choice("a"), Choice("b"), Choice("a", {"": "again"}))})
    items = Items(whole, FormWords(whole))
    [item] = items.items(question)
    assert isinstance(item, dict)
    assert item["points"] == "0"
    assert item["options"] == [
        {"id": "a", "text": {"zh": "a", "en": ""}, "points": "0"},
        {"id": "b", "text": {"zh": "b", "en": ""}, "points": "0"},
    ]
    assert items.problems[0].details == {"given": "2", "header": "score_weight"}


def test_severity_evidence_action_and_clause_are_taken_over() -> None:
    score = {"severity": "critical", "evidence": "photo:always", "ref": "GB 38600 5.2", "action": "立即整改",
             "action_en": "Correct at once"}  # fmt: skip
    [item], items = make(select("q", "1", hint={"": "看现场"}, score=score))
    assert (item["requirement"], item["key"], item["photo"]) == (True, True, True)
    assert (item["rule"], item["guidance"]["zh"]) == ({"zh": "GB 38600 5.2"}, "看现场")
    assert items.phrases == {"q": [{"zh": "立即整改", "en": "Correct at once"}]}
    assert items.severe


def test_a_veto_becomes_a_rule_whether_it_is_scored_or_not() -> None:
    answer = {"measure": "item_answer", "of": ["q"], "is": "no"}
    assert make(select("q", score={"veto": "no"}))[1].vetoes == [answer]
    assert make(select("q", "1", score={"veto": "no part"}))[1].vetoes == [
        {"any": [answer, {"measure": "item_answer", "of": ["q"], "is": "part"}]}
    ]
    number = ask("q", "integer", score={"score_weight": "2", "score_map": ">=4:1", "score_veto": "yes"})
    assert make(number)[1].vetoes == [{"measure": "item_rate", "of": ["q"], "at_most": "0"}]


def test_or_other_adds_a_choice_and_a_question_for_its_words() -> None:
    made, _ = make(select("q", or_other=True))
    assert made[0]["options"][-1]["id"] == "other"
    assert made[1] == {
        "id": "q_other", "kind": "text", "points": "0",
        "text": {"zh": "问题q（其他）", "en": "Question q (other)"},
    }  # fmt: skip


@pytest.mark.parametrize("weight", ["abc", "-5", "${q}", "NaN", "1e999"])
def test_a_weight_that_is_none_is_told(weight: str) -> None:
    """A question must not drop out of the score unseen."""
    [problem] = make(select("q", weight))[1].problems
    assert problem.details == {"given": weight, "header": "score_weight"}


def test_a_value_that_is_none_is_told() -> None:
    question = select("q", "2")
    choices = (Choice("a", extra={"score_value": "1"}), Choice("b", extra={"score_value": "x"}))
    whole = form(question, lists={"ynna": choices})
    items = Items(whole, FormWords(whole))
    items.items(question)
    assert [problem.details["given"] for problem in items.problems] == ["x"]


def test_a_long_list_stays_in_the_form() -> None:
    """300 questions that share 3,000 villages would else be 900,000 options."""
    question = select("q")
    whole = form(question, lists={"ynna": tuple(Choice(str(number)) for number in range(201))})
    [item] = Items(whole, FormWords(whole)).items(question)
    assert isinstance(item, dict)
    assert item["kind"] == "text"


@pytest.mark.parametrize(
    ("parameters", "made"),
    [
        ({}, {"least": "1", "most": "10", "step": "1"}),
        ({"start": "0", "end": "1", "step": "0.25"}, {"least": "0", "most": "1", "step": "0.25"}),
        ({"start": "5", "end": "1"}, {}),
        ({"step": "0"}, {}),
        ({"start": "many"}, {}),
    ],
)
def test_a_range_has_the_bounds_that_odk_gives_it(parameters: dict[str, str], made: dict[str, str]) -> None:
    """1 to 10 in steps of 1 unless it says otherwise; none where they make no sense."""
    [item], _ = make(ask("q", "range", parameters=parameters))
    assert {name: item[name] for name in ("least", "most", "step") if name in item} == made


def test_an_order_is_a_kind_of_its_own() -> None:
    """The first choice counts as the first, not as the one that stands first in the list."""
    question = Question("q", "q", "rank", list_name="ynna")
    [item], _ = make(question)
    assert (item["kind"], [option["id"] for option in item["options"]]) == (
        "ranking", ["yes", "part", "no", "na"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        (Question("q", "q", "select_multiple_from_file", list_name="t", file="t.csv"), "multi_choice"),
        (Question("q", "q", "select_multiple", list_name="ynna", appearance="search('t')"), "multi_choice"),
        (Question("q", "q", "select_multiple", list_name="${names}"), "multi_choice"),
        (Question("q", "q", "select_one_from_file", list_name="t", file="t.csv"), "text"),
        (Question("q", "q", "select_one", list_name="ynna", appearance="w1 search('t')"), "text"),
        (Question("q", "q", "select_one_external", list_name="ynna"), "text"),
    ],
)
def test_choices_from_elsewhere_are_left_to_the_form(question: Question, kind: str) -> None:
    """What takes several takes several wherever they come from."""
    [item], _ = make(question)
    assert (item["kind"], item.get("from_form", False)) == (kind, kind == "multi_choice")
    assert "options" not in item
