"use strict";
// The form for an empty workbook: kecamatan looked up by name, year, Renstra, the survey's guidance.

const Templat = (() => {
  let pilihan = null; // what toolkit offers: years, Renstra by year, guidances
  let terpilih = null; // the kecamatan that was chosen
  let calon = []; // those that the list shows
  let sorot = -1;
  let nomor = 0;
  let renstraDiisi = false; // typed by the user, so that a year does not change it

  const renstraUntuk = (tahun) => (pilihan.renstra[tahun] ?? []).join("-");

  async function mulai() {
    const { hasil } = await Mesin.tanya("choices", [new Date().getFullYear()]);
    if (!hasil) return;
    pilihan = hasil;
    $("tahun").value = pilihan.tahun;
    $("pedoman").replaceChildren(...pilihan.pedoman.map((p) => buat("option", { value: p.slug }, p.nama)));
    ikutiTahun();
    $("buat-templat").disabled = false;
  }

  function ikutiTahun() {
    const tahun = $("tahun").value.trim();
    if (!renstraDiisi && pilihan.renstra[tahun]) $("renstra").value = renstraUntuk(tahun);
    $("dugaan").hidden = renstraDiisi || !(Number(tahun) < pilihan.dugaan_sebelum);
  }

  async function cari() {
    terpilih = null;
    const [ini, teks] = [++nomor, $("kecamatan").value];
    const { hasil } = await Mesin.tanya("find_kecamatan", [teks]);
    if (ini !== nomor || !hasil) return;
    calon = hasil;
    sorot = -1;
    $("pilihan-kecamatan").replaceChildren(...calon.map((k, i) => buat("li", { role: "option", id: `kecamatan-${i}`, "aria-selected": "false" },
      k.nama, buat("small", {}, `${k.kode}, ${k.kabupaten_kota}, ${k.provinsi}`))));
    buka(calon.length > 0);
    $("jumlah-kecamatan").textContent = teks.trim().length > 1 ? isi(TEKS.templat.pilihan, { banyak: calon.length }) : "";
  }

  function buka(tampil) {
    $("pilihan-kecamatan").hidden = !tampil;
    $("kecamatan").setAttribute("aria-expanded", String(tampil));
    if (!tampil) $("kecamatan").removeAttribute("aria-activedescendant");
  }

  function sorotkan(ke) {
    sorot = (ke + calon.length) % calon.length;
    [...$("pilihan-kecamatan").children].forEach((li, i) => li.setAttribute("aria-selected", String(i === sorot)));
    $("kecamatan").setAttribute("aria-activedescendant", `kecamatan-${sorot}`);
    $("pilihan-kecamatan").children[sorot].scrollIntoView({ block: "nearest" });
  }

  function pilih(k) {
    nomor += 1; // an answer that is still under way comes too late
    terpilih = k;
    $("kecamatan").value = `${k.nama}, ${k.kabupaten_kota}`;
    $("jumlah-kecamatan").textContent = isi(TEKS.templat.terpilih, k);
    tandai("kecamatan", "");
    buka(false);
  }

  function tombol(e) {
    const terbuka = !$("pilihan-kecamatan").hidden;
    if (e.key === "ArrowDown" && calon.length && !terpilih) { buka(true); sorotkan(sorot + 1); }
    else if (e.key === "ArrowUp" && terbuka) sorotkan(sorot < 0 ? -1 : sorot - 1);
    else if (e.key === "Enter" && terbuka && sorot >= 0) pilih(calon[sorot]);
    else if (e.key === "Escape" && terbuka) buka(false);
    else return;
    e.preventDefault();
  }

  /** A field that cannot be used, and why. */
  function tandai(id, pesan) {
    $(id).toggleAttribute("aria-invalid", Boolean(pesan));
    if (pesan) $(id).setAttribute("aria-invalid", "true");
    return pesan;
  }

  /** What is wrong with the form: the first field and a sentence; null where nothing is. */
  function salah() {
    const nama = $("kecamatan").value.trim();
    if (nama && !terpilih && calon.length === 1) pilih(calon[0]);
    const kecamatan = !nama || terpilih ? "" : isi(calon.length ? TEKS.templat.pilih_dulu : TEKS.templat.tidak_ada, { nama, banyak: calon.length });
    const contoh = { tahun: pilihan.tahun, renstra: renstraUntuk(pilihan.tahun) };
    const tahun = /^\s*\d{4}\s*$/.test($("tahun").value) ? "" : isi(TEKS.templat.tahun_salah, contoh);
    const renstra = masa() ? "" : isi(TEKS.templat.renstra_salah, contoh);
    const pesan = { kecamatan, tahun, renstra };
    for (const id of Object.keys(pesan)) tandai(id, pesan[id]);
    return Object.entries(pesan).find(([, teks]) => teks) ?? null;
  }

  const masa = () => $("renstra").value.match(/^\s*(\d{4})\s*[-–—]\s*(\d{4})\s*$/)?.slice(1).map(Number) ?? null;

  async function buatWorkbook(e) {
    e.preventDefault();
    buka(false);
    pasangUnduhan($("unduh-templat"), null);
    const keliru = salah();
    if (keliru) {
      $("hasil-templat").replaceChildren(buat("p", { class: "kotak gagal" }, keliru[1]));
      $(keliru[0]).focus();
      return;
    }
    const argumen = [Number($("tahun").value), ...masa(), terpilih?.kode ?? "", $("pedoman").value];
    $("buat-templat").disabled = true;
    const keluar = await Kerja.jalankan(TEKS.keadaan.templat, () => Mesin.tanya("make_template", argumen));
    $("buat-templat").disabled = false;
    tulisHasil(keluar);
  }

  function tulisHasil(keluar) {
    const galat = keluar.hasil ? keluar.hasil.galat : Hasil.galatHalaman(keluar.galat, TEKS.templat.judul);
    Kerja.umumkan(TEKS.keadaan.siap);
    if (galat) {
      $("hasil-templat").replaceChildren(buat("div", { class: "kotak gagal" }, buat("p", {}, galat.pesan), buat("p", { class: "saran" }, galat.saran)));
      return;
    }
    $("hasil-templat").replaceChildren(...keluar.hasil.kabar.map((satu) => buat("p", { class: "kotak info" }, satu)));
    const data = new Blob([keluar.data], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
    pasangUnduhan($("unduh-templat"), data, keluar.nama);
    $("unduh-templat").textContent = isi(TEKS.templat.unduh, { nama: keluar.nama });
    $("unduh-templat").click();
  }

  function pasang() {
    let tunda = 0;
    $("kecamatan").addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(cari, 150); });
    $("kecamatan").addEventListener("keydown", tombol);
    $("kecamatan").addEventListener("blur", () => setTimeout(() => buka(false), 150));
    $("pilihan-kecamatan").addEventListener("mousedown", (e) => {
      const li = e.target.closest("li");
      if (!li) return;
      e.preventDefault();
      pilih(calon[[...$("pilihan-kecamatan").children].indexOf(li)]);
    });
    $("tahun").addEventListener("input", ikutiTahun);
    $("renstra").addEventListener("input", () => { renstraDiisi = $("renstra").value.trim() !== ""; ikutiTahun(); });
    $("isian-templat").addEventListener("submit", buatWorkbook);
    $("ke-templat").addEventListener("click", () => { $("templat").open = true; $("kecamatan").focus(); });
    if (location.hash === "#templat") $("templat").open = true;
  }

  return { pasang, mulai };
})();
