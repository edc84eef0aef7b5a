//! The container of the compiled catalog: tables of records, each found without reading the others.
//!
//! Layout, all numbers little-endian `u32`: the number of tables; for each table its offset; then
//! each table as the number of records, for each record its end relative to the first and the span
//! of its id in the text pool, and the records in postcard encoding. An id is thus read without
//! decoding the record, which most answers need of most records.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{
    Channel, ChannelPage, Claim, Cluster, Concept, Conflict, ConflictSides, Contact, Cue, Domain,
    Emergency, Fact, Holidays, Issue, IssueLadders, IssueRoutes, IssueScenarios, Ix, Ladder, Meta,
    Name, OutOfScope, Promise, RouteText, ScamKind, Scenario, ScenarioPage, Sign, Source, Speech,
    Str, Topic, Wording,
};

/// A record that has a table.
pub trait Record: Serialize + DeserializeOwned {
    /// The number of its table.
    const TABLE: usize;
    /// Its id or key; an empty span for records without one.
    fn id(&self) -> Str;
}

macro_rules! tables {
    ($($table:literal => $record:ty, $id:ident);+ $(;)?) => {
        $(impl Record for $record {
            const TABLE: usize = $table;
            fn id(&self) -> Str { tables!(@id self $id) }
        })+
        /// How many tables there are.
        pub const TABLES: usize = [$($table),+].len();
    };
    (@id $record:ident none) => { Str::EMPTY };
    (@id $record:ident $id:ident) => { $record.$id };
}
tables! {
    0 => Meta, version; 1 => Source, id; 2 => Cluster, id; 3 => Issue, id; 4 => Emergency, id;
    5 => Channel, id; 6 => ChannelPage, none; 7 => Contact, id; 8 => Domain, id; 9 => Promise, id;
    10 => Conflict, id; 11 => Topic, id; 12 => Fact, id; 13 => Name, key; 14 => RouteText, none; 15 => IssueRoutes, none; 16 => ConflictSides, none;
    17 => Scenario, id; 18 => ScenarioPage, none; 19 => OutOfScope, id; 20 => Cue, id;
    21 => Concept, id; 22 => Wording, id; 23 => IssueScenarios, none;
    24 => Ladder, id; 25 => IssueLadders, none; 26 => Holidays, none;
    27 => ScamKind, id; 28 => Sign, id; 29 => Speech, id; 30 => Claim, id;
}

/// Bytes of a record's entry in the head of its table: its end and the span of its id.
const ENTRY: usize = 12;

/// Collects encoded records table by table.
#[derive(Debug)]
pub struct Writer {
    tables: Vec<Vec<(Str, Vec<u8>)>>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            tables: vec![Vec::new(); TABLES],
        }
    }
}

impl Writer {
    /// Appends a record to its table and tells its position.
    ///
    /// # Errors
    /// Where postcard cannot encode the record, which no type of the model provokes, or where the
    /// table is full.
    pub fn push<T: Record>(&mut self, record: &T) -> Result<Ix<T>, postcard::Error> {
        let bytes = postcard::to_stdvec(record)?;
        let table = self
            .tables
            .get_mut(T::TABLE)
            .ok_or(postcard::Error::SerializeBufferFull)?;
        let at = u16::try_from(table.len()).map_err(|_| postcard::Error::SerializeBufferFull)?;
        table.push((record.id(), bytes));
        Ok(Ix::new(at))
    }

    /// The finished container.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let mut head = Vec::new();
        let mut body = Vec::new();
        let head_len = 4 * (1 + self.tables.len());
        put(&mut head, self.tables.len());
        for table in &self.tables {
            put(&mut head, head_len + body.len());
            put(&mut body, table.len());
            let mut end = 0;
            for (id, record) in table {
                end += record.len();
                put(&mut body, end);
                put(&mut body, id.at as usize);
                put(&mut body, id.len as usize);
            }
            for (_, record) in table {
                body.extend_from_slice(record);
            }
        }
        head.extend_from_slice(&body);
        head
    }
}

fn put(bytes: &mut Vec<u8>, number: usize) {
    bytes.extend_from_slice(&u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}

/// Reads a container.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// A reader over the bytes of [`Writer::finish`].
    #[must_use]
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    fn number(self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
    }

    /// How many records a table has.
    #[must_use]
    pub fn count<T: Record>(self) -> usize {
        self.number(4 * (1 + T::TABLE))
            .and_then(|table| self.number(table))
            .unwrap_or(0)
    }

    /// Where the head entry of a record stands, and where its table's records begin.
    fn entry<T: Record>(self, position: usize) -> Option<(usize, usize)> {
        let table = self.number(4 * (1 + T::TABLE))?;
        let count = self.number(table)?;
        (position < count).then_some((table + 4 + ENTRY * position, table + 4 + ENTRY * count))
    }

    /// The id of the record at a position.
    #[must_use]
    pub fn id<T: Record>(self, position: usize) -> Option<Str> {
        let (entry, _) = self.entry::<T>(position)?;
        let part = |at| {
            self.number(at)
                .and_then(|number| u32::try_from(number).ok())
        };
        Some(Str {
            at: part(entry + 4)?,
            len: part(entry + 8)?,
        })
    }

    /// The ids of all records of a table, in order.
    pub fn ids<T: Record>(self) -> impl Iterator<Item = Str> + 'b {
        let head = self
            .entry::<T>(0)
            .and_then(|(first, records)| self.bytes.get(first..records))
            .unwrap_or_default();
        head.chunks_exact(ENTRY).map(|entry| {
            let number = |at: usize| {
                entry
                    .get(at..at + 4)?
                    .try_into()
                    .ok()
                    .map(u32::from_le_bytes)
            };
            Str {
                at: number(4).unwrap_or(0),
                len: number(8).unwrap_or(0),
            }
        })
    }

    /// The record at a position.
    #[must_use]
    pub fn get<T: Record>(self, position: usize) -> Option<T> {
        let (entry, records) = self.entry::<T>(position)?;
        let start = if position == 0 {
            0
        } else {
            self.number(entry - ENTRY)?
        };
        let end = self.number(entry)?;
        postcard::from_bytes(self.bytes.get(records + start..records + end)?).ok()
    }
}
