// Tables that can be sorted by their headers and searched by a field, without a framework.
(() => {
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const field = document.querySelector(`[data-search="${table.id}"]`);
    const count = document.querySelector(`[data-count="${table.id}"]`);
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
        const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
        rows.sort((a, b) => order.compare(key(a), key(b)) * (down ? -1 : 1));
        body.append(...rows);
      });
    });
    if (!field) continue;
    const search = () => {
      const wanted = field.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = count.dataset.words.replace("{count}", shown).replace("{all}", rows.length);
    };
    field.addEventListener("input", search);
    search();
  }
})();
