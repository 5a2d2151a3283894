// The switches for colours and contrast; what is chosen stays in this browser.

/** Let the selects `#theme` and `#contrast` rule the page. */
export function look() {
  for (const name of ["theme", "contrast"]) {
    const select = document.getElementById(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    select.value = document.documentElement.dataset[name] ?? "auto";
    select.addEventListener("change", () => {
      if (select.value === "auto") delete document.documentElement.dataset[name];
      else document.documentElement.dataset[name] = select.value;
      try {
        localStorage.setItem(`dragoman-${name}`, select.value);
      } catch {
        // Without storage the choice holds for this page.
      }
      document.dispatchEvent(new CustomEvent("dragoman-look"));
    });
  }
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", () => document.dispatchEvent(new CustomEvent("dragoman-look")));
  }
}
