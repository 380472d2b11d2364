//! The findings that are known.

use std::path::Path;

use super::super::Ending;
use super::super::console::Console;
use super::ValidateArguments;
use crate::check::{Finding, rule};
use crate::config::{Baseline, BaselineError, Checked, Config, KnownFinding};
use crate::output::Guard;
use crate::report::counted;

/// How much is known.
#[derive(Default)]
pub(super) struct KnownCount {
    /// Findings that are hidden.
    pub(super) hidden: usize,
    /// Entries that nothing was found for, and that are still there.
    pub(super) stale: usize,
}

/// Whether the baseline that is to be written, or pruned, may be; why not is said.
pub(super) fn may_be_written(
    arguments: &ValidateArguments,
    guard: &Guard,
    console: &Console,
) -> bool {
    let pruned = (arguments.baseline.as_ref()).filter(|_| arguments.prune_baseline);
    let written = [&arguments.write_baseline, &pruned.cloned()];
    let checked =
        (written.into_iter().flatten()).try_for_each(|path| Baseline::check_place(path, guard));
    checked.map_err(|error| say(&error, console)).is_ok()
}

/// Writes all findings to a baseline. Of an earlier one the entries stay that could not have been found: those of
/// other pages, and of rules that were not run.
pub(super) fn write(
    path: &Path,
    findings: &[Finding],
    config: &Config,
    checked: &Checked,
    guard: &Guard,
    console: &Console,
) -> Ending {
    let mut baseline = Baseline::of(findings);
    let kept = match Baseline::read(path) {
        Ok(before) => baseline.keep(before, |entry| !may_be_found(path, entry, config, checked)),
        Err(_) => 0,
    };
    match baseline.write_guarded(path, guard) {
        Ok(()) => {
            let kept = match kept {
                0 => String::new(),
                kept => format!(
                    "; {} kept, of what was not checked",
                    counted(kept, "earlier finding")
                ),
            };
            console.note(&format!(
                "{} written to {}{kept}",
                counted(findings.len(), "finding"),
                path.display()
            ));
            Ending::Clean
        }
        Err(error) => {
            say(&error, console);
            Ending::Failed
        }
    }
}

/// Takes those findings out that the baseline lists, and names its entries that nothing was found for;
/// nothing when the baseline cannot be used, which has then been said.
pub(super) fn hide(
    arguments: &ValidateArguments,
    findings: &mut Vec<Finding>,
    config: &Config,
    checked: &Checked,
    guard: &Guard,
    console: &Console,
) -> Option<KnownCount> {
    let Some(path) = &arguments.baseline else {
        return Some(KnownCount::default());
    };
    let prune = arguments.prune_baseline.then_some(guard);
    let known = read(path, prune, findings, config, checked, console);
    known.map_err(|error| say(&error, console)).ok()
}

fn read(
    path: &Path,
    prune: Option<&Guard>,
    findings: &mut Vec<Finding>,
    config: &Config,
    checked: &Checked,
    console: &Console,
) -> Result<KnownCount, BaselineError> {
    let mut baseline = Baseline::read(path)?;
    let stale = baseline.prune(findings, |entry| may_be_found(path, entry, config, checked));
    for entry in &stale {
        console.note(&format!(
            "{} is stale: {} in {}: {}",
            path.display(),
            entry.rule,
            entry.source,
            entry.message
        ));
    }
    let mut known = KnownCount {
        hidden: baseline.hide(findings),
        stale: stale.len(),
    };
    if let Some(guard) = prune.filter(|_| known.stale > 0) {
        baseline.write_guarded(path, guard)?;
        console.note(&format!(
            "{} taken out of {}",
            counted(known.stale, "stale finding"),
            path.display()
        ));
        known.stale = 0;
    }
    Ok(known)
}

/// Whether what an entry of the baseline at `path` stands for could have been found: its page was checked, and its rule
/// run.
fn may_be_found(path: &Path, entry: &KnownFinding, config: &Config, checked: &Checked) -> bool {
    // Names of pages start from the folder that was checked when the baseline was made.
    let beside = path.parent().unwrap_or(path);
    let from = [beside, Path::new("")];
    // What no rule of this name can find is stale, too.
    let asked = rule(&entry.rule).is_none_or(|rule| config.rules.contains(&rule));
    asked && checked.holds(&entry.source, &from)
}

fn say(error: &BaselineError, console: &Console) {
    console.error(&error.to_string(), error.help());
}
