"""Tables of indicators without our codes (PK, Tabel 3.1, capaian, kendala) -> PK and Realisasi, by their names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.bagian_tahun import is_part, part_of
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError, of_another_year
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris as BarisAsing
from toolkit.impor.lembar import is_galat, teks_of
from toolkit.impor.model import Nilai, Pasangan, Penerima, Pilihan, bilangan
from toolkit.impor.peta import SETAHUN, Peta
from toolkit.impor.setahun import Sebagian, refuse_lost_format
from toolkit.impor.tempat import data_rows, is_total
from toolkit.schema.input import RENCANA_AKSI
from toolkit.values.angka_tertulis import parse
from toolkit.values.kata_nama import kata_nama
from toolkit.values.kode import kunci, looks_like_code
from toolkit.values.padanan import Padanan, compare_names, kamus
from toolkit.values.teks import fold, seberapa_mirip

_SETAHUN = frozenset({"Realisasi", "Capaian Dilaporkan"})
_BERTAHUN = {"Realisasi": "Realisasi"}
"""Columns of ours of the years before bear their year."""
_PART = "Realisasi diambil dari kolom {kolom}; pastikan isinya angka setahun, bukan angka bagian tahun itu saja."
_NAMA = {RENCANA_AKSI.name: {"Indikator Sasaran": "Kode"}}
"""What a name feeds that only leads to the Kode."""
_NOMOR = frozenset({"no", "nomor"})
_DITAWARKAN = 5
_PERSEN = re.compile(r"[\d.,]+\s*%")
_TERSEDIKIT = 2


class _Satu(NamedTuple):
    """A row of the source: the indicator's name (or code), and our heading -> what stands there.

    Attributes:
        setahun: what must be asked of its quarters, None where nothing. bawah: it stands below the table's end.
    """

    baris: BarisAsing
    nama: str
    kode: str
    isi: Mapping[str, Nilai]
    setahun: Tanya | None = None
    bawah: bool = False

    @property
    def sebutan(self) -> str:
        """As messages call it."""
        return self.nama or self.kode


def read_performance(kenal: Kenal, penerima: Penerima, pilihan: Pilihan, peta: Peta, berkas: str) -> Hasil:
    """Rows of PK or Realisasi, each with the Kode of the indicator that its name means.

    Raises:
        ToolkitError: no indicator, no Renstra to match with, another year, one indicator twice.
    """
    if not penerima.indikator:
        raise ToolkitError(f"{berkas} memuat indikator tanpa kode, sedangkan sheet Renstra di {penerima.berkas} belum "
                           "diisi.",
                           "Isi dahulu sheet Renstra (Kode dan Indikator Sasaran), lalu jalankan lagi.")
    diminta = set(kenal.aturan.get("bila_diminta", ()))
    sheets = [s for s in kenal.kolom if (s in pilihan.tujuan if pilihan.tujuan else s not in diminta)]
    isi, pasangan, luar, tanya, catatan = [], [], [], [], []
    for sheet in sheets:
        kolom = _columns(kenal, sheet, penerima.tahun)
        if not any(k not in {"Kode", "Indikator Sasaran", "Sasaran"} for k in kolom):
            continue
        if penerima.lembar and sheet not in penerima.lembar:
            catatan.append(f"Sheet {sheet} tidak ada di {penerima.berkas}; isinya tidak diambil.")
            continue
        _check_year(kenal, kolom, penerima, berkas)
        sebutan = _of_the_change(kenal, kolom)
        satu = _rows(kenal, kolom, peta)
        cocok, belum, lewat = _matched(satu, penerima, peta)
        luar += [(s.sebutan[:80], "di bawah tabel indikator") for s in belum if s.bawah]
        belum = [s for s in belum if not s.bawah]
        tanya += [s.setahun for _, s in cocok if s.setahun]
        baris = [{sebutan.get(kita, kita): n for kita, n in b.items()} for b in _as_ours(cocok, sheet, berkas)]
        if sheet == "Realisasi":
            catatan += _remarks(kolom, {str(b["Kode"]) for b in baris}, () if belum else penerima.indikator)
        isi.append(Baris(sheet, tuple(baris), "" if "Aksi" in kolom else "Kode"))
        sebutan = {**_NAMA.get(sheet, {}), **sebutan}
        pasangan += [Pasangan(k.nama, sheet, sebutan.get(kita, kita)) for kita, k in kolom.items()]
        luar += [(s.sebutan, "menurut peta") for s in lewat]
        tanya += [t for s in belum if (t := _question(s, penerima)) not in tanya]
    if not any(b.baris for b in isi) and not tanya:
        raise _nothing(kenal, berkas, terbaca=bool(isi))
    jumlah = {"indikator": max((len(b.baris) for b in isi), default=0)}
    return Hasil(tuple(isi), tuple(pasangan), jumlah, tidak_diambil=tuple(dict.fromkeys(luar)), catatan=tuple(catatan),
                 pertanyaan=tuple(map(_sentence, tanya)), peta=tuple(tanya))


def _remarks(kolom: Mapping[str, Kolom], ada: set[str], semua: Iterable[str]) -> list[str]:
    """That the year's figure is one of its parts, and which indicators the table does not hold."""
    k = kolom.get("Realisasi")
    bagian = [_PART.format(kolom=k.nama)] if k is not None and part_of(k) is not None else []
    return bagian + [f"Indikator {kode} tidak ada di berkas ini." for kode in semua if kode not in ada]


