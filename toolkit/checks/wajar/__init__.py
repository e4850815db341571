"""Plausibility: figures that can be computed with and still cannot be meant."""

from toolkit.checks.wajar import anggaran, kegiatan, menonjol, persen, realisasi, renstra, salinan, tahun

__all__ = ["anggaran", "kegiatan", "menonjol", "persen", "realisasi", "renstra", "salinan", "tahun"]
