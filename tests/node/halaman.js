// Standard input: {chromium, halaman, folder, berkas: {…paths}, sekarang, simpan} as JSON; standard output: what the page
// showed, handed back and did in Chromium, driven as staff would, in one launch. Pictures and downloads go into `simpan`.
"use strict";
const fs = require("fs");
const http = require("http");
const path = require("path");
const { pathToFileURL } = require("url");
const puppeteer = require("puppeteer-core");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LAMA = 180_000; // milliseconds after which the driver gives up
const [LEBAR, SEMPIT] = [{ width: 1200, height: 900 }, { width: 360, height: 740 }];
const tidur = (ms) => new Promise((lanjut) => setTimeout(lanjut, ms));

/** In the page, before its own scripts: a fixed time, what is copied, errors, long tasks. */
function siapkanSaksi(sekarang) {
  const Asli = Date;
  globalThis.Date = class extends Asli {
    constructor(...isi) { super(...(isi.length ? isi : [sekarang])); }
  };
  globalThis.saksi = { galat: [], papan: [], lama: [], dijawab: 0 };
  addEventListener("DOMContentLoaded", () => new MutationObserver((semua) => {
    saksi.dijawab += semua.filter((satu) => satu.target.dataset.selesai === "1" && satu.oldValue === null).length;
  }).observe(document.body, { attributes: true, attributeOldValue: true, attributeFilter: ["data-selesai"] }));
  addEventListener("error", (e) => saksi.galat.push(String(e.message)));
  addEventListener("unhandledrejection", (e) => saksi.galat.push(String(e.reason)));
  addEventListener("securitypolicyviolation", (e) => saksi.galat.push(`policy: ${e.violatedDirective} ${e.blockedURI}`));
  addEventListener("copy", (e) => saksi.papan.push(["text/plain", "text/html"].map((jenis) => e.clipboardData.getData(jenis))));
  new PerformanceObserver((daftar) => saksi.lama.push(...daftar.getEntries().map((e) => Math.round(e.duration))))
    .observe({ type: "longtask" });
}

/** In the page: everything that is shown of the answered file. */
function baca() {
  const teks = (el) => el?.innerText.trim() ?? "";
  const tampak = (pemilih) => [...document.querySelectorAll(pemilih)].filter((el) => el.checkVisibility());
  const butir = (pemilih) => tampak(pemilih).map(teks);
  return {
    badan: { ...document.body.dataset }, keadaan: teks(document.getElementById("keadaan")), judul: teks(document.getElementById("judul-hasil")),
    kantor: butir("#kantor")[0] ?? "", gagal: butir("#gagal > p"), hitungan: butir("#hitungan")[0] ?? "", keterangan: butir("#keterangan")[0] ?? "",
    kartu: tampak("#kartu > div").map((k) => [...k.children].map(teks)), perhatian: butir("#perhatian li"), kabar: butir("#kabar li"),
    temuan: tampak("#temuan > section").map((k) => ({ kelompok: teks(k.querySelector("h4")), isi: [...k.querySelectorAll("li")].map((li) => ({
      tingkat: li.querySelector(".lencana").textContent, sel: li.querySelector(".sel")?.textContent ?? null,
      kode: li.querySelector(".kode").textContent,
      baris: [...li.querySelectorAll("div:last-child > p")].map((p) => p.textContent), mengapa: li.querySelector("details p").textContent })) })),
    tampil: butir("#tampil")[0] ?? "", daftar: tampak("#baris-berkas tr").map((tr) => [...tr.cells].map(teks)),
    unduh: { tampak: document.getElementById("unduh").checkVisibility(), nama: document.getElementById("unduh").download },
    masingMasing: tampak("a[data-berkas]").map((a) => [a.dataset.berkas, a.download]),
  };
}

async function buka(browser, alamat, tanya) {
  const page = await browser.newPage();
  page.setDefaultTimeout(LAMA);
  await page.setViewport(LEBAR);
  await page.evaluateOnNewDocument(siapkanSaksi, tanya.sekarang);
  const permintaan = [];
  page.on("request", (r) => permintaan.push(r.url()));
  const rusak = [];
  page.on("pageerror", (e) => rusak.push(String(e)));
  await page.goto(alamat, { timeout: LAMA });
  await page.waitForSelector('body[data-siap="1"]');
  const cdp = await page.createCDPSession();
  await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: tanya.simpan });
  return { page, cdp, permintaan, rusak };
}

/** Do something that gives files, and wait until all are answered: the mark was taken away, and is there again. */
async function dijawab(page, kerja) {
  const lama = await page.evaluate(() => saksi.dijawab);
  await kerja();
  await page.waitForFunction((n) => saksi.dijawab > n, {}, lama);
  return page.evaluate(baca);
}

