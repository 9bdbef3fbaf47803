"""Parts of forms: an input with its label and its trouble beside it, and inputs that Qt does not have."""
