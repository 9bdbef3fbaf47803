"""domain.forms.model"""

from __future__ import annotations

from inspector_app.domain.forms.model import Group, Question, said


def test_questions_and_groups_are_walked_in_the_order_of_the_form() -> None:
    inner = Group("a/b", "b", children=(Question("a/b/q", "q", "text"),))
    root = Group("", "", children=(Question("p", "p", "text"), Group("a", "a", children=(inner,))))
    assert [question.id for question in root.questions()] == ["p", "a/b/q"]
    assert [group.id for group in root.groups()] == ["a", "a/b"]


def test_a_text_is_found_in_the_best_language_there_is() -> None:
    """A form half translated must never show an empty label."""
    texts = {"English": "Name", "French": "", "中文": "名称"}
    assert said(texts, "中文") == "名称"
    assert said(texts, "French", "中文") == "名称"
    assert said(texts, "French") == "Name"
    assert said({"": "x"}, "French") == "x"
    assert said({}, "French") == ""
