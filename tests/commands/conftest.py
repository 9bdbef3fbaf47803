"""The demo, played once."""

from tests.usecases.conftest import demo

__all__ = ["demo"]
