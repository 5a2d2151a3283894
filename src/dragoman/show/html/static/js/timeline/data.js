// The incidents of a timeline as columns, and what they are in words.

/** Days are counted from 1970-01-01; `end` is the day after the last. An open side is infinite. */
export class Incidents {
  /** @param {any} answer of /api/timeline */
  constructor(answer) {
    this.answer = answer;
    this.count = answer.ids.length;
    this.first = Float64Array.from(answer.first, (day) => (day === null ? -Infinity : day));
    this.end = Float64Array.from(answer.last, (day) => (day === null ? Infinity : day + 1));
    this.from = Infinity;
    this.to = -Infinity;
    for (let i = 0; i < this.count; i++) {
      const [first, end] = [this.first[i], this.end[i]];
      if (Number.isFinite(first)) this.from = Math.min(this.from, first);
      if (Number.isFinite(end)) this.to = Math.max(this.to, end);
      if (!Number.isFinite(first)) this.from = Math.min(this.from, end - 1);
      if (!Number.isFinite(end)) this.to = Math.max(this.to, first + 1);
    }
    this.byTime = Uint32Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => this.anchor(a) - this.anchor(b) || a - b,
    );
    // Who is best attested and most exactly dated is placed first.
    this.byRank = Uint32Array.from(this.byTime).sort(
      (a, b) => answer.origins[b] - answer.origins[a] || this.length(a) - this.length(b) || a - b,
    );
  }

  /** @param {number} i */
  family(i) {
    return this.answer.kinds[this.answer.kind[i]].family;
  }

  /** @param {number} i */
  status(i) {
    return this.answer.statuses[this.answer.status[i]];
  }

  /** The day that an incident is ordered by: the first it may have been on. @param {number} i */
  anchor(i) {
    return Number.isFinite(this.first[i]) ? this.first[i] : this.end[i] - 1;
  }

  /** @param {number} i */
  length(i) {
    const length = this.end[i] - this.first[i];
    return Number.isFinite(length) ? length : 1e6;
  }

  /** The families there are, the most frequent first. @returns {string[]} */
  families() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (let i = 0; i < this.count; i++) counts.set(this.family(i), (counts.get(this.family(i)) ?? 0) + 1);
    return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  }

  /** The shortest time that holds three in four, and some more, where that is far less than all: one odd date must not hide the rest. */
  bulk() {
    const held = Math.ceil(this.count * 0.75) - 1;
    let [from, to] = [this.from, this.to];
    for (let at = 0; at + held < this.count; at++) {
      const [first, last] = [this.anchor(this.byTime[at]), this.anchor(this.byTime[at + held]) + 1];
      if (last - first < to - from) [from, to] = [first, last];
    }
    const more = (to - from) * 0.2;
    return this.to - this.from > 3 * (to - from) ? { from: from - more, to: to + more } : { from: this.from, to: this.to };
  }
}

/** What the timeline says, by the catalogue's texts and the reader's language. */
export class Words {
  /**
   * @param {Record<string, any>} texts
   * @param {string} language
   */
  constructor(texts, language) {
    this.texts = texts;
    const zone = { timeZone: "UTC" };
    this.day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", ...zone });
    this.number = new Intl.NumberFormat(language);
    /** @type {Record<string, Intl.DateTimeFormat>} */
    this.units = {
      day: new Intl.DateTimeFormat(language, { day: "numeric", ...zone }),
      weekday: new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", ...zone }),
      month: new Intl.DateTimeFormat(language, { month: "short", ...zone }),
      monthYear: new Intl.DateTimeFormat(language, { month: "long", year: "numeric", ...zone }),
      year: new Intl.DateTimeFormat(language, { year: "numeric", ...zone }),
    };
  }

  /**
   * @param {string} key
   * @param {Record<string, any>} [given]
   */
  t(key, given = {}) {
    let text = this.texts[key];
    if (typeof text === "object") {
      text = given.count === 0 && text.none ? text.none : given.count === 1 ? text.one : text.other;
    }
    return text.replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) =>
      typeof given[name] === "number" ? this.number.format(given[name]) : given[name],
    );
  }

  /**
   * When an incident was, in words.
   * @param {Incidents} incidents
   * @param {number} i
   */
  when(incidents, i) {
    const [first, end] = [incidents.first[i], incidents.end[i]];
    if (!Number.isFinite(first)) return this.t("by", { day: this.day.format(date(end - 1)) });
    if (!Number.isFinite(end)) return this.t("from", { day: this.day.format(date(first)) });
    return this.day.formatRange(date(first), date(end - 1));
  }
}

/** @param {number} day since 1970-01-01 */
export function date(day) {
  return new Date(day * 86_400_000);
}

/** @param {number} day */
export function iso(day) {
  return date(day).toISOString().slice(0, 10);
}
