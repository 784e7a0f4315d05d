// @ts-check
// The filters: type, relation, sign, modality, weight, document, period with a histogram to brush.
import { documents, entities, graph, links, nodeOf } from "./10-data.js";
import { dateText, typeLabel, word } from "./20-words.js";
import { byId, fill, make } from "./30-dom.js";
import { resetFilters, state, update } from "./40-state.js";
import { isOnMap, months, shownLinks, signOf } from "./45-filtering.js";
import { linkElements, nodeElement } from "./60-focus.js";

const place = byId("filters");

/**
 * Check boxes for a set; none ticked means all pass.
 * @param {string} legend @param {"types" | "relations" | "signs" | "modalities"} name
 * @param {string[]} values @param {(value: string) => string} label
 */
function boxes(legend, name, values, label) {
  return values.length < 2 ? null : make("fieldset", {}, make("legend", {}, legend), ...checks(name, values, label));
}

/** @param {"types" | "relations" | "signs" | "modalities"} name @param {string[]} values @param {(value: string) => string} label */
function checks(name, values, label) {
  return values.map((value) => make("label", {},
    make("input", {
      type: "checkbox", id: `${name}-${value}`, checked: state[name].has(value), change: () => {
        const set = new Set(state[name]);
        if (!set.delete(value)) set.add(value);
        update({ [name]: set });
      },
    }), label(value)));
}

/** Relation types under their families; a family's box stands for all its types. */
function families() {
  const used = new Set((links.get("relations") ?? []).flatMap((/** @type {any} */ link) => link.kinds));
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { type, family } of graph.types) if (used.has(type)) groups.set(family, [...(groups.get(family) ?? []), type]);
  const order = ["cooperation-strong", "cooperation", "neutral", "conflict", "conflict-strong", "structural"].filter((family) => groups.has(family));
  return order.map((family) => {
    const types = groups.get(family) ?? [];
    const whole = types.every((type) => state.relations.has(type));
    const box = make("input", {
      type: "checkbox", id: `family-${family}`, checked: whole, change: () => {
        const others = [...state.relations].filter((type) => !types.includes(type));
        update({ relations: new Set(whole ? others : [...others, ...types]) });
      },
    });
    box.indeterminate = !whole && types.some((type) => state.relations.has(type));
    return make("fieldset", { class: "family" }, make("legend", {}, make("label", {}, box, word(`family ${family}`))), ...checks("relations", types, typeLabel));
  });
}

/** The histogram of documents by month; dragging over bars chooses a period. */
function histogram() {
  const bars = months();
  if (bars.length < 2) return null;
  const highest = Math.max(...bars.map(([, count]) => count));
  const chosen = (/** @type {string} */ month) => (!state.from || month >= state.from) && (!state.to || month <= state.to);
  const spans = bars.map(([month, count]) => {
    const bar = make("span", { title: `${month} : ${count}`, class: chosen(month) ? "bar on" : "bar" });
    bar.style.height = `${8 + (32 * count) / highest}px`;
    return bar;
  });
  const row = make("div", { class: "bars", id: "bars", title: word("brush"), "aria-hidden": "true" }, ...spans);
  let from = -1;
  let to = -1;
  const at = (/** @type {PointerEvent} */ event) => {
    const box = row.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bars.length)));
  };
  const brush = () => spans.forEach((bar, index) =>
    bar.classList.toggle("on", index >= Math.min(from, to) && index <= Math.max(from, to)));
  row.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    row.setPointerCapture(event.pointerId);
    from = to = at(event);
    brush();
    event.preventDefault();
  });
  row.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (from < 0) return;
    to = at(event);
    brush();
  });
  row.addEventListener("pointerup", () => {
    if (from >= 0) update({ from: bars[Math.min(from, to)][0], to: bars[Math.max(from, to)][0] });
    from = -1;
  });
  const end = (/** @type {"from" | "to"} */ name) => make("label", {}, `${word(name)} `, make("select", {
    id: `period-${name}`, "aria-label": `${word("period")}, ${word(name)}`,
    change: (/** @type {Event} */ event) => update({ [name]: /** @type {HTMLSelectElement} */ (event.target).value }),
  }, make("option", { value: "" }, "…"), ...bars.map(([month]) => make("option", { value: month, selected: state[name] === month }, dateText(month)))));
  return make("fieldset", {}, make("legend", {}, word("period")), row,
    make("div", { class: "ends", "aria-hidden": "true" }, make("span", {}, dateText(bars[0][0])), make("span", {}, dateText(bars[bars.length - 1][0]))),
    end("from"), " ", end("to"));
}