def _sentence(t: Tanya) -> str:
    if t.bagian == SETAHUN:
        return (f'Realisasi setahun "{t.mereka[:100]}" belum dapat dipastikan: '
                f"{' atau '.join(arti for _, arti in t.pilihan)}. Lengkapi petanya.")
    mungkin = f" (mungkin {t.pilihan[0][0]} {t.pilihan[0][1][:60]})" if t.pilihan else ""
    return f'"{t.mereka[:100]}" belum dapat dipastikan indikatornya{mungkin}. Lengkapi petanya.'


def _nothing(kenal: Kenal, berkas: str, *, terbaca: bool) -> NothingToTakeError:
    """Nothing to take: no row of an indicator, or realisasi of a part of the year alone."""
    sebagian = [k.nama for k in kenal.kolom.get("Realisasi", {}).get("Realisasi", ())]
    if sebagian and not terbaca:
        return NothingToTakeError(f"{berkas} hanya memuat realisasi sebagian tahun ({', '.join(sebagian[:3])}).",
                                  "Pakai tabel realisasi setahun, atau yang sampai dengan triwulan IV.")
    return NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun baris indikator di bawah "
                              "judulnya.", "Periksa sheetnya, atau sebutkan dengan --sheet.")


def _columns(kenal: Kenal, sheet: str, tahun: int | None) -> dict[str, Kolom]:
    """Our heading -> column: of the report's year, those of the years before under their own heading."""
    hasil: dict[str, Kolom] = {}
    for kita, semua in kenal.kolom[sheet].items():
        kini = [k for k in semua if k.tahun in {None, tahun} and not (kita in _SETAHUN and is_part(k))]
        if kini:
            hasil[kita] = max(kini, key=lambda k: (k.tahun == tahun, part_of(k) is None))
        if kita in _BERTAHUN and sheet == "Realisasi":
            hasil |= {f"{_BERTAHUN[kita]} {k.tahun}": k for k in semua if k.tahun and tahun and k.tahun < tahun}
    if kenal.kolom[sheet].get("Realisasi") and "Realisasi" not in hasil:
        hasil.pop("Capaian Dilaporkan", None)  # of the part of a year that is not taken
    if "Indikator Sasaran" in hasil and "Kode" in hasil and fold(hasil["Kode"].jalur[-1]) in _NOMOR:
        del hasil["Kode"]  # a row's number beside its name
    return hasil


def _of_the_change(kenal: Kenal, kolom: Mapping[str, Kolom]) -> Mapping[str, str]:
    """Our headings that a document of the change feeds instead, where its title says that it is one."""
    perubahan: Mapping[str, str] = kenal.aturan.get("perubahan", {})
    atas = {k for b in kenal.lembar.baris[:kenal.judul.awal] for v in b.isi for k in fold(teks_of(v)).split()}
    return perubahan if "perubahan" in atas and not set(perubahan.values()) & kolom.keys() else {}


