//! Makes the awkward files of `fixtures/import`: `cargo run --example make_awkward`. What is odd about each stands in `fixtures/README.md`.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::Result;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;

/// The headers of a small wide table.
const HEADERS: [&str; 8] = [
    "Mottatt", "Kommune", "Utfordring", "Forankring", "Deltaker 1 navn", "Deltaker 1 e-post", "Deltaker 2 navn",
    "Deltaker 2 e-post",
];

/// A row under them.
fn row(municipality: &str, mark: &str) -> [String; 8] {
    let text = |text: &str| text.to_owned();
    [
        text("2021-05-20 10:00"),
        text(municipality),
        text("Færre hender, flere eldre."),
        text("ja"),
        format!("Kari {mark}"),
        format!("kari.{}@example.no", mark.to_lowercase()),
        format!("Ola {mark}"),
        format!("ola.{}@example.no", mark.to_lowercase()),
    ]
}

fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import");
    for (name, bytes) in texts().into_iter().chain(workbooks()?).chain(layouts()?).chain(hostile()?) {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

type Files = Vec<(&'static str, Vec<u8>)>;

/// A table as text.
fn table(separator: &str, end: &str, rows: &[[String; 8]]) -> String {
    let line = |cells: &[String]| {
        let quoted = |cell: &String| if cell.contains(separator) { format!("\"{cell}\"") } else { cell.clone() };
        cells.iter().map(quoted).collect::<Vec<_>>().join(separator) + end
    };
    let headers = HEADERS.map(str::to_owned);
    std::iter::once(&headers).chain(rows).map(|cells| line(cells)).collect()
}

fn texts() -> Files {
    let two = [row("Hamar", "Lie"), row("Tana", "Moe")];
    let plain = table(";", "\n", &two);
    let long = "Kommune;Navn;E-post";
    let questions = [
        "$submission_id",
        "$created",
        "Hvilken kommune søker dere på vegne av?",
        "Gi en kort beskrivelse av en utfordring (maks 250 ord)",
        "Er søknaden forankret i kommunens ledelse?",
        "Hva er navnet til deltaker 1?",
        "Hva er e-postadressen til deltaker 1?",
        "$answer_time_ms",
    ];
    let quoted = |cells: &[&str]| cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(";");
    let answers = [
        "28508117",
        "2021-05-29T10:52:11.828301592+02:00",
        "Hamar",
        "Færre hender.",
        "Ja",
        "Kari Lie",
        "kari@example.no",
        "6473",
    ];
    let files: Vec<(&'static str, String)> = vec![
        ("sep-line.csv", format!("sep=,\r\n{}", table(",", "\r\n", &two))),
        ("cr-only.csv", table(";", "\r", &two)),
        ("two-byte-order-marks.csv", format!("\u{feff}\u{feff}{plain}")),
        ("rows-too-short.csv", format!("{}\n2021-05-20;Hamar;Tekst;Ja;Kari Nes\n2021-05-20;Tana\n", HEADERS.join(";"))),
        ("row-too-long.csv", plain.replace("Færre hender, flere eldre.;ja;Ola", "x").replacen("Færre hender, flere", "Færre hender; flere", 1)),
        ("nul.csv", plain.replacen("Hamar", "Ha\0mar", 1)),
        ("really-a-csv.xlsx", plain.clone()),
        ("zero-width.csv", plain.replace("Kommune", "Kom\u{ad}mune\u{200b}").replace("Hamar", "\u{feff}Ha\u{200b}mar").replace("Tana", "Tana\u{a0}")),
        ("blank-rows.csv", format!("{}\n;;;;;;;\n\n{}\n\n", HEADERS.join(";"), two.map(|cells| cells.join(";")).join("\n\n\n"))),
        ("near-header.csv", plain.replace("Forankring", "Forankrng")),
        ("two-tables.csv", format!("{long}\nTana;A A;a@example.no\n\n{long}\nLom;B B;b@example.no\n")),
        ("headers-again.csv", format!("{long}\nTana;A A;a@example.no\n{long}\nLom;B B;b@example.no\n")),
        ("contact-in-group.csv", ";Kontaktperson;;Deltaker 1;;Deltaker 2;\nKommune;Navn;E-post;Navn;E-post;Navn;E-post\nHamar;K K;k@example.no;A A;a@example.no;B B;b@example.no\n".to_owned()),
        ("unknown-groups.csv", ";Leder;;Rådgiver;\nKommune;Navn;E-post;Navn;E-post\nHamar;A A;a@example.no;B B;b@example.no\n".to_owned()),
        ("form-two-answers.csv", "Kommune;Hamar;Tana\nMottatt;20.5.2021;\nUtfordring;Tekst;\nDeltaker 1 navn;A A;\nDeltaker 1 e-post;a@example.no;\n".to_owned()),
        ("form-under.csv", "Søknad\n\nHvilken kommune søker dere for?\nHamar\n\nUtfordring:\nFærre hender.\n\nEr søknaden forankret i ledelsen?\nJa, kommunedirektøren anbefaler\n\nDeltaker 1\nNavn\nA A\nE-post\na@example.no\nDeltaker 2\nNavn\nB B\nE-post\nb@example.no\n".to_owned()),
        ("applications-alone.csv", "Kommune;Mottatt;Utfordring;Forankring\nHamar;20.5.2021;Tekst;ja\n".to_owned()),
        ("participants-alone.csv", "Søknadsnummer;Navn;E-post\n1;A A;a@example.no\n".to_owned()),
        ("decisions.csv", "application;code;participant;facts;decision;reason;by;date\n".to_owned()),
        ("nettskjema.csv", format!("{}\r\n{}\r\n", quoted(&questions), quoted(&answers))),
        ("google-forms.csv", format!("{}\n{}\n", "Tidsmerke,E-postadresse,Hvilken kommune søker du for?,Navn på deltaker 1,E-post til deltaker 1", "2021/06/01 11:59:00 PM GMT+2,soker@example.no,Hamar,Kari Lie,kari@example.no")),
        ("respondent-only.csv", "Tidsmerke,E-postadresse,Kommune,Navn\n2021/06/01 11:59:00 PM GMT+2,soker@example.no,Hamar,Kari Lie\n".to_owned()),
        ("numbered-from-two.csv", "Kommune;Navn;E-post;Navn2;E-post2;Navn3;E-post3\nHamar;A A;a@example.no;B B;b@example.no;C C;c@example.no\n".to_owned()),
        ("joined-questions.csv", "Kommune;Navn og e-post til deltaker 1;Navn og e-post til deltaker 2\nHamar;A A, a@example.no;B B, b@example.no\n".to_owned()),
    ];
    files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

fn fill(sheet: &mut Worksheet, first: u32, rows: &[Vec<String>]) -> Result<()> {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text.as_str())?;
        }
    }
    Ok(())
}

