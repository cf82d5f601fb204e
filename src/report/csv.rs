//! CSV for committees: opens right in a Norwegian Excel, and never runs what somebody wrote.

/// How a CSV is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Dialect {
    /// UTF-8 with a byte order mark, semicolons, CRLF, decimal comma.
    #[default]
    Norwegian,
    /// RFC 4180: UTF-8, commas, CRLF, decimal point.
    Plain,
}

impl Dialect {
    /// A number in units of a ten-thousandth, as a decimal.
    pub fn decimal(self, ten_thousandths: u128) -> String {
        let point = if self == Self::Norwegian { ',' } else { '.' };
        format!("{}{point}{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000)
    }
}

/// A table as CSV. Text cells that a spreadsheet would run as a formula get an apostrophe in front.
pub fn csv(dialect: Dialect, head: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let (delimiter, mark) = match dialect {
        Dialect::Norwegian => (b';', &b"\xef\xbb\xbf"[..]),
        Dialect::Plain => (b',', &b""[..]),
    };
    let mut builder = ::csv::WriterBuilder::new();
    builder.delimiter(delimiter).terminator(::csv::Terminator::CRLF);
    let mut writer = builder.from_writer(mark.to_vec());
    let never = "memory can be written to, and every row is as long as its head";
    writer.write_record(head).expect(never);
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral(cell))).expect(never);
    }
    writer.into_inner().expect(never)
}

fn neutral(cell: &str) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_neutralised_in_both_dialects() {
        let row = ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "a=b", "Bodø; Å"].map(str::to_owned).to_vec();
        let head = ["1", "2", "3", "4", "5", "6", "7", "8"];
        let norwegian = String::from_utf8(csv(Dialect::Norwegian, &head, std::slice::from_ref(&row))).unwrap();
        assert_eq!(norwegian, "\u{feff}1;2;3;4;5;6;7;8\r\n'=1+1;'+1;'-1;'@a;'\tx;\"'\rx\";a=b;\"Bodø; Å\"\r\n");
        let plain = String::from_utf8(csv(Dialect::Plain, &head, &[row])).unwrap();
        assert_eq!(plain, "1,2,3,4,5,6,7,8\r\n'=1+1,'+1,'-1,'@a,'\tx,\"'\rx\",a=b,Bodø; Å\r\n");
    }

    #[test]
    fn decimals_follow_the_dialect() {
        assert_eq!(Dialect::Norwegian.decimal(1942), "0,1942");
        assert_eq!(Dialect::Plain.decimal(10_000), "1.0000");
    }
}
