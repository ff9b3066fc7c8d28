// The sound of a rehearsal. The panel says what may be done now; the microphone is open only while it says
// "recording", and closes, without anything being kept, when somebody else took the recording away.
const LONGEST = 45 * 60 * 1000;
const KINDS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/** @type {MediaRecorder|undefined} */
let recorder;
/** @type {Blob[]} */
let pieces = [];
let timer = 0;

const panel = () => /** @type {HTMLElement|null} */ (document.getElementById("recording"));
const headers = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

/** @param {string} url @param {FormData} [body] */
async function post(url, body) {
  const answer = await fetch(url, { method: "POST", body, headers: { ...headers(), "HX-Request": "true" } });
  if (!answer.ok) throw new Error(String(answer.status));
  window.htmx.trigger(panel(), "rapport:recording");
}

function close() {
  clearTimeout(timer);
  for (const track of recorder?.stream.getTracks() ?? []) track.stop();
  recorder = undefined;
  pieces = [];
}

/** @param {HTMLElement} button */
async function start(button) {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 24000 });
    recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
    await post(button.dataset.recordBeginning ?? "");
    recorder.start(1000);
    timer = setTimeout(() => stop(button.dataset.recordSound ?? ""), LONGEST);
  } catch {
    close();
    say("closed");
  }
}

/** @param {string} url */
function stop(url) {
  const running = recorder;
  if (!running) return say("lost");
  running.addEventListener("stop", async () => {
    const body = new FormData();
    body.append("sound", new Blob(pieces, { type: running.mimeType }), "sound");
    close();
    try {
      await post(url, body);
    } catch {
      say("unsent");
    }
  });
  running.stop();
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
  else stop(button.dataset.recordSound ?? "");
});

// Somebody stopped and deleted it: the microphone closes, and what it heard is gone.
document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.target instanceof Element && event.target.id === "recording";
  if (swapped && recorder?.state === "recording" && !panel()?.querySelector("[data-recording]")) close();
});

addEventListener("beforeunload", (event) => {
  if (recorder?.state === "recording") event.preventDefault();
});
