// @ts-check
// What the reader takes along: the view as SVG or PNG, the links shown as CSV, the address.
import { documents, entities } from "./10-data.js";
import { typeLabel, word } from "./20-words.js";
import { announce, byId, fill, make } from "./30-dom.js";
import { state } from "./40-state.js";
import { passing, shownLinks } from "./45-filtering.js";
import { drawing } from "./50-stage.js";

/** Offers bytes as a file. @param {Blob} blob @param {string} name */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The drawing as it is filtered, as a document of its own. */
function svgText() {
  const copy = /** @type {SVGSVGElement} */ (drawing().cloneNode(true));
  for (const element of copy.querySelectorAll(".filtered")) element.remove();
  for (const element of copy.querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = byId("map-style").textContent;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

function saveSVG() {
  save(new Blob([svgText()], { type: "image/svg+xml" }), `${state.view}.svg`);
}

function savePNG() {
  const box = drawing().viewBox.baseVal;
  const image = new Image();
  image.onload = () => {
    const canvas = make("canvas", { width: Math.round(box.width * 2), height: Math.round(box.height * 2) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((/** @type {Blob | null} */ blob) => { if (blob) save(blob, `${state.view}.png`); }, "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText())}`;
}

/** A field of a CSV file; what a spreadsheet would take for a formula gets an apostrophe. @param {unknown} value */
function field(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

function saveCSV() {
  const rows = [["source", "target", "type", "count", "document", "date", "quote"]];
  for (const link of shownLinks()) {
    const { evidence, count } = passing(link);
    const document = documents[evidence[0]?.d];
    rows.push([entities[link.source].name, entities[link.target].name, link.kinds.map(typeLabel).join(", "), count,
      document?.title ?? document?.id, document?.date, evidence[0]?.q]);
  }
  const text = rows.map((row) => row.map(field).join(",")).join("\r\n");
  save(new Blob(["\uFEFF" + text + "\r\n"], { type: "text/csv;charset=utf-8" }), `${state.view}.csv`);
}

function copyLink() {
  const done = () => announce(word("copied"));
  navigator.clipboard?.writeText(location.href).then(done, () => prompt(word("link"), location.href));
}

/** Fills the export menu. */
export function showExports() {
  const items = /** @type {[string, () => void][]} */ ([["svg", saveSVG], ["png", savePNG], ["csv", saveCSV], ["link", copyLink]]);
  fill(byId("exports"), ...items.map(([key, action]) => make("button", { type: "button", id: `export-${key}`, click: action }, word(key))));
}
