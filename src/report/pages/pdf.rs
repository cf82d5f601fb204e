//! Documents as PDF: typeset by typst from a template, the facts in a file beside it. Every file is PDF/A-2a and PDF/UA-1 at once, and the same
//! bytes whenever the same is said.

use std::sync::LazyLock;

use jiff::civil::Date;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use super::document::{Document, Pdf, fault};
use super::own::{Logo, Own};
use crate::model::{Fault, guarded, sha256};

/// The fonts of all templates. They have the letters of Sami names.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 2] =
        [include_bytes!("fonts/LibertinusSerif-Regular.otf"), include_bytes!("fonts/LibertinusSerif-Bold.otf")];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// All that a template can reach: itself, what it is to say, and images. Nothing is read from a disk or a network.
struct Desk {
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

/// The file of a name beside the template.
fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|(own, _)| *own == id);
        file.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Whether the fonts have a letter.
fn is_displayed(letter: char) -> bool {
    letter.is_whitespace() || FONTS.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// A text with a question mark for every letter that the fonts do not have; whether there was one.
fn displayed(value: &mut serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) if !text.chars().all(is_displayed) => {
            *text = text.chars().map(|letter| if is_displayed(letter) { letter } else { '?' }).collect();
            true
        }
        serde_json::Value::Array(all) => all.iter_mut().map(displayed).filter(|any| *any).count() > 0,
        serde_json::Value::Object(all) => all.values_mut().map(displayed).filter(|any| *any).count() > 0,
        _ => false,
    }
}

impl Document {
    /// The document as a PDF. It must have a date: `dated`.
    ///
    /// # Errors
    /// A mistake in a template, with its line; also what keeps the file from being PDF/A-2a or PDF/UA-1, such as an image without a text. A logo
    /// that cannot stand in such a file.
    pub fn pdf(&self, own: &Own, dated: Date) -> Result<Pdf, Fault> {
        let set = |logo: Option<&Logo>| {
            let unmade = || fault(own, format!("{}.typ", self.kind));
            guarded(|| self.typeset(own, logo, dated)).unwrap_or_else(|| Err(unmade()))
        };
        set(own.logo.as_ref()).map_err(|fault| match &own.logo {
            // Without the logo it can be made: then the logo is what is wrong.
            Some(logo) if set(None).is_ok() => Fault::new("logo-wrong").in_file(logo.name.clone()),
            _ => fault,
        })
    }

    fn typeset(&self, own: &Own, logo: Option<&Logo>, dated: Date) -> Result<Pdf, Fault> {
        let name = format!("{}.typ", self.kind);
        let unmade = || fault(own, name.clone());
        let mut said = self.said.clone();
        said["dated"] = serde_json::json!({ "year": dated.year(), "month": dated.month(), "day": dated.day() });
        let replaced = displayed(&mut said);
        let logo = logo.map(|logo| (format!("logo.{}", logo.kind), logo.bytes.clone()));
        said["logo"] = logo.as_ref().map(|(name, _)| name.as_str()).into();
        let map = |name: &str| Ok::<_, Fault>((name.to_owned(), self.rendered(name, own)?.into_bytes()));
        let map = (self.kind == "committee").then(|| map("map.svg")).transpose()?;
        let said = ("said.json".to_owned(), said.to_string().into_bytes());
        let identity = format!("{}|{}", self.kind, sha256(&said.1));
        let files = [Some(said), logo, map].into_iter().flatten();
        let files = files.filter_map(|(name, bytes)| Some((file_id(&name)?, Bytes::new(bytes)))).collect();
        let desk = Desk { main: Source::new(file_id(&name).ok_or_else(unmade)?, own.template(&name).to_owned()), files };
        let wrong = |found: &[SourceDiagnostic]| {
            let place = |one: &SourceDiagnostic| {
                let at = desk.range(one.span).map_or(0, |range| desk.main.text()[..range.start].matches('\n').count() + 1);
                format!("{name} › {at}: {}", one.message)
            };
            fault(own, found.first().map_or_else(|| name.clone(), place))
        };
        let document: PagedDocument = typst::compile(&desk).output.map_err(|found| wrong(&found))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|_| unmade())?;
        let creator = self.said["tool"].as_str().map(str::to_owned);
        let options =
            PdfOptions { ident: Smart::Custom(identity), creator: Smart::Custom(creator), standards, ..PdfOptions::default() };
        let bytes = pdf(&document, &options).map_err(|found| wrong(&found))?;
        Ok(Pdf { bytes, replaced })
    }
}
