//! The rule by which findings become a verdict, in the order in which `--explain` prints it.
//!
//! What was learned gives a weight; signs that are ordered raise it, and words that warn, retell or ask for help lower
//! it. A contact that imitates a known one makes a message suspicious whatever its words. Nothing that is official lowers
//! anything.

use crate::vocabulary::{Act, Cause, Verdict, Weight};

use super::read::Message;

/// What each of the first two strong signs adds.
const STRONG: f32 = 0.20;
/// What each of the first two other signs adds.
const MEDIUM: f32 = 0.10;
/// How many signs of a weight count.
const COUNTED: usize = 2;
/// What a disguised spelling adds.
const DISGUISED: f32 = 0.30;
/// What a broken promise of the claimed sender adds.
const BROKEN: f32 = 0.30;
/// What an imitation of a known contact adds.
const IMITATION: f32 = 0.40;
/// What words that warn take away.
const WARNS: f32 = 0.50;
/// What words that retell take away.
const RETELLS: f32 = 0.20;
/// What a cry for help takes away.
const ASKS: f32 = 0.20;
/// From where a message is suspicious.
pub const SUSPICIOUS: f32 = 0.14;
/// From where it is a scam.
pub const SCAM: f32 = 0.40;

/// One line of the reckoning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Why.
    pub cause: Cause,
    /// What it adds.
    pub adds: f32,
}

/// A verdict with how it came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Reckoned {
    /// `scam`, `suspicious` or `no_sign`.
    pub verdict: Verdict,
    /// The sum.
    pub sum: f32,
    /// What it is made of.
    pub steps: Vec<Step>,
}

/// Reckons the verdict on a message; `broken` is how many promises of its claimed sender it breaks.
#[must_use]
pub fn reckon(message: &Message, broken: usize, strict: bool) -> Reckoned {
    let mut steps = vec![Step {
        cause: Cause::Learned,
        adds: message.weight,
    }];
    let mut add = |cause, holds: bool, adds: f32| {
        if holds {
            steps.push(Step { cause, adds });
        }
    };
    let count = |weight| {
        let signs = message.signs.iter();
        let alike = signs.filter(|told| told.what.weight == weight);
        alike.count().min(COUNTED)
    };
    let times = |count: usize, each: f32| (0..count).map(|_| each).sum::<f32>();
    let strong = count(Weight::Strong);
    add(Cause::StrongSigns, strong > 0, times(strong, STRONG));
    let medium = count(Weight::Medium);
    add(Cause::MediumSigns, medium > 0, times(medium, MEDIUM));
    add(Cause::DisguisedSpelling, message.is_disguised, DISGUISED);
    add(Cause::BrokenPromise, broken > 0, BROKEN);
    let imitates = message
        .contacts
        .iter()
        .any(|(_, judged)| judged.verdict == Verdict::Lookalike);
    add(Cause::Imitation, imitates, IMITATION);
    add(Cause::Warns, message.does(Act::Warning), -WARNS);
    add(Cause::Retells, message.does(Act::Report), -RETELLS);
    add(Cause::AsksForHelp, message.does(Act::Victim), -ASKS);
    let sum: f32 = steps.iter().map(|step| step.adds).sum();
    let verdict = if sum >= SCAM {
        Verdict::Scam
    } else if !strict && (sum >= SUSPICIOUS || imitates) {
        Verdict::Suspicious
    } else {
        Verdict::NoSign
    };
    Reckoned {
        verdict,
        sum,
        steps,
    }
}
