// Starts every module once; each finds its own elements and survives what htmx swaps in.
import "./aborts.js";
import "./asking.js";
import "./calls.js";
import "./clock.js";
import "./command.js";
import "./drafts.js";
import "./keyboard.js";
import "./live.js";
import "./menu.js";
import "./notices.js";
import "./panes.js";
import "./reply.js";
import "./shell.js";
import "./signed-out.js";
import "./tabs.js";
import "./theme.js";
import "./toast.js";
