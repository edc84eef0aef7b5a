//! From what was typed to what is asked.

use wxsupport::catalog::model::{self as catalog, Cluster, Entity, Issue, Ix, Set};
use wxsupport::catalog::source::read::ENTRY_TABLES;
use wxsupport::error::Error;
use wxsupport::request::{
    Channel, ChannelAsk, ChannelFilter, Context, Escalate, Event, Outcome, Person, Recommend,
    ScamCheck, Step, Subject, Triage,
};
use wxsupport::store::{Catalog, simplify};
use wxsupport::text::escape::visible;
use wxsupport::text::fold;
use wxsupport::vocabulary::{Lang, Term};
use wxsupport::{channel, escalate, triage};

use super::{
    ChannelArgs, EscalateArgs, PersonArgs, RecommendArgs, ScamCheckArgs, TriageArgs, when,
};
use crate::{input, terminal};

/// How many near values an error offers.
const OFFERED: usize = 5;

/// The word of a closed list for an id, a name in either language, or an alias.
pub(crate) fn word<T: Term>(text: &str) -> Result<T, Error> {
    T::parse(text).ok_or_else(|| Error::UnknownValue {
        list: T::LIST,
        given: visible(text).into_owned(),
        nearest: nearest(
            text,
            T::ALL
                .iter()
                .flat_map(|word| [word.id(), word.zh(), word.en()]),
        ),
    })
}

/// The values nearest to what was typed; all ids where nothing is near.
fn nearest<'v>(typed: &str, values: impl Iterator<Item = &'v str> + Clone) -> Vec<String> {
    let near = near(typed, values.clone());
    if !near.is_empty() {
        return near;
    }
    let is_id = |value: &&str| {
        value
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    values.filter(is_id).map(str::to_owned).collect()
}

/// The values that are spelled much like what was typed, the most alike first.
fn near<'v>(typed: &str, values: impl Iterator<Item = &'v str>) -> Vec<String> {
    let folded = fold::fold(typed, simplify);
    let mut near: Vec<(f64, String, &str)> = values
        .map(|value| (fold::fold(value, simplify), value))
        .map(|(alike, value)| (strsim::jaro_winkler(&alike, &folded), alike, value))
        .filter(|(similarity, _, _)| *similarity > 0.75)
        .collect();
    // Stable, so that of two spellings alike the id, which comes first, stays.
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut seen: Vec<String> = Vec::new();
    near.retain(|(_, alike, _)| {
        let new = !seen.contains(alike);
        seen.push(alike.clone());
        new
    });
    near.into_iter()
        .take(OFFERED)
        .map(|(_, _, value)| value.to_owned())
        .collect()
}

fn maybe<T: Term>(text: Option<&String>) -> Result<Option<T>, Error> {
    text.map(|text| word(text)).transpose()
}

/// An issue or cluster for an id, a name in either language, or an alias.
fn subject(catalog: &Catalog, text: &str) -> Result<Subject, Error> {
    match catalog.issue_named(text) {
        Some(Entity::Issue(ix)) => Ok(Subject::Issue(ix)),
        Some(Entity::Cluster(ix)) => Ok(Subject::Cluster(ix)),
        _ => short_id(catalog, text).ok_or_else(|| unknown_issue(catalog, text)),
    }
}

/// The one issue that goes by the second half of its id, such as `unauthorized`.
fn short_id(catalog: &Catalog, text: &str) -> Option<Subject> {
    let wanted = format!(".{}", text.trim().to_lowercase());
    let mut issues = catalog
        .ids::<Issue>()
        .filter(|(_, id)| id.ends_with(&wanted));
    let (ix, _) = issues.next()?;
    issues.next().is_none().then_some(Subject::Issue(ix))
}

fn unknown_issue(catalog: &Catalog, text: &str) -> Error {
    let clusters: Vec<&str> = catalog.ids::<Cluster>().map(|(_, id)| id).collect();
    let issues = catalog
        .all::<Issue>()
        .flat_map(|(_, issue)| [issue.id, issue.name.zh, issue.name.en]);
    let names: Vec<&str> = issues.map(|name| catalog.str(name)).collect();
    let mut nearest = near(text, clusters.iter().chain(&names).copied());
    if nearest.is_empty() {
        nearest = clusters.into_iter().map(str::to_owned).collect();
    }
    Error::UnknownValue {
        list: ("问题", "issue"),
        given: visible(text).into_owned(),
        nearest,
    }
}

