//! The committed dataset is, byte for byte, what the program makes of the committed input.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn collect(at: &Path, root: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    collect(folder, folder, &mut files);
    files
}

#[test]
fn converting_input_gives_output() {
    let folder = tempfile::tempdir().unwrap();
    let ran = crate::common::waiting::run(
        Command::new(env!("CARGO_BIN_EXE_regesta"))
            .args(["convert", "input", "--output"])
            .arg(folder.path()),
    );
    assert_eq!(ran.status.code(), Some(0));
    let (made, committed) = (files(folder.path()), files(Path::new("output")));
    assert_eq!(
        made.keys().collect::<Vec<_>>(),
        committed.keys().collect::<Vec<_>>()
    );
    for (name, bytes) in &made {
        assert!(
            bytes == &committed[name],
            "{} differs from what is committed; if the change is meant, read the new file against the \
             source text and commit it",
            name.display()
        );
    }
}
