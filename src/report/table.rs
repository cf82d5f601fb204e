//! Tables on the screen; wrapped only for a terminal.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};

/// On a narrower terminal words would be broken into letters; there the terminal itself wraps the lines.
const NARROWEST: u16 = 100;

/// A cell of a table; blank where there is nothing.
pub(super) fn or_blank<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The columns of a table: their headers, which hold numbers, and which are never broken on a narrow terminal.
#[derive(Clone, Copy)]
pub(super) struct Columns<'a> {
    pub head: &'a [String],
    pub right: &'a [usize],
    pub whole: &'a [usize],
}

impl Columns<'_> {
    /// A table under a title, with a blank line before.
    pub fn titled(self, out: &mut String, title: &str, rows: Vec<Vec<String>>, width: Option<u16>) {
        heading(out, title);
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
        if let Some(width) = width {
            table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width.max(NARROWEST).saturating_sub(2));
        }
        if !self.head.is_empty() {
            table.set_header(self.head);
        }
        table.add_rows(rows);
        for &column in self.right {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        for &column in self.whole {
            if let Some(column) = table.column_mut(column) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        for line in table.to_string().lines() {
            out.push_str(format!(" {line}").trim_end());
            out.push('\n');
        }
    }
}

/// A title with a blank line before, but not at the beginning.
pub(super) fn heading(out: &mut String, title: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(title);
    out.push('\n');
}

/// A line under a title.
pub(super) fn line(out: &mut String, text: &str) {
    out.push_str("  ");
    out.push_str(text);
    out.push('\n');
}
