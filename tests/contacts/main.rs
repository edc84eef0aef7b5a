//! Every genuine contact of the catalog is known in any spelling, and every look-alike of it is told apart.
//!
//! The look-alikes are made by every trick that is used against people, from every contact that the catalog vouches
//! for. `cargo test --test contacts -- --nocapture` prints how many of each trick are told, and which are not.
#![allow(missing_docs)]
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test says what it expects, and this one prints figures"
)]

mod labelled;
mod spellings;
mod twists;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use labelled::labelled;
use twists::{Twist, digits, registered};
use wxsupport::catalog::model::{Contact, Domain};
use wxsupport::request::ScamCheck;
use wxsupport::scam;
use wxsupport::scam::contact::Genuine;
use wxsupport::store::Catalog;
use wxsupport::text::key;
use wxsupport::vocabulary::{ContactType, Direction, Owner, Treatment, Verdict};

/// Of the look-alikes by each trick, at least so many per cent are called so and led back to what they imitate. No
/// look-alike is ever official, whatever these say.
const TOLD: &[(&str, f64)] = &[
    ("added-words", 65.0),
    ("extra-digits", 40.0),
    ("free-mail", 97.0),
    ("host-as-subdomain", 97.0),
    ("host-as-user", 97.0),
    ("host-in-path", 97.0),
    ("joined-labels", 97.0),
    ("look-alike-letters", 97.0),
    ("mail-at-look-alike-host", 90.0),
    ("one-digit-off", 75.0),
    ("one-letter-off", 97.0),
    ("prefixed-short-code", 60.0),
    ("wrong-ending", 97.0),
];

/// Of the labelled contacts at least so many per cent are judged right.
const RIGHT: f64 = 98.0;
/// Labelled contacts of others that may be accused: `wechaty.js.org`, a tool that has the brand in its name.
const ACCUSED: usize = 1;
/// Of the labelled look-alikes that are told, at least so many per cent are led back to what they imitate.
const LED_BACK: f64 = 95.0;

static CATALOG: Catalog = Catalog::built_in();
static GENUINE: Genuine<'static> = Genuine::of(&CATALOG);

/// What is said of a text.
#[derive(Clone, PartialEq, Eq)]
struct Said {
    verdict: &'static str,
    is_contact: bool,
    of: Option<String>,
    trick: Option<&'static str>,
    contact: Option<String>,
    domain: Option<String>,
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = self.of.as_deref().unwrap_or("nothing");
        let trick = self.trick.unwrap_or("no trick");
        let contact = self.contact.as_deref().or(self.domain.as_deref());
        let sort = if self.is_contact {
            "contact"
        } else {
            "message"
        };
        write!(
            f,
            "{} as a {sort}, of {of}, {trick}, listed as {}",
            self.verdict,
            contact.unwrap_or("nothing")
        )
    }
}

impl Said {
    fn is(&self, verdict: Verdict) -> bool {
        Verdict::of_code(self.verdict) == Some(verdict)
    }
}

fn ask(text: &str, received: bool) -> Said {
    let request = ScamCheck {
        inputs: Vec::new(),
        received,
        claims: None,
        money: None,
        region: None,
        strict: false,
        explain: false,
    };
    let checked = scam::line(&GENUINE, 1, text, &request);
    let first = checked.identifiers.first();
    Said {
        verdict: checked.verdict,
        is_contact: checked.is_contact,
        of: first.and_then(|found| found.of.clone()),
        trick: first.and_then(|found| found.trick),
        contact: first.and_then(|found| found.contact.map(str::to_owned)),
        domain: first.and_then(|found| found.domain.map(str::to_owned)),
    }
}

fn said(text: &str) -> Said {
    ask(text, false)
}

/// The values of the contacts of some types that people turn to and that are proved to be somebody's.
fn proved(types: &[ContactType]) -> Vec<String> {
    let fits = |contact: &Contact| {
        types.contains(&contact.contact_type)
            && contact.direction == Direction::Outgoing
            && contact.owner != Owner::Unknown
            && contact.grade.is_proved()
    };
    let contacts = CATALOG.all::<Contact>();
    let values: BTreeSet<String> = contacts
        .filter(|(_, contact)| fits(contact))
        .map(|(_, contact)| CATALOG.str(contact.value).to_owned())
        .collect();
    values.into_iter().collect()
}

fn numbers() -> Vec<String> {
    proved(&[ContactType::Phone, ContactType::Sms])
}

fn mailboxes() -> Vec<String> {
    proved(&[ContactType::Email])
}

