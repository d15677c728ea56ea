// The start: puts the parts together, and keeps what is chosen in the address of the page.
const byImportance = things.map(({id}) => id).sort(
  (one, other) => (NAME_RANK[things[one].kind] ?? 9) - (NAME_RANK[things[other].kind] ?? 9) || things[other].size - things[one].size || one - other,
);

/** Chooses a thing ({thing}), two things that are tied ({edge}) or nothing (null). */
function choose(what, isFar = false) {
  chosen = what;
  if (what?.thing !== undefined) unhide(things[what.thing]);
  showPanel();
  remember();
  if (what && isFar) {
    bring([...litThings()]);
    document.getElementById("told").focus({preventScroll: true});
  } else if (what?.thing !== undefined && isCovered(things[what.thing])) bring([what.thing]);
  network.redraw();
}

/** Says whether the panel lies over a thing. */
function isCovered(thing) {
  const {x, y} = network.canvasToDOM(thing);
  const [map, panel] = [document.getElementById("map").getBoundingClientRect(), document.getElementById("panel").getBoundingClientRect()];
  return NARROW.matches ? map.top + y > panel.top - 20 : map.left + x > panel.left - 20;
}

/** Puts what is chosen into the address of the page, so that it can be sent and gone back from. */
function remember() {
  const hash = chosen?.thing !== undefined ? hashOf(things[chosen.thing]) : "";
  if (location.hash !== hash) history.pushState(null, "", hash || location.pathname + location.search);
}

function hashOf(thing) {
  return new URL(`#${thing.address}`, location.href).hash;
}

function recall() {
  const thing = location.hash ? things.find((each) => hashOf(each) === location.hash) : undefined;
  if (thing) choose({thing: thing.id}, true);
  else if (chosen) choose(null);
}

function startPage() {
  readColours();
  startLegend();
  startMap();
  startSearch();
  document.getElementById("close").addEventListener("click", () => choose(null));
  document.addEventListener("keydown", (event) => event.key === "Escape" && chosen && choose(null));
  for (const button of document.querySelectorAll("[data-zoom]")) {
    const factor = Number(button.dataset.zoom);
    button.addEventListener("click", () => (factor ? network.moveTo({scale: network.getScale() * factor, animation: motion()}) : fitAll()));
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readColours();
    recolourMap();
  });
  addEventListener("popstate", recall);
  if (location.hash) recall();
  else if (data.focus >= 0) choose({thing: data.focus}, true);
  document.documentElement.dataset.ready = "yes";
}

startPage();
