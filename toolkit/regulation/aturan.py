"""A kabupaten's rules: its file, and the same as lines of text inside a workbook."""

from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.regulasi import ArahKabupaten, AturanKabupaten, Kelas, NamaKabupaten, Skala
from toolkit.regulation import berkas, load
from toolkit.regulation.berkas import Tabel
from toolkit.regulation.isi import skala_of

_DI_BERKAS_ISIAN = "di dalam workbook"
_TABEL_PILIHAN, _TABEL_SKALA, _TABEL_NAMA, _TABEL_ARAH, _TABEL_HUKUM = _TABEL = (
    "aturan", "skala", "nama", "arah", "dasar_hukum")
_KATA_ARAH = ("makin_kecil", "penanganan")


def read_aturan(path: Path) -> AturanKabupaten:
    """A kabupaten's rules, from its file.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    return _aturan(berkas.read(path))


def from_lines(baris: tuple[str, ...]) -> AturanKabupaten | None:
    """What `to_lines` wrote into a workbook; None for no lines, and where somebody damaged them."""
    if not baris:
        return None
    try:
        return _aturan(berkas.parse("\n".join(baris), _DI_BERKAS_ISIAN))
    except ToolkitError:
        return None


def to_lines(aturan: AturanKabupaten) -> tuple[str, ...]:
    """The rules as the lines of such a file, one for each cell of the sheet that carries them.

    >>> to_lines(AturanKabupaten((("batas", "120"),)))
    ('[aturan]', 'batas = "120"')
    """
    pilihan = (f"{nama} = {_teks(pilihan)}" for nama, pilihan in aturan.pilihan)
    return (f"[{_TABEL_PILIHAN}]", *pilihan, *(_skala_lines(aturan.skala) if aturan.skala else ()),
            *(_nama_lines(aturan.nama) if aturan.nama else ()), *(_arah_lines(aturan.arah) if aturan.arah else ()),
            *((f"[{_TABEL_HUKUM}]", "teks = [", *(f"  {_teks(satu)}," for satu in aturan.dasar_hukum), "]")
              if aturan.dasar_hukum else ()))


def _aturan(isi: Tabel) -> AturanKabupaten:
    isi.only(*_TABEL)
    if not any(map(isi.ada, _TABEL)):
        semua = ", ".join(f"tabel [{nama}]" for nama in _TABEL)
        raise isi.refuse(_TABEL_PILIHAN, f"{semua}, atau beberapa di antaranya")
    skala = _own_scale(isi.tabel(_TABEL_SKALA)) if isi.ada(_TABEL_SKALA) else None
    kata = _own_names(isi.tabel(_TABEL_NAMA)) if isi.ada(_TABEL_NAMA) else None
    arah = _own_directions(isi.tabel(_TABEL_ARAH)) if isi.ada(_TABEL_ARAH) else None
    pilihan: dict[str, str] = {}
    if isi.ada(_TABEL_PILIHAN):
        tabel = isi.tabel(_TABEL_PILIHAN).only(*load.RULES)
        sendiri = AturanKabupaten(skala=skala)
        pilihan = {nama: _choice(tabel, nama, sendiri) for nama in load.RULES if tabel.ada(nama)}
    if skala is not None and pilihan.setdefault("skala", skala.nama) != skala.nama:
        raise isi.tabel(_TABEL_PILIHAN).refuse("skala", f'"{skala.nama}", skala dari tabel [{_TABEL_SKALA}]')
    hukum = isi.tabel(_TABEL_HUKUM).only("teks").daftar_teks("teks") if isi.ada(_TABEL_HUKUM) else ()
    return AturanKabupaten(tuple((nama, pilihan[nama]) for nama in load.RULES if nama in pilihan), skala, kata, arah,
                           tuple(satu.rstrip(".;") for satu in hukum))


def _choice(tabel: Tabel, nama: str, sendiri: AturanKabupaten) -> str:
    boleh = load.choices(nama, sendiri)
    pilihan = load.match(nama, tabel.teks_dari(nama, boleh), sendiri)
    if pilihan is None:
        raise tabel.refuse(nama, "salah satu, dalam tanda kutip: " + "; ".join(boleh))
    return pilihan


def _own_scale(tabel: Tabel) -> Skala:
    skala = skala_of(tabel)
    if tabel.ada("alias"):
        raise tabel.refuse("alias", "hanya nama; alias adalah milik aturan bawaan")
    if load.match("skala", skala.nama) is not None:
        raise tabel.refuse("nama", "nama lain daripada skala bawaan: " + "; ".join(load.choices("skala")))
    kelas = [k.nama.casefold() for k in skala.kelas]
    if len(set(kelas)) < len(kelas):
        raise tabel.refuse("kelas", "kelas yang namanya berbeda-beda")
    return skala


def _nama_lines(kata: NamaKabupaten) -> tuple[str, ...]:
    sama = ("sama = [", *(f"  [{_daftar(satu)}]," for satu in kata.sama), "]") if kata.sama else ()
    return (f"[{_TABEL_NAMA}]", *sama, *((f"abaikan = [{_daftar(kata.abaikan)}]",) if kata.abaikan else ()))


def _arah_lines(arah: ArahKabupaten) -> tuple[str, ...]:
    semua = ((nama, getattr(arah, nama)) for nama in _KATA_ARAH)
    return (f"[{_TABEL_ARAH}]", *(f"{nama} = [{_daftar(kata)}]" for nama, kata in semua if kata))


def _daftar(teks: tuple[str, ...]) -> str:
    return ", ".join(map(_teks, teks))


def _own_names(tabel: Tabel) -> NamaKabupaten:
    tabel.only("sama", "abaikan")
    return NamaKabupaten(tabel.kelompok("sama") if tabel.ada("sama") else (),
                         tabel.daftar_teks("abaikan") if tabel.ada("abaikan") else ())


def _own_directions(tabel: Tabel) -> ArahKabupaten:
    tabel.only(*_KATA_ARAH)
    return ArahKabupaten(**{nama: tabel.daftar_teks(nama) for nama in _KATA_ARAH if tabel.ada(nama)})


def _skala_lines(skala: Skala) -> tuple[str, ...]:
    return (f"[{_TABEL_SKALA}]", f"nama = {_teks(skala.nama)}", f"dasar = {_teks(skala.dasar)}",
            f"berlaku = {skala.berlaku.isoformat()}", f"terverifikasi = {str(skala.terverifikasi).lower()}",
            'celah = "kelas bawah"', "kelas = [", *(f"  {{ {_kelas(k)} }}," for k in skala.kelas), "]")


def _kelas(kelas: Kelas) -> str:
    tepi = (("dari", kelas.dari), ("lebih_dari", kelas.lebih_dari), ("sampai", kelas.sampai))
    batas = (f"{nama} = {nilai:f}" for nama, nilai in tepi if nilai is not None)
    return ", ".join([f"nama = {_teks(kelas.nama)}", *batas, f"nada = {kelas.nada}"])


def _teks(teks: str) -> str:
    """A TOML string; JSON writes it the same way."""
    import json

    return json.dumps(teks, ensure_ascii=False)
