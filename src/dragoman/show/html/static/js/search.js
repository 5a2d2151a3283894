// Hits by keyboard: j and k step from one to the next.
import { onKey } from "./keys.js";

const hits = [...document.querySelectorAll(".hits li > a")];

/** @param {number} by */
const step = (by) => {
  const at = hits.indexOf(/** @type {Element} */ (document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : Math.min(Math.max(at + by, 0), hits.length - 1);
  /** @type {HTMLElement | undefined} */ (hits[next])?.focus();
};

onKey("j", () => step(1));
onKey("k", () => step(-1));
