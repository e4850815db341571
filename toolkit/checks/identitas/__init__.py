"""Checks of who reports, by which rules, who signs, and when."""
