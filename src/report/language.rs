//! The language to write to a municipality in.

use crate::model::MunicipalityNumber;
use crate::program::{FileLanguage, Law, LawWords, Regulation};
use crate::register::LanguageForm;
use crate::text::Lang;

/// Its own form of Norwegian; where it has none, the programme file's. English for whoever asks.
pub(super) fn language_of(id: Option<MunicipalityNumber>, asked: Option<Lang>, regulation: &Regulation) -> Lang {
    if asked == Some(Lang::En) {
        return Lang::En;
    }
    let form =
        id.and_then(|id| regulation.register.get(id)).map_or(LanguageForm::Neutral, |municipality| municipality.language_form);
    match (form, regulation.program.language) {
        (LanguageForm::Nn, _) | (LanguageForm::Neutral, FileLanguage::Nn) => Lang::Nn,
        _ => Lang::Nb,
    }
}

/// How letters in a language cite the law; none where the programme file does not say.
pub fn law_words(law: &Law, lang: Lang) -> Option<&LawWords> {
    match lang {
        Lang::Nb => law.nb.as_ref(),
        Lang::Nn => law.nn.as_ref(),
        Lang::En => law.en.as_ref(),
    }
}
