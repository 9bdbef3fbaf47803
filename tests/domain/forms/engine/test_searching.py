"""search() in an appearance."""

import pytest

from inspector_app.domain.forms.engine.searching import read_search, search_in
from inspector_app.errors import InputError


def test_a_search_is_found_among_other_appearances() -> None:
    """As field forms write it."""
    assert search_in("minimal search('a', 'matches', 'b', ${c})") == "search('a', 'matches', 'b', ${c})"
    assert search_in("search ('a')") == "search ('a')"
    assert search_in("research('a')") == search_in("minimal") == ""


def test_a_search_without_columns_takes_every_row() -> None:
    """With one argument, or with no column named."""
    assert read_search("search(' towns ')") == ("towns", None)
    assert read_search("search('towns', 'contains', ' ', 'x')").query is None


@pytest.mark.parametrize(
    "written",
    [
        "search()",
        "search('a', 'contains')",
        "search(${file})",
        "search('a', 'contains', ${column}, 'x')",
        "search('a', 'sounds-like', 'b', 'x')",
        "search('a', 'contains', 'b', 'x', ${column}, 'y')",
        "find('a')",
        "search('a') and search('b')",
    ],
)
def test_what_is_no_search_is_refused(written: str) -> None:
    """The import names the cell."""
    with pytest.raises(InputError) as caught:
        read_search(written)
    assert caught.value.code == "form.search"
