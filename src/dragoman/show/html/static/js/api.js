// The API as pages ask it: answers as objects, faults as errors that say what, what is wrong, and what to do.

/** What the server says did not work. */
export class Fault extends Error {
  /** @param {{what: string, wrong: string, remedy: string}} fault */
  constructor(fault) {
    super(`${fault.what}: ${fault.wrong}; ${fault.remedy}`);
    Object.assign(this, fault);
  }
}

/**
 * @param {Response} response
 * @returns {Promise<any>}
 */
async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Fault(body);
  return body;
}

/**
 * Get an answer.
 * @param {string} address such as "/api/suggestions"
 * @param {AbortSignal} [signal]
 */
export async function get(address, signal) {
  return answer(await fetch(address, { signal, headers: { accept: "application/json" } }));
}

/**
 * Make a change: `body` is sent as JSON, or as it is where it is a FormData with files.
 * @param {string} address
 * @param {any} body
 */
export async function post(address, body) {
  /** @type {Record<string, string>} */
  const headers = { "x-dragoman-csrf": document.body.dataset.csrf ?? "" };
  const files = body instanceof FormData;
  if (!files) headers["content-type"] = "application/json";
  return answer(await fetch(address, { method: "POST", headers, body: files ? body : JSON.stringify(body) }));
}

/**
 * Say something to who looks and to who listens, for some seconds.
 * @param {string} words
 */
export function tell(words) {
  const place = document.getElementById("told");
  if (!place) return;
  place.textContent = words;
  clearTimeout(Number(place.dataset.timer));
  place.dataset.timer = String(setTimeout(() => (place.textContent = ""), 8000));
}
