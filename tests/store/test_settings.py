"""store.settings"""

from inspector_app.store.database import Database
from inspector_app.store.settings import Settings


def test_what_was_put_last_is_found(db: Database) -> None:
    settings = Settings(db)
    assert settings.get("person") is None
    settings.put("person", "王静")
    settings.put("person", "李明")
    assert settings.get("person") == "李明"


def test_what_was_removed_was_never_put(db: Database) -> None:
    """A default can change with a newer program only where nothing is stored."""
    settings = Settings(db)
    settings.put("theme", "dark")
    settings.remove("theme")
    settings.remove("theme")
    assert settings.get("theme") is None
