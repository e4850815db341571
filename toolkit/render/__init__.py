"""Tabel -> Excel: lays out and paints what tabel declares; computes nothing, knows no sasaran."""
