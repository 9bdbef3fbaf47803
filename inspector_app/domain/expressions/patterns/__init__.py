"""Regular expressions of forms that cannot run for ever: the whole text must match, as in ODK Collect."""

from inspector_app.domain.expressions.patterns.matching import matches

__all__ = ["matches"]
