"""Hands out workbooks: one for each office, and its covering letter."""
