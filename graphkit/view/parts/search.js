// Searching by name: a combobox as in https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
const MOST = 12;

function startSearch() {
  const query = document.getElementById("query");
  const list = document.getElementById("found");
  const names = byImportance.map((id) => ({id, text: folded(things[id].label)}));
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    query.setAttribute("aria-expanded", "false");
    query.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    active = (place + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    options[active].scrollIntoView({block: "nearest"});
    query.setAttribute("aria-activedescendant", options[active].id);
  };
  const take = (id) => {
    query.value = things[id].label;
    close();
    choose({thing: id}, true);
  };
  const open = () => {
    const found = search(names, folded(query.value));
    const options = found.map((id) => {
      const option = element("li", {role: "option", id: `found-${id}`, "aria-selected": "false"}, markOf(things[id]));
      option.append(element("span", {}, things[id].label), element("small", {}, kinds[things[id].kind]?.one ?? ""));
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(id));
      return option;
    });
    list.replaceChildren(...(options.length ? options : [element("li", {class: "nothing"}, "Nothing here is called that.")]));
    list.hidden = false;
    query.setAttribute("aria-expanded", "true");
    active = -1;
    if (query.value && options.length) mark(0);
  };
  query.addEventListener("input", open);
  query.addEventListener("click", () => list.hidden && open());
  query.addEventListener("focus", () => query.select());
  query.addEventListener("blur", close);
  query.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      if (list.hidden) open();
      mark(active < 0 && step < 0 ? -1 : active + (list.hidden ? 0 : step));
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      list.querySelectorAll("[role=option]")[active].click();
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.stopPropagation();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== query && !event.ctrlKey && !event.metaKey) {
      query.focus();
      query.select();
      event.preventDefault();
    }
  });
}

/** Returns the places of the things whose names hold all words of the query as beginnings of words, the best first. */
function search(names, query) {
  const words = query.split(" ").filter(Boolean);
  const fits = names.filter(({text}) => words.every((word) => ` ${text}`.includes(` ${word}`)));
  const start = (text) => (text === query ? 0 : text.startsWith(query) ? 1 : 2);
  return fits.sort((one, other) => start(one.text) - start(other.text)).slice(0, MOST).map(({id}) => id);
}

/** Returns a name without case, accents and punctuation. */
function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/g, "");
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
