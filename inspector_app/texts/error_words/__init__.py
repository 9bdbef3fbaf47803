"""The sentence and the way out for errors, one file a subject; `texts.errors` has all of them."""