/** Give files through the input, as a driver from outside does. */
async function pilih(page, ...berkas) {
  const masukan = await page.$("#berkas");
  return dijawab(page, () => masukan.uploadFile(...berkas));
}

/** Drop files on the page, as a mouse does. */
async function jatuhkan({ page, cdp }, ...berkas) {
  const data = { items: [], files: berkas, dragOperationsMask: 1 };
  return dijawab(page, async () => {
    for (const type of ["dragEnter", "dragOver", "drop"]) await cdp.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  });
}

/** Click a link and wait for its file. */
async function unduh(page, simpan, pemilih) {
  const nama = await page.$eval(pemilih, (a) => a.download);
  const ke = path.join(simpan, nama);
  fs.rmSync(ke, { force: true });
  await page.$eval(pemilih, (a) => a.click());
  return tunggu(ke);
}

async function tunggu(ke) {
  for (let i = 0; i < 600; i++) {
    if (fs.existsSync(ke)) return path.basename(ke);
    await tidur(100);
  }
  throw new Error(`no download: ${ke}`);
}

async function axe(page, di) {
  await page.evaluate(AXE);
  const semua = await page.evaluate(async () => (await axe.run(document, { resultTypes: ["violations"] })).violations);
  return semua.filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => ({ di, apa: v.id, berapa: v.nodes.length, contoh: v.nodes[0].html.slice(0, 300), sebab: v.nodes[0].failureSummary }));
}

