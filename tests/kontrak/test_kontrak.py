"""The contract (docs/kontrak.md) and the code say the same, both ways; what carries its mark is not there yet."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from tests.kontrak.halaman import TANDA, Butir, bagian, belum, butir, dibangun, judul, objek, pilihan, tabel, teks
from tests.rules.rakit import hitung
from toolkit import machine, pipeline
from toolkit.cli.app import main
from toolkit.cli.exit_code import ExitCode
from toolkit.errors import ToolkitError
from toolkit.model import lembar
from toolkit.narasi.kalimat import write
from toolkit.regulation import load
from toolkit.schema import input as schema
from toolkit.schema.kinds import Kind, Sheet
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Tabel
from toolkit.template.petunjuk import sentences

ROOT = Path(__file__).parents[2]
CONTOH = ROOT / "examples" / "ambulu-2021.xlsx"
LEMBAR_MASUKAN = ("Sheet", "One row is", "Columns")
LEMBAR_HASIL = ("Sheet", "Columns")
SHEETS = {s.name: s for s in schema.INPUT_SHEETS}


@cache
def contoh() -> pipeline.Pemeriksaan:
    """The example, which is read once."""
    return pipeline.examine(CONTOH)


# The page itself.

def test_every_mark_has_the_one_form() -> None:
    assert teks().count("⟨") == len(re.findall(r"belum\s+dibangun", teks())) == len(TANDA.findall(teks()))


def test_no_two_headings_are_alike() -> None:
    kata = [k for _, k in judul()]
    assert len(kata) == len(set(kata))


def citations() -> list[object]:
    """Every place in code, tests and docs that cites the contract by section or heading."""
    hasil: list[object] = []
    for path in sorted(p for folder in ("toolkit", "tests", "docs", "bench") for p in (ROOT / folder).rglob("*")
                       if p.suffix in {".py", ".md"} and p != ROOT / "docs" / "kontrak.md" and p != Path(__file__)):
        isi = re.sub(r"\s*\n[\s#>]*", " ", path.read_text(encoding="utf-8"))
        hasil += [pytest.param(isi[m.start():m.start() + 90], id=f"{path.relative_to(ROOT)}-{n}")
                  for n, m in enumerate(
                      re.finditer(r"(?:[Cc]ontract|kontrak\.md), (?=section|sheet|heading|[\"'`\d])", isi))]
    return hasil


SITIRAN = re.compile(r'(?:[Cc]ontract|kontrak\.md), (?:sections? (?P<bagian>\d(?: and \d)*)(?:, )?)?'
                     r'(?P<judul>"[^"]+"(?: and "[^"]+")*)?(?=[.):;])')
"""A citation, and nothing beside it that no test looks at."""



@pytest.mark.parametrize("sitiran", citations())
def test_a_citation_names_a_section_and_heading_that_are_there(sitiran: str) -> None:
    cocok = SITIRAN.match(sitiran)
    assert cocok is not None, f'say it as: contract, section 1, "Numbers". {sitiran}'
    ada = bagian()
    nomor = re.findall(r"\d", cocok["bagian"] or "")
    assert set(nomor) <= set(ada), sitiran
    for kata in re.findall(r'"([^"]+)"', cocok["judul"] or ""):
        assert kata in set().union(*(ada[n] for n in nomor or ada)), sitiran


# Input sheets.

def sheet_rows() -> list[tuple[Butir, str, str]]:
    return [(nama, satu, kolom) for sel, satu, kolom in tabel(*LEMBAR_MASUKAN) for nama in butir(sel)]


def test_input_sheets_stand_in_this_order() -> None:
    halaman = [nama for nama, _, _ in sheet_rows()]
    assert dibangun(halaman) == [schema.PETUNJUK, *SHEETS]
    assert not belum(halaman) & {*SHEETS, schema.DAFTAR, schema.ATURAN}


def test_required_and_optional_sheets() -> None:
    wajib = re.search(r"Required sheets: (.+?);", teks(), flags=re.DOTALL)
    assert wajib is not None
    assert [b.teks for b in pilihan(wajib[1])] == [s.name for s in SHEETS.values() if s.required]
    pilih = [n.teks for n, _, _ in sheet_rows() if n.dibangun]
    pertama = pilih.index("Penandatangan")
    assert pilih[pertama:] == [s.name for s in SHEETS.values() if s.optional]


def headings(sheet: Sheet) -> list[tuple[str, bool, bool]]:
    """Heading, required, one for each year: of what the template does not compute."""
    return [(c.heading, c.required, c.years is not None) for c in sheet.columns if c.kind is not Kind.HITUNG]


def columns(sheet: str) -> list[Butir]:
    return next(butir(kolom) for nama, _, kolom in sheet_rows() if nama.teks == sheet)


def of_page(kolom: Butir) -> tuple[str, bool, bool]:
    nama = kolom.teks.removeprefix("then the rules:").strip()
    nomor = re.fullmatch(r"(\D+)1 … \1n", nama)
    return (nomor[1] if nomor else nama.removesuffix(" *year*"), kolom.tebal, nama.endswith(" *year*"))


@pytest.mark.parametrize("nama", SHEETS)
def test_columns_of_an_input_sheet(nama: str) -> None:
    halaman = columns(nama)
    assert [of_page(k) for k in halaman if k.dibangun] == headings(SHEETS[nama])
    assert not belum(halaman) & {c.heading for c in SHEETS[nama].columns}


def test_identitas_has_its_two_headings() -> None:
    (satu,) = (satu for nama, satu, _ in sheet_rows() if nama.teks == "Identitas")
    assert re.findall(r"\*\*(.+?)\*\*", satu) == [c.heading for c in schema.IDENTITAS_HEADINGS]


@pytest.mark.parametrize("nama", SHEETS)
def test_choices_of_the_columns(nama: str) -> None:
    halaman = {of_page(k)[0]: pilihan(k.kurung) for k in columns(nama) if k.dibangun}
    kode = {c.heading: list(c.choices) for c in SHEETS[nama].columns if c.kind is not Kind.HITUNG}
    assert {k: dibangun(p) for k, p in halaman.items()} == kode
    assert not {k: belum(p) & set(kode[k]) for k, p in halaman.items() if belum(p) & set(kode[k])}


def test_choices_of_the_rules() -> None:
    """The default first; a further regulation file adds a choice that the page need not name."""
    halaman = {isian: pilihan(re.sub(r" \((?!di atas)[^)]*\)", "", sel).partition(", and any")[0])
               for isian, sel in tabel("Isian", "Choices")}
    kode = {c.heading: load.choices(c.choices_of) for c in schema.IDENTITAS.columns if c.choices_of}
    assert list(halaman) == list(kode)
    for isian, butir_isian in halaman.items():
        ada = dibangun(butir_isian)
        assert [p for p in kode[isian] if p in ada] == ada, isian
        assert kode[isian][0] == ada[0], isian
        assert not belum(butir_isian) & set(kode[isian]), isian


def test_version_and_properties() -> None:
    versi = re.search(r"The template version is (\d+)(?:\s⟨belum dibangun; kini: (\d+)⟩)?", teks())
    assert versi is not None
    assert (versi[2] or versi[1]) == schema.VERSION
    properti = re.search(r"The properties\s+are\s+(.+?);", teks(), flags=re.DOTALL)
    assert properti is not None
    assert [b.teks for b in pilihan(properti[1])] == [
        schema.PROPERTY_VERSION, schema.PROPERTY_YEAR, schema.PROPERTY_CODE]
    assert re.search(rf"very\s+hidden\s+sheet\s+`{schema.ATURAN}`", teks())


# Result sheets.

def result_rows() -> list[tuple[list[Butir], str]]:
    return [(pilihan(sel), kolom) for sel, kolom in tabel(*LEMBAR_HASIL)]


def written() -> dict[str, list[list[str]]]:
    """The example's result sheets: name -> headings of each table, columns without one and repeated tables dropped."""
    hasil: dict[str, list[list[str]]] = {}
    for satu in result_sheets(contoh().hasil, contoh().temuan, naskah=write(contoh().hasil)):
        kepala = [[k.judul for k in b.kolom if k.judul] for b in satu.bagian if isinstance(b, Tabel)]
        hasil[satu.nama] = [k for n, k in enumerate(kepala) if k not in kepala[:n]]
    return hasil


