//! An entry of the configuration that accepts nothing any more.

use crate::check::{Check, Rule, Severity};

const EXPLAIN: &str = "\
## Checks
That every `[[accept]]` entry of `regesta.toml` still hides a finding.

## Matters
An entry that hides nothing today may hide a real mistake tomorrow, and its reason misleads whoever reads it.

## Example
```toml
[[accept]]
rule = \"invalid-date\"
source = \"salt.txt\"
line = 11
reason = \"so in the manuscript\"
```
The date was corrected since, or a line was put in above it.

## Mend
Remove the entry; or, when the finding has only moved, give its new line or, better, its fingerprint.

## Silent when
The rule of the entry was not asked, the page that the entry names was not checked, or the whole configuration was not read.
";

pub(super) static RULE: Rule = Rule {
    code: "C501",
    name: "unused-accept",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Configuration,
};
