// Starts every module once; each finds its own elements and survives what htmx swaps in.
import "./clock.js";
import "./command.js";
import "./keyboard.js";
import "./live.js";
import "./menu.js";
import "./panes.js";
import "./reply.js";
import "./tabs.js";
import "./theme.js";
import "./toast.js";
