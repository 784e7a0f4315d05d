// @ts-check
// What the reader sees, as one value; it also stands in the address, so that a link shows the same.
import { entities, entityIndex, graph, linkIndex, linkKey, links, viewNames } from "./10-data.js";

/** @typedef {{kind: "entity", entity: number} | {kind: "link", index: number} | null} Choice */

const start = {
  view: viewNames.includes("relations") && (links.get("relations") ?? []).length > 0 ? "relations" : viewNames[0],
  table: false, all: false,
  /** @type {Choice} */
  choice: null,
  /** @type {Set<string>} */ types: new Set(),
  /** @type {Set<string>} */ relations: new Set(),
  /** @type {Set<string>} */ signs: new Set(),
  /** @type {Set<string>} */ modalities: new Set(),
  minimum: 1, document: -1, from: "", to: "", colour: "type", theme: "", language: "",
  /** @type {Set<number>} */ hidden: new Set(),
  /** @type {Set<number>} */ pinned: new Set(),
};

export const state = { ...start };
/** @type {(() => void)[]} */
const listeners = [];

/** Calls back after each change. @param {() => void} listener */
export function onChange(listener) {
  listeners.push(listener);
}

/** Changes the state, redraws, and writes the address. @param {Partial<typeof state>} change */
export function update(change) {
  Object.assign(state, change);
  history.replaceState(null, "", "#" + address());
  for (const listener of listeners) listener();
}

/** Takes all filters back. */
export function resetFilters() {
  update({
    types: new Set(), relations: new Set(), signs: new Set(), modalities: new Set(), minimum: 1,
    document: -1, from: "", to: "", all: false, hidden: new Set(),
  });
}

export function address() {
  const fields = new URLSearchParams();
  fields.set("view", state.view);
  for (const name of /** @type {const} */ (["table", "all"])) if (state[name]) fields.set(name, "1");
  if (state.choice?.kind === "entity") fields.set("entity", entities[state.choice.entity].id);
  if (state.choice?.kind === "link") {
    const link = links.get(state.view)?.[state.choice.index];
    if (link) fields.set("link", linkKey(link));
  }
  for (const name of /** @type {const} */ (["types", "relations", "signs", "modalities"])) {
    if (state[name].size > 0) fields.set(name, [...state[name]].sort().join(","));
  }
  if (state.minimum > 1) fields.set("minimum", String(state.minimum));
  if (state.document >= 0) fields.set("document", graph.documents[state.document].id);
  if (state.from) fields.set("from", state.from);
  if (state.to) fields.set("to", state.to);
  if (state.colour !== "type") fields.set("colour", state.colour);
  for (const name of /** @type {const} */ (["theme", "language"])) if (state[name]) fields.set(name, state[name]);
  for (const name of /** @type {const} */ (["hidden", "pinned"])) {
    if (state[name].size > 0) fields.set(name, [...state[name]].map((e) => entities[e].id).join(","));
  }
  return fields.toString();
}

/** Reads the address; what it does not know it passes over. */
export function readAddress() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const set = (/** @type {string} */ name) => new Set((fields.get(name) ?? "").split(",").filter(Boolean));
  const people = (/** @type {string} */ name) =>
    new Set([...set(name)].map(entityIndex).filter((index) => index !== undefined));
  const view = viewNames.includes(fields.get("view")) ? fields.get("view") : start.view;
  const entity = entityIndex(fields.get("entity") ?? "");
  const index = linkIndex(view ?? "", fields.get("link") ?? "");
  /** @type {Choice} */
  let choice = null;
  if (entity !== undefined) choice = { kind: "entity", entity };
  else if (index >= 0) choice = { kind: "link", index };
  Object.assign(state, {
    view, choice, table: fields.has("table"), all: fields.has("all"), types: set("types"), relations: set("relations"),
    signs: set("signs"), modalities: set("modalities"),
    minimum: Math.max(1, Number(fields.get("minimum")) || 1),
    document: graph.documents.findIndex((/** @type {any} */ d) => d.id === fields.get("document")),
    from: fields.get("from") ?? "", to: fields.get("to") ?? "",
    colour: ["community", "sign"].includes(fields.get("colour") ?? "") ? fields.get("colour") : "type",
    theme: ["light", "dark"].includes(fields.get("theme") ?? "") ? fields.get("theme") : "",
    language: ["fr", "en"].includes(fields.get("language") ?? "") ? fields.get("language") : "",
    hidden: people("hidden"), pinned: people("pinned"),
  });
}
