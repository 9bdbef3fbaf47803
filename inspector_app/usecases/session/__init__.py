"""What one sitting rests on: the opened folder and evaluation, ids and time, what an action made stale."""
