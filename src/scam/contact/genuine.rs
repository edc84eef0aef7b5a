//! What is genuine, as plain words that others are compared with.

use std::sync::OnceLock;

use crate::catalog::model::{Contact, Domain, Ix};
use crate::store::{Catalog, simplify};
use crate::text::fold::fold;
use crate::text::key;
use crate::vocabulary::{ContactType, Direction, Grade, Owner, Treatment};

use super::host::squashed;

/// The genuine contacts of a catalog, each sort read when it is first needed and kept for the next message.
#[derive(Debug)]
pub struct Genuine<'c> {
    /// Where they come from.
    pub catalog: &'c Catalog,
    numbers: OnceLock<Vec<Number<'c>>>,
    shown: OnceLock<Vec<(Ix<Contact>, &'c str)>>,
    mails: OnceLock<Vec<(String, &'c str)>>,
    hosts: OnceLock<Vec<Host<'c>>>,
    accounts: OnceLock<Vec<(String, &'c str)>>,
}

/// A number of somebody whom others imitate.
#[derive(Debug)]
pub(super) struct Number<'c> {
    /// Its digits, as dialled.
    pub digits: String,
    /// How the catalog writes it.
    pub value: &'c str,
    /// Whether people dial it, and it is not only shown by who calls or writes.
    pub is_dialled: bool,
    /// Whose it is.
    pub owner: Owner,
}

/// A genuine host.
#[derive(Debug)]
pub(super) struct Host<'c> {
    /// The host, without `www.`.
    pub host: &'c str,
    /// The domain that its owner registered.
    pub domain: &'c str,
    /// The first label of that domain.
    pub name: &'c str,
    /// The host without the ending that nobody owns.
    pub stem: &'c str,
    /// The host without dots and hyphens.
    pub squeezed: String,
    /// The host with letters and digits that look alike written as one.
    pub squashed: String,
    /// Whether the name alone points to the owner; `police` and `report` do not.
    pub is_distinct: bool,
    /// The contact that is the whole site, where no domain is listed.
    pub contact: Option<Ix<Contact>>,
}

/// Whether a contact is one that others imitate: somebody's, and not only said to be; what is said of an authority points
/// to the authority at least.
fn is_imitated(contact: &Contact) -> bool {
    match contact.grade {
        Grade::Official | Grade::Corroborated | Grade::Disputed => contact.owner != Owner::Unknown,
        Grade::Reported => contact.owner == Owner::Government,
    }
}

impl<'c> Genuine<'c> {
    /// The genuine contacts of a catalog.
    #[must_use]
    pub const fn of(catalog: &'c Catalog) -> Self {
        Self {
            catalog,
            numbers: OnceLock::new(),
            shown: OnceLock::new(),
            mails: OnceLock::new(),
            hosts: OnceLock::new(),
            accounts: OnceLock::new(),
        }
    }

    fn imitated(&self) -> impl Iterator<Item = (Ix<Contact>, Contact)> {
        let contacts = self.catalog.all::<Contact>();
        contacts.filter(|(_, contact)| is_imitated(contact))
    }

    /// Every number that others imitate, in each of its spellings.
    pub(super) fn numbers(&self) -> &[Number<'c>] {
        self.numbers.get_or_init(|| {
            let mut numbers = Vec::new();
            for (_, contact) in self.imitated() {
                if !matches!(contact.contact_type, ContactType::Phone | ContactType::Sms) {
                    continue;
                }
                let value = self.catalog.str(contact.value);
                let spellings = contact.spellings.iter().map(|span| self.catalog.str(*span));
                for digits in spellings.chain([value]).filter_map(digits) {
                    numbers.push(Number {
                        digits,
                        value,
                        is_dialled: contact.direction == Direction::Outgoing,
                        owner: contact.owner,
                    });
                }
            }
            numbers
        })
    }

