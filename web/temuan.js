"use strict";
// The findings of one workbook: grouped as the terminal groups them, filtered, copied, printed.

const Temuan = (() => {
  const SEKALIGUS = 20; // findings that are laid out before the browser may answer the user again
  const TINGKAT = ["kesalahan", "peringatan", "info", "diterima"];
  let kelompok = [];
  let putaran = 0; // a newer list ends the laying out of an older one

  const tingkatDari = (t) => (t.diterima ? "diterima" : t.tingkat);
  const semua = () => kelompok.flatMap((k) => k.temuan);

  function satuTemuan(t) {
    const tingkat = tingkatDari(t);
    const sel = buat("button", { type: "button", class: "sel", "aria-label": isi(TEKS.temuan.salin_sel, { sel: t.tempat }) }, t.tempat);
    sel.addEventListener("click", () => {
      sebut(salin(t.tempat) ? isi(TEKS.temuan.sel_disalin, { sel: t.tempat }) : TEKS.temuan.gagal_disalin);
    });
    const tertulis = t.nilai && t.nilai.length <= 200 && !t.pesan.includes(t.nilai);
    const label = (teks) => buat("span", { class: "label" }, `${teks} `);
    return buat("li", { class: `temuan ${tingkat}` },
      buat("div", { class: "kepala" },
        buat("span", { class: `lencana ${tingkat}` }, tingkat),
        t.sel ? sel : null,
        buat("span", { class: "kode" }, isi(TEKS.temuan.nomor, t))),
      buat("div", {},
        tertulis ? buat("p", {}, label(TEKS.temuan.tertulis), t.nilai) : null,
        buat("p", { class: "pesan" }, t.pesan),
        buat("p", {}, label(TEKS.temuan.lakukan), t.saran),
        t.diterima ? buat("p", {}, label(TEKS.temuan.alasan), t.alasan) : null,
        buat("details", {}, buat("summary", {}, TEKS.temuan.mengapa), buat("p", { class: "kecil" }, t.mengapa))));
  }

  /** Lay out groups, some findings at a time. */
  async function tata(daftar) {
    const ini = ++putaran;
    const tempat = $("temuan");
    tempat.replaceChildren();
    let banyak = 0; // laid out since the browser could last answer
    for (const k of daftar) {
      const ul = buat("ul");
      tempat.append(buat("section", { class: "kelompok" }, buat("h4", {}, `${k.sheet} (${k.temuan.length})`), ul));
      for (const t of k.temuan) {
        if (banyak++ % SEKALIGUS === 0) await napas();
        if (ini !== putaran) return;
        ul.append(satuTemuan(t));
      }
    }
  }

  const terpilih = () => new Set([...document.querySelectorAll("#tingkat input:checked")].map((satu) => satu.value));

  function cocok(t, kata) {
    const teks = `${t.tempat} ${t.kode} ${t.nilai} ${t.pesan} ${t.saran}`.toLocaleLowerCase("id");
    return kata.every((satu) => teks.includes(satu));
  }

  /** The groups that the filter leaves. */
  function tersaring() {
    const [tingkat, sheet] = [terpilih(), $("sheet").value];
    const kata = $("cari").value.toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
    return kelompok.filter((k) => !sheet || k.sheet === sheet)
      .map((k) => ({ ...k, temuan: k.temuan.filter((t) => tingkat.has(tingkatDari(t)) && cocok(t, kata)) }))
      .filter((k) => k.temuan.length);
  }

  const umumkan = (teks) => { $("tampil").textContent = teks; };
  const sebut = (teks) => { $("tersalin").textContent = teks; };

  function saring() {
    sebut("");
    const daftar = tersaring();
    const [tampil, banyak] = [daftar.flatMap((k) => k.temuan).length, semua().length];
    umumkan(!tampil && banyak ? TEKS.temuan.tidak_cocok : isi(TEKS.temuan.tampil, { tampil, semua: banyak }));
    return tata(daftar);
  }

  /** Show the findings of another workbook; the filter begins anew. */
  function tampilkan(daftar) {
    kelompok = daftar;
    const banyak = semua();
    banyak.forEach((t, i) => { t.nomor = i + 1; }); // as sheet Temuan numbers them
    const ada = TINGKAT.filter((tingkat) => banyak.some((t) => tingkatDari(t) === tingkat));
    $("tingkat").replaceChildren(...ada.map((tingkat) => buat("label", {},
      buat("input", { type: "checkbox", value: tingkat, checked: true }),
      `${tingkat} (${banyak.filter((t) => tingkatDari(t) === tingkat).length})`)));
    $("sheet").replaceChildren(buat("option", { value: "" }, TEKS.temuan.semua_sheet),
      ...daftar.map((k) => buat("option", { value: k.sheet }, `${k.sheet} (${k.temuan.length})`)));
    $("cari").value = "";
    $("saring").hidden = !banyak.length;
    if (banyak.length) return saring();
    umumkan("");
    $("temuan").replaceChildren(buat("p", {}, TEKS.temuan.kosong));
    return Promise.resolve();
  }

  /** What the filter shows, as lines for a message and as a table for Excel and Word. */
  function salinSemua() {
    const daftar = tersaring();
    const baris = daftar.flatMap((k) => k.temuan);
    const teks = daftar.map((k) => `${k.sheet}\n${k.temuan.map((t) =>
      `  ${tingkatDari(t)} [${t.kode}] ${t.tempat}: ${t.pesan}\n      → ${t.alasan || t.saran}`).join("\n")}`).join("\n\n");
    const { kolom_tempat, kolom_tingkat, kolom_pesan, kolom_saran, kolom_kode } = TEKS.temuan;
    const tabel = buat("table", {},
      buat("tr", {}, ...[kolom_tempat, kolom_tingkat, kolom_pesan, kolom_saran, kolom_kode].map((judul) => buat("th", {}, judul))),
      ...baris.map((t) => buat("tr", {}, ...[t.tempat, tingkatDari(t), t.pesan, t.alasan || t.saran, t.kode].map((sel) => buat("td", {}, sel)))));
    sebut(salin(teks, tabel) ? isi(TEKS.temuan.disalin, { banyak: baris.length }) : TEKS.temuan.gagal_disalin);
  }

  function pasang() {
    let tunda = 0;
    $("saring").addEventListener("submit", (e) => e.preventDefault());
    $("tingkat").addEventListener("change", saring);
    $("sheet").addEventListener("change", saring);
    $("cari").addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(saring, 200); });
    $("salin").addEventListener("click", salinSemua);
    $("cetak").addEventListener("click", () => window.print());
  }

  return { pasang, tampilkan };
})();
