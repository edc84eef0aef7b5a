//! A message as it is read: its letters, what its phrases tell, and the contacts in it.

use std::borrow::Cow;

use crate::catalog::model::{Claim, Contact, Ix, Sign, Speech, Tells};
use crate::classifier::lexicon::Heard;
use crate::classifier::scale::Known;
use crate::store::Catalog;
use crate::text::fold::is_ideograph;
use crate::text::key::is_invisible;
use crate::text::normal::{Gap, Letter, Script};
use crate::text::quote::{Parted, part};
use crate::vocabulary::{Act, Weight};

use super::contact::{self, Genuine, Judged};
use super::find::{Found, Kind};
use super::weigh;

/// Something that a phrase tells, with its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told<T> {
    /// What.
    pub what: T,
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
}

/// A sign with its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighed {
    /// The sign.
    pub sign: Ix<Sign>,
    /// Its weight.
    pub weight: Weight,
}

/// A speech act with its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The speech act.
    pub speech: Ix<Speech>,
    /// What is done by it.
    pub act: Act,
}

/// A message as it is read.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its letters; contacts are left out.
    pub letters: Vec<Letter>,
    /// The names of genuine accounts in it, which anybody can write and which are not weighed.
    pub accounts: Vec<Told<Ix<Contact>>>,
    /// The letters that it quotes, which are somebody else's words.
    pub quoted: Vec<Letter>,
    /// The contacts with what became of them.
    pub contacts: Vec<(Found, Judged)>,
    /// What is known of the letters that are weighed, each feature once.
    pub known: Vec<Known>,
    /// How much they speak for a scam.
    pub weight: f32,
    /// Acts that scams order or offer, each once.
    pub signs: Vec<Told<Weighed>>,
    /// What it does with its words, each once.
    pub speech: Vec<Told<Done>>,
    /// Who it says that it is from, each once.
    pub claims: Vec<Told<Ix<Claim>>>,
    /// Whether its spelling is disguised.
    pub is_disguised: bool,
}

impl Message {
    /// Reads a message.
    #[must_use]
    pub fn read(genuine: &Genuine<'_>, text: &str, found: Vec<Found>, received: bool) -> Self {
        let catalog = genuine.catalog;
        let letters = without(catalog.lexicon().letters(text), &found);
        let Parted { own, quoted } = part(text, letters);
        let tellings = Tellings::of(catalog, &own);
        let mut speech = tellings.speech.iter();
        let doubts = speech.any(|told| told.what.act == Act::Doubt);
        // Who quotes what came and asks whether it is true wants to know about the quote.
        let (letters, tellings, quoted) = if doubts && !quoted.is_empty() {
            let tellings = Tellings::of(catalog, &quoted);
            (quoted, tellings, Vec::new())
        } else {
            (own, tellings, quoted)
        };
        let Tellings {
            signs,
            speech,
            claims,
            accounts,
        } = tellings;
        let mut contacts: Vec<(Found, Judged)> = found
            .into_iter()
            .map(|found| {
                let judged = contact::judge(genuine, &found, received);
                (found, judged)
            })
            .collect();
        contacts.extend(accounts.iter().map(|told| named(text, &letters, *told)));
        contacts.sort_by_key(|(found, _)| found.from);
        let known = weigh::known(catalog, &unnamed(&letters, &accounts));
        Self {
            weight: weigh::weight(catalog, &known),
            known,
            accounts,
            quoted,
            contacts,
            signs,
            speech,
            claims,
            is_disguised: is_disguised(text, &letters),
            letters,
        }
    }

    /// The letters that are weighed.
    #[must_use]
    pub fn weighed(&self) -> Cow<'_, [Letter]> {
        unnamed(&self.letters, &self.accounts)
    }

    /// Whether it does something with its words.
    #[must_use]
    pub fn does(&self, act: Act) -> bool {
        self.speech.iter().any(|told| told.what.act == act)
    }
}

/// What the phrases of some letters tell, by what it is about.
#[derive(Debug, Default)]
struct Tellings {
    /// Each once, without those that are cancelled.
    signs: Vec<Told<Weighed>>,
    /// Each once.
    speech: Vec<Told<Done>>,
    /// Each once.
    claims: Vec<Told<Ix<Claim>>>,
    /// Every time.
    accounts: Vec<Told<Ix<Contact>>>,
}

