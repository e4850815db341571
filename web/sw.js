"use strict";
// For the folder on an intranet: after the first visit every file of the page comes from the browser's store, and the page
// opens without network. VERSI and BERKAS are written in when the page is built.

const VERSI = "{{versi}}";
const BERKAS = JSON.parse('{{berkas}}');

self.addEventListener("install", (e) => e.waitUntil(
  caches.open(VERSI).then((simpanan) => simpanan.addAll(BERKAS)).then(() => self.skipWaiting())));

self.addEventListener("activate", (e) => e.waitUntil(
  caches.keys().then((semua) => Promise.all(semua.filter((satu) => satu.startsWith("lkjip-") && satu !== VERSI)
    .map((satu) => caches.delete(satu)))).then(() => self.clients.claim())));

self.addEventListener("fetch", (e) => {
  if (e.request.method !== "GET" || new URL(e.request.url).origin !== self.location.origin) return;
  e.respondWith(caches.match(e.request, { cacheName: VERSI, ignoreSearch: true }).then((ada) => ada ?? fetch(e.request)));
});
