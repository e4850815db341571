"""What the page asks for: a file's name and bytes in, what is to be shown as JSON and a file's bytes out.

The page holds no rule and no sentence of its own: whatever it shows of a workbook comes from here, and here it comes
from the pipeline that the command line and the button use. Every function can be called from JavaScript as it stands:
texts, numbers and bytes go in, an `Answer` comes out, and nothing is raised.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit import machine, pipeline
from toolkit.catalog import all_aturan
from toolkit.errors import ToolkitError, own_mistake
from toolkit.model.temuan import Temuan, by_sheet, counts
from toolkit.ooxml.guards import check_suffix
from toolkit.reader.gate import known_package
from toolkit.render.appearance import shown
from toolkit.tabel.halaman import Berdampingan, Daftar, DeretKartu, Lembar
from toolkit.tabel.ringkasan import lembar_ringkasan

SELESAI, ADA_KESALAHAN, GAGAL = 0, 1, 2
"""Exit codes of the workbook contract, section 6."""
LANGKAH = ("Membaca berkas", "Menghitung dan memeriksa", "Menulis sheet hasil")
"""What the page says while it works, in order."""

Progress = Callable[[str, int, int], object]
"""Told what is done next, how many steps are done, how many there are."""


class Answer(NamedTuple):
    """What the page gets.

    Attributes:
        json: the object that it shows, see `fill`, `review`, `make_template`.
        berkas: a file to be kept, None for none. nama: its name.
    """

    json: str
    berkas: bytes | None = None
    nama: str = ""


def fill(nama: str, data: bytes, sekarang: str, progress: Progress | None = None) -> Answer:
    """Check a workbook and fill it, as `toolkit fill` does.

    Args:
        nama: the file's name.
        data: the whole file.
        sekarang: the time to show as the time of computation, ISO 8601.
        progress: told of each step.

    Returns:
        The filled workbook, none where it was refused. The object:

        `berkas`, `kode` (the exit code), `galat` (null, or `pesan` and `saran`: why nothing was written);
        `kabar`: sentences about what was written, as the command says them;
        `hasil`: the object of `toolkit check --json`, null where the file could not be read (and then so are all that
        follow): `hitungan` (how many findings of each level), `judul`, `keterangan`, `kartu` (`label`, `nilai`,
        `keterangan`) and `perhatian` of sheet Ringkasan, `kelompok`: findings by sheet, in their order, each with
        `sheet` and `temuan`; a finding has `kode`, `tingkat`, `tempat`, `sel`, `nilai`, `pesan`, `saran`, `mengapa`,
        `diterima`, `alasan`.
    """
    return _answered(nama, lambda: _fill(nama, data, dt.datetime.fromisoformat(sekarang), progress or _silent))


def review(nama: str, data: bytes) -> Answer:
    """The reviewer's first working paper of a report, as `toolkit reviu` writes it.

    Returns:
        The working paper, none where the report was refused. The object: `berkas`, `kode`, `galat`, `kabar`.
    """
    return _answered(nama, lambda: _review(nama, data))


def make_template(tahun: int, masa: Sequence[int], kode: str, nama: str, pedoman: str) -> Answer:
    """An empty workbook, as `toolkit template` makes it.

    Args:
        tahun: of the report.
        masa: first and last year of the Renstra.
        kode: of the office, empty for none.
        nama: of the office; empty: as the list calls the kecamatan of that code.
        pedoman: slug of the survey's guidance.

    Returns:
        The workbook. The object: `berkas`, `kode`, `galat`, `kabar`.
    """
    return _answered("Template", lambda: _template(tahun, (masa[0], masa[1]), (kode, nama), pedoman))


def find_kecamatan(teks: str) -> Answer:
    """The kecamatan that a text may mean.

    Returns:
        The object: a list of `kode`, `nama` (of the office), `kabupaten_kota`, `provinsi`.
    """
    from toolkit.data.cari import look_up
    from toolkit.data.kantor import office_name

    return Answer(machine.dumps([{**k._asdict(), "nama": office_name(k)} for k in look_up(teks)]))


def choices(tahun_ini: int) -> Answer:
    """What a template can be made for.

    Args:
        tahun_ini: today's year.

    Returns:
        The object: `tahun` (proposed), `tahun_pertama`, `tahun_terakhir`, `renstra` (by year: first, last),
        `dugaan_sebelum` (before this year the proposed Renstra is a guess), `pedoman` (`slug`, `nama`; default first).
    """
    from toolkit.regulation import load
    from toolkit.template import options as o

    tahun = range(o.TAHUN_PERTAMA, o.TAHUN_TERAKHIR + 1)
    return Answer(machine.dumps({
        "tahun": tahun_ini - 1, "tahun_pertama": tahun[0], "tahun_terakhir": tahun[-1],
        "renstra": {str(t): o.renstra_around(t) for t in tahun}, "dugaan_sebelum": o.SERENTAK,
        "pedoman": [{"slug": slug, "nama": load.by_slug(slug).nama} for slug in load.slugs()]}))


def _silent(_kata: str, _selesai: int, _banyak: int) -> None:
    """For whoever does not want to be told."""


def _answered(nama: str, work: Callable[[], Answer]) -> Answer:
    """The answer; what stops the work becomes one too."""
    try:
        return work()
    except ToolkitError as error:
        return _refused(nama, error)
    except MemoryError:
        return _refused(nama, ToolkitError(
            f"{nama} terlalu besar untuk memori peramban ini; berkas tidak diubah.",
            "Tutup tab dan program lain lalu coba lagi, atau pakai toolkit yang dipasang di komputer."))
    except Exception as error:  # noqa: BLE001  (the last boundary: staff get a sentence, whatever happened)
        return _refused(nama, own_mistake(nama, error))


def _refused(nama: str, error: ToolkitError) -> Answer:
    return Answer(machine.dumps({**machine.galat(nama, error), "kode": GAGAL, "kabar": [], "hasil": None}))


def _code(pemeriksaan: pipeline.Pemeriksaan) -> int:
    return ADA_KESALAHAN if pemeriksaan.kesalahan else SELESAI


def _fill(nama: str, data: bytes, sekarang: dt.datetime, progress: Progress) -> Answer:
    progress(LANGKAH[0], 0, len(LANGKAH))
    paket = known_package(data, nama)
    progress(LANGKAH[1], 1, len(LANGKAH))
    pemeriksaan = pipeline.examine_package(paket)
    progress(LANGKAH[2], 2, len(LANGKAH))
    galat: ToolkitError | None = None
    isian: pipeline.Pengisian | None = None
    try:
        check_suffix(paket, Path(nama))
        isian = pipeline.fill_examined(pemeriksaan, sekarang=sekarang)
    except ToolkitError as error:  # the findings can be shown all the same, as `check` shows them
        galat = error
    hasil = isian.sisipan if isian else None
    lembar = lembar_ringkasan(pemeriksaan.hasil, pemeriksaan.temuan, isian.dihitung if isian else sekarang)
    objek = {
        "berkas": nama, "kode": GAGAL if galat else _code(pemeriksaan),
        "galat": galat and {"pesan": galat.pesan, "saran": galat.saran},
        "kabar": [f"{nama}: {isian.kabar}", *(isian.peringatan if isian.berubah else ())] if isian else [],
        "hasil": machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, nama),
        "hitungan": counts(pemeriksaan.temuan), "judul": lembar.judul, "keterangan": " ".join(lembar.layar),
        "kartu": _cards(lembar), "perhatian": _attention(lembar), "kelompok": _groups(pemeriksaan.temuan)}
    return Answer(machine.dumps(objek), hasil.data if hasil else None, nama if hasil else "")


def _cards(lembar: Lembar) -> list[dict[str, str]]:
    return [{"label": k.label, "nilai": shown(k.nilai, k.format), "keterangan": k.keterangan}
            for bagian in lembar.bagian if isinstance(bagian, DeretKartu) for k in bagian.kartu]


def _attention(lembar: Lembar) -> list[str]:
    sisi = [s for b in lembar.bagian if isinstance(b, Berdampingan) for s in (b.kiri, b.kanan)]
    return [butir for s in sisi if isinstance(s, Daftar) for butir in s.butir]


def _groups(temuan: Iterable[Temuan]) -> list[dict[str, object]]:
    """Findings as the terminal groups them."""
    mengapa = {a.kode: a.mengapa for a in all_aturan()}
    return [{"sheet": judul, "temuan": [_finding(t, mengapa) for t in semua]} for judul, semua in by_sheet(temuan)]


def _finding(t: Temuan, mengapa: dict[str, str]) -> dict[str, object]:
    return {"kode": t.kode, "tingkat": t.tingkat.value, "tempat": t.tempat, "sel": t.sel.alamat if t.sel else "",
            "nilai": t.nilai, "pesan": t.pesan, "saran": t.saran, "mengapa": mengapa[t.kode], "diterima": t.diterima,
            "alasan": t.alasan}


def _review(nama: str, data: bytes) -> Answer:
    from toolkit.reviu.kertas import counted, first_paper, place_beside

    pemeriksaan = pipeline.examine_package(known_package(data, nama))
    kertas, isi = first_paper(pemeriksaan)
    hasil = place_beside(Path(nama)).name
    kabar = [f"{hasil}: kertas kerja reviu ditulis.", counted(kertas)]
    objek = {"berkas": nama, "kode": _code(pemeriksaan), "galat": None, "kabar": kabar}
    return Answer(machine.dumps(objek), isi, hasil)


def _template(tahun: int, masa: tuple[int, int], kantor: tuple[str, str], pedoman: str) -> Answer:
    from toolkit.data.kantor import code_doubted, locate, office_name
    from toolkit.template.options import TAHUN_PERTAMA, TAHUN_TERAKHIR, TemplateOptions, years_refused
    from toolkit.template.workbook import make
    from toolkit.values.kantor import in_full, official_code
    from toolkit.values.nama_berkas import workbook_stem

    if not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        raise ToolkitError(f"Tahun {tahun} tidak dikenal.", f"Tulis tahun antara {TAHUN_PERTAMA} dan {TAHUN_TERAKHIR}.")
    if tolak := years_refused(tahun, masa):
        raise ToolkitError(tolak, "Perbaiki tahun laporan atau periode Renstranya.")
    kode, nama = official_code(kantor[0]), in_full(kantor[1])
    letak = locate(kode)
    nama = nama or (office_name(letak.kecamatan) if letak and letak.kecamatan else "")
    berkas = f"{workbook_stem(kode, nama, tahun).rstrip('-')}.xlsx"
    options = TemplateOptions(tahun, *masa, kode_wilayah=kode, nama=nama, pedoman_skm=pedoman)
    kabar = [f"{berkas}: {options.kabar}", *filter(None, [code_doubted(kode)])]
    return Answer(machine.dumps({"berkas": berkas, "kode": SELESAI, "galat": None, "kabar": kabar}), make(options),
                  berkas)
