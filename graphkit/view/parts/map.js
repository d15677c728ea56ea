// The map: vis-network draws the lines and knows what is where; marks, names and what is lit are drawn here.
const NAME_SIZE = {council: 13};
const NAME_RANK = {council: 0, person: 1, organisation: 2, provider: 2, topic: 3, action: 4, metric: 4, inspection: 5};
/** From which scale on names of a kind are shown. */
const NAME_FROM = {person: 0.3, inspection: 1, action: 0.6, metric: 0.6};
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const NARROW = matchMedia("(max-width: 760px)");
/** The cells of the screen in which names find room, in pixels. */
const CELL = [6, 5];
/** More lines than this are drawn translucent where they are lit. */
const CROWD = 60;
/** How near a click must be, in pixels. */
const NEAR = 6;

let chosen = null;  // {thing} or {edge}
let hovered = null;
/** How opaque a line is where nothing is chosen. */
const FAINT = Math.max(0.16, Math.min(0.5, 9 / Math.sqrt(data.edges.length))).toFixed(2);

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let network;
let shownNodes;
let shownEdges;

function startMap() {
  const upwards = [...byImportance].reverse();  // the most important are drawn last, above the others
  nodes.add(upwards.map((id) => ({...things[id], label: undefined, ctxRenderer: rendered})));
  edges.add(ties.map((tie) => ({...tie, color: {color: tieColour(tie), inherit: false}})));
  shownNodes = new vis.DataView(nodes, {filter: isShown});
  shownEdges = new vis.DataView(edges, {filter: isShownTie});
  network = new vis.Network(document.getElementById("map"), {nodes: shownNodes, edges: shownEdges}, data.options);
  network.on("afterDrawing", drawOver);
  network.on("click", ({pointer}) => choose(at(pointer.canvas)));
  document.getElementById("map").addEventListener("pointermove", hover);
  fitAll(false);
}

/** Returns what is at a point of the map, {thing} or {edge}, or null. Of what is veiled only things count. */
function at({x, y}) {
  const near = NEAR / network.getScale();
  const away = (thing) => Math.hypot(thing.x - x, thing.y - y) - radiusAt(thing, network.getScale());
  const nearest = closest(things.filter(isShown), away, near);
  if (nearest) return {thing: nearest.id};
  const tie = closest((chosen ? litTies() : ties).filter(isDrawn), (each) => distance(x, y, things[each.from], things[each.to]), near);
  return tie ? {edge: tie.id} : null;
}

function closest(all, away, most) {
  let found = null;
  for (const each of all) {
    const far = away(each);
    if (far < most) [found, most] = [each, far];
  }
  return found;
}

