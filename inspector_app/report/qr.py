"""QR codes as rows of dark and light; the only module that knows segno."""

from __future__ import annotations

from inspector_app.errors import InputError


def qr_rows(data: str) -> tuple[tuple[int, ...], ...]:
    """A QR code of medium error correction without its margin; 1 is dark.

    Raises:
        InputError: more data than a QR code holds (`report.qr_too_long`).
    """
    import segno

    try:
        code = segno.make_qr(data, error="m", boost_error=False)
    except segno.DataOverflowError as error:
        raise InputError("report.qr_too_long", length=len(data)) from error
    return tuple(tuple(1 if module else 0 for module in row) for row in code.matrix)
