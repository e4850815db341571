"use strict";
// The files that were given: chosen, dropped, checked one after the other, listed, checked again.

const Kerja = (() => {
  const LAMA = 30; // seconds after which the page says that it may be cancelled
  let jam = 0;
  let tahap = ""; // what is being done, in toolkit's words

  const umumkan = (teks) => { $("keadaan").textContent = teks; };

  function detak(mulai) {
    const detik = Math.round((performance.now() - mulai) / 1000);
    $("detik").textContent = [tahap, detik >= 3 ? isi(TEKS.keadaan.detik, { detik }) : ""].filter(Boolean).join(", ");
    tulis($("lama"), detik >= LAMA ? isi(TEKS.keadaan.lama, { detik: LAMA }) : "");
  }

  let giliran = Promise.resolve(); // one thing at a time is said to be worked on

  /** Do something that takes a while: said, with its seconds and a button that ends it. */
  function jalankan(teks, kerja) {
    const hasil = giliran.then(() => satu(teks, kerja));
    giliran = hasil.catch(() => {});
    return hasil;
  }

  async function satu(teks, kerja) {
    const mulai = performance.now();
    umumkan(teks);
    $("kemajuan").hidden = $("batal").hidden = false;
    $("kemajuan").removeAttribute("value");
    jam = setInterval(() => detak(mulai), 1000);
    try {
      return await kerja();
    } finally {
      clearInterval(jam);
      $("kemajuan").hidden = $("batal").hidden = $("lama").hidden = true;
      $("detik").textContent = tahap = "";
    }
  }

  /** How far the work is, in toolkit's words. */
  function langkah({ kata, selesai, banyak }) {
    $("kemajuan").max = banyak;
    $("kemajuan").value = selesai + 0.5;
    $("detik").textContent = tahap = kata;
  }

  return { jalankan, umumkan, langkah };
})();