fn small(rows: &[[String; 8]]) -> Vec<Vec<String>> {
    std::iter::once(HEADERS.map(str::to_owned).to_vec()).chain(rows.iter().map(|cells| cells.to_vec())).collect()
}

/// A workbook with always the same date.
fn made(make: &dyn Fn(&mut Workbook) -> Result<()>) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let written = ExcelDateTime::from_ymd(2021, 6, 1)?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&written));
    make(&mut workbook)?;
    Ok(workbook.save_to_buffer()?)
}

/// Small tables with something odd about cells or rows.
fn workbooks() -> Result<Files> {
    let mut files = Files::new();
    let mut add = |name: &'static str, make: &dyn Fn(&mut Workbook) -> Result<()>| -> Result<()> {
        files.push((name, made(make)?));
        Ok(())
    };
    let two = small(&[row("Hamar", "Lie"), row("Tana", "Moe")]);
    add("hidden-rows.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &two)?;
        sheet.set_row_hidden(2)?;
        Ok(())
    })?;
    add("hidden-sheet.xlsx", &|workbook| {
        workbook.add_worksheet().set_name("Veiledning")?.write(0, 0, "Fyll ut arket Svar.")?;
        fill(workbook.add_worksheet().set_name("Svar")?.set_hidden(true), 0, &two)
    })?;
    add("filtered.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &two)?;
        sheet.autofilter(0, 0, 2, 7)?;
        sheet.filter_column(1, &rust_xlsxwriter::FilterCondition::new().add_list_filter("Tana"))?;
        Ok(())
    })?;
    add("formulas.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &two)?;
        sheet.write_formula(1, 1, Formula::new("=\"Ha\"&\"mar\"").set_result("Hamar"))?;
        sheet.write_formula(2, 2, Formula::new("=Borte!A1").set_result("#REF!"))?;
        Ok(())
    })?;
    add("rich-text.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &two)?;
        let (bold, plain) = (Format::new().set_bold(), Format::new());
        sheet.write_rich_string(1, 1, &[(&bold, "Ha"), (&plain, "mar")])?;
        Ok(())
    })?;
    add("numbers-and-text.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &two)?;
        sheet.write(1, 1, 301)?;
        sheet.write(2, 1, "0301 ")?;
        sheet.write(1, 0, 44_348.99)?;
        sheet.write_with_format(2, 0, 44_348.5, &Format::new().set_num_format("dd.mm.yyyy hh:mm"))?;
        Ok(())
    })?;
    let xlsx = files.iter().find(|(name, _)| *name == "rich-text.xlsx").map(|(_, bytes)| bytes.clone()).unwrap_or_default();
    files.push(("really-a-workbook.csv", xlsx.clone()));
    files.push(("truncated.xlsx", xlsx[..xlsx.len() / 2].to_vec()));
    Ok(files)
}

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
/// Workbooks that are laid out in other ways.
fn layouts() -> Result<Files> {
    let mut files = Files::new();
    let mut add = |name: &'static str, make: &dyn Fn(&mut Workbook) -> Result<()>| -> Result<()> {
        files.push((name, made(make)?));
        Ok(())
    };
    add("merged.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        for (column, header) in (0..).zip(["Kommune", "Utfordring", "Navn", "E-post"]) {
            sheet.write(0, column, header)?;
        }
        for (first, name) in [(1, "Hamar"), (4, "Tana")] {
            sheet.merge_range(first, 0, first + 2, 0, name, &Format::new())?;
            sheet.merge_range(first, 1, first + 2, 1, "Færre hender.", &Format::new())?;
            for row in first..first + 3 {
                sheet.write(row, 2, format!("Person {row}"))?.write(row, 3, format!("p{row}@example.no"))?;
            }
        }
        Ok(())
    })?;
    add("two-header-rows.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "Søknader 2021")?.write(2, 0, "Kommune")?;
        for (first, group) in [(1, "Deltaker 1"), (3, "Deltaker 2")] {
            sheet.merge_range(2, first, 2, first + 1, group, &Format::new())?;
            sheet.write(3, first, "Navn")?.write(3, first + 1, "E-post")?;
            sheet.write(4, first, format!("Person {first}"))?.write(4, first + 1, format!("p{first}@example.no"))?;
        }
        sheet.write(4, 0, "Hamar")?;
        Ok(())
    })?;
    add("linked.xlsx", &|workbook| {
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let applications =
            [text(&["Kommune", "Mottatt", "Utfordring", "Forankring"]), text(&["Tana", "20.5.2021", "Tekst", "ja"])];
        let people = [
            text(&["Kommune", "Navn", "E-post"]),
            text(&["Deatnu", "A A", "a@example.no"]),
            text(&["5441", "B B", "b@example.no"]),
        ];
        fill(workbook.add_worksheet().set_name("Søknader")?, 0, &applications)?;
        fill(workbook.add_worksheet().set_name("Deltakere")?, 0, &people)
    })?;
    add("cells-beside.xlsx", &|workbook| {
        let sheet = workbook.add_worksheet();
        fill(sheet, 0, &small(&[row("Hamar", "Lie"), row("Tana", "Moe")]))?;
        sheet.write(2, 9, "Ring dem!")?;
        Ok(())
    })?;
    add("microsoft-forms.xlsx", &|workbook| {
        let headers = [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Hvilken kommune søker dere på vegne av?\n",
            "Navn\u{a0}på deltaker 1",
            "E-post\u{a0}til deltaker 1",
        ];
        let sheet = workbook.add_worksheet();
        for (column, header) in (0..).zip(headers) {
            sheet.write(0, column, header)?;
        }
        let date = Format::new().set_num_format("m/d/yy h:mm:ss");
        sheet.write(1, 0, 1)?.write_with_format(1, 1, 44_336.4, &date)?.write_with_format(1, 2, 44_336.42, &date)?;
        for (column, text) in (3..).zip(["anonymous", "", "Hamar", "Kari Lie", "kari@example.no"]) {
            sheet.write(1, column, text)?;
        }
        Ok(())
    })?;
    Ok(files)
}

