//! Texts that somebody typed and others read, as a protocol may hold them: what is read must be what stands there.

/// What a screen would not show as it stands: control characters, letters without a width, and what breaks lines or turns the direction of writing.
fn unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether there is nothing to read in a text, or it is not on one line as it stands.
pub fn unreadable(text: &str) -> bool {
    text.is_empty() || on_one_line(text) != text
}

/// A text on one line, without what nobody sees, single spaces between its words.
pub fn on_one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || unseen(letter));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{on_one_line, unreadable};

    #[test]
    fn what_nobody_sees_is_taken_out_or_refused() {
        assert_eq!(on_one_line(" Klage\r\ntatt \u{202e}til\u{1b}[2K  følge "), "Klage tatt til [2K følge");
        for text in ["", " \u{a0}", "Klage\n", "Klage\u{2066}", "\u{7}", "Klage ", "to  blanke", "\u{feff}"] {
            assert!(unreadable(text), "{text:?}");
        }
        assert!(!unreadable("Klage tatt til følge"));
    }
}
