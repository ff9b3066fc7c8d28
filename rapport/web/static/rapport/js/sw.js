// Shows an alert while Rapport is closed. What came is a sentence, a link and a name: nothing of a client.
const SENTENCE = "A client may need a clinician now.";

/** @param {PushMessageData | null} data */
function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

self.addEventListener("push", (event) => {
  const { title = SENTENCE, body = "Open Rapport.", url = "/", name = "alert" } = read(event.data);
  // The same page again takes the place of the first; it stays until somebody looks at it.
  const options = { body, tag: name, renotify: true, requireInteraction: true, data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/", self.location.origin);
  // A link to anywhere else is none of ours.
  event.waitUntil(self.clients.openWindow(url.origin === self.location.origin ? url.href : "/"));
});
