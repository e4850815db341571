"""Checks of the year's quarters: sheet Rencana Aksi, and the year that is still running."""
