// The last visit: which entry of the log was the last then, kept in this browser for each casefile.
// Looking again within half an hour is the same visit.

const SAME = 30 * 60 * 1000;
const page = /** @type {HTMLElement} */ (document.getElementById("changes"));
const visit = /** @type {HTMLAnchorElement} */ (document.getElementById("visit"));
const key = `dragoman-seen-${page.dataset.casefile}`;

try {
  const last = Number(page.dataset.last);
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  const seen = kept ?? { before: null, last, at: Date.now() };
  if (kept && Date.now() - kept.at > SAME) seen.before = kept.last;
  localStorage.setItem(key, JSON.stringify({ before: seen.before, last, at: Date.now() }));
  if (seen.before !== null && seen.before <= last) {
    visit.href = `/changes?after=${seen.before}`;
    visit.hidden = false;
    if (!location.search) location.replace(visit.href);
  }
} catch {
  // Without storage there is no last visit: days can be asked for.
}
