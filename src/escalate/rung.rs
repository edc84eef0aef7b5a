//! A rung as the report shows it.

use crate::calendar::count::{Due, count_from};
use crate::catalog::model::{Channel, Delay, Opens, Pace, Sourced};
use crate::report::{
    AnswerTime, Coded, DelayView, Duration, LockView, OpensView, Reason, RungChannel, RungView,
    Said,
};
use crate::view::Viewer;
use crate::vocabulary::{Lang, Measure, RungState, Unit};

use super::climb::{Ending, Obstacle, Standing, State};
use super::now;
use super::opening::Lock;

/// All rungs of a ladder.
pub(super) fn views<'c>(viewer: Viewer<'c>, standings: &[Standing<'_>]) -> Vec<RungView<'c>> {
    let each = standings.iter().enumerate();
    each.map(|(at, standing)| view(viewer, at + 1, standing, standings))
        .collect()
}

fn view<'c>(
    viewer: Viewer<'c>,
    place: usize,
    standing: &Standing<'_>,
    all: &[Standing<'_>],
) -> RungView<'c> {
    let rung = standing.rung;
    let (state, locks, obstacles) = match &standing.state {
        State::Now => (RungState::Now, &[][..], &[][..]),
        State::Also => (RungState::Also, &[][..], &[][..]),
        State::Waiting(_) => (RungState::Waiting, &[][..], &[][..]),
        State::Until(_) => (RungState::Until, &[][..], &[][..]),
        State::Locked(locks) => (RungState::Locked, locks.as_slice(), &[][..]),
        State::Done(Ending::Refused) => (RungState::Refused, &[][..], &[][..]),
        State::Done(Ending::Unanswered) => (RungState::Unanswered, &[][..], &[][..]),
        State::Done(Ending::Begun) => (RungState::Done, &[][..], &[][..]),
        State::Impossible(obstacles) => (RungState::Impossible, &[][..], obstacles.as_slice()),
    };
    let certain = standing.is_begun() || matches!(standing.state, State::Until(_));
    let sourced = |said: &Sourced| Said {
        text: viewer.text(said.text),
        source: viewer.cite(said.cite),
    };
    RungView {
        rung: place,
        id: viewer.catalog.str(rung.id),
        name: viewer.text(rung.name),
        state: viewer.coded(state),
        opens: rung
            .opens
            .iter()
            .map(|opens| self::opens(viewer, *opens, all))
            .collect(),
        locks: locks
            .iter()
            .map(|lock| locked(viewer, *lock, all))
            .collect(),
        reasons: obstacles
            .iter()
            .map(|obstacle| reason(viewer, *obstacle))
            .collect(),
        deadline: standing.deadline.map(|due| viewer.when(due)),
        deadline_rule: rung.deadline.map(|delay| self::delay(viewer, &delay)),
        starts: standing.starts.map(|due| viewer.when(due)),
        at_once: standing.starts == Some(now(viewer)),
        certain,
        ends: standing.ends.map(|due| viewer.when(due)),
        wait: rung.wait.map(|delay| self::delay(viewer, &delay)),
        answer: answer(viewer, standing),
        assumed_hours: assumes_hours(standing),
        channel: standing
            .channel
            .as_ref()
            .map(|channel| self::channel(viewer, channel)),
        action: viewer.text(rung.action),
        say: rung.say.iter().map(|line| viewer.text(*line)).collect(),
        materials: viewer.materials(&rung.materials),
        format: rung.format.as_ref().map(sourced),
        costs: rung.costs.iter().map(sourced).collect(),
        skip: viewer.maybe(rung.skip),
        grade: rung.grade.map(|grade| viewer.coded(grade)),
        sources: viewer.cites(&rung.cites),
    }
}

fn channel<'c>(viewer: Viewer<'c>, channel: &Channel) -> RungChannel<'c> {
    RungChannel {
        id: viewer.catalog.str(channel.id),
        name: viewer.text(channel.name),
        reach: viewer.text(channel.reach),
        grade: viewer.coded(channel.grade),
        conflicts: viewer.conflict_ids(&channel.conflicts),
        record: viewer.coded(channel.record),
        open: viewer.open_now(channel.hours.as_ref()),
    }
}

