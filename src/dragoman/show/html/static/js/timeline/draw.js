// Drawing on canvas: bars as long as what is not known of their date, the axis, and the overview of all of time.

import { stepOf, ticks } from "./axis.js";
import { date } from "./data.js";
import { FADE, LEAST, after, extent } from "./layout.js";

export const AXIS = 40;

/** How high a bar is, by the least number of independent origins: 0, 1, 2, 3 and more. */
const HEIGHTS = [4, 5, 8, 11];
/** How strong its colour is. */
const STRENGTHS = [0.45, 0.62, 0.85, 1];

const HOLLOW = new Set(["planned", "threatened", "demanded", "possible", "conditional", "denied"]);

/**
 * Colours as the page has them now: canvas knows no variables.
 * @param {HTMLElement} element
 * @param {string[]} families
 */
export function colours(element, families) {
  const probe = document.createElement("span");
  element.append(probe);
  const one = (/** @type {string} */ name, own = false) => {
    // Where the system's own colours rule, words and lines take them; families stay told apart.
    probe.style.setProperty("forced-color-adjust", own ? "none" : "auto");
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of ["ink", "soft", "line", "paper", "wash", "warn", "bad", "accent", "link"]) found[name] = one(name);
  for (const family of families) found[family] = one(`f-${family}`, true);
  probe.remove();
  return found;
}

/**
 * Size a canvas to its box and the screen's pixels; give its context in CSS pixels.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
export function sized(canvas, width, height) {
  const ratio = Math.min(devicePixelRatio || 1, 2);
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * What is in view: `t0` is the day at the left edge, `k` pixels for a day.
 * @typedef {{t0: number, k: number, width: number, height: number}} View
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Incidents} incidents
 * @param {import("./layout.js").Layout} layout
 * @param {View} view
 * @param {Record<string, string>} colour
 * @param {number} picked
 */
export function bars(context, incidents, layout, view, colour, picked) {
  const { style } = layout;
  const left = (view.t0 - incidents.from) * layout.k;
  const right = left + (view.width / view.k) * layout.k;
  context.font = `${style.captions ? 12.5 : 11.5}px system-ui, sans-serif`;
  context.textBaseline = "alphabetic";
  layout.lanes.forEach((lane, row) => {
    const y = row * style.lane;
    for (let at = first(lane, left); at < lane.index.length && lane.start[at] <= right; at++) {
      const i = lane.index[at];
      const box = boxOf(incidents, i, view);
      bar(context, incidents, i, box, y + style.bar, colour, i === picked);
      const next = at + 1 < lane.index.length ? boxOf(incidents, lane.index[at + 1], view)[0] : view.width + 200;
      if (!style.captions && next - box[1] > BESIDE) {
        const text = cut(context, incidents.answer.titles[i], Math.min(next - box[1] - 14, WRITTEN));
        write(context, text, box[1] + 6, y + style.bar + 4, i === picked ? colour.accent : colour.soft, colour.paper);
      }
      if (!lane.caption[at]) continue;
      const x = Math.max(box[0], 4);
      const most = Math.min(next - 6, Math.max(box[1], box[0] + 258)) - x;
      if (most > 20) {
        const text = cut(context, incidents.answer.titles[i], most);
        write(context, text, x, y + 12, i === picked ? colour.accent : colour.ink, colour.paper);
      }
    }
  });
}

/** Pixels beside a bar from which on its caption is written there. */
export const BESIDE = 90;
export const WRITTEN = 230;

/**
 * Words with a rim of paper, so that no line of the axis runs through them.
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} ink
 * @param {string} paper
 */
