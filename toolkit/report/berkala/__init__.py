"""Reports beside the yearly one, of a part of the year."""
