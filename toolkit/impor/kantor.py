"""Whose rows are taken from an export of many offices, and whether an export is of the workbook's own."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import NothingToTakeError
from toolkit.impor.model import Penerima
from toolkit.values.kantor import DAERAH, identity, kind_of, place_of, says_kind
from toolkit.values.kode import kunci, looks_like_code, rapi
from toolkit.values.nama import holds_place
from toolkit.values.teks import fold, seberapa_mirip

_MIRIP = 0.75
_TEMPAT = re.compile(r"\b(kecamatan|kelurahan)\s{1,3}(?!(?:dan|se|di|yang|dalam)\b)([^\W\d_][^\d\n:;()/]{2,60})",
                     re.IGNORECASE)
_BUKAN_TEMPAT = re.compile(r"\b(?:tahun|kabupaten|kab|kota|provinsi|prov|kecamatan|kelurahan|triwulan|semester|bulan"
                           r"|periode|tanggal|dan|untuk|oleh)\b|\s[-–]\s|,", re.IGNORECASE)



class Kantor(NamedTuple):
    """An office of an export: its code and name there; `induk` is the key of the office whose unit it is."""

    kode: str
    nama: str
    induk: str = ""

    @property
    def kunci(self) -> str:
        """By which it is told from others."""
        return self.kode or fold(self.nama)

    @property
    def sebutan(self) -> str:
        """As messages call it."""
        return f"{self.nama} ({self.kode})" if self.nama and self.kode else self.nama or self.kode


def choose(semua: Sequence[Kantor], minta: str | None, penerima: Penerima, berkas: str) -> Kantor | None:
    """The office whose rows are taken; None where the export names none.

    Args:
        semua: the offices of the export, and their units.
        minta: `--perangkat-daerah`.
        penerima: the workbook that receives.
        berkas: the file, for messages.

    Raises:
        ToolkitError: several and none was asked for, none is the one asked for, or it is another than Identitas'.
    """
    kantor = list({k.kunci: k for k in reversed(semua)}.values())[::-1]
    utama = [k for k in kantor if not k.induk] or kantor
    if minta:
        pilih = _asked(kantor, minta, berkas)
        if penerima.kantor and _other_place(pilih.nama, penerima.kantor):
            raise _of_another(pilih, penerima, berkas)
        return pilih
    if len(utama) > 1:
        raise ToolkitError(
            f"{berkas} memuat {len(utama)} perangkat daerah: {'; '.join(k.sebutan for k in utama)}.",
            f'Jalankan lagi dengan --perangkat-daerah "{_example(utama, penerima)}" (nama atau kodenya).')
    if utama and penerima.kantor and utama[0].nama and not same_office(utama[0].nama, penerima.kantor):
        raise _of_another(utama[0], penerima, berkas, kantor)
    return utama[0] if utama else None


def _example(utama: Sequence[Kantor], penerima: Penerima) -> str:
    milik = next((k for k in utama if penerima.kantor and same_office(k.nama, penerima.kantor)), utama[0])
    return milik.nama or milik.kode


def same_office(a: str, b: str) -> bool:
    """Whether two names are of one office.

    >>> same_office("KECAMATAN AMBULU", "Kantor Kec. Ambulu"), same_office("Kecamatan Ambulu", "Kecamatan Wuluhan")
    (True, False)
    >>> same_office("Kelurahan Ambulu", "Kecamatan Ambulu")
    False
    """
    if fold(a) == fold(b) or identity("", a) == identity("", b):
        return True
    if says_kind(a) and says_kind(b) and kind_of("", a) != kind_of("", b):
        return False
    return holds_place(b, place_of(a)) or holds_place(a, place_of(b))


def _other_place(a: str, b: str) -> bool:
    """Both are kecamatan or kelurahan, of different places: of other offices names are shortened in many ways."""
    tempat = all(says_kind(n) and kind_of("", n).kode != DAERAH for n in (a, b))
    return tempat and not same_office(a, b)


def refuse_another_above(atas: Sequence[str], penerima: Penerima, berkas: str) -> None:
    """Refuse a table whose title names a kecamatan or kelurahan that is not the workbook's own.

    Args:
        atas: the lines above its heading.
        penerima: the workbook that receives.
        berkas: the file, for messages.

    Raises:
        NothingToTakeError: it does, and nowhere the workbook's own place.
    """
    sendiri = penerima.kantor
    if not sendiri or kind_of("", sendiri).kode == DAERAH or any(holds_place(t, place_of(sendiri)) for t in atas):
        return
    for m in (m for teks in atas for m in _TEMPAT.finditer(teks)):
        nama = _BUKAN_TEMPAT.split(m[2], maxsplit=1)[0].strip(" -,.:")
        if nama and not same_office(f"{m[1]} {nama}", sendiri):
            raise _of_another(Kantor("", f"{m[1]} {nama}".title()), penerima, berkas)


def _of_another(satu: Kantor, penerima: Penerima, berkas: str, semua: Sequence[Kantor] = ()) -> NothingToTakeError:
    unit = next((k for k in semua if k.induk and same_office(k.nama, penerima.kantor)), None)
    cara = (f'Bila yang dimaksud {unit.nama}, jalankan lagi dengan --perangkat-daerah "{unit.nama}".' if unit else
            f'Ekspor lagi untuk {penerima.kantor}. Bila kantornya memang sama, samakan namanya di sheet Identitas, '
            f'atau sebutkan dengan --perangkat-daerah "{satu.nama}".')
    return NothingToTakeError(f"{berkas} adalah milik {satu.sebutan}, sedangkan Identitas di {penerima.berkas} "
                              f"menyebut {penerima.kantor}.", cara)


def _asked(kantor: Sequence[Kantor], minta: str, berkas: str) -> Kantor:
    kode = looks_like_code(minta) and any(ch.isdigit() for ch in minta)
    cocok = ([k for k in kantor if k.kode and kunci(k.kode) == kunci(rapi(minta))] if kode else
             [k for k in kantor if fold(k.nama) == fold(minta)]
             or [k for k in kantor if identity("", k.nama) == identity("", minta)] or _holding(kantor, minta))
    if len(cocok) == 1:
        return cocok[0]
    if cocok:
        raise ToolkitError(f'"{minta}" cocok dengan {len(cocok)} perangkat daerah di {berkas}: '
                           f"{'; '.join(k.sebutan for k in cocok)}.",
                           "Sebutkan salah satunya dengan lengkap, atau pakai kodenya.")
    dekat = max(kantor, key=lambda k: _likeness(k, minta), default=None)
    maksud = f"Maksud Anda {dekat.nama}? " if dekat and _likeness(dekat, minta) >= _MIRIP else ""
    daftar = "; ".join(k.sebutan for k in kantor) or "tidak ada yang disebut"
    raise ToolkitError(f'"{minta}" tidak ada di {berkas}.', f"{maksud}Yang ada: {daftar}.")


def _holding(kantor: Sequence[Kantor], minta: str) -> list[Kantor]:
    kata = set(fold(minta).split())
    ada = [k for k in kantor if kata and kata <= set(fold(k.nama).split())]
    return [k for k in ada if not k.induk] or ada if len(ada) > 1 else ada


def _likeness(k: Kantor, minta: str) -> float:
    return max(seberapa_mirip(fold(k.nama), fold(minta)), seberapa_mirip(fold(place_of(k.nama)), fold(place_of(minta))))
