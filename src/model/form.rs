//! Applications as they stand in `intake.json`.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Address, Application, Applications, Entry, Field, MOST_APPLICATIONS, MOST_PARTICIPANTS, Participant, ParticipantField,
    Record, Slot, Texts, Value,
};

/// A value in `intake.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueForm<T> {
    text: T,
    cell: Address,
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    written: Option<T>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joined: Vec<Address>,
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        ValueForm { text: self.text, cell: self.cell, written: self.written, joined: self.joined.to_vec() }.serialize(out)
    }
}

/// Pairs as one object.
struct Object<I>(I);

impl<K: Serialize, V: Serialize, I: Iterator<Item = (K, V)> + Clone> Serialize for Object<I> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.clone())
    }
}

impl Serialize for Participant<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut object = out.serialize_map(None)?;
        object.serialize_entry("number", &self.number)?;
        let own = *self;
        let values = ParticipantField::ALL.into_iter().filter_map(move |field| Some((field, own.value(field)?)));
        object.serialize_entry("values", &Object(values))?;
        object.end()
    }
}

impl Serialize for Application<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut object = out.serialize_map(None)?;
        let own = *self;
        let values = Field::ALL.into_iter().filter_map(move |field| Some((field, own.value(field)?)));
        object.serialize_entry("values", &Object(values))?;
        let attributes = own.attributes();
        if !attributes.is_empty() {
            object.serialize_entry("attributes", &attributes)?;
        }
        object.serialize_entry("participants", &own.participants().collect::<Vec<_>>())?;
        object.end()
    }
}

impl Serialize for Applications {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.iter())
    }
}

/// A participant in `intake.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParticipantForm {
    number: u32,
    #[serde(deserialize_with = "each_once")]
    values: BTreeMap<ParticipantField, ValueForm<String>>,
}

/// An application in `intake.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ApplicationForm {
    #[serde(deserialize_with = "each_once")]
    values: BTreeMap<Field, ValueForm<String>>,
    #[serde(default, deserialize_with = "each_once")]
    attributes: BTreeMap<String, ValueForm<String>>,
    participants: Vec<ParticipantForm>,
}

/// An object whose keys stand there once: of two, neither is chosen.
fn each_once<'de, D, K, V>(input: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    struct Once<K, V>(PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Once<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<BTreeMap<K, V>, A::Error> {
            let mut all = BTreeMap::new();
            while let Some((key, value)) = object.next_entry()? {
                if all.insert(key, value).is_some() {
                    return Err(serde::de::Error::custom("a field stands there twice"));
                }
            }
            Ok(all)
        }
    }
    input.deserialize_map(Once(PhantomData))
}

impl Texts {
    fn entry(&mut self, value: &ValueForm<String>) -> Entry {
        if let Some(written) = &value.written {
            let written = self.keep(written);
            self.note_written(value.cell, written);
        }
        if !value.joined.is_empty() {
            self.note_joined(value.cell, value.joined.clone());
        }
        Entry { text: self.keep(&value.text), cell: value.cell }
    }
}

impl Applications {
    fn add(&mut self, form: &ApplicationForm) {
        let texts = &mut self.texts;
        let mut record = Record::default();
        for (field, value) in &form.values {
            record.set(*field, texts.entry(value));
        }
        for (header, value) in &form.attributes {
            record.set_attribute(texts.keep(header), texts.entry(value));
        }
        for participant in &form.participants {
            let mut slot = Slot::new(participant.number);
            for (field, value) in &participant.values {
                slot.set(*field, texts.entry(value));
            }
            record.participants.push(slot);
        }
        self.records.push(record);
    }
}

impl<'de> Deserialize<'de> for Applications {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Applications;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list of applications")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Applications, A::Error> {
                let mut all = Applications::default();
                let mut participants = 0;
                while let Some(form) = list.next_element::<ApplicationForm>()? {
                    participants += form.participants.len();
                    if all.len() == MOST_APPLICATIONS || participants > MOST_PARTICIPANTS {
                        return Err(serde::de::Error::custom("more applications or participants than there can be"));
                    }
                    if !form.participants.is_sorted_by(|participant, next| participant.number < next.number)
                        || form.participants.iter().any(|participant| participant.number == 0)
                    {
                        return Err(serde::de::Error::custom("the participants are not numbered in order from 1"));
                    }
                    all.add(&form);
                }
                Ok(all)
            }
        }
        input.deserialize_seq(List)
    }
}
