//! What is made of an input, for the report.

use crate::catalog::model::{Advice, Ix, ScamKind};
use crate::recommend::serves_region;
use crate::report::{
    AdviceView, BrokenView, CheckedInput, ClaimedView, Coded, IdentifierView, KindView,
    ReckonedView, RelationView, SignView, SpeechView, WordView,
};
use crate::request::ScamCheck;
use crate::text::escape::visible;
use crate::text::normal::Letter;
use crate::view::Viewer;
use crate::vocabulary::{Money, Region, Verdict};

use super::contact::Judged;
use super::find::Found;
use super::read::place;
use super::relation::{Broken, Claimed};
use super::verdict::Step;
use super::weigh;
use super::{Checked, CheckedMessage};

/// How many words are told.
const TOLD: usize = 12;

/// An input.
pub(super) fn checked<'c>(
    viewer: Viewer<'c>,
    input: &str,
    checked: &Checked,
    request: &ScamCheck,
) -> CheckedInput<'c> {
    match checked {
        Checked::Contact(found, judged) => contact(viewer, input, found, judged, request),
        Checked::Message(checked) => message(viewer, input, checked, request),
    }
}

/// A single contact.
fn contact<'c>(
    viewer: Viewer<'c>,
    input: &str,
    found: &Found,
    judged: &Judged,
    request: &ScamCheck,
) -> CheckedInput<'c> {
    CheckedInput {
        input: visible(input).into_owned(),
        is_contact: true,
        verdict: viewer.coded(judged.verdict),
        scam_kind: None,
        identifiers: vec![identifier(viewer, found, judged)],
        signs: Vec::new(),
        relation: RelationView {
            claims: Vec::new(),
            broken: Vec::new(),
        },
        speech: Vec::new(),
        reckoning: Vec::new(),
        words: Vec::new(),
        advice: contact_advice(viewer, judged, request),
    }
}

/// A message.
fn message<'c>(
    viewer: Viewer<'c>,
    input: &str,
    checked: &CheckedMessage,
    request: &ScamCheck,
) -> CheckedInput<'c> {
    let catalog = viewer.catalog;
    let CheckedMessage {
        message,
        relation,
        reckoned,
        kind,
    } = checked;
    let words = |from, to| words(input, &message.letters, from, to);
    CheckedInput {
        input: visible(input).into_owned(),
        is_contact: false,
        verdict: viewer.coded(reckoned.verdict),
        scam_kind: kind.map(|kind| self::kind(viewer, kind)),
        identifiers: message
            .contacts
            .iter()
            .map(|(found, judged)| identifier(viewer, found, judged))
            .collect(),
        signs: message
            .signs
            .iter()
            .map(|told| {
                let sign = catalog.get(told.what.sign);
                let (start, end) = place(&message.letters, told.from, told.to);
                SignView {
                    code: catalog.str(sign.id),
                    name: viewer.text(sign.name),
                    weight: viewer.coded(sign.weight),
                    why: viewer.text(sign.why),
                    words: words(told.from, told.to),
                    start,
                    end,
                    sources: viewer.cites(&sign.cites),
                }
            })
            .collect(),
        relation: RelationView {
            claims: relation
                .claims
                .iter()
                .map(|Claimed { claim, told }| {
                    let claim = catalog.get(*claim);
                    ClaimedView {
                        id: catalog.str(claim.id),
                        name: viewer.text(claim.name),
                        channel: claim.channel.map(|ix| catalog.id(ix)),
                        words: told.map(|told| words(told.from, told.to)),
                    }
                })
                .collect(),
            broken: relation
                .broken
                .iter()
                .filter_map(|broken| self::broken(viewer, *broken))
                .collect(),
        },
        speech: message
            .speech
            .iter()
            .map(|told| {
                let speech = catalog.get(told.what.speech);
                SpeechView {
                    code: catalog.str(speech.id),
                    act: viewer.coded(speech.act),
                    words: words(told.from, told.to),
                }
            })
            .collect(),
        reckoning: reckoned
            .steps
            .iter()
            .map(|step| self::step(viewer, *step))
            .collect(),
        words: if request.explain {
            weigh::parts(catalog, &message.weighed())
                .iter()
                .take(TOLD)
                .map(|part| WordView {
                    words: words(part.from, part.to),
                    adds: thousandths(part.adds),
                })
                .collect()
        } else {
            Vec::new()
        },
        advice: match kind {
            Some(kind) => advice(viewer, *kind, request),
            None if reckoned.verdict == Verdict::NoSign => Vec::new(),
            None => vec![unsure(viewer)],
        },
    }
}

