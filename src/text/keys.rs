//! The numbers of words, by keys that are compared sooner than words are.

/// Numbers of words, in the order in which they were added.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    /// For each place that a word may have, its number and one more; where that is taken, one behind it is its place.
    places: Vec<u32>,
    keys: Vec<u128>,
}

/// Places of the smallest list.
const LEAST: usize = 64;

impl Keys {
    /// No words yet, and room for so many.
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self {
            places: vec![0; (2 * words).next_power_of_two().max(LEAST)],
            keys: Vec::with_capacity(words),
        }
    }

    /// The number of the word with a key, or the place that it would have.
    #[inline]
    fn find(&self, key: u128) -> Result<usize, usize> {
        let folded = key as u64 ^ ((key >> 64) as u64).rotate_left(32);
        let mut place = (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize;
        loop {
            place &= self.places.len() - 1;
            match self.places.get(place) {
                None | Some(0) => return Err(place),
                Some(number) => {
                    let number = *number as usize - 1;
                    if self.keys.get(number) == Some(&key) {
                        return Ok(number);
                    }
                }
            }
            place += 1;
        }
    }

    /// The number of the word with a key.
    #[inline]
    pub(crate) fn get(&self, key: u128) -> Option<usize> {
        self.find(key).ok()
    }

    /// The number of the word with a key, which is added where it is new.
    #[inline]
    pub(crate) fn add(&mut self, key: u128) -> usize {
        match self.find(key) {
            Ok(number) => number,
            Err(place) => self.add_at(place, key),
        }
    }

    fn add_at(&mut self, place: usize, key: u128) -> usize {
        self.keys.push(key);
        let count = self.keys.len();
        if let Some(place) = self.places.get_mut(place) {
            *place = count as u32;
        }
        if 2 * count > self.places.len() {
            let keys = std::mem::take(&mut self.keys);
            *self = Self::with_capacity(2 * count);
            for key in keys {
                self.add(key);
            }
        }
        count - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_in_the_order_in_which_they_come() {
        let mut keys = Keys::with_capacity(0);
        for round in 0..2 {
            for key in 0..1_000_u128 {
                assert_eq!(keys.get(key << 64 | 7).is_some(), round > 0);
                assert_eq!(keys.add(key << 64 | 7), key as usize);
            }
        }
        assert_eq!(keys.get(3), None);
    }
}
