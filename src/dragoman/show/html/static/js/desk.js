// What every page does with script: keys, colours, the list of keys. Pages work for reading without it.
import { keys } from "./keys.js";
import { look } from "./look.js";

keys();
look();

// Where the bar of pages is wider than the screen, the present page is in view in it.
const present = document.querySelector(".bar nav a[aria-current]");
const pages = present?.parentElement;
if (pages && pages.scrollWidth > pages.clientWidth) {
  pages.scrollLeft = /** @type {HTMLElement} */ (present).offsetLeft - pages.offsetLeft - pages.clientWidth / 3;
}

// Filters are folded where there is little room, unless some are set: the list comes first.
const filters = document.querySelector("details.filters");
if (filters && !filters.querySelector(".chips") && matchMedia("(max-width: 52rem)").matches) {
  filters.removeAttribute("open");
}

// A form of filters leaves out of the address what is empty.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
  });
}

// The modules of the page itself run after this one and before this event: from here on every key does what it says.
document.addEventListener("DOMContentLoaded", () => (document.documentElement.dataset.ready = ""));