def _check_year(kenal: Kenal, kolom: Mapping[str, Kolom], penerima: Penerima, berkas: str) -> None:
    tahun = {k.tahun for daftar in kenal.kolom.values() for semua in daftar.values() for k in semua if k.tahun}
    if tahun and penerima.tahun is not None and penerima.tahun not in tahun and not kolom.keys() & {
            "Realisasi", "Target"}:
        raise of_another_year(f"{berkas} memuat", tahun, penerima, "Pakai tabel tahun itu")


def _rows(kenal: Kenal, kolom: Mapping[str, Kolom], peta: Peta) -> list[_Satu]:
    """The rows that name an indicator; a sasaran stands once for the rows below it.

    Raises:
        ToolkitError: a percentage whose format the file does not tell.
    """
    hasil: list[_Satu] = []
    sasaran, akhir, bawah = "", 0, False
    atas: dict[str, str] = {}
    sebagian = Sebagian(kenal, kolom)
    for b in data_rows(kenal):
        teks = {kita: b.teks(k.ke) for kita, k in kolom.items()}
        bawah, akhir = bawah or _ends(b, akhir), b.nomor
        sasaran = teks.get("Sasaran") or sasaran
        if teks.get("Aksi") and not (teks.get("Indikator Sasaran") or teks.get("Kode")):
            teks |= atas  # the actions below an indicator's first one
        atas = {kita: teks.get(kita, "") for kita in ("Indikator Sasaran", "Kode")}
        nama, kode = teks.get("Indikator Sasaran", ""), teks.get("Kode", "")
        for kita, k in kolom.items() if nama or kode else ():
            if kita == "Capaian Dilaporkan" and is_galat(b.di(k.ke)):
                teks[kita] = ""  # computed by the office, and only compared
            else:
                kenal.lembar.refuse_unreadable(b, k.ke)
        isi = {kita: written(b.di(k.ke), kita) for kita, k in kolom.items()
               if teks[kita] and kita not in {"Kode", "Indikator Sasaran"}}
        if not (nama or kode) or is_total(nama) or fold(nama).startswith(("jumlah capaian", "rata rata")):
            continue
        if not isi.keys() - {"Sasaran"}:
            continue
        refuse_lost_format(kenal, b, kolom, nama)
        if "Sasaran" in kolom and sasaran:
            isi["Sasaran"] = sasaran
        tanya = sebagian.settle(b, nama, isi, peta)
        if sifat := sebagian.kind_of_target(b, nama, peta) if _triwulan(kolom) and "Aksi" not in isi else None:
            isi["Sifat Target"] = sifat
        hasil += [_Satu(b, nama, kode, satu, tanya, bawah) for satu in _measured_apart(isi, kolom)]
    return hasil


