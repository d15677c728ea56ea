// What there is, read from the page: things, ties between two of them, facts and documents, known by their places.
const data = JSON.parse(document.getElementById("data").textContent);
const things = data.nodes;
const ties = data.edges;
const kinds = Object.fromEntries(data.kinds.map((kind) => [kind.id, kind]));
const letters = Object.fromEntries(data.grades.map(({id, letter}) => [id, letter]));
const around = things.map(() => []);
for (const tie of ties) {
  around[tie.from].push(tie);
  around[tie.to].push(tie);
}
const inspectionsOf = things.map(() => []);
for (const {id, kind, council} of things) if (kind === "inspection" && council >= 0) inspectionsOf[council].push(id);

/** Returns the ties of a thing; those of a council's inspections are the council's, too. */
function tiesOf(id) {
  return [...new Set([...around[id], ...inspectionsOf[id].flatMap((inspection) => around[inspection])])];
}