fn subjects(catalog: &Catalog, texts: &[String]) -> Result<Vec<Subject>, Error> {
    texts.iter().map(|text| subject(catalog, text)).collect()
}

fn person(args: &PersonArgs) -> Result<Person, Error> {
    Ok(Person {
        identity: maybe(args.identity.as_ref())?,
        region: maybe(args.region.as_ref())?,
        usual_region: None,
        platform: maybe(args.platform.as_ref())?,
        cannot: args
            .cannot
            .iter()
            .map(|text| word(text))
            .collect::<Result<Set<_>, _>>()?,
    })
}

/// The request of `recommend`: what the flags say, and where they say nothing what the text tells.
pub(crate) fn recommend(catalog: &Catalog, args: &RecommendArgs) -> Result<Recommend, Error> {
    let text = text(&args.text)?;
    if args.issue.is_empty() && text.is_none() {
        return Err(Error::NoIssue);
    }
    let request = Recommend {
        subjects: subjects(catalog, &args.issue)?,
        urgent: args.urgent,
        person: person(&args.person)?,
        money: maybe(args.money.as_ref())?,
        prefer: maybe(args.prefer.as_ref())?,
        top: usize::from(args.top),
        explain: args.explain,
        told: None,
        answered: false,
    };
    Ok(match text {
        Some(text) => triage::told_to(catalog, triage::told(catalog, &text), request),
        None => request,
    })
}

/// The request of `escalate`.
pub(crate) fn escalate(
    catalog: &Catalog,
    context: &Context,
    args: &EscalateArgs,
) -> Result<Escalate, Error> {
    let ask = recommend(
        catalog,
        &RecommendArgs {
            text: args.text.clone(),
            issue: args.issue.clone(),
            urgent: args.urgent,
            person: args.person.clone(),
            money: args.money.clone(),
            prefer: None,
            top: 0,
            explain: false,
            ask: args.ask,
        },
    )?;
    let since = args.since.as_deref();
    let tried = args.tried.iter();
    let tried = tried.map(|text| event(catalog, context, text, Outcome::Tried));
    let refused = args.refused.iter();
    let refused = refused.map(|text| event(catalog, context, text, Outcome::Refused));
    Ok(Escalate {
        ask,
        since: since
            .map(|since| when::past_moment(since, context))
            .transpose()?,
        history: tried.chain(refused).collect::<Result<_, Error>>()?,
        new_evidence: args.new_evidence,
        all: args.all,
    })
}

/// The subjects of `escalate --list`; none for all.
pub(crate) fn listed(catalog: &Catalog, args: &EscalateArgs) -> Result<Vec<Subject>, Error> {
    subjects(catalog, &args.issue)
}

/// A step with what came of it: `in-app-appeal=2026-11-10`, or without a date.
fn event(
    catalog: &Catalog,
    context: &Context,
    text: &str,
    outcome: Outcome,
) -> Result<Event, Error> {
    let (step, on) = match text.split_once('=') {
        Some((step, on)) => (step, Some(when::past_moment(on, context)?)),
        None => (text, None),
    };
    Ok(Event {
        step: self::step(catalog, step)?,
        outcome,
        on,
    })
}

/// A channel by its id or any of its names, or a rung by its id.
fn step(catalog: &Catalog, text: &str) -> Result<Step, Error> {
    let wanted = text.trim();
    if let Some(channel) = catalog.find::<catalog::Channel>(wanted) {
        return Ok(Step::Channel(channel));
    }
    if escalate::rung_ids(catalog).any(|id| id == wanted) {
        return Ok(Step::Rung(wanted.to_owned()));
    }
    if let Some(channel) = channel::channel_named(catalog, wanted) {
        return Ok(Step::Channel(channel));
    }
    let channels = catalog.ids::<catalog::Channel>().map(|(_, id)| id);
    let ids: Vec<&str> = channels.chain(escalate::rung_ids(catalog)).collect();
    Err(Error::UnknownValue {
        list: ("渠道或步骤", "channel or step"),
        given: visible(text).into_owned(),
        nearest: near(text, ids.into_iter()),
    })
}

