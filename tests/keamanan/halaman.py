"""docs/keamanan.md, from a run of the declared attacks."""

import platform
from collections.abc import Iterable, Sequence

from tests.keamanan.daftar import ROOT, Kelas, Serangan, all_kelas, not_tried
from tests.keamanan.jalan import Ran

PAGE = ROOT / "docs" / "keamanan.md"

_HEAD = """# Keamanan: apa yang dicoba, dan apa yang terjadi

<!-- Ditulis oleh `make keamanan`; jangan diubah dengan tangan. Serangan baru: tests/keamanan/BACA.md. -->

Dua janji diuji di sini: berkas yang ditulis toolkit dibuka tanpa pertanyaan perbaikan dari Excel, dan workbook dari
luar tidak merugikan siapa pun lebih dari satu pesan. Setiap angka di halaman ini dihitung dari pengujian yang baru saja
dijalankan ({system}, Python {python}); setiap baris menyebut pengujiannya. "Bertahan" berarti: berkas ditolak dengan
kalimat yang menyebut sebabnya, atau dibaca seolah tidak ada apa-apa, dan tidak ada berkas yang berubah selain yang
seharusnya."""

_TAIL = """## Sekali lagi

`make keamanan` menjalankan semua pengujian di atas dan menulis halaman ini; `make test` menjalankan pengujian yang
sama. Apa yang terjadi pada isi workbook orang: [lossless.md](lossless.md). Perusakan acak: [fuzzing.md](fuzzing.md)."""


def render(ran: Ran) -> str:
    """The whole page."""
    kelas = all_kelas()
    return "\n\n".join((
        _HEAD.format(system=platform.system(), python=platform.python_version()), _summary(ran, kelas),
        _killed(ran, kelas), _readers(ran), _judged(ran), *(_section(ran, k) for k in kelas), _untried(), _TAIL)) + "\n"


def _summary(ran: Ran, kelas: Sequence[Kelas]) -> str:
    rows = []
    for k in kelas:
        cases, failed = ({case for s in k.serangan for case in which(s)} for which in (ran.of, ran.failed))
        survived = sum(bool(ran.of(s)) and not ran.failed(s) for s in k.serangan)
        rows.append((k.nama, str(len(k.serangan)), str(len(cases) + len(failed)), str(survived)))
    table = _table(("kelas", "serangan", "percobaan", "serangan yang bertahan"), rows)
    others = f"\n\nGagal atau dilewati: {', '.join(ran.others)}." if ran.others else ""
    return f"## Serangan menurut kelas\n\n{table}{others}"


def _killed(ran: Ran, kelas: Sequence[Kelas]) -> str:
    rows = [(s.apa, str(points)) for k in kelas for s in k.serangan
            if (points := sum(int(p) for p in ran.recorded("points", ran.of(s))))]
    total = sum(int(points) for points in ran.recorded("points", ran.passed))
    return f"""## Dibunuh di tengah penulisan

Proses dibunuh (SIGKILL) di {total} baris penulisan. Sesudah setiap kali, berkas lama atau berkas baru ada dan utuh,
tidak ada versi yang hilang, dan proses berikutnya selesai dengan hasil yang sama.

{_table(('apa', 'baris'), rows)}"""


def _readers(ran: Ran) -> str:
    counted = [value.split("/") for value in ran.recorded("readers", ran.passed)]
    compared, differ = (sum(int(pair[place]) for pair in counted) for place in (0, 1))
    return f"""## Tiga pembaca

Workbook yang dirusak dibaca toolkit, openpyxl, dan LibreOffice, lalu isi selnya dibandingkan: {compared} workbook,
{differ} yang dibaca toolkit lain daripada keduanya."""


def _judged(ran: Ran) -> str:
    rows = []
    for value in ran.recorded("judged", ran.passed):
        kind, _, counts = value.rpartition(": ")
        rows.append((kind, *counts.split("/")))
    return f"""## Validator

Berkas yang ditulis toolkit, diperiksa validator Open XML SDK dari Microsoft dan pemeriksa kita sendiri (`tests/judge`:
yang tidak dilihat validator itu). Workbook orang dihitung menurut temuan yang belum ada sebelum toolkit menulis ke
dalamnya.

{_table(('jenis berkas', 'berkas', 'temuan'), sorted(rows))}"""


def _section(ran: Ran, kelas: Kelas) -> str:
    rows = [(s.apa, _named(s), str(len(ran.of(s)))) for s in kelas.serangan]
    return f"## {kelas.nama}\n\n{_table(('serangan', 'pengujian', 'percobaan'), rows)}"


def _untried() -> str:
    return "## Yang tidak dicoba\n\n" + "\n".join(f"- **{apa}**: {sebab}." for apa, sebab in not_tried())


def _named(serangan: Serangan) -> str:
    """The tests, each file named once."""
    by_file: dict[str, list[str]] = {}
    for test in serangan.uji:
        file, _, name = test.partition("[")[0].partition("::")
        if f"`{name}`" not in by_file.setdefault(file, []):
            by_file[file].append(f"`{name}`")
    return "; ".join(f"`{file}`: {', '.join(names)}" for file, names in by_file.items())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