/// Every number of the catalog, proved or not, as digits.
fn listed_digits() -> BTreeSet<String> {
    let contacts = CATALOG.all::<Contact>();
    contacts
        .filter(|(_, contact)| {
            matches!(contact.contact_type, ContactType::Phone | ContactType::Sms)
        })
        .map(|(_, contact)| digits(CATALOG.str(contact.value)))
        .collect()
}

/// The hosts of the catalog with one treatment.
fn hosts(wanted: impl Fn(Treatment) -> bool) -> Vec<(&'static str, bool)> {
    let domains = CATALOG.all::<Domain>();
    domains
        .filter(|(_, domain)| wanted(domain.treatment))
        .map(|(_, domain)| (CATALOG.str(domain.id), domain.registrable))
        .filter(|(host, _)| host.contains('.'))
        .collect()
}

fn is_genuine(treatment: Treatment) -> bool {
    !matches!(treatment, Treatment::NotTencent | Treatment::Stale)
}

/// Whether the catalog itself knows a host, so that a look-alike would be none.
fn is_listed_host(text: &str) -> bool {
    let Some(web) = key::web(text) else {
        return false;
    };
    hosts(|_| true)
        .iter()
        .any(|(host, below)| web.host == *host || *below && web.host.ends_with(&format!(".{host}")))
}

/// Whether two hosts stand for the same brand: `tencent.com`, `tencent.com.cn` and `tencentcloud.com` do.
fn is_same_brand(of: &str, domain: &str) -> bool {
    let (one, other) = (registered(of), registered(domain));
    one.0 == other.0 || one.1.starts_with(&other.1) || other.1.starts_with(&one.1)
}

/// How the look-alikes of each trick fare.
#[derive(Default)]
struct Score {
    by: BTreeMap<&'static str, (usize, usize)>,
    missed: Vec<String>,
    vouched: Vec<String>,
}

impl Score {
    /// Adds look-alikes; `leads_back` tells whether what was named is what they imitate.
    fn add(&mut self, twists: Vec<Twist>, leads_back: impl Fn(&str) -> bool) {
        for Twist { trick, made } in twists {
            for text in made {
                let said = said(&text);
                let told =
                    said.is(Verdict::Lookalike) && said.of.as_deref().is_some_and(&leads_back);
                let (hits, of) = self.by.entry(trick).or_default();
                *hits += usize::from(told);
                *of += 1;
                if said.is(Verdict::Official) {
                    self.vouched.push(format!("{trick} {text}: {said:?}"));
                } else if !told {
                    self.missed.push(format!("{trick} {text}: {said:?}"));
                }
            }
        }
    }

    /// Holds what was reached against the floors.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    fn hold(&self) {
        for line in &self.missed {
            println!("{line}");
        }
        let mut complaints = Vec::new();
        for (trick, (hits, of)) in &self.by {
            let reached = *hits as f64 * 100.0 / *of as f64;
            println!("{trick:24} {reached:5.1} % ({hits} of {of})");
            let floor = TOLD.iter().find(|(known, _)| known == trick);
            let (_, floor) = floor.expect("every trick has a floor");
            if reached < *floor {
                complaints.push(format!("{trick}: {reached:.1} % is below {floor} %"));
            }
        }
        assert!(
            self.vouched.is_empty(),
            "vouched for:\n{}",
            self.vouched.join("\n")
        );
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}

#[test]
fn look_alikes_of_numbers_are_told() {
    let listed = listed_digits();
    let mut score = Score::default();
    for number in numbers() {
        let own = digits(&number);
        let mut twists = twists::of_number(&number);
        for twist in &mut twists {
            // A neighbour that is somebody's own number is no look-alike.
            twist.made.retain(|made| {
                twist.trick == "prefixed-short-code" || !listed.contains(&digits(made))
            });
        }
        score.add(twists, |of| digits(of) == own);
    }
    score.hold();
}

#[test]
fn look_alikes_of_hosts_are_told() {
    let mut score = Score::default();
    for (host, _) in hosts(is_genuine) {
        let (domain, _) = registered(host);
        let mut twists = twists::of_host(host);
        for twist in &mut twists {
            twist.made.retain(|made| !is_listed_host(made));
        }
        score.add(twists, |of| is_same_brand(of, &domain));
    }
    score.hold();
}

#[test]
fn look_alikes_of_mailboxes_are_told() {
    let mut score = Score::default();
    for mailbox in mailboxes() {
        let (_, host) = mailbox.split_once('@').expect("a mailbox has a host");
        let (domain, _) = registered(host);
        score.add(twists::of_mailbox(&mailbox), |of| {
            let of = of.rsplit_once('@').map_or(of, |(_, host)| host);
            is_same_brand(of, &domain)
        });
    }
    let names = Twist {
        trick: "free-mail",
        made: twists::free_mail(),
    };
    score.add(vec![names], |_| true);
    score.hold();
}

