//! What a question means by its words, where forms export whole questions as headers.
//!
//! "Hva er e-postadressen til deltaker 2?", "Gi en kort beskrivelse av en utfordring (maks 250 ord)". A question is understood
//! when the words of exactly one kind stand in it; one that asks two things at once ("Navn og e-post") is not, and is listed.
//! The written rules, in their order:
//!
//! 1. endorsement: words that begin with forankr-, anbefal-, tilråd-, endors-, recommend-;
//! 2. challenge: utfordring-, challenge-, beskriv-, skildr-, descri-, or "behov for innovasjon"; before what is to be achieved, since
//!    one question may ask for both; beskriv-, skildr-, descri- with a participant's number is that participant's, by 5;
//! 3. what is to be achieved: oppnå-, achiev-, målsett-; behind three words or more and "og" or "and" it is the end of a question for
//!    both, and that is the challenge;
//! 4. contact: kontakt-, contact-, with a word for e-mail, or for name and no other;
//! 5. a participant's field: deltaker, deltakar, participant in any form, with one field's word and perhaps a number beside; none
//!    where the name or e-mail asked for is a superior's or a stand-in's (`is_other_person`);
//! 6. sectors of the application: the plural of sektor, tjenesteområde, tenesteområde, sector, service area;
//! 7. time of receipt: mottatt, motteke, innsendt, innlevert, received, submitted, with når, tid-, dato, when, time, date;
//! 8. municipality: kommune or municipality, with hvilken, kva, navn, namn, which, what, name, vegne or vegner.

use super::blocks::is_other_person;
use super::header_words::number;
use super::synonyms::Meaning;
use super::vocabulary::folded;
use crate::model::{Field, ParticipantField as P};

const PARTICIPANT: &[&str] = &[
    "deltaker", "deltakar", "deltakers", "deltakars", "deltakeren", "deltakaren", "deltakerens", "deltakarens", "deltakernes",
    "participant", "participants",
];

/// What the words of a question mean; none when that is not one thing.
pub(in crate::intake) fn meaning(words: &[String]) -> Option<Meaning> {
    let begins = |stems: &[&str]| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    if words.len() < 2 {
        return None;
    }
    let email = begins(&["epost", "email", "mailadress"]);
    let name = has(&["navn", "navnet", "namn", "namnet", "name", "names", "fornavn", "førenamn"]);
    if begins(&["forankr", "anbefal", "tilråd", "endors", "recommend"]) {
        return Some(Meaning::Application(Field::Endorsement));
    }
    let participant = words.iter().position(|word| PARTICIPANT.contains(&word.as_str()));
    let number = participant.and_then(|at| {
        let beside = [words.get(at + 1), at.checked_sub(1).and_then(|before| words.get(before))];
        beside.into_iter().flatten().find_map(|word| number(word))
    });
    // "Beskriv deltaker 1s erfaring" is about the participant.
    let described = number.is_none() && begins(&["beskriv", "skildr", "descri"]);
    if described || begins(&["utfordring", "challenge"]) || (begins(&["behov"]) && begins(&["innovasjon"])) {
        return Some(Meaning::Application(Field::Challenge));
    }
    let achieved = words.iter().position(|word| ["oppnå", "achiev", "målsett"].iter().any(|stem| word.starts_with(stem)));
    if let Some(at) = achieved {
        let asks_for_both = words[..at].iter().skip(3).any(|word| word == "og" || word == "and");
        return Some(Meaning::Application(if asks_for_both { Field::Challenge } else { Field::Outcome }));
    }
    if begins(&["kontakt", "contact"]) {
        return match (name, email) {
            (true, false) => Some(Meaning::Application(Field::ContactName)),
            (false, true) => Some(Meaning::Application(Field::ContactEmail)),
            _ => None,
        };
    }
    if participant.is_some() {
        // "Navn på nærmeste leder til deltaker 1" is about somebody else.
        if (name || email) && words.iter().any(|word| is_other_person(&folded(word))) {
            return None;
        }
        let last_name = has(&["etternavn", "etternamn", "surname"]);
        let fields = [
            (name, P::Name),
            (last_name && !name, P::LastName),
            (email, P::Email),
            (begins(&["sektor", "sector", "tjenesteområde", "tenesteområde"]), P::Sector),
            (begins(&["stilling", "rolle", "position"]), P::Position),
            (begins(&["målgruppe", "målgruppa"]) || (has(&["target"]) && has(&["group"])), P::TargetGroup),
            (begins(&["utdann", "utdanning", "education"]), P::Education),
            (begins(&["erfaring", "arbeidserfaring", "yrkeserfaring", "experience"]), P::Experience),
        ];
        let mut asked = fields.into_iter().filter(|(asked, _)| *asked).map(|(_, field)| field);
        return match (asked.next(), asked.next()) {
            (Some(field), None) => Some(Meaning::Participant(field, number)),
            _ => None,
        };
    }
    if begins(&["sektorer", "sektorar", "sectors", "tjenesteområder", "tenesteområd"]) || (has(&["service"]) && has(&["areas"]))
    {
        return (!name && !email).then_some(Meaning::Application(Field::Sectors));
    }
    if begins(&["mottatt", "motteke", "innsendt", "innlevert", "received", "submitted"])
        && (has(&["når", "when", "time", "date"]) || begins(&["tid", "dato"]))
    {
        return Some(Meaning::Application(Field::Received));
    }
    let who = has(&["hvilken", "hvilke", "kva", "which", "what", "vegne", "vegner", "vegna"]) || name;
    let municipality = has(&["kommune", "kommunen", "kommunens", "kommuner", "kommunar", "municipality", "municipalities"]);
    (who && municipality && !email && !has(&["mange", "many"])).then_some(Meaning::Application(Field::Municipality))
}

#[cfg(test)]
mod tests {
    use super::super::header_words::words;
    use super::*;
    use crate::readings;

    #[test]
    fn questions_are_understood_by_their_words() {
        for (question, wanted) in readings("question") {
            let found = meaning(&words(&question)).map_or_else(|| "-".to_owned(), Meaning::name);
            assert_eq!(found, wanted, "{question}");
        }
    }
}