def names_in_the_model() -> set[str]:
    """The names of result sheets that the model knows, the numbered ones apart."""
    return {v for k, v in vars(lembar).items() if isinstance(v, str) and k.isupper() and not v.startswith("_")
            and v != lembar.OWNER}


def test_result_sheets_stand_in_this_order() -> None:
    """The example writes all whose source it has; what it does not write must at least be named in the model."""
    halaman = [b for semua, _ in result_rows() for b in semua]
    nama = [n for n in dibangun(halaman) if not n.startswith("Tabel 3.")]
    assert [n for n in nama if n in written()] == [n for n in written() if not n.startswith("Tabel 3.")]
    assert set(nama) == names_in_the_model()
    assert not belum(halaman) & {v for v in vars(lembar).values() if isinstance(v, str)}


def test_numbered_tables_stand_after_the_overview() -> None:
    assert [b.teks for b in result_rows()[1][0]] == ["Tabel 3.1", "Tabel 3.n"]
    sasaran = len(contoh().hasil.sasaran)
    assert list(written())[1:3 * sasaran + 2] == [f"Tabel 3.{n}" for n in range(1, 3 * sasaran + 2)]


@pytest.mark.parametrize(("nama", "kolom"), [pytest.param(b.teks, kolom, id=b.teks) for semua, kolom in result_rows()
                                             for b in semua if b.dibangun and not kolom.startswith("*")])
