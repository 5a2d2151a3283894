// <dragoman-timeline>: incidents in time. Drag, wheel, buttons and keys move; the list of the page says the same.

import { get } from "./api.js";
import { Incidents, Words, iso } from "./timeline/data.js";
import { AXIS, BESIDE, WRITTEN, axis, bars, boxOf, colours, overview, sized } from "./timeline/draw.js";
import { CAPTIONED, after, layout } from "./timeline/layout.js";

const STRIP = 30;
/** Pixels of a stretch of time in the strip. */
const BIN = 4;
const MARGIN = 24;
/** Pixels for a day at the closest: one day fills the screen. At the widest, three times all of time and some decades. */
const CLOSEST = 900;
const DECADE = 3652;
/** Pixels of height at most; more where the list is beside it and not below (timeline.css). */
const TALLEST = 330;
const BESIDE_LIST = "(min-width: 105rem)";

class Timeline extends HTMLElement {
  async connectedCallback() {
    const words = new Words(JSON.parse(this.dataset.words ?? "{}"), document.documentElement.lang);
    this.words = words;
    try {
      this.incidents = new Incidents(await get(this.dataset.src ?? ""));
    } catch (error) {
      this.replaceChildren(element("p", "none", words.t("failed")));
      throw error;
    }
    if (!this.incidents.count) {
      this.hidden = true;
      return;
    }
    this.off = new Set();
    this.picked = -1;
    this.layouts = new Map();
    this.#build(words);
    this.view = { t0: 0, k: 1, width: 1, height: 1 };
    new ResizeObserver(() => this.#resize()).observe(this);
    document.addEventListener("dragoman-look", () => this.#recolour());
    this.#listen();
    this.#resize();
    this.dataset.ready = String(this.incidents.count);
  }

  /** @param {Words} words */
  #build(words) {
    const incidents = /** @type {Incidents} */ (this.incidents);
    const tools = element("div", "tools");
    const button = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {() => void} */ act) => {
      const made = /** @type {HTMLButtonElement} */ (element("button", "", sign));
      made.type = "button";
      if (sign !== name) made.setAttribute("aria-label", name);
      made.title = name;
      made.addEventListener("click", act);
      tools.append(made);
    };
    button("←", words.t("earlier"), () => this.pan(-0.5));
    button("→", words.t("later"), () => this.pan(0.5));
    button("−", words.t("zoom_out"), () => this.zoom(1 / 2));
    button("+", words.t("zoom_in"), () => this.zoom(2));
    button(words.t("all"), words.t("all"), () => this.all());
    this.period = element("span", "period");
    this.keep = /** @type {HTMLAnchorElement} */ (element("a", "keep", words.t("keep")));
    tools.append(this.period, this.keep, element("span", "hint", words.t("wheel")));

    this.strip = /** @type {HTMLCanvasElement} */ (element("canvas", "strip"));
    this.strip.setAttribute("aria-hidden", "true");
    this.canvas = /** @type {HTMLCanvasElement} */ (element("canvas", "bars"));
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    this.canvas.setAttribute("aria-roledescription", words.t("name"));
    this.canvas.setAttribute("aria-label", `${words.t("name")}. ${words.t("describe")}`);
    this.tip = element("p", "tip");
    this.tip.hidden = true;
    this.tip.setAttribute("aria-hidden", "true");
    this.card = element("p", "card");
    this.card.setAttribute("role", "status");
    this.counts = element("p", "counts");

    const legend = element("div", "legend");
    legend.setAttribute("role", "group");
    legend.setAttribute("aria-label", words.t("families"));
    for (const family of incidents.families()) {
      const toggle = /** @type {HTMLButtonElement} */ (element("button", `f-${family}`, words.t(`f_${family}`)));
      toggle.type = "button";
      toggle.setAttribute("aria-pressed", "true");
      toggle.addEventListener("click", () => this.#toggle(family, toggle));
      legend.append(toggle);
    }
    const marks = element("p", "marks");
    for (const name of ["strength", "open", "planned", "denied", "conflict"]) {
      marks.append(element("span", `mark-${name}`, words.t(`legend_${name}`)), " ");
    }
    const frame = element("div", "frame");
    frame.append(this.canvas, this.tip);
    this.replaceChildren(tools, this.strip, frame, this.card, this.counts, legend, marks);
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", words.t("name"));
    this.colour = colours(this, incidents.families());
  }

  #listen() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.canvas);
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener(
      "wheel",
      (event) => {
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
        if (!sideways && !event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
        event.preventDefault();
        if (sideways) this.#move((event.deltaX || event.deltaY) / this.view.k);
        else this.zoom(1.0018 ** -event.deltaY, event.offsetX);
      },
      { passive: false },
    );
    const pointers = new Map();
    let moved = 0;
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, event.offsetX);
      moved = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return this.#hover(event);
      if (pointers.size === 2) {
        const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
        const factor = Math.abs(event.offsetX - other) / Math.max(Math.abs(before - other), 1);
        this.zoom(factor, (event.offsetX + other) / 2);
      } else {
        this.#move((before - event.offsetX) / this.view.k);
      }
      moved += Math.abs(event.offsetX - before);
      pointers.set(event.pointerId, event.offsetX);
      this.#tell(-1, event);
    });
    const up = (/** @type {PointerEvent} */ event) => {
      if (pointers.delete(event.pointerId) && moved < 4 && event.type === "pointerup") this.pick(this.#at(event));
    };
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    canvas.addEventListener("pointerleave", (event) => this.#tell(-1, event));
    canvas.addEventListener("dblclick", () => this.open());
    const strip = /** @type {HTMLCanvasElement} */ (this.strip);
    const jump = (/** @type {PointerEvent} */ event) => {
      if (!(event.buttons & 1)) return;
      const { from, to } = /** @type {Incidents} */ (this.incidents);
      const day = from + (event.offsetX / strip.clientWidth) * (to - from);
      this.#move(day - this.view.width / this.view.k / 2 - this.view.t0);
    };
    strip.addEventListener("pointerdown", jump);
    strip.addEventListener("pointermove", jump);
    document.addEventListener("pointerover", (event) => {
      const entry = event.target instanceof Element && event.target.closest("[id^='e-']");
      const i = entry ? this.incidents?.answer.ids.indexOf(entry.id.slice(2)) : -1;
      if (i !== this.pointed) {
        this.pointed = i;
        this.#soon();
      }
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => void>} */
    const acts = {
      ArrowLeft: () => this.pan(-0.15),
      ArrowRight: () => this.pan(0.15),
      PageUp: () => this.pan(-0.9),
      PageDown: () => this.pan(0.9),
      "+": () => this.zoom(1.5),
      "=": () => this.zoom(1.5),
      "-": () => this.zoom(1 / 1.5),
      Home: () => this.all(),
      ArrowUp: () => this.step(-1),
      ArrowDown: () => this.step(1),
      Enter: () => this.open(),
      Escape: () => this.pick(-1),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  }

  #resize() {
    const incidents = /** @type {Incidents} */ (this.incidents);
    const width = Math.max(this.clientWidth, 200);
    const fresh = this.view.width === 1;
    if (width === this.view.width) return;
    const middle = this.view.t0 + this.view.width / this.view.k / 2;
    this.view.width = width;
    if (!fresh) {
      this.#move(middle - width / this.view.k / 2 - this.view.t0);
      return;
    }
    const asked = /^#(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(location.hash);
    if (asked) this.#fit(Date.parse(asked[1]) / 864e5, Date.parse(asked[2]) / 864e5 + 1, 0);
    else this.#fit(incidents.bulk().from, incidents.bulk().to, MARGIN);
    const tallest = matchMedia(BESIDE_LIST).matches ? clamp(innerHeight * 0.62, TALLEST, 640) : TALLEST;
    const wanted = layout(incidents, this.view.k, tallest - AXIS, () => true);
    this.view.height = Math.min(tallest, Math.max(wanted.used * wanted.style.lane + AXIS + 8, CAPTIONED.lane * 3 + AXIS));
    this.#soon();
  }

  #recolour() {
    this.colour = colours(this, /** @type {Incidents} */ (this.incidents).families());
    this.#soon();
  }

  /** @param {string} family @param {HTMLButtonElement} toggle */
  #toggle(family, toggle) {
    if (!this.off?.delete(family)) this.off?.add(family);
    toggle.setAttribute("aria-pressed", String(!this.off?.has(family)));
    this.layouts?.clear();
    this.strips = undefined;
    this.#soon();
  }

  /** @param {number} from @param {number} to @param {number} margin */
  #fit(from, to, margin) {
    // The last ones need room for their captions.
    const right = margin && Math.max(margin, Math.min(this.view.width / 6, 190));
    this.view.k = clamp((this.view.width - margin - right) / Math.max(to - from, 1), 0, CLOSEST);
    this.view.t0 = from - (this.view.width / this.view.k - (to - from)) * (margin / (margin + right || 1));
    this.#soon();
  }

  /** Show all of time. */
  all() {
    const { from, to } = /** @type {Incidents} */ (this.incidents);
    this.moved = true;
    this.#fit(from, to, MARGIN);
  }

  /** Move by a share of what is in view. @param {number} share */
  pan(share) {
    this.#move((share * this.view.width) / this.view.k);
  }

  /** @param {number} days */
  #move(days) {
    const { from, to } = /** @type {Incidents} */ (this.incidents);
    const seen = this.view.width / this.view.k;
    const room = seen * 0.7;
    this.moved = true;
    this.view.t0 = clamp(this.view.t0 + days, Math.min(from, to - seen) - room, Math.max(to - seen, from) + room);
    this.#soon();
  }

  /** Come closer by a factor, around a place. @param {number} factor @param {number} [x] */
  zoom(factor, x = this.view.width / 2) {
    const day = this.view.t0 + x / this.view.k;
    const { from, to } = /** @type {Incidents} */ (this.incidents);
    const widest = this.view.width / (3 * (to - from) + 3 * DECADE);
    this.view.k = clamp(this.view.k * factor, widest, CLOSEST);
    this.view.t0 = day - x / this.view.k;
    this.#move(0);
  }

  /** Pick the incident before or after the picked one in time, and bring it into view. @param {number} by */
  step(by) {
    const incidents = /** @type {Incidents} */ (this.incidents);
    const order = incidents.byTime;
    const middle = this.view.t0 + this.view.width / this.view.k / 2;
    let at = this.picked >= 0 ? order.indexOf(this.picked) : -1;
    if (at < 0) at = order.findIndex((i) => incidents.anchor(i) >= middle) - (by > 0 ? 1 : 0);
    for (at += by; at >= 0 && at < order.length; at += by) {
      if (!this.off?.has(incidents.family(order[at]))) return this.pick(order[at], true);
    }
  }

  /** Open the picked incident. */
  open() {
    if (this.picked >= 0) location.assign(this.#address(this.picked));
  }

  /** @param {number} i */
  #address(i) {
    return (this.dataset.incident ?? "").replace("ID", encodeURIComponent(this.incidents?.answer.ids[i]));
  }

  /** Pick an incident and say what it is; -1 for none. @param {number} i @param {boolean} [bring] */
  pick(i, bring = false) {
    const incidents = /** @type {Incidents} */ (this.incidents);
    this.picked = i;
    if (i >= 0 && bring) {
      const [left, right] = boxOf(incidents, i, this.view);
      if (left < 20 || right > this.view.width - 20) {
        this.#move(incidents.anchor(i) - this.view.width / this.view.k / 3 - this.view.t0);
      }
    }
    this.card?.replaceChildren();
    if (i >= 0) {
      const link = /** @type {HTMLAnchorElement} */ (element("a", "", this.#title(i)));
      link.href = this.#address(i);
      this.card?.append(link, ` · ${this.#about(i)}`);
    }
    this.#soon();
  }

  /** @param {number} i */
  #title(i) {
    const incidents = /** @type {Incidents} */ (this.incidents);
    return incidents.answer.titles[i] || incidents.answer.kinds[incidents.answer.kind[i]].type;
  }

  /** @param {number} i */
  #about(i) {
    const [incidents, words] = [/** @type {Incidents} */ (this.incidents), /** @type {Words} */ (this.words)];
    const parts = [words.when(incidents, i), words.t("origins", { count: incidents.answer.origins[i] })];
    if (incidents.status(i) !== "happened") parts.unshift(words.t(incidents.status(i)));
    if (incidents.answer.conflicts[i]) parts.push(words.t("conflict"));
    return parts.join(" · ");
  }

  /** The incident under the pointer, -1 where there is none. @param {MouseEvent} event */
  #at(event) {
    const [incidents, placed] = [/** @type {Incidents} */ (this.incidents), this.#layout()];
    const lane = placed.lanes[Math.floor(event.offsetY / placed.style.lane)];
    if (!lane) return -1;
    const x = (this.view.t0 + event.offsetX / this.view.k - incidents.from) * placed.k;
    for (let at = Math.max(after(lane.start, x) - 1, 0); at < lane.index.length && lane.start[at] <= x + 8; at++) {
      const [left, right] = boxOf(incidents, lane.index[at], this.view);
      const next = at + 1 < lane.index.length ? boxOf(incidents, lane.index[at + 1], this.view)[0] : Infinity;
      const caption = lane.caption[at] ? left + lane.stop[at] - lane.start[at] : next - right > BESIDE ? right + WRITTEN : right;
      const wide = Math.min(Math.max(right, caption), next - 4);
      if (event.offsetX >= left - 3 && event.offsetX <= Math.max(wide, right) + 3) return lane.index[at];
    }
    return -1;
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    const i = this.#at(event);
    /** @type {HTMLCanvasElement} */ (this.canvas).style.cursor = i >= 0 ? "pointer" : "grab";
    this.#tell(i, event);
  }

  /** @param {number} i @param {MouseEvent} event */
  #tell(i, event) {
    const tip = /** @type {HTMLElement} */ (this.tip);
    tip.hidden = i < 0;
    if (i < 0) return;
    tip.textContent = `${this.#title(i)} · ${this.#about(i)}`;
    const left = clamp(event.offsetX + 14, 0, Math.max(this.view.width - tip.offsetWidth - 4, 0));
    tip.style.transform = `translate(${left}px, ${event.offsetY + 18}px)`;
  }

  /** The layout of the next wider half doubling of the scale, made once: what is apart there is apart here. */
  #layout() {
    const incidents = /** @type {Incidents} */ (this.incidents);
    const level = Math.floor(Math.log2(this.view.k) * 2 + 1e-9);
    let found = this.layouts?.get(level);
    if (!found) {
      found = layout(incidents, 2 ** (level / 2), this.view.height - AXIS, (family) => !this.off?.has(family));
      this.layouts?.set(level, found);
    }
    return found;
  }

  #soon() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#draw();
    });
  }

  #draw() {
    const [incidents, view, words] = [/** @type {Incidents} */ (this.incidents), this.view, /** @type {Words} */ (this.words)];
    const canvas = /** @type {HTMLCanvasElement} */ (this.canvas);
    canvas.style.height = `${view.height}px`;
    const context = sized(canvas, view.width, view.height);
    const placed = this.#layout();
    axis(context, view, words, this.colour ?? {});
    const shown = this.pointed !== undefined && this.pointed >= 0 ? this.pointed : this.picked;
    bars(context, incidents, placed, view, this.colour ?? {}, shown ?? -1);
    this.#drawStrip();
    const [from, to] = [view.t0, view.t0 + view.width / view.k];
    const { day } = words;
    /** @type {HTMLElement} */ (this.period).textContent = day.formatRange(from * 864e5, (to - 1 / 864e5) * 864e5);
    /** @type {HTMLAnchorElement} */ (this.keep).href = (this.dataset.keep ?? "")
      .replace("SINCE", iso(Math.floor(from)))
      .replace("UNTIL", iso(Math.floor(to)));
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.#rest(from, to, placed), 120);
  }

  /** What can wait until nothing moves: the counts in words, and the address. @param {number} from @param {number} to @param {import("./timeline/layout.js").Layout} placed */
  #rest(from, to, placed) {
    const [incidents, words] = [/** @type {Incidents} */ (this.incidents), /** @type {Words} */ (this.words)];
    let count = 0;
    for (let i = 0; i < incidents.count; i++) {
      if (incidents.end[i] >= from && incidents.first[i] <= to && !this.off?.has(incidents.family(i))) count++;
    }
    const parts = [words.t("shown", { count })];
    const hidden = placed.crowded(from - incidents.from, to - incidents.from);
    if (hidden) parts.push(words.t("crowded", { count: hidden }));
    if (incidents.answer.hidden) parts.push(words.t("capped", { count: incidents.answer.hidden }));
    if (incidents.answer.undated) parts.push(words.t("undated", { count: incidents.answer.undated }));
    /** @type {HTMLElement} */ (this.counts).textContent = parts.join("; ");
    if (this.moved) history.replaceState(history.state, "", `#${iso(Math.floor(from))}..${iso(Math.floor(to))}`);
  }

  #drawStrip() {
    const [incidents, strip, view] = [/** @type {Incidents} */ (this.incidents), /** @type {HTMLCanvasElement} */ (this.strip), this.view];
    const width = view.width;
    const scale = width / Math.max(incidents.to - incidents.from, 1);
    const bins = Math.ceil(width / BIN);
    if (!this.strips || this.strips.length !== bins) {
      this.strips = new Float64Array(bins);
      for (let i = 0; i < incidents.count; i++) {
        if (this.off?.has(incidents.family(i))) continue;
        this.strips[clamp(Math.floor(((incidents.anchor(i) - incidents.from) * scale) / BIN), 0, bins - 1)]++;
      }
    }
    strip.style.height = `${STRIP}px`;
    const left = (view.t0 - incidents.from) * scale;
    overview(
      sized(strip, width, STRIP),
      this.strips,
      { left, right: left + (width / view.k) * scale, width, height: STRIP },
      this.colour ?? {},
    );
  }
}

/** @param {string} name @param {string} kind @param {string} [text] */
function element(name, kind, text = "") {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

customElements.define("dragoman-timeline", Timeline);
