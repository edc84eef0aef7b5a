//! The walk of `catalog check`: no request of any person at any hour ends nowhere.

use wxsupport::catalog::model::{Cluster, Emergency, Issue};
use wxsupport::recommend::walk::walk;
use wxsupport::vocabulary::{Capability, Identity, Lang, Region, Term as _};

use crate::requests::{CATALOG, context};

#[test]
fn no_request_ends_nowhere_and_none_breaks_a_promise() {
    let walked = walk(&CATALOG, &context(Lang::En));
    assert_eq!(walked.violations, Vec::<String>::new());

    // Nothing lost, each thing, each pair of things, and everything.
    let things = Capability::ALL.len();
    let losses = 2 + things + things * (things - 1) / 2;
    let subjects = CATALOG.count::<Issue>() + CATALOG.count::<Cluster>();
    let requests = subjects * Identity::ALL.len() * Region::ALL.len() * 2 * losses;
    let emergencies = CATALOG.count::<Emergency>() * Region::ALL.len() * losses * 3;
    let least = u64::try_from(requests + emergencies).expect("a number of requests");
    assert!(
        walked.requests > least,
        "{} requests, but {least} at one hour alone",
        walked.requests
    );
    assert!(
        walked.requests < 4 * least,
        "{} requests are more than the hours explain",
        walked.requests
    );

    // Somebody who has lost everything finds no channel; that is rare, and is told.
    assert!(walked.without_channel > 0);
    assert!(
        walked.without_channel * 50 < walked.requests,
        "{} without a channel",
        walked.without_channel
    );
    assert!(
        walked.only_last_resort * 50 < walked.requests,
        "{} with a last resort only",
        walked.only_last_resort
    );
}
