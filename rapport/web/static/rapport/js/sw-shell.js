
// ---- Shell: pages need a connection; the look of Rapport, and the page that says there is none, do not ----
// Part of /sw.js. Nothing of a client is kept: files of the look, and /offline/ as a stranger sees it.
const OFFLINE = "/offline/";
const SHELL = "shell";
const ASSET = /^\/(?:assets|static)\/([^/]+)\//;
const VERSION = /^[0-9a-f]{12}$/;

async function keepShell() {
  const answer = await fetch(OFFLINE, { credentials: "omit", cache: "reload" });
  if (!answer.ok) return;
  const page = await answer.clone().text();
  await (await caches.open(SHELL)).put(OFFLINE, answer);
  const files = [...page.matchAll(/(?:src|href)="(\/(?:assets|static)\/[^"]+)"/g)].map(([, path]) => path);
  await Promise.allSettled(files.map((path) => asset(new Request(path))));
}

/** A file's address names its content: what is here is right. @param {Request} request */
async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (!answer.ok) return answer;
  const version = ASSET.exec(new URL(request.url).pathname)?.[1] ?? "";
  await (await caches.open(`assets-${version}`)).put(request, answer.clone());
  if (VERSION.test(version)) await forget(version);
  return answer;
}

/** Files of versions that no page asks for any more. @param {string} current */
async function forget(current) {
  const versions = (await caches.keys()).filter((name) => VERSION.test(name.replace("assets-", "")));
  await Promise.all(versions.filter((name) => name !== `assets-${current}`).map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function visit(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

/** A form that reaches nobody, or nobody who knows us, leaves its page as it is, with what was written. @param {FetchEvent} event */
async function handIn({ request, clientId }) {
  const page = await self.clients.get(clientId);
  try {
    const answer = await fetch(page ? staying(request) : request);
    return page && await isStrange(answer) ? stay(page, "signed-out") : answer;
  } catch {
    return page ? stay(page, "unreachable") : (await caches.match(OFFLINE)) ?? Response.error();
  }
}

/** The same, saying that 401 is understood: no need to be led to the door. @param {Request} request */
function staying(request) {
  const headers = new Headers(request.headers);
  headers.set("X-Rapport-Stays", "1");
  try {
    return new Request(request, { headers, referrer: request.referrer });
  } catch {
    return request; // a browser that lets nobody touch it: then to the door, as without a worker
  }
}

/** As asking.js has it. @param {Response} answer */
const isStrange = async (answer) => answer.status === 401 || (answer.status === 403 && (await answer.clone().text()).includes("data-stale"));

/** @param {WindowClient} page @param {string} word */
function stay(page, word) {
  page.postMessage(word);
  return new Response(null, { status: 204 });
}

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell().catch(() => undefined).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === SHARED) event.respondWith(shared(request));
  else if (request.method === "GET" && ASSET.test(url.pathname)) event.respondWith(asset(request));
  else if (request.mode !== "navigate") return;
  else if (request.method === "GET") event.respondWith(visit(request));
  else if (request.method === "POST") event.respondWith(handIn(event));
});

// ---- Shared photos: they wait on this device until a conversation is chosen, ten minutes at most ----
const SHARED = "/inbox/shared/";

/** @returns {Promise<IDBDatabase>} as device.js makes it */
function device() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("rapport", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("drafts", { keyPath: "url" });
      asked.result.createObjectStore("shared", { autoIncrement: true });
    };
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve(asked.result);
  });
}

/** @param {Request} request */
async function shared(request) {
  const data = await request.formData();
  const files = data.getAll("photos").filter((file) => file instanceof File && file.size);
  const base = await device();
  await new Promise((resolve, reject) => {
    const change = base.transaction("shared", "readwrite");
    change.objectStore("shared").add({ files, at: Date.now() });
    change.oncomplete = resolve;
    change.onerror = () => reject(change.error);
  });
  base.close();
  return Response.redirect("/inbox/sharing/", 303);
}
