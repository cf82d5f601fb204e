#!/usr/bin/env python3
"""Checks an innoskole protocol: python3 verify.py protocol.json [--digest HEX] [--head HEX]

Python's standard library only, and nothing of innoskole's own code. Says OK for each thing in turn, or stops at the first that does not
hold. Exit status 0: all of it holds, and it is the protocol whose digest or head was given; 3: it holds in itself, and something is open;
1: it does not hold; 2: there is no such file. What a protocol must be stands in the README ("Check a draw by hand", "The certificate").
"""
import argparse
import hashlib
import json
import re
import struct
import sys
from datetime import date, datetime
from fractions import Fraction
from math import gcd

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)  # weights are as long as it takes

DIGITS = 10000  # no weight and no fraction is longer

class Wrong(Exception):
    """Something does not hold."""

def insist(holds, what):
    if not holds:
        raise Wrong(what)

def sha256_of(value):
    """SHA-256 of canonical JSON (RFC 8785): keys sorted by their UTF-16, no blanks; all numbers here are whole."""
    def ordered(one):
        if isinstance(one, dict):
            return {key: ordered(one[key]) for key in sorted(one, key=lambda key: key.encode("utf-16-be"))}
        return [ordered(inner) for inner in one] if isinstance(one, list) else one
    return hashlib.sha256(json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

def without(members, *names):
    return {name: value for name, value in members.items() if name not in names}

def keystream(key, stream):
    """Little-endian 64-bit words of ChaCha20: 20 rounds, 64-bit block counter from 0, 64-bit nonce."""
    def quarter(s, a, b, c, d):
        for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            s[x] = (s[x] + s[y]) & 0xFFFFFFFF
            s[z] = (((s[z] ^ s[x]) << turn) | ((s[z] ^ s[x]) >> (32 - turn))) & 0xFFFFFFFF
    counter = 0
    while True:
        start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *struct.unpack("<8I", key)]
        start += [counter & 0xFFFFFFFF, counter >> 32, stream & 0xFFFFFFFF, stream >> 32]
        s = start[:]
        for _ in range(10):
            for turn in (0, 1):
                for i in range(4):
                    quarter(s, i, 4 + (i + turn) % 4, 8 + (i + 2 * turn) % 4, 12 + (i + 3 * turn) % 4)
        block = [(x + y) & 0xFFFFFFFF for x, y in zip(s, start)]
        yield from (low | high << 32 for low, high in zip(block[::2], block[1::2]))
        counter += 1

def receipt(late):
    """The order of receipt, to the billionth of a second."""
    parts = re.fullmatch(r"([1-9]\d{3}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d)(?:\.(\d{0,8}[1-9]))?([+-][0-2]\d:[0-5]\d)", late["received"], re.ASCII)
    insist(parts and parts[3] != "-00:00" and parts[3][1:] < "24" and parts[1] < "9998", f"the time of receipt of {late['id']}")
    return datetime.fromisoformat(parts[1] + parts[3]), (parts[2] or "").ljust(9, "0"), late["id"]

class Pool:
    """Cells, wishes and capacity of a protocol."""
    def __init__(self, p):
        self.cells, self.wishes = {cell["id"]: cell for cell in p["cells"]}, p["wishes"]
        self.kind = "seats" if "seats" in p["capacity"] else "places"
        self.room, self.shortfall = p["capacity"][self.kind], p["capacity"]["shortfall"]
        self.size = {name: cell["applications"] for name, cell in self.cells.items()}
        self.takes = {name: cell["seats"] if self.kind == "seats" else 1 for name, cell in self.cells.items()}
        self.wanted = sum(self.takes[name] * self.size[name] for name in self.cells)
        self.all_fit = self.wanted <= self.room

    def of_wish(self, wish):
        return [n for n, cell in self.cells.items() if cell["attributes"].get(wish["attribute"]) == wish["value"]]

    def missed(self, counts):
        """By how much every wish is missed."""
        def by(wish, count):
            low, high = wish["asked_min"] or 0, count if wish["asked_max"] is None else wish["asked_max"]
            return max(0, low - count) + max(0, count - high)
        return [by(wish, sum(counts[name] for name in self.of_wish(wish))) for wish in self.wishes]

    def fills(self, counts):
        """It fits, and nobody outside would fit too."""
        left = self.room - sum(self.takes[name] * count for name, count in counts.items())
        outside = [name for name in self.cells if counts[name] < self.size[name]]
        return left >= 0 and all(0 <= counts[n] <= self.size[n] for n in self.cells) and all(self.takes[n] > left for n in outside)

