//! Drafts: messages that e-mail programs open, to be read and sent by a person.

use mail_builder::headers::{address::Address, content_type::ContentType, raw::Raw, text::Text};
use mail_builder::mime::{BodyPart, MimePart};

use crate::model::sha256;
use crate::program::Program;

/// A file that goes with a message.
pub struct Attachment<'a> {
    /// The name that the recipient sees.
    pub name: String,
    /// The file, a PDF.
    pub bytes: &'a [u8],
}

/// A draft. It has no date: it gets one when it is sent.
pub fn draft(to: &[String], subject: &str, body: &str, attached: Option<Attachment<'_>>, program: &Program) -> Vec<u8> {
    let address = |address: &String| Address::new_address(None::<String>, address.clone());
    // As it is, so that it can be read and copied in any editor.
    let text = MimePart::new("text/plain", BodyPart::Text(body.into())).transfer_encoding("8bit");
    let mut part = match attached {
        None => text,
        Some(Attachment { name, bytes }) => {
            let file = MimePart::new("application/pdf", BodyPart::Binary(bytes.into())).attachment(name);
            // The same message has the same boundary.
            let boundary = format!("innoskole-{}", &sha256(bytes)[..32]);
            MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", boundary), vec![text, file])
        }
    };
    part = part.header("MIME-Version", Raw::new("1.0"));
    if let Some(contact) = &program.contact {
        part = part.header("From", Address::new_address(Some(contact.name.clone()), contact.email.clone()));
    }
    if !to.is_empty() {
        part = part.header("To", Address::new_list(to.iter().map(address).collect()));
    }
    let part = part.header("Subject", Text::new(subject.to_owned())).header("X-Unsent", Raw::new("1"));
    let mut out = Vec::new();
    part.write_part(&mut out);
    out
}
