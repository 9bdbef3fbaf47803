"""A small catalogue as JSON."""

from __future__ import annotations

from typing import Any


def small(**fields: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"format": 1, "id": "C", "version": "1", "title": {"zh": "目录"}}
    return data | {"standards": [], "schemes": [], "areas": []} | fields


def a_scheme(**fields: Any) -> dict[str, Any]:
    return {"id": "S", "title": {"zh": "认证"}, "sector": "tourism"} | fields
