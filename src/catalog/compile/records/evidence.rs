//! Sources, domains, promises, conflicts and facts.

use super::super::Context;
use super::{Done, Links};
use crate::catalog::model::{
    Bound, Conflict, Domain, Entity, Fact, Figure, Ix, Promise, Source, Sourced,
};
use crate::catalog::source::schema;

pub(super) fn source(source: &schema::Source, context: &mut Context) -> Source {
    Source {
        id: context.str(source.id.get_ref()),
        kind: source.kind,
        title: context.text(&source.title),
        publisher: context.str(&source.publisher),
        url: context.maybe_str(source.url.as_ref()),
        file: context.maybe_str(source.file.as_ref()),
        date: context.maybe_str(source.date.as_ref().map(|date| &date.0)),
        note: context.maybe_text(source.note.as_ref()),
    }
}

pub(super) fn sourced(sentences: &[schema::Sourced], context: &mut Context) -> Done<Vec<Sourced>> {
    let each = sentences.iter();
    each.map(|sentence| one_sourced(sentence, context))
        .collect()
}

pub(super) fn one_sourced(sentence: &schema::Sourced, context: &mut Context) -> Done<Sourced> {
    Ok(Sourced {
        text: context.both(&sentence.zh, &sentence.en),
        cite: context.cite(&sentence.source)?,
    })
}

pub(super) fn domain(
    domain: &schema::Domain,
    at: Ix<Domain>,
    links: &Links,
    context: &mut Context,
) -> Done<Domain> {
    Ok(Domain {
        id: context.str(domain.id.get_ref()),
        registrable: domain.registrable,
        treatment: domain.treatment,
        grade: domain.grade,
        used_for: context.text(&domain.used_for),
        user_content: context.maybe_text(domain.user_content.as_ref()),
        note: context.maybe_text(domain.note.as_ref()),
        conflicts: links.conflicts(Entity::Domain(at), &domain.conflicts, context)?,
        cites: context.cites(&domain.sources)?,
        reviewed: context.str(&domain.reviewed.0),
        review_by: context.str(&domain.review_by.0),
    })
}

pub(super) fn promise(promise: &schema::Promise, context: &mut Context) -> Done<Promise> {
    Ok(Promise {
        id: context.str(promise.id.get_ref()),
        said_by: context.text(&promise.said_by),
        source_kind: context.text(&promise.source_kind),
        date: context.maybe_str(promise.date.as_ref()),
        grade: promise.grade,
        statement: context.text(&promise.statement),
        note: context.maybe_text(promise.note.as_ref()),
        cites: context.cites(&promise.sources)?,
        reviewed: context.str(&promise.reviewed.0),
        review_by: context.str(&promise.review_by.0),
    })
}

pub(super) fn conflict(conflict: &schema::Conflict, context: &mut Context) -> Conflict {
    Conflict {
        id: context.str(conflict.id.get_ref()),
        severity: conflict.severity,
        group: conflict.group,
        title: context.text(&conflict.title),
        reading: context.text(&conflict.reading),
    }
}

pub(super) fn fact(fact: &schema::Fact, context: &mut Context) -> Done<Fact> {
    Ok(Fact {
        id: context.str(fact.id.get_ref()),
        of: context.entity(fact.of.get_ref())?,
        attribute: fact.attribute,
        scope: context.maybe_text(fact.scope.as_ref()),
        value: context.text(&fact.value),
        blank: fact.blank,
        figure: fact
            .figure
            .as_ref()
            .map(|figure| self::figure(figure, context)),
        hedge: context.maybe_str(fact.hedge.as_ref()),
        cite: context.cite(&fact.source)?,
        grade: fact.grade,
        conflicts: context.refs("conflict", &fact.conflicts)?,
        outdated: fact.outdated,
    })
}

pub(super) fn figure(figure: &schema::Figure, context: &mut Context) -> Figure {
    match figure {
        schema::Figure::Duration {
            measures,
            min,
            max,
            unit,
            statistic,
            quantile,
        } => Figure::Duration {
            measures: *measures,
            min: *min,
            max: *max,
            unit: *unit,
            statistic: *statistic,
            quantile: *quantile,
        },
        schema::Figure::Percent { value, bound } => Figure::Percent {
            value: *value,
            bound: bound.map(self::bound),
        },
        schema::Figure::Ratio { value, wording } => Figure::Ratio {
            value: *value,
            wording: context.str(wording),
        },
        schema::Figure::Count { value, bound } => Figure::Count {
            value: *value,
            bound: bound.map(self::bound),
        },
        schema::Figure::Size { mib, bound } => Figure::Size {
            mib: *mib,
            bound: self::bound(*bound),
        },
        schema::Figure::Phone { number } => Figure::Phone {
            number: context.str(number),
        },
        schema::Figure::Keys { keys } => Figure::Keys {
            keys: context.strs(keys),
        },
        schema::Figure::Clock { days, from, to } => Figure::Clock {
            days: *days,
            from: context.str(from),
            to: context.str(to),
        },
        schema::Figure::Address { value } => Figure::Address {
            value: context.str(value),
        },
        schema::Figure::Date { value } => Figure::Date {
            value: context.str(value),
        },
    }
}

pub(super) const fn bound(bound: schema::Bound) -> Bound {
    match bound {
        schema::Bound::Below => Bound::Below,
        schema::Bound::AtMost => Bound::AtMost,
        schema::Bound::AtLeast => Bound::AtLeast,
        schema::Bound::Above => Bound::Above,
    }
}
