// @ts-check
// The panel: who somebody is and what carries a link, every quote with its document and date.
import { documents, entities, links, linksOf, otherEnd, rank } from "./10-data.js";
import { counted, dateText, languageTag, typeLabel, viewWords, word } from "./20-words.js";
import { byId, fill, make } from "./30-dom.js";
import { state, update } from "./40-state.js";
import { isShown, passing } from "./45-filtering.js";
import { choiceOf, choose, nodeElement } from "./60-focus.js";

const panel = byId("panel");

/** A button that chooses an entity. @param {number} entity */
function entityButton(entity) {
  return make("button", { class: "entity", type: "button", click: () => choose(entity) }, entities[entity].name);
}

/** The quote with its trigger marked. @param {import("./10-data.js").Evidence} evidence */
function quote(evidence) {
  const at = evidence.t ? evidence.q.indexOf(evidence.t) : -1;
  const parts = at < 0 ? [evidence.q]
    : [evidence.q.slice(0, at), make("mark", {}, evidence.t), evidence.q.slice(at + evidence.t.length)];
  const document = documents[evidence.d];
  const notes = [];
  if (evidence.m !== "asserted") notes.push(word(evidence.m));
  if (evidence.e) notes.push(`${word("happened")} ${dateText(evidence.e)}`);
  if (evidence.c) notes.push(word("copy"));
  if (evidence.by) notes.push(`${word("according")} ${evidence.by}`);
  if (evidence.r) notes.push(`${word("as")} « ${evidence.r} »`);
  return make("figure", {},
    make("blockquote", { lang: document?.language ?? "fr" }, ...parts),
    make("figcaption", {}, `${document?.title ?? document?.id ?? ""} · ${dateText(document?.date)}`,
      notes.length > 0 ? make("span", { class: "note" }, notes.join(" · ")) : null));
}

/** Quotes of a link that pass the filters. @param {any} link @param {number} most */
function quotes(link, most) {
  const { evidence } = passing(link);
  const more = link.more;
  const rest = evidence.slice(most);
  return [
    ...evidence.slice(0, most).map(quote),
    rest.length > 0 ? make("button", {
      type: "button", class: "further", click: (/** @type {Event} */ event) =>
        /** @type {Element} */ (event.target).replaceWith(...rest.map(quote)),
    }, `+ ${rest.length}`) : null,
    more > 0 ? make("p", { class: "note" }, `+ ${more} ${word("more")}`) : null,
  ];
}

/** Words of a link: its types with their counts. @param {any} link */
function linkWords(link) {
  if (link.view === "network") return counted(passing(link).count, "passage", "passages");
  return link.kinds.map((/** @type {string} */ kind, /** @type {number} */ index) =>
    link.counts[index] > 1 ? `${typeLabel(kind)} (${link.counts[index]})` : typeLabel(kind)).join(", ");
}

/** One link in a list. @param {any} link @param {number} entity */
function linkItem(link, entity) {
  const arrow = !link.directed ? "–" : link.source === entity ? "→" : "←";
  const open = (/** @type {Event} */ event) => {
    const item = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (item.open && item.children.length === 1) {
      item.append(entityButton(otherEnd(link, entity)), ...quotes(link, 5).filter((part) => part !== null));
    }
  };
  return make("details", { class: `link ${link.tone}`, toggle: open },
    make("summary", {}, make("span", { class: "arrow" }, arrow), " ", make("b", {}, entities[otherEnd(link, entity)].name),
      " ", make("span", { class: "kind" }, linkWords(link)), link.placed ? null : make("span", { class: "note" }, word("undrawn"))));
}

/** Links under the name of what they mostly are. @param {any[]} list @param {number} entity */
function byType(list, entity) {
  /** @type {Map<string, any[]>} */
  const groups = new Map();
  for (const link of list) groups.set(link.kinds[0], [...(groups.get(link.kinds[0]) ?? []), link]);
  return [...groups].flatMap(([kind, members]) => [
    make("h4", { class: members[0].tone }, `${typeLabel(kind)} (${members.length})`), ...members.map((link) => linkItem(link, entity)),
  ]);
}

