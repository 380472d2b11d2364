//! Nothing is different when it goes to disk.

use proptest::prelude::*;

use super::*;

/// A few bytes in memory, and the rest in a folder.
fn little(folder: &tempfile::TempDir) -> Room {
    Room::of(64, folder.path().to_owned())
}

fn is_empty(folder: &tempfile::TempDir) -> bool {
    std::fs::read_dir(folder.path()).unwrap().next().is_none()
}

#[test]
fn records_come_back_as_they_came_from_disk_and_from_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::new(little(&folder));
    let records: Vec<(u32, String)> = (0..50_u32)
        .map(|n| (n * 1000, "ø".repeat(n as usize % 17)))
        .collect();
    for record in &records {
        store.push(record).unwrap();
    }
    let mut twice = Store::new(little(&folder));
    assert_eq!(twice.append(&store).unwrap(), 0);
    assert_eq!(twice.append(&store).unwrap(), store.end());
    let mut read: Vec<(u64, (u32, String))> = Vec::new();
    let each = twice.each(|at, record| {
        read.push((at, decode(record)?));
        Ok(())
    });
    each.unwrap();
    assert_eq!((twice.count(), read.len()), (100, 100));
    for (at, record) in &read {
        assert_eq!(
            decode::<(u32, &str)>(&twice.get(*at).unwrap()).unwrap(),
            (record.0, &*record.1)
        );
    }
    let read: Vec<(u32, String)> = read.into_iter().map(|(_, record)| record).collect();
    assert!(read[..50] == records && read[50..] == records);
    assert!(cfg!(windows) || is_empty(&folder));
}

#[test]
fn a_file_that_cannot_be_made_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::new(Room::of(1, folder.path().join("none")));
    let error = store.push(&1).unwrap_err();
    assert!(error.to_string().starts_with("a temporary file: "));
}

#[test]
fn a_record_that_is_none_and_a_place_where_there_is_none_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    for room in [Room::unlimited(), little(&folder)] {
        let mut store = Store::new(room);
        store.push(&"salt".repeat(99)).unwrap();
        assert!(decode::<(&str, &str)>(&store.get(0).unwrap()).is_err());
        assert!(store.get(store.end()).is_err());
    }
}

#[test]
fn a_table_finds_what_is_in_it_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut table = NumberTable::new(&little(&folder));
    assert_eq!(table.get(7).unwrap(), None);
    for n in 1..1000 {
        table.push(n * 3, n).unwrap();
    }
    for n in 1..1000 {
        assert_eq!(table.get(n * 3).unwrap(), Some(n));
        assert_eq!(table.get(n * 3 + 1).unwrap(), None);
    }
    assert_eq!(table.get(2).unwrap(), None);
}

#[test]
fn many_runs_are_merged_on_several_levels() {
    let folder = tempfile::tempdir().unwrap();
    let mut sorter = Sorter::new(&little(&folder));
    // Two records fit; so there are more runs than are merged at a time, squared.
    for n in 0..20_000_u64 {
        sorter.push([n * 7919 % 20_000, n % 3, n]).unwrap();
    }
    let sorted = sorter.sorted().unwrap();
    let read: Vec<[u64; 3]> = sorted.iter().unwrap().map(Result::unwrap).collect();
    assert!(read.is_sorted() && read.len() == 20_000);
    assert!(cfg!(windows) || is_empty(&folder));
}

proptest! {
    #[test]
    fn records_are_sorted_and_each_is_there_once(numbers in prop::collection::vec(0_u64..50, 0..300)) {
        let folder = tempfile::tempdir().unwrap();
        let mut expected: Vec<[u64; 1]> = numbers.iter().map(|n| [*n]).collect();
        expected.sort_unstable();
        expected.dedup();
        for room in [Room::unlimited(), little(&folder)] {
            let mut sorter = Sorter::new(&room);
            for number in &numbers {
                sorter.push([*number]).unwrap();
            }
            let sorted = sorter.sorted().unwrap();
            for _ in 0..2 {
                let read: Vec<[u64; 1]> = sorted.iter().unwrap().map(Result::unwrap).collect();
                prop_assert_eq!(&read, &expected);
            }
        }
    }
}
