"""Hasil -> Tabel: every result sheet as data."""
