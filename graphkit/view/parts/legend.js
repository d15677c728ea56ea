// The legend, whose entries are switches for what the map shows.
const hidden = {kind: new Set(), grade: new Set(), tie: new Set()};

function isShown(thing) {
  return !hidden.kind.has(thing.kind) && !(GRADED.has(thing.kind) && hidden.grade.has(thing.grade));
}

function isShownTie(tie) {
  return tie.ties.some((name) => !hidden.tie.has(name));
}

function startLegend() {
  const count = (list) => list.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map());
  const ofKind = count(things.map(({kind}) => kind));
  const ofGrade = count(things.filter(({kind}) => GRADED.has(kind)).map(({grade}) => grade));
  const ofTie = count(data.facts.map(({tie}) => tie));
  document.getElementById("legend").append(
    entries("Things", "kind", data.kinds.map(({id, many}) => [id, many, symbol(id), ofKind.get(id)])),
    entries("Grades of councils and inspections", "grade", data.grades.map(({id, label}) => [id, label, symbol("council", id), ofGrade.get(id)])),
    entries("Facts", "tie", data.ties.map(({id, label}) => [id, label, stroke(id), ofTie.get(id)])),
  );
  const unfold = document.getElementById("unfold");
  unfold.addEventListener("click", () => {
    const isOpen = document.getElementById("rail").classList.toggle("unfolded");
    unfold.setAttribute("aria-expanded", String(isOpen));
  });
}

function entries(title, filter, rows) {
  const known = rows.filter(([, , , count]) => count);
  const labels = known.map(([id, label, picture, count]) => {
    const box = element("input", {type: "checkbox", checked: "", name: filter, value: id});
    box.addEventListener("change", () => {
      if (box.checked) hidden[filter].delete(id);
      else hidden[filter].add(id);
      refresh(filter);
    });
    const words = label.charAt(0).toUpperCase() + label.slice(1);
    return element("label", {}, box, picture, words, element("span", {class: "count"}, count.toLocaleString("en-GB")));
  });
  return element("fieldset", {}, element("legend", {}, title), ...labels);
}

function stroke(tie) {
  const made = element("span", {class: "stroke", "aria-hidden": "true"});
  made.style.background = tie === "strength" || tie === "weakness" ? `var(--lit-${tie})` : "var(--lit)";
  return made;
}

function refresh(filter) {
  if (filter === "tie") shownEdges.refresh();
  else shownNodes.refresh();
}

/** Switches on what hides a thing. */
function unhide(thing) {
  for (const box of document.querySelectorAll("#legend input:not(:checked)")) {
    const value = {kind: thing.kind, grade: GRADED.has(thing.kind) ? thing.grade : null}[box.name];
    if (value === box.value) box.click();
  }
}
