// @ts-check
// Choosing on the map: the base is faded as one layer, the neighbourhood cloned above it.
import { entities, links, linksOf, nodeOf, otherEnd } from "./10-data.js";
import { announce, byId } from "./30-dom.js";
import { state, update } from "./40-state.js";
import { isOnMap } from "./45-filtering.js";
import { drawing, reveal } from "./50-stage.js";

const overlay = byId("overlay");
const plane = byId("plane");

/** The group of an entity's node. @param {number} entity @returns {SVGGElement | null} */
export function nodeElement(entity) {
  const index = nodeOf.get(state.view)?.get(entity);
  // Nodes come first in the order of the drawing; others have no group.
  return index === undefined ? null : byId(`${state.view}-node${index + 1}`);
}

/** The groups of a link: its line and its label in each language. @param {number} index @returns {Element[]} */
export function linkElements(index) {
  return ["edge", "label"].map((part) => `${state.view}-${part}${index + 1}`).flatMap((id) => [id, `${id}-en`, `${id}-fr`]).map(byId).filter(Boolean);
}

/** What a group of the drawing stands for. @param {Element | null} group @returns {import("./40-state.js").Choice} */
export function choiceOf(group) {
  const match = /-(node|edge|label)(\d+)(-\w\w)?$/.exec(group?.id ?? "");
  if (!match) return null;
  const index = Number(match[2]) - 1;
  if (match[1] !== "node") return { kind: "link", index };
  const entity = [...(nodeOf.get(state.view) ?? [])].find(([, node]) => node === index)?.[0];
  return entity === undefined ? null : { kind: "entity", entity };
}

/** Draws the overlay for the present choice and the pinned entities. */
export function showChoice() {
  /** @type {Set<number>} */
  const chosen = new Set(state.pinned);
  /** @type {Set<number>} */
  const lines = new Set();
  if (state.choice?.kind === "entity") chosen.add(state.choice.entity);
  const people = new Set(chosen);
  for (const entity of chosen) {
    for (const link of linksOf.get(state.view)?.get(entity) ?? []) {
      if (!isOnMap(link)) continue;
      lines.add(link.index);
      people.add(otherEnd(link, entity));
    }
  }
  if (state.choice?.kind === "link") {
    const link = links.get(state.view)?.[state.choice.index];
    if (link) {
      lines.add(link.index);
      people.add(link.source).add(link.target);
    }
  }
  const box = drawing().viewBox.baseVal;
  overlay.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  overlay.setAttribute("width", String(box.width));
  overlay.setAttribute("height", String(box.height));
  const copies = [...lines].flatMap(linkElements).concat([...people].map(nodeElement).filter((n) => n !== null))
    .sort((a, b) => rankOf(a) - rankOf(b)).map((element) => {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      copy.classList.toggle("chosen", element === nodeElement(state.choice?.kind === "entity" ? state.choice.entity : -1));
      copy.classList.remove("filtered");
      copy.setAttribute("data-copy", element.id);
      for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
      copy.removeAttribute("tabindex");
      return copy;
    });
  overlay.replaceChildren(...copies);
  plane.classList.toggle("choosing", copies.length > 0);
}

/** Lines lie below labels, labels below nodes. @param {Element} element */
function rankOf(element) {
  return element.classList.contains("node") ? 2 : element.classList.contains("label") ? 1 : 0;
}

/** Chooses an entity and brings it into sight. @param {number} entity */
export function choose(entity) {
  update({ choice: { kind: "entity", entity } });
  const element = nodeElement(entity);
  if (element) {
    reveal(element.getBoundingClientRect());
    makeCurrent(entity);
  }
  announce(entities[entity].name);
}

/** The entity that the keyboard stands on. */
let current = -1;

/** Gives the one tab stop of the map to an entity. @param {number} entity */
export function makeCurrent(entity) {
  nodeElement(current)?.removeAttribute("tabindex");
  current = entity;
  nodeElement(entity)?.setAttribute("tabindex", "0");
}

/** The first tab stop after a change of view. */
export function resetCurrent() {
  for (const element of drawing().querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
  const nodes = nodeOf.get(state.view) ?? new Map();
  const first = drawing().querySelector(".node");
  const choice = choiceOf(first);
  if (choice?.kind === "entity") makeCurrent(nodes.has(current) ? current : choice.entity);
}

/** Moves the keyboard to the next node in a direction. @param {number} x @param {number} y */
export function step(x, y) {
  const from = nodeElement(current)?.getBoundingClientRect();
  if (!from) return;
  let best = { cost: Infinity, entity: -1 };
  for (const entity of nodeOf.get(state.view)?.keys() ?? []) {
    if (entity === current) continue;
    const element = nodeElement(entity);
    if (!element || element.classList.contains("filtered")) continue;
    const to = element.getBoundingClientRect();
    const [dx, dy] = [to.x + to.width / 2 - from.x - from.width / 2, to.y + to.height / 2 - from.y - from.height / 2];
    const along = dx * x + dy * y;
    const across = Math.abs(dx * y) + Math.abs(dy * x);
    if (along <= 2 || across > along * 2.5) continue;
    const cost = along + across * 2;
    if (cost < best.cost) best = { cost, entity };
  }
  if (best.entity < 0) return;
  makeCurrent(best.entity);
  const element = nodeElement(best.entity);
  element?.focus();
  if (element) reveal(element.getBoundingClientRect());
}
