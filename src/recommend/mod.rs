//! `recommend`: which channel to use, what to do first, and why.

mod asked;
mod candidates;
mod change;
mod immediate;
mod question;
mod rank;
pub mod walk;

use crate::calendar::OpenState;
use crate::catalog::model::{Channel, Emergency, Ix};
use crate::report::{
    Contribution, Dropped, Envelope, Immediate, Question, Ranked, Reason, RecommendReport,
    RecommendRequest, ScenarioView, Stamp, Warning,
};
use crate::request::{Context, Recommend, Subject};
use crate::scoring::Weights;
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::triage;
use crate::view::Viewer;
use crate::vocabulary::{Fit, Platform};

use asked::Asked;
use candidates::{Candidate, Candidates};
pub use immediate::steps_of;
pub use rank::serves_region;
use rank::{Exclusion, Ranking, Standing};

/// The answer of `recommend` in its envelope.
pub type Answer<'c> = Envelope<'c, RecommendRequest<'c>, RecommendReport<'c>>;

/// Answers a request for a recommendation.
#[must_use]
pub fn recommend<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    request: &Recommend,
) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let asked = asked(catalog, request);
    let request = &placed(catalog, &asked, request);
    let sets = candidates(catalog, &request.subjects);
    let ranking = ranking(viewer, &sets, request);
    let emergencies = immediate::emergencies(&asked, request);
    let channels: Vec<Ranked<'_>> = ranking
        .standings
        .iter()
        .take(request.top)
        .enumerate()
        .map(|(at, standing)| ranked(viewer, at + 1, standing, request))
        .collect();
    let real = ranking.standings.iter().any(|standing| standing.class == 0);
    let otherwise = (!real && !asked.is_empty()).then(|| {
        let issues = sets.iter().flat_map(|set| &set.issues);
        issues
            .map(|(ix, _)| viewer.text(catalog.get(*ix).otherwise))
            .collect()
    });
    let closest_change = request
        .explain
        .then(|| change::closest(viewer, &sets, request, rank::first(&ranking)))
        .flatten();
    let warnings = warnings(viewer, request, &ranking);
    Envelope {
        schema: "wxsupport/recommend/1".to_owned(),
        catalog: stamp(catalog),
        as_of: as_of(context),
        request: echo(viewer, request),
        immediate: immediate::steps(viewer, request, &emergencies),
        body: RecommendReport {
            told: request
                .told
                .as_ref()
                .map(|told| triage::judged(viewer, told)),
            about: about(viewer, request),
            more: ranking.standings.len().saturating_sub(channels.len()),
            channels,
            dropped: ranking
                .excluded
                .iter()
                .map(|(candidate, reasons)| dropped(viewer, candidate, reasons))
                .collect(),
            question: question::deciding(viewer, &asked, request),
            otherwise,
            closest_change,
        },
        warnings,
    }
}

/// The subjects of a request with what their records say.
fn asked(catalog: &Catalog, request: &Recommend) -> Vec<Asked> {
    let subjects = request.subjects.iter();
    subjects
        .map(|subject| Asked::read(catalog, *subject))
        .collect()
}

/// The request with the region that people with these questions are usually in.
#[must_use]
pub fn at_home(catalog: &Catalog, request: &Recommend) -> Recommend {
    placed(catalog, &asked(catalog, request), request)
}

/// The same, where the subjects have been read.
fn placed(catalog: &Catalog, asked: &[Asked], request: &Recommend) -> Recommend {
    let mut request = request.clone();
    request.person.usual_region = asked::usual_region(catalog, asked);
    request
}

/// Which first-minutes steps a request calls for.
#[must_use]
pub fn emergencies(catalog: &Catalog, request: &Recommend) -> Vec<Ix<Emergency>> {
    immediate::emergencies(&asked(catalog, request), request)
}

/// What to do in the first minutes.
#[must_use]
pub fn first_minutes<'c>(viewer: Viewer<'c>, request: &Recommend) -> Vec<Immediate<'c>> {
    let asked = asked(viewer.catalog, request);
    let request = &placed(viewer.catalog, &asked, request);
    immediate::steps(viewer, request, &immediate::emergencies(&asked, request))
}

/// The one question that would narrow a request down.
#[must_use]
pub fn question<'c>(viewer: Viewer<'c>, request: &Recommend) -> Option<Question<'c>> {
    question::deciding(viewer, &asked(viewer.catalog, request), request)
}

