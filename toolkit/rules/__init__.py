"""Laporan -> Hasil: pure functions on Decimal. Exact values; rounding happens where a value is shown."""
