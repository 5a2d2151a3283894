// The keyboard: `/` searches, `g` and a letter go to a page, `?` lists the keys; a page adds keys of its own.

/** @type {Map<string, (event: KeyboardEvent) => void>} */
const own = new Map();

/**
 * Let a key of this page do something; say so in the template's block `keys` too.
 * @param {string} key as `KeyboardEvent.key`
 * @param {(event: KeyboardEvent) => void} act
 */
export function onKey(key, act) {
  own.set(key, act);
}

/**
 * Tell whether somebody is writing, so that letters are letters.
 * @param {EventTarget | null} target
 */
export function writing(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea"))
  );
}

/** Listen for keys on the whole page. */
export function keys() {
  /** @type {Record<string, string>} */
  const pages = JSON.parse(document.body.dataset.keys ?? "{}");
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("keys"));
  const search = /** @type {HTMLInputElement | null} */ (document.querySelector(".find input"));
  let going = 0;

  const list = () => dialog && !dialog.open && dialog.showModal();

  document.getElementById("open-keys")?.addEventListener("click", (event) => {
    event.preventDefault();
    list();
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (writing(event.target)) {
      if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    const after = going && event.timeStamp - going < 1500;
    going = 0;
    if (after && pages[event.key]) {
      location.assign(pages[event.key]);
    } else if (event.key === "g") {
      going = event.timeStamp;
    } else if (event.key === "/") {
      search?.focus();
      search?.select();
    } else if (event.key === "?") {
      list();
    } else if (own.has(event.key)) {
      own.get(event.key)?.(event);
    } else {
      return;
    }
    event.preventDefault();
  });
}
