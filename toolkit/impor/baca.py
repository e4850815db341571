"""The sources of one command -> what would be written into which input sheet, and what `--tinjau` says of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.anggaran.pohon import read_tree
from toolkit.impor.anggaran.rincian import read_details
from toolkit.impor.anggaran.uang import chosen
from toolkit.impor.berkas import Berkas, open_source
from toolkit.impor.hasil import Hasil, NothingToTakeError, of_another_year
from toolkit.impor.jenis import AMOUNTS, RAGU, Kenal, other_patterns, recognise
from toolkit.impor.judul import years_above
from toolkit.impor.kantor import refuse_another_above
from toolkit.impor.kinerja import read_performance
from toolkit.impor.lembar import teks_of
from toolkit.impor.model import Asal, Bacaan, Muatan, Pasangan, Penerima, Pilihan, Tinjauan
from toolkit.impor.peta import Peta, peta_text, read_peta
from toolkit.impor.sambung import join
from toolkit.impor.survei.pertanyaan import is_personal, with_names
from toolkit.impor.survei.rekap import read_recap
from toolkit.impor.survei.responden import read_respondents, same_respondents
from toolkit.schema.input import SKM_RESPONDEN
from toolkit.values.teks import kutip

_CONTOH = 3


class _Terbaca(NamedTuple):
    """One sheet of one file, read."""

    asal: Asal
    kenal: Kenal
    hasil: Hasil
    tanya: tuple[str, ...] = ()


def read_sources(sumber: Sequence[Path], penerima: Penerima, pilihan: Pilihan) -> Bacaan:
    """Read every source.

    Args:
        sumber: files from outside.
        penerima: the workbook that receives.
        pilihan: what the command line says.

    Raises:
        ToolkitError: one cannot be read, is of no kind or of two, of another year or office, its sums do not meet, or
            two feed one sheet. A folder's file that is no export, or holds nothing for this workbook, is passed over.
    """
    peta = read_peta(pilihan.peta, penerima)
    semua: list[_Terbaca] = []
    dilewati: list[tuple[str, str]] = []
    sudah: dict[str, str] = {}
    for path in sumber:
        kenal: Sequence[Kenal] = ()
        try:
            berkas = open_source(path)
            dulu = sudah.setdefault(berkas.asal.sha256, path.name)
            if dulu != path.name and path in pilihan.dari_folder:
                dilewati.append((path.name, f"isinya sama dengan {dulu}."))
                continue
            kenal = recognise(berkas.lembar, path.name, pilihan.sheet)
            semua += list(_of_file(berkas, kenal, penerima, pilihan, peta))
        except ToolkitError as error:
            if path not in pilihan.dari_folder or (kenal and not isinstance(error, NothingToTakeError)):
                raise
            dilewati.append((path.name, error.pesan))
    muatan = _together(semua, pilihan)
    tanya = [t for s in semua for t in s.hasil.peta]
    lama = read_peta(pilihan.peta_lama, penerima) if tanya and pilihan.peta is None else peta
    teks = peta_text(tanya, list(dict.fromkeys(s.asal.berkas for s in semua if s.hasil.peta)), lama)
    return Bacaan(tuple(_review(s, pilihan, penerima.tahun) for s in semua), tuple(muatan), teks, tuple(dilewati))


def _of_file(berkas: Berkas, kenal: Sequence[Kenal], penerima: Penerima, pilihan: Pilihan,
             peta: Peta) -> Iterator[_Terbaca]:
    """The sheets of one file; where several feed the same sheet of ours, which one is asked for.

    Raises:
        ToolkitError: see `read_sources`.
    """
    nama = berkas.asal.berkas
    if not any(k.kolom for k in kenal):
        raise NothingToTakeError(f"{nama} adalah {kenal[0].sumber.nama}.", kenal[0].sumber.catatan)
    milik = {id(k.lembar) for k in kenal}
    tampak = [s for s in berkas.lembar if s.baris and (not s.tersembunyi or id(s) in milik)]
    kenal, tanya = join(tampak, kenal) if pilihan.sheet is None else (kenal, [])
    dipakai: dict[str, Kenal] = {}
    for k in kenal:
        for sheet in (x for x in k.kolom if x in pilihan.tujuan or x not in k.aturan.get("bila_diminta", ())):
            lain = dipakai.setdefault(sheet, k)
            sejenis = sheet == SKM_RESPONDEN.name and lain.sumber is k.sumber  # the forms of a year
            if lain is not k and not sejenis and (not pilihan.tujuan or sheet in pilihan.tujuan):
                raise ToolkitError(
                    f"{nama} memuat lebih dari satu tabel untuk sheet {sheet}: {lain.lembar.nama} dan {k.lembar.nama}.",
                    f'Sebutkan satu saja, misalnya: --sheet "{lain.lembar.nama}".')
    for k in (k for k in kenal if k.kolom):
        _check_title_year(k, penerima, nama)
        _check_heading_year(k, penerima, nama)
        if "Anggaran" not in k.kolom and not pilihan.perangkat_daerah:
            atas = [t for b in k.lembar.baris[:k.judul.awal] for v in b.isi if (t := teks_of(v))]
            refuse_another_above(atas, penerima, nama)
        yield _Terbaca(berkas.asal, k, _read(k, penerima, pilihan, peta, nama), tuple(tanya))
        tanya = []


def _joined(k: Kenal) -> list[str]:
    """That a table was put together from several sheets."""
    semua = [k.lembar.nama, *(nama for _, nama in k.lembar.sambungan)]
    return [f"Tabelnya disambung dari {len(semua)} sheet: {', '.join(semua)}."] if k.lembar.sambungan else []


def _read(k: Kenal, penerima: Penerima, pilihan: Pilihan, peta: Peta, nama: str) -> Hasil:
    match k.aturan["bentuk"]:
        case "pohon":
            return read_tree(k, penerima, pilihan, peta, nama)
        case "rincian":
            return read_details(k, penerima, pilihan, peta, nama)
        case "responden":
            return read_respondents(with_names(k, penerima), penerima, peta, nama)
        case "rekap":
            return read_recap(k, penerima, peta, nama)
        case _:
            return read_performance(k, penerima, pilihan, peta, nama)


def _check_title_year(k: Kenal, penerima: Penerima, nama: str) -> None:
    """The year above the heading is the report's."""
    tahun = years_above(k.lembar, k.judul)
    if penerima.tahun is not None and tahun and penerima.tahun not in tahun:
        raise of_another_year(f"{nama} adalah ekspor", tahun, penerima)


