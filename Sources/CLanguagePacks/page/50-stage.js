// @ts-check
// The stage: two drawings, one shown; pan and zoom move one plane by a CSS transform.
import { state } from "./40-state.js";
import { byId } from "./30-dom.js";

const stage = byId("stage");
const plane = byId("plane");
let scale = 1;
let left = 0;
let top_ = 0;

/** The drawing of the present view. @returns {SVGSVGElement} */
export function drawing() {
  return byId(`base-${state.view}`).querySelector("svg");
}

const darkRules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme"));

/** Whether colours are dark now. */
export function isDark() {
  return state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Colours as the reader chose them, else as the system does. */
export function applyTheme() {
  document.documentElement.style.colorScheme = state.theme || "light dark";
  const media = { "": "screen and (prefers-color-scheme: dark)", dark: "screen", light: "not all" };
  for (const rule of darkRules) /** @type {CSSMediaRule} */ (rule).media.mediaText = media[/** @type {"" | "dark" | "light"} */ (state.theme)];
}

function apply() {
  plane.style.transform = `translate(${left}px, ${top_}px) scale(${scale})`;
}

/** Paints the nodes of every drawing after the chosen meaning, and shows the key to it. */
export function paint() {
  for (const svg of plane.querySelectorAll("svg.relgraph-map")) {
    for (const meaning of ["type", "community", "sign"]) svg.classList.toggle(`by-${meaning}`, meaning === state.colour);
    if (svg.id === "overlay") continue;
    const extra = Number(svg.getAttribute(`data-key-${state.colour}`) ?? 0);
    const height = Number(svg.getAttribute("data-height")) + extra;
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${height}`);
    svg.setAttribute("height", String(height));
  }
}

/** Shows all of the drawing. */
export function fit() {
  const box = drawing().viewBox.baseVal;
  const room = stage.getBoundingClientRect();
  scale = Math.min(room.width / box.width, room.height / box.height) || 1;
  left = (room.width - box.width * scale) / 2;
  top_ = (room.height - box.height * scale) / 2;
  apply();
}

/** Shows all where that can be read, else a part with who is chosen or matters most, from the left edge if it can be. */
export function start() {
  fit();
  const least = 0.6;
  const node = (plane.querySelector(".chosen") ?? drawing().querySelector(".node"))?.getBoundingClientRect();
  if (scale >= least || !node) return;
  const [room, box] = [stage.getBoundingClientRect(), drawing().viewBox.baseVal];
  const at = (/** @type {number} */ middle, /** @type {number} */ size, /** @type {number} */ space) => {
    if (size * least <= space) return (space - size * least) / 2;
    return middle * least < space * 0.75 ? 0 : Math.max(space - size * least, space / 2 - middle * least);
  };
  left = at((node.x + node.width / 2 - room.left - left) / scale, box.width, room.width);
  top_ = at((node.y + node.height / 2 - room.top - top_) / scale, box.height, room.height);
  scale = least;
  apply();
}

/** Zooms around a point of the stage. @param {number} factor @param {number} [x] @param {number} [y] */
export function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const next = Math.min(8, Math.max(0.1, scale * factor));
  left = x - ((x - left) * next) / scale;
  top_ = y - ((y - top_) * next) / scale;
  scale = next;
  apply();
}

/** Moves the plane. @param {number} x @param {number} y */
export function pan(x, y) {
  left += x;
  top_ += y;
  apply();
}

/** Brings a box of the drawing into sight. @param {DOMRect} box */
export function reveal(box) {
  const room = stage.getBoundingClientRect();
  const margin = 40;
  const dx = Math.min(0, room.right - margin - box.right) + Math.max(0, room.left + margin - box.left);
  const dy = Math.min(0, room.bottom - margin - box.bottom) + Math.max(0, room.top + margin - box.top);
  if (dx || dy) pan(dx, dy);
}

/** Pointers, wheel and pinch. @param {(target: Element | null) => void} click @param {(target: Element) => void} hover */
export function listenOnStage(click, hover) {
  /** @type {Map<number, PointerEvent>} */
  const pointers = new Map();
  let moved = 0;
  stage.addEventListener("wheel", (/** @type {WheelEvent} */ event) => {
    event.preventDefault();
    const room = stage.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), event.clientX - room.left, event.clientY - room.top);
  }, { passive: false });
  stage.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    moved = 0;
  });
  stage.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved > 4 && !stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    const other = [...pointers.values()].find((p) => p.pointerId !== event.pointerId);
    if (other) {
      const room = stage.getBoundingClientRect();
      const span = (/** @type {PointerEvent} */ p) => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY);
      zoom(span(event) / Math.max(1, span(last)), (event.clientX + other.clientX) / 2 - room.left,
        (event.clientY + other.clientY) / 2 - room.top);
    } else if (moved > 4) {
      plane.style.willChange = "transform"; // While it is dragged, the drawing is moved as one picture.
      pan(dx, dy);
    }
    pointers.set(event.pointerId, event);
  });
  const end = (/** @type {PointerEvent} */ event) => { pointers.delete(event.pointerId); plane.style.willChange = ""; };
  stage.addEventListener("pointerup", end);
  stage.addEventListener("pointercancel", end);
  stage.addEventListener("pointerover", (/** @type {PointerEvent} */ event) => {
    const group = event.target instanceof Element ? event.target.closest(".node, .edge") : null;
    if (group) hover(group);
  });
  stage.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    if (moved <= 4) click(event.target instanceof Element ? event.target.closest(".node, .edge") : null);
  });
  new ResizeObserver(start).observe(stage);
}
