//! `escalate`: the way up, rung by rung: what to do now, what not before when, and what remains.
//!
//! A ladder is chosen for the issue, the person and what was told (`choose`); what was done already is put
//! to its rungs (`history`); and each rung is open, locked or impossible by what happened below it
//! (`climb`). Dates are counted by [`crate::calendar`].

mod choose;
mod climb;
mod history;
pub mod list;
mod opening;
mod rung;

use crate::calendar::beijing;
use crate::calendar::count::Due;
use crate::calendar::moment::Moment;
use crate::catalog::model::{Cite, Ladder};
use crate::recommend;
use crate::report::{
    CalendarView, Envelope, EscalateReport, EscalateRequest, EventView, LadderView, NextView,
    RungView, Said, Warning, WhenView,
};
use crate::request::{Context, Escalate, Event, Outcome, Step};
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::triage;
use crate::view::Viewer;
use crate::vocabulary::{Course, Money, Record, Region};

use choose::chosen;
use climb::{Standing, State, climb};

/// The answer of `escalate` in its envelope.
pub type Answer<'c> = Envelope<'c, EscalateRequest<'c>, EscalateReport<'c>>;

/// Says what to do next and by when.
#[must_use]
pub fn escalate<'c>(catalog: &'c Catalog, context: &'c Context, request: &Escalate) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let request = &at_home(viewer, request);
    let (issues, without) = chosen(catalog, &request.ask);
    let ladders: Vec<LadderView<'_>> = issues
        .iter()
        .map(|ladder| self::ladder(viewer, ladder, request))
        .collect();
    let calendar = calendar(viewer, &ladders);
    Envelope {
        schema: "wxsupport/escalate/1".to_owned(),
        catalog: recommend::stamp(catalog),
        as_of: recommend::as_of(context),
        request: echo(viewer, request),
        immediate: recommend::first_minutes(viewer, &request.ask),
        warnings: warnings(viewer, request, &ladders, &calendar),
        body: EscalateReport {
            told: request
                .ask
                .told
                .as_ref()
                .map(|told| triage::judged(viewer, told)),
            about: recommend::about(viewer, &request.ask),
            ladders,
            without: without
                .into_iter()
                .map(|issue| viewer.subject(issue))
                .collect(),
            question: recommend::question(viewer, &request.ask),
            calendar,
        },
    }
}

/// The request with the region that people with these questions are usually in, and with what the text says was tried.
fn at_home(viewer: Viewer<'_>, request: &Escalate) -> Escalate {
    let mut request = request.clone();
    request.ask = recommend::at_home(viewer.catalog, &request.ask);
    let told = request.ask.told.as_ref();
    let tried = told.map(|told| told.verdict.circumstances.tried());
    for channel in tried.unwrap_or_default() {
        // A call that somebody tells of may have reached nobody.
        if viewer.catalog.get(channel).record == Record::No {
            continue;
        }
        let step = Step::Channel(channel);
        if request.history.iter().all(|event| event.step != step) {
            request.history.push(Event {
                step,
                outcome: Outcome::Tried,
                on: None,
            });
        }
    }
    request
}

/// A ladder with where the person stands on it.
fn ladder<'c>(viewer: Viewer<'c>, ladder: &Ladder, request: &Escalate) -> LadderView<'c> {
    let catalog = viewer.catalog;
    let (pasts, elsewhere) = history::put(viewer, ladder, request, today(viewer));
    let standings = climb(viewer, ladder, request, &pasts);
    let (course, wait) = course(viewer, &standings);
    let next = standings.iter().find(|one| one.state == State::Now);
    LadderView {
        id: catalog.str(ladder.id),
        name: viewer.text(ladder.name),
        issue: catalog.id(ladder.issue),
        identities: viewer.codes(ladder.identities),
        scenarios: ladder.scenarios.iter().map(|ix| catalog.id(*ix)).collect(),
        about: viewer.text(ladder.about),
        preserve: ladder
            .preserve
            .iter()
            .map(|said| Said {
                text: viewer.text(said.text),
                source: viewer.cite(said.cite),
            })
            .collect(),
        course: viewer.coded(course),
        next: next.map(|next| catalog.str(next.rung.id)),
        wait,
        rungs: rung::views(viewer, &standings),
        elsewhere: elsewhere
            .into_iter()
            .map(|event| self::event(viewer, event))
            .collect(),
        ends: viewer.text(ladder.ends),
        conflicts: ladder
            .conflicts
            .iter()
            .map(|ix| viewer.conflict_brief(*ix))
            .collect(),
    }
}

