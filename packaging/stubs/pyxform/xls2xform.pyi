"""What the tests use of pyxform, which ships no types."""

from os import PathLike

class ConvertResult:
    xform: str
    warnings: list[str]

def convert(xlsform: str | PathLike[str], *, validate: bool = False) -> ConvertResult: ...
