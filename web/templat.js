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
    if (terpilih) $("kode").value = "";
    terpilih = null;
    const [ini, teks] = [++nomor, $("kantor-baru").value];
    const { hasil } = await Mesin.tanya("find_kecamatan", [teks]);
    if (ini !== nomor || !hasil) return;
    calon = hasil;
    sorot = -1;
    $("pilihan-kantor").replaceChildren(...calon.map((k, i) => buat("li", { role: "option", id: `kantor-${i}`, "aria-selected": "false" },
      k.nama, buat("small", {}, `${k.kode}, ${k.kabupaten_kota}, ${k.provinsi}`))));
    buka(calon.length > 0);
    const kata = calon.length ? isi(TEKS.templat.pilihan, { banyak: calon.length }) : TEKS.templat.tidak_ada;
    $("jumlah-kantor").textContent = teks.trim().length > 1 ? kata : "";
  }

  function buka(tampil) {
    $("pilihan-kantor").hidden = !tampil;
    $("kantor-baru").setAttribute("aria-expanded", String(tampil));
    if (!tampil) $("kantor-baru").removeAttribute("aria-activedescendant");
  }

  function sorotkan(ke) {
    sorot = (ke + calon.length) % calon.length;
    [...$("pilihan-kantor").children].forEach((li, i) => li.setAttribute("aria-selected", String(i === sorot)));
    $("kantor-baru").setAttribute("aria-activedescendant", `kantor-${sorot}`);
    $("pilihan-kantor").children[sorot].scrollIntoView({ block: "nearest" });
  }

  function pilih(k) {
    nomor += 1; // an answer that is still under way comes too late
    terpilih = k;
    $("kantor-baru").value = k.nama;
    $("kode").value = k.kode;
    $("jumlah-kantor").textContent = isi(TEKS.templat.terpilih, k);
    tandai("kantor-baru", "");
    buka(false);
  }

  function tombol(e) {
    const terbuka = !$("pilihan-kantor").hidden;
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
    const nama = $("kantor-baru").value.trim();
    if (nama && !terpilih && calon.length === 1) pilih(calon[0]);
    const perlu = nama && !terpilih && calon.length && !$("kode").value.trim();
    const kantor = perlu ? isi(TEKS.templat.pilih_dulu, { banyak: calon.length }) : "";
    const contoh = { tahun: pilihan.tahun, renstra: renstraUntuk(pilihan.tahun) };
    const tahun = /^\s*\d{4}\s*$/.test($("tahun").value) ? "" : isi(TEKS.templat.tahun_salah, contoh);
    const renstra = masa() ? "" : isi(TEKS.templat.renstra_salah, contoh);
    const pesan = { "kantor-baru": kantor, tahun, renstra };
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
    const argumen = [Number($("tahun").value), masa(), ...["kode", "kantor-baru", "pedoman"].map((id) => $(id).value.trim())];
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
    $("kantor-baru").addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(cari, 150); });
    $("kantor-baru").addEventListener("keydown", tombol);
    $("kantor-baru").addEventListener("blur", () => setTimeout(() => buka(false), 150));
    $("pilihan-kantor").addEventListener("mousedown", (e) => {
      const li = e.target.closest("li");
      if (!li) return;
      e.preventDefault();
      pilih(calon[[...$("pilihan-kantor").children].indexOf(li)]);
    });
    $("tahun").addEventListener("input", ikutiTahun);
    $("renstra").addEventListener("input", () => { renstraDiisi = $("renstra").value.trim() !== ""; ikutiTahun(); });
    $("isian-templat").addEventListener("submit", buatWorkbook);
    $("ke-templat").addEventListener("click", () => { $("templat").open = true; $("kantor-baru").focus(); });
    if (location.hash === "#templat") $("templat").open = true;
  }

  return { pasang, mulai };
})();