def _triwulan(kolom: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """The quarters among our headings."""
    return {kita: k for kita, k in kolom.items() if " TW " in kita}


def _measured_apart(isi: dict[str, Nilai], kolom: Mapping[str, Kolom]) -> list[dict[str, Nilai]]:
    """A row of an action; quarters that stand before the action's heading are the indicator's, a row of its own."""
    triwulan = _triwulan(kolom)
    if "Aksi" not in isi:
        return [{kita: n for kita, n in isi.items() if kita != "Satuan"}]
    milik = {kita: n for kita, n in isi.items() if kita in triwulan and triwulan[kita].ke < kolom["Aksi"].ke}
    aksi = {kita: n for kita, n in isi.items() if kita not in milik}
    return [milik, aksi] if milik else [aksi]


def _ends(b: BarisAsing, sebelum: int) -> bool:
    """Whether a row is below the table: a heading of another one, or words alone after a gap, as signatures are."""
    teks = [t for v in b.isi if (t := teks_of(v))]
    return bool(teks) and (fold(teks[0]) in _NOMOR or (
        b.nomor > sebelum + 1 > 1 and not any(ch.isdigit() for t in teks for ch in t)))


_TEKS = frozenset({"Sasaran", "Indikator Sasaran", "Kendala", "Tindak Lanjut", "Bukti Dukung", "Analisis", "Aksi",
                   "Penanggung Jawab", "Satuan"})


def written(v: object, kita: str) -> Nilai:
    """A target or realisasi as it is written: a number, `95%`, a letter, a range; a text as it stands.

    >>> written("87,25", "Realisasi"), written("95%", "Target"), written("BB", "Target"), written(5.0, "Realisasi")
    (Decimal('87.25'), '95%', 'BB', 5)
    """
    if kita in _TEKS:
        return v.strip() if isinstance(v, str) else teks_of(v)  # type: ignore[arg-type]  # a cell's value
    teks = teks_of(v)  # type: ignore[arg-type]  # a cell's value
    if kita == "Capaian Dilaporkan" and _PERSEN.fullmatch(teks):
        teks = teks.rstrip("% ")
    terbaca = parse(teks)
    if terbaca is None or terbaca.satuan or terbaca.persen or terbaca.lain is not None:
        return teks
    return bilangan(terbaca.nilai)


def _matched(semua: Sequence[_Satu], penerima: Penerima,
             peta: Peta) -> tuple[list[tuple[str, _Satu]], list[_Satu], list[_Satu]]:
    """(Kode, row) of those that are sure; those to be asked for; those that are not to be taken."""
    cocok, belum, lewat = [], [], []
    for s in semua:
        mereka = s.sebutan
        if peta.answered("indikator", mereka):
            kode = peta.of("indikator", mereka)
            (cocok.append((kode, s)) if kode is not None else lewat.append(s))
        elif (kode := _sure(s, penerima)) is not None:
            cocok.append((kode, s))
        else:
            belum.append(s)
    return cocok, belum, lewat


def _sure(s: _Satu, penerima: Penerima) -> str | None:
    """The indicator that a row names: by all content words, else by all but few where no other comes near."""
    kata = kamus(kata_nama(), penerima.kantor)
    if s.nama:
        nilai = {k: [compare_names(s.nama, n, kata).padanan for n in nama] for k, nama in penerima.indikator.items()}
        for arti in (Padanan.SAMA, Padanan.KURANG):
            if ada := [k for k, semua in nilai.items() if arti in semua]:
                return ada[0] if len(ada) == 1 else None
        return None
    return next((k for k in penerima.indikator if looks_like_code(s.kode) and kunci(k) == kunci(s.kode)), None)


def _question(s: _Satu, penerima: Penerima) -> Tanya:
    mereka = s.sebutan
    dekat = sorted(penerima.indikator, key=lambda k: -max(
        (seberapa_mirip(fold(mereka), fold(n)) for n in penerima.indikator[k]), default=0))
    banyak = _DITAWARKAN if len(dekat) > _DITAWARKAN + _TERSEDIKIT else len(dekat)
    return Tanya("indikator", mereka, tuple((k, (penerima.indikator[k] or ("",))[0]) for k in dekat[:banyak]))


def _as_ours(cocok: Sequence[tuple[str, _Satu]], sheet: str, berkas: str) -> list[dict[str, Nilai]]:
    """The rows in the source's order.

    Raises:
        ToolkitError: two rows mean one indicator.
    """
    hasil: dict[str, dict[str, Nilai]] = {}
    baris: dict[str, _Satu] = {}
    if any("Aksi" in s.isi for _, s in cocok):
        return [{"Kode": kode, **s.isi} for kode, s in cocok]
    for kode, s in cocok:
        if (ada := baris.setdefault(kode, s)) is not s and ada.isi != s.isi:
            raise ToolkitError(f"{berkas}: indikator {kode} ada dua kali, di baris {ada.baris.nomor} "
                               f"({ada.sebutan[:60]}) dan baris {s.baris.nomor} ({s.sebutan[:60]}), dengan isi yang "
                               "berbeda.", "Sisakan yang berlaku setahun di salinan berkasnya, lalu jalankan lagi.")
        nama = {"Indikator Sasaran": s.nama} if sheet == "PK" and s.nama else {}
        hasil.setdefault(kode, {"Kode": kode, **nama, **s.isi})
    return list(hasil.values())
