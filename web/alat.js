"use strict";
// Small tools of the page. A text from a workbook becomes a text node, never markup: nothing here takes HTML.

/** The element of an id. */
const $ = (id) => document.getElementById(id);

/** A text of `teks.toml` with its {nama} filled in. */
const isi = (teks, nilai) => teks.replace(/\{(\w+)\}/g, (_, nama) => String(nilai[nama]));

/** A new element: its attributes (`class`, `hidden`, …), then texts and elements; null is left out. */
function buat(tag, atribut = {}, ...anak) {
  const el = document.createElement(tag);
  for (const [nama, nilai] of Object.entries(atribut)) {
    if (nilai === true) el.setAttribute(nama, "");
    else if (nilai !== false && nilai !== null && nilai !== undefined) el.setAttribute(nama, nilai);
  }
  el.append(...anak.filter((satu) => satu !== null && satu !== undefined));
  return el;
}

/** Show an element with a text in it, or hide it where there is none. */
function tulis(el, teks) {
  el.textContent = teks || "";
  el.hidden = !teks;
}

/** A list of sentences below a heading; hidden where there are none. */
function tulisButir(kotak, kalimat) {
  (kotak.matches("ul") ? kotak : kotak.querySelector("ul")).replaceChildren(...(kalimat ?? []).map((satu) => buat("li", {}, satu)));
  kotak.hidden = !kalimat?.length;
}

/** Let the browser answer the user before the work goes on: what comes after it is a task of its own. */
const napas = () => new Promise((lanjut) => setTimeout(lanjut));

/** A file for a link: its address takes the place of the one before. */
function pasangUnduhan(tautan, blob, nama) {
  if (tautan.href) URL.revokeObjectURL(tautan.href);
  tautan.hidden = !blob;
  if (!blob) {
    tautan.removeAttribute("href");
    return;
  }
  tautan.href = URL.createObjectURL(blob);
  tautan.download = nama;
}

/** Put a text, and the same as an element for programs that take more, on the clipboard; false where that is refused. */
function salin(teks, elemen) {
  const isiPapan = (e) => {
    e.preventDefault();
    e.clipboardData.setData("text/plain", teks);
    if (elemen) e.clipboardData.setData("text/html", elemen.outerHTML);
  };
  document.addEventListener("copy", isiPapan, { once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", isiPapan);
  }
}
