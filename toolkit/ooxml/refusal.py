"""Why a file is refused: one entry for each reason, with the words that staff read."""

import enum

from toolkit.errors import ToolkitError

_SAVE_AS = "Buka di Excel, pilih Simpan Sebagai, jenis Buku Kerja Excel (*.xlsx), lalu jalankan lagi dengan berkas itu."
_SAVE_OR_COPY = ("Bila ini workbook isian dari toolkit, buka di Excel, pilih Simpan Sebagai, jenis Buku Kerja Excel "
                 "(*.xlsx), lalu jalankan lagi. Bila ini data dari aplikasi lain, masukkan ke workbook isian (dibuat "
                 'dengan: toolkit template laporan.xlsx) dengan: toolkit impor "{file}" --ke laporan.xlsx; atau buka '
                 "di Excel lalu salin kolomnya ke sheet workbook isian.")
_COMPLETE = "Salin ulang berkas itu dari sumbernya, atau pakai cadangannya."
_AGAIN = "Unduh atau mintalah lagi berkasnya, lalu pastikan dapat dibuka di Excel sebelum dijalankan lagi."
_REPAIR = "Buka di Excel, biarkan Excel memperbaikinya, simpan dengan nama lain, lalu jalankan lagi dengan berkas itu."
_NO_REAL_FILE = "Tidak ada workbook biasa yang seperti itu. Mintalah berkas asli dari pengirimnya."