function write(context, text, x, y, ink, paper) {
  context.strokeStyle = paper;
  context.lineWidth = 3;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

/**
 * @param {import("./data.js").Incidents} incidents
 * @param {number} i
 * @param {View} view
 * @returns {[number, number]} left and right in pixels of the canvas
 */
export function boxOf(incidents, i, view) {
  const offset = (incidents.from - view.t0) * view.k;
  const [start, stop] = extent(incidents, i, view.k);
  return [start + offset, stop + offset];
}

/**
 * The first place of a lane that reaches into view.
 * @param {{start: number[], stop: number[]}} lane
 * @param {number} left
 */
export function first(lane, left) {
  const at = after(lane.start, left) - 1;
  return at >= 0 && lane.stop[at] >= left ? at : at + 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Incidents} incidents
 * @param {number} i
 * @param {[number, number]} box
 * @param {number} middle
 * @param {Record<string, string>} colour
 * @param {boolean} picked
 */
function bar(context, incidents, i, [left, right], middle, colour, picked) {
  const strength = Math.min(incidents.answer.origins[i], 3);
  const height = HEIGHTS[strength];
  const top = middle - height / 2;
  const status = incidents.status(i);
  const hue = colour[incidents.family(i)];
  const [opens, ends] = [!Number.isFinite(incidents.first[i]), !Number.isFinite(incidents.end[i])];
  const from = opens ? left + FADE : left;
  const to = ends ? right - FADE : right;
  context.globalAlpha = STRENGTHS[strength];
  if (HOLLOW.has(status)) {
    context.strokeStyle = hue;
    context.lineWidth = 1.5;
    context.globalAlpha = Math.max(STRENGTHS[strength], 0.8);
    context.setLineDash(status === "denied" ? [] : [3, 2.5]);
    context.strokeRect(from + 0.75, top + 0.75, Math.max(to - from - 1.5, 3), height - 1.5);
    context.setLineDash([]);
    if (status === "denied") {
      context.beginPath();
      context.moveTo(from - 2, top + height + 2);
      context.lineTo(Math.min(to, from + LEAST + 6) + 2, top - 2);
      context.stroke();
    }
  } else {
    context.fillStyle = hue;
    context.fillRect(from, top, Math.max(to - from, 1), height);
  }
  context.fillStyle = hue;
  const alpha = context.globalAlpha;
  for (let step = 0; step < 6; step++) {
    context.globalAlpha = (alpha * (5.5 - step)) / 7;
    if (opens) context.fillRect(from - ((step + 1) * FADE) / 6, top, FADE / 6, height);
    if (ends) context.fillRect(to + (step * FADE) / 6, top, FADE / 6, height);
  }
  context.globalAlpha = 1;
  if (incidents.answer.conflicts[i]) {
    const x = Math.max(from, 2);
    context.fillStyle = colour.warn;
    context.strokeStyle = colour.paper;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x - 1, top - 5);
    context.lineTo(x + 3.5, top + 2.5);
    context.lineTo(x - 5.5, top + 2.5);
    context.closePath();
    context.fill();
    context.stroke();
  }
  if (picked) {
    context.strokeStyle = colour.ink;
    context.lineWidth = 2;
    context.strokeRect(left - 2, top - 2, right - left + 4, height + 4);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} width
 */
function cut(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let length = Math.floor((text.length * width) / context.measureText(text).width) - 1;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > width) length--;
  return length > 3 ? `${text.slice(0, length)}…` : "";
}

/**
 * The lines of time behind the bars, and their names below.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {import("./data.js").Words} words
 * @param {Record<string, string>} colour
 */
export function axis(context, view, words, colour) {
  const step = stepOf(view.k);
  const to = view.t0 + view.width / view.k;
  const x = (/** @type {number} */ day) => Math.round((day - view.t0) * view.k) + 0.5;
  const bottom = view.height - AXIS;
  context.font = "12px system-ui, sans-serif";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const day of ticks(step.unit, step.every, view.t0, to)) {
    context.strokeStyle = colour.line;
    context.beginPath();
    context.moveTo(x(day), 0);
    context.lineTo(x(day), bottom + 6);
    context.stroke();
    context.fillStyle = colour.soft;
    context.fillText(words.units[step.format].format(date(day)), x(day) + 4, bottom + 10);
  }
  context.strokeStyle = colour.soft;
  context.beginPath();
  context.moveTo(0, bottom + 0.5);
  context.lineTo(view.width, bottom + 0.5);
  context.stroke();
  if (!step.over) return;
  context.font = "600 12.5px system-ui, sans-serif";
  const over = ticks(step.over === "year" ? "year" : "month", 1, view.t0, to);
  over.forEach((day, at) => {
    const next = at + 1 < over.length ? x(over[at + 1]) : Infinity;
    const text = words.units[step.over].format(date(day));
    const width = context.measureText(text).width;
    const begin = Math.min(Math.max(x(day) + 4, 4), next - width - 8);
    if (x(day) > 0) {
      context.strokeStyle = colour.soft;
      context.beginPath();
      context.moveTo(x(day), 0);
      context.lineTo(x(day), bottom + AXIS - 4);
      context.stroke();
    }
    context.fillStyle = colour.ink;
    if (begin + width > 0) context.fillText(text, begin, bottom + 29);
  });
}

/**
 * All of time in one strip: how many there are at each place, and what is in view.
 * @param {CanvasRenderingContext2D} context
 * @param {Float64Array} counts for each stretch of time
 * @param {{left: number, right: number, width: number, height: number}} box
 * @param {Record<string, string>} colour
 */
export function overview(context, counts, box, colour) {
  const most = Math.sqrt(Math.max(1, ...counts));
  context.fillStyle = colour.soft;
  const wide = box.width / counts.length;
  for (let at = 0; at < counts.length; at++) {
    if (!counts[at]) continue;
    const height = Math.max(3, (Math.sqrt(counts[at]) / most) * (box.height - 4));
    context.fillRect(at * wide, box.height - height, wide - 0.5, height);
  }
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, box.width)];
  context.fillStyle = colour.link;
  context.globalAlpha = 0.16;
  context.fillRect(left, 0, Math.max(right - left, 3), box.height);
  context.globalAlpha = 1;
  context.strokeStyle = colour.link;
  context.lineWidth = 2;
  context.strokeRect(left + 1, 1, Math.max(right - left, 3) - 2, box.height - 2);
}
