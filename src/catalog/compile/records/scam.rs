//! Tricks, signs, speech acts and claims.

use super::super::Context;
use super::Done;
use crate::catalog::model::{Advice, Breaks, Claim, ScamKind, Sign, Speech};
use crate::catalog::source::schema;

pub(super) fn scam_kind(kind: &schema::ScamKind, context: &mut Context) -> Done<ScamKind> {
    Ok(ScamKind {
        id: context.str(kind.id.get_ref()),
        name: context.text(&kind.name),
        trick: context.text(&kind.trick),
        never: context.text(&kind.never),
        before: advice(&kind.before, context)?,
        after: advice(&kind.after, context)?,
        cites: context.cites(&kind.sources)?,
    })
}

fn advice(steps: &[schema::Advice], context: &mut Context) -> Done<Vec<Advice>> {
    let steps = steps.iter().map(|step| {
        Ok(Advice {
            text: context.both(&step.zh, &step.en),
            channel: context.maybe_ref("channel", step.channel.as_ref())?,
            regions: step.regions.iter().copied().collect(),
        })
    });
    steps.collect()
}

pub(super) fn sign(sign: &schema::Sign, context: &mut Context) -> Done<Sign> {
    Ok(Sign {
        id: context.str(sign.id.get_ref()),
        name: context.text(&sign.name),
        why: context.text(&sign.why),
        weight: sign.weight,
        kinds: context.refs("scam_kind", &sign.kinds)?,
        promise: context.maybe_ref("promise", sign.promise.as_ref())?,
        cites: context.cites(&sign.sources)?,
    })
}

pub(super) fn speech(speech: &schema::Speech, context: &mut Context) -> Speech {
    Speech {
        id: context.str(speech.id.get_ref()),
        name: context.text(&speech.name),
        act: speech.act,
    }
}

pub(super) fn claim(claim: &schema::Claim, context: &mut Context) -> Done<Claim> {
    let breaks = claim.breaks.iter().map(|breaks| {
        Ok(Breaks {
            sign: context.ix("sign", breaks.sign.get_ref())?,
            promise: context.maybe_ref("promise", breaks.promise.as_ref())?,
            why: context.text(&breaks.why),
            cites: context.cites(&breaks.sources)?,
        })
    });
    let breaks = breaks.collect::<Done<_>>()?;
    Ok(Claim {
        id: context.str(claim.id.get_ref()),
        name: context.text(&claim.name),
        channel: context.maybe_ref("channel", claim.channel.as_ref())?,
        breaks,
    })
}
