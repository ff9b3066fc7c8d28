// Subscribes this browser to alerts: asks for permission, then fills in the form and sends it.
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-push]"));

/** @param {string} what */
function say(what) {
  for (const notice of document.querySelectorAll("[data-push-says]"))
    /** @type {HTMLElement} */ (notice).hidden = notice.getAttribute("data-push-says") !== what;
}

/** @param {string} text URL-safe base64 */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** @param {HTMLFormElement} form @param {string} name */
const field = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

/** @param {HTMLFormElement} form */
async function subscribe(form) {
  if ((await Notification.requestPermission()) !== "granted") return say("denied");
  await navigator.serviceWorker.register("/sw.js");
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push ?? "") };
  const there = await worker.pushManager.getSubscription();
  // One made with another key of ours would be refused for ever.
  await there?.unsubscribe();
  const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
  Object.assign(field(form, "endpoint"), { value: endpoint });
  Object.assign(field(form, "p256dh"), { value: keys?.p256dh });
  Object.assign(field(form, "auth"), { value: keys?.auth });
  form.submit();
}

/** What a person would call this browser. */
function named() {
  const agent = navigator.userAgent;
  const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name)) ?? "Browser";
  const system = ["iPhone", "iPad", "Android", "Windows", "Mac", "Linux"].find((name) => agent.includes(name));
  return [browser.replace("Edg", "Edge"), system].filter(Boolean).join(", ");
}

if (form) {
  if (!field(form, "name").value) field(form, "name").value = named();
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) say("unsupported");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!("PushManager" in window)) return say("unsupported");
    subscribe(form).catch(() => say("failed"));
  });
}
