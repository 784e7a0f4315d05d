// @ts-check
// Which links and entities pass the filters.
import { documents, entities, links } from "./10-data.js";
import { state } from "./40-state.js";

/** Whether a date that may lack day or month can lie between the chosen ends. @param {string | undefined} date */
function inPeriod(date) {
  if (!state.from && !state.to) return true;
  if (!date) return false;
  return (!state.from || date >= state.from.slice(0, date.length)) &&
    (!state.to || date <= state.to.slice(0, date.length));
}

/** Whether a piece of evidence passes. @param {import("./10-data.js").Evidence} evidence */
export function passes(evidence) {
  if (state.modalities.size > 0 && !state.modalities.has(evidence.m)) return false;
  if (state.document >= 0 && evidence.d !== state.document) return false;
  return inPeriod(evidence.e ?? documents[evidence.d]?.date);
}

/** Sign of a step on the scale. @param {string} tone */
export function signOf(tone) {
  return tone.replace("-strong", "");
}

/** The statements of a link that pass, and how many they are. @param {any} link */
export function passing(link) {
  const narrow = state.modalities.size > 0 || state.document >= 0 || state.from || state.to;
  const evidence = narrow ? link.evidence.filter(passes) : link.evidence;
  // What a near copy of an article says again is shown, and counts for nothing.
  return { evidence, count: narrow ? evidence.filter((/** @type {any} */ e) => !e.c).length : link.count };
}

/** Whether a link passes. @param {any} link */
export function isShown(link) {
  if (state.hidden.has(link.source) || state.hidden.has(link.target)) return false;
  if (state.types.size > 0 &&
    !(state.types.has(entities[link.source].type) && state.types.has(entities[link.target].type))) return false;
  if (link.view === "relations") {
    if (state.relations.size > 0 && !link.kinds.some((/** @type {string} */ k) => state.relations.has(k))) return false;
    if (state.signs.size > 0 && !state.signs.has(signOf(link.tone))) return false;
  }
  return passing(link).count >= state.minimum;
}

/**
 * Whether a link is one of those that filters choose from: those of the drawing; of the others, what is asserted
 * where an article, a period or all links are asked for, and everything where modalities are.
 * @param {any} link
 */
function isWanted(link) {
  if (link.drawn || state.modalities.size > 0) return true;
  return link.asserted && (state.all || state.document >= 0 || state.from !== "" || state.to !== "");
}

/** Whether a link is to be seen on the map. @param {any} link */
export function isOnMap(link) {
  return link.placed && isWanted(link) && isShown(link);
}

/** The links of the present view that pass. */
export function shownLinks() {
  return (links.get(state.view) ?? []).filter((/** @type {any} */ link) => isWanted(link) && isShown(link));
}

/** The links to take along: those of what is chosen or pinned, else all that are shown. */
export function takenLinks() {
  const all = links.get(state.view) ?? [];
  const { choice, pinned } = state;
  if (choice?.kind === "link") return [all[choice.index]];
  if (choice === null && pinned.size === 0) return shownLinks();
  const isTaken = (/** @type {number} */ e) => pinned.has(e) || (choice?.kind === "entity" && choice.entity === e);
  return all.filter((/** @type {any} */ link) => (isTaken(link.source) || isTaken(link.target)) && isShown(link));
}

/** Statements a month of the present view, for the histogram: `[month, count]` in order. */
export function months() {
  /** @type {Map<string, Set<number>>} */
  const found = new Map();
  documents.forEach((/** @type {any} */ document, /** @type {number} */ index) => {
    const month = document.date?.slice(0, 7);
    if (!month || month.length < 7) return;
    if (!found.has(month)) found.set(month, new Set());
    found.get(month)?.add(index);
  });
  return [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([month, set]) => /** @type {[string, number]} */ ([month, set.size]));
}
