//! Records that are tied to each other, directly or by others.

use std::collections::BTreeMap;

use crate::check::Severity;

/// Facts, by their numbers, in groups. However many ties there are, each costs about the same.
#[derive(Debug, Default)]
pub(super) struct TiedFacts {
    /// Each fact leads to another of its group with a smaller number, or to itself.
    leads: BTreeMap<usize, usize>,
    /// The ties, each with its severity.
    ties: Vec<(usize, Severity)>,
}

impl TiedFacts {
    /// Ties two facts.
    pub(super) fn tie(&mut self, a: usize, b: usize, severity: Severity) {
        let (a, b) = (self.first(a), self.first(b));
        self.leads.insert(a.max(b), a.min(b));
        self.leads.insert(a.min(b), a.min(b));
        self.ties.push((a, severity));
    }

    /// The first fact of the group of `fact`. The way there is made shorter for those who come later.
    fn first(&mut self, mut fact: usize) -> usize {
        while let Some(&next) = self.leads.get(&fact).filter(|next| **next != fact) {
            let after = self.leads.get(&next).copied().unwrap_or(next);
            self.leads.insert(fact, after);
            fact = next;
        }
        fact
    }

    /// The groups in the order of their first facts: the facts of each in order, and the greatest severity of
    /// its ties.
    pub(super) fn finish(mut self) -> Vec<(Vec<usize>, Severity)> {
        let facts: Vec<usize> = self.leads.keys().copied().collect();
        let mut groups: BTreeMap<usize, (Vec<usize>, Severity)> = BTreeMap::new();
        for fact in facts {
            let first = self.first(fact);
            let group = groups.entry(first).or_insert((Vec::new(), Severity::Info));
            group.0.push(fact);
        }
        for (fact, severity) in std::mem::take(&mut self.ties) {
            if let Some(group) = groups.get_mut(&self.first(fact)) {
                group.1 = group.1.max(severity);
            }
        }
        groups.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_that_others_tie_are_one_group_with_the_greatest_severity() {
        let mut groups = TiedFacts::default();
        for (a, b, severity) in [
            (7, 9, Severity::Info),
            (2, 3, Severity::Info),
            (9, 8, Severity::Warning),
            (4, 3, Severity::Info),
        ] {
            groups.tie(a, b, severity);
        }
        assert_eq!(
            groups.finish(),
            [
                (vec![2, 3, 4], Severity::Info),
                (vec![7, 8, 9], Severity::Warning)
            ]
        );
    }
}
