"""ui.pages.further"""

from __future__ import annotations

import subprocess
import sys

LOADED = "import sys, inspector_app.app; print([name for name in sys.modules if name in sys.argv[1:]])"
PAGES = "inspector_app.ui.pages"
SCORES = [f"inspector_app.domain.{part}" for part in ("checklist", "expressions", "forms", "scoring")]
LATER = [f"{PAGES}.further", f"{PAGES}.evaluation", *SCORES, "reportlab", "PIL", "jsonschema"]


def test_the_list_is_painted_before_the_pages_behind_it_are_loaded() -> None:
    """What the first window does not need is not imported for it: the start must stay short."""
    ran = subprocess.run([sys.executable, "-c", LOADED, *LATER], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
