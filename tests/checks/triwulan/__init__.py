"""Checks of the quarters."""