impl Tellings {
    fn of(catalog: &Catalog, letters: &[Letter]) -> Self {
        let mut all = Self::default();
        let mut cancelled = Vec::new();
        let lexicon = catalog.scam_lexicon();
        lexicon.hear(letters, |Heard { from, to, tells }| match tells {
            Tells::Sign(sign, weight) => {
                let what = Weighed { sign, weight };
                add_once(&mut all.signs, Told { what, from, to });
            }
            Tells::NoSign(what) => cancelled.push(what),
            Tells::Speech(speech, act) => {
                let what = Done { speech, act };
                add_once(&mut all.speech, Told { what, from, to });
            }
            Tells::Claim(what) => add_once(&mut all.claims, Told { what, from, to }),
            Tells::Account(what) => all.accounts.push(Told { what, from, to }),
            Tells::Concept(_) | Tells::Cue(_) | Tells::Unless(_) => {}
        });
        all.signs
            .retain(|sign| !cancelled.contains(&sign.what.sign));
        all
    }
}

/// Adds what was told, at its first place only.
fn add_once<T: PartialEq>(all: &mut Vec<Told<T>>, told: Told<T>) {
    if all.iter().all(|known| known.what != told.what) {
        all.push(told);
    }
}

/// The letters outside some names.
fn unnamed<'l>(letters: &'l [Letter], names: &[Told<Ix<Contact>>]) -> Cow<'l, [Letter]> {
    if names.is_empty() {
        return Cow::Borrowed(letters);
    }
    let mut kept: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut at = 0;
    for (place, letter) in letters.iter().enumerate() {
        if names
            .iter()
            .any(|name| (name.from..name.to).contains(&place))
        {
            continue;
        }
        let parted = place > at;
        at = place + 1;
        kept.push(Letter {
            gap: if parted { Gap::Stop } else { letter.gap },
            ..*letter
        });
    }
    Cow::Owned(kept)
}

/// The name of a genuine account as a contact in a text, where it proves nothing.
fn named(text: &str, letters: &[Letter], told: Told<Ix<Contact>>) -> (Found, Judged) {
    let (from, to) = place(letters, told.from, told.to);
    let found = Found {
        kind: Kind::Name,
        from,
        to,
        written: text.get(from..to).unwrap_or_default().to_owned(),
    };
    (found, Judged::named(told.what))
}

/// Where letters stand in the text, in bytes.
#[must_use]
pub fn place(letters: &[Letter], from: usize, to: usize) -> (usize, usize) {
    let inside = letters.get(from..to).unwrap_or_default();
    let start = inside.first().map_or(0, |first| first.from);
    let end = inside.iter().map(|letter| letter.to).max();
    (start, end.unwrap_or(start))
}

/// The letters outside the contacts: an address speaks for itself, and adding one changes nothing else.
fn without(letters: Vec<Letter>, found: &[Found]) -> Vec<Letter> {
    if found.is_empty() {
        return letters;
    }
    let mut kept: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut parted = false;
    let mut found = found.iter().peekable();
    for mut letter in letters {
        while found.next_if(|one| one.to <= letter.from).is_some() {}
        if found.peek().is_some_and(|one| one.from < letter.to) {
            parted = true;
            continue;
        }
        if parted {
            letter.gap = Gap::Stop;
            parted = false;
        }
        kept.push(letter);
    }
    kept
}

/// How many characters within words must be disguised for the spelling to be.
const DISGUISED: usize = 2;

/// Whether the spelling is disguised: hidden characters within words, separators between single
/// Chinese characters, letters in circles or of a mathematical alphabet.
fn is_disguised(text: &str, letters: &[Letter]) -> bool {
    let (mut hidden, mut fancy) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii() && !is_ideograph(*c)) {
        hidden += usize::from(is_invisible(c));
        fancy += usize::from(is_fancy(c));
    }
    let han = |letter: &Letter| letter.script() == Script::Han;
    let parted = letters
        .windows(2)
        .filter(|pair| match pair {
            [one, other] if one.to < other.from => {
                let between = text.get(one.to..other.from).unwrap_or_default();
                let sign = between.chars().all(|c| {
                    !c.is_whitespace()
                        && !"，。、；：！？,.!?;:“”\"「」『』（）()【】《》—…-".contains(c)
                });
                han(one) && han(other) && sign
            }
            _ => false,
        })
        .count();
    hidden >= DISGUISED || fancy >= DISGUISED || parted >= DISGUISED
}

/// A letter or digit in a circle, or of a mathematical alphabet.
const fn is_fancy(c: char) -> bool {
    matches!(c, '\u{1d400}'..='\u{1d7ff}' | '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}')
}
