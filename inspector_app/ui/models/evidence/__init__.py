"""Evidence for the screen: files on their way in, and the tiles of what is there."""
