//! Which features of a text were met before.

/// A set of numbers that takes as many as it was made for.
///
/// A text has hundreds of features, each met once or twice, so half the work of a general set would be to prepare for
/// what does not happen here: growing, and keys of other types.
#[derive(Debug)]
pub struct Seen {
    /// Each number plus one at the place that its hash names, or at the next that is free, where zero stands. There are two to
    /// some power of them.
    places: Vec<u32>,
}

impl Seen {
    /// An empty set for at most so many numbers.
    #[must_use]
    pub fn for_at_most(count: usize) -> Self {
        Self {
            places: vec![0; (count + 1).next_power_of_two()],
        }
    }

    /// Puts a number in, and tells whether it is new.
    pub fn is_new(&mut self, number: u32) -> bool {
        let last = self.places.len() - 1;
        let mixed = number.wrapping_mul(0x9e37_79b1);
        let mut at = usize::try_from(mixed ^ (mixed >> 15)).unwrap_or_default() & last;
        let mark = number.wrapping_add(1);
        for _ in 0..=last {
            match self.places.get_mut(at) {
                Some(place) if *place == 0 => {
                    *place = mark;
                    return true;
                }
                Some(place) if *place == mark => return false,
                Some(_) | None => at = (at + 1) & last,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_new_once() {
        let mut seen = Seen::for_at_most(1_000);
        let numbers = || (0..1_000u32).map(|number| number.wrapping_mul(1_000_003) >> 3);
        assert!(numbers().all(|number| seen.is_new(number)));
        assert!(numbers().all(|number| !seen.is_new(number)));
    }

    #[test]
    fn a_full_set_takes_the_rest_for_new() {
        let mut seen = Seen::for_at_most(0);
        assert!((1..=9).all(|number| seen.is_new(number)));
    }
}
