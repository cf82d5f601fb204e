// Checks an innoskole protocol in the reader's own browser: a second implementation, which shares no code with the program.
// What a protocol must be stands in the README ("Check a draw by hand", "The certificate"). Nothing here asks the network for anything.
"use strict";

const InnoskoleCheck = (() => {
  // No weight and no fraction is longer.
  const DIGITS = 10000;

  class Wrong extends Error {
    constructor(at) {
      super(String(at ?? ""));
      this.at = String(at ?? "");
    }
  }

  function insist(holds, at) {
    if (!holds) throw new Wrong(at);
  }

  // SHA-256 (FIPS 180-4).
  const PRIMES = (() => {
    const found = [];
    for (let n = 2; found.length < 64; n++) if (found.every((p) => n % p)) found.push(n);
    return found;
  })();
  // The first 32 bits of the fractional part of a root, in whole numbers: floor(root(n * 2^(32k))) mod 2^32.
  function rootBits(n, degree) {
    const target = BigInt(n) << BigInt(32 * degree);
    let low = 0n;
    let high = 1n << 40n;
    while (low + 1n < high) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(degree) <= target) low = middle;
      else high = middle;
    }
    return Number(low & 0xffffffffn);
  }
  const ROUNDS = PRIMES.map((p) => rootBits(p, 3));
  const START = PRIMES.slice(0, 8).map((p) => rootBits(p, 2));

  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    const state = START.slice();
    const w = new Int32Array(64);
    for (let at = 0; at < padded.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
      for (let i = 16; i < 64; i++) {
        const [a, b] = [w[i - 15], w[i - 2]];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i] + value) | 0));
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // ChaCha20, 20 rounds, 64-bit block counter, 64-bit nonce: little-endian words of 64 bits.
  function* keystream(key, stream) {
    const words = key.match(/.{8}/g).map((hex) => parseInt(hex.match(/../g).reverse().join(""), 16));
    for (let counter = 0; ; counter++) {
      const start = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...words, counter, 0, stream % 0x100000000, Math.floor(stream / 0x100000000)];
      const s = start.slice();
      const quarter = (a, b, c, d) => {
        for (const [x, y, z, n] of [[a, b, d, 16], [c, d, b, 12], [a, b, d, 8], [c, d, b, 7]]) {
          s[x] = (s[x] + s[y]) | 0;
          const mixed = s[z] ^ s[x];
          s[z] = (mixed << n) | (mixed >>> (32 - n));
        }
      };
      for (let round = 0; round < 10; round++) {
        for (const turn of [0, 1]) {
          for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + turn) % 4), 8 + ((i + 2 * turn) % 4), 12 + ((i + 3 * turn) % 4));
        }
      }
      const block = s.map((value, i) => (value + start[i]) >>> 0);
      for (let i = 0; i < 16; i += 2) yield BigInt(block[i]) | (BigInt(block[i + 1]) << 32n);
    }
  }

  // Canonical JSON (RFC 8785): sorted keys, no blanks; all numbers here are whole.
  function canonical(value) {
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (value && typeof value === "object") {
      return "{" + Object.keys(value).sort().map((key) => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
    }
    return JSON.stringify(value);
  }

  const without = (members, ...names) => Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
  const same = (one, other) => canonical(one) === canonical(other);
  // Names may be anything, `constructor` too.
  const dictionary = (entries = []) => Object.assign(Object.create(null), Object.fromEntries(entries));
  // In the order of code points, which is not JavaScript's own.
  function before(one, other) {
    const [a, b] = [[...one], [...other]].map((letters) => letters.map((letter) => letter.codePointAt(0)));
    const at = a.findIndex((point, i) => point !== b[i]);
    return at < 0 ? a.length < b.length : at >= b.length ? false : a[at] < b[at];
  }
  const rising = (all) => all.every((one, i) => i === 0 || before(all[i - 1], one));
  // Some of these names, each once, in their order. Names that are numbers come first in JavaScript: their order in the file was looked at before.
  function inOrder(all, some) {
    const wanted = all.filter((name) => some.includes(name));
    return wanted.length === some.length && (all.some((name) => /^\d+$/.test(name)) || same(wanted, some));
  }
  const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

  // Fractions, always in lowest terms, the denominator above 0.
  function gcd(a, b) {
    if (a < 0n) a = -a;
    while (b) [a, b] = [b, a % b];
    return a;
  }
  function fraction(over, under = 1n) {
    insist(under !== 0n, "/0");
    if (under < 0n) [over, under] = [-over, -under];
    const shared = gcd(over, under) || 1n;
    return { over: over / shared, under: under / shared };
  }
  // A fraction in its one spelling.
  function read(text) {
    const parts = text.length <= DIGITS && /^(-?[1-9]\d*|0)\/([1-9]\d*)$/.exec(text);
    insist(parts, text.slice(0, 40));
    const own = fraction(BigInt(parts[1]), BigInt(parts[2]));
    insist(`${own.over}/${own.under}` === text, text);
    return own;
  }
  const plus = (a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
  const times = (a, b) => fraction(a.over * b.over, a.under * b.under);
  const compare = (a, b) => {
    const difference = a.over * b.under - b.over * a.under;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
  const whole = (number) => fraction(BigInt(number));
  const ZERO = whole(0);
  const written = (a) => `${a.over}/${a.under}`;

  // The order of receipt, to the billionth of a second.
  function receipt(late) {
    const parts = /^([1-9]\d{3}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d)(?:\.(\d{0,8}[1-9]))?([+-][0-2]\d:[0-5]\d)$/.exec(late.received);
    insist(parts && isDate(parts[1].slice(0, 10)) && parts[1] < "9998" && parts[1].slice(11) < "24" && parts[3].slice(1) < "24", late.id);
    insist(parts[3] !== "-00:00" && !Number.isNaN(Date.parse(parts[1] + parts[3])), late.id);
    return [BigInt(Date.parse(parts[1] + parts[3])) * 1000000n + BigInt((parts[2] ?? "").padEnd(9, "0")), late.id];
  }
  const byReceipt = (all) => all.map((one) => [receipt(one), one]).sort(([a], [b]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1)).map(([, one]) => one);

  class Pool {
    constructor(p) {
      this.cells = p.cells;
      this.wishes = p.wishes;
      this.kind = "seats" in p.capacity ? "seats" : "places";
      this.room = p.capacity[this.kind];
      this.shortfall = p.capacity.shortfall;
      this.wanted = total(this.cells.map((cell) => this.takes(cell) * cell.applications));
      this.allFit = this.wanted <= this.room;
    }
    takes(cell) {
      return this.kind === "seats" ? cell.seats : 1;
    }
    ofWish(wish) {
      return this.cells.filter((cell) => cell.attributes[wish.attribute] === wish.value);
    }
    missed(counts) {
      return this.wishes.map((wish) => {
        const count = total(this.ofWish(wish).map((cell) => counts[cell.id]));
        return Math.max(0, (wish.asked_min ?? 0) - count) + Math.max(0, count - (wish.asked_max ?? count));
      });
    }
    // It fits, and nobody outside would fit too.
    fills(counts) {
      const left = this.room - total(this.cells.map((cell) => this.takes(cell) * counts[cell.id]));
      const inside = this.cells.every((cell) => counts[cell.id] >= 0 && counts[cell.id] <= cell.applications);
      return left >= 0 && inside && this.cells.every((cell) => counts[cell.id] === cell.applications || this.takes(cell) > left);
    }
  }

  // The members in their order. Without a mark a text; ? a text or null, # a whole number, #? that or null, ! yes or no, [] a list of texts,
  // {} an object of texts, {}# of whole numbers, * something that is looked at by itself.
  const SHAPES = {
    protocol:
      "format program* tool* register* sources* seed_source* replaces* capacity* wishes* cells* applications* late* not_eligible* set_aside* allocations* certificate* digest",
    program: "id sha256",
    tool: "name version",
    register: "valid_on sha256",
    sources: "file sha256",
    replaces: "digest head reason number#",
    wishes: "attribute value min#? max#? asked_min#? asked_max#? share?",
    cells: "id attributes{} seats#? applications#",
    applications: "id name municipalities[] seats# cell chance",
    late: "id name municipalities[] seats# attributes{} received",
    not_eligible: "id? name? codes[]",
    set_aside: "id? name? cause",
    allocations: "weight counts{}#",
    seed_source: "kind text date digits#? fallback*",
    fallback: "kind text date digits#?",
    draw: "seed source? key number allocation# tickets* admitted[] admitted_late[] waiting[] hash",
    all_fit: "admitted[] admitted_late[] waiting[] hash",
    tickets: "id ticket waiting_ticket",
    withdrawals: "kind date applications* replaced_by[] unmet* hash",
    gone: "id cause",
    unmet: "attribute value by#",
    places: "kind date added# reason replaced_by[] hash",
    arrival: "kind application* date admitted! hash",
    acceptance: "kind id date reason? hash",
    grant: "kind id which#? reason date replaced_by[] hash",
    undo: "kind undoes# reason date hash",
    level: "chance cells[] prices*",
    shortfall: "shortfall# prices*",
    prices: "cells{} capacity wishes* shortfall limits{}",
    price: "attribute value min? max?",
  };
  const isText = (value) => typeof value === "string" && !/\p{Surrogate}/u.test(value);
  const isNumber = (value) => Number.isSafeInteger(value) && value >= 0;
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const KINDS = {
    "": isText,
    "?": (value) => value === null || isText(value),
    "#": isNumber,
    "#?": (value) => value === null || isNumber(value),
    "!": (value) => typeof value === "boolean",
    "[]": (value) => Array.isArray(value) && value.every(isText),
    "{}": (value) => isObject(value) && Object.entries(value).every((pair) => pair.every(isText)),
    "{}#": (value) => isObject(value) && Object.entries(value).every(([name, own]) => isText(name) && isNumber(own)),
    "*": () => true,
  };
  const isDate = (text) => /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

  // A whole number of any size in its one spelling.
  const isWhole = (text) => text.length <= DIGITS && /^(0|[1-9]\d*)$/.test(text);
  const weightOf = (p) => p.allocations.reduce((sum, one) => sum + BigInt(one.weight), 0n);

  function shaped(value, shape) {
    const members = SHAPES[shape].split(" ").map((member) => /^([a-z_0-9]+)(.*)$/.exec(member));
    insist(isObject(value) && same(Object.keys(value), members.map(([, name]) => name)), shape);
    for (const [, name, kind] of members) insist(KINDS[kind](value[name]), name);
  }
  function each(value, shape) {
    insist(Array.isArray(value), shape);
    for (const one of value) shaped(one, shape);
  }
  // On one line, with single blanks, and nothing that a screen would not show as it stands.
  const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
  const words = (value, what) => insist(value !== "" && !unseen.test(value) && value === value.split(/\s+/).filter(Boolean).join(" "), what);
  const number = (value) => insist(/^\d{4}$/.test(value), value);
  const hash = (value, what) => insist(/^[0-9a-f]{64}$/.test(value), what);
  const arrivals = (p) => (p.events ?? []).filter((event) => event.kind === "late").map((event) => event.application);

  // No other members, in their order, each of its kind.
  function checkShape(p) {
    shaped(without(p, "draw", "events"), "protocol");
    const tail = Object.keys(p).slice(Object.keys(p).indexOf("digest"));
    insist(["digest", "digest draw", "digest draw events"].includes(tail.join(" ")), "draw");
    for (const one of ["program", "tool", "register"]) shaped(p[one], one);
    if (p.replaces !== null) shaped(p.replaces, "replaces");
    if (p.seed_source !== null) {
      shaped(p.seed_source, "seed_source");
      shaped(p.seed_source.fallback, "fallback");
    }
    for (const name of ["sources", "wishes", "cells", "applications", "late", "not_eligible", "set_aside", "allocations"]) each(p[name], name);
    insist(isObject(p.capacity) && ["places shortfall", "seats shortfall"].includes(Object.keys(p.capacity).join(" ")), "capacity");
    insist(Object.values(p.capacity).every(isNumber), "capacity");
    insist(p.certificate === null || Array.isArray(p.certificate), "certificate");
    for (const level of p.certificate ?? []) {
      shaped(level, isObject(level) && "shortfall" in level ? "shortfall" : "level");
      shaped(level.prices, "prices");
      each(level.prices.wishes, "price");
    }
    if ("draw" in p) {
      insist(isObject(p.draw), "draw");
      shaped(p.draw, "seed" in p.draw ? "draw" : "all_fit");
      each(p.draw.tickets ?? [], "tickets");
    }
    if (!("events" in p)) return;
    insist(Array.isArray(p.events) && p.events.length > 0, "events");
    for (const event of p.events) {
      insist(isObject(event) && ["withdrawals", "places", "late", "acceptance", "grant", "undo"].includes(event.kind), "events");
      shaped(event, event.kind === "late" ? "arrival" : event.kind);
      if (event.kind === "late") shaped(event.application, "late");
      each(event.applications ?? [], "gone");
      each(event.unmet ?? [], "unmet");
    }
  }

  // What was frozen beside the applications: the programme, the files, the source of the seed, the wishes.
  function checkTerms(p) {
    insist(/^[a-z0-9-]+$/.test(p.program.id), "program");
    const [first, last] = daysOfEvents(p);
    for (const one of p.allocations) insist(isWhole(one.weight), "weight");
    hash(p.program.sha256, "program");
    hash(p.register.sha256, "register");
    for (const one of [p.tool.name, p.tool.version]) words(one, "tool");
    for (const one of p.sources) {
      words(one.file, "sources");
      hash(one.sha256, "sources");
    }
    if (p.replaces !== null) {
      for (const one of [p.replaces.digest, p.replaces.head]) hash(one, "replaces");
      words(p.replaces.reason, "replaces");
      insist(p.replaces.number >= 2 && p.replaces.head !== p.replaces.digest, "replaces");
    }
    for (const source of p.seed_source === null ? [] : [p.seed_source, p.seed_source.fallback]) {
      const lotto = source.kind === "lotto" && new Date(source.date).getUTCDay() === 6 && source.digits === null;
      const dice = source.kind === "dice" && source.digits !== null && source.digits >= 10 && source.digits <= 100;
      insist(isDate(source.date) && source.date >= first && source.date <= last && (lotto || dice), "seed_source");
      insist(p.seed_source.date <= source.date, "seed_source");
      words(source.text, "seed_source");
    }
    for (const one of p.wishes) {
      for (const text of [one.attribute, one.value]) words(text, "wishes");
      insist(one.asked_min !== null || one.asked_max !== null, "wishes");
      insist(p.cells.every((cell) => Object.prototype.hasOwnProperty.call(cell.attributes, one.attribute)), "wishes");
      insist([null, "applicants", "municipalities", "inhabitants"].includes(one.share) && (one.share === null || "places" in p.capacity), "wishes");
      if (one.share !== "applicants") continue;
      const here = total(p.cells.filter((cell) => cell.attributes[one.attribute] === one.value).map((cell) => cell.applications));
      const [quota, all] = [BigInt(here) * BigInt(p.capacity.places), BigInt(Math.max(1, p.applications.length))];
      const shares = [quota / all, (quota + all - 1n) / all].map(Number);
      insist(same([one.asked_min, one.asked_max], shares), "wishes");
    }
  }

  // Who applied: numbers, names, codes, causes, and each municipality once.
  function checkWho(p) {
    const takePart = [...p.applications, ...p.late];
    const leftOut = [...p.not_eligible, ...p.set_aside];
    const numbers = takePart.flatMap((one) => one.municipalities);
    const everybody = [...takePart, ...arrivals(p)];
    for (const one of [...everybody.flatMap((own) => own.municipalities), ...[...everybody, ...leftOut].map((own) => own.id)]) if (one !== null) number(one);
    insist(new Set(numbers).size === numbers.length, "municipalities");
    for (const one of everybody) {
      words(one.name, one.id);
      const own = one.municipalities;
      insist(own[0] === one.id && new Set(own).size === own.length && one.seats > 0 && one.seats < 2 ** 32, one.id);
    }
    for (const one of [...p.late, ...arrivals(p)]) receipt(one);
    for (const one of [...p.cells, ...p.late, ...arrivals(p)]) {
      insist(p.cells.length === 0 || same(Object.keys(one.attributes), Object.keys(p.cells[0].attributes)), one.id);
      for (const text of Object.entries(one.attributes).flat()) words(text, one.id);
    }
    for (const one of leftOut) {
      insist((one.id === null) === (one.name === null), "name");
      if (one.name !== null) words(one.name, "name");
    }
    for (const one of p.not_eligible) insist(one.codes.every((code) => /^(A0[13-9]|A1[135]|P0[12357])$/.test(code)), "codes");
    for (const one of p.set_aside) insist(["withdrawn", "another-stands"].includes(one.cause), "set_aside");
  }

  // From a year before the register's date to two years after.
  function daysOfEvents(p) {
    insist(isDate(p.register.valid_on), "register");
    const { valid_on: day } = p.register;
    return [-1, 2].map((years) => String(Number(day.slice(0, 4)) + years).padStart(4, "0") + day.slice(4).replace("02-29", "02-28"));
  }

  // What was recorded after the draw: numbers, days, causes, reasons.
  function checkHappened(p) {
    const [first, last] = daysOfEvents(p);
    for (const [at, event] of (p.events ?? []).entries()) {
      const gone = event.applications ?? [];
      for (const one of [...("id" in event ? [event.id] : []), ...(event.replaced_by ?? []), ...gone.map((own) => own.id)]) number(one);
      insist(isDate(event.date) && event.date >= first && event.date <= last, at + 1);
      if ("reason" in event && event.reason !== null) words(event.reason, at + 1);
      for (const one of gone) insist(["withdrew", "declined", "no-answer"].includes(one.cause), at + 1);
    }
  }

  // The text as the program writes it. JavaScript puts members whose names are numbers first, whatever stands in the file; here such names are
  // names of groups alone, and stand in the order of the groups.
  function rendered(value, groups, margin = "") {
    if (!value || typeof value !== "object") return JSON.stringify(value);
    const names = Array.isArray(value) ? null : Object.keys(value);
    const inFile = names?.some((name) => /^\d+$/.test(name)) ? names.sort((a, b) => groups.indexOf(a) - groups.indexOf(b)) : names;
    const inside = margin + "  ";
    const parts = (inFile ?? value).map((own) => (inFile ? `${JSON.stringify(own)}: ${rendered(value[own], groups, inside)}` : rendered(own, groups, inside)));
    const [open, close] = inFile ? "{}" : "[]";
    return parts.length ? `${open}\n${parts.map((part) => inside + part).join(",\n")}\n${margin}${close}` : open + close;
  }

  function checkText(text) {
    let p;
    try {
      p = JSON.parse(text);
    } catch {
      throw new Wrong("JSON");
    }
    insist(isObject(p) && p.format === "innoskole-protocol/1", "format");
    const groups = Array.isArray(p.cells) ? p.cells.map((cell) => cell?.id) : [];
    insist(rendered(p, groups) + "\n" === text, "JSON");
    return p;
  }

  function checkDigest(p) {
    const digest = sha256(canonical(without(p, "digest", "draw", "events")));
    insist(p.digest === digest, digest);
    return digest;
  }

  function checkList(p, pool) {
    const ids = p.applications.map((one) => one.id);
    const late = p.late.map((one) => one.id);
    insist(rising(ids) && rising(late) && !ids.some((one) => late.includes(one)), "id");
    const known = new Set(p.applications.map((one) => one.cell));
    const asked = pool.wishes.map((wish) => canonical([wish.attribute, wish.value]));
    insist(new Set(asked).size === asked.length, "wishes");
    // By id, those of unknown municipalities last, then by codes, then by name.
    const order = p.not_eligible.map((one) => `${one.id ?? "~"}\u0000${one.codes.join(" ")}\u0000${one.name ?? ""}`);
    const codes = p.not_eligible.every((one) => one.codes.length > 0 && rising(one.codes));
    insist(codes && order.every((one, i) => i === 0 || !before(one, order[i - 1])), "not_eligible");
    const aside = p.set_aside.map((one) => `${one.id ?? "~"}\u0000${one.name ?? ""}\u0000${one.cause === "withdrawn" ? 0 : 1}`);
    insist(aside.every((one, i) => i === 0 || !before(one, aside[i - 1])), "set_aside");
    insist(rising(pool.cells.map((cell) => cell.id)) && known.size === pool.cells.length, "cell");
    for (const cell of pool.cells) {
      const here = p.applications.filter((one) => one.cell === cell.id);
      const parts = [...Object.values(cell.attributes), ...(pool.kind === "seats" ? [cell.seats] : [])];
      const alike = pool.kind === "seats" ? here.every((one) => one.seats === cell.seats) : cell.seats === null;
      insist(parts.join("/") === cell.id && here.length === cell.applications && here.length > 0 && alike, cell.id);
    }
    return ids.length;
  }

  function checkLottery(p, pool) {
    const weights = p.allocations.map((one) => BigInt(one.weight));
    insist(weights.every((one) => one > 0n) && weights.reduce(gcd, 0n) === 1n, "weight");
    insist(weights.length <= pool.cells.length + 1, "allocations");
    const vectors = p.allocations.map((one) => pool.cells.map((cell) => one.counts[cell.id]));
    vectors.slice(1).forEach((vector, i) => {
      const at = vector.findIndex((count, cell) => count !== vectors[i][cell]);
      insist(at >= 0 && vectors[i][at] < vector[at], i + 1);
    });
    for (const wish of pool.wishes) {
      for (const [bound, sign] of [["min", 1], ["max", -1]]) {
        const [asked, loose] = [wish["asked_" + bound], wish[bound]];
        const by = (asked - loose) * sign;
        insist(asked === null ? loose === null : loose !== null && by >= 0 && by <= pool.shortfall, wish.value);
      }
    }
    p.allocations.forEach((one, number) => {
      const counted = Object.keys(one.counts);
      insist(counted.length === pool.cells.length && inOrder(pool.cells.map((cell) => cell.id), counted), number);
      insist(pool.fills(one.counts), number);
      insist(total(pool.missed(one.counts)) === pool.shortfall, number);
      for (const wish of pool.wishes) {
        const count = total(pool.ofWish(wish).map((cell) => one.counts[cell.id]));
        insist(count >= (wish.min ?? 0) && count <= (wish.max ?? count), number);
      }
    });
    const chances = dictionary();
    for (const cell of pool.cells) {
      const admitted = p.allocations.reduce((all, one) => all + BigInt(one.weight) * BigInt(one.counts[cell.id]), 0n);
      chances[cell.id] = fraction(admitted, weightOf(p) * BigInt(cell.applications));
    }
    for (const one of p.applications) insist(one.chance === written(chances[one.cell]), one.id);
    return chances;
  }

  // What weak duality makes of prices: an upper bound of the sum of y_c times the chance of c.
  function rightSide(pool, prices, ofShortfall, shortfall) {
    const capacity = read(prices.capacity);
    const y = dictionary(Object.entries(prices.cells).map(([name, price]) => [name, read(price)]));
    const limits = dictionary(Object.entries(prices.limits).map(([name, price]) => [name, read(price)]));
    insist(compare(ofShortfall, ZERO) >= 0 && (compare(capacity, ZERO) >= 0 || pool.kind === "places" || pool.allFit), "capacity");
    for (const price of [...Object.values(y), ...Object.values(limits)]) insist(compare(price, ZERO) >= 0, written(price));
    for (const own of [y, limits]) insist(inOrder(pool.cells.map((cell) => cell.id), Object.keys(own)), "cells");
    const cost = dictionary();
    let right = plus(times(capacity, whole(Math.min(pool.room, pool.wanted))), times(ofShortfall, whole(shortfall)));
    for (const cell of pool.cells) {
      const limit = limits[cell.id] ?? ZERO;
      cost[cell.id] = plus(times(capacity, whole(pool.takes(cell))), limit);
      right = plus(right, times(limit, whole(cell.applications)));
    }
    const keys = (wishes) => wishes.map((one) => canonical([one.attribute, one.value]));
    insist(inOrder(keys(pool.wishes), keys(prices.wishes)), "wishes");
    for (const one of prices.wishes) {
      const wish = pool.wishes.find((w) => w.attribute === one.attribute && w.value === one.value);
      for (const [bound, sign] of [["min", whole(-1)], ["max", whole(1)]]) {
        if (one[bound] === null) continue;
        const price = read(one[bound]);
        const asked = wish?.["asked_" + bound] ?? null;
        insist(asked !== null && compare(price, ZERO) >= 0 && compare(price, ofShortfall) <= 0, one.value);
        right = plus(right, times(sign, times(price, whole(asked))));
        for (const cell of pool.ofWish(wish)) cost[cell.id] = plus(cost[cell.id], times(sign, price));
      }
    }
    for (const cell of pool.cells) {
      insist(compare(times(y[cell.id] ?? ZERO, fraction(1n, BigInt(cell.applications))), cost[cell.id]) <= 0, cell.id);
    }
    return { right, y };
  }

  // Leximin: no lottery gives those not settled at an earlier level more than the level, by additions alone. Null: it cannot be checked so.
  function checkCertificate(p, pool, chances) {
    if (p.certificate === null) return null;
    const levels = p.certificate.slice();
    if (pool.shortfall) {
      insist(levels.length && levels[0].shortfall === pool.shortfall, "shortfall");
      const { prices } = levels.shift();
      const { right, y } = rightSide(pool, prices, whole(1), 0);
      insist(!Object.keys(y).length && compare(read(prices.shortfall), ZERO) === 0, "shortfall");
      // The smallest whole number that is not below minus the bound.
      const least = -right.over;
      const up = least / right.under + (least % right.under > 0n ? 1n : 0n);
      insist(up === BigInt(pool.shortfall), "shortfall");
    }
    const settled = dictionary();
    let before = ZERO;
    levels.forEach((level, number) => {
      const z = read(level.chance);
      const { right, y } = rightSide(pool, level.prices, read(level.prices.shortfall), pool.shortfall);
      let bound = z;
      let open = ZERO;
      for (const [name, price] of Object.entries(y)) {
        if (name in settled) bound = plus(bound, times(price, settled[name]));
        else open = plus(open, price);
      }
      const fresh = level.cells.length > 0 && level.cells.every((name) => !(name in settled) && name in y && compare(y[name], ZERO) > 0);
      insist(compare(right, bound) <= 0 && compare(open, whole(1)) === 0 && fresh && compare(z, before) >= 0, number + 1);
      insist(new Set(level.cells).size === level.cells.length, number + 1);
      for (const name of level.cells) settled[name] = z;
      before = z;
    });
    for (const cell of pool.cells) insist(cell.id in settled && compare(settled[cell.id], chances[cell.id]) === 0, cell.id);
    return levels.length;
  }

  const ticketText = (ticket) => ticket.toString(16).padStart(16, "0").match(/.{4}/g).join("-");

  // The one form of a seed; null when it is none.
  function normalised(typed) {
    const seed = typed.normalize("NFC").split(" ").filter(Boolean).join(" ");
    return /^[0-9A-Za-zæøåÆØÅ +\-,.:/]+$/.test(seed) ? seed : null;
  }

  // The first group of words of stream 0 that is not in the last, incomplete round, brought below the sum of weights; a group is the
  // fewest words of 64 bits that can hold every number below it.
  function drawnNumber(key, sum) {
    const words = Math.max(1, Math.ceil((sum - 1n).toString(16).length / 16));
    const limit = ((1n << (64n * BigInt(words))) / sum) * sum;
    const stream = keystream(key, 0);
    for (;;) {
      let group = 0n;
      for (let at = 0; at < words; at++) group += stream.next().value << (64n * BigInt(at));
      if (group < limit) return group % sum;
    }
  }

  // What follows from a seed: key, number, allocation, tickets, admitted by id, waiting by ticket.
  function drawn(p, seed) {
    const key = sha256(`innoskole-protocol/1|${p.program.id}|${seed}`);
    const number = drawnNumber(key, weightOf(p));
    let passed = 0n;
    let picked = 0;
    for (; picked < p.allocations.length; picked++) {
      passed += BigInt(p.allocations[picked].weight);
      if (passed > number) break;
    }
    const counts = p.allocations[picked].counts;
    const tickets = p.applications.map((one) => {
      const stream = keystream(key, Number(one.id));
      return { id: one.id, cell: one.cell, name: one.name, ticket: stream.next().value, waiting: stream.next().value };
    });
    const by = (member) => tickets.slice().sort((a, b) => (a[member] < b[member] ? -1 : a[member] > b[member] ? 1 : a.id < b.id ? -1 : 1));
    const order = by("ticket");
    const admitted = new Set();
    for (const [cell, count] of Object.entries(counts)) order.filter((one) => one.cell === cell).slice(0, count).forEach((one) => admitted.add(one.id));
    return {
      key,
      number: number.toString(),
      allocation: picked,
      tickets,
      order,
      admitted: tickets.filter((one) => admitted.has(one.id)).map((one) => one.id),
      waiting: by("waiting").filter((one) => !admitted.has(one.id)).map((one) => one.id),
    };
  }

  // Whether a seed has the form announced; without an announcement, whether it is in its one form.
  function fits(seed, source) {
    if (source?.kind === "dice") return seed.length === source.digits && /^[1-6]*$/.test(seed);
    if (source) {
      const value = seed.replace(" + ", " ").split(" ").map(Number);
      const right = value.length === 8 && new Set(value).size === 8 && value.every((n, i) => Number.isInteger(n) && n >= 1 && n <= 34 && (i === 0 || i === 7 || value[i - 1] < n));
      return right && seed === value.slice(0, 7).join(" ") + " + " + value[7];
    }
    return seed !== "" && normalised(seed) === seed;
  }

  function checkDraw(p, pool) {
    const { draw } = p;
    const late = byReceipt(p.late);
    const ids = p.applications.map((one) => one.id);
    insist("seed" in draw !== pool.allFit, "seed");
    if (pool.allFit) {
      let left = pool.room - pool.wanted;
      const cameIn = [];
      for (const one of late) {
        const takes = pool.kind === "seats" ? one.seats : 1;
        if (takes <= left) {
          left -= takes;
          cameIn.push(one.id);
        }
      }
      const rest = late.map((one) => one.id).filter((id) => !cameIn.includes(id));
      insist(same([draw.admitted, draw.admitted_late, draw.waiting], [ids, cameIn, rest]), "admitted");
      return ids.length;
    }
    insist([null, "primary", "fallback"].includes(draw.source), "source");
    const source = p.seed_source && (draw.source === "fallback" ? p.seed_source.fallback : p.seed_source);
    insist((draw.source === null) === (p.seed_source === null) && (p.seed_source === null || source), "source");
    insist(fits(draw.seed, source), draw.seed);
    const right = drawn(p, draw.seed);
    insist(draw.key === right.key, "key");
    insist(draw.number === right.number && draw.allocation === right.allocation, "number");
    insist(draw.tickets.length === right.tickets.length, "tickets");
    right.tickets.forEach((one, i) => insist(same(draw.tickets[i], { id: one.id, ticket: ticketText(one.ticket), waiting_ticket: ticketText(one.waiting) }), one.id));
    insist(same(draw.admitted, right.admitted), "admitted");
    insist(same([draw.admitted_late, draw.waiting], [[], [...right.waiting, ...late.map((one) => one.id)]]), "waiting");
    return ids.length;
  }

  // How things stand after some events.
  class Standing {
    constructor(p, pool) {
      Object.assign(this, { p, pool, late: p.late.slice(), added: 0, has: dictionary(), accepted: new Set() });
      this.cell = dictionary(p.applications.map((one) => [one.id, one.cell]));
      for (const id of p.draw.waiting) this.has[id] = id in this.cell ? "waits" : "waits late";
      for (const id of p.draw.admitted) this.has[id] = "place";
      for (const id of p.draw.admitted_late) this.has[id] = "late place";
    }
    takes(id) {
      return this.pool.kind === "seats" ? [...this.p.applications, ...this.late].find((one) => one.id === id).seats : 1;
    }
    fit(id) {
      const inside = Object.entries(this.has).filter(([, has]) => has === "place" || has === "late place");
      return this.takes(id) + total(inside.map(([other]) => this.takes(other))) <= this.pool.room + this.added;
    }
    // By how much every wish is missed that was asked as a number.
    missed(extra) {
      const counts = dictionary(this.pool.cells.map((cell) => [cell.id, 0]));
      for (const [id, has] of Object.entries(this.has)) if (has === "place" || id === extra) counts[this.cell[id]]++;
      return this.pool.missed(counts).map((by, i) => (this.p.wishes[i].share === null ? by : 0));
    }
    waiting() {
      return this.p.draw.waiting.filter((id) => this.has[id] === "waits");
    }
    letLateIn() {
      const cameIn = [];
      for (const { id } of byReceipt(this.late)) {
        if (!this.waiting().length && this.has[id] === "waits late" && this.fit(id)) {
          this.has[id] = "late place";
          cameIn.push(id);
        }
      }
      return cameIn;
    }
    // What is free goes to whoever of those waiting leaves the smallest shortfall, one after the other, then to late ones.
    fill() {
      const promoted = [];
      for (;;) {
        const fitting = this.waiting().filter((id) => this.fit(id));
        if (!fitting.length) break;
        const best = fitting.map((id) => [total(this.missed(id)), id]).reduce((a, b) => (b[0] < a[0] ? b : a))[1];
        this.has[best] = "place";
        promoted.push(best);
      }
      return [...promoted, ...this.letLateIn()];
    }
    withdraw(gone) {
      insist(gone.length > 0 && rising(gone.map((one) => one.id)), "applications");
      for (const { id, cause } of gone) {
        const had = this.has[id] ?? "withdrawn";
        insist(had !== "withdrawn" && (cause === "withdrew" || !had.startsWith("waits")), id);
        this.has[id] = "withdrawn";
        this.accepted.delete(id);
      }
      return this.fill();
    }
    // To whoever has no place: in the draw, or else outside it, of several which.
    grant(id, which) {
      const lists = [...this.p.not_eligible, ...this.p.set_aside, ...this.late];
      const outside = id in this.cell ? 0 : lists.filter((one) => one.id === id).length;
      insist(["waits", "waits late", "withdrawn", "-"].includes(this.has[id] ?? (outside ? "-" : null)), id);
      insist(outside < 2 ? which === null : Number.isInteger(which) && which < outside, id);
      this.has[id] = "granted";
      return this.fill();
    }
    // What an event leads to; as it must stand in the protocol.
    follow(event) {
      const right = { ...event };
      const { kind, id } = event;
      if (kind === "withdrawals") {
        const before = this.missed();
        right.replaced_by = this.withdraw(event.applications);
        const after = this.missed();
        const more = this.pool.wishes.map((wish, i) => ({ attribute: wish.attribute, value: wish.value, by: after[i] - before[i] }));
        right.unmet = more.filter((one) => one.by > 0);
      } else if (kind === "late") {
        const own = event.application.id;
        insist(!(own in this.has), own);
        insist(event.application.received.slice(0, 10) <= event.date, own);
        const there = [...this.p.applications, ...this.late].filter((one) => this.has[one.id] !== "withdrawn").flatMap((one) => one.municipalities);
        insist(!event.application.municipalities.some((number) => there.includes(number)), own);
        this.late.push(event.application);
        this.has[own] = "waits late";
        right.admitted = this.letLateIn().includes(own);
      } else if (kind === "acceptance") {
        insist(["place", "late place", "granted"].includes(this.has[id]) && !this.accepted.has(id), id);
        this.accepted.add(id);
      } else if (kind === "places") {
        this.added += event.added;
        insist(event.added > 0 && Number.isSafeInteger(this.added + this.pool.room), "added");
        right.replaced_by = this.fill();
      } else {
        right.replaced_by = this.grant(id, event.which);
      }
      return right;
    }
  }

  function after(p, pool, events) {
    const standing = new Standing(p, pool);
    for (const event of events) standing.follow(event);
    return standing;
  }

  function checkEvents(p, pool) {
    const events = p.events ?? [];
    const counts = [];
    let standing = after(p, pool, []);
    events.forEach((event, number) => {
      if (event.kind === "undo") {
        const newest = counts.lastIndexOf(true);
        insist(newest >= 0 && event.undoes === newest, number + 1);
        counts[newest] = false;
        standing = after(p, pool, events.filter((_, i) => counts[i]));
      } else {
        try {
          insist(same(standing.follow(event), event), number + 1);
        } catch (error) {
          throw error instanceof Wrong ? new Wrong(number + 1) : error;
        }
      }
      counts.push(event.kind !== "undo");
    });
    return events.length;
  }

  function checkHead(p) {
    const all = [p.draw, ...(p.events ?? [])];
    all.forEach((one, number) => {
      const bare = without(one, "hash");
      const upTo = number ? { ...p, events: [...p.events.slice(0, number - 1), bare] } : { ...without(p, "events"), draw: bare };
      insist(sha256(canonical(upTo)) === one.hash, number);
    });
    return all[all.length - 1].hash;
  }

  // Which draw this is: practice or announced, by which source, which number, what it replaces; a sentence's name with its facts.
  function whichDraw(p) {
    const { replaces, seed_source: source, draw } = p;
    const number = replaces === null ? ["first", {}] : ["replaces", { number: replaces.number, digest: replaces.digest, reason: replaces.reason }];
    const both = source && { text: source.text, date: source.date, other: source.fallback.text, later: source.fallback.date };
    const kind = () => {
      if (draw && !("seed" in draw)) return ["all_fit", {}];
      if (source === null) return [draw ? "practice" : "frozen_practice", {}];
      if (!draw) return ["frozen_announced", both];
      return draw.source === "fallback" ? ["fallback", { text: both.other, date: both.later }] : ["announced", both];
    };
    return { program: p.program.id, said: [number, kind()], practice: source === null && Boolean(draw && "seed" in draw) };
  }

  // Every step in turn, until one does not hold: {step, mark, at}, where a mark is ok, note, open (it cannot be told here) or wrong; which
  // draw it is; and the end: published (all of it holds, and what was published, a digest or head, is in it), open or no.
  function check(text, published = "") {
    const steps = [];
    let which = null;
    let step = "form";
    try {
      const p = checkText(text);
      const done = (name, at, mark = "ok") => steps.push({ step: name, mark, at: String(at) });
      step = "digest";
      const digest = checkDigest(p);
      done(step, digest);
      step = "form";
      for (const own of [checkShape, checkTerms, checkWho, checkHappened]) own(p);
      done(step, "");
      which = whichDraw(p);
      step = "list";
      const pool = new Pool(p);
      done(step, checkList(p, pool));
      step = "lottery";
      const chances = checkLottery(p, pool);
      done(step, p.allocations.length);
      step = "certificate";
      const levels = checkCertificate(p, pool, chances);
      done(step, levels ?? "", levels === null ? "open" : "ok");
      let hashes = [];
      if (p.draw) {
        step = "draw";
        done(step, checkDraw(p, pool));
        step = "events";
        done(step, checkEvents(p, pool));
        const events = p.events ?? [];
        events.forEach((event, number) => number > 0 && event.date < events[number - 1].date && done("earlier", number + 1, "note"));
        step = "head";
        done(step, checkHead(p));
        hashes = [p.draw, ...events].map((one) => one.hash);
      }
      step = "published";
      const given = published.trim().toLowerCase();
      if (given === "") done("compare", digest, "open");
      else insist(given === digest || hashes.includes(given), given);
      if (given !== "") done(step, given);
      if (hashes.includes(given) && p.seed_source !== null) done("after", "", "note");
      if (given === digest && p.events) done("beside", "", "note");
      done("unseen", "", "note");
    } catch (error) {
      // What stands in a protocol that does not hold may be anything: it is shown in short, and as what it is.
      const at = error instanceof Wrong ? error.at : String(error.message);
      steps.push({ step, mark: "wrong", at: JSON.stringify(at.slice(0, 80)).slice(1, -1) });
    }
    const any = (mark) => steps.some((one) => one.mark === mark);
    return { which, steps, end: any("wrong") ? "no" : any("open") ? "open" : "published" };
  }

  // How things stand now: what everybody has, and who waits, in the order of the list.
  function standing(p) {
    const now = new Standing(p, new Pool(p));
    const undone = new Set((p.events ?? []).filter((event) => event.kind === "undo").map((event) => event.undoes));
    (p.events ?? []).forEach((event, number) => event.kind === "undo" || undone.has(number) || now.follow(event));
    const late = byReceipt(now.late).map((one) => one.id).filter((id) => now.has[id] === "waits late");
    return { has: now.has, waiting: [...now.waiting(), ...late] };
  }

  return { check, drawn, keystream, normalised, sha256, standing, ticketText };
})();

if (typeof module !== "undefined") module.exports = InnoskoleCheck;
