// One tag, one chat. Asks how things stand, shows the button, and keeps listening where there is a chat.
const POLL_NEAR = 4000, POLL_FAR = 20000, POLL_SAFE = 60000; // ms: watched, not watched, beside a stream

const tag = document.currentScript || document.querySelector('script[data-practice][src*="/embed/chat.js"]');
const address = `${new URL(tag.src).origin}/in/webchat/${encodeURIComponent(tag.dataset.practice)}/`;
const language = tag.dataset.lang || document.documentElement.lang || navigator.language || "en";
const words = wordsFor(tag, language);

/** How things stand, asked until it is known; null where there is no chat for this site. */
async function greeting(line) {
  for (let pause = 2000; ; pause = Math.min(pause * 2, 60000)) {
    try { return await line.call("GET", "hello/"); } catch (error) {
      if (error instanceof Refused && error.isFinal) return null;
      await patience(error.pause * 1000 || pause);
    }
  }
}

async function start() {
  if (document.querySelector(`[data-rapport-chat-of="${CSS.escape(tag.dataset.practice)}"]`)) return;
  const host = make("div", { "data-rapport-chat-of": tag.dataset.practice, lang: language });
  document.body.append(host);
  let panel = null;
  const line = new Line(address, tag.dataset.visitor, (kind, data = {}) => heard(kind, data));
  const talk = new Talk(line, () => panel?.draw());
  const hello = await greeting(line);
  if (!hello) return void host.remove(); // switched off, or not for this site: no button that leads nowhere
  const root = host.attachShadow({ mode: "open" });
  dress(root);
  panel = new Panel({ tag, words, hello, language, talk, root });

  function heard(kind, data) {
    if (kind === "typing") return panel.hear(kind, data);
    if (kind === "moved") return moved();
    if (kind === "read") return (talk.read = Math.max(talk.read, data.n || 0), panel.draw());
    if (kind === "down") return panel.draw();
    return talk.refresh();
  }
  function moved() { // another window of this site began the chat, or forgot it
    const token = line.read();
    if (token === line.token) return;
    line.hangUp();
    line.token = token;
    talk.clear();
    talk.refresh().then(() => line.listen());
  }
  async function look() {
    await talk.refresh();
    const pause = line.source?.readyState === EventSource.OPEN ? POLL_SAFE : panel.isWatched ? POLL_NEAR : POLL_FAR;
    setTimeout(look, pause);
  }
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    talk.refresh();
    line.listen();
  });
  addEventListener("online", () => { talk.refresh(); line.listen(); });
  addEventListener("offline", () => panel.draw());
  visualViewport?.addEventListener("resize", () => panel.fit());
  visualViewport?.addEventListener("scroll", () => panel.fit());
  // Any link of the page to #write-to-us opens the panel, too.
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('a[href$="#write-to-us"]')) return;
    event.preventDefault();
    panel.open();
  });
  line.listen();
  look();
  if ("open" in tag.dataset || location.hash === "#write-to-us") panel.open();
}
if (document.body) start(); else addEventListener("DOMContentLoaded", start);
