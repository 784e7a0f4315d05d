// @ts-check
// Building the document: text only ever enters as text.

/**
 * An element with attributes and children; strings become text nodes, functions listeners.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {any}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/** The element with this id. @param {string} id @returns {any} */
export function byId(id) {
  return document.getElementById(id);
}

/** Replaces what an element holds; the keyboard stays on the part of the same id. @param {Element} element @param {...(Node | string | null)} children */
export function fill(element, ...children) {
  const { activeElement } = document;
  const id = activeElement !== element && element.contains(activeElement) ? activeElement?.id : "";
  element.replaceChildren(...children.filter((child) => child !== null));
  if (id) byId(id)?.focus();
}

/** Tells a screen reader. @param {string} text */
export function announce(text) {
  byId("announcer").textContent = text;
}
