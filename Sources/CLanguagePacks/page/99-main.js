// @ts-check
// Puts the page together and listens.
import { graph, links } from "./10-data.js";
import { languageTag, speak, viewWords, word } from "./20-words.js";
import { byId, fill, make } from "./30-dom.js";
import { onChange, readAddress, state, update } from "./40-state.js";
import { applyTheme, drawing, fit, isDark, listenOnStage, paint, pan, start, zoom } from "./50-stage.js";
import { choiceOf, choose, makeCurrent, resetCurrent, showChoice, step } from "./60-focus.js";
import { describe, showPanel } from "./70-panel.js";
import { listenOnSearch } from "./75-search.js";
import { showTable } from "./80-table.js";
import { applyFilters, showFilters } from "./85-filters.js";
import { showExports } from "./90-export.js";

let drawnView = "";
let drawnFilters = "";

/** Words and buttons of the bar. */
function showBar() {
  document.documentElement.lang = languageTag();
  byId("search").placeholder = word("search");
  byId("search").setAttribute("aria-label", word("search"));
  byId("stage").setAttribute("aria-label", word("mapLabel"));
  byId("filter-word").textContent = word("filters");
  byId("export-word").textContent = word("export");
  fill(byId("views"), ...graph.views.filter((/** @type {any} */ view) => view.nodes.length > 0 || view.name === state.view)
    .map((/** @type {any} */ view) => make("button", {
      type: "button", id: `view-${view.name}`, "aria-pressed": String(view.name === state.view && !state.table),
      click: () => update({ view: view.name, choice: state.choice?.kind === "link" ? null : state.choice, table: false }),
    }, word(view.name))), make("button", {
    type: "button", id: "view-table", "aria-pressed": String(state.table), click: () => update({ table: !state.table }),
  }, word("table")));
  fill(byId("tools"), ...(/** @type {[string, string, () => void][]} */ ([["zoomIn", "+", () => zoom(1.3)],
    ["zoomOut", "−", () => zoom(1 / 1.3)], ["fit", "⤢", fit]])).map(([key, sign, action]) =>
    make("button", { type: "button", title: word(key), "aria-label": word(key), click: action }, sign)));
  const meanings = ["type", ...(drawing().querySelector(".community-0") ? ["community"] : []),
    ...(drawing().querySelector(".leaning-cooperation, .leaning-conflict, .leaning-mixed") ? ["sign"] : [])];
  fill(byId("colours"), make("select", {
    id: "colour", "aria-label": word("colour"), hidden: meanings.length < 2,
    change: (/** @type {Event} */ event) => update({ colour: /** @type {HTMLSelectElement} */ (event.target).value }),
  }, ...meanings.map((meaning) => make("option", { value: meaning, selected: state.colour === meaning },
    `${word("colour")} ${word("by" + meaning[0].toUpperCase() + meaning.slice(1))}`))));
  const theme = isDark() ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  fill(byId("language"),
    make("button", { type: "button", id: "switch-language", click: () => update({ language: languageTag() === "fr" ? "en" : "fr" }) }, word("language")),
    make("button", { type: "button", id: "switch-theme", title: word("theme"), click: () => update({ theme: theme === system ? "" : theme }) }, word(theme)));
}

/** Title and description of every drawing; the rest of their words stands there in both languages. */
function showTitles() {
  for (const { name } of graph.views) {
    const svg = byId(`base-${name}`).querySelector("svg");
    const { title, subtitle, omissions } = viewWords(name);
    svg.setAttribute("lang", languageTag());
    svg.querySelector("title").textContent = `${title} — ${subtitle}`;
    svg.querySelector("desc").textContent = omissions.join(" ");
  }
}

/** Brings the page up to the state. */
function show() {
  speak(state.language || graph.language);
  if (document.documentElement.lang !== languageTag() || drawnView === "") { showTitles(); showExports(); }
  applyTheme();
  showBar();
  for (const view of graph.views) byId(`base-${view.name}`).hidden = view.name !== state.view;
  const filters = JSON.stringify([state.view, state.from, state.to, state.minimum, state.document, state.all, languageTag(),
    ...[state.types, state.relations, state.signs, state.modalities, state.hidden].map((set) => [...set])]);
  if (filters !== drawnFilters) {
    drawnFilters = filters;
    showFilters();
    applyFilters();
  }
  showTable();
  const view = state.view + state.colour;
  if (drawnView !== view) {
    paint();
    drawnView = view;
    start();
    resetCurrent();
  }
  showChoice();
  showPanel();
}

/** Closes the open menus that do not hold `target`. @param {EventTarget | null} target */
function closeMenus(target) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!(target instanceof Node && menu.contains(target))) {
      if (menu.contains(document.activeElement)) /** @type {HTMLElement} */ (menu.firstElementChild).focus();
      menu.removeAttribute("open");
    }
  }
}

/** Keys that work anywhere but in a field. @param {KeyboardEvent} event */
function key(event) {
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (inField && event.key !== "Escape") return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onMap = event.target instanceof Element && byId("stage").contains(event.target);
  const group = event.target instanceof Element ? event.target.closest(".node") : null;
  const steps = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });
  if (event.key === "/") byId("search").focus();
  else if (event.key === "Escape") {
    if (document.querySelector("details.menu[open]")) closeMenus(null);
    else update({ choice: null });
  }
  else if (event.key === "+") zoom(1.3);
  else if (event.key === "-") zoom(1 / 1.3);
  else if (event.key === "0") fit();
  else if (onMap && steps[event.key]) {
    if (group) step(...steps[event.key]);
    else pan(-40 * steps[event.key][0], -40 * steps[event.key][1]);
  } else if (group && (event.key === "Enter" || event.key === " ")) {
    const choice = choiceOf(group);
    if (choice?.kind === "entity") choose(choice.entity);
  } else return;
  event.preventDefault();
}

listenOnStage((group) => {
  const choice = choiceOf(group?.hasAttribute("data-copy") ? byId(group.getAttribute("data-copy") ?? "") : group);
  if (choice?.kind === "entity") makeCurrent(choice.entity);
  update({ choice });
}, describe);
listenOnSearch();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showBar);
document.addEventListener("keydown", key);
document.addEventListener("pointerdown", (event) => closeMenus(event.target));
addEventListener("hashchange", () => { readAddress(); show(); });
onChange(show);
readAddress();
if (links.size > 0) show();
document.documentElement.dataset.ready = "yes";
