"""Pure typesetting: a document of blocks becomes pages of draw operations."""
