"""store.lists.search"""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.store.database import Database
from inspector_app.store.lists.search import escaped

LIKE = r"select ? like '%' || ? || '%' escape '\'"


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8))
def test_what_is_typed_is_found_letter_by_letter(text: str, shared: Database) -> None:
    """Whatever signs it holds: a person who types 100% means 100%."""
    typed = text.strip()
    assert shared.row(LIKE, (f"前{typed}后", escaped(text))) == (1,)
    if typed.replace("%", "").replace("_", ""):
        assert shared.row(LIKE, ("", escaped(text))) == (0,)
