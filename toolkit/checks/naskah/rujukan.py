"""Numbered tables that a sentence refers to, and that the report does not have."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import sentences
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat

_TABEL = re.compile(r"\btabel (\d{1,2}\.\d{1,2})\b(?!\.\d)")
_DOKUMEN = re.compile(r"\b(?:{})\b".format("|".join(tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["dokumen"])))
_PER_SASARAN = 3
"""Tables of a sasaran, behind the first one (contract, "Numbering")."""


@check("NAS020", Tingkat.INFO,
       judul="Kalimat merujuk tabel yang tidak ada",
       pesan="kalimat merujuk Tabel {tabel}, sedangkan tabel bernomor di laporan ini 3.1 sampai 3.{akhir}.",
       saran="Periksa nomor tabelnya, atau sebutkan dokumen yang memuatnya; bila ada di templat kantor, biarkan.",
       mengapa="Rujukan yang tertinggal dari laporan lain membuat pembaca mencari tabel yang tidak ada.",
       bentuk=OnePerCause())
def table_not_there(hasil: Hasil) -> Iterator[Kena]:
    """A sentence names a numbered table that the report does not have, and no other document; once for each table."""
    akhir = 1 + _PER_SASARAN * len(hasil.sasaran)
    ada = {f"3.{n}" for n in range(1, akhir + 1)}
    for k in sentences(hasil, _TABEL) if hasil.sasaran else ():
        if not _DOKUMEN.search(k.kecil):
            yield from (Kena(k.di, {"tabel": nomor, "akhir": akhir}, k.kunci, sebab=nomor)
                        for nomor in _TABEL.findall(k.kecil) if nomor not in ada)