const gambar = (page, simpan, nama, opsi = {}) => page.screenshot({ path: path.join(simpan, `${nama}.png`), ...opsi });
const lebarIsi = (page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Tasks of the page's own thread and the milliseconds of processor that each took, from Chromium's trace. */
function tugas(rekaman, pid) {
  return JSON.parse(Buffer.from(rekaman).toString()).traceEvents
    .filter((e) => e.pid === pid && e.tid === pid && e.ph === "X" && e.name.endsWith("RunTask")).map((e) => (e.tdur ?? 0) / 1000);
}

async function pidHalaman(rekaman, url) {
  const frame = JSON.parse(Buffer.from(rekaman).toString()).traceEvents
    .filter((e) => e.name === "TracingStartedInBrowser" || e.name === "FrameCommittedInBrowser")
    .flatMap((e) => e.args.data.frames ?? [e.args.data]).filter((f) => f.url === url && f.processId);
  return frame.at(-1).processId;
}

/** Filter, search, copy, print: as staff do with a list that is too long. */
async function pakaiDaftar(page, simpan) {
  const keluar = {};
  const kotak = (tingkat) => page.$eval(`#tingkat input[value="${tingkat}"]`, (el) => el.click());
  await kotak("info");
  await kotak("peringatan");
  await tidur(500);
  keluar.kesalahanSaja = await page.evaluate(baca);
  await page.$eval("#salin", (el) => el.click());
  await page.$eval("#temuan .sel", (el) => el.click());
  keluar.papan = await page.evaluate(() => saksi.papan);
  keluar.kataSesudahSalin = await page.$eval("#tersalin", (el) => el.innerText);
  await page.pdf({ path: path.join(simpan, "cetak.pdf"), format: "A4" });
  await kotak("info");
  await kotak("peringatan");
  await page.type("#cari", "tidak akan pernah ada");
  await page.waitForFunction(() => !document.querySelector("#temuan li"));
  keluar.tidakCocok = await page.$eval("#tampil", (el) => el.innerText);
  await page.$eval("#cari", (el) => { el.value = ""; el.dispatchEvent(new Event("input")); });
  return keluar;
}

/** A template by keyboard alone. */
async function mintaTemplat(page, simpan, nama) {
  await page.$eval("#ke-templat", (a) => a.click());
  await page.type("#kantor-baru", nama);
  await page.waitForSelector("#pilihan-kantor li");
  const calon = await page.$$eval("#pilihan-kantor li", (semua) => semua.map((li) => li.innerText));
  await (await page.$("#templat")).screenshot({ path: path.join(simpan, "templat.png") });
  const keliru = await axe(page, "template");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const terpilih = await page.evaluate(() => ["kantor-baru", "kode", "tahun", "renstra", "pedoman"].map((id) => document.getElementById(id).value));
  await page.keyboard.press("Enter");
  await page.waitForSelector("#unduh-templat:not([hidden])");
  const berkas = await tunggu(path.join(simpan, await page.$eval("#unduh-templat", (a) => a.download)));
  const kabar = await page.$eval("#hasil-templat", (el) => el.innerText);
  await page.$eval("#tahun", (el) => { el.value = "24"; });
  await page.$eval("#buat-templat", (el) => el.click());
  await page.waitForSelector("#hasil-templat .gagal");
  const tolak = await page.$eval("#hasil-templat", (el) => el.innerText);
  const fokus = await page.evaluate(() => document.activeElement.id);
  await page.$eval("#templat", (el) => { el.open = false; });
  return { calon, terpilih, berkas, kabar, tolak, fokus, keliru };
}

/** What the page must not do, tried from inside it: every way out that a script has. */
async function cobaKeluar(page) {
  let dikunjungi = 0;
  const server = http.createServer((_, jawab) => { dikunjungi += 1; jawab.end("x"); });
  await new Promise((lanjut) => server.listen(0, "127.0.0.1", lanjut));
  const alamat = `http://127.0.0.1:${server.address().port}/`;
  const hasil = await page.evaluate(async (ke) => {
    const coba = {};
    const ikut = (nama, kerja) => Promise.race([kerja(), new Promise((_, gagal) => setTimeout(gagal, 1500, "waktu"))])
      .then(() => { coba[nama] = "terkirim"; }, () => { coba[nama] = "ditolak"; });
    await ikut("fetch", () => fetch(ke));
    await ikut("gambar", () => new Promise((ya, tidak) => { const el = new Image(); el.onload = ya; el.onerror = tidak; el.src = `${ke}g`; }));
    await ikut("suar", async () => { if (!navigator.sendBeacon(`${ke}b`)) throw new Error("x"); await new Promise((_, tidak) => setTimeout(tidak, 300)); });
    await ikut("soket", () => new Promise((ya, tidak) => { const s = new WebSocket(ke.replace("http", "ws")); s.onopen = ya; s.onerror = tidak; }));
    await ikut("markup", async () => { document.createElement("p").innerHTML = "<b>x</b>"; });
    await ikut("kode", async () => { eval("1"); });
    return coba;
  }, alamat);
  await tidur(300);
  server.close();
  return { hasil, dikunjungi };
}

/** Worker ended in the middle, worker that fails, file too large: a message, and the page goes on. */
async function pulihkan({ page }, berkas) {
  const keluar = {};
  const masukan = await page.$("#berkas");
  keluar.batal = await dijawab(page, async () => {
    await masukan.uploadFile(berkas.responden);
    await page.waitForSelector("#batal:not([hidden])");
    await page.$eval("#batal", (el) => el.click());
  });
  keluar.raksasa = await pilih(page, berkas.raksasa);
  keluar.rusak = await page.evaluate(() => Mesin.tanya("tidak_ada").then((j) => j.galat));
  return keluar;
}

/** The same file once more, saved anew meanwhile: one click where it was dropped (the browser gives a handle). */
async function periksaLagi(sesi, berkas) {
  const pertama = await jatuhkan(sesi, berkas.bergerak);
  const tombol = await sesi.page.$eval("#lagi", (el) => el.innerText);
  fs.copyFileSync(berkas.padureso, berkas.bergerak);
  await sesi.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await sesi.page.waitForSelector("#berubah:not([hidden])");
  const kedua = await dijawab(sesi.page, () => sesi.page.$eval("#lagi", (el) => el.click()));
  return { pertama, tombol, kedua };
}

async function satuBerkas(browser, tanya) {
  const { berkas, simpan } = tanya;
  const url = pathToFileURL(tanya.halaman).href;
  const sesi = await buka(browser, url, tanya);
  const { page } = sesi;
  const keluar = { keliru: await axe(page, "awal") };
  await gambar(page, simpan, "awal");
  await page.evaluate(() => { saksi.lama.length = 0; });
  await page.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"] });
  keluar.contoh = await jatuhkan(sesi, berkas.ambulu, berkas.padureso);
  keluar.unduhan = [await unduh(page, simpan, `a[data-berkas="${path.basename(berkas.ambulu)}"]`), await unduh(page, simpan, "a#unduh")];
  keluar.ambulu = await pilih(page, berkas.ambulu);
  await gambar(page, simpan, "hasil");
  await page.$eval("#saring", (el) => el.scrollIntoView());
  await gambar(page, simpan, "temuan");
  keluar.pakai = await pakaiDaftar(page, simpan);
  await page.$eval("#reviu", (el) => el.click());
  await page.waitForSelector("#unduh-reviu:not([hidden])");
  keluar.reviu = await tunggu(path.join(simpan, await page.$eval("#unduh-reviu", (a) => a.download)));
  keluar.kabarReviu = await page.$$eval("#kalimat-reviu li", (semua) => semua.map((li) => li.innerText));
  keluar.responden = await pilih(page, berkas.responden);
  keluar.unduhan.push(await unduh(page, simpan, "a#unduh"));
  keluar.jahat = await pilih(page, berkas.jahat);
  keluar.kena = await page.evaluate(() => globalThis.kena ?? null);
  const rekaman = await page.tracing.stop();
  keluar.tugas = tugas(rekaman, await pidHalaman(rekaman, url)).sort((a, b) => b - a).slice(0, 5);
  keluar.lama = await page.evaluate(() => saksi.lama);
  keluar.ditolak = {};
  for (const nama of ["xls", "rusak", "musuh", "penuh"]) keluar.ditolak[nama] = await pilih(page, berkas[nama]);
  await gambar(page, simpan, "ditolak");
  keluar.templat = await mintaTemplat(page, simpan, "ambul");
  keluar.keliru.push(...keluar.templat.keliru, ...await axe(page, "hasil"));
  keluar.pulih = await pulihkan(sesi, berkas);
  keluar.lagi = await periksaLagi(sesi, berkas);
  await page.setViewport(SEMPIT);
  keluar.sempit = await lebarIsi(page);
  await gambar(page, simpan, "sempit");
  await page.$eval("#hasil", (el) => el.scrollIntoView());
  await gambar(page, simpan, "sempit-hasil");
  await page.$eval("#saring", (el) => el.scrollIntoView());
  await gambar(page, simpan, "sempit-temuan");
  keluar.keliru.push(...await axe(page, "sempit"));
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.setViewport(LEBAR);
  await tidur(300);
  keluar.keliru.push(...await axe(page, "gelap"));
  await gambar(page, simpan, "gelap");
  keluar.permintaan = sesi.permintaan.filter((u) => !u.startsWith("blob:"));
  keluar.galat = [...await page.evaluate(() => saksi.galat), ...sesi.rusak];
  keluar.keluar = await cobaKeluar(page);
  await page.close();
  return keluar;
}

const JENIS = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", json: "application/json", txt: "text/plain" };

/** The folder behind a web server: once with it, then without. */
async function lewatServer(browser, tanya) {
  const diminta = [];
  const server = http.createServer((minta, jawab) => {
    const nama = decodeURIComponent(new URL(minta.url, "http://x").pathname.slice(1)) || "index.html";
    diminta.push(nama);
    const ke = path.join(tanya.folder, nama);
    if (!fs.existsSync(ke)) { jawab.writeHead(404); jawab.end(); return; }
    jawab.writeHead(200, { "content-type": JENIS[nama.split(".").pop()] ?? "application/octet-stream" });
    jawab.end(fs.readFileSync(ke));
  });
  await new Promise((lanjut) => server.listen(0, "127.0.0.1", lanjut));
  const alamat = `http://127.0.0.1:${server.address().port}/`;
  const sesi = await buka(browser, alamat, tanya);
  await sesi.page.waitForSelector('body[data-luring="1"]');
  const daring = [...new Set(diminta)];
  server.closeAllConnections();
  await new Promise((lanjut) => server.close(lanjut));
  await sesi.page.reload();
  await sesi.page.waitForSelector('body[data-siap="1"]');
  const hasil = await pilih(sesi.page, tanya.berkas.ambulu);
  const nama = path.join(tanya.simpan, "luring");
  fs.mkdirSync(nama, { recursive: true });
  await sesi.cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: nama });
  await unduh(sesi.page, nama, "a#unduh");
  const galat = [...await sesi.page.evaluate(() => saksi.galat), ...sesi.rusak];
  const asing = sesi.permintaan.filter((u) => !u.startsWith(alamat) && !u.startsWith("blob:") && !u.startsWith("data:"));
  await sesi.page.close();
  return { daring, hasil, galat, asing };
}

async function jawab(tanya) {
  const browser = await puppeteer.launch({ executablePath: tanya.chromium, headless: true, protocolTimeout: LAMA,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=id"] });
  try {
    return { versi: await browser.version(), satu: await satuBerkas(browser, tanya), server: await lewatServer(browser, tanya) };
  } finally {
    await browser.close();
  }
}

let teks = "";
process.stdin.setEncoding("utf8").on("data", (bagian) => { teks += bagian; }).on("end", async () => {
  try {
    process.stdout.write(JSON.stringify(await jawab(JSON.parse(teks))));
  } catch (e) {
    process.stderr.write(String(e?.stack ?? e));
    process.exitCode = 1;
  }
});
