//! `scam-check`: whether a message, number, link, mailbox or name is what it claims to be.
//!
//! Three findings are kept apart: the contacts in a text ([`find`](mod@find), [`contact`]), the signs in its wording ([`read`]),
//! and whether it keeps the promises of who it claims to be (`relation`). A written rule makes one verdict of them
//! ([`verdict`]).

mod bare;
pub mod contact;
pub mod find;
mod line;
pub mod read;
mod relation;
pub mod verdict;
mod view;
pub mod weigh;

use crate::catalog::model::{Emergency, Ix, ScamKind};
use crate::recommend;
use crate::report::{Envelope, Immediate, ScamCheckReport, ScamCheckRequest, ScamLine, Warning};
use crate::request::{Context, ScamCheck};
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::view::Viewer;
use crate::vocabulary::{Act, Money, Region, Verdict};

use contact::{Genuine, Judged};
use find::{Found, find};
use read::Message;
use relation::Relation;
use verdict::{Reckoned, reckon};

/// The answer of `scam-check` in its envelope.
pub type Answer<'c> = Envelope<'c, ScamCheckRequest<'c>, ScamCheckReport<'c>>;

/// Checks messages and contacts.
#[must_use]
pub fn scam_check<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    request: &ScamCheck,
) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let genuine = Genuine::of(catalog);
    let checked: Vec<Checked> = request
        .inputs
        .iter()
        .map(|input| check(&genuine, input, request))
        .collect();
    let verdicts = checked.iter().map(Checked::verdict);
    let worst = verdicts.max_by_key(|verdict| verdict.gravity());
    let inputs = request.inputs.iter().zip(&checked);
    Envelope {
        schema: "wxsupport/scam-check/1".to_owned(),
        catalog: recommend::stamp(catalog),
        as_of: recommend::as_of(context),
        request: ScamCheckRequest {
            inputs: request
                .inputs
                .iter()
                .map(|input| visible(input).into_owned())
                .collect(),
            received_call: request.received,
            claims: request.claims.map(|ix| catalog.id(ix)),
            money: request.money.map(|money| viewer.coded(money)),
            region: viewer.coded(request.region.unwrap_or(Region::Mainland)),
            strict: request.strict,
            explain: request.explain,
        },
        immediate: first_minutes(viewer, request, &checked),
        body: ScamCheckReport {
            verdict: viewer.coded(worst.unwrap_or(Verdict::NoSign)),
            checks: inputs
                .map(|(input, checked)| view::checked(viewer, input, checked, request))
                .collect(),
        },
        warnings: warnings(viewer, request),
    }
}

/// The emergency whose steps somebody needs who tells that it has happened.
const HAPPENED: &str = "money-leaving";

/// The first minutes of somebody who asks for help, rather than showing what they got.
fn first_minutes<'c>(
    viewer: Viewer<'c>,
    request: &ScamCheck,
    checks: &[Checked],
) -> Vec<Immediate<'c>> {
    let asks = |checked: &Checked| match checked {
        Checked::Contact(..) => false,
        Checked::Message(checked) => {
            checked.reckoned.verdict == Verdict::NoSign
                && checked.message.does(Act::Victim)
                && !checked.message.does(Act::Warning)
        }
    };
    let emergency = viewer.catalog.find::<Emergency>(HAPPENED);
    let called = emergency.filter(|_| checks.iter().any(asks));
    called.map_or_else(Vec::new, |ix| {
        recommend::steps_of(viewer, ix, request.region)
    })
}

/// What is made of one line of a batch.
#[must_use]
pub fn line<'t, 'c: 't>(
    genuine: &Genuine<'c>,
    number: u64,
    text: &'t str,
    request: &ScamCheck,
) -> ScamLine<'t> {
    line::record(
        genuine.catalog,
        number,
        text,
        &check(genuine, text, request),
    )
}

/// What was found of an input.
#[derive(Debug)]
enum Checked {
    /// It is nothing but a contact.
    Contact(Found, Judged),
    /// It is a message.
    Message(CheckedMessage),
}

impl Checked {
    fn verdict(&self) -> Verdict {
        match self {
            Self::Contact(_, judged) => judged.verdict,
            Self::Message(checked) => checked.reckoned.verdict,
        }
    }
}

/// What was found of a message.
#[derive(Debug)]
struct CheckedMessage {
    message: Message,
    relation: Relation,
    reckoned: Reckoned,
    /// The kind of scam, where anything points to a scam.
    kind: Option<Ix<ScamKind>>,
}

/// Checks one input.
fn check(genuine: &Genuine<'_>, input: &str, request: &ScamCheck) -> Checked {
    let found = find(input);
    if let Some((found, judged)) = bare::contact(genuine, input, &found, request.received) {
        return Checked::Contact(found, judged);
    }
    let catalog = genuine.catalog;
    let message = Message::read(genuine, input, found, request.received);
    let relation = relation::of(catalog, &message, request.claims);
    let reckoned = reckon(&message, relation.broken.len(), request.strict);
    let alarmed = reckoned.verdict != Verdict::NoSign;
    let kind = alarmed.then(|| weigh::kind(catalog, &message));
    Checked::Message(CheckedMessage {
        message,
        relation,
        reckoned,
        kind: kind.flatten(),
    })
}

fn warnings(viewer: Viewer<'_>, request: &ScamCheck) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = viewer.overlay_warning().into_iter().collect();
    if request.money == Some(Money::After) {
        warnings.push(viewer.warning(
            "second-scam",
            "钱出去以后，自称能追回、能解冻、能加急的人多半是第二轮诈骗：先交钱的一律不要。",
            "After money is gone, whoever offers to recover or release it for a fee is most likely the second scam: pay nobody.",
        ));
    }
    warnings.push(viewer.warning(
        "never-safe",
        "没看到迹象不等于安全：用自己打开的客户端、自己查到的号码去核实。",
        "No sign does not mean safe: check by an app that you opened and a number that you looked up yourself.",
    ));
    warnings
}
