"""Evidence on the screen: records beside photos, the tray, marks and redaction."""
