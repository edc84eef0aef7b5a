//! The requests that the other files go through.

use wxsupport::catalog::model::{Cluster, Issue, Set};
use wxsupport::request::{Context, Person, Recommend, Subject};
use wxsupport::store::Catalog;
use wxsupport::vocabulary::{Capability, Identity, Lang, Money, Region, Term as _};

pub(crate) static CATALOG: Catalog = Catalog::built_in();

pub(crate) const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// A fixed time, in one language.
pub(crate) fn context(lang: Lang) -> Context {
    Context {
        lang,
        now: crate::program::AT
            .parse()
            .expect("the time of the tests is a time"),
        zone: wxsupport::calendar::beijing(),
    }
}

/// Every issue and every cluster.
pub(crate) fn subjects() -> Vec<Subject> {
    let issues = CATALOG.all::<Issue>().map(|(ix, _)| Subject::Issue(ix));
    let clusters = CATALOG.all::<Cluster>().map(|(ix, _)| Subject::Cluster(ix));
    issues.chain(clusters).collect()
}

/// The id of an issue or cluster, as `--issue` takes it.
pub(crate) fn id(subject: Subject) -> &'static str {
    match subject {
        Subject::Issue(ix) => CATALOG.id(ix),
        Subject::Cluster(ix) => CATALOG.id(ix),
    }
}

/// Nothing lost, what people lose most, and everything.
pub(crate) fn losses() -> Vec<Set<Capability>> {
    use Capability::{
        App, Console, DialMainland, Email, Face, Friends, Login, PhoneCall, RealNameId, Sms, Web,
    };
    let some: [&[Capability]; 7] = [
        &[],
        &[Login],
        &[App, Sms],
        &[PhoneCall, DialMainland],
        &[Login, PhoneCall, Face, RealNameId],
        &[Web, Email, Console, Friends],
        Capability::ALL,
    ];
    some.iter()
        .map(|lost| lost.iter().copied().collect())
        .collect()
}

/// Every issue and cluster × urgent × some losses × everybody × everywhere × the state of the
/// money, with all channels listed.
pub(crate) fn requests() -> impl Iterator<Item = Recommend> {
    let losses = losses();
    subjects().into_iter().flat_map(move |subject| {
        losses.clone().into_iter().flat_map(move |cannot| {
            [false, true].into_iter().flat_map(move |urgent| {
                people().map(move |(identity, region, money)| Recommend {
                    subjects: vec![subject],
                    urgent,
                    person: Person {
                        identity: Some(identity),
                        region: Some(region),
                        cannot,
                        ..Person::default()
                    },
                    money,
                    prefer: None,
                    top: usize::MAX,
                    explain: false,
                    told: None,
                    answered: false,
                })
            })
        })
    })
}

/// Every identity in the mainland and abroad, and a private user in every region and state of the money.
fn people() -> impl Iterator<Item = (Identity, Region, Option<Money>)> {
    let anybody = Identity::ALL.iter().flat_map(|identity| {
        [Region::Mainland, Region::Overseas].map(|region| (*identity, region, None))
    });
    let anywhere = Region::ALL.iter().flat_map(|region| {
        [Some(Money::Before), Some(Money::After)].map(|money| (Identity::Personal, *region, money))
    });
    anybody.chain(anywhere)
}
