"use strict";
// The page begins: buttons first, then the worker; `body[data-siap]` says that a file may be given.

(() => {
  const TAHAP = ["membuka", "python", "aplikasi"];

  async function pasangPelayan() {
    if (Mesin.punya("pekerja") || !navigator.serviceWorker || !location.protocol.startsWith("http")) return;
    await navigator.serviceWorker.register(Mesin.sebagaiSkrip("sw.js"));
    await navigator.serviceWorker.ready;
    $("luring").hidden = false;
    document.body.dataset.luring = "1";
  }

  async function tulisLisensi() {
    if ($("lisensi").textContent) return;
    $("lisensi").textContent = Mesin.punya("lisensi") ? await Mesin.bacaBagian("lisensi") : await (await fetch("lisensi.txt")).text();
  }

  async function mulai() {
    for (const satu of [Pilihan, Daftar, Temuan, Templat]) satu.pasang();
    $("batal").addEventListener("click", () => { Mesin.batal(); Kerja.umumkan(TEKS.keadaan.dibatalkan); });
    $("tentang").addEventListener("toggle", () => { if ($("tentang").open) tulisLisensi(); });
    let siap;
    try {
      siap = await Mesin.mulai((tahap) => {
        if (document.body.dataset.siap) return;
        Kerja.umumkan(TEKS.keadaan[tahap]);
        $("kemajuan").value = TAHAP.indexOf(tahap) + 1;
      });
    } catch (e) {
      $("kemajuan").hidden = true;
      Kerja.umumkan(TEKS.gagal.menyiapkan);
      $("kerja").after(buat("div", { class: "kotak gagal" }, buat("p", { class: "saran" }, TEKS.gagal.menyiapkan_saran),
        buat("details", {}, buat("summary", {}, TEKS.gagal.rincian), buat("pre", {}, String(e.message ?? e)))));
      return;
    }
    $("kemajuan").hidden = true;
    Kerja.umumkan(TEKS.keadaan.siap);
    $("versi").textContent = isi(TEKS.halaman.versi, siap);
    document.body.dataset.siap = "1";
    Templat.mulai();
    pasangPelayan().catch(() => {});
  }

  mulai();
})();
