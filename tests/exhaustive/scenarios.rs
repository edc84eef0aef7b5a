//! Every scenario leads somewhere: it is answered for everybody to whom it happens, wherever they are.

use wxsupport::catalog::model::{Issue, Scenario};
use wxsupport::recommend::recommend;
use wxsupport::request::{Person, Recommend, Subject};
use wxsupport::vocabulary::{Lang, Region, Term as _};

use crate::requests::{CATALOG, context};

/// At least so many, over all issues.
const SCENARIOS: usize = 300;

#[test]
fn every_issue_has_scenarios() {
    assert!(CATALOG.count::<Scenario>() >= SCENARIOS);
    for (ix, id) in CATALOG.ids::<Issue>() {
        let own = CATALOG.get(ix.scenarios()).scenarios;
        assert!(own.len() >= 3, "{id} has {} scenarios", own.len());
    }
}

#[test]
fn every_scenario_is_answered_for_whom_it_happens_to() {
    let context = context(Lang::Zh);
    for (ix, scenario) in CATALOG.all::<Scenario>() {
        let page = CATALOG.get(ix.same_place());
        for identity in page.who.iter() {
            for region in Region::ALL {
                let request = Recommend {
                    subjects: vec![Subject::Issue(scenario.issue)],
                    urgent: scenario.emergency.is_some(),
                    person: Person {
                        identity: Some(identity),
                        region: Some(*region),
                        ..Person::default()
                    },
                    top: 3,
                    ..Recommend::default()
                };
                let answer = recommend(&CATALOG, &context, &request);
                let id = CATALOG.str(scenario.id);
                let at = format!("{id} as {} in {}", identity.id(), region.id());
                let answered = !answer.body.channels.is_empty() || answer.body.otherwise.is_some();
                assert!(answered, "{at} ends nowhere");
            }
        }
    }
}
