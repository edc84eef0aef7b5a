//! So many of so many, as figures of accuracy are told.

use std::fmt;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    hits: usize,
    of: usize,
}

impl Share {
    /// Counts one more, and whether it is one of them.
    pub(crate) fn count(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    /// Per cent; 100 of nothing.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    pub(crate) fn per_cent(self) -> f64 {
        if self.of == 0 {
            100.0
        } else {
            self.hits as f64 * 100.0 / self.of as f64
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:5.1} % ({} of {})",
            self.per_cent(),
            self.hits,
            self.of
        )
    }
}
