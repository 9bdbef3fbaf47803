"""What is kept on this laptop: one SQLite file and a folder of evidence."""
