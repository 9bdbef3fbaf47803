"""The PDF library, as far as it is used."""

Version: str
