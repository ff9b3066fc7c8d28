// What makes the desk quick for those who sit at it all day; each finds its own elements.
import "./bulk.js";
import "./fields.js";
