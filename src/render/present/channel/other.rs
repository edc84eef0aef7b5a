//! A received call, and channels side by side.

use super::contact::contact_head;
use super::page::section;
use crate::render::document::{Document, Row, Tone};
use wxsupport::report::{Comparison, ReceivedCall};
use wxsupport::vocabulary::Lang;

pub(in crate::render::present) fn received(
    document: &mut Document,
    received: &ReceivedCall<'_>,
    lang: Lang,
) {
    document.heading_with(
        received.shown.clone(),
        lang.pick(
            "显示的号码证明不了对方是谁",
            "a displayed number proves nothing about the caller",
        ),
        Tone::Danger,
    );
    document.paragraph(received.verdict.clone(), Tone::Normal);
}

pub(in crate::render::present) fn known(
    document: &mut Document,
    received: &ReceivedCall<'_>,
    lang: Lang,
) {
    for contact in &received.known {
        contact_head(document, contact, lang);
    }
    section(
        document,
        lang.pick("真的客服和警察绝不会", "Genuine staff and police never"),
        received.never.iter().map(|promise| {
            format!(
                "{} [{} · {}]",
                promise.text, promise.said_by, promise.grade.text
            )
        }),
        false,
    );
}

pub(in crate::render::present) fn comparison(
    document: &mut Document,
    comparison: &Comparison<'_>,
    lang: Lang,
) {
    let mut heads = vec![""];
    heads.extend(comparison.channels.iter().map(|channel| channel.name));
    let gap = lang.pick("来源未写明", "not stated");
    let rows = comparison
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.label.to_owned()];
            cells.extend(
                row.cells
                    .iter()
                    .map(|cell| cell.clone().unwrap_or_else(|| gap.to_owned())),
            );
            Row {
                cells,
                below: Vec::new(),
            }
        })
        .collect();
    document.table(&heads, rows);
}
