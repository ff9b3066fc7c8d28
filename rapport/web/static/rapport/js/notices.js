// What was seen here need not stand in the device's own list any more.
document.addEventListener("htmx:afterSettle", async (event) => {
  if (!(event.target instanceof Element) || event.target.id !== "bell" || document.hidden) return;
  if (event.target.querySelector(".count")) return;
  const worker = await navigator.serviceWorker?.getRegistration("/");
  for (const shown of (await worker?.getNotifications()) ?? []) if (shown.tag.startsWith("notice-")) shown.close();
});