function documentChoice() {
  if (documents.length < 2) return null;
  return make("fieldset", {}, make("legend", {}, word("oneDocument")), make("select", {
    id: "document", "aria-label": word("oneDocument"),
    change: (/** @type {Event} */ event) => update({ document: Number(/** @type {HTMLSelectElement} */ (event.target).value) }),
  }, make("option", { value: -1 }, word("allDocuments")), ...documents.map((/** @type {any} */ document, /** @type {number} */ index) =>
    make("option", { value: index, selected: state.document === index }, `${document.date ?? ""} ${document.title ?? document.id}`.trim().slice(0, 90)))));
}

function weight() {
  const most = Math.max(1, ...(links.get(state.view) ?? []).map((/** @type {any} */ link) => link.count));
  if (most < 2) return null;
  const output = make("output", {}, String(state.minimum));
  return make("fieldset", {}, make("legend", {}, word("minimum")), make("input", {
    type: "range", id: "minimum", min: 1, max: Math.min(most, 30), value: state.minimum, "aria-label": word("minimum"),
    input: (/** @type {Event} */ event) => { output.textContent = /** @type {HTMLInputElement} */ (event.target).value; },
    change: (/** @type {Event} */ event) => update({ minimum: Number(/** @type {HTMLInputElement} */ (event.target).value) }),
  }), " ", output);
}

/** Builds the filters anew; called when the view or the language changes. */
export function showFilters() {
  const isTyped = state.view === "relations";
  const all = links.get(state.view) ?? [];
  const used = (/** @type {string[]} */ order, /** @type {Iterable<string>} */ values) => { const set = new Set(values); return order.filter((v) => set.has(v)); };
  fill(place,
    boxes(word("type"), "types", ["person", "state", "organization", "other"].filter((t) => entities.some((/** @type {any} */ e) => e.type === t)), word),
    isTyped ? boxes(word("sign"), "signs", used(["cooperation", "neutral", "conflict", "structural"], all.map((/** @type {any} */ l) => signOf(l.tone))), word) : null,
    isTyped ? make("fieldset", {}, make("legend", {}, word("family")), ...families()) : null,
    isTyped ? boxes(word("modality"), "modalities", used(["asserted", "planned", "hypothetical", "denied", "historical"], all.flatMap((/** @type {any} */ l) => l.evidence.map((/** @type {any} */ e) => e.m))), word) : null,
    weight(), histogram(), documentChoice(),
    all.some((/** @type {any} */ l) => l.placed && !l.drawn && l.asserted) ? make("label", {}, make("input", { type: "checkbox", id: "all", checked: state.all, change: () => update({ all: !state.all }) }), word("all")) : null,
    make("p", {}, make("output", { id: "shown" }), " ", make("button", { type: "button", id: "reset", click: resetFilters }, word("reset"))));
}

/** Hides in the drawing what does not pass, and shows what the filters bring to it. */
export function applyFilters() {
  const all = (links.get(state.view) ?? []).filter((/** @type {any} */ link) => link.placed);
  const present = new Set();
  let count = 0;
  for (const link of all) {
    const shown = isOnMap(link);
    if (shown) { present.add(link.source).add(link.target); count += 1; }
    for (const element of linkElements(link.index)) element.classList.toggle("filtered", !shown);
  }
  for (const entity of nodeOf.get(state.view)?.keys() ?? []) {
    nodeElement(entity)?.classList.toggle("filtered", all.length > 0 && !present.has(entity));
  }
  const shown = byId("shown");
  const rest = shownLinks().length - count;
  const away = (rest > 0 ? ` · ${rest} ${word("offMap")}` : "") + (state.hidden.size > 0 ? ` · ${state.hidden.size} ${word("hidden")}` : "");
  if (shown) shown.textContent = `${count} ${word("shown")}${away}`;
  const drawn = all.filter((/** @type {any} */ link) => link.drawn).length;
  byId("filter-mark").textContent = count === drawn ? "" : ` (${count}/${drawn})`;
}