def test_columns_of_a_result_sheet(nama: str, kolom: str) -> None:
    assert nama in written() or nama in names_in_the_model()
    assert written().get(nama) in (None, [[k.strip() for k in satu.split(",")] for satu in kolom.split(";")])


def test_no_result_sheet_bears_the_name_of_an_input_sheet() -> None:
    masukan = {schema.PETUNJUK, schema.DAFTAR, schema.ATURAN, *(n.teks for n, _, _ in sheet_rows())}
    assert not {b.teks for semua, _ in result_rows() for b in semua} & masukan


def test_the_guide_names_every_result_sheet_and_no_other() -> None:
    isi = (ROOT / "docs" / "panduan" / "hasil.md").read_text(encoding="utf-8")
    panduan = [re.sub(r", .*", "", nama) for nama in re.findall(r"^\| (.+?) \|", isi, flags=re.MULTILINE)[1:]]
    halaman = dibangun([b for semua, _ in result_rows() for b in semua])
    assert [n for n in panduan if n[:8] != "Tabel 3."] == [n for n in halaman if n[:8] != "Tabel 3."]
    assert {"Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 3.4"} <= set(panduan)


def test_petunjuk_names_every_result_sheet() -> None:
    petunjuk = " ".join(sentences()["hasil"])
    assert [n for n in sorted(names_in_the_model()) if n not in petunjuk] == []


# The object of --json.

def keys(isi: object, jalur: str = "") -> list[str]:
    """Paths of all keys in their order, lists opened; what the data name (a year, a class) is a star."""
    if isinstance(isi, list):
        return list(dict.fromkeys(k for satu in isi for k in keys(satu, jalur)))
    if not isinstance(isi, dict):
        return []
    hasil: dict[str, None] = {}
    for kunci, nilai in isi.items():
        nama = kunci if kunci.islower() and not kunci.isdigit() else "*"
        hasil |= dict.fromkeys([f"{jalur}{nama}", *keys(nilai, f"{jalur}{nama}.")])
    return list(hasil)


def test_keys_of_the_object() -> None:
    halaman, bertanda = objek(0)
    aksi = hitung({"Rencana Aksi": [{"Kode": "1.1"}]}).rencana_aksi   # Ambulu's published report has neither
    rencana = hitung({"Rencana Tindak Lanjut SKM": [{"No": 1}]}).rencana_skm
    penuh = contoh().hasil._replace(rencana_aksi=aksi, rencana_skm=rencana)
    kode = machine.to_object(penuh, contoh().temuan, CONTOH.name)
    assert keys({k: v for k, v in halaman.items() if k not in bertanda}) == keys(json.loads(machine.dumps(kode)))
    assert not bertanda & set(kode)


def test_keys_of_the_object_that_says_what_failed() -> None:
    halaman, _ = objek(1)
    assert keys(halaman) == keys(machine.galat("x", ToolkitError("Pesan.", "Saran.")))


# Exit codes, commands, options.

def test_exit_codes() -> None:
    halaman = [b for sel, _ in tabel("Code", "Means") for b in butir(sel)]
    assert [int(b.teks) for b in halaman if b.dibangun] == [k.value for k in ExitCode]
    assert not {int(kode) for kode in belum(halaman)} & {k.value for k in ExitCode}


def help_of(capsys: pytest.CaptureFixture[str], *perintah: str) -> str:
    with pytest.raises(SystemExit):
        main([*perintah, "--help"])
    return capsys.readouterr().out


def options(bantuan: str) -> set[str]:
    """Options of a help page, by the shorter name, as the contract writes them."""
    return set(re.findall(r"^ +(--?[a-z][a-z-]*)", bantuan, flags=re.MULTILINE)) - {"-h"}


def command_rows() -> list[tuple[str, Butir, set[str], bool]]:
    """Command, the item, its options, and whether the row only adds to a command that is there."""
    hasil = []
    for sel, _ in tabel("Command", "Does"):
        (satu,) = pilihan(sel)
        hasil.append((satu.teks.split()[1], satu, set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", satu.teks)),
                      satu.teks.split()[2:3] == ["…"]))
    return hasil


def test_commands(capsys: pytest.CaptureFixture[str]) -> None:
    ada = re.findall(r"^  ([a-z]+) ", help_of(capsys).partition("Perintah:")[2], flags=re.MULTILINE)
    assert {nama for nama, satu, _, _ in command_rows() if satu.dibangun} == set(ada)
    assert not {nama for nama, satu, _, tambahan in command_rows() if not satu.dibangun and not tambahan} & set(ada)


@pytest.mark.parametrize(("nama", "opsi"), [pytest.param(n, o, id=n) for n, b, o, _ in command_rows() if b.dibangun])
def test_options_of_a_command(nama: str, opsi: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    kode = options(help_of(capsys, nama))
    assert kode == opsi
    nanti = set().union(*(o for n, b, o, _ in command_rows() if n == nama and not b.dibangun))
    assert not kode & nanti
