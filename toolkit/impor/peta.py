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
_BAGIAN = {"indikator": "kode indikator di sheet Renstra", "unsur": "nomor unsur di sheet SKM",
           JAWABAN: "jawaban 1 sampai 4 menurut kuesionernya", SETAHUN: "jumlah atau akhir"}
_TERBESAR = 1 << 20
_KENDALI = re.compile(r"[\x00-\x1f\x7f]")


class Peta(NamedTuple):
    """A completed file: part -> folded words of theirs -> our key; None: not to be taken."""

    jawab: Mapping[str, Mapping[str, str | None]] = {}

    def answered(self, bagian: str, mereka: str) -> bool:
        """Whether the file answers for these words."""
        return fold_rapat(mereka) in self.jawab.get(bagian, {})

    def of(self, bagian: str, mereka: str) -> str | None:
        """Our key for these words; None: not to be taken."""
        return self.jawab.get(bagian, {}).get(fold_rapat(mereka))


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
                  SETAHUN: {kunci(k): k for k in ("jumlah", "akhir")}}
    hasil: dict[str, dict[str, str | None]] = {}
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
            hasil.setdefault(bagian, {})[fold_rapat(mereka)] = kita
    return Peta(hasil)


def peta_text(tanya: Sequence[Tanya], berkas: Sequence[str]) -> str:
    """The file to complete: each question once, with what it may mean; empty where nothing is asked."""
    if not tanya:
        return ""
    baris = [f"# Peta untuk {', '.join(berkas)}: yang tidak dapat dipastikan sendiri.".replace("\n", " "),
             "# Isi di antara tanda petik, simpan, lalu jalankan lagi perintahnya dengan --peta nama-berkas-ini.",
             f"# Tanda {_LEWATI} berarti tidak diambil."]
    for bagian, arti in _BAGIAN.items():
        satu = list(dict.fromkeys(t for t in tanya if t.bagian == bagian))
        if satu:
            baris += ["", f"[{bagian}]    # {arti}"]
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
