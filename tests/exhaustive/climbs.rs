//! Who climbs which ladder, and what they have done already.

use std::sync::{Arc, LazyLock};

use wxsupport::calendar::moment::Moment;
use wxsupport::catalog::model::{Issue, IssueLadders, Ix, Ladder, Scenario, Set};
use wxsupport::escalate::escalate;
use wxsupport::report::LadderView;
use wxsupport::request::{
    Context, Escalate, Event, Outcome, Person, Recommend, Step, Subject, Told,
};
use wxsupport::triage::verdict::{Candidate, Verdict, judge};
use wxsupport::vocabulary::{Capability, Identity, Lang, Region, RungState, Status, Term as _};

use crate::requests::{CATALOG, context};
use crate::rules::needs;

/// So long ago that no wait is left and every last day is over.
pub(crate) const LONG_AGO: &str = "2020-01-02";
/// The day before the tests.
const YESTERDAY: &str = "2026-11-19";

/// Of the people between whom no ladder of an issue can tell, each so-manieth; a prime, so that all have their turn.
const ALIKE: usize = 13;

static CONTEXT: LazyLock<Context> = LazyLock::new(|| context(Lang::En));

/// What is made of no text at all, to be filled with a scenario.
static NOTHING_TOLD: LazyLock<Verdict> = LazyLock::new(|| judge(&CATALOG, ""));

/// Everybody everywhere, with nothing lost.
pub(crate) fn whole_people() -> impl Iterator<Item = Person> {
    Identity::ALL.iter().flat_map(|identity| {
        Region::ALL.iter().map(|region| Person {
            identity: Some(*identity),
            region: Some(*region),
            ..Person::default()
        })
    })
}

/// Everybody everywhere, with nothing lost, and with each single thing.
pub(crate) fn people() -> impl Iterator<Item = Person> {
    whole_people().flat_map(|person| {
        let without = move |thing: &Capability| Person {
            cannot: std::iter::once(*thing).collect(),
            ..person
        };
        std::iter::once(person).chain(Capability::ALL.iter().map(without))
    })
}

/// The people of whom the ladders of an issue may tell one from another: everybody with nothing lost, and whoever has lost
/// something that a rung needs. Of the others each so-manieth.
pub(crate) fn different_people(issue: Ix<Issue>) -> Vec<Person> {
    let IssueLadders { ladders } = CATALOG.get(issue.ladders());
    let ladders: Vec<Ladder> = ladders.into_iter().map(|ix| CATALOG.get(ix)).collect();
    let rungs = ladders.iter().flat_map(|ladder| &ladder.rungs);
    let needs = rungs.map(needs).fold(Set::default(), Set::union);
    let touched = |person: &Person| {
        let whole = Person {
            cannot: Set::default(),
            ..*person
        };
        let missing = |person: Person| needs.intersection(person.blocked());
        missing(*person) != missing(whole)
    };
    let people = people().enumerate();
    let different = people
        .filter(|(turn, person)| person.cannot.is_empty() || touched(person) || turn % ALIKE == 0);
    different.map(|(_, person)| person).collect()
}

/// What became of a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Taken long ago, and no answer came.
    Unanswered,
    /// Taken yesterday.
    Yesterday,
    /// Refused long ago.
    Refused,
}

impl Fate {
    pub(crate) const ALL: [Self; 3] = [Self::Unanswered, Self::Yesterday, Self::Refused];

    /// That this became of a rung.
    pub(crate) fn of(self, rung: &str) -> Event {
        let (outcome, on) = match self {
            Self::Unanswered => (Outcome::Tried, LONG_AGO),
            Self::Yesterday => (Outcome::Tried, YESTERDAY),
            Self::Refused => (Outcome::Refused, LONG_AGO),
        };
        Event {
            step: Step::Rung(rung.to_owned()),
            outcome,
            on: Some(moment(on)),
        }
    }
}

pub(crate) fn moment(day: &str) -> Moment {
    Moment::Day(day.parse().expect("a day"))
}

/// The question of a person about an issue, and the scenario that a text of theirs tells, if any.
pub(crate) fn ask(issue: Ix<Issue>, told: Option<Ix<Scenario>>, person: Person) -> Escalate {
    let told = told.map(|scenario| {
        let first = Candidate {
            issue,
            share: 1.0,
            scenario: Some(scenario),
        };
        Arc::new(Told {
            text: String::new(),
            verdict: Verdict {
                status: Status::Matched,
                candidates: vec![first],
                emergencies: Vec::new(),
                ..NOTHING_TOLD.clone()
            },
        })
    });
    Escalate {
        ask: Recommend {
            subjects: vec![Subject::Issue(issue)],
            person,
            told,
            ..Recommend::default()
        },
        ..Escalate::default()
    }
}

/// The question that leads a person to a ladder; `None` where another one is made for them.
pub(crate) fn ask_for(ladder: &Ladder, person: Person) -> Option<Escalate> {
    let people = ladder.identities;
    let request = ask(ladder.issue, ladder.scenarios.first().copied(), person);
    let meant = people.is_empty() || people.contains(person.identity());
    (meant && answer(&request).id == CATALOG.str(ladder.id)).then_some(request)
}

/// The one ladder of an answer.
pub(crate) fn answer(request: &Escalate) -> LadderView<'static> {
    let mut ladders = escalate(&CATALOG, &CONTEXT, request).body.ladders;
    assert_eq!(ladders.len(), 1, "one ladder for {request:?}");
    ladders.remove(0)
}

/// The ids of the rungs that can be taken now.
pub(crate) fn open(view: &LadderView<'static>) -> impl Iterator<Item = &'static str> {
    let open = [RungState::Now.id(), RungState::Also.id()];
    let rungs = view.rungs.iter();
    rungs
        .filter(move |rung| open.contains(&rung.state.code))
        .map(|rung| rung.id)
}

/// Takes the next step again and again, and gets from it what the fates say in turn, until there is no next step;
/// `see` is shown each answer with its request. Tells how many steps were taken, one more than there are rungs at most.
pub(crate) fn climb(
    mut request: Escalate,
    fates: &[Fate],
    mut see: impl FnMut(&Escalate, &LadderView<'static>),
) -> usize {
    let mut fates = fates.iter().cycle();
    let mut steps = 0;
    loop {
        let view = answer(&request);
        see(&request, &view);
        let Some((next, fate)) = view.next.zip(fates.next()) else {
            return steps;
        };
        request.history.push(fate.of(next));
        steps += 1;
        if steps > view.rungs.len() {
            return steps;
        }
    }
}