/// The scenario of the text that was told.
#[must_use]
pub fn about<'c>(viewer: Viewer<'c>, request: &Recommend) -> Option<ScenarioView<'c>> {
    let first = request.told.as_ref()?.verdict.first()?;
    first
        .scenario
        .map(|scenario| triage::scenario(viewer, scenario))
}

/// The channels that may serve each subject.
fn candidates(catalog: &Catalog, subjects: &[Subject]) -> Vec<Candidates> {
    let subjects = subjects.iter();
    subjects
        .map(|subject| Candidates::read(catalog, *subject))
        .collect()
}

/// The order of the channels for all subjects.
fn ranking<'k>(viewer: Viewer<'_>, sets: &'k [Candidates], request: &Recommend) -> Ranking<'k> {
    let rank = |set| rank::rank(set, request, |candidate| open(viewer, candidate));
    rank::merge(sets.iter().map(rank).collect())
}

/// Version and date of a catalog, for the envelope.
#[must_use]
pub fn stamp(catalog: &Catalog) -> Stamp<'_> {
    let meta = catalog.meta();
    Stamp {
        version: catalog.str(meta.version),
        reviewed: catalog.str(meta.reviewed),
        overlay: catalog.overlay(),
    }
}

/// The instant of the answer in the person's zone, RFC 3339.
#[must_use]
pub fn as_of(context: &Context) -> String {
    context
        .now
        .to_zoned(context.zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// The state of a channel and the seconds until it opens.
fn open(viewer: Viewer<'_>, candidate: &Candidate) -> (OpenState, f64) {
    let state = viewer.open_state(candidate.channel.hours.as_ref());
    let wait = match &state {
        OpenState::Closed(Some(at)) => at.duration_since(viewer.context.now).as_secs_f64(),
        OpenState::Closed(None) => f64::INFINITY,
        OpenState::Unknown | OpenState::Always | OpenState::Open(_) => 0.0,
    };
    (state, wait)
}

/// What was asked, with what was assumed.
#[must_use]
pub fn echo<'c>(viewer: Viewer<'c>, request: &Recommend) -> RecommendRequest<'c> {
    let person = &request.person;
    let given = [
        ("identity", person.identity.is_some()),
        ("region", person.region.is_some()),
        ("platform", person.platform.is_some()),
        ("money", request.money.is_some()),
        ("cannot", person.lost() == person.cannot),
    ];
    RecommendRequest {
        text: request
            .told
            .as_ref()
            .map(|told| visible(&told.text).into_owned()),
        issues: request
            .subjects
            .iter()
            .map(|subject| viewer.subject(*subject))
            .collect(),
        urgent: request.urgent,
        identity: viewer.coded(person.identity()),
        region: viewer.coded(person.region()),
        platform: person.platform.map(|platform| viewer.coded(platform)),
        cannot: viewer.codes(person.lost()),
        money: request.money.map(|money| viewer.coded(money)),
        prefer: request.prefer.map(|prefer| viewer.coded(prefer)),
        explain: request.explain,
        assumed: given
            .iter()
            .filter(|(_, given)| !given)
            .map(|(name, _)| *name)
            .collect(),
    }
}

fn ranked<'c>(
    viewer: Viewer<'c>,
    place: usize,
    standing: &Standing<'_>,
    request: &Recommend,
) -> Ranked<'c> {
    let weights = Weights::of(request.urgent, request.prefer);
    let platform = request.person.platform;
    let channel = &standing.candidate.channel;
    let route = standing.route;
    let said = viewer.catalog.get(route.text);
    let term = |term, value: f64, weight: f64| Contribution {
        term,
        value: tenths(value),
        weight,
        points: tenths(value * weight),
    };
    Ranked {
        rank: place,
        channel: viewer.catalog.str(channel.id),
        name: viewer.text(channel.name),
        kind: viewer.coded(channel.kind),
        reach: viewer.text(channel.reach),
        grade: viewer.coded(channel.grade),
        conflicts: viewer.conflict_ids(&channel.conflicts),
        issue: viewer.catalog.id(standing.issue),
        fit: viewer.coded(route.fit),
        why: viewer.text(said.why),
        action: viewer.maybe(said.action),
        platform_steps: platform_steps(viewer, standing.candidate.ix, platform),
        open: viewer.open_now(channel.hours.as_ref()),
        pace: channel.pace.as_ref().map(|pace| viewer.pace(pace)),
        effort: viewer.coded(channel.effort),
        record: viewer.coded(channel.record),
        materials: viewer.materials(&said.materials),
        score: tenths(standing.score),
        contributions: vec![
            term("speed", standing.terms.speed, weights.speed),
            term("fit", standing.terms.fit, weights.fit),
            term("effort", standing.terms.effort, weights.effort),
        ],
    }
}

