//! Numbers that are the same on every machine: SplitMix64, whose constants are those of Steele, Lea and Flood, "Fast splittable
//! pseudorandom number generators". `src/value.rs` and `c/structures.h` have the same for the values.

pub(crate) struct Random(u64);

impl Random {
    /// Those of one structure: none depends on what was made before it, so that each can be made alone.
    pub(crate) fn new(seed: u64, number: u32) -> Self {
        let mut random = Self(seed);
        let start = random.next();
        Self(start ^ u64::from(number).wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From `least` to `most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + (self.next() % (most - least + 1) as u64) as usize
    }

    pub(crate) fn percent(&mut self, chance: u64) -> bool {
        self.next() % 100 < chance
    }

    pub(crate) fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.between(0, items.len() - 1)]
    }
}
