"""What an office's workbook holds before the office opens it: who it is, locked, and who heads it."""

from dataclasses import replace

from toolkit.kantor.model import Kantor
from toolkit.schema.input import IDENTITAS
from toolkit.template.options import Nilai, Prefill, TemplateOptions

KUNCI = {"kode_wilayah": "kode_wilayah", "nama": "nama_perangkat_daerah", "kabupaten_kota": "kabupaten_kota",
         "provinsi": "provinsi", "camat": "nama_kepala"}
"""Field of Kantor -> field of Identitas."""

_TETAP = frozenset(IDENTITAS.column(KUNCI[f]).heading for f in ("kode_wilayah", "nama", "kabupaten_kota", "provinsi"))
"""Keys that say which office it is: locked, so that the file is known when it comes back."""


def options_for(kantor: Kantor, options: TemplateOptions) -> TemplateOptions:
    """The template's options for an office."""
    return replace(options, kode_wilayah=kantor.kode_wilayah, nama=kantor.nama)


def prefill_for(kantor: Kantor, isi: Prefill | None = None) -> Prefill:
    """The office's identity over what is carried over.

    Args:
        kantor: its texts win where they are known.
        isi: what last year's file gives; None for an office without one.
    """
    isi = isi or Prefill()
    identitas: dict[str, Nilai] = {IDENTITAS.column(KUNCI[field]).heading: teks for field in KUNCI
                                      if (teks := getattr(kantor, field))}
    return replace(isi, identitas={**isi.identitas, **identitas}, terkunci=isi.terkunci | _TETAP)
