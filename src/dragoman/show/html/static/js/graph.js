// A graph drawn on the server: who is pointed at or focused stands out with its ties; a large one opens at its middle.

for (const graph of document.querySelectorAll(".graph")) {
  const knots = [...graph.querySelectorAll(".knot")];
  const lines = [...graph.querySelectorAll(".line")];

  /** @param {string | null} id */
  const pick = (id) => {
    graph.classList.toggle("picked", id !== null);
    const near = new Set([id]);
    for (const line of lines) {
      const ends = [line.getAttribute("data-a"), line.getAttribute("data-b")];
      line.classList.toggle("near", ends.includes(id));
      if (ends.includes(id)) for (const end of ends) near.add(end);
    }
    for (const knot of knots) knot.classList.toggle("near", near.has(knot.getAttribute("data-id")));
  };

  for (const knot of knots) {
    const id = knot.getAttribute("data-id");
    knot.addEventListener("pointerenter", () => pick(id));
    knot.addEventListener("focus", () => pick(id));
    knot.addEventListener("pointerleave", () => pick(null));
    knot.addEventListener("blur", () => pick(null));
  }
  const shapes = [...graph.querySelectorAll(".knot .shape, .mark circle")];
  const size = (/** @type {Element} */ shape) => shape.getBoundingClientRect().width;
  const largest = shapes.reduce((best, shape) => (!best || size(shape) > size(best) ? shape : best), shapes[0]);
  const about = graph.querySelector(".knot.about .shape") ?? largest;
  if (about && graph.scrollWidth > graph.clientWidth) {
    const at = about.getBoundingClientRect();
    const frame = graph.getBoundingClientRect();
    graph.scrollLeft += at.x + at.width / 2 - frame.x - frame.width / 2;
    graph.scrollTop += at.y + at.height / 2 - frame.y - frame.height / 2;
  }
}
