"""What stands around every page: the rail, the bar on top, the strips below it."""
