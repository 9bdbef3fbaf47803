"""What a person can do, by subject; joins the layers below, knows no Qt and no SQL text."""
