// What this device keeps while there is no connection: drafts, sealed with a key that comes with each
// page and is never stored here; and photos between sharing them and choosing a conversation, for minutes.
// Signing out empties it; so does somebody else's signing in, for what is not theirs.
const NAME = "rapport";
const KEPT = 7 * 24 * 60 * 60 * 1000; // a draft nobody came back for
const SHARED = 10 * 60 * 1000;
const BETWEEN = "\0"; // nobody can type it
const LEFT = "rapport.signed-out";
let isLeaving = false;

const secret = document.body.dataset.deviceKey ?? "";
export const isAble = Boolean(secret && globalThis.indexedDB && globalThis.crypto?.subtle);

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("drafts", { keyPath: "url" });
      asked.result.createObjectStore("shared", { autoIncrement: true });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** @template T @param {"drafts"|"shared"} store @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
async function done(store, mode, ask) {
  const base = await open();
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(store, mode);
      const asked = ask(change.objectStore(store));
      change.oncomplete = () => resolve(asked.result);
      change.onerror = change.onabort = () => reject(change.error);
    });
  } finally {
    base.close();
  }
}

const plain = () => Uint8Array.from(atob(secret.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const key = () => crypto.subtle.importKey("raw", plain(), "AES-GCM", false, ["encrypt", "decrypt"]);

/** Whose drafts these are, without saying who. */
async function owner() {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", plain()));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} url where the draft belongs @param {string} text @param {string[]} before versions of it the server may hold */
export async function keep(url, text, before) {
  if (!isAble || isLeaving) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode([text, ...before].join(BETWEEN)));
  const row = { url, iv, data, owner: await owner(), at: Date.now() };
  await done("drafts", "readwrite", (store) => store.put(row));
}

/** @param {string} url */
export async function drop(url) {
  if (isAble && !isLeaving) await done("drafts", "readwrite", (store) => store.delete(url));
}

/** @returns {Promise<{url: string, text: string, before: string[]}[]>} this person's; what is old or somebody else's goes */
export async function drafts() {
  if (!isAble) return [];
  const mine = await owner(), found = [];
  for (const row of await done("drafts", "readonly", (store) => store.getAll())) {
    if (row.owner !== mine || Date.now() - row.at > KEPT) {
      await drop(row.url);
      continue;
    }
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(), row.data);
    const [text = "", ...before] = new TextDecoder().decode(opened).split(BETWEEN);
    found.push({ url: row.url, text, before });
  }
  return found;
}

/** @returns {Promise<File[]>} photos shared from the device in the last minutes @param {boolean} take and they are gone here */
export async function photos(take) {
  if (!globalThis.indexedDB) return [];
  /** @type {File[]} */
  const found = [];
  await done("shared", "readwrite", (store) => {
    const asked = store.openCursor();
    asked.addEventListener("success", () => {
      const row = asked.result;
      if (!row) return;
      const isFresh = Date.now() - row.value.at < SHARED;
      if (isFresh) found.push(...row.value.files);
      if (take || !isFresh) row.delete();
      row.continue();
    });
    return asked;
  });
  return found;
}

/** Photos that nobody gave to a conversation in time: they go with whatever page is opened next. */
async function forgetPhotos() {
  const bases = await globalThis.indexedDB?.databases?.() ?? [];
  if (bases.some(({ name }) => name === NAME)) await photos(false);
}

/** Nothing of anybody stays. */
export function clear() {
  if (globalThis.indexedDB) indexedDB.deleteDatabase(NAME);
}

document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement && event.target.matches("[data-signs-out]"))) return;
  isLeaving = true;
  localStorage.setItem(LEFT, "1");
  clear();
}, true);

// The page that was left may have been too short-lived: the next one, where nobody is signed in, makes sure.
if (!secret && localStorage.getItem(LEFT)) {
  localStorage.removeItem(LEFT);
  clear();
} else forgetPhotos().catch(() => undefined);