/// The request of `scam-check`.
pub(crate) fn scam_check(catalog: &Catalog, args: &ScamCheckArgs) -> Result<ScamCheck, Error> {
    let inputs = match args.input.as_slice() {
        [only] if only == "-" => vec![input::text()?],
        inputs => inputs.to_vec(),
    };
    let blank = |input: &String| input.trim().is_empty();
    if !args.batch && (inputs.is_empty() || inputs.iter().any(blank)) {
        return Err(Error::NoMessage);
    }
    let claims = args.claims.as_deref();
    Ok(ScamCheck {
        inputs,
        received: args.received_call,
        claims: claims.map(|text| claimed(catalog, text)).transpose()?,
        money: maybe(args.money.as_ref())?,
        region: maybe(args.region.as_ref())?,
        strict: args.strict,
        explain: args.explain,
    })
}

/// The channel from which somebody claims to be.
fn claimed(catalog: &Catalog, text: &str) -> Result<Ix<catalog::Channel>, Error> {
    let wanted = text.trim();
    catalog
        .find::<catalog::Channel>(wanted)
        .or_else(|| channel::channel_named(catalog, wanted))
        .ok_or_else(|| Error::UnknownValue {
            list: ("渠道", "channel"),
            given: visible(text).into_owned(),
            nearest: near(text, catalog.ids::<catalog::Channel>().map(|(_, id)| id)),
        })
}

/// The request of `triage`.
pub(crate) fn triage(args: &TriageArgs) -> Result<Triage, Error> {
    Ok(Triage {
        text: text(&args.text)?.ok_or(Error::NoText)?,
        explain: args.explain,
    })
}

/// The words of a text as they were typed; `-` stands for standard input.
fn text(words: &[String]) -> Result<Option<String>, Error> {
    let text = match words {
        [] => return Ok(None),
        [only] if only == "-" => input::text()?,
        words => words.join(" "),
    };
    if text.trim().is_empty() {
        return Err(Error::NoText);
    }
    Ok(Some(text))
}

/// The request of `channel`.
pub(crate) fn channel(catalog: &Catalog, args: &ChannelArgs) -> Result<Channel, Error> {
    let query = args.query.join(" ");
    let ask = if args.compare {
        if args.query.len() < 2 {
            return Err(Error::TooFewToCompare(args.query.len()));
        }
        ChannelAsk::Compare(args.query.clone())
    } else if args.received_call {
        if query.trim().is_empty() {
            return Err(Error::NoQuery);
        }
        ChannelAsk::ReceivedCall {
            shown: query,
            region: maybe(args.region.as_ref())?,
        }
    } else if query.trim().is_empty() {
        ChannelAsk::List(ChannelFilter {
            subjects: subjects(catalog, &args.issue)?,
            kind: maybe(args.kind.as_ref())?,
            identity: maybe(args.identity.as_ref())?,
            region: maybe(args.region.as_ref())?,
        })
    } else {
        ChannelAsk::Find(query)
    };
    Ok(Channel {
        ask,
        platform: maybe(args.platform.as_ref())?,
        all: args.all,
    })
}

/// The name of a table that can be listed.
pub(crate) fn table(text: Option<&String>) -> Result<Option<&'static str>, Error> {
    let Some(text) = text else { return Ok(None) };
    let wanted = text.trim().to_lowercase();
    ENTRY_TABLES
        .iter()
        .copied()
        .find(|name| *name == wanted || is_plural(name, &wanted))
        .map(Some)
        .ok_or_else(|| Error::UnknownValue {
            list: ("表", "table"),
            given: visible(text).into_owned(),
            nearest: nearest(text, ENTRY_TABLES.iter().copied()),
        })
}

/// Whether a word is the English plural of a table's name.
fn is_plural(name: &str, word: &str) -> bool {
    match name.strip_suffix('y') {
        Some(stem) => word.strip_suffix("ies") == Some(stem),
        None => word.strip_suffix('s') == Some(name),
    }
}

/// The language asked for, or that of the locale.
pub(crate) fn lang(given: Option<&str>) -> Result<Lang, Error> {
    given.map_or_else(|| Ok(terminal::lang()), word)
}
