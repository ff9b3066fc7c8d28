// What the chat says. Any of it may be said otherwise: data-words='{"open": "Ask us"}' on the tag.
const WORDS = {
  en: {
    open: "Write to us", close: "Close the chat", unread: "{n} new", more: "More",
    now: "Open now.", later: "Closed now, opens {when}.", shut: "Closed now.",
    within: "A person answers, usually within {time}.", by: "A person answers by {when}.",
    log: "What was said", person: "{name}, {practice}", you: "You", automatic: "{practice}, automatic",
    text: "Your message", name: "Your name (you need not say it)", send: "Send",
    attach: "Add a photo or a file", camera: "Take a photo", remove: "Take {name} out", drop: "Drop it here",
    sending: "Sending…", loading: "Sending, {n}%", waiting: "Waits for the connection", sent: "Sent", read: "Read",
    failed: "Not sent.", again: "Try again", discard: "Discard",
    typing: "{name} is typing…", news: "New messages below",
    offline: "No connection. Stay on this page: what you wrote goes out by itself.",
    lost: "The connection is lost. Trying again…",
    long: "{n} characters too many.", big: "{name} is larger than {size}.",
    many: "At most {n} files at once.", kind: "{name} is of a kind we can’t take.", unloaded: "{name} could not be fetched. Try again.",
    sound: "A sound for new messages", mail: "Answer me by e-mail",
    why: "You need not wait here: leave an address, and the answer reaches you there too.",
    address: "Your e-mail", use: "Use this address", left: "Answers reach you at {email}, too.", away: "Answers reach you by e-mail, too.",
    forget: "Forget this chat on this device",
    forgotten: "Forgotten here. The practice keeps what was said.",
    kept: "Your browser keeps nothing until you send. Then it keeps one thing: the key to this conversation.",
    over: "This conversation was closed. Write again whenever you like.",
    gone: "The earlier conversation can’t be opened from here any more. What you write now begins a new one.",
    watched: "What is noticed while you write",
  },
  es: {
    open: "Escríbanos", close: "Cerrar el chat", unread: "{n} nuevos", more: "Más",
    now: "Abierto ahora.", later: "Cerrado ahora, abre {when}.", shut: "Cerrado ahora.",
    within: "Responde una persona, normalmente en {time}.", by: "Una persona responde antes de esta hora: {when}.",
    log: "Lo que se dijo", person: "{name}, {practice}", you: "Usted", automatic: "{practice}, automático",
    text: "Su mensaje", name: "Su nombre (no es necesario)", send: "Enviar",
    attach: "Añadir una foto o un archivo", camera: "Tomar una foto", remove: "Quitar {name}", drop: "Suéltelo aquí",
    sending: "Enviando…", loading: "Enviando, {n} %", waiting: "Espera la conexión", sent: "Enviado", read: "Leído",
    failed: "No se envió.", again: "Intentar de nuevo", discard: "Descartar",
    typing: "{name} está escribiendo…", news: "Mensajes nuevos abajo",
    offline: "Sin conexión. Quédese en esta página: lo que escribió saldrá por sí solo.",
    lost: "Se perdió la conexión. Intentando de nuevo…",
    long: "Sobran {n} caracteres.", big: "{name} pesa más de {size}.",
    many: "Como máximo {n} archivos a la vez.", kind: "{name} es de un tipo que no podemos recibir.", unloaded: "No se pudo obtener {name}. Inténtelo de nuevo.",
    sound: "Un sonido con cada mensaje nuevo", mail: "Respóndanme por correo",
    why: "No hace falta esperar aquí: deje una dirección y la respuesta le llegará también allí.",
    address: "Su correo electrónico", use: "Usar esta dirección", left: "Las respuestas le llegan también a {email}.", away: "Las respuestas le llegan también por correo.",
    forget: "Olvidar este chat en este dispositivo",
    forgotten: "Olvidado aquí. El consultorio conserva lo que se dijo.",
    kept: "Su navegador no guarda nada hasta que envíe. Entonces guarda una sola cosa: la llave de esta conversación.",
    over: "Esta conversación se cerró. Escriba de nuevo cuando quiera.",
    gone: "La conversación anterior ya no puede abrirse desde aquí. Lo que escriba ahora empieza una nueva.",
    watched: "Lo que se nota mientras escribe",
  },
};

/** The words for a page: its language, else English, with what the tag says otherwise. */
function wordsFor(tag, language) {
  const known = WORDS[language.split("-")[0].toLowerCase()] || WORDS.en;
  let own = {};
  try { own = JSON.parse(tag.dataset.words || "{}"); } catch { console.warn("Chat: data-words is no JSON."); }
  return { ...known, ...own };
}

/** A sentence with its {gaps} filled. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

/** Seconds as people say them: "4 minutes", "2 hours". */
function duration(seconds, language) {
  const [unit, size] = seconds < 5400 ? ["minute", 60] : seconds < 129600 ? ["hour", 3600] : ["day", 86400];
  const amount = Math.max(1, Math.round(seconds / size));
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

/** When something is, as short as it can be said. */
function moment(at, language, isToday = new Date().toDateString() === at.toDateString()) {
  const day = isToday ? {} : { weekday: "long" };
  return new Intl.DateTimeFormat(language, { ...day, hour: "numeric", minute: "2-digit" }).format(at);
}

function bytes(size, language) {
  const [unit, scale] = size < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(size / scale);
}
