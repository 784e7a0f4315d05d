// @ts-check
// What the reader takes along: the view as SVG or PNG, the links shown as CSV, the address.
import { documents, entities } from "./10-data.js";
import { languageTag, typeLabel, word } from "./20-words.js";
import { announce, byId, fill, make } from "./30-dom.js";
import { state } from "./40-state.js";
import { passing, takenLinks } from "./45-filtering.js";
import { drawing, isDark } from "./50-stage.js";

/** Offers bytes as a file. @param {Blob} blob @param {string} name */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The drawing as it is filtered, as a document of its own. @param {boolean} [isDark] its colours, where they are not the reader's */
function svgText(isDark) {
  const copy = /** @type {SVGSVGElement} */ (drawing().cloneNode(true));
  const { width, height } = copy.viewBox.baseVal;
  copy.querySelector(".background")?.setAttribute("points", `0,0 ${width},0 ${width},${height} 0,${height}`);
  for (const element of copy.querySelectorAll(`.filtered, [lang]:not([lang="${languageTag()}"])`)) element.remove();
  for (const element of copy.querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  const rules = byId("map-style").textContent;
  style.textContent = isDark === undefined ? rules : rules.replaceAll("(prefers-color-scheme: dark)", isDark ? "(min-width: 0)" : "(max-width: 0)");
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

const saveSVG = () => save(new Blob([svgText()], { type: "image/svg+xml" }), `${state.view}.svg`);

function savePNG() {
  const box = drawing().viewBox.baseVal;
  const image = new Image();
  image.onload = () => {
    const canvas = make("canvas", { width: Math.round(box.width * 2), height: Math.round(box.height * 2) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((/** @type {Blob | null} */ blob) => { if (blob) save(blob, `${state.view}.png`); }, "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(isDark()))}`;
}

/** A field of a CSV file; what a spreadsheet would take for a formula gets an apostrophe. @param {unknown} value */
function field(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** One row a quote: of the selection where there is one, else of all that is shown. */
function saveCSV() {
  const rows = [["source", "target", "type", "count", "document", "date", "modality", "attributed to", "trigger", "quote"]];
  for (const link of takenLinks()) {
    const { evidence, count } = passing(link);
    for (const piece of evidence) {
      const document = documents[piece.d];
      rows.push([entities[link.source].name, entities[link.target].name, link.kinds.map(typeLabel).join(", "), count,
        document?.title ?? document?.id, document?.date, piece.m, piece.by, piece.t, piece.q]);
    }
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
  const items = /** @type {[string, () => void][]} */ ([["svg", saveSVG], ["png", savePNG], ["csv", saveCSV], ["print", () => print()], ["link", copyLink]]);
  fill(byId("exports"), ...items.map(([key, action]) => make("button", { type: "button", id: `export-${key}`, click: action }, word(key))));
}
