// What must not wait for the modules: colours before the page is painted, and keys that are pressed before these run.
(() => {
  const root = document.documentElement;
  root.classList.add("script");
  for (const name of ["theme", "contrast"]) {
    try {
      const value = localStorage.getItem(`dragoman-${name}`);
      if (value && value !== "auto") root.dataset[name] = value;
    } catch {
      break;
    }
  }

  // The modules run before DOMContentLoaded, and desk.js then marks the page as ready. Until then letters are kept, and
  // pressed again afterwards; `/` need not wait, so that what is typed after it stands in the box.
  /** @type {string[]} */
  const early = [];
  const keep = (/** @type {KeyboardEvent} */ event) => {
    if (event.key.length > 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea")) return;
    event.preventDefault();
    const search = /** @type {HTMLInputElement | null} */ (document.querySelector(".find input"));
    if (event.key === "/" && search) {
      search.focus();
      search.select();
    } else {
      early.push(event.key);
    }
  };
  document.addEventListener("keydown", keep);
  document.addEventListener("DOMContentLoaded", () => {
    document.removeEventListener("keydown", keep);
    for (const key of early) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
})();
