// The marks of things, by kind: outlines in a square from -1 to 1, for the map and the legend alike.
const OUTLINES = {
  council: "M-.82-.5Q-.82-.82-.5-.82H.5Q.82-.82.82-.5V.5Q.82.82.5.82H-.5Q-.82.82-.82.5Z",
  inspection: "M0-1 .87-.5V.5L0 1-.87.5V-.5Z",
  person: "M.82 0A.82.82 0 1 1-.82 0A.82.82 0 1 1 .82 0Z",
  topic: "M0-.98 .98 0 0 .98-.98 0Z",
  action: "M-.6-.86 .94 0-.6 .86Z",
  metric: "M-.85.8V0H-.4V.8ZM-.22.8V-.8H.22V.8ZM.4.8V-.4H.85V.8Z",
  provider: "M-.9-.1 0-.9 .9-.1V.8H-.9Z",
  organisation: "M0-.95 .9-.29 .56 .77H-.56L-.9-.29Z",
};
const PATHS = Object.fromEntries(Object.entries(OUTLINES).map(([kind, outline]) => [kind, new Path2D(outline)]));
const GRADED = new Set(["council", "inspection"]);
const SVG = "http://www.w3.org/2000/svg";

let colours = {};

/** Reads the colours of the style sheet, which differ between light and dark. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "card", "ink", "soft", "tie", "tie-strength", "tie-weakness", "lit", "lit-strength", "lit-weakness", "veil"];
  const inks = data.grades.flatMap(({id}) => (id ? [id, `${id}-ink`] : ["ungraded-ink"]));
  const all = [...names, ...inks, ...Object.keys(OUTLINES)];
  colours = Object.fromEntries(all.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function fillOf(thing) {
  return colours[GRADED.has(thing.kind) && thing.grade ? thing.grade : thing.kind];
}

function letterOf(thing) {
  return GRADED.has(thing.kind) ? letters[thing.grade] ?? "" : "";
}

/** Returns the radius of a mark on the map. Seen from afar, marks shrink less than the distances between them. */
function radiusAt(thing, scale) {
  return thing.size * Math.max(1, scale ** -0.4);
}

/** Draws the mark of a thing on a canvas at x, y. */
function drawMark(context, thing, x, y, scale) {
  const radius = radiusAt(thing, scale);
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.fillStyle = fillOf(thing);
  context.fill(PATHS[thing.kind] ?? PATHS.person);
  context.lineWidth = 1.5 / radius;
  context.strokeStyle = colours.paper;
  context.stroke(PATHS[thing.kind] ?? PATHS.person);
  const letter = letterOf(thing);
  if (letter && radius * scale > 6.5) {
    context.fillStyle = colours[`${thing.grade}-ink`];
    context.font = "700 0.95px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(letter, 0, 0.06);
  }
  context.restore();
}

/** Returns the mark of a kind, or of a grade, as a small picture for a page. */
function symbol(kind, grade = "") {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "symbol");
  picture.setAttribute("viewBox", "-1.1 -1.1 2.2 2.2");
  picture.setAttribute("aria-hidden", "true");
  const outline = document.createElementNS(SVG, "path");
  outline.setAttribute("d", OUTLINES[kind] ?? OUTLINES.person);
  outline.style.fill = `var(--${grade || kind})`;
  picture.append(outline);
  if (grade) {
    const letter = document.createElementNS(SVG, "text");
    letter.textContent = letters[grade];
    letter.setAttribute("text-anchor", "middle");
    letter.setAttribute("y", "0.38");
    letter.style.cssText = `font: 700 1.05px system-ui, sans-serif; fill: var(--${grade}-ink)`;
    picture.append(letter);
  }
  return picture;
}

/** Returns an element with attributes and children; text is text, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
