//! What a query names: an id, a name, a sound, a number, a mailbox, an address, or a part of a name.

use crate::catalog::model::{Domain, Entity, Ix, Name, NameKind};
use crate::report::MatchedBy;
use crate::store::{Catalog, simplify};
use crate::text::key;

/// What became of a query.
#[derive(Debug)]
pub(super) enum Found {
    /// These entities, the closest first, all named equally well.
    Named(Vec<Entity>, MatchedBy),
    /// A host that the catalog has under a domain.
    Host(String, Ix<Domain>),
    /// Nothing; these are near, but are not it.
    Near(Vec<Entity>),
}

/// Bytes beyond which nothing in the catalog can be like a query, and comparing would take long.
const COMPARED: usize = 200;

/// How many near misses and parts are offered.
const OFFERED: usize = 24;

/// Looks a query up, from the strictest reading to the loosest.
#[must_use]
pub(super) fn find(catalog: &Catalog, query: &str) -> Found {
    // Ids of contacts are told from names by their colon.
    if query.contains(':')
        && let Some(found) = exactly(catalog, &format!("id:{}", query.trim()))
    {
        return found;
    }
    if let Some(mail) = key::mail(query) {
        return exactly(catalog, &mail).unwrap_or_else(|| Found::Near(near_mail(catalog, &mail)));
    }
    if let Some(phone) = key::phone(query) {
        return exactly(catalog, &phone)
            .unwrap_or_else(|| Found::Near(near_phone(catalog, &phone)));
    }
    if let Some(web) = key::web(query) {
        return exactly(catalog, &web.key)
            .or_else(|| host(catalog, &web.host))
            .unwrap_or(Found::Near(Vec::new()));
    }
    let folded = key::name(query, simplify);
    if folded.is_empty() {
        return Found::Near(Vec::new());
    }
    exactly(catalog, &folded)
        .or_else(|| without_kind_words(catalog, &folded))
        .or_else(|| part(catalog, &folded))
        .unwrap_or_else(|| Found::Near(near_name(catalog, &folded)))
}

/// The entities of a key, where they are named by the same kind of name.
fn exactly(catalog: &Catalog, key: &str) -> Option<Found> {
    let name = catalog.named(key)?;
    let (_, kind) = *name.of.first()?;
    let best = name
        .of
        .iter()
        .filter(|(_, other)| closeness(*other) == closeness(kind))
        .map(|(entity, _)| *entity)
        .collect();
    Some(Found::Named(best, matched(kind)))
}

/// How closely a kind of name names: an account's own name is as close as the name of a channel.
const fn closeness(kind: NameKind) -> u8 {
    match kind {
        NameKind::Id => 0,
        NameKind::Value | NameKind::Name => 1,
        NameKind::Alias => 2,
        NameKind::Pinyin => 3,
        NameKind::Initials => 4,
    }
}

const fn matched(kind: NameKind) -> MatchedBy {
    match kind {
        NameKind::Id => MatchedBy::Id,
        NameKind::Value => MatchedBy::Value,
        NameKind::Name => MatchedBy::Name,
        NameKind::Alias => MatchedBy::Alias,
        NameKind::Pinyin => MatchedBy::Pinyin,
        NameKind::Initials => MatchedBy::Initials,
    }
}

/// Words that people put before or after a name to say what kind of thing it is.
const KIND_WORDS: &[&str] = &[
    "公众号",
    "服务号",
    "小程序",
    "官方",
    "微信公众号",
    "officialaccount",
    "miniprogram",
];

fn without_kind_words(catalog: &Catalog, folded: &str) -> Option<Found> {
    KIND_WORDS
        .iter()
        .filter_map(|word| {
            folded
                .strip_prefix(word)
                .or_else(|| folded.strip_suffix(word))
        })
        .filter(|rest| !rest.is_empty())
        .find_map(|rest| exactly(catalog, rest))
}

/// The domain that covers a host: the host itself, or a registrable domain above it.
fn host(catalog: &Catalog, host: &str) -> Option<Found> {
    let mut suffix = host;
    loop {
        if let Some(name) = catalog.named(&format!("host:{suffix}"))
            && let Some((Entity::Domain(ix), _)) = name.of.first()
            && (suffix == host || catalog.get(*ix).registrable || is_parent_host(catalog, *ix))
        {
            return Some(Found::Host(host.to_owned(), *ix));
        }
        if let Some(found) = exactly(catalog, &format!("web:{suffix}")).filter(|_| suffix == host) {
            return Some(found);
        }
        suffix = suffix.split_once('.')?.1;
    }
}

/// A listed host also vouches for hosts below it, since only its owner can make them.
fn is_parent_host(catalog: &Catalog, ix: Ix<Domain>) -> bool {
    catalog.id(ix).split('.').count() > 2
}

