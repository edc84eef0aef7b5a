//! Scenarios, what is out of scope, and cues.

use super::super::Context;
use super::Done;
use crate::catalog::model::{
    Concept, Cue, Near, OutOfScope, Reads, Scenario, ScenarioPage, Wording,
};
use crate::catalog::source::schema;

pub(super) fn scenario(scenario: &schema::Scenario, context: &mut Context) -> Done<Scenario> {
    Ok(Scenario {
        id: context.str(scenario.id.get_ref()),
        issue: context.ix("issue", scenario.issue.get_ref())?,
        name: context.text(&scenario.name),
        emergency: context.maybe_ref("emergency", scenario.emergency.as_ref())?,
    })
}

pub(super) fn scenario_page(
    scenario: &schema::Scenario,
    context: &mut Context,
) -> Done<ScenarioPage> {
    let near = scenario.near.iter().map(|near| {
        Ok(Near {
            scenario: context.ix("scenario", near.scenario.get_ref())?,
            question: context.text(&near.question),
            here: context.text(&near.here),
            there: context.text(&near.there),
        })
    });
    let near = near.collect::<Done<_>>()?;
    Ok(ScenarioPage {
        priority: scenario.priority,
        priority_why: context.text(&scenario.priority_why),
        who: scenario.who.iter().copied().collect(),
        preserve: context.text(&scenario.preserve),
        rule_out: context.text(&scenario.rule_out),
        cites: context.cites(&scenario.sources)?,
        near,
    })
}

pub(super) fn out_of_scope(entry: &schema::OutOfScope, context: &mut Context) -> OutOfScope {
    OutOfScope {
        id: context.str(entry.id.get_ref()),
        name: context.text(&entry.name),
        answer: context.text(&entry.answer),
    }
}

pub(super) fn concept(concept: &schema::Concept, context: &mut Context) -> Concept {
    Concept {
        id: context.str(concept.id.get_ref()),
        name: context.text(&concept.name),
    }
}

pub(super) fn wording(wording: &schema::Wording, context: &mut Context) -> Wording {
    Wording {
        id: context.str(wording.id.get_ref()),
        word: context.str(&wording.word),
    }
}

pub(super) fn cue(cue: &schema::Cue, context: &mut Context) -> Done<Cue> {
    let reads = match &cue.reads {
        schema::Reads::Money(money) => Reads::Money(*money),
        schema::Reads::Urgent(_) => Reads::Urgent,
        schema::Reads::As(identity) => Reads::Identity(*identity),
        schema::Reads::Region(region) => Reads::Region(*region),
        schema::Reads::Platform(platform) => Reads::Platform(*platform),
        schema::Reads::Cannot(capability) => Reads::Cannot(*capability),
        schema::Reads::Emergency(id) => Reads::Emergency(context.ix("emergency", id.get_ref())?),
        schema::Reads::Tried(id) => Reads::Tried(context.ix("channel", id.get_ref())?),
    };
    Ok(Cue {
        id: context.str(cue.id.get_ref()),
        reads,
    })
}
