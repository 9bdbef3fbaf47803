"""Small forms, built by hand."""

from __future__ import annotations

from typing import Any

from inspector_app.domain.forms.model import Choice, Form, Group, Question

YNNA = (
    Choice("yes", {"中文 (zh)": "是", "English (en)": "Yes"}, {"score_value": "1"}),
    Choice("part", {"中文 (zh)": "部分", "English (en)": "Partly"}, {"score_value": "0.5"}),
    Choice("no", {"中文 (zh)": "否", "English (en)": "No"}, {"score_value": "0", "score_fail": "yes"}),
    Choice("na", {"中文 (zh)": "不适用", "English (en)": "N/A"}, {"score_na": "yes"}),
)


def select(name: str, weight: str = "", **more: Any) -> Question:
    """A question of the list ynna."""
    score = {"score_weight": weight} if weight else {}
    score |= {f"score_{key}": text for key, text in more.pop("score", {}).items()}
    label = {"中文 (zh)": f"问题{name}", "English (en)": f"Question {name}"}
    return Question(name, name, "select_one", list_name="ynna", label=label, score=score, **more)


def ask(name: str, kind: str, **more: Any) -> Question:
    """A question of another type."""
    return Question(name, name, kind, label={"": name.upper()}, **more)


def group(name: str, *children: Question | Group, **more: Any) -> Group:
    """A group."""
    return Group(name, name, {"": f"组{name}"}, children=children, **more)


def form(*children: Question | Group, **more: Any) -> Form:
    """A form in Chinese and English."""
    settings = more.pop("settings", {})
    languages = ("中文 (zh)", "English (en)")
    root = Group("", "", children=children)
    lists = more.pop("lists", {"ynna": YNNA})
    return Form("hotel", "酒店表", "3", languages, languages[0], "", root, lists, settings=settings, **more)
