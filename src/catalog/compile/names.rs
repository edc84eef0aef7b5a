//! The look-up table: every way to name an entity, folded and sorted.

use std::collections::BTreeMap;

use super::super::model::{Entity, Ix, Name, NameKind};
use super::super::pack::Writer;
use super::super::source::schema::Contact;
use super::super::source::tree::Tree;
use super::{Context, Unresolved};
use crate::text::fold::Simplify;
use crate::text::{key, sound};
use crate::vocabulary::ContactType;

/// Names under construction: key → entities and how it names them.
struct Names {
    simplify: Simplify,
    keys: BTreeMap<String, Vec<(Entity, NameKind)>>,
}

impl Names {
    fn put(&mut self, key: String, entity: Entity, kind: NameKind) {
        if key.is_empty() {
            return;
        }
        let named = self.keys.entry(key).or_default();
        match named.iter_mut().find(|(known, _)| *known == entity) {
            Some((_, known)) => *known = (*known).min(kind),
            None => named.push((entity, kind)),
        }
    }

    /// A name in words, with its sound.
    fn words(&mut self, text: &str, entity: Entity, kind: NameKind) {
        let folded = key::name(text, self.simplify);
        if let Some((full, initials)) = sound::pinyin(&folded) {
            self.put(full, entity, NameKind::Pinyin);
            // Two letters would name half the catalog.
            if initials.len() > 2 {
                self.put(initials, entity, NameKind::Initials);
            }
        }
        self.put(folded, entity, kind);
    }

    fn contact(&mut self, contact: &Contact, entity: Entity) {
        let values = std::iter::once(&contact.value).chain(&contact.spellings);
        for value in values {
            match contact.contact_type {
                ContactType::Phone | ContactType::Sms => {
                    let dialled = format!("{value}{}", contact.keys.concat());
                    let forms = phone_forms(&dialled);
                    // A number spelled with letters is found like a name.
                    if forms.is_empty() {
                        self.words(value, entity, NameKind::Value);
                    }
                    for form in forms {
                        self.put(form, entity, NameKind::Value);
                    }
                }
                ContactType::Email => {
                    if let Some(key) = key::mail(value) {
                        self.put(key, entity, NameKind::Value);
                    }
                }
                ContactType::Web => match key::web(value) {
                    Some(web) => self.put(web.key, entity, NameKind::Value),
                    None => self.words(value, entity, NameKind::Value),
                },
                ContactType::OfficialAccount
                | ContactType::MiniProgram
                | ContactType::PersonalAccount
                | ContactType::InAppPath
                | ContactType::Postal
                | ContactType::Counter => self.words(value, entity, NameKind::Value),
            }
        }
    }
}

/// The keys of a number with and without the mainland's country code.
fn phone_forms(number: &str) -> Vec<String> {
    let mut forms: Vec<String> = key::phone(number).into_iter().collect();
    if let Some(key) = forms.first() {
        let digits = key
            .trim_start_matches("tel:")
            .trim_start_matches('+')
            .to_owned();
        if let Some(national) = digits.strip_prefix("86").filter(|rest| rest.len() >= 8) {
            forms.push(format!("tel:{national}"));
            if !national.starts_with("400") {
                forms.push(format!("tel:0{national}"));
            }
        } else if digits.len() >= 10 && (digits.starts_with("400") || digits.starts_with('0')) {
            forms.push(format!("tel:86{}", digits.trim_start_matches('0')));
        }
    }
    forms
}

pub(super) fn write(
    tree: &Tree,
    context: &mut Context,
    writer: &mut Writer,
    simplify: Simplify,
) -> Result<(), Unresolved> {
    let mut names = Names {
        simplify,
        keys: BTreeMap::new(),
    };
    for (at, entry) in (0u16..).zip(&tree.channels) {
        let entity = Entity::Channel(Ix::new(at));
        let channel = &entry.item;
        names.words(channel.id.get_ref(), entity, NameKind::Id);
        names.words(&channel.name.zh, entity, NameKind::Name);
        names.words(&channel.name.en, entity, NameKind::Name);
        for alias in &channel.aliases {
            names.words(alias, entity, NameKind::Alias);
        }
    }
    for (at, entry) in (0u16..).zip(&tree.contacts) {
        let entity = Entity::Contact(Ix::new(at));
        let contact = &entry.item;
        names.put(format!("id:{}", contact.id.get_ref()), entity, NameKind::Id);
        names.words(&contact.name.zh, entity, NameKind::Name);
        names.words(&contact.name.en, entity, NameKind::Name);
        names.contact(contact, entity);
    }
    for (at, entry) in (0u16..).zip(&tree.domains) {
        names.put(
            format!("host:{}", entry.item.id.get_ref()),
            Entity::Domain(Ix::new(at)),
            NameKind::Id,
        );
    }
    for (at, entry) in (0u16..).zip(&tree.topics) {
        let entity = Entity::Topic(Ix::new(at));
        names.words(entry.item.id.get_ref(), entity, NameKind::Id);
        names.words(&entry.item.name.zh, entity, NameKind::Name);
        names.words(&entry.item.name.en, entity, NameKind::Name);
        for alias in &entry.item.aliases {
            names.words(alias, entity, NameKind::Alias);
        }
    }
    for (at, entry) in (0u16..).zip(&tree.issues) {
        let entity = Entity::Issue(Ix::new(at));
        names.put(
            format!("issue:{}", entry.item.id.get_ref()),
            entity,
            NameKind::Id,
        );
        let spellings = [&entry.item.name.zh, &entry.item.name.en]
            .into_iter()
            .chain(&entry.item.aliases);
        for spelling in spellings {
            names.put(
                format!("issue:{}", key::name(spelling, simplify)),
                entity,
                NameKind::Name,
            );
        }
    }
    for (at, entry) in (0u16..).zip(&tree.clusters) {
        let entity = Entity::Cluster(Ix::new(at));
        let spellings = [
            entry.item.id.get_ref(),
            &entry.item.name.zh,
            &entry.item.name.en,
        ];
        for spelling in spellings.into_iter().chain(&entry.item.aliases) {
            names.put(
                format!("issue:{}", key::name(spelling, simplify)),
                entity,
                NameKind::Name,
            );
        }
    }
    for (key, mut of) in names.keys {
        of.sort_unstable_by_key(|(entity, kind)| (*kind, *entity));
        let record = Name {
            key: context.str(&key),
            of,
        };
        writer
            .push(&record)
            .map_err(|error| Unresolved(error.to_string()))?;
    }
    Ok(())
}
