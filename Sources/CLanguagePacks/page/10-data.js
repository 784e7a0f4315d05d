// @ts-check
// The graph of the page: read once from the island, indexed, never changed.

/** @typedef {{d: number, q: string, t: string, m: string, e?: string, c?: boolean, r?: string, by?: string}} Evidence */
/** @typedef {{view: string, index: number, source: number, target: number, directed: boolean,
 *   placed: boolean, asserted: boolean,
 *   drawn: boolean, kinds: string[], evidence: Evidence[], more: number, documents: number, count: number,
 *   tone: string}} Link */

/** @type {any} */
export const graph = JSON.parse(document.getElementById("data")?.textContent ?? "{}");
export const entities = graph.entities;
export const documents = graph.documents;
export const viewNames = graph.views.map((/** @type {any} */ view) => view.name);

/** Links by view: first those drawn, in the order of the drawing, then the others. @type {Map<string, Link[]>} */
export const links = new Map();
/** Links of an entity by view. @type {Map<string, Map<number, Link[]>>} */
export const linksOf = new Map();
/** Number of an entity's node in the drawing of a view. @type {Map<string, Map<number, number>>} */
export const nodeOf = new Map();

for (const view of graph.views) {
  const list = view.edges.map((/** @type {any} */ edge, /** @type {number} */ index) => ({
    ...edge, view: view.name, index, drawn: index < view.drawn,
    placed: document.getElementById(`${view.name}-edge${index + 1}`) !== null,
    asserted: edge.evidence.some((/** @type {any} */ e) => e.m === "asserted"),
    evidence: edge.evidence.map((/** @type {any} */ e) => ({ ...e, q: graph.quotes[e.q] })),
  }));
  const of = new Map();
  for (const link of list) {
    for (const end of [link.source, link.target]) {
      if (!of.has(end)) of.set(end, []);
      of.get(end).push(link);
    }
  }
  links.set(view.name, list);
  linksOf.set(view.name, of);
  nodeOf.set(view.name, new Map(view.nodes.map((/** @type {number} */ e, /** @type {number} */ i) => [e, i])));
}

const indexById = new Map(entities.map((/** @type {any} */ e, /** @type {number} */ i) => [e.id, i]));

/** Index of the entity with this id. @param {string} id @returns {number | undefined} */
export function entityIndex(id) {
  return indexById.get(id);
}

/** Letters only, without accents or case, for searching. @param {string} text */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ł/g, "l").replace(/ø/g, "o").replace(/ı/g, "i").replace(/ß/g, "ss").replace(/[’'‑-]/g, " ").trim();
}

/** The other end of a link. @param {Link} link @param {number} entity */
export function otherEnd(link, entity) {
  return link.source === entity ? link.target : link.source;
}

/**
 * Place of an entity by a measure, 1 for the highest, and the places it may have.
 * @param {number} entity @param {string} name @returns {{rank: number, best?: number, worst?: number}}
 */
export function rank(entity, name) {
  const known = entities[entity].ranks?.[name];
  if (known) return { rank: known[0], best: known[1], worst: known[2] };
  const value = entities[entity].measures[name];
  return { rank: 1 + entities.filter((/** @type {any} */ e) => e.measures[name] > value).length };
}

/** The words of a link in the address: who, whom, and whether there is an arrow. @param {Link} link */
export function linkKey(link) {
  return [entities[link.source].id, entities[link.target].id, link.directed ? "1" : "0"].join("|");
}

/** Number of the link that such words name, or -1. @param {string} view @param {string} key */
export function linkIndex(view, key) {
  return (links.get(view) ?? []).findIndex((/** @type {Link} */ link) => linkKey(link) === key);
}
