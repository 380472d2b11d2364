//! Work on many things at a time, with the results in the order of the things.

use std::collections::VecDeque;
use std::sync::mpsc;

/// Things that are worked on, or wait for those before them, for each thread.
const IN_FLIGHT: usize = 4;

/// Does `work` on all `things`, several at a time, and hands each result to `take` in order; stops when that
/// fails. No more than a few things are taken from where they come, or wait as results, at any time.
pub(super) fn in_order<T: Send, R: Send, E>(
    things: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut things = things.into_iter();
    let first: Vec<T> = things.by_ref().take(2).collect();
    // A single one is not worth a second thread.
    if first.len() < 2 {
        return first.into_iter().try_for_each(|thing| take(work(thing)));
    }
    let mut things = first.into_iter().chain(things);
    let window = rayon::current_num_threads() * IN_FLIGHT;
    let work = &work;
    rayon::in_place_scope_fifo(|scope| {
        let mut waiting = VecDeque::with_capacity(window);
        loop {
            for thing in things.by_ref().take(window - waiting.len()) {
                let (give, result) = mpsc::sync_channel(1);
                // No one waits for the result once an earlier one could not be taken.
                scope.spawn_fifo(move |_| drop(give.send(work(thing))));
                waiting.push_back(result);
            }
            let Some(result) = waiting.pop_front() else {
                return Ok(());
            };
            // Without a result the work has panicked, and so will the scope.
            let Ok(result) = result.recv() else {
                return Ok(());
            };
            take(result)?;
        }
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn results_come_in_order() {
        let slow = |n: u64| {
            std::thread::sleep(std::time::Duration::from_micros(200 - n));
            n * 2
        };
        let mut taken = Vec::new();
        let done = in_order(0..200, slow, |double| {
            taken.push(double);
            Ok::<_, ()>(())
        });
        assert_eq!(done, Ok(()));
        assert_eq!(taken, (0..200).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn no_more_things_are_held_than_are_worked_on_or_wait() {
        let (given, taken) = (Cell::new(0), Cell::new(0));
        let things = (0..10_000).inspect(|_| {
            given.set(given.get() + 1);
            assert!(given.get() - taken.get() <= rayon::current_num_threads() * IN_FLIGHT + 1);
        });
        let done = in_order(
            things,
            |n| n,
            |_| {
                taken.set(taken.get() + 1);
                Ok::<_, ()>(())
            },
        );
        assert_eq!((done, taken.get()), (Ok(()), 10_000));
    }

    #[test]
    fn a_result_that_cannot_be_taken_ends_the_work() {
        let mut taken = 0;
        let done = in_order(
            [1, 2, 3, 4],
            |n| n,
            |n| {
                taken += 1;
                if n < 2 { Ok(()) } else { Err(n) }
            },
        );
        assert_eq!((done, taken), (Err(2), 2));
    }

    #[test]
    fn nothing_is_no_work_and_one_thing_is_one_result() {
        assert_eq!(in_order([], |n: u8| n, |_| Err(())), Ok(()));
        assert_eq!(in_order([7], |n: u8| n, Err), Err(7));
    }
}
