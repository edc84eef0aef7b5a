//! The record of a line of a batch: what was found, by codes and places.

use crate::report::{BrokenLine, IdentifierLine, ReckonedLine, RelationLine, ScamLine, SignLine};
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::vocabulary::{Term as _, Trick};

use super::contact::Judged;
use super::find::Found;
use super::read::place;
use super::view::thousandths;
use super::{Checked, CheckedMessage};

/// The record of a line.
pub(super) fn record<'c>(
    catalog: &'c Catalog,
    line: u64,
    input: &'c str,
    checked: &Checked,
) -> ScamLine<'c> {
    match checked {
        Checked::Contact(found, judged) => contact(catalog, line, input, found, judged),
        Checked::Message(checked) => message(catalog, line, input, checked),
    }
}

fn contact<'c>(
    catalog: &'c Catalog,
    line: u64,
    input: &'c str,
    found: &Found,
    judged: &Judged,
) -> ScamLine<'c> {
    ScamLine {
        line,
        input: visible(input),
        is_contact: true,
        verdict: judged.verdict.id(),
        scam_kind: None,
        identifiers: vec![identifier(catalog, found, judged)],
        signs: Vec::new(),
        relation: RelationLine::default(),
        speech: Vec::new(),
        reckoning: Vec::new(),
    }
}

fn message<'c>(
    catalog: &'c Catalog,
    line: u64,
    input: &'c str,
    checked: &CheckedMessage,
) -> ScamLine<'c> {
    let CheckedMessage {
        message,
        relation,
        reckoned,
        kind,
    } = checked;
    let signs = message.signs.iter().map(|told| {
        let (start, end) = place(&message.letters, told.from, told.to);
        SignLine {
            code: catalog.id(told.what.sign),
            start,
            end,
        }
    });
    let contacts = message.contacts.iter();
    ScamLine {
        line,
        input: visible(input),
        is_contact: false,
        verdict: reckoned.verdict.id(),
        scam_kind: kind.map(|kind| catalog.id(kind)),
        identifiers: contacts
            .map(|(found, judged)| identifier(catalog, found, judged))
            .collect(),
        signs: signs.collect(),
        relation: RelationLine {
            claims: relation
                .claims
                .iter()
                .map(|claimed| catalog.id(claimed.claim))
                .collect(),
            broken: relation
                .broken
                .iter()
                .map(|broken| BrokenLine {
                    claim: catalog.id(broken.claim),
                    sign: catalog.id(broken.sign),
                })
                .collect(),
        },
        speech: message
            .speech
            .iter()
            .map(|told| catalog.id(told.what.speech))
            .collect(),
        reckoning: reckoned
            .steps
            .iter()
            .map(|step| ReckonedLine {
                code: step.cause.id(),
                adds: thousandths(step.adds),
            })
            .collect(),
    }
}

fn identifier<'c>(catalog: &'c Catalog, found: &Found, judged: &Judged) -> IdentifierLine<'c> {
    IdentifierLine {
        kind: found.kind.id(),
        value: visible(&found.written).into_owned(),
        start: found.from,
        end: found.to,
        verdict: judged.verdict.id(),
        of: judged.of.clone(),
        trick: judged.trick.map(Trick::id),
        contact: judged.contact.map(|ix| catalog.id(ix)),
        domain: judged.domain.map(|ix| catalog.id(ix)),
    }
}
