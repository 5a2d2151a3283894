// An incident: keys step through its evidence, and its permanent address can be copied.
import { tell } from "./api.js";
import { onKey } from "./keys.js";

const words = JSON.parse(/** @type {HTMLElement} */ (document.querySelector("article.incident")).dataset.words ?? "{}");
const address = /** @type {HTMLAnchorElement} */ (document.getElementById("address"));
const sentences = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".evidence .said"));

/** @param {number} by */
function step(by) {
  const at = [...sentences].indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const next = sentences[at < 0 ? (by > 0 ? 0 : sentences.length - 1) : Math.min(Math.max(at + by, 0), sentences.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

async function copy() {
  try {
    await navigator.clipboard.writeText(address.href);
    tell(words.copied);
  } catch {
    getSelection()?.selectAllChildren(address);
  }
}

document.getElementById("copy")?.addEventListener("click", copy);
onKey("y", copy);
onKey("j", () => step(1));
onKey("k", () => step(-1));
