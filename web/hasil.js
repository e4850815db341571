"use strict";
// What the page shows of one workbook that was answered: cards, sentences, downloads, findings, or why it was refused.

const Hasil = (() => {
  let tampil = null; // the file that is shown

  /** A refusal of the page itself (no memory, cancelled, …) in the shape of toolkit's own. */
  const galatHalaman = (apa, nama) => ({ pesan: isi(TEKS.gagal[apa], { nama }), saran: TEKS.gagal[`${apa}_saran`] });

  function tulisGagal(galat, rincian, diperiksa = false) {
    $("gagal").hidden = !galat;
    if (!galat) return;
    $("judul-gagal").textContent = diperiksa ? TEKS.gagal.judul_diperiksa : TEKS.gagal.judul;
    $("gagal-pesan").textContent = galat.pesan;
    $("gagal-saran").textContent = galat.saran;
    $("gagal-rincian").hidden = !rincian;
    $("gagal-rincian").querySelector("pre").textContent = rincian ?? "";
  }

  function tulisKartu(kartu) {
    $("kartu").replaceChildren(...kartu.map((k) => buat("div", {},
      buat("dt", {}, k.label), buat("dd", { class: "angka" }, k.nilai), buat("dd", { class: "catatan" }, k.keterangan))));
  }

  function tulisTindakan(berkas, terakhir) {
    $("unduh").classList.toggle("di-balik", !terakhir);
    if (terakhir) $("unduh-lain").hidden = true;
    else pasangUnduhan($("unduh-lain"), berkas.data, berkas.namaHasil);
    $("lagi").textContent = berkas.pegangan ? TEKS.hasil.lagi : TEKS.hasil.lagi_pilih;
    $("petunjuk-lagi").textContent = berkas.pegangan ? TEKS.hasil.lagi_petunjuk_sekali : TEKS.hasil.lagi_petunjuk;
    $("reviu").hidden = !berkas.jawaban.hasil || Boolean(berkas.reviu);
    $("reviu").disabled = false;
    pasangUnduhan($("unduh-reviu"), berkas.reviu?.data, berkas.reviu?.nama);
    tulisButir($("kalimat-reviu"), berkas.reviu?.kabar);
    tulisButir($("kabar"), berkas.jawaban.kabar);
    $("petunjuk-unduh").hidden = !berkas.data;
  }

  /** Show a file. `terakhir`: it is the last one given, whose workbook `#unduh` is. */
  function tampilkan(berkas, terakhir) {
    tampil = berkas;
    const { jawaban } = berkas;
    const ada = Boolean(jawaban.hasil);
    $("hasil").hidden = false;
    $("judul-hasil").textContent = berkas.nama;
    tulis($("kantor"), ada ? jawaban.judul : "");
    tulisGagal(jawaban.galat, berkas.rincian, ada);
    $("berubah").hidden = true;
    tulisTindakan(berkas, terakhir);
    $("isi-hasil").hidden = !ada;
    if (!ada) return Promise.resolve();
    tulisKartu(jawaban.kartu);
    tulis($("keterangan"), jawaban.keterangan);
    tulisButir($("perhatian"), jawaban.perhatian);
    $("hitungan").textContent = jawaban.hitungan;
    return Temuan.tampilkan(jawaban.kelompok);
  }

  /** The reviewer's working paper of the file that is shown. */
  async function susunReviu() {
    const berkas = tampil;
    $("reviu").disabled = true;
    const keluar = await Kerja.jalankan(isi(TEKS.keadaan.reviu, { nama: berkas.nama }),
      () => Mesin.tanya("review", [berkas.nama, berkas.salinan]));
    const { galat } = keluar.hasil ?? { galat: galatHalaman(keluar.galat, berkas.nama) };
    if (galat) {
      if (tampil === berkas) { tulisGagal(galat, keluar.rincian, true); $("reviu").disabled = false; }
      return Kerja.umumkan(galat.pesan);
    }
    berkas.reviu = { data: keluar.data, nama: keluar.nama, kabar: keluar.hasil.kabar };
    Kerja.umumkan(keluar.hasil.kabar[0]);
    if (tampil === berkas) {
      const fokus = document.activeElement === $("reviu");
      tulisTindakan(berkas, $("unduh-lain").hidden);
      if (fokus || document.activeElement === document.body) $("unduh-reviu").focus();
      $("unduh-reviu").click();
    }
  }

  /** Say that the file was saved again since it was read. */
  function sebutBerubah(berkas, waktu) {
    if (tampil !== berkas) return;
    const jam = waktu.toLocaleTimeString("id", { hour: "2-digit", minute: "2-digit" });
    $("berubah").querySelector("p").textContent = isi(TEKS.hasil.berubah, { nama: berkas.nama, jam });
    $("berubah").hidden = false;
  }

  function kosongkan() {
    tampil = null;
    $("hasil").hidden = true;
    pasangUnduhan($("unduh"), null);
  }

  return { tampilkan, kosongkan, sebutBerubah, galatHalaman, susunReviu, yangTampil: () => tampil };
})();
