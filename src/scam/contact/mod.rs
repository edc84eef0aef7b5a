//! What a contact is: listed, an imitation and of what, or unknown.

mod genuine;
mod host;
mod mail;
mod name;
mod phone;

use crate::catalog::model::{Contact, Domain, Entity, Ix};
use crate::store::Catalog;
use crate::vocabulary::{Direction, Owner, Verdict};

pub use genuine::Genuine;
pub(super) use name::name;

use super::find::{Found, Kind};

/// What became of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: Verdict,
    /// The contact that it is, where it is listed.
    pub contact: Option<Ix<Contact>>,
    /// The domain under which it stands, where that is listed.
    pub domain: Option<Ix<Domain>>,
    /// What it imitates.
    pub of: Option<String>,
    /// By which trick, or why nothing is proved: a stable code.
    pub trick: Option<Trick>,
}

/// How a contact deceives, or what makes it prove nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trick {
    /// Digits before or after a genuine number.
    ExtraDigits,
    /// One digit is another, missing, or two are swapped.
    OneDigitOff,
    /// A country or international prefix before a short code.
    PrefixedShortCode,
    /// A genuine host stands left of a foreign one.
    HostAsSubdomain,
    /// A genuine host stands in the path or query.
    HostInPath,
    /// A genuine host stands before an `@`.
    HostAsUser,
    /// Letters of another alphabet or punycode look like those of a genuine host.
    LookAlikeLetters,
    /// A brand with words or hyphens added.
    AddedWords,
    /// A genuine name with another ending.
    WrongEnding,
    /// One letter off a genuine host.
    OneLetterOff,
    /// An official-looking name at a free mail host.
    FreeMail,
    /// Strangers publish there.
    StrangersPublish,
    /// It forwards to anywhere.
    Forwards,
    /// A shortened address hides where it leads.
    Shortener,
    /// A bare number instead of a host.
    BareNumber,
    /// Listed, but shown by a caller or sender.
    ProvesNothing,
}

impl Trick {
    /// The stable code.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExtraDigits => "extra-digits",
            Self::OneDigitOff => "one-digit-off",
            Self::PrefixedShortCode => "prefixed-short-code",
            Self::HostAsSubdomain => "host-as-subdomain",
            Self::HostInPath => "host-in-path",
            Self::HostAsUser => "host-as-user",
            Self::LookAlikeLetters => "look-alike-letters",
            Self::AddedWords => "added-words",
            Self::WrongEnding => "wrong-ending",
            Self::OneLetterOff => "one-letter-off",
            Self::FreeMail => "free-mail",
            Self::StrangersPublish => "strangers-publish",
            Self::Forwards => "forwards",
            Self::Shortener => "shortener",
            Self::BareNumber => "bare-number",
            Self::ProvesNothing => "proves-nothing",
        }
    }

    /// In words: (Chinese, English).
    #[must_use]
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::ExtraDigits => (
                "在真号码前后多加了数字",
                "digits were added to a genuine number",
            ),
            Self::OneDigitOff => ("和真号码差一位", "one digit off a genuine number"),
            Self::PrefixedShortCode => (
                "短号前面加了 +86、00 之类，真短号不会这样显示",
                "a prefix before a short code; genuine short codes have none",
            ),
            Self::HostAsSubdomain => (
                "真域名写在左边，右边才是真正的主人",
                "the genuine host stands left; the owner is what stands right",
            ),
            Self::HostInPath => (
                "真域名写在路径里，主人是前面的域名",
                "the genuine host is only in the path; the owner stands before it",
            ),
            Self::HostAsUser => (
                "真域名写在 @ 前面，主人是 @ 后面的域名",
                "the genuine host stands before an @; the owner stands behind it",
            ),
            Self::LookAlikeLetters => ("用了长得像的字母", "letters that look alike"),
            Self::AddedWords => (
                "在牌子上加了词或横线，主人另有其人",
                "words or hyphens were added to the brand; somebody else owns it",
            ),
            Self::WrongEnding => (
                "名字像，后缀不对",
                "the name looks right, the ending is not",
            ),
            Self::OneLetterOff => ("和真域名差一个字母", "one letter off a genuine host"),
            Self::FreeMail => (
                "免费邮箱，谁都能注册成这个名字",
                "a free mailbox; anybody can register that name",
            ),
            Self::StrangersPublish => (
                "域名是真的，但任何人都能在上面发内容",
                "a genuine host on which strangers publish",
            ),
            Self::Forwards => (
                "域名是真的，但会跳到别处",
                "a genuine host that forwards elsewhere",
            ),
            Self::Shortener => (
                "短链接，看不出通向哪里",
                "a shortened address that hides where it leads",
            ),
            Self::BareNumber => (
                "只有一串数字地址，没有域名",
                "a bare number instead of a host",
            ),
            Self::ProvesNothing => (
                "来电、来信显示的号码可以伪造，什么也证明不了",
                "what a caller or sender displays can be forged and proves nothing",
            ),
        }
    }
}

