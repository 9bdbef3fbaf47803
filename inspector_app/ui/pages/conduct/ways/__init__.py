"""What joins the widgets of the conduct page to the use cases, one subject each."""
