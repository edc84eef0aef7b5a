//! Tricks, signs, speech acts and claims are whole, and no message is there twice.

use std::collections::HashMap;

use super::super::schema::{Advice, Claim, Messages, ScamKind, Sign};
use super::super::tree::{Entry, Tree};
use super::Check;
use super::shape::{both, slug, texts};
use super::triage::{not_blank, said_first};

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    for entry in &tree.scam_kinds {
        kind(check, entry);
    }
    for entry in &tree.signs {
        sign(check, entry);
    }
    for entry in &tree.speeches {
        slug(check, entry);
        texts(check, entry, [&entry.item.name]);
        not_blank(check, entry, entry.item.phrases.iter());
    }
    for entry in &tree.claims {
        claim(check, entry);
    }
    let mut first = HashMap::new();
    for entry in &tree.messages {
        messages(check, entry);
        said_first(check, entry, &entry.item.texts, &mut first);
    }
}

fn kind(check: &mut Check<'_>, entry: &Entry<ScamKind>) {
    let kind = &entry.item;
    slug(check, entry);
    texts(check, entry, [&kind.name, &kind.trick, &kind.never]);
    check.sources(entry, &kind.sources);
    for (when, steps) in [("before", &kind.before), ("after", &kind.after)] {
        for Advice {
            zh, en, channel, ..
        } in steps
        {
            both(check, entry, zh, en);
            if let Some(channel) = channel {
                check.resolve(entry, &["channel"], channel);
            }
        }
        if steps.iter().all(|step| !step.regions.is_empty()) {
            let message = format!("`{when}` has no step that serves everybody");
            check.problems.push(entry.problem(message));
        }
    }
}

fn sign(check: &mut Check<'_>, entry: &Entry<Sign>) {
    let sign = &entry.item;
    slug(check, entry);
    texts(check, entry, [&sign.name, &sign.why]);
    check.resolve_all(entry, "scam_kind", &sign.kinds);
    check.sources(entry, &sign.sources);
    if let Some(promise) = &sign.promise {
        check.resolve(entry, &["promise"], promise);
    }
    if sign.phrases.is_empty() {
        let message = "has no phrase, so it is never found".to_owned();
        check.problems.push(entry.problem(message));
    }
    not_blank(check, entry, sign.phrases.iter().chain(&sign.unless));
}

fn claim(check: &mut Check<'_>, entry: &Entry<Claim>) {
    let claim = &entry.item;
    slug(check, entry);
    texts(check, entry, [&claim.name]);
    not_blank(check, entry, claim.phrases.iter());
    if let Some(channel) = &claim.channel {
        check.resolve(entry, &["channel"], channel);
    }
    for breaks in &claim.breaks {
        texts(check, entry, [&breaks.why]);
        check.resolve(entry, &["sign"], &breaks.sign);
        check.sources(entry, &breaks.sources);
        if let Some(promise) = &breaks.promise {
            check.resolve(entry, &["promise"], promise);
        }
    }
}

fn messages(check: &mut Check<'_>, entry: &Entry<Messages>) {
    slug(check, entry);
    if let Some(scam) = &entry.item.scam {
        check.resolve(entry, &["scam_kind"], scam);
    }
    not_blank(check, entry, entry.item.texts.iter());
}