fn opens<'c>(viewer: Viewer<'c>, opens: Opens, all: &[Standing<'_>]) -> OpensView<'c> {
    let (code, at) = match opens {
        Opens::Start => ("start", None),
        Opens::Passed(at) => ("passed", Some(at)),
        Opens::Waited(at) => ("waited", Some(at)),
        Opens::Refused(at) => ("refused", Some(at)),
        Opens::Tried(at) => ("tried", Some(at)),
        Opens::Impossible(at) => ("impossible", Some(at)),
        Opens::Evidence(at) => ("evidence", Some(at)),
    };
    let rung = at.and_then(|at| all.get(usize::from(at)));
    OpensView {
        code,
        rung: rung.map(|standing| viewer.catalog.str(standing.rung.id)),
    }
}

fn locked<'c>(viewer: Viewer<'c>, lock: Lock, all: &[Standing<'_>]) -> LockView<'c> {
    let (code, at) = match lock {
        Lock::Try(at) => ("try-first", at),
        Lock::Refusal(at) => ("needs-refusal", at),
        Lock::Evidence(at) => ("needs-new-evidence", at),
    };
    let number = usize::from(at) + 1;
    let text = match (lock, viewer.lang()) {
        (Lock::Try(_), Lang::Zh) => format!("先做第 {number} 步"),
        (Lock::Try(_), Lang::En) => format!("step {number} comes first"),
        (Lock::Refusal(_), Lang::Zh) => format!("第 {number} 步被拒后才用"),
        (Lock::Refusal(_), Lang::En) => format!("only after step {number} was refused"),
        (Lock::Evidence(_), Lang::Zh) => {
            format!("第 {number} 步被拒，要有新证据（--new-evidence）")
        }
        (Lock::Evidence(_), Lang::En) => {
            format!("step {number} was refused; needs new evidence (--new-evidence)")
        }
    };
    let rung = all.get(usize::from(at));
    LockView {
        code,
        rung: rung.map_or("", |standing| viewer.catalog.str(standing.rung.id)),
        text,
    }
}

fn reason(viewer: Viewer<'_>, obstacle: Obstacle) -> Reason {
    let (code, what) = match obstacle {
        Obstacle::NotFor(who) => ("not-for", viewer.coded(who)),
        Obstacle::NotIn(region) => ("not-in", viewer.coded(region)),
        Obstacle::Needs(what) => ("needs", viewer.coded(what)),
        Obstacle::OnlyMoney(money) => ("only-money", viewer.coded(money)),
        Obstacle::TooLate(_) => (
            "too-late",
            fixed(viewer, "deadline", "已过期限", "the last day is over"),
        ),
        Obstacle::Settled => (
            "settled",
            fixed(
                viewer,
                "settled",
                "前面的结果已用不上这一步",
                "what came before leaves no use for it",
            ),
        ),
    };
    Reason { code, what }
}

fn fixed(viewer: Viewer<'_>, code: &'static str, zh: &'static str, en: &'static str) -> Coded {
    Coded {
        code,
        text: viewer.lang().pick(zh, en),
    }
}

fn delay<'c>(viewer: Viewer<'c>, delay: &Delay) -> DelayView<'c> {
    DelayView {
        duration: Duration {
            min: delay.min,
            max: delay.max,
            unit: viewer.coded(delay.unit),
        },
        why: viewer.text(delay.why.text),
        source: viewer.cite(delay.why.cite),
    }
}

/// When an answer is expected: as said for this rung, or else the pace of its channel.
fn answer<'c>(viewer: Viewer<'c>, standing: &Standing<'_>) -> Option<AnswerTime<'c>> {
    let own = standing.rung.answer;
    let pace: Pace = pace(standing)?;
    let from = standing.starts.unwrap_or(now(viewer));
    let holidays = viewer.catalog.holidays();
    let after =
        |length: f64| -> Due { count_from(from, length, pace.unit, &standing.office, holidays) };
    let known = standing.starts.is_some();
    Some(AnswerTime {
        pace: viewer.pace(&pace),
        why: own.map(|expected| Said {
            text: viewer.text(expected.why.text),
            source: viewer.cite(expected.why.cite),
        }),
        from: pace
            .min
            .filter(|_| known)
            .map(|min| viewer.when(after(min))),
        to: pace
            .max
            .filter(|_| known)
            .map(|max| viewer.when(after(max))),
    })
}

/// What an answer is counted with. The pace of a channel is that of a request: a step after which nothing is waited for
/// makes none, but a call has to be put through.
fn pace(standing: &Standing<'_>) -> Option<Pace> {
    let own = standing.rung.answer.map(|expected| expected.pace);
    let requests = standing.rung.wait.is_some();
    let channel = standing.channel.as_ref().and_then(|channel| channel.pace);
    own.or(channel.filter(|pace| requests || pace.measures == Measure::Wait))
}

/// Whether a date counts by office hours that no source states.
fn assumes_hours(standing: &Standing<'_>) -> bool {
    let answer = pace(standing).map(|pace| pace.unit);
    let wait = standing.rung.wait.map(|wait| wait.unit);
    let units = answer.into_iter().chain(wait);
    let mut units = units.filter(|unit| matches!(unit, Unit::WorkingHours | Unit::WorkingDays));
    standing.office.is_assumed && units.next().is_some()
}
