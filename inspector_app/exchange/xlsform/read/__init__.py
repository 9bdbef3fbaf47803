"""Reads the sheets of an XLSForm as leniently as a person would."""

from inspector_app.exchange.xlsform.read.form import Read, read_xlsform

__all__ = ["Read", "read_xlsform"]