impl Judged {
    fn of(verdict: Verdict) -> Self {
        Self {
            verdict,
            contact: None,
            domain: None,
            of: None,
            trick: None,
        }
    }

    fn unknown() -> Self {
        Self::of(Verdict::Unknown)
    }

    fn lookalike(of: &str, trick: Trick) -> Self {
        Self {
            of: Some(of.to_owned()),
            trick: Some(trick),
            ..Self::of(Verdict::Lookalike)
        }
    }

    /// A genuine account that a text names, as anybody can.
    pub(super) fn named(ix: Ix<Contact>) -> Self {
        Self {
            contact: Some(ix),
            ..Self::of(Verdict::Unverified).because(Trick::ProvesNothing)
        }
    }

    fn because(self, trick: Trick) -> Self {
        Self {
            trick: Some(trick),
            ..self
        }
    }
}

/// Judges a contact that was found.
#[must_use]
pub fn judge(genuine: &Genuine<'_>, found: &Found, received: bool) -> Judged {
    let judged = match found.kind {
        Kind::Phone => phone::judge(genuine, &found.written),
        Kind::Mail => mail::judge(genuine, &found.written),
        Kind::Web => host::judge(genuine, &found.written),
        Kind::Account | Kind::Name => Judged::unknown(),
    };
    if received && judged.verdict == Verdict::Official {
        return Judged {
            verdict: Verdict::Unverified,
            ..judged.because(Trick::ProvesNothing)
        };
    }
    judged
}

/// The verdict on a listed contact: what its owner publishes to be turned to, or not.
fn listed(catalog: &Catalog, ix: Ix<Contact>) -> Judged {
    let contact = catalog.get(ix);
    let turned_to = contact.direction == Direction::Outgoing;
    let owned = contact.owner != Owner::Unknown;
    let verdict = if turned_to && owned && contact.grade.is_proved() {
        Verdict::Official
    } else {
        Verdict::Unverified
    };
    Judged {
        contact: Some(ix),
        ..Judged::of(verdict)
    }
}

/// The contact of a key; of several the one to turn to.
fn contact_of(catalog: &Catalog, key: &str) -> Option<Ix<Contact>> {
    let name = catalog.named(key)?;
    let contacts = name.of.iter().filter_map(|(entity, _)| match entity {
        Entity::Contact(ix) => Some(*ix),
        Entity::Channel(_)
        | Entity::Domain(_)
        | Entity::Issue(_)
        | Entity::Cluster(_)
        | Entity::Topic(_) => None,
    });
    let incoming = |ix: &Ix<Contact>| catalog.get(*ix).direction != Direction::Outgoing;
    contacts.min_by_key(incoming)
}

/// Whether two words differ by one letter changed, left out, added, or swapped with its neighbour.
fn one_off(one: &str, other: &str) -> bool {
    one != other && strsim::osa_distance(one, other) == 1
}
