//! What the forgeries are made with.

use std::collections::BTreeMap;

use serde_json::json;

use super::json::Json;

pub fn later(p: &mut Json, date: &str, fallback: &str) {
    p.set("seed_source.date", date);
    p.set("seed_source.fallback.date", fallback);
}

pub fn source() -> Json {
    let fallback = json!({"kind": "dice", "text": "møte", "date": "2021-06-07", "digits": 20});
    let mut source = Json::read(r#"{"kind": "lotto", "text": "Lotto", "date": "2021-06-05", "digits": null, "fallback": null}"#);
    let Json::Object(members) = Json::from(fallback) else { return source };
    let in_order = ["kind", "text", "date", "digits"].map(|name| (name.to_owned(), members[name].clone()));
    *source.at("fallback") = Json::Object(in_order.into_iter().collect());
    source
}

/// The first of a list stands there once more.
pub fn twice(p: &mut Json, list: &str) {
    let own = p.at(&format!("{list}.0")).clone();
    p.list(list).insert(0, own);
}

pub fn ghost_cell(p: &mut Json) {
    let mut cell = p.at("cells.0").clone();
    cell.set("id", "Nord-Norge/aaa");
    cell.set("attributes.size", "aaa");
    cell.set("applications", 0);
    p.list("cells").insert(0, cell);
}

/// The first applicant becomes another, everywhere.
pub fn renumbered(p: &mut Json, id: &str) {
    p.set("applications.0.id", id);
    p.set("applications.0.municipalities", json!([id]));
    let applications = p.list("applications");
    let mut own = applications.remove(0);
    own.set("id", id);
    let at = applications.iter_mut().position(|other| other.text("id").as_str() > id);
    applications.insert(at.unwrap_or(applications.len()), own);
}

/// Of an application of several municipalities the last one goes; its name stays.
pub fn fewer_together(p: &mut Json) {
    let together = |own: &&mut Json| matches!(own, Json::Object(members) if matches!(&members["municipalities"], Json::List(all) if all.len() > 1));
    let own = p.list("applications").iter_mut().find(together).unwrap();
    own.list("municipalities").pop();
}

pub fn doubled_fraction(p: &mut Json, path: &str) {
    let own = p.text(path);
    let (over, under) = own.split_once('/').unwrap();
    let double = |text: &str| text.parse::<u64>().unwrap() * 2;
    p.set(path, format!("{}/{}", double(over), double(under)));
}

pub fn weights(p: &mut Json, new: fn(u64) -> u64) {
    for one in p.list("allocations") {
        let own = one.text("weight").parse().unwrap();
        one.set("weight", new(own).to_string());
    }
}

/// The first allocation gives so many more to the group at a place.
pub fn counted(p: &mut Json, cell: usize, more: i64) {
    let id = p.text(&format!("cells.{cell}.id"));
    let counts = p.members("allocations.0.counts");
    let Some(Json::Number(own)) = counts.get(&id) else { return };
    let new = own.as_i64().unwrap() + more;
    counts[&id] = json!(new).into();
}

pub fn first(p: &mut Json, members: &str, value: &str) {
    p.members(members)[0] = json!(value).into();
}

/// What stands at two places changes places.
pub fn exchanged(p: &mut Json, one: &str, other: &str) {
    let (own, its) = (p.at(one).clone(), p.at(other).clone());
    *p.at(one) = its;
    *p.at(other) = own;
}

/// The last of a list goes to the end of another.
pub fn moved(p: &mut Json, from: &str, to: &str) {
    let own = p.list(from).pop().unwrap();
    p.list(to).push(own);
}

pub fn heavier(p: &mut Json) {
    let more = p.text("allocations.0.weight").parse::<u64>().unwrap() + 1;
    p.set("allocations.0.weight", more.to_string());
}

pub fn seats_as_places(p: &mut Json) {
    let seats = p.remove("capacity.seats");
    p.members("capacity").shift_insert(0, "places".to_owned(), seats);
}

/// The first late application is one of somebody who takes part.
pub fn late_too(p: &mut Json) {
    let id = p.text("applications.0.id");
    p.set("late.0.id", id.clone());
    p.set("late.0.municipalities", json!([id]));
}

pub fn for_nothing(p: &mut Json) {
    p.null("wishes.0.min");
    p.null("wishes.0.asked_min");
}

pub fn other_allocation(p: &mut Json) {
    let other = u64::from(p.number("draw.allocation") == 0);
    p.set("draw.allocation", other);
}

pub fn shouted(p: &mut Json, path: &str) {
    let own = p.text(path).to_uppercase();
    p.set(path, own);
}

pub fn yes_twice(p: &mut Json) {
    let own = p.at("events.1").clone();
    p.list("events").insert(2, own);
    p.more("events.8.undoes", 1);
}

pub fn granted_elsewhere(p: &mut Json) {
    p.copy("not_eligible.0.id", "events.5.id");
    p.set("events.5.which", 1);
}

pub fn unmet(p: &mut Json) {
    let wish = Json::read(r#"[{"attribute": "size", "value": "small", "by": 1}]"#);
    *p.at("events.0.unmet") = wish;
}

/// The first allocation alone, with the chances that follow from it, and the bounds; with no certificate, or with one that says so.
pub fn one_allocation(p: &mut Json, without: bool) {
    p.list("allocations").truncate(1);
    p.set("allocations.0.weight", "1");
    let mut chances = BTreeMap::new();
    for cell in 0..p.list("cells").len() {
        let (id, own) = (p.text(&format!("cells.{cell}.id")), p.number(&format!("cells.{cell}.applications")));
        let count = match &p.members("allocations.0.counts")[&id] {
            Json::Number(count) => count.as_u64().unwrap(),
            _ => 0,
        };
        let divisor = num_integer::gcd(count, own);
        chances.insert(id, format!("{}/{}", count / divisor, own / divisor));
    }
    for one in p.list("applications") {
        let cell = one.text("cell");
        one.set("chance", chances[&cell].clone());
    }
    if without {
        p.set("certificate", json!(null));
    }
}

/// Exchanges some of what two allocations give, so that every chance stays and the list is another.
pub fn other_list(p: &mut Json) {
    let count = p.list("allocations").len();
    let cells: Vec<String> = (0..p.list("cells").len()).map(|cell| p.text(&format!("cells.{cell}.id"))).collect();
    let read = |one: &mut Json| -> (u64, Vec<u64>) {
        let counts = cells.iter().map(|cell| match &one.members("counts")[cell] {
            Json::Number(count) => count.as_u64().unwrap(),
            _ => 0,
        });
        let counts = counts.collect();
        (one.text("weight").parse().unwrap(), counts)
    };
    let all: Vec<(u64, Vec<u64>)> = p.list("allocations").iter_mut().map(read).collect();
    let written = |all: &BTreeMap<Vec<u64>, u64>| -> Json {
        let one = |(counts, weight): (&Vec<u64>, &u64)| {
            let counts = cells.iter().cloned().zip(counts.iter().map(|count| json!(count).into())).collect();
            let members = [("weight".to_owned(), json!(weight.to_string()).into()), ("counts".to_owned(), Json::Object(counts))];
            Json::Object(members.into_iter().collect())
        };
        Json::List(all.iter().map(one).collect())
    };
    let wishes: Vec<(usize, u64, String)> = (0..p.list("wishes").len())
        .map(|at| {
            let place = usize::from(p.text(&format!("wishes.{at}.attribute")) == "size");
            (place, p.number(&format!("wishes.{at}.asked_min")), p.text(&format!("wishes.{at}.value")))
        })
        .collect();
    let feasible = |counts: &[u64]| {
        wishes.iter().all(|(place, least, value)| {
            let inside = cells.iter().zip(counts).filter(|(cell, _)| cell.split('/').nth(*place) == Some(value));
            inside.map(|(_, count)| count).sum::<u64>() >= *least
        })
    };
    for (one, other) in (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other))) {
        let more: Vec<usize> = (0..cells.len()).filter(|cell| all[one].1[*cell] > all[other].1[*cell]).collect();
        let less: Vec<usize> = (0..cells.len()).filter(|cell| all[one].1[*cell] < all[other].1[*cell]).collect();
        for (up, down) in more.iter().flat_map(|up| less.iter().map(move |down| (*up, *down))) {
            let (mut first, mut second) = (all[one].1.clone(), all[other].1.clone());
            (first[up], first[down], second[up], second[down]) =
                (first[up] - 1, first[down] + 1, second[up] + 1, second[down] - 1);
            let weight = all[one].0.min(all[other].0);
            let mut new: BTreeMap<Vec<u64>, u64> = all.iter().map(|(weight, counts)| (counts.clone(), *weight)).collect();
            for gone in [one, other] {
                *new.get_mut(&all[gone].1).unwrap() -= weight;
            }
            new.retain(|_, weight| *weight > 0);
            *new.entry(first.clone()).or_default() += weight;
            *new.entry(second.clone()).or_default() += weight;
            let same = new.keys().eq(all.iter().map(|(_, counts)| counts));
            if feasible(&first) && feasible(&second) && !same && new.len() <= cells.len() + 1 {
                *p.at("allocations") = written(&new);
                return;
            }
        }
    }
    panic!("no other list");
}
