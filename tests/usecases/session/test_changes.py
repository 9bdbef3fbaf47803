"""usecases.session.changes: what became stale."""

from inspector_app.usecases.session.changes import Changes


def test_a_change_touches_the_register_and_what_lies_above_it_but_no_namesake() -> None:
    changes = Changes("1", frozenset({"item/A1.2/note"}))
    assert changes.touches("item/A1.2/note")
    assert changes.touches("item/A1.2")
    assert changes.touches("item")
    assert not changes.touches("item/A1")
    assert not changes.touches("item/A1.2/note/more")


def test_nothing_changed_touches_nothing() -> None:
    assert not Changes().touches("item")