class Refusal(enum.Enum):
    """A reason to leave a file alone; the value is (pesan, saran), filled in by `error`.

    The names after `{`: `file` is the file's name; `part` a part of the package; `found` and `limit` numbers in words.
    """

    # where it is
    MISSING = ("{file} tidak ditemukan.", "Periksa nama berkas dan foldernya.")
    FOLDER = ("{file} adalah folder, bukan berkas.", "Sebutkan berkas di dalam folder itu.")
    NO_FILE = ("{file} bukan berkas biasa, melainkan pipa atau perangkat, dan tidak dibaca.",
               "Simpan dahulu isinya sebagai berkas di sebuah folder, lalu sebutkan berkas itu.")
    UNREADABLE = ("{file} tidak boleh dibaca dengan akun ini.",
                  "Mintalah hak baca kepada pemilik folder, atau salin berkas itu ke folder sendiri.")
    READ_FAILED = ("{file} tidak dapat dibaca sampai selesai ({found}).",
                   "Periksa sambungan ke drive atau folder jaringan itu, lalu jalankan lagi.")
    OPEN_ELSEWHERE = ("{file} sedang dibuka di program lain (Excel, Word), dan tidak diubah.",
                      "Simpan dan tutup dahulu, lalu jalankan lagi. Bila tidak dibuka di mana pun, hapus {part}.")

    # what it is
    LOCK_FILE = ("{file} adalah berkas kunci Excel atau LibreOffice selama {part} terbuka; isinya bukan workbook.",
                 "Sebutkan {part}. Bila {part} tidak sedang dibuka di mana pun, berkas kunci ini boleh dihapus.")
    EMPTY = ("{file} kosong: ukurannya 0 bita.", _COMPLETE)
    ZEROS = ("{file} tidak berisi apa-apa selain bita nol; isinya hilang saat disalin atau disinkronkan.", _COMPLETE)
    XLS = ("{file} adalah workbook Excel lama (.xls), apa pun akhiran namanya.", _SAVE_OR_COPY)
    XLSB = ("{file} adalah workbook biner (.xlsb), apa pun akhiran namanya.", _SAVE_AS)
    ODS = ("{file} adalah lembar kerja OpenDocument (.ods), apa pun akhiran namanya.",
           _SAVE_OR_COPY)
    XML_2003 = ("{file} adalah Lembar Kerja XML 2003, bukan .xlsx, apa pun akhiran namanya.", _SAVE_OR_COPY)
    HTML = ("{file} adalah halaman web (HTML), bukan .xlsx, apa pun akhiran namanya.", _SAVE_OR_COPY)
    TEXT = ("{file} adalah teks biasa (misalnya CSV), bukan .xlsx, apa pun akhiran namanya.", _SAVE_OR_COPY)
    OTHER_OFFICE = ("{file} adalah berkas {found}, bukan workbook Excel, apa pun akhiran namanya.",
                    "Sebutkan workbook isian (.xlsx atau .xlsm); angka dari berkas ini disalin ke sana.")
    NOT_WORKBOOK = ("{file} bukan workbook Excel (.xlsx atau .xlsm).", "Sebutkan workbook .xlsx atau .xlsm.")
    JUNK_BEFORE = ("{file} diawali {found} yang bukan bagian dari workbook; biasanya situs pengunduh menambahkannya.",
                   _AGAIN)
    ENCODED = ("{file} berisi {found} yang masih disandikan untuk surel atau web ({part}), bukan berkasnya sendiri.",
               _AGAIN)
    MAIL = ("{file} adalah surel yang disimpan ({found}), bukan workbook, apa pun akhiran namanya.",
            "Buka surel itu, simpan lampirannya, lalu jalankan lagi dengan berkas lampiran itu.")
    REPACKED = ("{file} adalah workbook yang isinya pernah dibongkar lalu dizip lagi di dalam folder {part}.",
                "Pakai berkas aslinya, sebelum dibongkar; mintalah atau unduh lagi.")
    PASSWORD = ("{file} dikunci dengan kata sandi untuk membuka, sehingga isinya tidak dapat dibaca.",
                "Di Excel: Berkas > Info > Proteksi Buku Kerja, kosongkan kata sandinya, simpan, lalu jalankan lagi.")
    RIGHTS = ("{file} dilindungi kebijakan hak akses atau label kerahasiaan, sehingga isinya tidak dapat dibaca.",
              "Buka di Excel, hapus pembatasan akses atau ubah labelnya, simpan, lalu jalankan lagi.")
    STRICT = ("{file} disimpan sebagai Buku Kerja Open XML Ketat, yang belum dapat diolah.", _SAVE_AS)

    # damage
    TRUNCATED = ("{file} tidak utuh: bagian akhirnya hilang, mungkin saat disalin atau diunduh.", _COMPLETE)
    DAMAGED = ("{file} rusak: isinya tidak dapat dibongkar.", _COMPLETE)
    PART_MISSING = ("{file} rusak: bagian {part} tidak ada di dalamnya.", _REPAIR)
    PART_DAMAGED = ("{file} rusak: bagian {part} tidak dapat dibaca.", _REPAIR)
    PART_INVALID = ("{file} rusak: bagian {part} tidak tersusun sebagaimana mestinya.", _REPAIR)
    TWICE = ("{file} rusak: bagian {part} menyebut {found} dua kali, sehingga tidak jelas mana yang berlaku.", _REPAIR)
    CELL = ("{file} rusak: {part} {found}, sehingga Excel dan program lain membacanya berlainan.", _REPAIR)
    ENCODING = ("{file} berisi bagian {part} dengan pengodean huruf {found}, padahal Excel memakai UTF-8.",
                _NO_REAL_FILE)

    # danger
    ENTRY_ENCRYPTED = ("{file} berisi bagian bersandi ({part}) yang tidak pernah ada dalam workbook Excel.",
                       _NO_REAL_FILE)
    METHOD = ("{file} dimampatkan dengan cara yang tidak dipakai Excel (bagian {part}).", _SAVE_AS)
    DUPLICATE = ("{file} berisi dua bagian bernama sama ({part}), sehingga tidak jelas mana yang berlaku.", _REPAIR)
    BAD_NAME = ("{file} berisi bagian dengan nama yang tidak wajar ({part}).", _NO_REAL_FILE)
    OVERLAP = ("{file} berisi bagian yang saling menindih ({part}), seperti berkas perusak.", _NO_REAL_FILE)
    TOO_BIG = ("{file} berukuran {found}, melebihi batas {limit}.",
               "Pindahkan gambar dan data lain ke berkas terpisah.")
    TOO_MANY_PARTS = ("{file} berisi lebih dari {limit} bagian, seperti berkas perusak.", _NO_REAL_FILE)
    UNPACKED_TOO_BIG = ("{file} mengembang menjadi {found} bila dibuka (batas {limit}), seperti berkas perusak.",
                        _NO_REAL_FILE)
    XML_TOO_BIG = ("{file} berisi bagian {part} sebesar {found} bila dibuka (batas {limit}).",
                   "Hapus baris dan kolom yang tidak terpakai di sheet isian, simpan, lalu jalankan lagi.")
    TOO_MUCH_MARKUP = ("{file} berisi bagian {part} dengan lebih dari {limit} penanda sel, gaya, dan sejenisnya.",
                       "Hapus baris dan kolom yang tidak terpakai di sheet isian, simpan, lalu jalankan lagi.")
    TOO_MANY = ("{file} berisi lebih dari {limit} {found} di bagian {part}.",
                "Hapus yang tidak terpakai di Excel, simpan, lalu jalankan lagi.")
    TOO_MUCH_TO_READ = ("Sheet isian di {file} bersama-sama berisi lebih dari {limit} {found}.",
                        "Hapus isi yang bukan bagian laporan dari sheet isian, simpan, lalu jalankan lagi.")
    RATIO = ("{file} seperti berkas perusak: bagian {part} mengembang {found} kali bila dibuka (batas {limit} kali).",
             _NO_REAL_FILE)
    DOCTYPE = ("{file} berisi deklarasi DOCTYPE di bagian {part}, seperti berkas perusak; Excel tidak menulisnya.",
               _NO_REAL_FILE)

    # fine to read, not to write into
    SIGNED = ("{file} bertanda tangan digital; perubahan apa pun membuat tanda tangannya tidak berlaku.",
              "Tulis hasilnya ke workbook lain dengan --into, atau hapus tanda tangannya dahulu di Excel.")
    SHARED = ("{file} adalah workbook bersama cara lama (Bagikan Buku Kerja), yang mencatat setiap perubahan.",
              "Di Excel: Tinjau > Batalkan Berbagi Buku Kerja, simpan, lalu jalankan lagi.")
    LOCKED = ("Susunan sheet {file} dikunci, sehingga sheet hasil tidak dapat ditambahkan.",
              "Di Excel: Tinjau > Proteksi Buku Kerja, buka kuncinya, simpan, lalu jalankan lagi.")
    SUFFIX = ("Isi berkas ini menuntut akhiran {limit}, tetapi nama hasilnya {file}; Excel akan menolak membukanya.",
              "Pakai nama yang berakhiran {limit}.")

    def error(self, file: str, *, part: str = "", found: object = "", limit: object = "") -> "RefusedError":
        """The error to raise.

        Args:
            file: the file's name, as the message quotes it.
            part: name of the part of the package.
            found: what was found (a size, a kind).
            limit: the most that is accepted.
        """
        pesan, saran = self.value
        words = {"file": file or "Berkas ini", "part": part, "found": found, "limit": limit}
        return RefusedError(self, pesan.format_map(words), saran.format_map(words))


class RefusedError(ToolkitError):
    """A file is refused, and untouched. `reason` says which entry."""

    def __init__(self, reason: Refusal, pesan: str, saran: str) -> None:
        super().__init__(pesan, saran)
        self.reason = reason
