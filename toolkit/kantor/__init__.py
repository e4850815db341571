"""Offices: the lists that name them, what was handed out to them, and what came back."""