# The members in their order. Without a mark a text; ? a text or null, # a whole number, #? that or null, ! yes or no, [] a list of texts,
# {} an object of texts, {}# of whole numbers, * something that is looked at by itself.
SHAPES = {
    "": "format program* tool* register* sources* seed_source* replaces* capacity* wishes* cells* applications* late* not_eligible* "
        "set_aside* allocations* certificate* digest",
    "wishes": "attribute value min#? max#? asked_min#? asked_max#? share?", "cells": "id attributes{} seats#? applications#",
    "applications": "id name municipalities[] seats# cell chance", "late": "id name municipalities[] seats# attributes{} received",
    "not_eligible": "id? name? codes[]", "set_aside": "id? name? cause", "allocations": "weight counts{}#",
    "withdrawals": "kind date applications* replaced_by[] unmet* hash", "gone": "id cause", "unmet": "attribute value by#",
    "places": "kind date added# reason replaced_by[] hash", "late event": "kind application* date admitted! hash",
    "acceptance": "kind id date reason? hash", "grant": "kind id which#? reason date replaced_by[] hash", "undo": "kind undoes# reason date hash",
    "seed_source": "kind text date digits#? fallback*", "fallback": "kind text date digits#?",
    "program": "id sha256", "tool": "name version", "register": "valid_on sha256", "sources": "file sha256",
    "replaces": "digest head reason number#", "level": "chance cells[] prices*", "shortfall": "shortfall# prices*",
    "prices": "cells{} capacity wishes* shortfall limits{}", "wish price": "attribute value min? max?",
    "draw": "seed source? key number allocation# tickets* admitted[] admitted_late[] waiting[] hash",
    "all fit": "admitted[] admitted_late[] waiting[] hash", "tickets": "id ticket waiting_ticket",
}

def fractions_of(levels):
    """Every fraction of a certificate."""
    for level in levels:
        prices = level["prices"]
        yield from [level["chance"]] if "chance" in level else []
        yield from [prices["capacity"], prices["shortfall"], *prices["cells"].values(), *prices["limits"].values()]
        yield from [one[bound] for one in prices["wishes"] for bound in ("min", "max") if one[bound] is not None]

def is_text(value):
    return isinstance(value, str)

def is_number(value):
    return type(value) is int and 0 <= value < 2**53

KINDS = {
    "": is_text, "?": lambda value: value is None or is_text(value), "#": is_number, "#?": lambda value: value is None or is_number(value),
    "!": lambda value: isinstance(value, bool), "[]": lambda value: isinstance(value, list) and all(map(is_text, value)),
    "{}": lambda value: isinstance(value, dict) and all(map(is_text, value.values())),
    "{}#": lambda value: isinstance(value, dict) and all(map(is_number, value.values())), "*": lambda value: True,
}

def shaped(value, shape):
    members = [re.fullmatch("([a-z_0-9]+)(.*)", member) for member in SHAPES[shape].split()]
    insist(isinstance(value, dict) and list(value) == [member[1] for member in members], f"the members of {shape or 'the protocol'}")
    wrong = next((member[1] for member in members if not KINDS[member[2]](value[member[1]])), None)
    insist(wrong is None, f"{wrong} in {shape or 'the protocol'}")

def each(values, shape):
    insist(isinstance(values, list), f"{shape} is not a list")
    for one in values:
        shaped(one, shape)

def texts(*values):
    """On one line, with single blanks, and nothing that a screen would not show as it stands."""
    unseen = "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]"
    insist(all(value and value == " ".join(value.split()) and not re.search(unseen, value) for value in values), "a text that cannot be read")

def ids_of(*values):
    insist(all(re.fullmatch("[0-9]{4}", value) for value in values), "the number of a municipality")

def hashes(*values):
    insist(all(re.fullmatch("[0-9a-f]{64}", value) for value in values), "a SHA-256")

def dated(value):
    insist(date.fromisoformat(value).isoformat() == value and value >= "1000", "a date")
    return value

def check_shape(p):
    """No other members, in their order, each of its kind."""
    shaped(without(p, "draw", "events"), "")
    insist([name for name in p if name in ("digest", "draw", "events")] == ["digest", "draw", "events"][:1 + ("draw" in p) + ("events" in p)], "draw or events")
    for shape in ("sources", "wishes", "cells", "applications", "late", "not_eligible", "set_aside", "allocations"):
        each(p[shape], shape)
    for shape in ("program", "tool", "register", "replaces", "seed_source"):
        shaped(p[shape], shape) if p[shape] is not None else insist(shape in ("replaces", "seed_source"), shape)
    if p["seed_source"] is not None:
        shaped(p["seed_source"]["fallback"], "fallback")
    insist(isinstance(p["capacity"], dict) and list(p["capacity"]) in (["places", "shortfall"], ["seats", "shortfall"]), "the members of capacity")
    insist(all(map(is_number, p["capacity"].values())), "the capacity")
    insist(p["certificate"] is None or isinstance(p["certificate"], list), "the certificate is not a list")
    for level in p["certificate"] or []:
        shaped(level, "shortfall" if isinstance(level, dict) and "shortfall" in level else "level")
        shaped(level["prices"], "prices")
        each(level["prices"]["wishes"], "wish price")
    if "draw" in p:
        insist(isinstance(p["draw"], dict), "the draw")
        shaped(p["draw"], "draw" if "seed" in p["draw"] else "all fit")
        each(p["draw"].get("tickets", []), "tickets")
    insist(isinstance(p.get("events", []), list) and p.get("events") != [], "events")
    for event in p.get("events", []):
        insist(isinstance(event, dict) and event.get("kind") in ("withdrawals", "places", "late", "acceptance", "grant", "undo"), "an event that is none")
        shaped(event, "late event" if event["kind"] == "late" else event["kind"])
        if event["kind"] == "late":
            shaped(event["application"], "late")
        each(event.get("applications", []), "gone")
        each(event.get("unmet", []), "unmet")