const Daftar = (() => {
  const semua = []; // files as they were given
  let bekerja = false;

  const JENIS = { xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

  /** Local time as ISO 8601 without a zone: what the result sheets show as the time of computation. */
  function sekarang() {
    const t = new Date();
    const dua = (n) => String(n).padStart(2, "0");
    return `${t.getFullYear()}-${dua(t.getMonth() + 1)}-${dua(t.getDate())}T${dua(t.getHours())}:${dua(t.getMinutes())}:${dua(t.getSeconds())}`;
  }

  /** Take files: each is `{nama, berkas, pegangan}`, the last a handle where the browser gives one. */
  function tambah(baru) {
    if (!baru.length) return;
    delete document.body.dataset.selesai;
    semua.push(...baru.map((satu) => ({ ...satu, jawaban: null })));
    gambar();
    if (!bekerja) periksaSemua();
  }

  async function periksaSemua() {
    bekerja = true;
    let banyak = 0;
    let satu;
    while ((satu = semua.find((b) => !b.jawaban))) {
      banyak += 1;
      await periksa(satu);
    }
    await selesaiSemua(banyak);
    bekerja = false;
    if (semua.some((b) => !b.jawaban)) periksaSemua(); // given while the last ones were shown
  }

  async function periksa(b) {
    b.diperiksa = true;
    gambar();
    const sisa = semua.filter((x) => !x.jawaban).length;
    const [banyak, ke] = [semua.length, semua.length - sisa + 1];
    const teks = banyak > 1 ? TEKS.keadaan.menghitung_ke : TEKS.keadaan.menghitung;
    const keluar = await Kerja.jalankan(isi(teks, { nama: b.nama, ke, banyak }), () => bacaLalu(b));
    await napas();
    const gagal = keluar.galat ? Hasil.galatHalaman(keluar.galat, b.nama) : null;
    b.jawaban = keluar.hasil ?? { kode: 2, galat: gagal, hasil: null };
    b.rincian = keluar.rincian ?? "";
    b.salinan = keluar.salinan ?? null;
    b.namaHasil = keluar.nama || b.nama;
    b.data = keluar.data ? new Blob([keluar.data], { type: JENIS[b.namaHasil.split(".").pop().toLowerCase()] }) : null;
    b.diperiksa = false;
    gantikan(b);
    gambar();
  }

  /** The same report again, mended: the newer answer takes the place of the older. Other offices' files of that name stay. */
  function gantikan(b) {
    const kantor = (x) => JSON.stringify(x.jawaban.hasil?.identitas ?? null);
    const lama = semua.filter((x) => x !== b && x.jawaban && x.nama === b.nama && (!x.jawaban.hasil || kantor(x) === kantor(b)));
    for (const satu of lama) {
      if (satu.tautan) pasangUnduhan(satu.tautan, null);
      semua.splice(semua.indexOf(satu), 1);
    }
  }

  /** The file as it is on the disk now, and its answer. */
  async function bacaLalu(b) {
    try {
      if (b.pegangan) b.berkas = await b.pegangan.getFile();
    } catch (_) {
      return { galat: "berubah" };
    }
    if (b.folder) return { galat: "bukan_berkas" };
    b.waktu = b.berkas.lastModified;
    return Mesin.tanya("fill", [b.nama, b.berkas, sekarang()], Kerja.langkah);
  }

  async function selesaiSemua(banyak) {
    const akhir = semua.at(-1);
    const { jawaban } = akhir;
    pasangUnduhan($("unduh"), akhir.data, akhir.namaHasil);
    document.body.dataset.kode = jawaban.kode;
    await napas();
    const temuan = tampilkan(akhir);
    Kerja.umumkan(banyak > 1 ? isi(TEKS.keadaan.selesai_semua, { banyak, nama: akhir.nama })
      : isi(jawaban.hasil ? TEKS.keadaan.selesai : TEKS.keadaan.selesai_gagal, { nama: akhir.nama, hitungan: jawaban.hitungan }));
    await napas();
    const tujuan = $(banyak > 1 ? "daftar" : "hasil");
    tujuan.focus({ preventScroll: true });
    tujuan.scrollIntoView({ block: "start" });
    await temuan;
    if (semua.every((b) => b.jawaban)) document.body.dataset.selesai = "1";
  }

  function tampilkan(b) {
    gambar(b);
    return Hasil.tampilkan(b, b === semua.at(-1));
  }

  function baris(b, terpilih) {
    const { jawaban } = b;
    const nama = jawaban ? buat("button", { type: "button", class: "tautan", "aria-label": isi(TEKS.daftar.lihat, { nama: b.nama }) }, b.nama) : b.nama;
    if (jawaban) nama.addEventListener("click", () => { tampilkan(b); $("hasil").focus(); });
    const keadaan = jawaban ? (jawaban.galat?.pesan ?? jawaban.hitungan) : b.diperiksa ? TEKS.daftar.diperiksa : TEKS.daftar.antre;
    const unduh = b.data ? tautanUnduh(b) : jawaban ? TEKS.daftar.tanpa_hasil : "";
    const sel = (...anak) => buat("td", { role: "cell" }, ...anak);
    const kantor = jawaban?.hasil ? `${jawaban.hasil.identitas.nama ?? ""} ${jawaban.hasil.identitas.tahun ?? ""}`.trim() : "";
    return buat("tr", { role: "row", class: b === terpilih ? "terpilih" : null },
      sel(nama, kantor ? buat("div", { class: "kecil" }, kantor) : null), sel(keadaan), sel(unduh));
  }

  function tautanUnduh(b) {
    if (!b.tautan) {
      b.tautan = buat("a", { "data-berkas": b.nama, "aria-label": isi(TEKS.daftar.unduh_nama, { nama: b.nama }) }, TEKS.daftar.unduh_satu);
    }
    if (b.tautanUntuk !== b.data) {
      pasangUnduhan(b.tautan, b.data, b.namaHasil);
      b.tautanUntuk = b.data;
    }
    return b.tautan;
  }

  function gambar(terpilih = Hasil.yangTampil()) {
    $("daftar").hidden = !semua.length;
    document.body.classList.toggle("ada-hasil", Boolean(semua.length));
    $("baris-berkas").replaceChildren(...semua.map((b) => baris(b, terpilih)));
  }

  /** Check the file that is shown once more: read anew where the browser lets, else chosen anew. */
  function lagi() {
    const b = Hasil.yangTampil();
    if (b.pegangan) tambah([{ nama: b.nama, berkas: b.berkas, pegangan: b.pegangan }]);
    else Pilihan.buka();
  }

  /** Back from Excel: was the file that is shown saved again? */
  async function lihatPerubahan() {
    const b = Hasil.yangTampil();
    if (!b?.pegangan || bekerja || document.hidden) return;
    const kini = await b.pegangan.getFile().catch(() => null);
    if (kini && kini.lastModified !== b.waktu) Hasil.sebutBerubah(b, new Date(kini.lastModified));
  }

  function kosongkan() {
    for (const b of semua) if (b.tautan) pasangUnduhan(b.tautan, null);
    semua.length = 0;
    Hasil.kosongkan();
    gambar();
    Kerja.umumkan(TEKS.keadaan.siap);
    $("pilih-berkas").focus();
  }

  function pasang() {
    $("lagi").addEventListener("click", lagi);
    $("reviu").addEventListener("click", Hasil.susunReviu);
    $("bersihkan").addEventListener("click", () => { if (!bekerja) kosongkan(); });
    window.addEventListener("focus", lihatPerubahan);
    document.addEventListener("visibilitychange", lihatPerubahan);
  }

  return { pasang, tambah };
})();

const Pilihan = (() => {
  const JENIS = [{ description: "Excel", accept: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx", ".xlsm"] } }];

  /** Let the user choose: with handles where the browser has them, so that the same file can be read again. */
  async function buka() {
    if (!globalThis.showOpenFilePicker) return $("berkas").click();
    let pegangan;
    try {
      pegangan = await showOpenFilePicker({ multiple: true, types: JENIS });
    } catch (e) {
      if (e.name !== "AbortError") $("berkas").click();
      return undefined;
    }
    return Daftar.tambah(await Promise.all(pegangan.map(async (satu) => ({ nama: satu.name, berkas: await satu.getFile(), pegangan: satu }))));
  }

  /** What was dropped. The handles are asked for at once: later the browser does not give them any more. */
  async function dijatuhkan(e) {
    const benda = [...e.dataTransfer.items].filter((satu) => satu.kind === "file");
    const semua = await Promise.all(benda.map((satu) => {
      const [berkas, folder] = [satu.getAsFile(), satu.webkitGetAsEntry?.()?.isDirectory ?? false];
      const pegangan = satu.getAsFileSystemHandle?.().catch(() => null) ?? null;
      return Promise.resolve(pegangan).then((p) => ({ nama: berkas?.name ?? p?.name ?? "", berkas, folder, pegangan: p?.kind === "file" ? p : null }));
    }));
    Daftar.tambah(semua.filter((satu) => satu.berkas || satu.folder));
  }

  function pasang() {
    const lapisan = (tampil) => { $("lapisan").hidden = !tampil; };
    $("pilih-berkas").addEventListener("click", buka);
    $("berkas").addEventListener("change", (e) => {
      const semua = [...e.target.files].map((berkas) => ({ nama: berkas.name, berkas, pegangan: null }));
      e.target.value = ""; // the same name may be chosen again
      Daftar.tambah(semua);
    });
    document.addEventListener("dragover", (e) => { e.preventDefault(); lapisan(e.dataTransfer.types.includes("Files")); });
    document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) lapisan(false); });
    document.addEventListener("drop", (e) => { e.preventDefault(); lapisan(false); dijatuhkan(e); });
  }

  return { buka, pasang };
})();
