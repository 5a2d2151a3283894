// Adding: files that are dropped or chosen are sent, and the job that reads them is followed, file by file.
import { get, tell } from "./api.js";
import { onKey } from "./keys.js";

const adding = /** @type {HTMLElement} */ (document.getElementById("adding"));
/** @type {Record<string, any>} */
const words = JSON.parse(adding.dataset.words ?? "{}");
const drop = /** @type {HTMLElement} */ (document.getElementById("drop"));
const chooser = /** @type {HTMLInputElement} */ (document.getElementById("files"));
const state = /** @type {HTMLElement} */ (document.getElementById("state"));
const bar = /** @type {HTMLProgressElement} */ (document.getElementById("bar"));
const list = /** @type {HTMLElement} */ (document.getElementById("list"));
const AT_ONCE = 500;
const SHOWN = 20;
const KEY = "dragoman-adding";

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
 * Give all files of what was dropped, those within folders too.
 * @param {DataTransfer} given
 */
async function dropped(given) {
  const entries = [...given.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...given.files];
  const found = [];
  const walk = async (/** @type {any} */ entry) => {
    if (entry.isFile) found.push(await new Promise((good, bad) => entry.file(good, bad)));
    if (!entry.isDirectory) return;
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((good, bad) => reader.readEntries(good, bad));
      if (!some.length) return;
      for (const one of some) await walk(one);
    }
  };
  for (const entry of entries) await walk(entry);
  return found;
}

/**
 * Send files, telling how much has gone; give the job.
 * @param {File[]} files
 * @returns {Promise<any>}
 */
function send(files) {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return new Promise((good, bad) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/add");
    request.setRequestHeader("x-dragoman-csrf", document.body.dataset.csrf ?? "");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) show(said("sending", { percent: Math.floor((100 * event.loaded) / event.total) }), event.loaded / event.total);
    };
    request.onerror = () => bad(new Error(words.broken));
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText);
        if (request.status === 200) good(answer);
        else bad(new Error(`${answer.what}: ${answer.wrong}; ${answer.remedy}`));
      } catch {
        bad(new Error(words.broken));
      }
    };
    request.send(form);
  });
}

/**
 * @param {string} text
 * @param {number} [part] of one; without, it is not known how much there is to do
 */
function show(text, part) {
  if (state.textContent !== text) state.textContent = text;
  if (part === undefined) bar.removeAttribute("value");
  else bar.value = Math.round(part * 100);
}

/** @param {any[]} jobs */
function draw(jobs) {
  list.replaceChildren(
    ...jobs.flatMap((job) => {
      const failures = new Map(job.failed.map((/** @type {any} */ one) => [one.file, one.fault]));
      return job.files.map((/** @type {string} */ name, /** @type {number} */ number) => {
        const fault = failures.get(name);
        const how = fault ? "failed" : job.state === "done" || number < job.done ? "read" : job.doing === name ? "reading" : "waiting";
        return row(name, job.state === "failed" ? "failed" : how, fault ?? (job.state === "failed" ? job.fault : null));
      });
    }),
  );
}

/**
 * @param {string} name
 * @param {string} how
 * @param {{wrong: string, remedy: string} | null} fault
 */
function row(name, how, fault) {
  const made = document.createElement("li");
  made.className = how;
  made.append(part("span", "how", words[`state_${how}`]), part("span", "name", name));
  if (fault) made.append(part("span", "wrong", `${fault.wrong}; ${fault.remedy}`));
  return made;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} text
 */
function part(tag, name, text) {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

/**
 * Follow jobs to their end, and tell what came of them.
 * @param {string[]} ids
 */
async function follow(ids) {
  sessionStorage.setItem(KEY, JSON.stringify(ids));
  /** @type {HTMLElement} */ (document.getElementById("progress")).hidden = false;
  /** @type {HTMLElement} */ (document.getElementById("result")).hidden = true;
  for (;;) {
    const jobs = await Promise.all(ids.map((id) => get(`/api/job/${id}`)));
    draw(jobs);
    const now = jobs.find((job) => job.state === "running" || job.state === "waiting");
    if (!now) return finished(jobs);
    const total = jobs.reduce((sum, job) => sum + job.files.length, 0);
    const done = jobs.reduce((sum, job) => sum + Math.min(job.done, job.files.length), 0);
    if (now.doing === "weighing") show(words.weighing);
    else if (now.doing) show(said("reading", { number: Math.min(done + 1, total), total, name: now.doing }), done / total);
    else show(said("waiting", { count: total - done }), done / total);
    await new Promise((go) => setTimeout(go, 300));
  }
}

/** @param {any[]} jobs */
async function finished(jobs) {
  sessionStorage.removeItem(KEY);
  const all = (/** @type {string} */ field) => jobs.flatMap((job) => job[field]);
  const wholly = jobs.find((job) => job.fault);
  const [added, known, failed] = [all("added"), all("known"), all("failed")];
  const text = said("done", {
    added: said("added", { count: added.length }),
    known: said("known", { count: known.length }),
    failed: said("failures", { count: failed.length }),
    incidents: said("incidents", { count: jobs.at(-1).incidents ?? 0 }),
  });
  show(wholly ? `${wholly.fault.what}: ${wholly.fault.wrong}; ${wholly.fault.remedy}` : text, 1);
  if (!added.length) return;
  const count = Number(adding.dataset.count) + added.length;
  adding.dataset.count = String(count);
  /** @type {HTMLElement} */ (document.getElementById("sum")).textContent = said("sum", { count });
  const { reports } = await get(`/api/reports?${new URLSearchParams(added.slice(0, SHOWN).map((/** @type {string} */ id) => ["id", id]))}`);
  const place = /** @type {HTMLElement} */ (document.getElementById("new"));
  place.replaceChildren(
    ...reports.map((/** @type {any} */ card) => {
      const made = document.createElement("li");
      const link = document.createElement("a");
      link.href = (adding.dataset.report ?? "").replace("ID", card.id);
      link.textContent = card.title || card.id;
      made.append(link, " ", part("small", "", [card.outlet, card.published].filter(Boolean).join(", ")));
      return made;
    }),
  );
  if (added.length > SHOWN) place.append(part("li", "none", said("more", { count: added.length - SHOWN })));
  /** @type {HTMLElement} */ (document.getElementById("result")).hidden = false;
}

/** @param {File[]} files */
async function add(files) {
  if (!files.length) {
    tell(words.nothing);
    return;
  }
  /** @type {HTMLElement} */ (document.getElementById("progress")).hidden = false;
  list.replaceChildren(...files.map((file) => row(file.name, "waiting", null)));
  try {
    const ids = [];
    for (let at = 0; at < files.length; at += AT_ONCE) ids.push((await send(files.slice(at, at + AT_ONCE))).id);
    await follow(ids);
  } catch (error) {
    show(/** @type {Error} */ (error).message, 0);
  }
}

for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) drop.classList.remove("over");
});
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer) add(await dropped(event.dataTransfer));
});
chooser.addEventListener("change", () => {
  const files = [...(chooser.files ?? [])];
  chooser.value = "";
  add(files);
});
onKey("n", () => chooser.click());

adding.dataset.ready = "";
const begun = sessionStorage.getItem(KEY);
if (begun) follow(JSON.parse(begun)).catch(() => sessionStorage.removeItem(KEY));
