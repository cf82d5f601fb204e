// What the page does: the check, a look-up, another seed. All words come from the page itself.
(() => {
  const element = (id) => document.getElementById(id);
  const words = JSON.parse(element("words").textContent);
  const embedded = JSON.stringify(JSON.parse(element("protocol").textContent), null, 2) + "\n";
  let text = embedded;

  // Browsers do not know nynorsk; its months have the names of bokmål.
  const locale = document.documentElement.lang.replace("nn", "nb");
  const day = (date) => new Date(date).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  const fact = (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : (value ?? ""));
  const say = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (_, name) => fact(facts[name]));
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
    const { which, steps, end } = InnoskoleCheck.check(text, element("published").value);
    const lines = which === null ? [] : [["note", say(words.which_program, which)], ...which.said.map(([name, facts]) => ["note", say(words["which_" + name], facts)])];
    const tail = { ok: "", note: "", open: "_open", wrong: "_wrong" };
    for (const { step, mark, at } of steps) lines.push([mark, say(words[step + tail[mark]], { at })]);
    const practice = which?.practice;
    const done = (name) => steps.some((one) => one.step === name);
    const holds = practice ? words.all_practice : done("after") ? words.all_head : words.all;
    const compared = done("published") ? words.amber_certificate : words.amber;
    const ends = { published: ["ok end", holds], open: ["open end", practice ? words.amber_practice : compared], no: ["wrong end", words.not_all] };
    lines.push(ends[end]);
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

  const protocol = JSON.parse(embedded);
  const { draw } = protocol;
  const right = draw && "seed" in draw ? InnoskoleCheck.drawn(protocol, draw.seed) : null;
  const { has: now, waiting } = draw ? InnoskoleCheck.standing(protocol) : { has: {}, waiting: [] };
  const arrived = (protocol.events ?? []).filter((event) => event.kind === "late").map((event) => event.application);
  const outside = [...protocol.not_eligible, ...protocol.set_aside, ...protocol.late, ...arrived];
  const everybody = [...protocol.applications, ...outside].filter((one, at, all) => one.id !== null && all.findIndex((other) => other.id === one.id) === at);
  // Nobody is shown before somebody is chosen.
  element("who").append(document.createElement("option"));
  for (const one of everybody.sort((a, b) => (a.id < b.id ? -1 : 1))) {
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
  // What was drawn for somebody who took part.
  function ticketLines(id) {
    const own = right.tickets.find((one) => one.id === id);
    const inCell = right.order.filter((one) => one.cell === own.cell);
    const admitted = inCell.filter((one) => right.admitted.includes(one.id));
    const facts = {
      id,
      ticket: InnoskoleCheck.ticketText(own.ticket),
      waiting: InnoskoleCheck.ticketText(own.waiting),
      rank: inCell.findIndex((one) => one.id === id) + 1,
      count: inCell.length,
      overall: right.order.findIndex((one) => one.id === id) + 1,
      all: right.order.length,
      last: admitted.length ? InnoskoleCheck.ticketText(admitted[admitted.length - 1].ticket) : "",
    };
    const got = right.admitted.includes(id);
    return [
      ["ok", say(words.ticket, facts)],
      ["ok", say(words.rank, facts)],
      [got ? "ok" : "open", say(admitted.length ? words.last : words.none, facts)],
      [got ? "ok" : "open", got ? words.got : words.got_not],
    ];
  }
  const nowIs = {
    place: words.now_place,
    "late place": words.now_late_place,
    granted: words.now_granted,
    waits: words.now_waits,
    "waits late": words.now_waits_late,
    withdrawn: words.now_withdrawn,
  };
  function lookUp() {
    const id = element("who").value;
    const own = protocol.applications.find((one) => one.id === id);
    const lines = [];
    if (id === "") return element("found").replaceChildren();
    if (own) {
      const cell = protocol.cells.find((one) => one.id === own.cell);
      lines.push(["ok", say(words.group, { name: `${own.id} ${own.name}`, count: cell.applications, chance: own.chance, cell: element("groups").dataset[`cell${protocol.cells.indexOf(cell)}`] })]);
      if (right) lines.push(...ticketLines(id));
    }
    for (const one of protocol.not_eligible.filter((other) => other.id === id)) lines.push(["open", say(words.not_eligible, { codes: one.codes.join(", ") })]);
    for (const one of protocol.set_aside.filter((other) => other.id === id)) lines.push(["open", one.cause === "withdrawn" ? words.aside_withdrawn : words.aside_another]);
    for (const one of [...protocol.late, ...arrived].filter((other) => other.id === id)) lines.push(["open", say(words.late, { received: one.received.slice(0, 16).replace("T", " ") })]);
    if (now[id]) lines.push(["note", say(nowIs[now[id]], { number: waiting.indexOf(id) + 1 })]);
    if (!draw) lines.push(["note", words.frozen]);
    show("found", lines);
    const byHand = document.createElement("details");
    const [title, line] = [document.createElement("summary"), document.createElement("code")];
    title.textContent = words.by_hand;
    if (own && right) {
      line.textContent = `openssl enc -chacha20 -K ${right.key} -iv 0000000000000000${nonce(id)} < /dev/zero 2> /dev/null | head -c 16 | od -An -tx1`;
      byHand.append(title, words.line, " ", line);
      element("found").append(byHand);
    }
  }
  element("who").addEventListener("change", lookUp);
  // protokoll.html#3405 opens one municipality: here the look-up, and without this script its row of the table.
  const rows = new Map([...document.querySelectorAll("tr[id]")].map((row) => [row.id, row]));
  for (const row of rows.values()) row.removeAttribute("id");
  function opened() {
    const id = location.hash.slice(1);
    for (const [own, row] of rows) row.classList.toggle("own", own === id);
    if (!/^\d{4}$/.test(id)) return;
    // Of those who apply together the first stands in the list.
    const together = [...protocol.applications, ...protocol.late, ...arrived].find((one) => one.municipalities.includes(id));
    const own = everybody.find((one) => one.id === id) ?? together;
    element("who").value = own?.id ?? "";
    if (own) lookUp();
    else show("found", [["open", say(words.unknown, { id })]]);
    element("lookup").scrollIntoView();
  }
  window.addEventListener("hashchange", opened);
  lookUp();
  opened();

  if (!right) return;
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
})();
