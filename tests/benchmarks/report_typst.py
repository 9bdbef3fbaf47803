"""One round of the yardstick: the same content by typst. Arguments: content file, PDF, fonts."""

from __future__ import annotations

import sys
from pathlib import Path

import typst


def main(source: str, target: str, fonts: str) -> None:
    """Write the report; report.typ must lie beside the content."""
    path = Path(source)
    typst.compile(
        str(path.with_name("report.typ")),
        output=target,
        root=str(path.parent),
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"content": path.name},
        pdf_tags=False,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