/// Entities of which a name contains the query, the shortest name first.
fn part(catalog: &Catalog, folded: &str) -> Option<Found> {
    if folded.len() > COMPARED || folded.chars().nth(1).is_none() {
        return None;
    }
    let names = names(catalog, |key| holds(key, folded));
    let hits = names.flat_map(|(ix, key)| hits(catalog, ix, |kind| (kind, key.len())));
    Some(Found::Named(distinct(hits.collect())?, MatchedBy::Part))
}

/// Whether a name contains a part. Names are short, and for short texts this is much cheaper than
/// the search of the standard library, which first studies the part.
fn holds(key: &str, part: &str) -> bool {
    let (key, part) = (key.as_bytes(), part.as_bytes());
    key.len() >= part.len()
        && key
            .windows(part.len())
            .any(|window| window.first() == part.first() && window == part)
}

/// Entities of which a name is spelled much like the query.
fn near_name(catalog: &Catalog, folded: &str) -> Vec<Entity> {
    if folded.len() > COMPARED {
        return Vec::new();
    }
    let names = names(catalog, |key| may_be_near(key, folded));
    let hits = names.flat_map(|(ix, key)| {
        let similarity = strsim::normalized_damerau_levenshtein(key, folded);
        let near = similarity >= SIMILAR;
        near.then(|| hits(catalog, ix, |_| (distance(similarity), key.len())))
            .into_iter()
            .flatten()
    });
    distinct(hits.collect()).unwrap_or_default()
}

/// Share of a name that must be spelled alike.
const SIMILAR: f64 = 0.7;

/// Whether it is worth comparing two spellings letter by letter: they begin or end alike and are
/// about as long. Most names fail this, and the comparison is what costs.
fn may_be_near(key: &str, folded: &str) -> bool {
    let (key, folded) = (key.as_bytes(), folded.as_bytes());
    let (short, long) = (key.len().min(folded.len()), key.len().max(folded.len()));
    short * 10 >= long * 7
        && (key.get(..2) == folded.get(..2) || key.last_chunk::<3>() == folded.last_chunk())
}

/// Similarity as a distance that sorts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a value from 0 to 1000"
)]
fn distance(similarity: f64) -> u32 {
    ((1.0 - similarity) * 1000.0) as u32
}

/// Numbers of which this one differs by a digit or two, or which it prolongs.
fn near_phone(catalog: &Catalog, phone: &str) -> Vec<Entity> {
    if phone.len() > COMPARED {
        return Vec::new();
    }
    let digits = phone.trim_start_matches("tel:").trim_start_matches('+');
    near_keys(catalog, "tel:", |known| {
        let known = known.trim_start_matches('+');
        let short = known.len() <= 6;
        let differs = strsim::damerau_levenshtein(known, digits);
        differs <= if short { 1 } else { 2 }
            || (known.len() >= 5 && (digits.starts_with(known) || digits.ends_with(known)))
    })
}

fn near_mail(catalog: &Catalog, mail: &str) -> Vec<Entity> {
    if mail.len() > COMPARED {
        return Vec::new();
    }
    let address = mail.trim_start_matches("mail:");
    let local = address.split('@').next().unwrap_or(address);
    near_keys(catalog, "mail:", |known| {
        strsim::damerau_levenshtein(known, address) <= 2 || known.split('@').next() == Some(local)
    })
}

fn near_keys(catalog: &Catalog, space: &str, is_near: impl Fn(&str) -> bool) -> Vec<Entity> {
    let keys = catalog.ids::<Name>().filter_map(|(ix, key)| {
        let known = key.strip_prefix(space)?;
        is_near(known).then_some((ix, known.len()))
    });
    let hits = keys.flat_map(|(ix, len)| hits(catalog, ix, |kind| (kind, len)));
    distinct(hits.collect()).unwrap_or_default()
}

/// Names in words that pass a test: the keys without the prefix of another key space.
fn names(
    catalog: &Catalog,
    passes: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (Ix<Name>, &str)> {
    catalog
        .ids::<Name>()
        .filter(move |(_, key)| passes(key) && !key.contains(':'))
}

/// The entities that a name names, each with what it is sorted by.
fn hits<K>(catalog: &Catalog, name: Ix<Name>, rank: impl Fn(NameKind) -> K) -> Vec<(K, Entity)> {
    let name = catalog.get(name);
    let hits = name.of.iter().map(|(entity, kind)| (rank(*kind), *entity));
    hits.collect()
}

/// The entities in order of closeness, each once; `None` if there is none.
fn distinct<K: Ord>(mut hits: Vec<(K, Entity)>) -> Option<Vec<Entity>> {
    hits.sort();
    let mut entities: Vec<Entity> = Vec::new();
    for (_, entity) in hits {
        if !entities.contains(&entity) {
            entities.push(entity);
        }
    }
    entities.truncate(OFFERED);
    (!entities.is_empty()).then_some(entities)
}
