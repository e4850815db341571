// The page's Python in Node, from the built folder: one process, many questions.
//
// Standard input: JSON, a list of questions {"fungsi", "argumen"}; an argument {"berkas": path} goes as the file's bytes.
// Standard output: a line of JSON for each: {"json", "nama", "berkas": path of the file that came out or null,
// "langkah", "milidetik", "cpu", "heap"}; before them one about the start.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const folder = path.resolve(process.argv[2]);
const pertanyaan = JSON.parse(fs.readFileSync(0, "utf8"));
const keluar = fs.mkdtempSync(path.join(os.tmpdir(), "halaman-"));
const cpu = () => Math.round(process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000);
const tulis = (objek) => process.stdout.write(JSON.stringify(objek) + "\n");

const py = await loadPyodide({
  indexURL: fileURLToPath(new URL("./node_modules/pyodide/", import.meta.url)),
  stdLibURL: path.join(folder, "python_stdlib.zip"),
});
py.unpackArchive(new Uint8Array(fs.readFileSync(path.join(folder, "aplikasi.zip"))), "zip", { extractDir: "/app" });
const keBita = py.runPython("import sys\nsys.path.insert(0, '/app')\nlambda data: data.to_bytes()");
const kerja = py.pyimport("toolkit.halaman.kerja");
tulis({ siap: Math.round(performance.now()), cpu: cpu(), heap: py._module.HEAPU8.length });

pertanyaan.forEach(({ fungsi, argumen }, nomor) => {
  const langkah = [];
  const masuk = argumen.map((satu) => (satu?.berkas ? keBita(new Uint8Array(fs.readFileSync(satu.berkas))) : satu));
  if (fungsi === "fill") masuk.push((...satu) => langkah.push(satu));
  const [awal, cpuAwal] = [performance.now(), cpu()];
  const jawaban = kerja[fungsi](...masuk);
  const [json, bita, nama] = [jawaban.get(0), jawaban.get(1), jawaban.get(2)];
  const tujuan = bita ? path.join(keluar, String(nomor)) : null;
  const [milidetik, cpuPakai] = [Math.round(performance.now() - awal), cpu() - cpuAwal];
  if (bita) fs.writeFileSync(tujuan, bita.toJs());
  tulis({ json, nama, berkas: tujuan, langkah, milidetik, cpu: cpuPakai, heap: py._module.HEAPU8.length });
});