/// The steps of a channel that hold on one platform only.
fn platform_steps(
    viewer: Viewer<'_>,
    channel: Ix<Channel>,
    platform: Option<Platform>,
) -> Vec<&str> {
    if platform.is_none() {
        return Vec::new();
    }
    let page = viewer.catalog.get(channel.same_place());
    let steps = page.steps.iter().filter(|step| step.platform == platform);
    steps.map(|step| viewer.text(step.text)).collect()
}

/// Rounds to one place, so that a score reads as it is printed.
fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn dropped<'c>(viewer: Viewer<'c>, candidate: &Candidate, reasons: &[Exclusion]) -> Dropped<'c> {
    Dropped {
        channel: viewer.catalog.str(candidate.channel.id),
        name: viewer.text(candidate.channel.name),
        reasons: reasons
            .iter()
            .map(|reason| explain(viewer, *reason))
            .collect(),
    }
}

fn explain(viewer: Viewer<'_>, reason: Exclusion) -> Reason {
    let (code, what) = match reason {
        Exclusion::NotFor(who) => ("not-for", viewer.coded(who)),
        Exclusion::NotIn(region) => ("not-in", viewer.coded(region)),
        Exclusion::Needs(what) => ("needs", viewer.coded(what)),
        Exclusion::OnlyMoney(money) => ("only-money", viewer.coded(money)),
    };
    Reason { code, what }
}

fn warnings(viewer: Viewer<'_>, request: &Recommend, ranking: &Ranking<'_>) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = viewer.overlay_warning().into_iter().collect();
    if request.subjects.is_empty() {
        return warnings;
    }
    if request.told.is_some() {
        warnings.push(triage::inferred(viewer));
    }
    if ranking.standings.is_empty() {
        warnings.push(viewer.warning(
            "no-channel",
            "按你说的条件，没有一个渠道走得通；下面是还能做的事。",
            "With what you can still do, no channel is open to you; below is what remains.",
        ));
    } else if !ranking
        .standings
        .iter()
        .any(|standing| standing.candidate.channel.grade.is_proved())
    {
        warnings.push(viewer.warning(
            "no-proved-channel",
            "按你说的条件，没有一个经得起核实的渠道走得通；先看还能做的事。",
            "With what you can still do, no proved channel is open to you; see first what remains.",
        ));
    } else if ranking
        .standings
        .iter()
        .all(|standing| standing.route.fit == Fit::LastResort)
    {
        warnings.push(viewer.warning(
            "only-last-resort",
            "只剩下最后手段；条件恢复后请换用别的渠道。",
            "Only last resorts remain; use another channel once you can.",
        ));
    }
    let shown = ranking.standings.iter().take(request.top);
    if shown
        .clone()
        .any(|standing| !standing.candidate.channel.grade.is_proved())
    {
        warnings.push(viewer.warning(
            "unproved-listed",
            "标着“未证实”或“有争议”的渠道只供对照；不要把证件或钱交到那里。",
            "Channels marked unproven or disputed are listed for comparison only; give them neither papers nor money.",
        ));
    }
    if shown.into_iter().any(|standing| standing.closed) {
        warnings.push(viewer.warning(
            "holidays-not-counted",
            "开放时间没有计入节假日与调休。",
            "Opening times do not count public holidays and make-up workdays.",
        ));
    }
    let today = viewer.today();
    let due = ranking.standings.iter().take(request.top);
    let due = due.map(|standing| viewer.catalog.str(standing.candidate.channel.review_by));
    if let Some(due) = due.filter(|review_by| *review_by < today.as_str()).min() {
        warnings.push(viewer.warning(
            "review-overdue",
            &format!("有渠道应在 {due} 前复核，现已过期；用前请在客户端内核对。"),
            &format!("A channel was due for review by {due}; check it in the client before use."),
        ));
    }
    warnings.push(viewer.warning(
        "confirm-in-app",
        "菜单和号码会变，以微信客户端内的显示为准。",
        "Menus and numbers change; what the WeChat client itself shows decides.",
    ));
    warnings
}
