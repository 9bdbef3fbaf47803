"""The made-up visit that shows the program: its pictures, its story, its command."""
