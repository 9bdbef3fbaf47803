"""The frame of the conduct screen: outline, header strip, data sheet, findings, leaving check."""
