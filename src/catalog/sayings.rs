//! What phrases tell, packed so that it is read where it lies: every text asks for dozens of these records.
//!
//! A phrase has the number of its sayings, then each saying as a record of one length; all numbers are little-endian.

use super::model::{Ix, Saying, Str, Tells};
use crate::vocabulary::Term;

/// Bytes of the number of sayings.
const COUNT: usize = 2;
/// Bytes of a saying: what sort of thing it tells, a weight or act, the position of the record that it tells of, and
/// where its rest begins and how long that is.
const SAYING: usize = 1 + 1 + 2 + 4 + 2;

/// Appends the sayings of a phrase; `None` where there are more of them, or longer rests, than a record has room for.
pub fn put(bytes: &mut Vec<u8>, sayings: &[Saying]) -> Option<()> {
    bytes.extend(u16::try_from(sayings.len()).ok()?.to_le_bytes());
    for Saying { tells, rest } in sayings {
        let (sort, detail, at) = parts(*tells)?;
        bytes.extend([sort, detail]);
        bytes.extend(at.to_le_bytes());
        bytes.extend(rest.at.to_le_bytes());
        bytes.extend(u16::try_from(rest.len).ok()?.to_le_bytes());
    }
    Some(())
}

/// The sayings of the phrase that begins at a place; none at a place where no phrase does.
pub fn at(bytes: &[u8], place: u32) -> impl Iterator<Item = Saying> {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    let here = bytes.get(place..).and_then(<[u8]>::split_first_chunk);
    let (count, rest) = here.unwrap_or((&[0; COUNT], &[]));
    let (records, _) = rest.as_chunks();
    let count = usize::from(u16::from_le_bytes(*count));
    records.iter().take(count).filter_map(saying)
}

fn saying(record: &[u8; SAYING]) -> Option<Saying> {
    let [sort, detail, low, high, rest @ ..] = record;
    let (start, length) = rest.split_first_chunk()?;
    let length = length.first_chunk()?;
    Some(Saying {
        tells: tells(*sort, *detail, u16::from_le_bytes([*low, *high]))?,
        rest: Str {
            at: u32::from_le_bytes(*start),
            len: u32::from(u16::from_le_bytes(*length)),
        },
    })
}

/// The sort of what is told, the weight or act, and the position of the record.
fn parts(tells: Tells) -> Option<(u8, u8, u16)> {
    let (sort, detail, at) = match tells {
        Tells::Concept(ix) => (0, 0, ix.at()),
        Tells::Cue(ix) => (1, 0, ix.at()),
        Tells::Unless(ix) => (2, 0, ix.at()),
        Tells::Sign(ix, weight) => (3, weight.index(), ix.at()),
        Tells::NoSign(ix) => (4, 0, ix.at()),
        Tells::Speech(ix, act) => (5, act.index(), ix.at()),
        Tells::Claim(ix) => (6, 0, ix.at()),
        Tells::Account(ix) => (7, 0, ix.at()),
    };
    Some((sort, u8::try_from(detail).ok()?, u16::try_from(at).ok()?))
}

/// What is told, of its parts.
fn tells(sort: u8, detail: u8, at: u16) -> Option<Tells> {
    Some(match sort {
        0 => Tells::Concept(Ix::new(at)),
        1 => Tells::Cue(Ix::new(at)),
        2 => Tells::Unless(Ix::new(at)),
        3 => Tells::Sign(Ix::new(at), term(detail)?),
        4 => Tells::NoSign(Ix::new(at)),
        5 => Tells::Speech(Ix::new(at), term(detail)?),
        6 => Tells::Claim(Ix::new(at)),
        7 => Tells::Account(Ix::new(at)),
        _ => return None,
    })
}

/// The term at a place of its vocabulary.
fn term<T: Term>(place: u8) -> Option<T> {
    T::ALL.get(usize::from(place)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Act, Weight};

    #[test]
    fn what_is_put_is_read() {
        let all = [
            Tells::Concept(Ix::new(1)),
            Tells::Cue(Ix::new(2)),
            Tells::Unless(Ix::new(3)),
            Tells::Sign(Ix::new(4), Weight::Weak),
            Tells::NoSign(Ix::new(5)),
            Tells::Speech(Ix::new(600), Act::Doubt),
            Tells::Claim(Ix::new(7)),
            Tells::Account(Ix::new(8)),
        ];
        let rest = Str { at: 70_000, len: 9 };
        let sayings = all.map(|tells| Saying { tells, rest });
        let mut bytes = Vec::new();
        put(&mut bytes, &sayings[..2]).expect("there is room");
        let second = u32::try_from(bytes.len()).expect("a short list");
        put(&mut bytes, &sayings).expect("there is room");
        assert_eq!(at(&bytes, 0).collect::<Vec<_>>(), sayings[..2]);
        assert_eq!(at(&bytes, second).collect::<Vec<_>>(), sayings);
    }

    #[test]
    fn damaged_bytes_tell_nothing() {
        for (bytes, place) in [
            (&b""[..], 0),
            (b"\x01", 0),
            (b"\x01\x00", 9),
            (b"\x02\x00\x09", 0),
        ] {
            assert_eq!(at(bytes, place).count(), 0);
        }
        let mut unknown = vec![1, 0];
        unknown.extend([0xff; SAYING]);
        assert_eq!(at(&unknown, 0).count(), 0);
    }
}
