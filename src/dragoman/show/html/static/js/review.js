// The queue: one key for each answer, the next question fetched beforehand, decisions kept in the background one by one.
import { get, post, tell } from "./api.js";
import { onKey } from "./keys.js";

/** @type {Record<string, any>} */
const words = JSON.parse(question()?.dataset.words ?? "{}");
/** @type {Map<string, Promise<Document>>} */
const fetched = new Map();
/** Decisions made here, the last last: each with the address of its question. @type {{id: string, here: string}[]} */
const made = [];
let waiting = 0;
let keeping = Promise.resolve();

function question() {
  return /** @type {HTMLElement | null} */ (document.getElementById("question"));
}

/**
 * Give a text of the catalogue, filled in.
 * @param {string} key
 * @param {Record<string, any>} [given]
 */
function said(key, given = {}) {
  let text = words[key];
  if (typeof text === "object") text = given.count === 0 && text.none ? text.none : given.count === 1 ? text.one : text.other;
  return String(text).replace(/\{(\w+)\}/g, (_, name) => String(given[name]));
}

/**
 * Get a page of the queue, from what was fetched beforehand where it was.
 * @param {string} address
 */
function page(address) {
  let found = fetched.get(address);
  if (!found) {
    found = fetch(address, { headers: { accept: "text/html" } })
      .then((response) => response.text())
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    found.catch(() => fetched.delete(address));
    fetched.set(address, found);
  }
  return found;
}

/**
 * Put parts of another page in the place of this one's.
 * @param {Document} from
 * @param {string[]} names
 */
function take(from, names) {
  for (const name of names) {
    const fresh = from.getElementById(name);
    const old = document.getElementById(name);
    if (fresh && old) old.replaceWith(document.adoptNode(fresh));
  }
}

/** Make ready what comes next, and say what stands against an answer. */
function prepare() {
  const here = question();
  if (!here?.dataset.key) return;
  if (here.dataset.next) page(here.dataset.next).catch(() => {});
  if (here.querySelector("button[name=judgement]:not(:disabled)")) against(here);
}

/** @param {HTMLElement} here */
async function against(here) {
  const { a = "", b = "" } = here.dataset;
  try {
    const { answers } = await get(`/api/overruled?${new URLSearchParams({ a, b })}`);
    for (const [judgement, found] of Object.entries(answers)) {
      if (!found.length) continue;
      const item = document.createElement("li");
      item.className = "against";
      item.textContent = said("refused", { id: found.at(-1).id, author: found.at(-1).author });
      here.querySelector(`#effect-${judgement} ul`)?.append(item);
      /** @type {HTMLButtonElement} */ (here.querySelector(`button[value=${judgement}]`)).disabled = true;
    }
  } catch {
    // Where this cannot be told, deciding will say so.
  }
  for (const judgement of ["same", "different"]) {
    await new Promise((go) => setTimeout(go, 300));
    if (question() !== here || waiting) return;
    if (/** @type {HTMLButtonElement} */ (here.querySelector(`button[value=${judgement}]`)).disabled) continue;
    try {
      const found = await get(`/api/trial?${new URLSearchParams({ judgement, a, b })}`);
      if (found.made) note(here, judgement, tried(found));
    } catch {
      // As above.
    }
  }
}

/**
 * Say beneath an answer what it would do.
 * @param {HTMLElement} here
 * @param {string} judgement
 * @param {string} text
 */
function note(here, judgement, text) {
  const item = document.createElement("li");
  item.className = "tried";
  item.textContent = text;
  here.querySelector(`#effect-${judgement} ul`)?.append(item);
}

/** @param {Record<string, any>} found */
function tried(found) {
  const changes = [];
  for (const sort of ["incidents", "names"]) {
    for (const change of ["gone", "new", "changed"]) {
      const count = found[sort][change];
      if (count) changes.push(said(`trial_${sort}_${change}`, { count, names: (found[sort][`${change}_names`] ?? []).join(", ") }));
    }
  }
  return changes.length ? said("trial", { changes: changes.join("; ") }) : words.trial_none;
}

/**
 * Show a question without loading the page.
 * @param {string} address
 */
