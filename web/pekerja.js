"use strict";
// The worker: starts Pyodide (its two files stand above these lines in the built one) and calls the page's Python. The file
// under work is here alone; the page's own thread never waits.

(() => {
  const NAMA = { wasm: "pyodide.asm.wasm", pustaka: "python_stdlib.zip", aplikasi: "aplikasi.zip" };
  const TERBESAR = 2 ** 30; // bytes of a file that is read: WebAssembly holds it twice, and twice again when it is filled
  let py = null;
  let modul = null;
  let keBita = null;

  async function buka(blob) {
    const biner = atob(await blob.text());
    const bita = new Uint8Array(biner.length);
    for (let i = 0; i < biner.length; i++) bita[i] = biner.charCodeAt(i);
    return new Uint8Array(await new Response(new Blob([bita]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  }

  async function muat(bagian) {
    postMessage({ tahap: "membuka" });
    const ambil = async (nama) => bagian ? buka(bagian[nama])
      : new Uint8Array(await (await fetch(new URL(NAMA[nama], self.location.href))).arrayBuffer());
    const [wasm, pustaka, aplikasi] = await Promise.all(["wasm", "pustaka", "aplikasi"].map(ambil));
    const kunci = bagian ? new TextDecoder().decode(await buka(bagian.kunci))
      : await (await fetch(new URL("pyodide-lock.json", self.location.href))).text();
    postMessage({ tahap: "python" });
    jawabSendiri({ [NAMA.wasm]: [wasm, "application/wasm"], [NAMA.pustaka]: [pustaka, "application/zip"] });
    py = await loadPyodide({ indexURL: "https://halaman.invalid/", createPyodideModule: _createPyodideModule,
      lockFileContents: JSON.parse(kunci) });
    postMessage({ tahap: "aplikasi" });
    py.unpackArchive(aplikasi, "zip", { extractDir: "/app" });
    keBita = py.runPython("import sys\nsys.path.insert(0, '/app')\nlambda data: data.to_bytes()");
    modul = py.pyimport("toolkit.halaman.kerja");
  }

  /** Pyodide asks for two files by address: both are here already, and nothing else may be asked for. */
  function jawabSendiri(berkas) {
    self.fetch = async (alamat) => {
      const nama = String(alamat?.url ?? alamat).split("/").pop();
      if (!berkas[nama]) throw new TypeError(`no network: ${nama}`);
      const [isi, jenis] = berkas[nama];
      delete berkas[nama];
      return new Response(isi, { headers: { "content-type": jenis } });
    };
  }

  /** A file as Python's bytes and, for later questions, as a Blob that holds it as it was read. */
  async function baca(satu) {
    const bita = new Uint8Array(await satu.arrayBuffer());
    return { python: keBita(bita), salinan: new Blob([bita]) };
  }

  async function jawab({ nomor, fungsi, argumen }) {
    let salinan = null;
    const masuk = [];
    for (const satu of argumen) {
      if (!(satu instanceof Blob)) { masuk.push(satu); continue; }
      if (satu.size > TERBESAR) return { nomor, galat: "memori" };
      try {
        const bacaan = await baca(satu);
        masuk.push(bacaan.python);
        salinan = bacaan.salinan;
      } catch (e) {
        if (e.name !== "NotReadableError" && e.name !== "NotFoundError") throw e;
        return { nomor, galat: "berubah" };
      }
    }
    if (fungsi === "fill") masuk.push((kata, selesai, banyak) => postMessage({ nomor, langkah: { kata, selesai, banyak } }));
    const { teks, data, nama } = hitung(fungsi, masuk);
    for (const satu of masuk) satu?.destroy?.();
    return { nomor, hasil: JSON.parse(teks), data: data && new Blob([data]), nama, salinan, heap: py._module.HEAPU8.length };
  }

  /** Call the function; its answer is the tuple `Answer` of toolkit/halaman/kerja.py. */
  function hitung(fungsi, masuk) {
    const keluar = modul[fungsi](...masuk);
    const [teks, bita, nama] = [keluar.get(0), keluar.get(1), keluar.get(2)];
    const data = bita?.toJs() ?? null;
    bita?.destroy?.();
    keluar.destroy();
    return { teks, data, nama };
  }

  /** What went wrong: no memory, or anything else. After either the interpreter is not to be trusted. */
  function golongkan(e) {
    const rincian = String(e?.stack ?? e).slice(-4000);
    const memori = e?.type === "MemoryError" || /out of memory|allocation failed|memory access out of bounds|Cannot enlarge/i.test(rincian);
    return { galat: memori ? "memori" : "berhenti", rincian, mati: true };
  }

  onmessage = async ({ data }) => {
    if (!("nomor" in data)) {
      const awal = performance.now();
      try {
        await muat(data.bagian);
        postMessage({ siap: { milidetik: Math.round(performance.now() - awal), heap: py._module.HEAPU8.length, versi: py.pyimport("toolkit").__version__ } });
      } catch (e) {
        postMessage({ rusak: String(e?.stack ?? e) });
      }
      return;
    }
    try {
      postMessage(await jawab(data));
    } catch (e) {
      postMessage({ nomor: data.nomor, ...golongkan(e) });
    }
  };
})();
