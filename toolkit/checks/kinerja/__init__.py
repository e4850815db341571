"""Checks of indicators and outputs: targets, realisasi, capaian and their units."""
