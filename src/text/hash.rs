//! Keys of features that grow letter by letter: of keys that begin alike the beginning is made once.

/// A key that grows letter by letter.
pub trait Key: Clone {
    /// Adds a letter.
    fn grow(&mut self, letter: char);
}

impl Key for String {
    fn grow(&mut self, letter: char) {
        self.push(letter);
    }
}

/// The hash of a key, which differs from seed to seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash(u64);

impl Hash {
    /// Of the empty key.
    #[must_use]
    pub(crate) const fn seeded(seed: u64) -> Self {
        Self(seed ^ 0x243f_6a88_85a3_08d3)
    }

    /// Of a whole key.
    #[must_use]
    pub(crate) fn of(key: &str, seed: u64) -> Self {
        let mut hash = Self::seeded(seed);
        key.chars().for_each(|letter| hash.grow(letter));
        hash
    }

    /// With the bits mixed, so that each half depends on the whole key.
    #[must_use]
    pub(crate) const fn mixed(self) -> u64 {
        let hash = self.0.wrapping_mul(0xd6e8_feb8_6659_fd93);
        hash ^ (hash >> 29)
    }
}

impl Key for Hash {
    fn grow(&mut self, letter: char) {
        let hash = (self.0 ^ u64::from(letter)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = hash ^ (hash >> 32);
    }
}