fn broken(viewer: Viewer<'_>, broken: Broken) -> Option<BrokenView<'_>> {
    let catalog = viewer.catalog;
    let claim = catalog.get(broken.claim);
    let mut breaks = claim.breaks.iter();
    let breaks = breaks.find(|breaks| breaks.sign == broken.sign)?;
    Some(BrokenView {
        claim: catalog.id(broken.claim),
        sign: catalog.id(broken.sign),
        promise: breaks.promise.map(|ix| catalog.id(ix)),
        why: viewer.text(breaks.why),
        sources: viewer.cites(&breaks.cites),
    })
}

fn kind(viewer: Viewer<'_>, ix: Ix<ScamKind>) -> KindView<'_> {
    let kind = viewer.catalog.get(ix);
    KindView {
        id: viewer.catalog.str(kind.id),
        name: viewer.text(kind.name),
        trick: viewer.text(kind.trick),
        never: viewer.text(kind.never),
        sources: viewer.cites(&kind.cites),
    }
}

/// What to do about a kind of scam: after money has left where that was said, else before.
fn advice<'c>(viewer: Viewer<'c>, kind: Ix<ScamKind>, request: &ScamCheck) -> Vec<AdviceView<'c>> {
    let kind = viewer.catalog.get(kind);
    let steps = if request.money == Some(Money::After) {
        kind.after
    } else {
        kind.before
    };
    let region = request.region.unwrap_or(Region::Mainland);
    steps
        .iter()
        .filter(|step| serves_region(step.regions, region))
        .map(|step| one_advice(viewer, step))
        .collect()
}

/// What to do about a message that is no good, whatever its kind.
fn unsure(viewer: Viewer<'_>) -> AdviceView<'_> {
    AdviceView {
        text: viewer.lang().pick(
            "先别照做：不点、不转、不给验证码。要办什么，自己打开客户端办，或拨自己查到的号码问。",
            "Do not follow it: open nothing, pay nothing, give no code. Whatever it is about, do it in the app that you open yourself, or ask at a number that you looked up.",
        ),
        channel: None,
        grade: None,
    }
}

fn one_advice<'c>(viewer: Viewer<'c>, step: &Advice) -> AdviceView<'c> {
    let channel = step.channel.map(|ix| viewer.catalog.get(ix));
    AdviceView {
        text: viewer.text(step.text),
        channel: channel
            .as_ref()
            .map(|channel| viewer.catalog.str(channel.id)),
        grade: channel.as_ref().map(|channel| viewer.coded(channel.grade)),
    }
}

/// What to do about a contact: the safe way that the catalog knows, or not to use it.
fn contact_advice<'c>(
    viewer: Viewer<'c>,
    judged: &Judged,
    request: &ScamCheck,
) -> Vec<AdviceView<'c>> {
    let contact = judged.contact.map(|ix| viewer.catalog.get(ix));
    let safe = contact.as_ref().and_then(|contact| contact.safe_way);
    let own = match judged.verdict {
        Verdict::Lookalike => viewer.lang().pick(
            "不要拨、不要点、不要回：这是仿冒的。从自己打开的客户端或自己查到的号码去核实。",
            "Do not call, open or answer it: it is an imitation. Check by an app that you opened or a number that you looked up.",
        ),
        Verdict::Unverified if request.received => viewer.lang().pick(
            "挂断，过一会儿自己拨公布的号码去问。",
            "Hang up, wait a moment and ring the published number yourself.",
        ),
        Verdict::Official => viewer.lang().pick(
            "自己去找它是对的；它来找你，不算数。",
            "It is right to turn to it yourself; that it turns to you proves nothing.",
        ),
        Verdict::Unverified | Verdict::Unknown | Verdict::NoSign | Verdict::Suspicious | Verdict::Scam => {
            viewer.lang().pick(
                "没有凭据：别把证件、密码、验证码或钱交给它，从客户端里找入口。",
                "Nothing proves it: give it no papers, passwords, codes or money; find the way in inside the app.",
            )
        }
    };
    let texts = safe.map(|safe| viewer.text(safe)).into_iter().chain([own]);
    texts
        .map(|text| AdviceView {
            text,
            channel: None,
            grade: None,
        })
        .collect()
}

fn identifier<'c>(viewer: Viewer<'c>, found: &Found, judged: &Judged) -> IdentifierView<'c> {
    let catalog = viewer.catalog;
    let contact = judged.contact.map(|ix| catalog.get(ix));
    let domain = judged.domain.map(|ix| catalog.get(ix));
    let contact_grade = contact.as_ref().map(|contact| contact.grade);
    let grade = contact_grade.or_else(|| domain.as_ref().map(|domain| domain.grade));
    let note = contact.as_ref().map(|contact| viewer.text(contact.note));
    IdentifierView {
        kind: found.kind.id(),
        value: visible(&found.written).into_owned(),
        start: found.from,
        end: found.to,
        verdict: viewer.coded(judged.verdict),
        of: judged.of.clone(),
        trick: judged.trick.map(|trick| viewer.coded(trick)),
        contact: judged.contact.map(|ix| catalog.id(ix)),
        domain: judged.domain.map(|ix| catalog.id(ix)),
        grade: grade.map(|grade| viewer.coded(grade)),
        owner: contact.as_ref().map(|contact| viewer.coded(contact.owner)),
        note: note.or_else(|| domain.as_ref().map(|domain| viewer.text(domain.used_for))),
    }
}

fn step(viewer: Viewer<'_>, step: Step) -> ReckonedView {
    let Coded { code, text } = viewer.coded(step.cause);
    ReckonedView {
        code,
        text,
        adds: thousandths(step.adds),
    }
}

pub(super) fn thousandths(value: f32) -> f64 {
    f64::from((value * 1000.0).round()) / 1000.0
}

/// The words of some letters.
fn words(input: &str, letters: &[Letter], from: usize, to: usize) -> String {
    let (start, end) = place(letters, from, to);
    visible(input.get(start..end).unwrap_or_default()).into_owned()
}
