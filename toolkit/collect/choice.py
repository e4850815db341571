"""Which file stands for which office, and why each of the others does not. Pure: the same files, the same answer."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from toolkit.kantor.model import Isi, Kantor, Kiriman, Kumpulan, Nasib
from toolkit.model.temuan import Tingkat
from toolkit.values.kantor import DAERAH, whose_code
from toolkit.values.nama import SALAH_EJA, likeness, plain_place
from toolkit.values.teks import fold

_AWAL = dt.datetime.min.replace(tzinfo=dt.UTC)


def choose(kiriman: Iterable[Kiriman], kantor: Sequence[Kantor] = (), *, bawaan: int) -> Kumpulan:
    """Decide about every file.

    Args:
        kiriman: what was read; those with `isi` are candidates, the others keep their fate.
        kantor: the offices that are expected; none: every office counts.
        bawaan: the year where no file names one.

    Returns:
        Every file once, each with its fate, by the office's code and then by its address.
    """
    semua = tuple(kiriman)
    terdaftar = {k.kunci: k for k in kantor}
    tahun = _year([k.isi for k in semua if k.isi is not None], terdaftar, bawaan)
    hasil: list[Kiriman] = [k for k in semua if k.isi is None]
    calon: dict[str, list[tuple[Kiriman, Isi]]] = defaultdict(list)
    for k in semua:
        if k.isi is not None and k.isi.tahun != tahun:
            hasil.append(replace(k, nasib=Nasib.TAHUN_LAIN, alasan=(
                f"Laporan tahun {k.isi.tahun}; yang dikumpulkan tahun {tahun}.")))
        elif k.isi is not None:
            calon[_office(k, k.isi)].append((k, k.isi))
    for kelompok in calon.values():
        hasil += _choose(kelompok, terdaftar)
    return Kumpulan(tahun=tahun, kantor=tuple(sorted(kantor, key=lambda k: k.kunci)),
                    kiriman=tuple(sorted(hasil, key=lambda k: (not k.kunci, k.kunci, k.berkas))))


def _year(isi: Sequence[Isi], terdaftar: Mapping[str, Kantor], bawaan: int) -> int:
    """The year of most offices, of equally many the latest; offices of the list count where it names any."""
    kantor = {(i.tahun, i.kunci) for i in isi}
    dari_daftar = {pasangan for pasangan in kantor if pasangan[1] in terdaftar}
    banyak = Counter(tahun for tahun, _ in dari_daftar or kantor)
    return max(banyak, key=lambda tahun: (banyak[tahun], tahun), default=bawaan)


def _office(kiriman: Kiriman, isi: Isi) -> str:
    """What files of one office have in common; a file without code and name is nobody's but its own."""
    return isi.kunci or f"{kiriman.berkas}/"


def _choose(kelompok: Sequence[tuple[Kiriman, Isi]], terdaftar: Mapping[str, Kantor]) -> list[Kiriman]:
    """The files of one office: one is used, the others say which one and why."""
    kode = kelompok[0][1].kode_wilayah
    daftar = terdaftar.get(kelompok[0][1].kunci)
    urut = sorted(kelompok, key=lambda k: k[0].berkas)
    menang, isi = max(urut, key=lambda k: (daftar is not None and bool(daftar.nama) and _same(k[1].nama, daftar.nama),
                                           *_rank(*k)))
    lain = [(k, i) for k, i in urut if k is not menang]
    asing = sorted({i.nama for _, i in lain if not _same(i.nama, isi.nama)})
    catatan = f"Kode {kode} dipakai juga oleh {', '.join(asing)}." if asing else ""
    dipakai = replace(menang, nasib=Nasib.DIPAKAI, catatan=" ".join(filter(None, (menang.catatan, catatan))))
    if terdaftar and daftar is None:
        dipakai = replace(dipakai, nasib=Nasib.DI_LUAR_DAFTAR, alasan=_unlisted(isi, terdaftar.values()))
    return [dipakai, *(replace(k, nasib=Nasib.GANDA, alasan=_why(k, i, menang, isi)) for k, i in lain)]


def _unlisted(isi: Isi, terdaftar: Iterable[Kantor]) -> str:
    """Why the list does not know an office; where one of its name, or of its code, may be meant, that one."""
    if whose_code(isi.kode_wilayah) != DAERAH:
        return f"Kode wilayah {isi.kode_wilayah} tidak ada dalam daftar kantor."
    if not isi.nama:
        return "Kode wilayah dan nama tidak diisi, sehingga kantornya tidak dikenal dalam daftar."
    senama = [k.sebutan for k in terdaftar if fold(k.nama) == fold(isi.nama)]
    maksud = f" Di daftar ada {', '.join(senama)}; samakan Kode wilayah di sheet Identitas." if senama else ""
    return f"{isi.nama} dengan kode wilayah {isi.kode_wilayah or 'kosong'} tidak ada dalam daftar kantor.{maksud}"


def _rank(kiriman: Kiriman, isi: Isi) -> tuple[bool, dt.datetime, dt.datetime]:
    """Without kesalahan before with, then the newest.

    What the program that saved it says counts before the file's own date: a download, a copy and an unpacked archive
    give an old workbook a new date.
    """
    return (not isi.banyak(Tingkat.KESALAHAN), _aware(kiriman.disimpan or kiriman.diubah),
            _aware(kiriman.diubah))


def _aware(waktu: dt.datetime | None) -> dt.datetime:
    return _AWAL if waktu is None else waktu if waktu.tzinfo else waktu.replace(tzinfo=dt.UTC)


def _same(a: str, b: str) -> bool:
    """Are these two spellings of one office's name; a blank one contradicts none."""
    polos_a, polos_b = plain_place(a), plain_place(b)
    return not polos_a or not polos_b or likeness(polos_a, polos_b) >= SALAH_EJA


def _why(kalah: Kiriman, isi: Isi, menang: Kiriman, isi_menang: Isi) -> str:
    """Why a file is not the one that is used; names the one that is."""
    if not _same(isi.nama, isi_menang.nama):
        return (f"Memakai kode wilayah {isi.kode_wilayah} yang dipakai juga oleh {isi_menang.nama} ({menang.berkas}). "
                f"Mintalah {isi.nama} memperbaiki Kode wilayah di sheet Identitas.")
    if kalah.sidik and kalah.sidik == menang.sidik:
        return f"Isinya sama persis dengan {menang.berkas}, yang dipakai."
    bersih, bersih_menang = (not i.banyak(Tingkat.KESALAHAN) for i in (isi, isi_menang))
    if bersih_menang and not bersih:
        return f"Masih ada kesalahan di dalamnya; yang dipakai {menang.berkas}, yang tanpa kesalahan."
    if _rank(kalah, isi) == _rank(menang, isi_menang):
        return f"Sama barunya dengan {menang.berkas}, yang dipakai; hapus salah satunya bila itu keliru."
    return f"Yang dipakai {menang.berkas}, yang lebih baru."
