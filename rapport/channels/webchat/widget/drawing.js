// Elements without markup: works where a page allows no inline style and no HTML from text.
function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && !key.includes("-")) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const DRAWINGS = {
  chat: "M4 5h16v11H9l-5 4z", close: "M6 6l12 12M18 6L6 18", more: "M5 12h.01M12 12h.01M19 12h.01",
  clip: "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8L9.5 17a1.7 1.7 0 0 1-2.4-2.4L14.5 7.5",
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4",
  send: "M12 19V5M6 11l6-6 6 6",
};

function drawing(name) {
  const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** The styles for a shadow root; constructed, so that a strict policy of the page allows them. */
function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    root.adoptedStyleSheets = [sheet];
  } catch { root.append(make("style", { textContent: LOOK })); } // browsers before 2023
}

/** Black or white, whichever is read more easily on a colour (WCAG 2.2, relative luminance). */
function readableOn(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000000" : "#ffffff";
}

/** A small picture of a file on a canvas: no address of a picture, so no rule of the page is in its way. */
async function thumbnail(blob, label) {
  const picture = await createImageBitmap(blob);
  const scale = Math.min(1, 384 / Math.max(picture.width, picture.height));
  const canvas = make("canvas", { width: picture.width * scale, height: picture.height * scale, role: "img", "aria-label": label });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Two short tones, made here. */
function chime() {
  const sound = new AudioContext();
  for (const [at, tone] of [[0, 660], [0.12, 880]]) {
    const [voice, volume] = [sound.createOscillator(), sound.createGain()];
    voice.frequency.value = tone;
    volume.gain.setValueAtTime(0.06, sound.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.0001, sound.currentTime + at + 0.2);
    voice.connect(volume).connect(sound.destination);
    voice.start(sound.currentTime + at);
    voice.stop(sound.currentTime + at + 0.22);
  }
}
