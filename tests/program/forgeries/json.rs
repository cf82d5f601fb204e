//! JSON whose members keep their order, to be changed by whoever forges a protocol; and the digest and hashes that fit it afterwards.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};
use sha2::{Digest, Sha256};

/// A value with its members in the order of the file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(IndexMap<String, Json>),
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        serde_json::from_value(value).unwrap()
    }
}

impl Json {
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap()
    }

    /// As the program and Python write it.
    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).unwrap() + "\n"
    }

    /// What stands at `draw.tickets.0.ticket`.
    pub fn at(&mut self, path: &str) -> &mut Self {
        path.split('.').filter(|part| !part.is_empty()).fold(self, |own, part| match own {
            Self::List(list) => &mut list[part.parse::<usize>().unwrap()],
            Self::Object(members) => members.get_mut(part).unwrap_or_else(|| panic!("{part} of {path}")),
            _ => panic!("{part} of {path}"),
        })
    }

    pub fn list(&mut self, path: &str) -> &mut Vec<Self> {
        match self.at(path) {
            Self::List(list) => list,
            _ => panic!("{path} is no list"),
        }
    }

    pub fn members(&mut self, path: &str) -> &mut IndexMap<String, Self> {
        match self.at(path) {
            Self::Object(members) => members,
            _ => panic!("{path} is no object"),
        }
    }

    pub fn text(&mut self, path: &str) -> String {
        match self.at(path) {
            Self::Text(text) => text.clone(),
            _ => panic!("{path} is no text"),
        }
    }

    pub fn number(&mut self, path: &str) -> u64 {
        match self.at(path) {
            Self::Number(number) => number.as_u64().unwrap(),
            _ => panic!("{path} is no number"),
        }
    }

    pub fn set(&mut self, path: &str, value: impl Into<Value>) {
        *self.at(path) = value.into().into();
    }

    pub fn null(&mut self, path: &str) {
        *self.at(path) = Self::Null;
    }

    pub fn more(&mut self, path: &str, by: u64) {
        let own = self.number(path);
        self.set(path, own + by);
    }

    pub fn copy(&mut self, from: &str, to: &str) {
        let own = self.at(from).clone();
        *self.at(to) = own;
    }

    pub fn swap(&mut self, list: &str, one: usize, other: usize) {
        self.list(list).swap(one, other);
    }

    /// Another member at the end.
    pub fn add(&mut self, path: &str, name: &str, value: impl Into<Value>) {
        self.members(path).insert(name.to_owned(), value.into().into());
    }

    pub fn cut(&mut self, path: &str) {
        self.remove(path);
    }

    /// Takes a member of an object, or a place of a list, away.
    pub fn remove(&mut self, path: &str) -> Self {
        let (above, last) = path.rsplit_once('.').unwrap_or(("", path));
        match self.at(above) {
            Self::List(list) => list.remove(last.parse().unwrap()),
            Self::Object(members) => members.shift_remove(last).unwrap(),
            _ => panic!("{path}"),
        }
    }

    /// The digest and all hashes as they fit what stands there now.
    pub fn sealed(mut self) -> Self {
        let Self::Object(all) = &self else { return self };
        let mut frozen = all.clone();
        for member in ["digest", "draw", "events"] {
            frozen.shift_remove(member);
        }
        if all.contains_key("digest") {
            self.set("digest", sha256(&Self::Object(frozen)));
        }
        let Self::Object(all) = &self else { return self };
        let events = match all.get("events") {
            Some(Self::List(events)) => events.len(),
            _ => 0,
        };
        for count in 0..=events {
            let mut up_to = self.clone();
            let own = if count == 0 {
                up_to.members("").shift_remove("events");
                "draw".to_owned()
            } else {
                up_to.list("events").truncate(count);
                format!("events.{}", count - 1)
            };
            let Some(Self::Object(_)) = up_to.members("").get("draw") else { return self };
            let Self::Object(members) = up_to.at(&own) else { continue };
            if members.shift_remove("hash").is_some() {
                self.set(&format!("{own}.hash"), sha256(&up_to));
            }
        }
        self
    }
}

fn sha256(value: &Json) -> String {
    let bytes = serde_json_canonicalizer::to_vec(&serde_json::to_value(value).unwrap()).unwrap();
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