#[test]
fn a_look_alike_is_led_back_to_the_very_host_that_it_shows() {
    for (text, of) in [
        ("https://weixin.qq.com.safe-login.top/a", "weixin.qq.com"),
        (
            "https://safe-login.top/pay.weixin.qq.com",
            "pay.weixin.qq.com",
        ),
        ("https://kf.qq.com@safe-login.top/a", "kf.qq.com"),
        ("weixin-qq.com", "weixin.qq.com"),
        ("tencemt.com", "tencent.com"),
        ("wechat.top", "wechat.com"),
    ] {
        let said = said(text);
        assert_eq!(
            (said.verdict, said.of.as_deref()),
            ("lookalike", Some(of)),
            "{text}"
        );
    }
}

#[test]
fn what_is_proved_and_turned_to_is_official() {
    let wrong: Vec<String> = numbers()
        .into_iter()
        .chain(mailboxes())
        .map(|value| (said(&value), value))
        .filter(|(said, _)| !(said.is_contact && said.is(Verdict::Official)))
        .map(|(said, value)| format!("{value}: {said:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_calls_or_writes_is_never_official() {
    let hosts = hosts(|_| true);
    let hosts = hosts.iter().map(|(host, _)| (*host).to_owned());
    for value in numbers().into_iter().chain(mailboxes()).chain(hosts) {
        let said = ask(&value, true);
        assert!(!said.is(Verdict::Official), "{value}: {said:?}");
    }
}

#[test]
fn what_is_not_proved_or_not_turned_to_is_never_official() {
    let mut seen = 0;
    for (_, contact) in CATALOG.all::<Contact>() {
        let value = CATALOG.str(contact.value);
        let typed = matches!(
            contact.contact_type,
            ContactType::Phone | ContactType::Sms | ContactType::Email
        );
        let vouched = contact.direction == Direction::Outgoing && contact.grade.is_proved();
        // One value may be listed twice, as what calls and as what is called.
        if !typed || vouched || numbers().iter().chain(&mailboxes()).any(|own| own == value) {
            continue;
        }
        seen += 1;
        let said = said(value);
        // Another entry may vouch for what is written alike.
        let is_own = said.contact.as_deref() == Some(CATALOG.str(contact.id));
        assert!(!(said.is(Verdict::Official) && is_own), "{value}: {said:?}");
        assert!(!said.is(Verdict::Lookalike), "{value}: {said:?}");
    }
    assert!(seen >= 10, "only {seen} contacts");
}

#[test]
fn genuine_hosts_and_their_siblings_are_never_accused() {
    let mut wrong = Vec::new();
    for (host, below) in hosts(is_genuine) {
        let mut texts = vec![
            host.to_owned(),
            format!("https://{host}"),
            format!("https://www.{host}/"),
            format!("http://{host}:443/a/b.html?c=d&e=f#g"),
        ];
        if below {
            for left in ["a", "login", "pay.eu", "m-1", "weixin", "kf.x.y"] {
                texts.push(format!("{left}.{host}"));
                texts.push(format!("https://{left}.{host}/path?x=1"));
            }
        }
        for text in texts {
            let said = said(&text);
            let accused = said.is(Verdict::Lookalike) || !said.is_contact;
            if accused {
                wrong.push(format!("{text}: {said:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hosts_on_which_strangers_publish_are_unverified() {
    let mut wrong = Vec::new();
    for (host, below) in hosts(|treatment| treatment == Treatment::GenuineButUgc) {
        let mut texts = vec![
            format!("https://{host}/s/anything-at-all"),
            format!("{host}/x/y?z=1"),
        ];
        if below {
            texts.push(format!("somebody.{host}"));
        }
        for text in texts {
            let said = said(&text);
            if !said.is(Verdict::Unverified) || said.trick != Some("strangers-publish") {
                wrong.push(format!("{text}: {said:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hosts_that_forward_are_unverified() {
    for (host, _) in hosts(|treatment| treatment == Treatment::GenuineButBounce) {
        let text = format!("https://{host}/jump?url=https://example.top");
        let said = said(&text);
        assert!(said.is(Verdict::Unverified), "{text}: {said:?}");
        assert_eq!(said.trick, Some("forwards"), "{text}");
    }
}

#[test]
fn foreign_hosts_that_are_listed_are_never_official() {
    for (host, below) in hosts(|treatment| !is_genuine(treatment)) {
        let mut texts = vec![host.to_owned(), format!("https://{host}/weixin")];
        if below {
            texts.push(format!("weixin.qq.com.{host}"));
        }
        for text in texts {
            let said = said(&text);
            assert!(!said.is(Verdict::Official), "{text}: {said:?}");
        }
    }
}

#[test]
fn a_genuine_host_left_of_a_known_foreign_one_is_a_look_alike() {
    let foreign = hosts(|treatment| treatment == Treatment::NotTencent);
    let wrong: Vec<String> = foreign
        .iter()
        .filter(|(_, below)| *below)
        .map(|(host, _)| format!("https://weixin.qq.com.{host}/a"))
        .map(|text| (said(&text), text))
        .filter(|(said, _)| !said.is(Verdict::Lookalike))
        .map(|(said, text)| format!("{text}: {said:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn known_numbers_of_others_are_not_accused() {
    // Short codes next to one another belong to different owners: railway, labour, tax, social insurance, UnionPay.
    let wrong: Vec<String> = [
        "12306", "12333", "12366", "12329", "95516", "10086", "10000",
    ]
    .into_iter()
    .map(|number| (said(number), number))
    .filter(|(said, _)| said.is(Verdict::Lookalike))
    .map(|(said, number)| format!("{number}: {said:?}"))
    .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same verdict on every spelling, or the spellings on which it is another.
fn told_apart(plain: &str, spellings: Vec<String>) -> Vec<String> {
    let expected = said(plain);
    spellings
        .into_iter()
        .filter_map(|spelling| {
            let found = said(&spelling);
            (found != expected)
                .then(|| format!("{plain} is {expected:?}, but {spelling:?} {found:?}"))
        })
        .collect()
}

#[test]
fn any_spelling_gives_the_same_verdict() {
    let mut wrong = Vec::new();
    for number in numbers() {
        wrong.extend(told_apart(&number, spellings::of_number(&number)));
        if !number.starts_with('+') {
            let digits = digits(&number);
            wrong.extend(told_apart(&digits, spellings::of_number(&digits)));
        }
    }
    for look_alike in ["95016", "950171", "4006700701"] {
        assert!(said(look_alike).is(Verdict::Lookalike), "{look_alike}");
        wrong.extend(told_apart(look_alike, spellings::of_number(look_alike)));
    }
    for (host, _) in hosts(|_| true) {
        wrong.extend(told_apart(host, spellings::of_host(host)));
        let look_alike = format!("{host}.safe-login.top");
        wrong.extend(told_apart(&look_alike, spellings::of_host(&look_alike)));
    }
    let names = twists::free_mail();
    for mailbox in mailboxes().iter().chain(&names) {
        wrong.extend(told_apart(mailbox, spellings::of_mailbox(mailbox)));
    }
    assert!(
        wrong.is_empty(),
        "{} spellings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn labelled_contacts_are_judged_right() {
    let rows = labelled();
    assert!(rows.len() >= 300, "only {} contacts", rows.len());
    let (mut right, mut told, mut led_back) = (0, 0, 0);
    let (mut vouched, mut accused) = (Vec::new(), Vec::new());
    let mut by: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in &rows {
        let said = said(&row.text);
        let is_right = said.is_contact && said.verdict == row.verdict;
        let (hits, of) = by.entry(&row.trick).or_default();
        *hits += usize::from(is_right);
        *of += 1;
        right += usize::from(is_right);
        if is_right && row.verdict == "lookalike" {
            told += 1;
            let bare = |host: &str| host.trim_start_matches("www.").to_owned();
            let of = said.of.as_deref().map(bare).unwrap_or_default();
            led_back += usize::from(row.of.iter().any(|known| bare(known) == of));
        }
        let line = format!("{} is {}: {said:?}", row.text, row.verdict);
        if !is_right {
            println!("{line}");
        }
        if said.is(Verdict::Official) && row.verdict != "official" {
            vouched.push(line);
        } else if said.is(Verdict::Lookalike) && row.verdict != "lookalike" {
            accused.push(line);
        }
    }
    for (trick, (hits, of)) in by {
        println!("{trick:24} {hits} of {of}");
    }
    let share = |part: usize, of: usize| part as f64 * 100.0 / of as f64;
    println!("right {:.1} % of {}", share(right, rows.len()), rows.len());
    println!("led back {:.1} % of {told}", share(led_back, told));
    assert!(vouched.is_empty(), "vouched for:\n{}", vouched.join("\n"));
    assert!(accused.len() <= ACCUSED, "accused:\n{}", accused.join("\n"));
    assert!(share(right, rows.len()) >= RIGHT);
    assert!(share(led_back, told) >= LED_BACK);
}
