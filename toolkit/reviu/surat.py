"""The reviewer's documents as blocks: the statement `telah direviu`, and the letter that carries the notes."""

from collections.abc import Iterator

from toolkit.model.reviu import (
    INDEKS,
    INSPEKTUR,
    KONDISI,
    NAMA,
    NIP,
    NOMOR_SURAT,
    OBYEK,
    PERBAIKAN,
    PEREVIU,
    REKOMENDASI,
    SURAT_TUGAS,
    TANGGAL,
    KertasKerja,
    note_numbers,
)
from toolkit.model.temuan import Keputusan
from toolkit.report.blocks import Alinea, Blok, HalamanBaru, IsiTabel, KopSurat, RuangTanda, Uraian
from toolkit.tabel.model import Baris, Gaya, Kolom, Rata, Tabel
from toolkit.tabel.reviu.jawaban import BELUM_SESUAI, conclude, counts_of_parts, mended, text_of_note
from toolkit.tabel.reviu.kepala import head_text, person_text
from toolkit.tabel.surat import TITIK
from toolkit.values.kantor import head_of

_DASAR = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk "
    "Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah")
_TANPA_CATATAN = (
    "Berdasarkan reviu kami, tidak terdapat kondisi atau hal yang menimbulkan keraguan atas keandalan informasi "
    "kinerja yang disajikan di dalam laporan kinerja ini.")
_KECUALI = (
    "Berdasarkan reviu kami, kecuali untuk hal-hal yang dimuat dalam Catatan Hasil Reviu, tidak terdapat kondisi atau "
    "hal yang menimbulkan keraguan atas keandalan informasi kinerja yang disajikan di dalam laporan kinerja ini.")
_TUJUAN = (
    "Reviu bertujuan memberi keyakinan terbatas bahwa informasi kinerja di dalam laporan kinerja disajikan secara "
    "akurat, andal, dan absah. Ruang lingkupnya jauh lebih kecil daripada audit, sehingga tidak dimaksudkan untuk "
    "menyatakan pendapat.")
KETERANGAN = (
    "Keterangan untuk pereviu. Halaman ini bukan bagian dari dokumen dan tidak ikut ditandatangani.\n"
    "Kalimat dokumen ini disusun sendiri menurut isi yang diketahui dari lampiran III PermenPANRB 53/2014 dan belum "
    "dicocokkan dengan teks peraturannya. Sesuaikan dengan bentuk yang berlaku di kabupaten/kota Anda.\n"
    "Peraturan itu meminta Pernyataan Telah Direviu untuk laporan pemerintah daerah; untuk laporan perangkat daerah "
    "hal itu pilihan kabupaten/kota. Nomor, tanggal, dan nama diambil dari kepala kertas kerja; yang kosong ditulis "
    "tangan.")
_KOLOM = (Kolom("No", 5, rata=Rata.TENGAH), Kolom("Indeks KKR", 14), Kolom("Kondisi", 50), Kolom("Rekomendasi", 34),
          Kolom("Perbaikan", 12, rata=Rata.TENGAH))
_RUANG = ("", "", "", "")
"""Lines for the signature itself."""
_TITIK_PENDEK = "…………………"
_LABEL = 8
"""Letters of the longest label of the letter."""


def may_be_stated(kertas: KertasKerja) -> bool:
    """Whether the statement fits: no kesalahan stands, and the reviewer's own answers do not speak against it."""
    return not any(c.berat for c in kertas.catatan) and BELUM_SESUAI not in map(conclude, counts_of_parts(kertas))


def statement(kertas: KertasKerja) -> tuple[Blok, ...]:
    """Pernyataan Telah Direviu, and behind it what whoever signs should know."""
    tahun, nama = kertas.hasil.tahun, _office(kertas)
    judul = ("PERNYATAAN TELAH DIREVIU", "ATAS LKjIP PERANGKAT DAERAH", nama.upper(), f"TAHUN {tahun}")
    tugas = head_text(kertas, SURAT_TUGAS)
    menurut = f" sesuai Surat Tugas {tugas}" if tugas else ""
    kepala = _head(kertas) or "kepala perangkat daerah"
    _, _, belum = mended(kertas)
    return (*(Alinea(baris, "LKJudulSurat") for baris in judul), Alinea("", "LKTanda"),
            Alinea(f"Kami telah mereviu Laporan Kinerja Instansi Pemerintah (LKjIP) {nama} Tahun {tahun}{menurut}, "
                   f"dengan mengacu pada {_DASAR}. Isi laporan kinerja menjadi tanggung jawab {kepala}."),
            Alinea(_TUJUAN), Alinea(_KECUALI if belum else _TANPA_CATATAN),
            RuangTanda((_place_and_day(kertas), *_signer(kertas))), *_remarks())


def letter(kertas: KertasKerja) -> tuple[Blok, ...]:
    """The covering letter with the notes as its annex, and behind them what whoever signs should know."""
    tahun, nama = kertas.hasil.tahun, _office(kertas)
    banyak = mended(kertas)[0]
    atas = (("Nomor", head_text(kertas, NOMOR_SURAT) or TITIK), ("Lampiran", "1 (satu) berkas" if banyak else "-"),
            ("Hal", f"Hasil Reviu atas Laporan Kinerja {nama} Tahun {tahun}"))
    return (*_letterhead(kertas), Alinea(_place_and_day(kertas), "LKKanan"),
            *(Uraian(label, isi, _LABEL) for label, isi in atas), Alinea("", "LKTanda"),
            Alinea(f"Yth. {_head(kertas) or f'Kepala {nama}'}\ndi tempat", "LKAlamat"), Alinea("", "LKTanda"),
            *(Alinea(kalimat) for kalimat in _body(kertas, nama)), RuangTanda(tuple(_signer(kertas))),
            *_annex(kertas), *_remarks())