async function show(address) {
  const from = await page(address);
  fetched.delete(address);
  take(from, ["question"]);
  history.replaceState(null, "", address);
  prepare();
  document.getElementById("ask")?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

/**
 * Take over what the record says after a change; keep the question in view if it is still one.
 * @param {string} [address] another question to show
 */
async function refresh(address) {
  fetched.clear();
  const here = question()?.dataset;
  const wanted = address ?? here?.here ?? location.href;
  const from = await page(wanted);
  fetched.delete(wanted);
  const same = !address && here?.key && from.getElementById("question")?.dataset.key === here.key;
  take(from, same ? ["sum", "kinds", "decided"] : ["question", "sum", "kinds", "decided"]);
  if (same) {
    const fresh = /** @type {HTMLElement} */ (from.getElementById("question"));
    Object.assign(/** @type {HTMLElement} */ (question()).dataset, { next: fresh.dataset.next, previous: fresh.dataset.previous });
    const place = fresh.querySelector(".place");
    if (place) question()?.querySelector(".place")?.replaceWith(document.adoptNode(place));
  } else {
    history.replaceState(null, "", question()?.dataset.here ?? wanted);
    document.getElementById("ask")?.focus({ preventScroll: true });
  }
  prepare();
}

/**
 * Make a change after those that are being made.
 * @param {() => Promise<string | void>} change gives the address of a question to come back to
 * @param {string} told
 */
function keep(change, told) {
  waiting += 1;
  document.body.dataset.keeping = String(waiting);
  keeping = keeping
    .then(change)
    .then(async (back) => {
      waiting -= 1;
      tell(waiting ? said("told_waiting", { count: waiting }) : told);
      if (!waiting || back) await refresh(back ?? undefined);
    })
    .catch(async (error) => {
      waiting -= 1;
      tell(error.message);
      await refresh(error.here);
    })
    .finally(() => (document.body.dataset.keeping = String(waiting)));
}

/** @param {string} judgement */
function decide(judgement) {
  const here = question();
  const button = /** @type {HTMLButtonElement | null} */ (here?.querySelector(`button[value=${judgement}]`));
  if (!here || !button || button.disabled) return;
  const { a, b, next, here: address = "" } = here.dataset;
  const note = /** @type {HTMLInputElement} */ (here.querySelector("input[name=note]")).value.trim() || null;
  for (const one of here.querySelectorAll("button")) one.disabled = true;
  keep(async () => {
    try {
      made.push({ id: (await post("/api/decide", { judgement, a, b, note })).id, here: address });
    } catch (error) {
      throw Object.assign(/** @type {Error} */ (error), { here: address });
    }
  }, said(`told_${judgement}`));
  if (next) show(next);
}

function undo() {
  keep(async () => {
    const last = made.pop();
    const id = last?.id ?? /** @type {HTMLElement | null} */ (document.querySelector("#decided li.stands"))?.dataset.decision;
    if (!id) throw new Error(said("told_nothing"));
    await post("/api/undo", { decision: id });
    return last?.here ?? location.pathname + location.search;
  }, said("told_undone"));
}

/** @param {"next" | "previous"} way */
function go(way) {
  const address = question()?.dataset[way];
  if (address) show(address);
}

for (const [key, judgement] of Object.entries({ s: "same", d: "different", u: "unsure" })) onKey(key, () => decide(judgement));
for (const key of ["j", "ArrowRight"]) onKey(key, () => go("next"));
for (const key of ["k", "ArrowLeft"]) onKey(key, () => go("previous"));
onKey("z", undo);

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.matches(".judge")) {
    event.preventDefault();
    const by = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
    if (by?.value) decide(by.value);
  } else if (form.closest("#decided")) {
    event.preventDefault();
    const id = form.closest("li")?.dataset.decision;
    keep(async () => {
      await post("/api/undo", { decision: id });
      const at = made.findIndex((one) => one.id === id);
      return (at < 0 ? undefined : made.splice(at, 1)[0].here) ?? location.pathname + location.search;
    }, said("told_undone"));
  }
});

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest(".moves a[rel], .undo-last") : null;
  if (!link) return;
  event.preventDefault();
  if (link.matches(".undo-last")) undo();
  else go(link.getAttribute("rel") === "next" ? "next" : "previous");
});

prepare();
document.body.dataset.keeping = "0";
