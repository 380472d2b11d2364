//! Finds rules by what people write: a name, a code, or the beginning of one.

use super::{RULES, Rule};

/// Likeness from which on a name is suggested.
const ALIKE: f64 = 0.8;

/// The rules that `word` names: one by its name or its code, or all whose codes begin with it.
///
/// ```
/// use regesta::check::rules_named;
/// assert_eq!(rules_named("invalid-date"), rules_named("D101"));
/// assert!(rules_named("D").len() >= 1 && rules_named("D1").len() >= 1);
/// assert!(rules_named("").is_empty() && rules_named("Q7").is_empty());
/// ```
pub fn rules_named(word: &str) -> Vec<&'static Rule> {
    let word = word.trim();
    let begins = |rule: &Rule| {
        let start = rule.code.get(..word.len());
        start.is_some_and(|start| !word.is_empty() && start.eq_ignore_ascii_case(word))
    };
    (RULES.iter().copied())
        .filter(|rule| rule.name == word || begins(rule))
        .collect()
}

/// What to do about a word that names no rule: the rule whose name is most like it, if one is.
///
/// ```
/// use regesta::check::no_such_rule;
/// assert_eq!(no_such_rule("invalid-dat"), "did you mean `invalid-date`?");
/// assert_eq!(no_such_rule("salt"), "`regesta rules` lists them all");
/// ```
pub fn no_such_rule(word: &str) -> String {
    let names = RULES.iter().flat_map(|rule| [rule.name, rule.code]);
    match most_alike(word, names) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "`regesta rules` lists them all".to_owned(),
    }
}

/// The one of `words` that is most like `word`, if one is much like it.
pub(crate) fn most_alike<'w>(
    word: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    // What is much longer than all of them is like none, and takes long to compare.
    const LONGEST: usize = 100;
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    (words.into_iter())
        .map(|other| (strsim::jaro_winkler(&word, &other.to_lowercase()), other))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_found_by_name_and_code_and_by_each_beginning_of_the_code() {
        for rule in RULES {
            assert_eq!(rules_named(rule.name), [*rule]);
            assert_eq!(rules_named(rule.code), [*rule]);
            for length in 1..rule.code.len() {
                assert!(rules_named(&rule.code[..length]).contains(rule));
            }
        }
    }

    #[test]
    fn the_case_of_a_code_makes_no_difference() {
        assert_eq!(rules_named("d101"), rules_named("D101"));
    }

    #[test]
    fn only_what_is_much_alike_is_suggested() {
        assert_eq!(
            most_alike("sevrity", ["select", "severity"]),
            Some("severity")
        );
        assert_eq!(most_alike("herring", ["select", "severity"]), None);
    }
}
