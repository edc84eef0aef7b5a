//! `catalog check`: the walk over all requests, and what is due for review.

use super::entries::entries;
use super::{Answer, InspectRequest, envelope};
use crate::recommend::walk::walk;
use crate::report::CheckReport;
use crate::request::Context;
use crate::store::Catalog;
use crate::view::Viewer;

/// Walks the catalog; `directory` is the overlay that was laid over it.
#[must_use]
pub fn check<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    directory: Option<String>,
) -> Answer<'c, CheckReport> {
    let viewer = Viewer { catalog, context };
    let walked = walk(catalog, context);
    let today = viewer.today();
    let overdue = ["channel", "contact", "domain", "promise"]
        .into_iter()
        .flat_map(|table| entries(viewer, table))
        .filter(|entry| entry.review_by.is_some_and(|date| date < today.as_str()))
        .map(|entry| {
            format!(
                "{} {} ({})",
                entry.table,
                entry.id,
                entry.review_by.unwrap_or("")
            )
        })
        .collect();
    let body = CheckReport {
        requests: walked.requests,
        without_channel: walked.without_channel,
        only_last_resort: walked.only_last_resort,
        violations: walked.violations,
        overdue,
    };
    let request = InspectRequest {
        action: "check",
        about: directory,
    };
    envelope(catalog, context, "catalog-check", request, body)
}
