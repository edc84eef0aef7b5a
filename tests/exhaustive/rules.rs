//! What must hold for every answer of `escalate`.

use std::collections::HashMap;
use std::sync::LazyLock;

use wxsupport::catalog::model::{Channel, Ladder, Opens, Rung, Set};
use wxsupport::recommend::serves_region;
use wxsupport::report::LadderView;
use wxsupport::request::{Escalate, Step};
use wxsupport::vocabulary::{Capability, Course, Identity, RungState, Term as _};

use crate::climbs::open;
use crate::program::AT;
use crate::requests::CATALOG;

static LADDERS: LazyLock<HashMap<&str, Ladder>> = LazyLock::new(|| {
    let ladders = CATALOG.all::<Ladder>();
    ladders
        .map(|(_, ladder)| (CATALOG.str(ladder.id), ladder))
        .collect()
});

static CHANNELS: LazyLock<Vec<Channel>> = LazyLock::new(|| {
    let channels = CATALOG.all::<Channel>();
    channels.map(|(_, channel)| channel).collect()
});

/// The channel of a rung.
pub(crate) fn channel(rung: &Rung) -> Option<&'static Channel> {
    rung.channel.and_then(|ix| CHANNELS.get(ix.at()))
}

/// What a rung and its channel need.
pub(crate) fn needs(rung: &Rung) -> Set<Capability> {
    channel(rung).map_or(rung.needs, |channel| rung.needs.union(channel.needs))
}

/// A rung by the ids of its ladder and its own.
pub(crate) fn rung(ladder: &str, id: &str) -> &'static Rung {
    let rungs = &LADDERS.get(ladder).expect("a ladder of the catalog").rungs;
    let rung = rungs.iter().find(|rung| CATALOG.str(rung.id) == id);
    rung.expect("a rung of the ladder")
}

/// What is wrong with an answer; empty where nothing is.
pub(crate) fn faults(request: &Escalate, view: &LadderView<'static>) -> Vec<String> {
    let mut faults = Vec::new();
    leads_on(view, &mut faults);
    for id in open(view) {
        let rung = rung(view.id, id);
        if let Some(obstacle) = obstacle(request, rung) {
            faults.push(format!("`{id}` can be taken, but {obstacle}"));
        }
        let taken = |step: &Step| matches!(step, Step::Rung(taken) if taken == id);
        if request.history.iter().any(|event| taken(&event.step)) {
            faults.push(format!("`{id}` is offered again"));
        }
    }
    proved_first(view, &mut faults);
    let person = request.ask.person;
    let told = |fault| {
        let history: Vec<_> = request
            .history
            .iter()
            .map(|event| (&event.step, event.outcome))
            .collect();
        format!(
            "{} as {:?} in {:?} without {:?}, new evidence {}, {history:?}: {fault}",
            view.id, person.identity, person.region, person.cannot, request.new_evidence
        )
    };
    faults.into_iter().map(told).collect()
}

/// There is one next step, or a day until which to wait, or nothing; and always what remains.
fn leads_on(view: &LadderView<'_>, faults: &mut Vec<String>) {
    let now: Vec<&str> = view
        .rungs
        .iter()
        .filter(|rung| rung.state.code == RungState::Now.id())
        .map(|rung| rung.id)
        .collect();
    let also = |code: &str| code == RungState::Also.id();
    let beside = view.rungs.iter().any(|rung| also(rung.state.code));
    let course = Course::parse(view.course.code).expect("a word of the list");
    let right = match course {
        Course::Act => now.as_slice() == view.next.as_slice() && view.wait.is_none(),
        Course::Wait => {
            let until = view.wait.as_ref().map(|wait| wait.until.latest.as_str());
            // Today can still be waited for.
            let today = AT.get(..10).expect("a day");
            now.is_empty() && view.next.is_none() && until.is_some_and(|until| until >= today)
        }
        Course::Held | Course::Ended => {
            now.is_empty() && view.next.is_none() && view.wait.is_none()
        }
    };
    if !right || (now.is_empty() && beside) {
        faults.push(format!(
            "{course:?}, but next is {:?}, now is {now:?}, and wait is {:?}",
            view.next, view.wait
        ));
    }
    if view.ends.trim().is_empty() {
        faults.push("it does not say what remains".to_owned());
    }
}

/// Why a person cannot take a rung, by the catalog alone.
fn obstacle(request: &Escalate, rung: &Rung) -> Option<String> {
    let person = request.ask.person;
    let channel = channel(rung);
    let serves = |people: Set<Identity>| people.is_empty() || people.contains(person.identity());
    if !serves(rung.identities) || channel.is_some_and(|channel| !serves(channel.identities)) {
        return Some("serves other people".to_owned());
    }
    let reaches = |regions| serves_region(regions, person.region());
    if !reaches(rung.regions) || channel.is_some_and(|channel| !reaches(channel.regions)) {
        return Some("serves other regions".to_owned());
    }
    let missing = needs(rung).intersection(person.blocked());
    if !missing.is_empty() {
        return Some(format!("needs {missing:?}"));
    }
    let repeats = |opens: &Opens| matches!(opens, Opens::Evidence(_));
    if rung.opens.iter().all(repeats) && !request.new_evidence {
        return Some("there is no new evidence".to_owned());
    }
    None
}

/// The next step is not with an unproved channel while a proved one is open.
fn proved_first(view: &LadderView<'static>, faults: &mut Vec<String>) {
    let proved =
        |id: &&str| channel(rung(view.id, id)).is_none_or(|channel| channel.grade.is_proved());
    let unproved_next = view.next.filter(|next| !proved(next));
    if let Some((next, better)) = unproved_next.zip(open(view).find(proved)) {
        faults.push(format!(
            "`{next}` is next though unproved, beside `{better}`"
        ));
    }
    for shown in &view.rungs {
        let grade = channel(rung(view.id, shown.id)).map(|channel| channel.grade.id());
        if shown.channel.as_ref().map(|channel| channel.grade.code) != grade {
            faults.push(format!(
                "`{}` does not show the grade of its channel",
                shown.id
            ));
        }
    }
}
