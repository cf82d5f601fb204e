// What the page does: the check, a look-up, another seed. All words come from the page itself.
(() => {
  const element = (id) => document.getElementById(id);
  const words = JSON.parse(element("words").textContent);
  const embedded = JSON.stringify(JSON.parse(element("protocol").textContent), null, 2) + "\n";
  let text = embedded;

  const say = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? "");
  function show(where, lines) {
    const list = document.createElement("ul");
    for (const [kind, line] of lines) {
      const item = document.createElement("li");
      item.className = kind;
      item.textContent = line;
      list.append(item);
    }
    element(where).replaceChildren(list);
  }

  function run() {
    const steps = InnoskoleCheck.check(text);
    const lines = steps.map(({ step, ok, at }) => [ok ? "ok" : ok === null ? "open" : "wrong", say(words[step + (ok ? "" : ok === null ? "_open" : "_wrong")], { at })]);
    const published = element("published").value.trim().toLowerCase();
    let holds = steps.every(({ ok }) => ok !== false);
    if (published) {
      const found = steps.find(({ step, ok, at }) => (step === "digest" || step === "head") && ok && at === published);
      const hashes = holds ? [JSON.parse(text).draw.hash, ...(JSON.parse(text).events ?? []).map((event) => event.hash)] : [];
      const fits = found || hashes.includes(published);
      holds = holds && Boolean(fits);
      lines.push([fits ? "ok" : "wrong", fits ? words.published : words.published_wrong]);
    }
    const open = steps.some(({ ok }) => ok === null);
    lines.push([holds ? "ok" : "wrong", holds ? (open ? words.all_checked : words.all) : words.not_all]);
    show("result", lines);
  }

  element("run").addEventListener("click", run);
  element("file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    try {
      text = file ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()) : embedded;
    } catch {
      text = "";
    }
    run();
  });
  if (!element("who")) return;

  const protocol = JSON.parse(embedded);
  const { draw } = protocol;
  const right = InnoskoleCheck.drawn(protocol, draw.seed);
  for (const one of protocol.applications) {
    const option = document.createElement("option");
    option.value = one.id;
    option.textContent = `${one.id} ${one.name}`;
    element("who").append(option);
  }
  function nonce(id) {
    const bytes = [];
    for (let number = Number(id), i = 0; i < 8; i++, number = Math.floor(number / 256)) bytes.push((number % 256).toString(16).padStart(2, "0"));
    return bytes.join("");
  }
  function lookUp() {
    const id = element("who").value;
    const own = right.tickets.find((one) => one.id === id);
    const inCell = right.order.filter((one) => one.cell === own.cell);
    const admitted = inCell.filter((one) => right.admitted.includes(one.id));
    const facts = {
      id,
      ticket: InnoskoleCheck.ticketText(own.ticket),
      rank: inCell.findIndex((one) => one.id === id) + 1,
      count: inCell.length,
      overall: right.order.findIndex((one) => one.id === id) + 1,
      all: right.order.length,
      last: admitted.length ? InnoskoleCheck.ticketText(admitted[admitted.length - 1].ticket) : "",
      line: `openssl enc -chacha20 -K ${right.key} -iv 0000000000000000${nonce(id)} < /dev/zero 2> /dev/null | head -c 8 | od -An -tx1`,
    };
    const got = right.admitted.includes(id);
    show("found", [
      ["ok", say(words.ticket, facts)],
      ["ok", say(words.rank, facts)],
      [got ? "ok" : "open", say(admitted.length ? words.last : words.none, facts)],
      [got ? "ok" : "open", got ? words.got : words.got_not],
      ["open", say(words.line, facts)],
    ]);
  }
  element("who").addEventListener("change", lookUp);
  element("try").addEventListener("click", () => {
    const seed = InnoskoleCheck.normalised(element("seed").value);
    if (seed === null) return show("tried", [["wrong", words.no_seed]]);
    const other = InnoskoleCheck.drawn(protocol, seed);
    const name = (id) => protocol.applications.find((one) => one.id === id).name;
    const gained = other.admitted.filter((id) => !draw.admitted.includes(id)).map(name);
    const lost = draw.admitted.filter((id) => !other.admitted.includes(id)).map(name);
    show("tried", [
      ["open", say(words.whatif, { seed, allocation: other.allocation + 1 })],
      ["open", say(words.gained, { who: gained.join(", ") || "–" })],
      ["open", say(words.lost, { who: lost.join(", ") || "–" })],
    ]);
  });
  lookUp();
})();
