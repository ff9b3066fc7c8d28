// Rapport while no page of it is open. Each section stands alone.

// ---- Notifications ----
// What comes is a sentence, a link and a name: nothing of a client.
const SENTENCE = "A client may need a clinician now.";
const CONFIRMED_AT = "/in/notices/";

/** @param {PushMessageData | null} data */
function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

/** Says where it came from that this device shows it. @param {string} path */
async function confirmShown(path) {
  if (!path.startsWith(CONFIRMED_AT)) return;
  try {
    await fetch(path, { method: "POST", credentials: "omit", keepalive: true });
  } catch {
    // Without a connection nobody hears of it; it is shown all the same.
  }
}

/** @param {{title?: string, body?: string, url?: string, name?: string, confirm?: string, quiet?: string}} sent */
async function show({ title = SENTENCE, body = "Open Rapport.", url = "/", name = "alert", confirm = "", quiet = "" }) {
  // The same name again takes the place of the first. Who may be in danger stays until somebody looks.
  const loud = { renotify: true, requireInteraction: !name.startsWith("notice-") };
  const options = { body, tag: name, data: { url }, ...(quiet ? { silent: true } : loud) };
  await self.registration.showNotification(title, options);
  await confirmShown(confirm);
}

self.addEventListener("push", (event) => event.waitUntil(show(read(event.data))));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/", self.location.origin);
  // A link to anywhere else is none of ours.
  event.waitUntil(self.clients.openWindow(url.origin === self.location.origin ? url.href : "/"));
});
