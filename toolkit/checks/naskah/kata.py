"""The words that the checks of prose know, folded; a word that stands in none of these lists silences a check."""

import re


def _words(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


UKURAN = _words("realisasi realisasinya capaian capaiannya pencapaian pencapaiannya nilai nilainya indeks indeksnya "
                "skor "
                "skornya persentase persentasenya prosentase prosentasenya indikator")
"""Words that name the figure of an indicator; one of them must stand there where a subject does."""

CAPAIAN = _words("capaian capaiannya pencapaian pencapaiannya kinerja kinerjanya")
"""Words after which the percentage of the target may be meant, and not the realisasi."""

NETRAL = UKURAN | _words(
    "a ada adalah adanya akhir atas atau antara awal bahwa berdasarkan bila berada cenderung cukup dalam dan dapat "
    "dari data "
    "dengan di diatas dicapai dijelaskan diketahui dilihat dimana diperoleh disimpulkan grafik hal hasil hasilnya "
    "hingga "
    "ini itu juga kategori kemajuan ke kecamatan kinerja kinerjanya konsisten kurun laporan maka masih mempunyai "
    "mendapat mendapatkan memperoleh mengalami memperlihatkan mencapai menunjukan menunjukkan merupakan mutu oleh pada "
    "pengukuran perbandingan perhitungan perkembangan periode posisi predikat rata-rata rata renstra s.d sampai "
    "sasaran "
    "sasarannya satu dua tiga empat lima enam sebagaimana sebesar secara sedikit sejak selama seluruh sehingga "
    "setiap strategis sudah sedang suatu survei survey tabel tahun tahunan tahunnya tampak tahap "
    "sebelumnya lalu dibanding dibandingkan telah tercatat tersebut tergolong terhadap terjadi terlihat termasuk "
    "terus terakhir tersebut tiap tingkat "
    "tren trend tujuan umum unit untuk waktu yaitu yakni yang berturut-turut ternyata keseluruhan ialah hanya atau "
    "bernilai "
    "berhasil jika kerja poin persen desember januari tanggal")
"""Words beside the subject that give a sentence no other subject, no wish and no condition."""

BUKAN_KENYATAAN = re.compile(
    r"\b(?:agar|akan|andai\w*|apabila|asalkan|berharap|berupaya|berusaha|bertujuan|bila|bilamana|demi|diharap\w*|"
    r"dimungkinkan|diperkirakan|diproyeksi\w*|direncanakan|ditargetkan|diupayakan|guna|harap\w*|harus|hendak\w*|ingin|"
    r"jika|kalau|kecuali|mampu|mungkin|optimis\w*|perlu|rencana\w*|seandainya|sebaiknya|seharusnya|semestinya|semoga|"
    r"supaya|upaya|usaha|wajib|"
    r"untuk(?! (?:indikator|sasaran|tahun))|dalam rangka|dapat (?:terus|lebih|ikut))\b(?! (?:di)?banding)")
"""A wish, a condition, an advice or a plan: the words state no fact. `jika dibandingkan` is no condition."""

PEMBANDING_LAIN = re.compile(
    r"\b(?:nasional|provinsi|se-?kabupaten|tingkat kabupaten|kecamatan lain\w*|kabupaten lain\w*|daerah lain|"
    r"rata-rata kabupaten|triwulan|semester|bulan(?:an)?|caturwulan|minggu)\b")
"""A comparison with something that the workbook's years do not hold."""

KEUANGAN = re.compile(r"\b(?:anggaran\w*|belanja|keuangan|dana|pagu|penyerapan|serapan|terserap|rp|rupiah|biaya)\b")
"""The sentence speaks of money."""

PENILAIAN_LAIN = re.compile(
    r"\b(?:sakip|akip|lkjip|lakip|lppd|opini|wtp|wdp|zona|juara|akreditasi|desa [a-z]+ (?:mendapat|meraih)|"
    r"maturitas|spip|reformasi birokrasi|pegawai|asn|skp|perilaku kerja)\b")
"""Ratings of something else than capaian or the survey."""

SAMBUNGAN = re.compile(
    r"\b(?:walaupun|meskipun|meski)\b[^,]*,|\s*[,;]?\s*\b(?:sedangkan|sementara(?: itu)?|namun(?: demikian)?|(?:akan "
    r")?tetapi|meskipun|walaupun|meski|karena|"
    r"disebabkan|dikarenakan|akibat|padahal|sehingga|dan hal ini)\b|;|\(\s*(?=lihat)")
"""Where one statement of a sentence ends and another begins."""

UANG_LAIN = re.compile(
    r"\b(?:dana desa|alokasi dana|dd|add|bgh|bagi hasil|pbb|pajak|pendapatan|penerimaan|retribusi|hibah|bantuan|"
    r"swadaya|"
    r"apbdes|apbn|semula|refocusing|rencana|usulan)\b")
"""Money that is not of the office's budget, or not of its last state."""

KEUANGAN_KATA = _words(
    "anggaran anggarannya belanja keuangan dana pagu penyerapan serapan realisasi alokasi total jumlah keseluruhan "
    "seluruhnya langsung tidak operasi modal pegawai barang jasa dialokasikan disediakan apbd program "
    "kegiatan sub sejumlah dpa dipa untuk senilai untuk mendukung pelaksanaan pencapaian")
"""Words within the name of an amount."""
