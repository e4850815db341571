"""Thresholds of the plausibility checks, each with its reason. None of them is a regulation's number."""

from decimal import Decimal

CAPAIAN_TINGGI = Decimal(120)
"""Percent. The highest limit that regulations on capaian commonly set; above it the target is usually too low."""

SEBARAN_LAZIM = Decimal(2)
"""Years are of one size where the largest is at most so many times the smallest; else no factor of ten is claimed."""
SEBARAN_RAPAT = Decimal("1.25")
"""Years are near to each other where the largest is at most so many times the smallest."""
SEKITAR = Decimal("1.5")
"""The meant value may lie so many times outside the range of the other years: a real series moves that much."""
SELEVEL = Decimal(3)
"""Within so many times the median a value is of the same size: far from 10, so that no true change is called a slip."""
DERET_TERPENDEK = 3
"""With fewer values nobody knows which of them is the odd one."""

TAHUN_SAMA = 3
"""So many years with one value: two may be chance, three suggest a copy."""
ANGKA_PENTING = 3
"""A value with fewer significant digits (12, 100, 85) repeats by itself; 71,7 does not."""

INDIKATOR_SAMA = 3
"""So many indicators must all equal last year's before a whole sheet is called a copy."""

RIWAYAT_PENCILAN = 4
"""Years before that are needed to know how far an indicator moves: what the template asks for."""
LEBAR_PENCILAN = 3
"""So many times the range of the years before, beyond its ends; generous, since four years say little."""
LEBAR_TERKECIL = Decimal("0.25")
"""Of the median: the least distance that counts, for a history that hardly moved."""
DEKAT_TARGET = Decimal("0.25")
"""Of the target: a realisasi this near to a target was foreseen when the target was set."""

PENYERAPAN_SALAH_KETIK = (Decimal("0.8"), Decimal(1))
"""Usual absorption of a budget, as a fraction: a realisasi that ten times larger lies in it has lost a digit."""
KELUARAN_SALAH_KETIK = (Decimal("0.8"), Decimal("1.25"))
"""Usual capaian of an output, as a fraction: see PENYERAPAN_SALAH_KETIK."""
KELUARAN_BESAR = Decimal(100)
"""A smaller target can really be reached to a tenth only (2 of 20); in a larger one a lost digit is likelier."""