/// What the ladder tells to do, and until when to wait where that is all.
fn course<'c>(viewer: Viewer<'c>, standings: &[Standing<'_>]) -> (Course, Option<NextView<'c>>) {
    if standings.iter().any(|one| one.state == State::Now) {
        return (Course::Act, None);
    }
    let waits = standings.iter().filter_map(|one| match one.state {
        State::Until(due) => Some((due, Some(one))),
        State::Waiting(due) => Some((due, None)),
        State::Done(_) | State::Now | State::Also | State::Locked(_) | State::Impossible(_) => None,
    });
    // Of two that end together, the one that opens a rung.
    let soonest = waits.min_by_key(|(due, opens)| (due.latest.over(), opens.is_none()));
    if let Some((due, opens)) = soonest {
        let wait = NextView {
            until: viewer.when(due),
            rung: opens.map(|one| viewer.catalog.str(one.rung.id)),
        };
        return (Course::Wait, Some(wait));
    }
    let locked = |one: &Standing<'_>| matches!(one.state, State::Locked(_));
    if standings.iter().any(locked) {
        (Course::Held, None)
    } else {
        (Course::Ended, None)
    }
}

fn calendar<'c>(viewer: Viewer<'c>, ladders: &[LadderView<'_>]) -> CalendarView<'c> {
    let holidays = viewer.catalog.holidays();
    let cites = holidays.years.iter().flat_map(|year| &year.cites);
    let cites: Vec<Cite> = cites.copied().collect();
    let whens = ladders.iter().flat_map(|ladder| &ladder.rungs);
    let whens = whens.filter(|rung| rung.is_ahead());
    let mut unannounced: Vec<i16> = whens
        .flat_map(dates)
        .filter_map(|when| when.unannounced)
        .collect();
    unannounced.sort_unstable();
    unannounced.dedup();
    CalendarView {
        announced: holidays.years.iter().map(|year| year.year).collect(),
        unannounced,
        sources: viewer.cites(&cites),
    }
}

/// Every date that a rung tells.
fn dates<'v>(rung: &'v RungView<'_>) -> impl Iterator<Item = &'v WhenView> {
    let answer = rung.answer.iter();
    let answer = answer.flat_map(|answer| answer.from.iter().chain(&answer.to));
    let own = rung.starts.iter().chain(&rung.ends).chain(&rung.deadline);
    own.chain(answer)
}

fn event(viewer: Viewer<'_>, event: &Event) -> EventView {
    EventView {
        step: match &event.step {
            Step::Channel(ix) => viewer.catalog.id(*ix).to_owned(),
            Step::Rung(id) => visible(id).into_owned(),
        },
        outcome: match event.outcome {
            Outcome::Tried => "tried",
            Outcome::Refused => "refused",
        },
        on: event.on.map(|on| viewer.moment(on)),
    }
}

fn echo<'c>(viewer: Viewer<'c>, request: &Escalate) -> EscalateRequest<'c> {
    EscalateRequest {
        ask: recommend::echo(viewer, &request.ask),
        since: request.since.map(|since| viewer.moment(since)),
        history: request
            .history
            .iter()
            .map(|event| self::event(viewer, event))
            .collect(),
        new_evidence: request.new_evidence,
        all: request.all,
    }
}

