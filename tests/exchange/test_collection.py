"""exchange.collection"""

from __future__ import annotations

import gc

import pytest

from inspector_app.exchange.collection import uncollected


def test_the_collector_pauses_and_goes_on_even_after_an_error() -> None:
    """Forgotten, it would let the memory of the program grow for ever."""
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()
