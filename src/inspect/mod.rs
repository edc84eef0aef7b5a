//! `catalog`: what the catalog itself holds, and whether it keeps its promises.

mod check;
mod entries;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::model::{Cite, Conflict, Entity, Fact, Ix, Source};
use crate::recommend::{as_of, stamp};
use crate::report::{
    ConflictsReport, Envelope, ExportReport, FactsReport, ListReport, SourcesReport,
};
use crate::request::Context;
use crate::store::{Catalog, simplify};
use crate::text::escape::visible;
use crate::text::key;
use crate::view::Viewer;

pub use check::check;
pub use entries::list;

/// What was asked of `catalog`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InspectRequest {
    /// Which part of the catalog.
    pub action: &'static str,
    /// What it is narrowed down to.
    pub about: Option<String>,
}

/// An answer of `catalog` in its envelope.
pub type Answer<'c, B> = Envelope<'c, InspectRequest, B>;

/// Wraps an answer of `catalog`.
#[must_use]
pub fn envelope<'c, B>(
    catalog: &'c Catalog,
    context: &Context,
    schema: &str,
    request: InspectRequest,
    body: B,
) -> Answer<'c, B> {
    Envelope {
        schema: format!("wxsupport/{schema}/1"),
        catalog: stamp(catalog),
        as_of: as_of(context),
        request,
        immediate: Vec::new(),
        body,
        warnings: Viewer { catalog, context }
            .overlay_warning()
            .into_iter()
            .collect(),
    }
}

/// Facts, all of them or those about one entity; the entity goes by id or by the beginning of one.
#[must_use]
pub fn facts<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    about: Option<&str>,
) -> Answer<'c, FactsReport<'c>> {
    let viewer = Viewer { catalog, context };
    let facts = catalog
        .all::<Fact>()
        .filter(|(_, fact)| about.is_none_or(|about| viewer.entity_id(fact.of) == about))
        .map(|(_, fact)| viewer.fact(&fact))
        .collect();
    let request = InspectRequest {
        action: "facts",
        about: about.map(|about| visible(about).into_owned()),
    };
    envelope(
        catalog,
        context,
        "catalog-facts",
        request,
        FactsReport { facts },
    )
}

/// Every source, with the lines that facts cite.
#[must_use]
pub fn sources<'c>(catalog: &'c Catalog, context: &'c Context) -> Answer<'c, SourcesReport<'c>> {
    let viewer = Viewer { catalog, context };
    let all = (0u16..).take(catalog.count::<Source>()).map(|at| Cite {
        source: Ix::new(at),
        line: None,
    });
    let cited = catalog.all::<Fact>().map(|(_, fact)| fact.cite);
    let sources = viewer.sources(all.chain(cited));
    let request = InspectRequest {
        action: "sources",
        about: None,
    };
    envelope(
        catalog,
        context,
        "catalog-sources",
        request,
        SourcesReport { sources },
    )
}

/// Conflicts, all of them or those whose id, title or touched entities match a topic.
#[must_use]
pub fn conflicts<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    topic: Option<&str>,
) -> Answer<'c, ConflictsReport<'c>> {
    let viewer = Viewer { catalog, context };
    let folded = topic.map(|topic| key::name(topic, simplify));
    let conflicts = catalog
        .all::<Conflict>()
        .filter(|(ix, conflict)| {
            folded
                .as_ref()
                .is_none_or(|topic| is_about(viewer, *ix, conflict, topic))
        })
        .map(|(ix, _)| viewer.conflict(ix))
        .collect();
    let request = InspectRequest {
        action: "conflicts",
        about: topic.map(|topic| visible(topic).into_owned()),
    };
    envelope(
        catalog,
        context,
        "catalog-conflicts",
        request,
        ConflictsReport { conflicts },
    )
}

fn is_about(viewer: Viewer<'_>, ix: Ix<Conflict>, conflict: &Conflict, topic: &str) -> bool {
    let catalog = viewer.catalog;
    let holds = |text: &str| key::name(text, simplify).contains(topic);
    key::name(catalog.str(conflict.id), simplify) == *topic
        || holds(catalog.str(conflict.title.zh))
        || holds(catalog.str(conflict.title.en))
        || catalog
            .get(ix.same_place())
            .touches
            .iter()
            .any(|entity| match entity {
                Entity::Channel(ix) => {
                    let channel = catalog.get(*ix);
                    holds(catalog.str(channel.id))
                        || holds(catalog.str(channel.name.zh))
                        || holds(catalog.str(channel.name.en))
                }
                Entity::Contact(_)
                | Entity::Domain(_)
                | Entity::Issue(_)
                | Entity::Cluster(_)
                | Entity::Topic(_) => holds(viewer.entity_id(*entity)),
            })
}

/// The answer of `catalog export`, once the files are written.
#[must_use]
pub fn exported<'c>(
    catalog: &'c Catalog,
    context: &Context,
    directory: String,
    files: Vec<String>,
) -> Answer<'c, ExportReport> {
    let request = InspectRequest {
        action: "export",
        about: Some(directory.clone()),
    };
    envelope(
        catalog,
        context,
        "catalog-export",
        request,
        ExportReport { directory, files },
    )
}

/// The answer of `catalog list` in its envelope.
#[must_use]
pub fn listed<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    table: Option<&'static str>,
) -> Answer<'c, ListReport<'c>> {
    let request = InspectRequest {
        action: "list",
        about: table.map(str::to_owned),
    };
    let body = list(Viewer { catalog, context }, table);
    envelope(catalog, context, "catalog-list", request, body)
}
