/* Rapport's form for any page: no cookies, nothing loaded from elsewhere, nothing lost when sending fails. */
(() => {
  "use strict";
  const tag = document.currentScript;
  const base = new URL(tag.src).origin;
  const address = `${base}/in/webform/${encodeURIComponent(tag.dataset.form)}/`;
  const kept = `rapport-form-${tag.dataset.form}`;
  const words = Object.assign({
    worried: "I am worried about how I feel or look after a treatment",
    name: "Your name", email: "E-mail", phone: "Phone", message: "Your message", send: "Send",
    optional: "(optional)", sending: "Sending…", sent: "Your message has arrived.", by: "See when we answer",
    failed: "That did not work. Nothing is lost: please try again.", reach: "An e-mail address or a phone number, so that we can answer you.",
  }, JSON.parse(tag.dataset.words || "{}"));
  const fields = [["name", "text", "name"], ["email", "email", "email"], ["phone", "tel", "tel"], ["message", "area", "off"], ["worried", "checkbox", "off"]];

  const place = document.createElement("div");
  tag.after(place);
  const root = place.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; max-inline-size: 34rem }
    form { display: grid; gap: .9rem } label { display: grid; gap: .25rem; font-weight: 600 }
    input, textarea { font: inherit; padding: .6rem .7rem; border: 1px solid #767a80; border-radius: .5rem; background: Field; color: FieldText }
    button { font: inherit; font-weight: 600; padding: .7rem 1.2rem; min-block-size: 2.75rem; border: 0; border-radius: .5rem; background: #1d4d4f; color: #fff; cursor: pointer; justify-self: start }
    :focus-visible { outline: 3px solid #2f7f83; outline-offset: 2px } button[disabled] { opacity: .6 }
    .tick { grid-template-columns: auto 1fr; align-items: start; font-weight: 400 } small { font-weight: 400 } .trap { display: none } .emergency { border-inline-start: 4px solid #b3261e; padding-inline-start: .7rem }
    .errors { color: #b3261e } @media (prefers-color-scheme: dark) { .errors { color: #ffb4ab } }`);
  root.adoptedStyleSheets = [sheet];

  const make = (name, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };
  const input = ([name, type, fill]) => {
    const control = make(type === "area" ? "textarea" : "input", { name, id: name, autocomplete: fill });
    if (type === "area") control.rows = 5; else control.type = type;
    if (name === "message") control.required = true;
    if (type === "checkbox") return make("label", { htmlFor: name, className: "tick" }, control, words[name]);
    const hint = name === "message" ? "" : make("small", { textContent: ` ${words.optional}` });
    return make("label", { htmlFor: name }, make("span", {}, words[name], hint), control);
  };
  const emergency = make("p", { className: "emergency" });
  const note = make("p", { role: "status", tabIndex: -1 });
  const button = make("button", { type: "submit", textContent: words.send });
  const trap = make("input", { name: "website", tabIndex: -1, autocomplete: "off" });
  const form = make("form", { noValidate: true }, emergency, ...fields.map(input), make("div", { className: "trap" }, trap), note, button);
  root.append(form);

  let stamp = "";
  const open = () => fetch(`${address}opening/`, { credentials: "omit" }).then((answer) => answer.json()).then((told) => {
    stamp = told.stamp;
    emergency.textContent = told.emergency;
    form.setAttribute("aria-label", told.practice);
  });
  const say = (text, isError) => {
    note.textContent = text;
    note.className = isError ? "errors" : "";
    note.focus();
  };
  const typed = () => Object.fromEntries(new FormData(form));
  const keep = () => { try { sessionStorage.setItem(kept, JSON.stringify(typed())); } catch { /* private mode */ } };
  const restore = () => {
    try {
      for (const [name, value] of Object.entries(JSON.parse(sessionStorage.getItem(kept) || "{}"))) {
        const control = form.elements[name];
        if (control.type === "checkbox") control.checked = true; else control.value = value;
      }
    } catch { /* nothing kept */ }
  };
  const post = () => fetch(address, {
    method: "POST", credentials: "omit", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...typed(), stamp }),
  });
  const send = async (again = true) => {
    const answer = await post();
    const told = await answer.json();
    if (answer.status === 409 && again) { stamp = told.stamp; return send(false); }
    if (answer.status === 422) return say(Object.values(told.errors || { _: [words.reach] }).flat().join(" "), true);
    if (!told.stored) return say(words.failed, true);
    sessionStorage.removeItem(kept);
    form.replaceChildren(emergency, note);
    say(`${words.sent} `);
    note.append(make("a", { href: told.thanks, textContent: words.by }));
  };
  form.addEventListener("input", keep);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    say(words.sending);
    try {
      if (!stamp) await open();
      await send();
    } catch { say(words.failed, true); }
    button.disabled = false;
  });
  restore();
  open().catch(() => {});
})();
