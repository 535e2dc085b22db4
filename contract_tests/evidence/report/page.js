// The page is complete without this script, which only filters and sorts its rows.
(() => {
  const form = document.getElementById("filter");
  const found = document.getElementById("found");
  const table = document.querySelector("table.operations");
  const rows = [...table.querySelectorAll("tr[data-call]")];
  const homes = new Map(rows.map((row) => [row, row.parentNode]));
  const flat = document.createElement("tbody");
  const orders = {
    call: (a, b) => a.dataset.call.localeCompare(b.dataset.call),
    path: (a, b) => a.dataset.path.localeCompare(b.dataset.path),
    tests: (a, b) => a.dataset.tests - b.dataset.tests,
    verified: (a, b) => a.dataset.verified.localeCompare(b.dataset.verified),
  };

  function filter() {
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const state = form.elements.state.value;
    const wanted = (row) =>
      words.every((word) => row.cells[0].textContent.toLowerCase().includes(word)) &&
      (!state || row.dataset.states.split(",").includes(state));
    for (const row of rows) row.hidden = !wanted(row);
    for (const body of new Set(homes.values()))
      body.hidden = !body.querySelector("tr[data-call]:not([hidden])");
    found.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} operations`;
  }

  function sort() {
    const order = orders[form.elements.order.value];
    if (order) {
      flat.append(...[...rows].sort(order));
      table.append(flat);
    } else {
      for (const row of rows) homes.get(row).append(row);
      flat.remove();
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    sort();
    filter();
  });
  form.hidden = false;
  sort();
  filter();
})();
