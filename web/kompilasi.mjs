// node kompilasi.mjs FOLDER_MASUK FOLDER_KELUAR: runs kompilasi.py in Pyodide, the folders mounted as /masuk and /keluar.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const py = await loadPyodide({
  indexURL: fileURLToPath(new URL("./node_modules/pyodide/", import.meta.url)),
  env: { HOME: "/", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" }, // the same bytes each time, and none that nobody reads
});
for (const [nama, folder] of [["/masuk", process.argv[2]], ["/keluar", process.argv[3]]]) {
  py.FS.mkdirTree(nama);
  py.FS.mount(py.FS.filesystems.NODEFS, { root: folder }, nama);
}
py.runPython(fs.readFileSync(new URL("./kompilasi.py", import.meta.url), "utf8"));