def _check_heading_year(k: Kenal, penerima: Penerima, nama: str) -> None:
    """The amounts are the report's year's, where their headings name years."""
    semua = k.kolom.get("Anggaran", {}).get("Anggaran", ())
    if semua and not any(x.of_year(penerima.tahun) for x in semua):
        raise of_another_year(f"{nama} adalah ekspor", {x.tahun for x in semua if x.tahun}, penerima)


def _together(semua: Sequence[_Terbaca], pilihan: Pilihan) -> list[Muatan]:
    """At most one load for each sheet; the forms of a year make one.

    Raises:
        ToolkitError: two files feed one sheet.
    """
    hasil: dict[str, Muatan] = {}
    for s in semua:
        milik = [b for b in s.hasil.isi if not pilihan.tujuan or b.sheet in pilihan.tujuan]
        for b in milik:
            ada = hasil.get(b.sheet)
            if ada is None:
                diterima = s.hasil.diterima if b is milik[0] else ()
                hasil[b.sheet] = Muatan(b.sheet, b.baris, (s.asal,), b.kunci, diterima)
            elif b.sheet == SKM_RESPONDEN.name:
                _refuse_copies([x for x in semua[:semua.index(s)] if x.hasil.isi], s)
                asal = ada.asal if s.asal in ada.asal else (*ada.asal, s.asal)
                hasil[b.sheet] = ada._replace(baris=ada.baris + b.baris, asal=asal)
            else:
                dua = sorted({*(a.berkas for a in ada.asal), s.asal.berkas})
                pindah = "Dari folder: pindahkan salah satunya ke tempat lain. " if pilihan.dari_folder else ""
                raise ToolkitError(f"{' dan '.join(dua)} sama-sama untuk sheet {b.sheet}.",
                                   f"{pindah}Sebutkan satu saja, atau pilih sheetnya dengan --tujuan.")
    return list(hasil.values())


