"use strict";
// In the words of old browsers: where they cannot read the scripts above, the page says so instead of waiting for ever.
if (typeof Daftar === "undefined") {
  document.getElementById("keadaan").textContent = TEKS.gagal.menyiapkan + " " + TEKS.gagal.menyiapkan_saran;
  document.getElementById("kemajuan").hidden = true;
}