/** Returns how far a point is from the line between two others. */
function distance(x, y, one, other) {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const part = Math.max(0, Math.min(1, ((x - one.x) * dx + (y - one.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(one.x + part * dx - x, one.y + part * dy - y);
}

function hover({offsetX, offsetY, buttons}) {
  if (buttons) return;
  const over = at(network.DOMtoCanvas({x: offsetX, y: offsetY}));
  document.getElementById("map").style.cursor = over ? "pointer" : "default";
  if (hovered === (over?.thing ?? null)) return;
  hovered = over?.thing ?? null;
  network.redraw();
}

function isDrawn(tie) {
  return isShownTie(tie) && isShown(things[tie.from]) && isShown(things[tie.to]);
}

function tieTone(tie, tone) {
  const strong = tie.ties.includes("strength");
  const weak = tie.ties.includes("weakness");
  return colours[strong === weak ? tone : strong ? `${tone}-strength` : `${tone}-weakness`];
}

/** Returns the colour of a line: the more there are, the fainter is each. */
function tieColour(tie) {
  return `rgba(${tieTone(tie, "tie").replaceAll(" ", ",")},${FAINT})`;
}

function recolourMap() {
  edges.update(ties.map((tie) => ({id: tie.id, color: {color: tieColour(tie), inherit: false}})));
}

/** What vis-network calls to draw a thing: where something is chosen, drawOver draws what is lit. */
function rendered({ctx, id, x, y}) {
  const thing = things[id];
  const scale = ctx.getTransform().a / (window.devicePixelRatio || 1);
  return {
    drawNode: () => drawMark(ctx, thing, x, y, scale),
  };
}

function drawOver(context) {
  const scale = network.getScale();
  const {x, y} = network.getViewPosition();
  document.getElementById("map").dataset.view = JSON.stringify({x, y, scale});  // so that a script can find a thing
  const lit = litThings();
  if (lit) drawLit(context, lit, scale);
  drawNames(context, lit, scale);
}

/** Returns the places of what is chosen and what is tied to it; null where nothing is chosen. */
function litThings() {
  if (!chosen) return null;
  const own = chosen.thing !== undefined ? [chosen.thing] : [];
  return new Set([...own, ...litTies().flatMap((tie) => [tie.from, tie.to])]);
}

function litTies() {
  return chosen.edge !== undefined ? [ties[chosen.edge]] : tiesOf(chosen.thing);
}

function drawLit(context, lit, scale) {
  const box = view();
  context.fillStyle = colours.veil;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.lineCap = "round";
  const drawn = litTies().filter(isDrawn);
  context.globalAlpha = drawn.length > CROWD ? 0.55 : 1;
  for (const tie of drawn) {
    const [from, to] = [things[tie.from], things[tie.to]];
    context.strokeStyle = tieTone(tie, "lit");
    context.lineWidth = Math.max(tie.width, 1.2 / scale);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
  const upwards = byImportance.filter((id) => lit.has(id)).reverse();
  for (const id of upwards) {
    if (isShown(things[id])) drawMark(context, things[id], things[id].x, things[id].y, scale);
  }
  if (chosen.thing !== undefined) drawRing(context, things[chosen.thing], scale);
}

function drawRing(context, thing, scale) {
  context.strokeStyle = colours.ink;
  context.lineWidth = 2 / scale;
  context.beginPath();
  context.arc(thing.x, thing.y, radiusAt(thing, scale) + 4.5 / scale, 0, 2 * Math.PI);
  context.stroke();
}

/** Draws the names that have room, the most important first. */
function drawNames(context, lit, scale) {
  const box = view();
  const inBox = ({x, y}) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const room = {names: new Set(), marks: new Set()};
  const named = [];
  for (const id of lit ?? byImportance) if (isShown(things[id]) && inBox(things[id])) takeMark(room.marks, things[id], scale);
  const first = [chosen?.thing, hovered, ...(chosen?.edge !== undefined ? lit : [])].filter((id) => id !== undefined && id !== null);
  for (const id of new Set([...first, ...(lit ?? byImportance)])) {
    const thing = things[id];
    const isFirst = first.includes(id);
    if (!isShown(thing) || !inBox(thing) || (!isFirst && !lit && scale < (NAME_FROM[thing.kind] ?? 0))) continue;
    if (drawName(context, thing, scale, room, isFirst, box)) named.push(id);
  }
  document.getElementById("map").dataset.named = JSON.stringify(named);  // so that a script can tell what is named
}

/** Draws a name, and says whether there was room for it. */
function drawName(context, thing, scale, room, isFirst, box) {
  const size = NAME_SIZE[thing.kind] ?? 12;
  const weight = (thing.kind === "council" && scale > 0.5) || isFirst ? 600 : 400;
  const style = thing.kind === "topic" ? "italic " : "";
  context.font = `${style}${weight} ${size / scale}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
  const text = thing.label.length > 40 ? `${thing.label.slice(0, 38)} …` : thing.label;
  const place = placeOf(thing, scale, context.measureText(text).width * scale, size, room, isFirst, box);
  if (!place) return false;
  const [left, top] = [place.left / scale, place.top / scale];
  context.textAlign = "left";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5 / scale;
  context.strokeStyle = colours.paper;
  context.strokeText(text, left, top);
  context.fillStyle = thing.kind === "topic" ? colours.topic : colours.ink;
  context.fillText(text, left, top);
  return true;
}

/**
 * Returns where a name stands on the screen, and takes that room: below its mark, above or beside it, over no other name
 * or mark. The name of a council, of a topic seen from afar, and one that must be shown, may lie over marks where nothing
 * else is free.
 */
function placeOf(thing, scale, width, size, room, isFirst, box) {
  const [x, y, radius] = [thing.x * scale, thing.y * scale, radiusAt(thing, scale) * scale];
  const around = [[x - width / 2, y + radius + 3], [x - width / 2, y - radius - size - 3], [x + radius + 4, y - size / 2], [x - radius - 4 - width, y - size / 2]]
    .map(([left, top]) => ({left, top, cells: cellsOf(left, top, width, size)}))
    .filter(({left}) => isFirst || (left >= box.left * scale && left + width <= box.right * scale));
  const isFree = ({cells}, taken) => !cells.some((cell) => taken.has(cell));
  const found = around.find((place) => isFree(place, room.names) && isFree(place, room.marks))
    ?? (thing.kind === "council" || (thing.kind === "topic" && scale < 0.5) || isFirst ? around.find((place) => isFree(place, room.names)) : undefined)
    ?? (isFirst ? around[0] : undefined);
  for (const cell of found?.cells ?? []) room.names.add(cell);
  return found;
}

function takeMark(taken, thing, scale) {
  const radius = radiusAt(thing, scale) * scale * 0.7;
  for (const cell of cellsOf(thing.x * scale - radius, thing.y * scale - radius, radius * 2, radius * 2)) taken.add(cell);
}

/** Returns the cells of the screen that a rectangle covers. */
function cellsOf(left, top, width, height) {
  const cells = [];
  for (let column = Math.floor(left / CELL[0]); column <= Math.floor((left + width) / CELL[0]); column++) {
    for (let row = Math.floor(top / CELL[1]); row <= Math.floor((top + height) / CELL[1]); row++) {
      cells.push(column * 65536 + row);
    }
  }
  return cells;
}

/** Returns the part of the map that is on the screen. */
function view() {
  const map = document.getElementById("map");
  const [start, end] = [network.DOMtoCanvas({x: 0, y: 0}), network.DOMtoCanvas({x: map.clientWidth, y: map.clientHeight})];
  return {left: start.x, top: start.y, right: end.x, bottom: end.y};
}

function motion() {
  return CALM.matches ? false : {duration: 350, easingFunction: "easeInOutQuad"};
}

function fitAll(isMoving = true) {
  network.fit({animation: isMoving && motion()});
}

/** Brings things into the part of the map that the panel leaves free. */
function bring(ids) {
  const map = document.getElementById("map");
  const panel = document.getElementById("panel");
  const [width, height] = [map.clientWidth - (NARROW.matches ? 0 : panel.offsetWidth), map.clientHeight - (NARROW.matches ? panel.offsetHeight : 0)];
  const xs = ids.map((id) => things[id].x);
  const ys = ids.map((id) => things[id].y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.max(0.12, Math.min(1.4, (width - 120) / (right - left + 1), (height - 120) / (bottom - top + 1)));
  const offset = {x: (width - map.clientWidth) / 2, y: (height - map.clientHeight) / 2};
  network.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale, offset, animation: motion()});
}
