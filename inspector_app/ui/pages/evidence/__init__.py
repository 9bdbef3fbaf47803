"""The pages of evidence: recording it, the tray, painting over and marking pictures."""
