// Lanes: which incident is drawn where at a scale, so that none covers another.

/** Pixels that a bar is wide at least, and that an open side takes to fade. */
export const LEAST = 7;
export const FADE = 56;
const GAP = 3;
const LETTER = 6.4;
const CAPTION = 250;

/** The two ways to draw: with captions above the bars, or more bars, with captions only where there is room beside. */
export const CAPTIONED = { lane: 29, bar: 21, captions: true };
export const DENSE = { lane: 16, bar: 8, captions: false };

/**
 * Pixels from `incidents.from` at which an incident begins and ends at scale `k`.
 * @param {import("./data.js").Incidents} incidents
 * @param {number} i
 * @param {number} k pixels for a day
 * @returns {[number, number]}
 */
export function extent(incidents, i, k) {
  const [first, end] = [incidents.first[i], incidents.end[i]];
  const closed = Number.isFinite(first) ? Number.isFinite(end) : false;
  let start = ((Number.isFinite(first) ? first : end - 1) - incidents.from) * k;
  let stop = ((Number.isFinite(end) ? end : first + 1) - incidents.from) * k;
  if (closed && stop - start < LEAST) {
    const middle = (start + stop) / 2;
    [start, stop] = [middle - LEAST / 2, middle + LEAST / 2];
  }
  if (!Number.isFinite(first)) start = Math.min(start, stop - LEAST) - FADE;
  if (!Number.isFinite(end)) stop = Math.max(stop, start + LEAST) + FADE;
  return [start, stop];
}

/** Incidents up to which captions are tried at every scale; with more, only where all of time is this many screens. */
const FEW = 2000;

/**
 * Place incidents with captions where that hides few of them, else as bars alone.
 * @param {import("./data.js").Incidents} incidents
 * @param {number} k
 * @param {number} height
 * @param {(family: string) => boolean} wanted
 */
export function layout(incidents, k, height, wanted) {
  const pixels = (incidents.to - incidents.from) * k;
  if (incidents.count <= FEW || incidents.count * 90 < pixels * Math.floor(height / CAPTIONED.lane)) {
    const found = new Layout(incidents, k, height, wanted, CAPTIONED);
    if (found.hidden.length * 4 <= incidents.count) return found;
  }
  return new Layout(incidents, k, height, wanted, DENSE);
}

/** One way to place incidents: lanes of indices in order, and what found no room. */
export class Layout {
  /**
   * @param {import("./data.js").Incidents} incidents
   * @param {number} k
   * @param {number} height pixels there are for lanes
   * @param {(family: string) => boolean} wanted
   * @param {typeof CAPTIONED} style
   */
  constructor(incidents, k, height, wanted, style) {
    this.k = k;
    this.style = style;
    const most = Math.max(1, Math.floor(height / this.style.lane));
    /** @type {{start: number[], stop: number[], index: number[], caption: boolean[]}[]} */
    this.lanes = Array.from({ length: most }, () => ({ start: [], stop: [], index: [], caption: [] }));
    /** The middles of those that found no room, in order, so that those in view can be counted. */
    this.hidden = [];
    const titles = this.style.captions ? incidents.answer.titles : [];
    for (const i of incidents.byRank) {
      if (!wanted(incidents.family(i))) continue;
      const [start, stop] = extent(incidents, i, k);
      const width = titles[i] ? Math.min(titles[i].length * LETTER, CAPTION) + 8 : 0;
      if (!(width && this.#place(i, start, Math.max(stop, start + width), true)) && !this.#place(i, start, stop, false)) {
        this.hidden.push((start + stop) / 2 / k);
      }
    }
    this.hidden.sort((a, b) => a - b);
  }

  /** The lanes in use. */
  get used() {
    return this.lanes.findLastIndex((lane) => lane.index.length) + 1;
  }

  /**
   * @param {number} i
   * @param {number} start
   * @param {number} stop
   * @param {boolean} caption
   */
  #place(i, start, stop, caption) {
    for (const lane of this.lanes) {
      const at = after(lane.start, start);
      if ((at && lane.stop[at - 1] + GAP > start) || (at < lane.start.length && lane.start[at] < stop + GAP)) continue;
      lane.start.splice(at, 0, start);
      lane.stop.splice(at, 0, stop);
      lane.index.splice(at, 0, i);
      lane.caption.splice(at, 0, caption);
      return true;
    }
    return false;
  }

  /**
   * How many found no room between two days from the beginning.
   * @param {number} from
   * @param {number} to
   */
  crowded(from, to) {
    return after(this.hidden, to) - after(this.hidden, from);
  }
}

/**
 * The first place whose value is greater.
 * @param {ArrayLike<number>} values in order
 * @param {number} value
 */
export function after(values, value) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
