// Colours and contrast as this browser last chose, before the page is painted. No module: it must not wait.
(() => {
  const root = document.documentElement;
  root.classList.add("script");
  for (const name of ["theme", "contrast"]) {
    try {
      const value = localStorage.getItem(`dragoman-${name}`);
      if (value && value !== "auto") root.dataset[name] = value;
    } catch {
      return;
    }
  }
})();
