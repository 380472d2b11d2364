//! An invented archive: pages of any number and size with names, places and happenings that no one has
//! ever heard of, in the layouts of the real ones, and without a mistake.
//!
//! What people do in such texts is done here too: the same body meets again and again, feasts come back
//! every year, two people meet twice in a week, a document is cited twice and its title says in other
//! words what the timeline says. The same seed makes the same bytes on any machine.

pub(crate) mod date;
mod layout;
pub(crate) mod page;
mod prose;
pub(crate) mod rng;
pub(crate) mod story;
mod vocabulary;
mod words;
pub(crate) mod world;

use page::Page;
use rng::Rng;
use world::World;

/// An archive; its pages are made when they are asked for, each independent of the others.
pub(crate) struct Archive {
    seed: u64,
    pub(crate) world: World,
}

impl Archive {
    /// The archive of `seed`.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            seed,
            world: World::new(seed),
        }
    }

    /// Page number `number`, from 1, of any size: from some twenty lines to some two thousand.
    pub(crate) fn page(&self, number: u64) -> Page {
        let mut rng = Rng::new(self.seed, number.wrapping_mul(2) + 1);
        // As many small pages as large ones, on a scale on which each step doubles.
        let doublings = rng.between(0, 6);
        let size = rng.between(4 << doublings, 8 << doublings);
        self.page_of(number, size as usize)
    }

    /// Page number `number` with about `size` happenings.
    pub(crate) fn page_of(&self, number: u64, size: usize) -> Page {
        layout::page(self.seed, &self.world, number, size)
    }
}
