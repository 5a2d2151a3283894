// A report: what belongs together lights up together: a pronoun with its person, a claim with its source.
import { onKey } from "./keys.js";

const text = /** @type {HTMLElement} */ (document.querySelector(".text"));
/** @type {Record<string, {words: string, entity: string | null, incident: string | null}>} */
const about = JSON.parse(text.dataset.about ?? "{}");
/** @type {Record<string, string>} */
const words = JSON.parse(text.dataset.words ?? "{}");
const card = /** @type {HTMLElement} */ (document.getElementById("about"));
const pieces = /** @type {HTMLElement[]} */ ([...text.querySelectorAll("[data-refs]")]);
/** @type {Map<string, HTMLElement[]>} */
const together = new Map();
for (const piece of pieces) {
  piece.tabIndex = -1;
  for (const ref of refs(piece)) together.set(ref, [...(together.get(ref) ?? []), piece]);
}
let pinned = false;

/** @param {HTMLElement} piece */
function refs(piece) {
  return (piece.dataset.refs ?? "").split(" ");
}

/**
 * Tell whether the layer that something belongs to is shown; what was pointed at in a hidden layer stays dark.
 * @param {string} ref
 */
function shown(ref) {
  const layer = { e: "entity", t: "time", c: "claim", v: "event" }[ref[0]];
  const box = /** @type {HTMLInputElement | null} */ (document.getElementById(`layer-${layer}`));
  return !box || box.checked;
}

/** @param {HTMLElement} piece */
function light(piece) {
  dark();
  const found = refs(piece).filter((ref) => about[ref] && shown(ref));
  for (const ref of found) for (const one of together.get(ref) ?? []) one.classList.add("lit");
  if (found.length) card.replaceChildren(list(found));
}

/** @param {string[]} found */
function list(found) {
  const rows = document.createElement("ul");
  for (const ref of found) {
    const row = document.createElement("li");
    row.append(about[ref].words);
    const { entity, incident } = about[ref];
    if (entity) row.append(" · ", link((text.dataset.entity ?? "").replace("ID", entity), words.to_entity));
    if (incident) row.append(" · ", link((text.dataset.incident ?? "").replace("ID", incident), words.to_incident));
    rows.append(row);
  }
  return rows;
}

/**
 * @param {string} address
 * @param {string} name
 */
function link(address, name) {
  const made = document.createElement("a");
  made.href = address;
  made.textContent = name;
  return made;
}

function dark() {
  for (const one of text.querySelectorAll(".lit")) one.classList.remove("lit");
}

text.addEventListener("pointerover", (event) => {
  const piece = event.target instanceof Element ? event.target.closest("[data-refs]") : null;
  if (piece && !pinned) light(/** @type {HTMLElement} */ (piece));
});
text.addEventListener("click", (event) => {
  const piece = event.target instanceof Element ? event.target.closest("[data-refs]") : null;
  if (event.target instanceof Element && event.target.closest(".about")) return;
  pinned = Boolean(piece);
  if (piece) light(/** @type {HTMLElement} */ (piece));
  else dark();
});
text.addEventListener("focusin", (event) => {
  if (event.target instanceof HTMLElement && event.target.dataset.refs) {
    pinned = true;
    light(event.target);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !pinned) return;
  pinned = false;
  dark();
});

/** @param {number} by */
function step(by) {
  const stops = pieces.filter((piece) => refs(piece).some((ref) => about[ref] && shown(ref)));
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

["event", "entity", "time", "claim"].forEach((layer, number) => {
  const box = /** @type {HTMLInputElement} */ (document.getElementById(`layer-${layer}`));
  try {
    const kept = localStorage.getItem(`dragoman-layer-${layer}`);
    if (kept) box.checked = kept === "on";
  } catch {
    // Without storage each report starts with the usual layers.
  }
  box.addEventListener("change", () => {
    dark();
    try {
      localStorage.setItem(`dragoman-layer-${layer}`, box.checked ? "on" : "off");
    } catch {
      // As above.
    }
  });
  onKey(String(number + 1), () => box.click());
});
onKey("j", () => step(1));
onKey("k", () => step(-1));
onKey("o", () => card.querySelector("a")?.click());
onKey("b", () => {
  const other = document.querySelector(".beside-what input:not(:checked)");
  if (other instanceof HTMLInputElement) other.click();
});
