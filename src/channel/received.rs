//! "This number called me": a displayed number or sender proves nothing, listed or not.

use super::find::{Found, find};
use super::page::contact_only;
use super::{empty, outgoing_first};
use crate::catalog::model::{Contact, Emergency, Entity, Ix, Promise};
use crate::recommend::steps_of;
use crate::report::{ChannelReport, Immediate, Outcome, ReceivedCall};
use crate::text::escape::visible;
use crate::view::Viewer;
use crate::vocabulary::{Direction, Grade, Lang, Region};

/// The emergency whose steps answer a suspicious call.
const EMERGENCY: &str = "scam-contact";

/// Promises that a caller breaks first; those that the catalog does not have are left out.
const PROMISES: &[&str] = &[
    "no-unrequested-call",
    "no-outbound-400",
    "no-password-code",
    "no-transfer-request",
    "no-screen-share",
    "96110-form",
    "police-not-by-phone",
];

pub(super) fn received<'c>(
    viewer: Viewer<'c>,
    shown: &str,
    region: Option<Region>,
    immediate: &mut Vec<Immediate<'c>>,
) -> ChannelReport<'c> {
    let catalog = viewer.catalog;
    let mut contacts: Vec<Ix<Contact>> = match find(catalog, shown) {
        Found::Named(entities, _) => entities
            .iter()
            .filter_map(|entity| match entity {
                Entity::Contact(ix) => Some(*ix),
                Entity::Channel(_)
                | Entity::Domain(_)
                | Entity::Issue(_)
                | Entity::Cluster(_)
                | Entity::Topic(_) => None,
            })
            .collect(),
        Found::Host(..) | Found::Near(_) => Vec::new(),
    };
    outgoing_first(catalog, &mut contacts);
    contacts.reverse();
    let known: Vec<Contact> = contacts.iter().map(|ix| catalog.get(*ix)).collect();
    let listed = known
        .iter()
        .any(|contact| contact.direction == Direction::Outgoing);
    let emergency = catalog.find::<Emergency>(EMERGENCY);
    immediate.extend(
        emergency
            .into_iter()
            .flat_map(|ix| steps_of(viewer, ix, region)),
    );
    let never = catalog
        .all::<Promise>()
        .filter(|(_, promise)| PROMISES.contains(&catalog.str(promise.id)))
        .map(|(ix, _)| viewer.promise(ix))
        .collect();
    let outcome = if known.is_empty() {
        Outcome::Unknown
    } else {
        Outcome::Found
    };
    ChannelReport {
        received: Some(ReceivedCall {
            shown: visible(shown).into_owned(),
            listed,
            verdict: verdict(viewer.lang(), &known).to_owned(),
            known: known
                .iter()
                .map(|contact| contact_only(viewer, contact))
                .collect(),
            never,
        }),
        ..empty(outcome)
    }
}

/// What the display proves, which is nothing; a display that is known to be forged is named first.
fn verdict(lang: Lang, known: &[Contact]) -> &'static str {
    let is_shown = |contact: &&Contact| contact.direction == Direction::Incoming;
    let forged = known
        .iter()
        .filter(is_shown)
        .any(|contact| contact.grade == Grade::Disputed);
    if forged {
        lang.pick(
            "已知有人伪造这个来电或来信显示行骗，见下。真有其号也证明不了打来的是谁。",
            "Scammers are known to forge this display, see below. That such a number exists proves nothing about who called.",
        )
    } else if known
        .iter()
        .any(|contact| contact.direction == Direction::Outgoing)
    {
        lang.pick(
            "来电或来信显示的号码可以伪造。目录里有这个号码，只说明你可以主动拨它，证明不了打来的是谁。",
            "A displayed number or sender can be forged. The catalog lists this one as something that you can dial; that proves nothing about who called.",
        )
    } else if known.is_empty() {
        lang.pick(
            "目录里没有这个号码。这不说明它有问题，也不说明它可信；显示的号码本来就可以伪造。",
            "The catalog does not have this number. That makes it neither bad nor trustworthy; a display can be forged anyway.",
        )
    } else {
        lang.pick(
            "目录收录了这个来电或来信显示，见下；显示本身可以伪造，证明不了对方是谁。",
            "The catalog knows this caller or sender display, see below; a display can be forged and proves nothing.",
        )
    }
}
