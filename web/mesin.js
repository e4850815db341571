"use strict";
// The worker seen from the page: started, asked, ended and started anew. One question at a time; the others wait.

const Mesin = (() => {
  const HEAP_BESAR = 700e6; // bytes of WebAssembly memory, which never shrinks: above that the next file gets a new worker
  let bagian = null; // what the page holds of Pyodide, by name, as Blob of base64; null where it lies beside the page
  let pekerja = null;
  let siap = null; // promise: the running worker can be asked
  let gagalSiap = null; // rejects `siap`
  let antrean = Promise.resolve();
  let jalan = null; // the question that is being answered
  let menunggu = null; // the one that waits until the worker runs
  let nomor = 0;
  let lapor = () => {};

  /** The parts in the page, out of the document and into the browser's store for files. */
  function ambilBagian() {
    const semua = [...document.querySelectorAll('script[type="text/plain"]')];
    if (!semua.length) return null;
    return Object.fromEntries(semua.map((el) => {
      const blob = new Blob([el.textContent]);
      el.remove();
      return [el.id.replace(/^d-/, ""), blob];
    }));
  }

  async function buka(blob) {
    const biner = atob(await blob.text());
    const bita = Uint8Array.from(biner, (huruf) => huruf.charCodeAt(0));
    return new Response(new Blob([bita]).stream().pipeThrough(new DecompressionStream("gzip")));
  }

  let alamat = "pekerja.js"; // of the worker's script
  async function siapkanAlamat() {
    const sumber = await (await buka(bagian.pekerja)).blob();
    alamat = URL.createObjectURL(new Blob([sumber], { type: "text/javascript" }));
  }

  const tepercaya = globalThis.trustedTypes?.createPolicy("pekerja", { createScriptURL: (alamat) => alamat });
  const sebagaiSkrip = (alamat) => tepercaya?.createScriptURL(alamat) ?? alamat;

  /** Start a worker; `siap` says when it can be asked. */
  function nyalakan() {
    siap = new Promise((lanjut, gagal) => {
      gagalSiap = gagal;
      const baru = new Worker(sebagaiSkrip(alamat));
      pekerja = baru;
      baru.onmessage = ({ data }) => terima(baru, data, lanjut, gagal);
      baru.onerror = (e) => { e.preventDefault(); jatuh(baru, e.message || "worker"); };
      baru.onmessageerror = () => jatuh(baru, "messageerror");
      baru.postMessage({ bagian });
    });
    siap.catch(() => {});
    return siap;
  }

  function terima(dari, data, lanjut, gagal) {
    if (dari !== pekerja) return;
    if (data.tahap) lapor(data.tahap);
    else if (data.siap) lanjut(data.siap);
    else if (data.rusak) gagal(new Error(data.rusak));
    else if (jalan?.nomor !== data.nomor) return;
    else if (data.langkah) jalan.kabari?.(data.langkah);
    else selesai(data);
  }

  function selesai(data) {
    const { lanjut } = jalan;
    jalan = null;
    if (data.mati || data.heap > HEAP_BESAR) ulang();
    lanjut(data);
  }

  function jatuh(dari, rincian) {
    if (dari !== pekerja) return;
    gagalSiap(new Error(rincian));
    if (jalan) selesai({ galat: "berhenti", rincian, mati: true });
  }

  function ulang() {
    pekerja?.terminate();
    pekerja = null;
    nyalakan();
  }

  /** Ask the worker: a function of toolkit/halaman/kerja.py and its arguments; a File or Blob goes as bytes. */
  function tanya(fungsi, argumen = [], kabari = null) {
    const ini = { batal: false };
    const jawaban = antrean.then(async () => {
      menunggu = ini;
      try {
        await siap.catch(nyalakan); // a worker that could not be started may be startable now
      } catch (e) {
        return { galat: "menyiapkan", rincian: String(e.message) };
      } finally {
        menunggu = null;
      }
      if (ini.batal) return { galat: "dibatalkan" };
      return new Promise((lanjut) => {
        jalan = { nomor: ++nomor, lanjut, kabari };
        pekerja.postMessage({ nomor, fungsi, argumen });
      });
    });
    antrean = jawaban;
    return jawaban;
  }

  /** End what is being worked on; who asked gets `galat: "dibatalkan"`, and a new worker takes over. */
  function batal() {
    if (menunggu) menunggu.batal = true;
    if (jalan) selesai({ galat: "dibatalkan", mati: true });
  }

  /** Take the parts out of the page and start. `kabari` hears of each stage. */
  async function mulai(kabari) {
    lapor = kabari;
    bagian = ambilBagian();
    if (bagian) await siapkanAlamat();
    return nyalakan();
  }

  return { mulai, tanya, batal, sebagaiSkrip, bacaBagian: async (nama) => (await buka(bagian[nama])).text(), punya: (nama) => Boolean(bagian?.[nama]) };
})();
