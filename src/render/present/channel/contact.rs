//! A contact: its head with what must be known first, and its line in a list.

use super::super::{graded, words};
use super::page::{hours, reviewed, tone};
use crate::render::document::{Document, Tone};
use wxsupport::report::ContactView;
use wxsupport::vocabulary::Lang;

/// The contact that the query named, with what must be known first.
pub(in crate::render::present) fn contact_head(
    document: &mut Document,
    contact: &ContactView<'_>,
    lang: Lang,
) {
    document.heading_with(
        dialled(contact, lang),
        format!(
            "{} · {}",
            contact.name,
            graded(contact.grade, &contact.conflicts, lang)
        ),
        tone(contact.grade.code),
    );
    document.paragraph(contact.note, Tone::Normal);
    let mut pairs = Vec::new();
    if let Some(safe_way) = contact.safe_way {
        pairs.push((
            lang.pick("稳妥做法", "Safe way").to_owned(),
            safe_way.to_owned(),
        ));
    }
    pairs.push((
        lang.pick("方向", "Direction").to_owned(),
        contact.direction.text.to_owned(),
    ));
    pairs.push((
        lang.pick("归属", "Owner").to_owned(),
        contact.owner.text.to_owned(),
    ));
    pairs.push((
        lang.pick("受理", "Serves").to_owned(),
        contact.serves.to_owned(),
    ));
    if !contact.usable_from.is_empty() {
        pairs.push((
            lang.pick("可从哪里用", "Usable from").to_owned(),
            words(&contact.usable_from, lang),
        ));
    }
    if contact.hours.is_some() {
        pairs.push((
            lang.pick("时段", "Hours").to_owned(),
            hours(contact.hours.as_ref(), &contact.open),
        ));
    }
    pairs.push((
        lang.pick("复核", "Reviewed").to_owned(),
        reviewed(contact.reviewed, contact.review_by, lang),
    ));
    document.pairs(pairs);
}

/// A contact in a list.
pub(in crate::render::present) fn contact_line(contact: &ContactView<'_>, lang: Lang) -> String {
    let from = if contact.usable_from.is_empty() {
        String::new()
    } else {
        format!(
            "{}{}",
            lang.pick("，可从以下地区用：", ", usable from "),
            words(&contact.usable_from, lang)
        )
    };
    format!(
        "{} {} · {} · {}{from}",
        dialled(contact, lang),
        contact.name,
        graded(contact.grade, &contact.conflicts, lang),
        contact.direction.text
    )
}

/// The value with the menu keys to press after it.
fn dialled(contact: &ContactView<'_>, lang: Lang) -> String {
    if contact.keys.is_empty() {
        return contact.value.to_owned();
    }
    let press = lang.pick("按", "key");
    format!("{} {press} {}", contact.value, contact.keys.join(" "))
}
