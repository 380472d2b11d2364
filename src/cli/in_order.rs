//! Work on many things at a time, with the results in the order of the things.

use std::collections::VecDeque;
use std::sync::mpsc;

/// Things that are worked on, or wait for those before them, for each thread.
const IN_FLIGHT: usize = 4;

/// Does `work` on all `things`, several at a time, and hands each result to `take` in order; stops when that
/// fails. No more than a few results wait at any time.
pub(super) fn in_order<T: Sync, R: Send, E>(
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> Result<(), E>,
) -> Result<(), E> {
    // A single one is not worth a second thread.
    if let [thing] = things {
        return take(thing, work(thing));
    }
    let window = rayon::current_num_threads() * IN_FLIGHT;
    let work = &work;
    rayon::in_place_scope_fifo(|scope| {
        let mut things = things.iter();
        let mut waiting = VecDeque::with_capacity(window);
        loop {
            for thing in things.by_ref().take(window - waiting.len()) {
                let (give, result) = mpsc::sync_channel(1);
                // No one waits for the result once an earlier one could not be taken.
                scope.spawn_fifo(move |_| drop(give.send(work(thing))));
                waiting.push_back((thing, result));
            }
            let Some((thing, result)) = waiting.pop_front() else {
                return Ok(());
            };
            // Without a result the work has panicked, and so will the scope.
            let Ok(result) = result.recv() else {
                return Ok(());
            };
            take(thing, result)?;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order() {
        let things: Vec<u64> = (0..200).collect();
        let slow = |n: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(200 - n));
            n * 2
        };
        let mut taken = Vec::new();
        let done = in_order(&things, slow, |thing, double| {
            taken.push((*thing, double));
            Ok::<_, ()>(())
        });
        assert_eq!(done, Ok(()));
        assert_eq!(taken, (0..200).map(|n| (n, n * 2)).collect::<Vec<_>>());
    }

    #[test]
    fn a_result_that_cannot_be_taken_ends_the_work() {
        let mut taken = 0;
        let done = in_order(
            &[1, 2, 3, 4],
            |n| *n,
            |_, n| {
                taken += 1;
                if n < 2 { Ok(()) } else { Err(n) }
            },
        );
        assert_eq!((done, taken), (Err(2), 2));
    }

    #[test]
    fn nothing_is_no_work() {
        assert_eq!(in_order(&[], |n: &u8| *n, |_, _| Err(())), Ok(()));
    }
}
