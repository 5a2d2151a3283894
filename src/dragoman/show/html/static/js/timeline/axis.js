// The axis: steps of time that fit the scale, and above them the unit that they are part of, so no year is ever lost.

import { date } from "./data.js";

/** @typedef {{days: number, unit: "day" | "month" | "year", every: number, format: string, over: string}} Step */

/** @type {Step[]} */
const STEPS = [
  { days: 1, unit: "day", every: 1, format: "weekday", over: "monthYear" },
  { days: 2, unit: "day", every: 2, format: "day", over: "monthYear" },
  { days: 7, unit: "day", every: 7, format: "day", over: "monthYear" },
  { days: 30.4, unit: "month", every: 1, format: "month", over: "year" },
  { days: 91.3, unit: "month", every: 3, format: "month", over: "year" },
  { days: 365.25, unit: "year", every: 1, format: "year", over: "" },
  { days: 1826, unit: "year", every: 5, format: "year", over: "" },
  { days: 3652, unit: "year", every: 10, format: "year", over: "" },
  { days: 18262, unit: "year", every: 50, format: "year", over: "" },
  { days: 36525, unit: "year", every: 100, format: "year", over: "" },
];

/** Pixels that a step takes at least. */
const APART = { weekday: 52, day: 30, month: 44, year: 48 };

/**
 * The steps that fit a scale of `k` pixels for a day.
 * @param {number} k
 */
export function stepOf(k) {
  return (
    STEPS.find((step) => step.days * k >= APART[/** @type {keyof APART} */ (step.format)]) ?? STEPS[STEPS.length - 1]
  );
}

/**
 * The days at which steps begin, from the one before `from` to `to`.
 * @param {Step["unit"]} unit
 * @param {number} every
 * @param {number} from
 * @param {number} to
 * @returns {number[]}
 */
export function ticks(unit, every, from, to) {
  const start = date(Math.floor(from));
  let [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const found = [];
  if (unit === "day") {
    for (let day = Math.floor(from / every) * every; day <= to; day += every) found.push(day);
    return found;
  }
  if (unit === "month") {
    month = Math.floor(month / every) * every;
    for (;;) {
      const day = utc(year, month);
      if (day > to) return found;
      found.push(day);
      month += every;
      if (month >= 12) [year, month] = [year + 1, month - 12];
    }
  }
  for (year = Math.floor(year / every) * every; ; year += every) {
    const day = utc(year, 0);
    if (day > to) return found;
    found.push(day);
  }
}

/**
 * @param {number} year
 * @param {number} month
 */
function utc(year, month) {
  const at = new Date(0);
  at.setUTCFullYear(year, month, 1);
  return at.getTime() / 86_400_000;
}