def _refuse_copies(sebelum: Sequence[_Terbaca], s: _Terbaca) -> None:
    """Refuse answers that another source holds already: a download made twice, a copy of the sheet.

    Raises:
        ToolkitError: both are named, with the count.
    """
    for lain in sebelum:
        dua = [[b for isi in x.hasil.isi if isi.sheet == SKM_RESPONDEN.name for b in isi.baris] for x in (lain, s)]
        sama = same_respondents(*dua)
        if sama:
            nama = [f"{x.asal.berkas}{f' (sheet {x.kenal.lembar.nama})' if x.kenal.lembar.nama else ''}"
                    for x in (lain, s)]
            raise ToolkitError(f"{nama[0]} dan {nama[1]} memuat jawaban yang sama: {sama} dari {len(dua[1])} "
                               "responden, yang akan dihitung dua kali.",
                               "Sebutkan salah satunya saja; sheet sumber dipilih dengan --sheet.")


def _review(s: _Terbaca, pilihan: Pilihan, tahun: int | None) -> Tinjauan:
    k, h = s.kenal, s.hasil
    kolom = [p for p in (h.kolom or _pairs(k, tahun)) if any(b.sheet == p.sheet for b in h.isi)
             and (not pilihan.tujuan or p.sheet in pilihan.tujuan)]
    disebut = {p.mereka for p in kolom} | {apa for apa, _ in h.tidak_diambil}
    terbaca = {x.nama for pola in other_patterns(k.aturan) for x in k.find(pola)}
    luar = [x.nama for x in k.judul.kolom if x.nama not in disebut | terbaca]
    tak_terpakai = [nama for nama in luar if not (k.aturan["bentuk"] == "responden" and is_personal(nama))]
    pribadi = [(nama, "data pribadi") for nama in luar if nama not in tak_terpakai]
    keyakinan = RAGU if h.ragu else k.keyakinan
    ragu = h.ragu and not pilihan.tujuan
    tanya = ((f"{s.asal.berkas} tampaknya {k.sumber.nama}, tetapi tingkat barisnya hanya dapat diduga. Periksa "
              f"tinjauannya; bila benar, jalankan lagi dengan --tujuan {kutip(h.isi[0].sheet)}."),) if ragu else ()
    baris = k.lembar.baris
    contoh = [(b.sheet, c) for b in h.isi if not pilihan.tujuan or b.sheet in pilihan.tujuan for c in b.baris[:_CONTOH]]
    return Tinjauan(
        s.asal.berkas, k.lembar.nama, k.sumber.nama, keyakinan,
        (baris[k.judul.awal].nomor, baris[k.judul.akhir].nomor),
        tuple(kolom), tuple(tak_terpakai), h.per_tingkat, h.jumlah, tuple(contoh), (*h.tidak_diambil, *pribadi),
        (*_joined(k), *h.catatan, *(f"Diterima dengan peta: {d}." for d in h.diterima)),
        (*s.tanya, *tanya, *h.pertanyaan))


def _pairs(k: Kenal, tahun: int | None) -> list[Pasangan]:
    jumlahkan = set(k.aturan.get("dijumlahkan", ()))
    atas = [Pasangan(x.nama, "Anggaran", kita) for pola in k.aturan.get("tingkat", {}).values()
            for p, kita in zip(pola, ("Kode", "Uraian"), strict=False) for x in k.find(p)[:1]]
    return list(dict.fromkeys([*atas, *(Pasangan(x.nama, sheet, kita) for sheet, milik in k.kolom.items()
                                        for kita, semua in milik.items()
                                        for x in (semua if kita in jumlahkan else chosen(semua, tahun))
                                        if kita not in AMOUNTS or x.of_year(tahun))]))


