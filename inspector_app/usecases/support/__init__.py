"""What helps when something went wrong: a log that holds no words of people, and one file for support."""