def check_terms(p):
    """What was frozen beside the applications: the programme, the files, the source of the seed, weights and prices in their one spelling."""
    insist(re.fullmatch("[a-z0-9-]+", p["program"]["id"]), "the id of the programme")
    first, last = days_of_events(p)
    hashes(p["program"]["sha256"], p["register"]["sha256"], p["digest"], *(one["sha256"] for one in p["sources"]))
    texts(p["tool"]["name"], p["tool"]["version"], *(one["file"] for one in p["sources"]))
    if p["replaces"] is not None:
        hashes(p["replaces"]["digest"], p["replaces"]["head"])
        texts(p["replaces"]["reason"])
        insist(p["replaces"]["number"] >= 2 and p["replaces"]["head"] != p["replaces"]["digest"], "the number of the draw, or its head")
    for source in (p["seed_source"], p["seed_source"]["fallback"]) if p["seed_source"] is not None else ():
        texts(source["text"])
        saturday = date.fromisoformat(dated(source["date"])).weekday() == 5
        lotto = source["kind"] == "lotto" and saturday and source["digits"] is None
        dice = source["kind"] == "dice" and source["digits"] is not None and 10 <= source["digits"] <= 100
        insist((lotto or dice) and first <= source["date"] <= last, "the source of the seed")
        insist(p["seed_source"]["date"] <= source["date"], "the fallback before the source of the seed")
    for wish in p["wishes"]:
        texts(wish["attribute"], wish["value"])
        insist(any(wish[bound] is not None for bound in ("asked_min", "asked_max")), "a wish for nothing")
        insist(all(wish["attribute"] in cell["attributes"] for cell in p["cells"]), "a wish for what no cell has")
        insist(wish["share"] in (None, "applicants", "municipalities", "inhabitants"), "what a wish is a share of")
        insist(wish["share"] is None or "places" in p["capacity"], "a share of seats")
        if wish["share"] == "applicants":
            here = sum(cell["applications"] for cell in p["cells"] if cell["attributes"][wish["attribute"]] == wish["value"])
            quota, all_here = here * p["capacity"]["places"], max(1, len(p["applications"]))
            insist((wish["asked_min"], wish["asked_max"]) == (quota // all_here, -(-quota // all_here)), "a share of the applicants")
    insist(all(len(one["weight"]) <= DIGITS and re.fullmatch("0|[1-9][0-9]*", one["weight"]) for one in p["allocations"]), "a weight")
    for text in fractions_of(p["certificate"] or []):
        parts = len(text) <= DIGITS and re.fullmatch("(-?[1-9][0-9]*|0)/([1-9][0-9]*)", text)
        insist(parts and gcd(int(parts[1]), int(parts[2])) == 1, "a fraction in another spelling")

def check_who(p):
    """Who applied: numbers, names, codes, causes, and each municipality once."""
    take_part, left_out = [*p["applications"], *p["late"]], [*p["not_eligible"], *p["set_aside"]]
    numbers = [number for one in take_part for number in one["municipalities"]]
    insist(len(numbers) == len(set(numbers)), "a municipality in two applications")
    arrived = [event["application"] for event in p.get("events", []) if event["kind"] == "late"]
    ids_of(*numbers, *(number for one in arrived for number in one["municipalities"]))
    ids_of(*(one["id"] for one in [*take_part, *arrived, *left_out] if one["id"] is not None))
    attributes = next((list(cell["attributes"]) for cell in p["cells"]), None)
    for one in [*p["cells"], *p["late"], *arrived]:
        insist(attributes in (None, list(one["attributes"])), f"the attributes of {one['id']}")
        texts(*one["attributes"], *one["attributes"].values())
    for one in [*take_part, *arrived]:
        texts(one["name"])
        own = one["municipalities"]
        insist(own[:1] == [one["id"]] and len(own) == len(set(own)) and 0 < one["seats"] < 2**32, f"the application {one['id']}")
    insist(all(receipt(one) for one in [*p["late"], *arrived]), "a time of receipt")
    for one in left_out:
        insist((one["id"] is None) == (one["name"] is None), "a name without a number, or the other way round")
        texts(*([] if one["name"] is None else [one["name"]]))
    for one in p["not_eligible"]:
        insist(one["codes"] == sorted(set(one["codes"])) and one["codes"], "codes")
        insist(all(re.fullmatch("A0[13-9]|A1[135]|P0[12357]", code) for code in one["codes"]), "a code that keeps nobody out")
    insist(all(one["cause"] in ("withdrawn", "another-stands") for one in p["set_aside"]), "why an application was set aside")

def days_of_events(p):
    """From a year before the register's date to two years after."""
    valid_on = dated(p["register"]["valid_on"])
    return [f"{int(valid_on[:4]) + years:04}{valid_on[4:].replace('02-29', '02-28')}" for years in (-1, 2)]

def check_happened(p):
    """What was recorded after the draw: numbers, days, causes, reasons."""
    first, last = days_of_events(p)
    for event in p.get("events", []):
        ids_of(*([event["id"]] if "id" in event else []), *event.get("replaced_by", []), *(gone["id"] for gone in event.get("applications", [])))
        insist(first <= dated(event["date"]) <= last, "the date of an event")
        texts(*([event["reason"]] if event.get("reason") is not None else []))
        insist(all(gone["cause"] in ("withdrew", "declined", "no-answer") for gone in event.get("applications", [])), "why an application is gone")

def check_list(p, pool):
    ids, late = [one["id"] for one in p["applications"]], [one["id"] for one in p["late"]]
    insist(ids == sorted(set(ids)) and late == sorted(set(late)) and not set(ids) & set(late), "the list: ids")
    insist([cell["id"] for cell in p["cells"]] == sorted({one["cell"] for one in p["applications"]}), "the list: cells")
    asked = [(wish["attribute"], wish["value"]) for wish in pool.wishes]
    insist(len(asked) == len(set(asked)), "a wish stands twice")
    out = [(one["id"] is None, one["id"] or "", one["codes"], one["name"] or "") for one in p["not_eligible"]]
    insist(out == sorted(out), "the order of those who are not eligible")
    aside = [(one["id"] is None, one["id"] or "", one["name"] or "", one["cause"] != "withdrawn") for one in p["set_aside"]]
    insist(aside == sorted(aside), "the order of those set aside")
    for name, cell in pool.cells.items():
        here = [one["seats"] for one in p["applications"] if one["cell"] == name]
        parts = [*cell["attributes"].values(), *([str(cell["seats"])] if pool.kind == "seats" else [])]
        alike = set(here) == {cell["seats"]} if pool.kind == "seats" else cell["seats"] is None
        insist("/".join(parts) == name and len(here) == pool.size[name] and alike, f"the list: cell {name}")
    print(f"OK     {len(ids)} applications in {len(pool.cells)} cells")

def check_lottery(p, pool):
    lottery, weights = p["allocations"], [int(one["weight"]) for one in p["allocations"]]
    counts, whole = [list(one["counts"].values()) for one in lottery], sum(weights)
    insist(min(weights) > 0 and gcd(*weights) == 1 and len(counts) <= len(pool.cells) + 1, "the weights")
    insist(all(one < other for one, other in zip(counts, counts[1:])), "the weights: order")
    for number, one in enumerate(lottery):
        insist(list(one["counts"]) == list(pool.cells) and pool.fills(one["counts"]), f"allocation {number} does not fill the places")
        insist(sum(pool.missed(one["counts"])) == pool.shortfall, f"allocation {number} misses the wishes by another amount")
        for wish in pool.wishes:
            count = sum(one["counts"][name] for name in pool.of_wish(wish))
            inside = (wish["min"] or 0) <= count <= (count if wish["max"] is None else wish["max"])
            insist(inside, f"allocation {number} is outside a wish as loosened")
    for wish in pool.wishes:
        for bound, sign in (("min", 1), ("max", -1)):
            asked, loose = wish["asked_" + bound], wish[bound]
            right = asked is loose is None or None not in (asked, loose) and 0 <= (asked - loose) * sign <= pool.shortfall
            insist(right, "a wish was loosened further than it can have been")
    print(f"OK     the {len(lottery)} allocations are feasible")
    admitted = {name: sum(weight * one["counts"][name] for weight, one in zip(weights, lottery)) for name in pool.cells}
    chances = {name: Fraction(admitted[name], whole * pool.size[name]) for name in pool.cells}
    for one in p["applications"]:
        chance = chances[one["cell"]]
        insist(one["chance"] == f"{chance.numerator}/{chance.denominator}", f"the chance of {one['id']} {one['name']}")
    print("OK     every chance follows from the allocations")
    return chances

def right_side(pool, prices, of_shortfall, shortfall):
    """What weak duality makes of prices: an upper bound of the sum of y_c times the chance of c."""
    capacity, zero = Fraction(prices["capacity"]), Fraction(0)
    y, limits = ({name: Fraction(price) for name, price in prices[of].items()} for of in ("cells", "limits"))
    insist(of_shortfall >= 0 and (capacity >= 0 or pool.kind == "places" or pool.all_fit), "the certificate: a price below 0")
    insist(all(price >= 0 for price in [*limits.values(), *y.values()]), "the certificate: a price below 0")
    insist(all(list(own) == [name for name in pool.cells if name in own] for own in (y, limits)), "the certificate: cells that are not there, or in another order")
    cost = {name: capacity * pool.takes[name] + limits.get(name, zero) for name in pool.cells}
    right = capacity * min(pool.room, pool.wanted) + of_shortfall * shortfall
    right += sum(price * pool.size[name] for name, price in limits.items())
    named = [(one["attribute"], one["value"]) for one in prices["wishes"]]
    asked = [(wish["attribute"], wish["value"]) for wish in pool.wishes]
    insist(named == [one for one in asked if one in named], "the certificate: wishes that are not there, or in another order")
    for one in prices["wishes"]:
        wish = next((w for w in pool.wishes if (w["attribute"], w["value"]) == (one["attribute"], one["value"])), None)
        for bound, sign in (("min", -1), ("max", 1)):
            if one[bound] is not None:
                price = Fraction(one[bound])
                insist(wish and wish["asked_" + bound] is not None and 0 <= price <= of_shortfall, "the certificate: a wish")
                right += sign * price * wish["asked_" + bound]
                for name in pool.of_wish(wish):
                    cost[name] += sign * price
    for name in pool.cells:
        insist(y.get(name, zero) / pool.size[name] <= cost[name], f"the certificate: the price of {name}")
    return right, y

def check_certificate(p, pool, chances):
    """Leximin: no lottery gives those not settled at an earlier level more than the level, by additions alone."""
    if p["certificate"] is None:
        return ["That no lottery is fairer was not checked: no certificate shows it by additions. \"innoskole verify\" solves it again."]
    levels = list(p["certificate"])
    if pool.shortfall:
        insist(levels and levels[0].get("shortfall") == pool.shortfall, "the certificate: no proof of the shortfall")
        prices = levels.pop(0)["prices"]
        right, y = right_side(pool, prices, Fraction(1), 0)
        insist(not y and Fraction(prices["shortfall"]) == 0, "the certificate: the shortfall's prices")
        insist(-(right.numerator // right.denominator) == pool.shortfall, "the certificate: the shortfall is not proven")
    settled, before = {}, Fraction(0)
    for number, level in enumerate(levels, 1):
        z, prices = Fraction(level["chance"]), level["prices"]
        right, y = right_side(pool, prices, Fraction(prices["shortfall"]), pool.shortfall)
        earlier = sum(y.get(name, 0) * chance for name, chance in settled.items())
        enough = right <= z + earlier and sum(price for name, price in y.items() if name not in settled) == 1
        fresh = level["cells"] and all(name not in settled and y.get(name, 0) > 0 for name in level["cells"])
        insist(enough and fresh and z >= before, f"the certificate: level {number} does not follow")
        insist(len(level["cells"]) == len(set(level["cells"])), f"the certificate: level {number} names a cell twice")
        settled.update((name, z) for name in level["cells"])
        before = z
    for name in pool.cells:
        insist(settled.get(name) == chances[name], f"the certificate: {name} has another chance")
    print("OK     no lottery is fairer, by the certificate")
    return []

def drawn(program, seed, allocations, cells):
    """Key, number, allocation, both tickets, admitted (by id) and waiting (by waiting ticket) of the applications in their cells."""
    key = hashlib.sha256(f"innoskole-protocol/1|{program}|{seed}".encode()).digest()
    whole, words = sum(int(one["weight"]) for one in allocations), keystream(key, 0)
    group = max(1, -(-(whole - 1).bit_length() // 64))
    numbers = iter(lambda: sum(next(words) << 64 * at for at in range(group)), None)
    number = next(number for number in numbers if number < 2**(64 * group) // whole * whole) % whole
    passed = picked = 0
    for picked, one in enumerate(allocations):
        passed += int(one["weight"])
        if passed > number:
            break
    streams = {who: keystream(key, int(who)) for who in sorted(cells)}
    tickets = {who: (next(stream), next(stream)) for who, stream in streams.items()}
    order, by_waiting = ([who for _, who in sorted((pair[at], who) for who, pair in tickets.items())] for at in (0, 1))
    counts = allocations[picked]["counts"]
    admitted = {who for name in counts for who in [one for one in order if cells[one] == name][:counts[name]]}
    return key, number, picked, tickets, sorted(admitted), [who for who in by_waiting if who not in admitted]

def fits(seed, source):
    """Whether a seed has the form announced; without an announcement, whether it is in its one form."""
    if source and source["kind"] == "dice":
        return len(seed) == source["digits"] and set(seed) <= set("123456")
    if source:
        value = [int(one) for one in seed.replace(" + ", " ").split(" ") if one.isascii() and one.isdigit()]
        right = len(value) == len(set(value)) == 8 and value[:7] == sorted(value[:7]) and all(1 <= one <= 34 for one in value)
        return right and seed == " ".join(map(str, value[:7])) + f" + {value[7]}"
    allowed = all(letter.isascii() and letter.isalnum() or letter in "æøåÆØÅ +-,.:/" for letter in seed)
    return seed != "" and seed == " ".join(filter(None, seed.split(" "))) and allowed

def check_draw(p, pool):
    draw, ids = p["draw"], [one["id"] for one in p["applications"]]
    late = [one["id"] for one in sorted(p["late"], key=receipt)]
    insist(("seed" in draw) != pool.all_fit, "the draw: by lot when all fit, or the other way round")
    if pool.all_fit:
        left, came_in = pool.room - pool.wanted, []
        for one in sorted(p["late"], key=receipt):
            takes = one["seats"] if pool.kind == "seats" else 1
            if takes <= left:
                left -= takes
                came_in.append(one["id"])
        right = [ids, came_in, [who for who in late if who not in came_in]]
        return insist([draw["admitted"], draw["admitted_late"], draw["waiting"]] == right, "who is admitted when all fit")
    source = p["seed_source"] and {"primary": p["seed_source"], "fallback": p["seed_source"]["fallback"]}.get(draw["source"])
    insist((draw["source"] is None) == (source is None) == (p["seed_source"] is None), "the seed: announced or not")
    insist(fits(draw["seed"], source), "the seed is not of the form announced")
    cells = {one["id"]: one["cell"] for one in p["applications"]}
    key, number, picked, tickets, admitted, waiting = drawn(p["program"]["id"], draw["seed"], p["allocations"], cells)
    insist(draw["key"] == key.hex(), "the key does not follow from the seed")
    insist((draw["number"], draw["allocation"]) == (str(number), picked), "the number, or the allocation it picks")
    def grouped(ticket):
        return "-".join(f"{ticket:016x}"[at:at + 4] for at in (0, 4, 8, 12))
    written = [{"id": who, "ticket": grouped(one), "waiting_ticket": grouped(other)} for who, (one, other) in tickets.items()]
    wrong = next((one["id"] for one, other in zip(written, draw["tickets"]) if one != other), None)
    insist(draw["tickets"] == written, f"the ticket of {wrong}")
    insist(draw["admitted"] == admitted, "the admitted are not the lowest tickets")
    insist((draw["admitted_late"], draw["waiting"]) == ([], waiting + late), "the waiting list")
    print(f"OK     key, number, {len(ids)} tickets, admitted and waiting list follow from the seed {draw['seed']!r}")

class Standing:
    """How things stand after some events."""
    def __init__(self, p, pool):
        self.p, self.pool, self.late, self.added, self.accepted, draw = p, pool, list(p["late"]), 0, set(), p["draw"]
        self.cell = {one["id"]: one["cell"] for one in p["applications"]}
        self.has = {who: "waits" if who in self.cell else "waits late" for who in draw["waiting"]}
        self.has.update({**dict.fromkeys(draw["admitted"], "place"), **dict.fromkeys(draw["admitted_late"], "late place")})

    def takes(self, who):
        return next(one["seats"] for one in [*self.p["applications"], *self.late] if one["id"] == who) if self.pool.kind == "seats" else 1

    def fit(self, who):
        return self.takes(who) + sum(self.takes(one) for one, has in self.has.items() if has in ("place", "late place")) <= self.pool.room + self.added

    def missed(self, extra=None):
        """By how much every wish is missed that was asked as a number."""
        inside = [self.cell[who] for who, has in self.has.items() if has == "place" or who == extra]
        missed = self.pool.missed({name: inside.count(name) for name in self.pool.cells})
        return [0 if wish["share"] else by for wish, by in zip(self.p["wishes"], missed)]

    def waiting(self):
        return [who for who in self.p["draw"]["waiting"] if self.has[who] == "waits"]

    def let_late_in(self):
        came_in = []
        for who in [one["id"] for one in sorted(self.late, key=receipt)]:
            if not self.waiting() and self.has[who] == "waits late" and self.fit(who):
                self.has[who] = "late place"
                came_in.append(who)
        return came_in

    def fill(self):
        """What is free goes to whoever of those waiting leaves the smallest shortfall, one after the other, then to late ones."""
        promoted = []
        while fitting := [who for who in self.waiting() if self.fit(who)]:
            best = min(fitting, key=lambda who: sum(self.missed(who)))
            self.has[best] = "place"
            promoted.append(best)
        return promoted + self.let_late_in()

    def withdraw(self, gone):
        insist(gone and [one["id"] for one in gone] == sorted({one["id"] for one in gone}), "nobody withdraws, or not in order")
        for one in gone:
            had = self.has.get(one["id"], "withdrawn")
            insist(had != "withdrawn", f"{one['id']} has nothing to withdraw")
            insist(one["cause"] == "withdrew" or not had.startswith("waits"), f"{one['id']} has no offer to answer")
            self.has[one["id"]] = "withdrawn"
            self.accepted.discard(one["id"])
        return self.fill()

    def grant(self, who, which):
        """To whoever has no place: in the draw, or else outside it, of several which."""
        lists = (self.p["not_eligible"], self.p["set_aside"], self.late)
        outside = 0 if who in self.cell else sum(one["id"] == who for one in (one for each in lists for one in each))
        insist(self.has.get(who, "-" if outside else "place") in ("waits", "waits late", "withdrawn", "-"), f"{who} cannot be granted a place")
        right = which is None if outside < 2 else which is not None and which < outside
        insist(right, f"{who} may be several applications, or one, and the grant says otherwise")
        self.has[who] = "granted"
        return self.fill()

    def follow(self, event):
        """What an event leads to; returns it as it must stand in the protocol."""
        kind, who, right = event["kind"], event.get("id"), dict(event)
        if kind == "withdrawals":
            before, right["replaced_by"] = self.missed(), self.withdraw(event["applications"])
            more = [(wish, now - then) for wish, now, then in zip(self.p["wishes"], self.missed(), before) if now > then]
            right["unmet"] = [{"attribute": wish["attribute"], "value": wish["value"], "by": by} for wish, by in more]
        elif kind == "late":
            new = event["application"]["id"]
            insist(new not in self.has, "a late application that is known already")
            insist(event["application"]["received"][:10] <= event["date"], "a late application received after its event")
            there = [one["municipalities"] for one in [*self.p["applications"], *self.late] if self.has[one["id"]] != "withdrawn"]
            insist(not set(event["application"]["municipalities"]) & {own for all_own in there for own in all_own}, f"a municipality of {new} applies already")
            self.late, self.has[new] = self.late + [event["application"]], "waits late"
            right["admitted"] = new in self.let_late_in()
        elif kind == "acceptance":
            insist(self.has.get(who) in ("place", "late place", "granted") and who not in self.accepted, f"{who} has no place to accept")
            self.accepted.add(who)
        elif kind == "places":
            self.added += event["added"]
            insist(event["added"] > 0 and self.added + self.pool.room < 2**53, "places cannot be added so")
            right["replaced_by"] = self.fill()
        else:
            right["replaced_by"] = self.grant(who, event["which"])
        return right

def after(p, pool, events):
    """How things stand after events that count."""
    standing = Standing(p, pool)
    for event in events:
        standing.follow(event)
    return standing

def check_events(p, pool):
    events, counts = p.get("events", []), []
    standing = after(p, pool, [])
    for number, event in enumerate(events, 1):
        if event["kind"] == "undo":
            newest = max((index for index, yes in enumerate(counts) if yes), default=None)
            insist(newest is not None and event["undoes"] == newest, f"event {number}: nothing to undo")
            counts[newest] = False
            standing = after(p, pool, [earlier for earlier, yes in zip(events, counts) if yes])
        else:
            try:
                insist(standing.follow(event) == event, "another outcome")
            except Wrong:
                raise Wrong(f"event {number} is not what follows from those before it")
        counts.append(event["kind"] != "undo")
    if events:
        print(f"OK     {len(events)} events follow one from the other")
    for number, (above, event) in enumerate(zip(events, events[1:]), 2):
        if event["date"] < above["date"]:
            print(f"NOTE   event {number} is dated {event['date']}, before the one above it ({above['date']})")

def check_hashes(p):
    for number, one in enumerate([p["draw"], *p.get("events", [])]):
        bare = without(one, "hash")
        upto = {**p, "events": p["events"][:number - 1] + [bare]} if number else {**without(p, "events"), "draw": bare}
        insist(sha256_of(upto) == one["hash"], f"the hash of event {number}" if number else "the hash of the draw")
    return [one["hash"] for one in [p["draw"], *p.get("events", [])]]

def which_draw(p):
    """The programme, the number of the draw, what it replaces, and whether anybody outside can know when its seed was chosen."""
    replaces, source, lottery = p["replaces"], p["seed_source"], p.get("draw", {})
    print(f"Protocol of {p['program']['id']}")
    if replaces is None:
        print("Draw 1: it replaces no earlier draw.")
    else:
        print(f"Draw {replaces['number']}: it replaces the void draw with digest {replaces['digest']}. Reason: \"{replaces['reason']}\"")
    if "draw" in p and "seed" not in lottery:
        print("Nothing was drawn: all who applied in time fit.")
    elif source is None and not lottery:
        print("Nothing is drawn yet. No source of the seed is announced, so it can only become a practice draw.")
    elif source is None:
        print("Practice draw: the frozen list does not say where the seed would come from, so nobody outside can know when it was chosen.")
    else:
        said = [f"{one['kind']}, \"{one['text']}\", {one['date']}" for one in (source, source["fallback"])]
        used = {"primary": "The source was used.", "fallback": "The FALLBACK was used."}.get(lottery.get("source"), "Nothing is drawn yet.")
        print(f"Announced draw: the seed comes from {said[0]}; should that fail, from {said[1]}. {used}")
        seed = " Compare the seed with the numbers of that day, too." if lottery else ""
        print(f"Only the published digest shows that this was said beforehand.{seed}")

def check(text, digest, head):
    """Whether something is open; raises what is wrong."""
    p = json.loads(text)
    rendered = isinstance(p, dict) and json.dumps(p, indent=2, ensure_ascii=False) + "\n" == text
    insist(rendered and p.get("format") == "innoskole-protocol/1", "not a protocol as innoskole writes it")
    frozen = sha256_of(without(p, "digest", "draw", "events"))
    insist(p["digest"] == frozen, "the digest: what was frozen has been changed")
    insist(digest in (None, frozen), "the digest is not the one that was given")
    for step in (check_shape, check_terms, check_who, check_happened):
        step(p)
    which_draw(p)
    print(f"OK     digest {frozen}")
    pool = Pool(p)
    check_list(p, pool)
    open_still = check_certificate(p, pool, check_lottery(p, pool))
    hashes = []
    if "draw" in p:
        check_draw(p, pool)
        check_events(p, pool)
        hashes = check_hashes(p)
    insist(head is None or head in hashes, "the head is not in this protocol: something is missing or was changed")
    if hashes:
        later = f"; {len(hashes) - 1 - hashes.index(head)} events came after the head that was given" if head in hashes[:-1] else ""
        print(f"OK     head {hashes[-1]}{later}")
    print("NOTE   not looked at: the register (names, parts of the country), the limits of sizes, the programme file, the applications themselves")
    if digest is not None and head is None and p.get("events"):
        print("NOTE   the digest does not cover what happened after the draw; compare the head that was published last (--head)")
    if digest is None and head is not None and p["seed_source"]:
        print("NOTE   the head was published after the draw; that everything was fixed before it, only the digest shows (--digest)")
    if digest is None and head is None:
        beforehand = "was published before the draw" if p["seed_source"] else "was published"
        open_still.append(f"It was not compared with what {beforehand}. Compare the digest: {frozen}")
    is_practice = p["seed_source"] is None and "seed" in p.get("draw", {})
    if is_practice:
        print("NOTE   a practice draw: nobody outside can know whether anything was fixed before the seed was chosen")
    holds = f"All of it holds, and it is the protocol whose {'digest' if digest else 'head'} was given."
    if is_practice:
        holds += " It is a practice draw: nobody outside can know whether anything was fixed before the seed was chosen."
    elif digest is None:
        holds += " Whether everything was fixed before the draw, only the digest shows."
    print("\n".join(["OPEN   It holds in itself.", *open_still] if open_still else [holds]))
    return bool(open_still)

def main():
    parser = argparse.ArgumentParser(description="Checks an innoskole protocol.")
    parser.add_argument("protocol")
    parser.add_argument("--digest", type=lambda typed: typed.strip().lower())
    parser.add_argument("--head", type=lambda typed: typed.strip().lower())
    told = parser.parse_args()
    try:
        with open(told.protocol, encoding="utf-8", newline="") as file:
            text = file.read()
    except OSError as error:
        return print(f"{told.protocol}: {error.strerror}", file=sys.stderr) or 2
    except UnicodeDecodeError:
        return print("WRONG  not a text in UTF-8") or 1
    try:
        return 3 if check(text, told.digest, told.head) else 0
    except Wrong as wrong:
        return print(f"WRONG  {wrong}") or 1
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration, ZeroDivisionError, RecursionError) as error:
        return print(f"WRONG  not a protocol: {error!r}") or 1

if __name__ == "__main__":
    sys.exit(main())