fn warnings(
    viewer: Viewer<'_>,
    request: &Escalate,
    ladders: &[LadderView<'_>],
    calendar: &CalendarView<'_>,
) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = viewer.overlay_warning().into_iter().collect();
    if ladders.is_empty() {
        return warnings;
    }
    if request.ask.told.is_some() {
        warnings.push(triage::inferred(viewer));
    }
    if request.ask.money == Some(Money::After) {
        warnings.push(viewer.warning(
            "second-scam",
            "钱出去以后，自称能追回、能解冻、能加急或能解封的人多半是第二轮诈骗：先交钱的一律不要。",
            "After money is gone, whoever offers to recover, release, speed up or unban for a fee is most likely the second scam: pay nobody.",
        ));
    }
    if request.ask.person.region() == Region::Overseas {
        warnings.push(viewer.warning(
            "say-where",
            "说清在哪里（例如 --region europe），当地警方和监管机构的步骤才会列出。",
            "Say where you are, such as --region europe; only then are the steps of its police and regulators shown.",
        ));
    }
    let rungs = || {
        let rungs = ladders.iter().flat_map(|ladder| &ladder.rungs);
        rungs.filter(|rung| rung.is_ahead())
    };
    let rule = |rung: &RungView<'_>| rung.deadline_rule.is_some() && rung.deadline.is_none();
    if rungs().any(rule) {
        warnings.push(viewer.warning(
            "since-unknown",
            "有的步骤有最后期限；写上事发日期（--since 日期）才能算出是哪一天。",
            "Some steps have a last day; give the date of the event (--since DATE) to have it counted.",
        ));
    }
    // A refusal ends a wait, whenever it came.
    let undated = |event: &Event| event.on.is_none() && event.outcome == Outcome::Tried;
    if request.history.iter().any(undated) {
        warnings.push(viewer.warning(
            "day-unknown",
            "没写日期的步骤按今天算等待；写成 --tried 步骤=日期 更准。",
            "Steps told without a day count as done today; --tried STEP=DATE is more exact.",
        ));
    }
    if let Some(year) = calendar.unannounced.first() {
        warnings.push(viewer.warning(
            "days-off-not-announced",
            &format!("{year} 年的放假调休还没有收录，涉及的日期给的是范围，按晚的那天算。"),
            &format!("The days off of {year} are not in the catalog yet; dates that depend on them are ranges, and the later day counts."),
        ));
    }
    let assumed = |rung: &RungView<'_>| rung.assumed_hours;
    if rungs().any(assumed) {
        warnings.push(viewer.warning(
            "hours-assumed",
            "没有可靠的上班时间时，工作小时按工作日 9–18 点（北京时间）算，工作日 18 点后提交算第二天。",
            "Where no proved office hours are known, working hours count as 9 to 18 Beijing time on working days, and what is filed after 18:00 counts as filed the next working day.",
        ));
    }
    warnings.push(viewer.warning(
        "own-waits",
        "等多久再往上走，没有官方说法的是本程序自己的判断；每步的来源见 --json。",
        "How long to wait before going on is our own judgement wherever no owner says so; the source of each step is in --json.",
    ));
    warnings
}

/// The day in Beijing.
fn today(viewer: Viewer<'_>) -> Moment {
    Moment::Day(Moment::Instant(viewer.context.now).date(&beijing()))
}

/// A due moment that is now.
fn now(viewer: Viewer<'_>) -> Due {
    Due::at(Moment::Instant(viewer.context.now))
}

/// Ids of every rung, for names typed on the command line.
pub fn rung_ids(catalog: &Catalog) -> impl Iterator<Item = &str> {
    let ladders = catalog.all::<Ladder>();
    ladders.flat_map(|(_, ladder)| {
        let ids: Vec<_> = ladder.rungs.iter().map(|rung| rung.id).collect();
        ids.into_iter().map(|id| catalog.str(id))
    })
}
