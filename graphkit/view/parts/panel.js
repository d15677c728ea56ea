// The panel: what is told of a thing or of two things, and the words behind it.
const AT_FIRST = 6;
const LONG = 260;

function showPanel() {
  const panel = document.getElementById("panel");
  const told = document.getElementById("told");
  panel.hidden = !chosen;
  if (!chosen) return;
  told.replaceChildren(...(chosen.edge !== undefined ? toldOfTie(ties[chosen.edge]) : toldOfThing(things[chosen.thing])));
  panel.scrollTop = 0;
}

function toldOfThing(thing) {
  const kind = kinds[thing.kind];
  const heading = [
    element("p", {class: "kind"}, markOf(thing), kind ? kind.one : thing.kind),
    element("h2", {}, thing.label),
  ];
  const about = element("p", {class: "about"});
  if (GRADED.has(thing.kind) && thing.grade) about.append(thing.kind === "council" ? "Latest overall grade" : "Overall grade", badge(thing.grade));
  if (thing.council >= 0 && thing.council !== thing.id) about.append(linkTo(thing.council));
  if (thing.kind === "inspection" && thing.date) about.append(thing.date);
  const facts = new Map(thing.facts.map((fact) => [fact, new Set()]));
  for (const tie of tiesOf(thing.id)) {
    for (const fact of tie.facts) {
      const others = facts.get(fact) ?? new Set();
      for (const end of [tie.from, tie.to]) if (end !== thing.id && end !== thing.council) others.add(end);
      facts.set(fact, others);
    }
  }
  return [...heading, ...(about.hasChildNodes() ? [about] : []), ...groups(facts)];
}

function toldOfTie(tie) {
  const facts = new Map(tie.facts.map((fact) => [fact, new Set()]));
  const title = element("h2", {}, heading(tie.from), element("span", {class: "and"}, "and"), heading(tie.to));
  const count = tie.facts.length === 1 ? "One fact ties them together" : `${tie.facts.length} facts tie them together`;
  return [element("p", {class: "kind"}, count), title, ...groups(facts)];
}

function heading(id) {
  return element("button", {type: "button", onclick: () => choose({thing: id}, true)}, things[id].label);
}

/** Returns facts under the headings of their kinds; `facts` maps each to the other things it speaks of. */
function groups(facts) {
  const made = [];
  for (const {id, label} of data.ties) {
    const own = [...facts].filter(([fact]) => data.facts[fact].tie === id).sort(([one], [other]) => one - other);
    if (!own.length) continue;
    const told = bySources(own);
    const box = element("div", {}, ...told.slice(0, AT_FIRST).map(factsOf));
    made.push(element("h3", {}, label, element("span", {}, String(own.length))), box);
    if (told.length > AT_FIRST) {
      const rest = element("button", {type: "button", class: "rest"}, `Show all ${own.length}`);
      rest.addEventListener("click", () => {
        const added = told.slice(AT_FIRST).map(factsOf);
        box.append(...added);
        rest.remove();
        added[0].tabIndex = -1;
        added[0].focus();
      });
      made.push(rest);
    }
  }
  return made;
}

/** Returns lists of facts that the same words state. */
function bySources(facts) {
  const found = new Map();
  for (const fact of facts) {
    const key = JSON.stringify(data.facts[fact[0]].sources);
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return [...found.values()];
}

/** Returns facts that the same words state, told together. */
function factsOf(facts) {
  const made = element("article", {class: "fact"}, ...facts.map(([fact]) => element("p", {}, data.facts[fact].sentence)));
  const {sources} = data.facts[facts[0][0]];
  const others = new Set(facts.flatMap(([, ends]) => [...ends]));
  for (const [document, quote] of sources) made.append(...quotation(data.documents[document], quote));
  if (!sources.length) made.append(element("p", {class: "source"}, "From the list of councils that graphkit brings; no document says so here."));
  if (others.size) made.append(element("p", {class: "also"}, ...[...others].map(linkTo)));
  return made;
}

function quotation(source, quote) {
  const isLong = quote.length > LONG;
  const words = element("blockquote", {class: isLong ? "long" : ""}, quote);
  const parts = [words];
  if (isLong) {
    const more = element("button", {type: "button", class: "link more", "aria-expanded": "false"}, "Show the whole quotation");
    more.addEventListener("click", () => {
      const isOpen = words.classList.toggle("open");
      more.textContent = isOpen ? "Show less" : "Show the whole quotation";
      more.setAttribute("aria-expanded", String(isOpen));
    });
    parts.push(more);
  }
  const known = [source.publisher, source.date].filter(Boolean).join(", ");
  const title = source.title || "A document without a title";
  const isWeb = /^https?:\/\//i.test(source.url);
  const name = isWeb ? element("a", {href: source.url, target: "_blank", rel: "noopener noreferrer"}, title) : title;
  parts.push(element("p", {class: "source"}, name, known ? ` · ${known}` : ""));
  return parts;
}

function linkTo(id) {
  const thing = things[id];
  return element("button", {type: "button", class: "to", onclick: () => choose({thing: id}, true)}, markOf(thing), thing.label);
}

function markOf(thing) {
  return symbol(thing.kind, GRADED.has(thing.kind) ? thing.grade : "");
}

function badge(grade) {
  const label = data.grades.find(({id}) => id === grade)?.label ?? grade;
  const made = element("span", {class: "grade"}, label);
  made.style.background = `var(--${grade})`;
  made.style.color = `var(--${grade}-ink)`;
  return made;
}
