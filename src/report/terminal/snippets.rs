//! The lines that a report shows, as the drawing library wants them: one text, in stretches.

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::excerpt::{CutLines, excerpt};
use super::harmless;
use crate::check::Location;
use crate::source::SourceText;

/// Room for the line number and the frame.
const FRAME: usize = 12;

/// Excerpts of files, each a stretch of one long text that exists only for drawing.
#[derive(Debug)]
pub(super) struct Snippets {
    width: usize,
    all: Vec<Snippet>,
}

#[derive(Debug)]
struct Snippet {
    /// Path of the file.
    name: String,
    /// Offset of the stretch.
    start: usize,
    column: usize,
    label: String,
    excerpt: CutLines,
}

impl Snippet {
    fn end(&self) -> usize {
        self.start + self.excerpt.text.len()
    }
}

impl Snippets {
    /// For a terminal with `width` characters on a line.
    pub(super) fn new(width: usize) -> Self {
        Self {
            width: width.saturating_sub(FRAME),
            all: Vec::new(),
        }
    }

    /// Takes a place of `source`, which is found at `path`, with the words that stand beside it.
    pub(super) fn add(&mut self, path: &str, source: &SourceText, place: &Location, label: &str) {
        let excerpt = excerpt(source, place, self.width);
        let mut label = harmless(label);
        if excerpt.lines_left > 0 {
            let more = format!("goes on to line {}", place.end_line);
            label = if label.is_empty() {
                more
            } else {
                format!("{label} ({more})")
            };
        }
        self.all.push(Snippet {
            name: harmless(path).replace('\n', "?"),
            // A gap keeps one stretch from touching the next.
            start: self.all.last().map_or(0, |last| last.end() + 1),
            column: place.column,
            label,
            excerpt,
        });
    }

    /// What is to be underlined.
    pub(super) fn labels(&self) -> Vec<LabeledSpan> {
        (self.all.iter())
            .map(|snippet| {
                let place = &snippet.excerpt.place;
                let label = Some(snippet.label.clone()).filter(|label| !label.is_empty());
                LabeledSpan::new(label, snippet.start + place.start, place.len())
            })
            .collect()
    }
}

impl SourceCode for Snippets {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // A span over two stretches would draw two files as one: it is refused.
        let snippet = (self.all.iter())
            .find(|s| s.start <= span.offset() && span.offset() + span.len() <= s.end())
            .ok_or(MietteError::OutOfBounds)?;
        let excerpt = &snippet.excerpt;
        Ok(Box::new(MietteSpanContents::new_named(
            snippet.name.clone(),
            excerpt.text.as_bytes(),
            (snippet.start, excerpt.text.len()).into(),
            excerpt.first_line.saturating_sub(1),
            snippet.column.saturating_sub(1),
            excerpt.text.lines().count(),
        )))
    }
}
