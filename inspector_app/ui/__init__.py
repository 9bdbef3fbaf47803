"""The screens: Qt widgets over the use cases. They store and score nothing; only `task` starts threads."""