const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="0"/><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

/// A workbook by hand: the attributes of its properties, and what stands in its sheet.
fn by_hand(properties: &str, sheet: &str, more: &[(&str, &[u8], usize)]) -> Result<Vec<u8>> {
    let workbook = format!(
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr {properties}/><sheets><sheet name="Svar" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let parts: [(&str, &[u8], usize); 5] = [
        ("_rels/.rels", ROOT.as_bytes(), 1),
        ("xl/workbook.xml", workbook.as_bytes(), 1),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes(), 1),
        ("xl/styles.xml", STYLES.as_bytes(), 1),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes(), 1),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, piece, times) in parts.iter().chain(more) {
        zip.start_file(*name, plain)?;
        for _ in 0..*times {
            zip.write_all(piece)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// Cells as inline texts, or numbers with a style.
fn sheet(before: &str, cells: &[&str]) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{}</sheetData></worksheet>"#,
        cells.concat()
    )
}

fn hostile() -> Result<Files> {
    let text = |cell: &str, text: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let headers = format!(
        r#"<row r="1">{}{}{}{}</row>"#,
        text("A1", "Mottatt"),
        text("B1", "Kommune"),
        text("C1", "Navn"),
        text("D1", "E-post")
    );
    let person = format!("{}{}{}", text("B2", "Hamar"), text("C2", "A A"), text("D2", "a@example.no"));
    let dated = format!(r#"<row r="2"><c r="A2" s="1"><v>42886.5</v></c>{person}</row>"#);
    let megabyte = vec![b' '; 1 << 20];
    let deep = "<a>".repeat(400);
    let ods = |rows: &str| {
        format!(
            r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Svar">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
        )
    };
    let repeated = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    zip.start_file("mimetype", plain)?;
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")?;
    zip.start_file("content.xml", plain)?;
    zip.write_all(ods(repeated).as_bytes())?;
    let repeated = zip.finish()?.into_inner();
    Ok(vec![
        ("date-1904.xlsx", by_hand(r#"date1904="1""#, &sheet("", &[&headers, &dated]), &[])?),
        ("dimension-lies.xlsx", by_hand("", &sheet(r#"<dimension ref="A1:XFD1048576"/>"#, &[&headers, &dated]), &[])?),
        ("paths-in-zip.xlsx", by_hand("", &sheet("", &[&headers, &dated]), &[("../../../tmp/innoskole-was-here", b"x", 1)])?),
        ("bomb.xlsx", by_hand("", &sheet("", &[&headers, &dated]), &[("xl/sharedStrings.xml", &megabyte, 201)])?),
        ("deep.xlsx", by_hand("", &sheet(&deep, &[&headers, &dated]), &[])?),
        ("repeated-cells.ods", repeated),
    ])
}