def _office(kertas: KertasKerja) -> str:
    i = kertas.hasil.identitas
    nama, kabupaten = i.nama_perangkat_daerah.nilai or "perangkat daerah", i.kabupaten_kota.nilai or ""
    return nama if not kabupaten or kabupaten.casefold() in nama.casefold() else f"{nama} {kabupaten}"


def _head(kertas: KertasKerja) -> str:
    """What the head of the office is called, with its place."""
    i = kertas.hasil.identitas
    return (head_of(i.kode_wilayah.nilai or "", i.nama_perangkat_daerah.nilai or "") or i.jabatan_kepala.nilai or "")


def _letterhead(kertas: KertasKerja) -> Iterator[Blok]:
    kabupaten = kertas.hasil.identitas.kabupaten_kota.nilai
    pereviu = head_text(kertas, PEREVIU)
    if kabupaten:
        pereviu = pereviu.removesuffix(kabupaten).strip() or pereviu
    yield KopSurat((*([f"PEMERINTAH {kabupaten.upper()}"] if kabupaten else ()), pereviu.upper()))


def _body(kertas: KertasKerja, nama: str) -> Iterator[str]:
    tugas = head_text(kertas, SURAT_TUGAS)
    yield (f"Kami telah mereviu {head_text(kertas, OBYEK)}{f' sesuai Surat Tugas {tugas}' if tugas else ''}. "
           "Reviu dilakukan secara terbatas; isi laporan kinerja tetap menjadi tanggung jawab Saudara.")
    if angka := [p.keputusan for p in kertas.angka]:
        tanpa = angka.count(Keputusan.TANPA_PEMBANDING)
        yield (f"Dari {len(angka)} angka yang dilaporkan, {angka.count(Keputusan.SESUAI)} sama dengan hitungan ulang "
               f"dan {angka.count(Keputusan.BERBEDA)} berbeda" + (f"; {tanpa} tanpa pembanding." if tanpa else "."))
    semua, sudah, belum = mended(kertas)
    if semua:
        bagian = ", ".join(f"{b.nama} {mended(kertas, b.kode)[0]}" for b in kertas.daftar.bagian)
        yield (f"Hasil reviu memuat {semua} catatan ({bagian}), sebagaimana terlampir; {sudah} sudah dan {belum} belum "
               "diperbaiki.")
    else:
        yield "Reviu tidak menghasilkan catatan."
    yield from _consequence(kertas, nama, belum)
    yield "Demikian disampaikan. Atas perhatian dan kerja sama Saudara kami ucapkan terima kasih."


def _consequence(kertas: KertasKerja, nama: str, belum: int) -> Iterator[str]:
    if not may_be_stated(kertas):
        nomor = [str(n) for n, c in zip(note_numbers(kertas.catatan), kertas.catatan, strict=True) if c.berat]
        catatan = f"Catatan nomor {', '.join(nomor)}" if nomor else "Butir daftar uji yang belum terpenuhi"
        yield (f"{catatan} perlu diperbaiki lebih dahulu. Selama itu Pernyataan Telah Direviu atas laporan kinerja "
               f"{nama} belum diterbitkan. Kami mohon Saudara memperbaikinya, atau menerimanya dengan alasan tertulis, "
               "lalu menyampaikan kembali laporannya.")
        return
    yield "Bersama surat ini kami sampaikan Pernyataan Telah Direviu untuk disertakan di dalam laporan kinerja."
    if belum:
        yield "Catatan yang belum diperbaiki kami mohon ditindaklanjuti."


def _place_and_day(kertas: KertasKerja) -> str:
    return f"{_TITIK_PENDEK}, {person_text(kertas, INSPEKTUR, TANGGAL) or _TITIK_PENDEK}"


def _signer(kertas: KertasKerja) -> Iterator[str]:
    pereviu = head_text(kertas, PEREVIU)
    jabatan = f"{INSPEKTUR}{pereviu.removeprefix('Inspektorat')}" if pereviu.startswith("Inspektorat") else INSPEKTUR
    yield from (f"{jabatan},", *_RUANG, person_text(kertas, INSPEKTUR, NAMA) or TITIK,
                f"NIP {person_text(kertas, INSPEKTUR, NIP) or TITIK}")


def _annex(kertas: KertasKerja) -> Iterator[Blok]:
    """The notes by part; nothing where there are none."""
    nomor = dict(zip((c.kunci for c in kertas.catatan), note_numbers(kertas.catatan), strict=True))
    baris: list[Baris] = []
    for bagian in kertas.daftar.bagian:
        milik = [c for c in kertas.catatan if c.bagian == bagian.kode and text_of_note(kertas, c, KONDISI)]
        if milik:
            baris.append(Baris((bagian.kode, bagian.nama, *[None] * (len(_KOLOM) - 2)), Gaya.PROGRAM,
                               lebar=len(_KOLOM) - 1, mulai=2))
        baris += [Baris((nomor[c.kunci], *(text_of_note(kertas, c, k) or None
                                           for k in (INDEKS, KONDISI, REKOMENDASI, PERBAIKAN)))) for c in milik]
    if baris:
        yield HalamanBaru()
        yield IsiTabel(Tabel("Catatan Hasil Reviu", _KOLOM, tuple(baris), nomor_kolom=False,
                             subjudul=head_text(kertas, OBYEK)))


def _remarks() -> Iterator[Blok]:
    yield HalamanBaru()
    yield Alinea(KETERANGAN, "LKCatatan")
