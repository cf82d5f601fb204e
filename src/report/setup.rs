//! The programme file with its comments in another language. Comments that are not the embedded file's stay as they are.

use std::collections::BTreeMap;

use crate::program::commented_out;
use crate::text::{Lang, Words};

/// So wide are the lines of a comment.
const WIDTH: usize = 120;
/// Where a comment behind a value begins.
const BEHIND: usize = 41;

/// A programme file with the embedded file's comments in the language of the words.
pub fn commented(text: &str, words: &Words) -> String {
    if words.lang() == Lang::En {
        return text.to_owned();
    }
    let own = words.plain("setup-");
    let english = Words::new(Lang::En).plain("setup-");
    let said: BTreeMap<&str, &str> =
        english.iter().filter_map(|(key, text)| Some((text.as_str(), own.get(key)?.as_str()))).collect();
    let mut out = String::new();
    let mut paragraph: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        let is_prose = line.starts_with('#') && commented_out(line).is_none() && behind(line).is_none();
        if is_prose && line.trim_end() != "#" {
            paragraph.push(line);
            continue;
        }
        add_paragraph(&mut out, &paragraph, &said);
        paragraph.clear();
        let (code, comment) = parted(line);
        match comment.and_then(|comment| said.get(comment)) {
            Some(said) => out.push_str(&format!("{:<width$}# {said}\n", code.trim_end(), width = BEHIND - 1)),
            None => out.push_str(&format!("{line}\n")),
        }
    }
    // The line that ended the last paragraph.
    out.pop();
    out
}

/// A line whose comment goes on from the comment behind the value above: `#      # without it …`.
fn behind(line: &str) -> Option<&str> {
    line.strip_prefix('#').map(str::trim_start).filter(|rest| rest.starts_with('#'))
}

/// A line, and the comment behind what stands in it.
fn parted(line: &str) -> (&str, Option<&str>) {
    let mut quoted = false;
    let begins = |(at, letter): &(usize, char)| {
        quoted ^= *letter == '"';
        // The first letter may comment out the whole line.
        !quoted && *letter == '#' && *at > 0
    };
    match line.char_indices().find(begins) {
        Some((at, _)) => (&line[..at], Some(line[at + 1..].trim())),
        None => (line, None),
    }
}

fn add_paragraph(out: &mut String, lines: &[&str], said: &BTreeMap<&str, &str>) {
    let text: Vec<&str> = lines.iter().map(|line| line.trim_start_matches('#').trim()).collect();
    match said.get(text.join(" ").as_str()) {
        None => lines.iter().for_each(|line| out.push_str(&format!("{line}\n"))),
        Some(said) => {
            let mut line = "#".to_owned();
            for word in said.split(' ') {
                if line.chars().count() + 1 + word.chars().count() > WIDTH {
                    out.push_str(&format!("{line}\n"));
                    "#".clone_into(&mut line);
                }
                line.push(' ');
                line.push_str(word);
            }
            out.push_str(&format!("{line}\n"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{DEFAULT, Program};

    #[test]
    fn every_comment_of_the_embedded_file_has_its_sentence() {
        let english = Words::new(Lang::En).plain("setup-");
        for lang in [Lang::Nb, Lang::Nn] {
            let own = commented(DEFAULT, &Words::new(lang));
            for (key, text) in &english {
                // What is short may stand in a longer sentence.
                assert!(!own.contains(&format!("# {text}\n")), "{lang} {key}: {text}");
            }
            for sentence in Words::new(lang).plain("setup-").values() {
                let own = own.replace("\n# ", " ");
                assert!(own.contains(sentence.as_str()), "{lang}: {sentence}");
            }
            let values = |text: &str| format!("{:?}", Program::read(text, "program.toml").unwrap());
            assert_eq!(values(&own), values(DEFAULT));
            let code = |text: &str| {
                text.lines()
                    .map(|line| parted(line).0.trim_end().to_owned())
                    .filter(|line| !line.starts_with("# ") && line != "#")
                    .collect::<Vec<_>>()
            };
            assert_eq!(code(&own), code(DEFAULT));
        }
    }

    #[test]
    fn an_office_s_own_comments_stay() {
        let own = "# Vår egen.\n# To linjer.\nplaces = 24 # avtalt med NAV\n";
        assert_eq!(commented(own, &Words::new(Lang::Nb)), own);
    }
}