/** @param {number} entity */
function entityPanel(entity) {
  const value = entities[entity];
  const relations = (linksOf.get("relations")?.get(entity) ?? []).filter(isShown)
    .sort((a, b) => passing(b).count - passing(a).count);
  const together = (linksOf.get("network")?.get(entity) ?? []).filter(isShown)
    .sort((a, b) => passing(b).count - passing(a).count);
  const measures = Object.entries(value.measures);
  const isPinned = state.pinned.has(entity);
  const toggle = (/** @type {"pinned" | "hidden"} */ name) => {
    const set = new Set(state[name]);
    if (!set.delete(entity)) set.add(entity);
    update({ [name]: set, choice: name === "hidden" ? null : state.choice });
  };
  fill(panel,
    closeButton(),
    make("p", { class: `badge ${value.type}` }, word(value.type)),
    make("h2", { tabindex: "-1" }, value.name),
    make("p", { class: "note" }, `${counted(value.mentions, "mention", "mentions")} · ${counted(value.documents, "document", "documents")}`),
    make("p", { class: "actions" },
      make("button", { type: "button", id: "pin", "aria-pressed": String(isPinned), click: () => toggle("pinned") }, word(isPinned ? "unpin" : "pin")),
      make("button", { type: "button", id: "hide", click: () => toggle("hidden") }, word("hide"))),
    nodeElement(entity) ? null : make("p", { class: "note" }, word("notDrawn")),
    value.aliases.length > 0 ? make("p", {}, make("b", {}, `${word("aliases")} : `), value.aliases.join(" · ")) : null,
    value.notes.length > 0
      ? make("details", {}, make("summary", {}, word("why")), make("ul", {}, ...value.notes.map((/** @type {string} */ n) => make("li", {}, n))))
      : null,
    section(word("relations"), relations.length, byType(relations, entity)),
    section(word("together"), together.length, together.slice(0, 60).map((link) => linkItem(link, entity))),
    measures.length > 0 ? make("details", { open: true }, make("summary", {}, word("measures")), measureTable(entity, measures),
      value.ranks ? make("p", { class: "note" }, word("interval")) : null) : null);
}

/** @param {string} title @param {number} count @param {Node[]} items */
function section(title, count, items) {
  return items.length > 0 ? make("section", {}, make("h3", {}, `${title} (${count})`), ...items) : null;
}

/** A place, with the places it may have. @param {number} entity @param {string} name */
function rankText(entity, name) {
  const { rank: place, best, worst } = rank(entity, name);
  return best === undefined ? `${place} / ${entities.length}` : `${place} (${best}–${worst})`;
}

/** @param {number} entity @param {[string, any][]} measures */
function measureTable(entity, measures) {
  return make("table", {},
    make("thead", {}, make("tr", {}, ...["measure", "value", "rank"].map((key) => make("th", { scope: "col" }, word(key))))),
    make("tbody", {}, ...measures.map(([name, value]) => make("tr", {}, make("th", { scope: "row" }, word(name)),
      make("td", {}, Number(value).toLocaleString(languageTag(), { maximumSignificantDigits: 3 })),
      make("td", {}, name === "community" || name === "component" ? "" : rankText(entity, name))))));
}

/** @param {number} index */
function linkPanel(index) {
  const link = links.get(state.view)?.[index];
  if (!link) return;
  fill(panel, closeButton(),
    make("h2", { tabindex: "-1" }, entityButton(link.source), link.directed ? " → " : " – ", entityButton(link.target)),
    make("p", { class: `kind ${link.tone}` }, linkWords(link)),
    make("p", { class: "note" }, counted(link.documents, "document", "documents") + (link.placed ? "" : ` · ${word("undrawn")}`)),
    ...quotes(link, 200));
}

function closeButton() {
  return make("button", { class: "close", id: "close", type: "button", "aria-label": word("close"), click: () => update({ choice: null }) }, "×");
}

/** Shows what is chosen, or what the map is. */
export function showPanel() {
  const { choice } = state;
  panel.classList.toggle("open", choice !== null);
  if (choice?.kind === "entity") entityPanel(choice.entity);
  else if (choice?.kind === "link") linkPanel(choice.index);
  else {
    const { title, subtitle, omissions } = viewWords(state.view);
    fill(panel, make("h2", {}, title), make("p", {}, subtitle), ...omissions.map((text) => make("p", { class: "note" }, text)),
      make("p", { class: "note" }, word("intro")));
  }
}

/** The tooltip of a group of the drawing, in the present language. @param {Element} group */
export function describe(group) {
  const choice = choiceOf(group);
  const title = group.querySelector(".body > title");
  if (!choice || !title) return;
  if (choice.kind === "entity") {
    const { name, type, mentions, documents: count, aliases } = entities[choice.entity];
    title.textContent = [name, word(type), `${counted(mentions, "mention", "mentions")}, ${counted(count, "document", "documents")}`,
      ...(aliases.length > 0 ? [`${word("aliases")} : ${aliases.slice(0, 8).join(", ")}`] : [])].join("\n");
    return;
  }
  const link = links.get(state.view)?.[choice.index];
  if (!link) return;
  const [first] = passing(link).evidence;
  const from = documents[first?.d];
  title.textContent = [`${entities[link.source].name} ${link.directed ? "→" : "–"} ${entities[link.target].name}`, linkWords(link),
    ...(first ? [`« ${first.q.slice(0, 260)} » — ${from?.title ?? from?.id}, ${dateText(from?.date)}`] : [])].join("\n");
}
