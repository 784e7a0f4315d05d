// @ts-check
// Search: suggestions by name and alias, accents and case ignored.
import { entities, fold } from "./10-data.js";
import { word } from "./20-words.js";
import { announce, byId, fill, make } from "./30-dom.js";
import { choose } from "./60-focus.js";

const input = byId("search");
const list = byId("suggestions");
const names = entities.map((/** @type {any} */ entity) => [entity.name, ...entity.aliases].map(fold));
let active = -1;
/** @type {number[]} */
let found = [];

/** How well an entity matches, lower is better. @param {number} entity @param {string} query */
function cost(entity, query) {
  let best = Infinity;
  names[entity].forEach((/** @type {string} */ name, /** @type {number} */ place) => {
    const at = name.indexOf(query);
    if (at < 0) return;
    const atWord = at === 0 || name[at - 1] === " ";
    best = Math.min(best, (at === 0 ? 0 : atWord ? 1 : 2) + (place > 0 ? 0.5 : 0));
  });
  return best - Math.min(0.4, entities[entity].mentions / 1e4);
}

function suggest() {
  const query = fold(input.value);
  found = query === "" ? [] : entities.map((/** @type {any} */ _, /** @type {number} */ index) => index)
    .map((/** @type {number} */ index) => /** @type {[number, number]} */ ([cost(index, query), index]))
    .filter((/** @type {[number, number]} */ [c]) => c < Infinity)
    .sort((/** @type {number[]} */ a, /** @type {number[]} */ b) => a[0] - b[0] || a[1] - b[1]).slice(0, 12)
    .map((/** @type {[number, number]} */ [, index]) => index);
  active = found.length > 0 ? 0 : -1;
  show();
}

function show() {
  const items = found.map((entity, place) => {
    const value = entities[entity];
    const query = fold(input.value);
    const alias = fold(value.name).includes(query) ? null : value.aliases.find((/** @type {string} */ a) => fold(a).includes(query));
    return make("li", {
      role: "option", id: `suggestion-${place}`, "aria-selected": String(place === active), class: value.type,
      pointerdown: (/** @type {Event} */ event) => { event.preventDefault(); take(place); },
    }, value.name, alias ? make("small", {}, ` ${alias}`) : null);
  });
  if (items.length === 0 && input.value.trim() !== "") items.push(make("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, word("noResult")));
  fill(list, ...items);
  list.hidden = items.length === 0;
  announce(input.value.trim() === "" ? "" : `${found.length} ${word("results")}`);
  input.setAttribute("aria-expanded", String(found.length > 0));
  if (active >= 0) input.setAttribute("aria-activedescendant", `suggestion-${active}`);
  else input.removeAttribute("aria-activedescendant");
}

/** @param {number} place */
function take(place) {
  const entity = found[place];
  if (entity === undefined) return;
  input.value = entities[entity].name;
  found = [];
  active = -1;
  fill(list);
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  choose(entity);
}

export function listenOnSearch() {
  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => { list.hidden = true; });
  input.addEventListener("focus", () => { if (found.length > 0) list.hidden = false; });
  input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "ArrowDown") active = Math.min(found.length - 1, active + 1);
    else if (event.key === "ArrowUp") active = Math.max(0, active - 1);
    else if (event.key === "Enter") { take(Math.max(0, active)); return; }
    else if (event.key === "Escape") { input.value = ""; found = []; }
    else return;
    event.preventDefault();
    event.stopPropagation();
    show();
  });
}
