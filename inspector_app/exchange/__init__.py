"""Bytes from outside and objects inside: files that people bring and take away."""
