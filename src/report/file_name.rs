//! Names of files that are made of names of municipalities.

/// A name as part of a file's name: letters and digits of ASCII, and no more of them than every system allows.
pub(super) fn plain(name: &str) -> String {
    const LONGEST: usize = 80;
    let mut out = String::new();
    for letter in name.to_lowercase().chars().take(LONGEST) {
        match letter {
            'æ' => out.push_str("ae"),
            'ø' => out.push('o'),
            'å' => out.push('a'),
            'á' => out.push('a'),
            letter if letter.is_ascii_alphanumeric() => out.push(letter),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    out.trim_end_matches('-').to_owned()
}
