//! An entry of the configuration that accepts nothing any more.

use crate::check::{Check, Rule, Severity};

const EXPLAIN: &str = "\
## What it finds
An `[[accept]]` entry in `regesta.toml` that no longer hides a finding.

## Why it matters
An entry that hides nothing today may hide a real mistake tomorrow, and its reason misleads anyone who reads it.

## Example
```toml
[[accept]]
rule = \"invalid-date\"
source = \"salt.txt\"
line = 11
reason = \"so in the manuscript\"
```
The date has since been corrected, or a line was added above it.

## What to do
Remove the entry. If the finding has only moved, give its new line or, better, its fingerprint.

## When it stays silent
The rule that the entry names was not run, the page it names was not checked, or the configuration could not be read in full.
";

pub(super) static RULE: Rule = Rule {
    code: "C501",
    name: "unused-accept",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Configuration,
};
