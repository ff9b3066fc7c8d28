// The sound of a rehearsal. The panel says what may be done now; the microphone is open only while it says
// "recording", and closes when somebody takes the recording away or comes in without having said yes.
// What is heard is sent every few seconds: leaving the page, or a crash, loses no more than that.
const LONGEST = 45 * 60 * 1000;
const PART = 2000;
const RETRY = 2000;
const PATIENCE = 8000;
const KEEPALIVE = 50_000; // bytes: browsers finish sending this much after the page has gone
const KINDS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/** @typedef {{recorder: MediaRecorder, url: string, number: number, sent: Promise<void>, isShown: boolean, isRefused: boolean}} Take */

/** @type {Take|undefined} */
let take;
let timer = 0;

const panel = () => /** @type {HTMLElement|null} */ (document.getElementById("recording"));
/** @param {string} url @param {FormData} [body] @param {boolean} [keepalive] */
const post = (url, body, keepalive = false) => {
  const headers = { ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"), "HX-Request": "true" };
  return fetch(url, { method: "POST", body, headers, keepalive });
};
/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function close() {
  clearTimeout(timer);
  for (const track of take?.recorder.stream.getTracks() ?? []) track.stop();
  take = undefined;
}

function refresh() {
  window.htmx.trigger(panel(), "rapport:recording");
}

/** @param {HTMLElement} button */
async function start(button) {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 24000 });
    /** @type {Take} */
    const now = { recorder, url: "", number: 0, sent: Promise.resolve(), isShown: false, isRefused: false };
    take = now;
    const answer = await post(button.dataset.recordBeginning ?? "");
    if (!answer.ok) throw new Error(String(answer.status));
    now.url = (await answer.json()).parts;
    recorder.addEventListener("dataavailable", (event) => queue(now, event.data));
    recorder.start(PART);
    timer = setTimeout(() => stop(button.dataset.recordEnd ?? ""), LONGEST);
    refresh();
  } catch {
    close();
    say("closed");
  }
}

/** @param {Take} of @param {Blob} heard one after the other, in the order in which they were heard */
function queue(of, heard) {
  if (!heard.size) return;
  const number = of.number++;
  of.sent = of.sent.then(() => send(of, heard, number));
}

/** @param {Take} of @param {Blob} heard @param {number} number */
async function send(of, heard, number) {
  const body = new FormData();
  body.append("number", String(number));
  body.append("sound", heard, "sound");
  while (!of.isRefused) {
    const answer = await post(of.url, body, heard.size < KEEPALIVE).catch(() => undefined);
    if (answer?.ok) return;
    if (answer && answer.status < 500) return refuse(of);
    await pause(RETRY);
  }
}

/** Somebody has not said yes, or took it away, or there is enough of it. @param {Take} of */
function refuse(of) {
  of.isRefused = true;
  if (take === of) close();
  refresh();
}

/** @param {string} url */
async function stop(url) {
  const now = take;
  if (now && now.recorder.state !== "inactive") {
    const stopped = new Promise((resolve) => now.recorder.addEventListener("stop", resolve, { once: true }));
    now.recorder.stop();
    await stopped;
    close();
    const late = setTimeout(() => say("unsent"), PATIENCE);
    await now.sent;
    clearTimeout(late);
  }
  const answer = await post(url).catch(() => undefined);
  if (answer?.ok) refresh();
  else say("unsent");
}

/** @param {string} why one of the panel's sentences, which are hidden until they are true */
function say(why) {
  const line = panel()?.querySelector(`[data-record-why="${why}"]`);
  if (line instanceof HTMLElement) line.hidden = false;
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-record]") : null;
  if (!(button instanceof HTMLElement)) return;
  if (button.dataset.record === "start") start(button);
  else stop(button.dataset.recordEnd ?? "");
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!(event.target instanceof Element) || event.target.id !== "recording") return;
  // Somebody stopped and deleted it, or came in: the microphone closes. A panel that was on its way when the
  // take began says nothing about it.
  const isShown = Boolean(panel()?.querySelector("[data-recording]"));
  if (take && isShown) take.isShown = true;
  else if (take?.isShown) close();
  for (const part of panel()?.querySelectorAll("[data-record-idle]") ?? []) {
    if (part instanceof HTMLElement) part.hidden = Boolean(take);
  }
});

addEventListener("beforeunload", (event) => {
  if (take?.recorder.state === "recording") event.preventDefault();
});
