"""What a report says of samples."""
