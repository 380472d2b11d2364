//! Checks again whenever something changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use super::super::Ending;
use super::super::console::Console;
use super::{ValidateArguments, once};
use crate::corpus::STANDARD_INPUT;

/// Time between two looks at the files.
const PAUSE: Duration = Duration::from_millis(300);

/// Checks, and checks again when files have changed; until the program is ended, or no one reads on.
pub(super) fn run(arguments: &ValidateArguments, console: &mut Console) -> Ending {
    let is_input = |input: &PathBuf| input == Path::new(STANDARD_INPUT);
    if arguments.inputs.iter().any(is_input) {
        console.error(
            "standard input cannot be watched",
            "name files or folders, or leave out --watch",
        );
        return Ending::Failed;
    }
    loop {
        // What changes during the check is looked at again.
        let state = SeenFiles::of(arguments);
        console.clear();
        let outcome = once(arguments, console);
        if console.is_left() {
            return outcome;
        }
        console.note("watching for changes; Ctrl-C ends it");
        state.wait_for_another(arguments);
    }
}

/// Size and time of the files that a check reads.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SeenFiles(BTreeMap<PathBuf, Option<(u64, Option<SystemTime>)>>);

impl SeenFiles {
    fn of(arguments: &ValidateArguments) -> Self {
        let mut paths = arguments.reading.files(&arguments.inputs);
        paths.extend(arguments.baseline.clone());
        paths.extend(arguments.reading.config_path(&arguments.inputs));
        let output = (arguments.output_file()).and_then(|path| fs::canonicalize(path).ok());
        // What is written anew by each check is no change.
        paths.retain(|path| output.is_none() || fs::canonicalize(path).ok() != output);
        let found = paths.into_iter().map(|path| {
            let state = fs::metadata(&path).map(|found| (found.len(), found.modified().ok()));
            (path, state.ok())
        });
        Self(found.collect())
    }

    /// Waits until the files are others than these, and whoever writes them is done.
    fn wait_for_another(&self, arguments: &ValidateArguments) {
        let mut last = self.clone();
        loop {
            sleep(PAUSE);
            let now = Self::of(arguments);
            if now != *self && now == last {
                return;
            }
            last = now;
        }
    }
}
