//! What the lines of a page tell together: where they are wrapped, and whether running text is.

use super::facts::Facts;
use crate::lex::{Gap, Tokens};

/// What the lines of a page tell together.
#[derive(Debug, Clone, Default)]
pub(super) struct PageFacts {
    /// The column at which lines are wrapped, in characters.
    column: Option<usize>,
    /// Wraps that the text proves: a line that ends no sentence, and one that begins in the middle of one.
    pub(super) wraps: usize,
    /// Whether nearly all lines that follow each other directly are short: running text is wrapped, and blank
    /// lines part its paragraphs.
    pub(super) hard_wrapped: bool,
    /// For each line, whether the first word of the next would not have fitted on it.
    full: Vec<bool>,
}

/// Longest line that was wrapped, in characters.
const WIDEST: usize = 130;
/// Longest line of running text that was wrapped.
pub(super) const WIDEST_TEXT: usize = 110;
/// Proven wraps that make a column without a look at the other lines.
const ENOUGH: usize = 3;
/// Shortest column of running text that was wrapped.
const NARROWEST_TEXT: usize = 28;

impl PageFacts {
    pub(super) fn of(facts: &[Facts], tokens: &Tokens) -> Self {
        let mut reach = vec![0; facts.len()];
        let mut proven: Vec<usize> = Vec::new();
        let mut widths: Vec<usize> = Vec::new();
        let mut narrow = 0;
        let mut pairs = 0;
        for at in 1..facts.len() {
            let (above, below) = (&facts[at - 1], &facts[at]);
            if above.is_blank()
                || below.is_blank()
                || above.rule
                || below.rule
                || below.bullet.is_some()
            {
                continue;
            }
            pairs += 1;
            narrow += usize::from(above.width <= WIDEST_TEXT);
            reach[at - 1] = above.width + 1 + first_word(below, tokens);
            let alone = above
                .opening
                .as_ref()
                .is_some_and(|opening| opening.is_alone());
            if !alone {
                widths.push(above.width);
            }
            let goes_on = !above.ends && below.lower && below.opening.is_none();
            if above.width < WIDEST && goes_on {
                proven.push(reach[at - 1]);
            }
        }
        proven.sort_unstable();
        widths.sort_unstable();
        let column = match proven.len() {
            0 => None,
            1 => proven.first().copied(),
            count => proven.get(count / 5).copied(),
        };
        let wide = widths.get(widths.len() * 4 / 5).copied().unwrap_or(0);
        // One or two proofs count where hardly any line runs on behind them.
        let most = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
        let holds = |column: usize| 10 * column >= 6 * wide && 10 * most <= 12 * column;
        let column = column.filter(|column| proven.len() >= ENOUGH || holds(*column));
        let wraps = if column.is_some() { proven.len() } else { 0 };
        let full = reach
            .iter()
            .zip(facts)
            .map(|(reach, facts)| {
                // A line that goes on far behind the column was not wrapped there.
                facts.width <= WIDEST
                    && column.is_some_and(|column| {
                        100 * reach >= 88 * column && 2 * facts.width <= 3 * column
                    })
            })
            .collect();
        Self {
            column,
            wraps,
            hard_wrapped: pairs > 0
                && 10 * narrow >= 9 * pairs
                && wraps > 0
                && column.is_some_and(|column| column >= NARROWEST_TEXT),
            full,
        }
    }

    /// The column at which lines are wrapped, in characters, where the page tells it.
    pub(super) fn column(&self) -> Option<usize> {
        self.column
    }

    /// Whether the first word of the next line would not have fitted on a line.
    pub(super) fn is_full(&self, line: usize) -> bool {
        line.checked_sub(1)
            .and_then(|index| self.full.get(index).copied())
            .unwrap_or(false)
    }
}

/// Characters of the first word of a line, to the next white space.
fn first_word(facts: &Facts, tokens: &Tokens) -> usize {
    let tokens = tokens
        .all()
        .get(facts.content..facts.end)
        .unwrap_or_default();
    let Some(first) = tokens.first() else {
        return 0;
    };
    let last = tokens
        .iter()
        .skip(1)
        .take_while(|token| token.gap == Gap::None)
        .last()
        .unwrap_or(first);
    (last.end - first.start) as usize
}
