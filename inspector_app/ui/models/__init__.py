"""What lists and tables of the screens show, made from an opened evaluation."""
