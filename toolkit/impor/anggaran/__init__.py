"""Exports of budgets: their rows as a tree or as details, and their sums beside the source's own."""
