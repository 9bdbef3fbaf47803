"""Parts of screens: each shows what it is handed and says what a person did; none stores anything."""
