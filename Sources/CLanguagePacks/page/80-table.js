// @ts-check
// The same graph as two sortable tables: for reading, for screen readers, for printing.
import { documents, entities } from "./10-data.js";
import { languageTag, typeLabel, viewWords, word } from "./20-words.js";
import { byId, fill, make } from "./30-dom.js";
import { state, update } from "./40-state.js";
import { passing, shownLinks } from "./45-filtering.js";

const most = 2000;
let entityOrder = { column: 2, down: true };
let linkOrder = { column: 3, down: true };

/** @typedef {{text: string | number, action?: () => void}} Cell */
/**
 * A table whose headings sort it.
 * @param {string} caption @param {string[]} headings @param {Cell[][]} rows
 * @param {{column: number, down: boolean}} order @param {(order: {column: number, down: boolean}) => void} sort
 */
function sortable(caption, headings, rows, order, sort) {
  const sign = order.down ? -1 : 1;
  rows.sort((a, b) => {
    const [x, y] = [a[order.column].text, b[order.column].text];
    return sign * (typeof x === "number" && typeof y === "number" ? x - y
      : String(x).localeCompare(String(y), languageTag()));
  });
  const head = headings.map((heading, column) => make("th", {
    scope: "col", "aria-sort": column === order.column ? (order.down ? "descending" : "ascending") : null,
  }, make("button", { type: "button", click: () => sort({ column, down: column === order.column ? !order.down : typeof rows[0]?.[column].text === "number" }) }, heading)));
  const body = rows.slice(0, most).map((row) => make("tr", {}, ...row.map((cell) => {
    const text = typeof cell.text === "number" ? cell.text.toLocaleString(languageTag(), { maximumSignificantDigits: 4 }) : cell.text;
    return make("td", { class: typeof cell.text === "number" ? "number" : null },
      cell.action ? make("button", { type: "button", class: "entity", click: cell.action }, text) : text);
  })));
  const note = rows.length > most ? ` (${most} / ${rows.length})` : "";
  return make("table", { class: "wide" }, make("caption", {}, caption + note), make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
}

/** Fills the table view. */
export function showTable() {
  const place = byId("tables");
  place.hidden = !state.table;
  byId("stage").hidden = state.table;
  byId("tools").hidden = state.table;
  if (!state.table) return;
  const shown = shownLinks();
  const present = new Set(shown.flatMap((link) => [link.source, link.target]));
  const names = ["betweenness", "degree", "strength", "pagerank"].filter((name) => name in (entities[0]?.measures ?? {}));
  const people = [...present].map((index) => {
    const entity = entities[index];
    return [
      { text: entity.name, action: () => update({ choice: { kind: "entity", entity: index } }) },
      { text: word(entity.type) }, { text: entity.mentions }, { text: entity.documents },
      ...names.map((name) => ({ text: Number(entity.measures[name] ?? 0) })),
    ];
  });
  const lines = shown.map((link) => {
    const { evidence, count } = passing(link);
    return [
      { text: entities[link.source].name, action: () => update({ choice: { kind: "link", index: link.index } }) },
      { text: link.kinds.map(typeLabel).join(", ") }, { text: entities[link.target].name }, { text: count },
      { text: evidence[0]?.q ?? "" }, { text: documents[evidence[0]?.d]?.date ?? "" },
    ];
  });
  const { title, subtitle } = viewWords(state.view);
  fill(place,
    make("h2", {}, `${title} — ${subtitle}`),
    sortable(word("entities"), [word("name"), word("type"), word("mentions"), word("documents"), ...names.map(word)], people, entityOrder,
      (order) => { entityOrder = order; showTable(); }),
    sortable(word("links"), ["source", "relation", "target", "count", "evidence", "period"].map(word), lines, linkOrder,
      (order) => { linkOrder = order; showTable(); }));
}
