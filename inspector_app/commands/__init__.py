"""What the command line can do without a window: one module a subject, one function a command."""
