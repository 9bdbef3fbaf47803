"""Gives every form that the program writes to ODK Validate, and says how many it accepts.

Our checklists leave with and without portable scoring; a public form that ODK accepted must come back so.
The exit code is 1 where a form is refused, 3 where Java is missing and this user cannot install it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

import libraries
from inspector_app.usecases.checklists.files import export_checklist, import_checklist
from machine import PROJECT
from messages import Stop, say

JAVA = {"java": "default-jre-headless"}
OWN = ("resources/checklists", "tests/conformance/checklists")
PUBLIC = "tests/forms"
_FAILED = "The following files failed validation:"


def main(arguments: list[str]) -> int:
    """Export, convert and validate everything."""
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    try:
        libraries.provide(_java(), _java)
    except Stop as stop:
        print(f"{stop}\nODK Validate needs Java: no form was checked.", file=sys.stderr)
        return stop.code
    with tempfile.TemporaryDirectory() as name:
        good = [_own(Path(name), portable=False), _own(Path(name), portable=True), _public(Path(name))]
    return 0 if all(good) else 1


def validate(forms: Iterable[Path]) -> dict[Path, str]:
    """Which XForms ODK Validate refuses, with the line that says why; all go through one Java.

    Raises:
        Stop: code 1; it did not look at every form.
    """
    named = {str(form): form for form in forms}
    if not named:
        return {}
    with as_file(files("pyxform.validators.odk_validate") / "bin" / "ODK_Validate.jar") as jar:
        ran = subprocess.run(
            ["java", "-Djava.awt.headless=true", "-jar", str(jar), *named],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip
    said, _, failed = ran.stdout.partition(_FAILED)
    looked_at = said.count("Validating: ")
    if looked_at != len(named) or (ran.returncode != 0) != bool(failed):
        raise Stop(1, f"ODK Validate looked at {looked_at} of {len(named)} forms:\n{ran.stdout[-2000:]}")
    refused = {named[line.strip()] for line in failed.splitlines() if line.strip() in named}
    return {form: _reason(said, form) for form in sorted(refused)}


def _reason(said: str, form: Path) -> str:
    """What stands between the name of a form and that of the next one, without the trace."""
    _, _, after = said.partition(f"Validating: {form}")
    own, _, _ = after.partition("Validating: ")
    lines = [line.strip() for line in own.splitlines() if line.strip() and not line.startswith("\tat ")]
    return " ".join(lines)[:300]


def _own(folder: Path, *, portable: bool) -> bool:
    """Every checklist of ours is converted and accepted."""
    forms: list[Path] = []
    refused: dict[Path, str] = {}
    for source in [path for place in OWN for path in sorted((PROJECT / place).glob("*.json"))]:
        workbook = folder / f"{source.stem}{'-portable' if portable else ''}.xlsx"
        export_checklist(json.loads(source.read_text("utf-8")), workbook, portable=portable)
        form, why = _converted(workbook)
        if why:
            refused[workbook] = why
        else:
            forms.append(form)
    return _report(f"checklists{', portable scoring' if portable else ''}", len(forms) + len(refused),
                   refused | validate(forms))  # fmt: skip


def _public(folder: Path) -> bool:
    """What was accepted as it was found is accepted as it comes back out of an import."""
    before: dict[Path, Path] = {}
    after: dict[Path, str] = {}
    forms: list[Path] = []
    for source in sorted((PROJECT / PUBLIC).glob("*.xls*")):
        form, why = _converted(source, folder / f"{source.stem}-before.xml")
        if not why:
            before[form] = source
    accepted = sorted(before.keys() - validate(before).keys())
    for form in accepted:
        source = before[form]
        workbook = folder / f"{source.stem}.xlsx"
        export_checklist(import_checklist(source).data, workbook)
        again, why = _converted(workbook)
        if why:
            after[workbook] = why
        else:
            forms.append(again)
    return _report("public forms, imported and exported", len(accepted), after | validate(forms))


def _converted(workbook: Path, form: Path | None = None) -> tuple[Path, str]:
    """The XForm that pyxform makes, or why it does not."""
    form = form or workbook.with_suffix(".xml")
    try:
        form.write_text(convert(workbook).xform, "utf-8")
    except PyXFormError as error:
        return form, str(error)
    return form, ""


def _report(kind: str, count: int, refused: dict[Path, str]) -> bool:
    say(f"{kind}: {count - len(refused)} of {count} accepted by ODK Validate")
    for form, why in refused.items():
        print(f"   {form.name}: {why}")
    return not refused and count > 0


def _java() -> dict[str, str]:
    return libraries.missing_programs(JAVA)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
