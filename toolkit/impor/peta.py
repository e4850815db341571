"""peta.toml: what could not be told from the source, asked for in a file that a person completes."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.model import Penerima
from toolkit.ooxml.guards import read_bytes
from toolkit.values.kode import kunci, plain_nomor
from toolkit.values.teks import fold_rapat

_LEWATI = "-"
JAWABAN, SETAHUN = "jawaban", "setahun"
"""Parts of the file: words of a questionnaire; the year's figure of a table of quarters."""
SELISIH = "selisih"
"""Part of the file: a total that does not meet, which is confirmed."""
_YA = "ya"
_BAGIAN = {"indikator": "kode indikator di sheet Renstra", "unsur": "nomor unsur di sheet SKM",
           JAWABAN: "jawaban 1 sampai 4 menurut kuesionernya", SETAHUN: "jumlah atau akhir",
           SELISIH: f'"{_YA}" bila dokumen resminya memang tercetak begitu'}
_TERBESAR = 1 << 20
_KENDALI = re.compile(r"[\x00-\x1f\x7f]")


class Peta(NamedTuple):
    """A completed file.

    Attributes:
        jawab: part -> words of theirs, as they are compared -> our key; None: not to be taken.
        tertulis: part -> their words -> the answer, both as they stand in the file.
    """

    jawab: Mapping[str, Mapping[str, str | None]] = {}
    tertulis: Mapping[str, Mapping[str, str]] = {}

    def answered(self, bagian: str, mereka: str) -> bool:
        """Whether the file answers for these words."""
        return _words(bagian, mereka) in self.jawab.get(bagian, {})

    def of(self, bagian: str, mereka: str) -> str | None:
        """Our key for these words; None: not to be taken."""
        return self.jawab.get(bagian, {}).get(_words(bagian, mereka))


def _words(bagian: str, mereka: str) -> str:
    """Their words as they are compared; of a difference every digit and sign."""
    return " ".join(mereka.split()) if bagian == SELISIH else fold_rapat(mereka) or mereka.strip()


def read_peta(path: Path | None, penerima: Penerima) -> Peta:
    """The completed file; empty without one.

    Raises:
        ToolkitError: not readable, or an answer names nothing of the workbook.
    """
    if path is None:
        return Peta()
    data = read_bytes(path)
    try:
        isi = tomllib.loads(data[:_TERBESAR].decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ToolkitError(f"{path.name} bukan berkas peta yang benar: {error}.",
                           "Isi hanya di antara tanda petik di belakang tanda sama dengan.") from error
    kunci_kita = {"indikator": {kunci(k): k for k in penerima.indikator},
                  "unsur": {kunci(str(k)): str(k) for k in penerima.unsur},
                  JAWABAN: {kunci(str(k)): str(k) for k in range(1, 5)},
                  SETAHUN: {kunci(k): k for k in ("jumlah", "akhir")}, SELISIH: {kunci(_YA): _YA}}
    hasil: dict[str, dict[str, str | None]] = {}
    tertulis: dict[str, dict[str, str]] = {}
    for bagian, arti in _BAGIAN.items():
        daftar = isi.get(bagian, {})
        for mereka, jawab in daftar.items() if isinstance(daftar, dict) else ():
            teks = str(jawab).strip()
            if not teks:
                continue
            kita = kunci_kita[bagian].get(kunci(plain_nomor(teks) if bagian == "unsur" else teks))
            if kita is None and teks != _LEWATI:
                ada = ", ".join(kunci_kita[bagian].values()) or "belum ada"
                raise ToolkitError(f'{path.name}: "{teks}" untuk "{mereka}" bukan {arti}.',
                                   f"Yang ada: {ada}; tanda - berarti tidak diambil.")
            if kita is None and bagian == SELISIH:
                continue
            hasil.setdefault(bagian, {})[_words(bagian, mereka)] = kita
            tertulis.setdefault(bagian, {})[mereka] = teks
    return Peta(hasil, tertulis)


def peta_text(tanya: Sequence[Tanya], berkas: Sequence[str], dijawab: Peta) -> str:
    """The file to complete: what was answered, and each question once with what it may mean; empty without any."""
    if not tanya:
        return ""
    baris = [f"# Peta untuk {', '.join(berkas)}: yang tidak dapat dipastikan sendiri.".replace("\n", " "),
             "# Isi di antara tanda petik, simpan, lalu jalankan lagi perintahnya dengan --peta nama-berkas-ini.",
             f"# Tanda {_LEWATI} berarti tidak diambil."]
    for bagian, arti in _BAGIAN.items():
        satu = list(dict.fromkeys(t for t in tanya if t.bagian == bagian and not dijawab.answered(bagian, t.mereka)))
        sudah = dijawab.tertulis.get(bagian, {})
        if satu or sudah:
            baris += ["", f"[{bagian}]    # {arti}"]
        baris += [f"{_quoted(mereka)} = {_quoted(jawab)}" for mereka, jawab in sudah.items()]
        for ke, t in enumerate(satu):
            if ke == 0 or t.pilihan != satu[ke - 1].pilihan:
                baris += [f"# {kode}: {_plain(nama)}" for kode, nama in t.pilihan]
            baris.append(f'{_quoted(t.mereka)} = ""{f"    # {_plain(t.keterangan)}" if t.keterangan else ""}')
    return "\n".join(baris) + "\n"


def _plain(teks: str) -> str:
    return " ".join(_KENDALI.sub(" ", teks).split())


def _quoted(teks: str) -> str:
    aman = _plain(teks).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{aman}"'
