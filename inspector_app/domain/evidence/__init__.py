"""Evidence 证据: pictures and files, and what was read, said, seen or measured on the visit."""