    /// The listed contact that is written so, with its `+`: what callers show is not the number that people dial, though
    /// the digits are the same.
    pub(super) fn shown(&self, written: &str) -> Option<Ix<Contact>> {
        let shown = self.shown.get_or_init(|| {
            let contacts = self.catalog.all::<Contact>();
            contacts
                .map(|(ix, contact)| (ix, self.catalog.str(contact.value)))
                .filter(|(_, value)| value.starts_with('+'))
                .collect()
        });
        let mut shown = shown.iter();
        shown
            .find(|(_, value)| *value == written)
            .map(|(ix, _)| *ix)
    }

    /// Every mailbox that others imitate, in lower case and as the catalog writes it.
    pub(super) fn mails(&self) -> &[(String, &'c str)] {
        self.mails.get_or_init(|| {
            let mails = self.imitated();
            mails
                .filter(|(_, contact)| contact.contact_type == ContactType::Email)
                .map(|(_, contact)| self.catalog.str(contact.value))
                .map(|value| (value.to_lowercase(), value))
                .collect()
        })
    }

    /// Every genuine host, with and without the name of the service in front.
    pub(super) fn hosts(&self) -> &[Host<'c>] {
        self.hosts.get_or_init(|| {
            let mut hosts: Vec<Host<'c>> = Vec::new();
            for (ix, host) in self.catalog.ids::<Domain>() {
                let treatment = self.catalog.get(ix).treatment;
                if !matches!(treatment, Treatment::NotTencent | Treatment::Stale) {
                    hosts.push(Host::of(host, None));
                }
            }
            for (ix, contact) in self.imitated() {
                if contact.contact_type != ContactType::Web {
                    continue;
                }
                let site = whole_site(self.catalog.str(contact.value));
                let known = |site: &str| hosts.iter().any(|known| known.host == site);
                if let Some(site) = site.filter(|site| !known(site)) {
                    hosts.push(Host::of(site, Some(ix)));
                }
            }
            hosts
        })
    }

    /// Every official account and mini program that others imitate: folded, and as the catalog writes it.
    pub(super) fn accounts(&self) -> &[(String, &'c str)] {
        self.accounts.get_or_init(|| {
            let accounts = self
                .imitated()
                .filter(|(_, contact)| contact.contact_type.is_named_account());
            accounts
                .map(|(_, contact)| self.catalog.str(contact.value))
                .map(|value| (fold(value, simplify), value))
                .collect()
        })
    }
}

/// The digits of a number; none of one spelled with letters.
fn digits(value: &str) -> Option<String> {
    let key = key::phone(value)?;
    Some(
        key.trim_start_matches("tel:")
            .trim_start_matches('+')
            .to_owned(),
    )
}

/// The host of an address that is a whole site.
fn whole_site(value: &str) -> Option<&str> {
    let rest = value
        .strip_prefix("https://")
        .or_else(|| value.strip_prefix("http://"))
        .unwrap_or(value)
        .trim_end_matches('/');
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let is_host = rest.contains('.')
        && rest
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    is_host.then_some(rest)
}

impl<'c> Host<'c> {
    fn of(host: &'c str, contact: Option<Ix<Contact>>) -> Self {
        let host = host.strip_prefix("www.").unwrap_or(host);
        let domain = registrable(host);
        let name = first_label(domain);
        let has_digits = name.contains(|c: char| c.is_ascii_digit());
        Self {
            host,
            domain,
            name,
            stem: stem(host),
            squeezed: squeezed(host),
            squashed: squashed(host),
            is_distinct: contact.is_none() || name.len() >= 9 || name.len() >= 5 && has_digits,
            contact,
        }
    }
}

/// The domain that the owner of a host registered, by the public suffix list; the host itself where that knows none.
pub(super) fn registrable(host: &str) -> &str {
    psl::domain_str(host).unwrap_or(host)
}

/// A host without its public suffix.
pub(super) fn stem(host: &str) -> &str {
    let suffix = psl::suffix_str(host).unwrap_or_default();
    host.strip_suffix(suffix)
        .unwrap_or(host)
        .trim_end_matches('.')
}

/// The first label of a host.
pub(super) fn first_label(host: &str) -> &str {
    host.split('.').next().unwrap_or(host)
}

/// A host without dots and hyphens.
pub(super) fn squeezed(host: &str) -> String {
    host.chars().filter(|c| !matches!(c, '.' | '-')).collect()
}
