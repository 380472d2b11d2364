//! Reads the pages that are converted, and counts what is found in them.

use super::super::Ending;
use super::super::console::Console;
use super::super::in_order::in_order;
use super::super::inputs::{self, InputArguments};
use super::super::page_names::{PageNames, leads_out};
use super::{ConvertArguments, InputFormat};
use crate::corpus::{FoundInputs, Input, InputError, LineError, PageLine};
use crate::page::{Coverage, Page};
use crate::parse;
use crate::problem::Problem;
use crate::source::SourceText;

/// Problems that are shown in full; the others are counted.
const MOST_SHOWN: usize = 20;

/// How pages are read, and what was read so far.
pub(super) struct Tally<'r> {
    arguments: &'r ConvertArguments,
    format: &'r parse::Format,
    /// The names of the pages that stood on lines.
    names: PageNames,
    pages: usize,
    coverage: Coverage,
    problems: usize,
    /// Inputs, or lines of them, that could not be read.
    unreadable: usize,
    /// Whether an input with pages on its lines could not be read, or not to its end.
    broken_off: bool,
}

impl<'r> Tally<'r> {
    pub(super) fn new(arguments: &'r ConvertArguments, format: &'r parse::Format) -> Self {
        Self {
            arguments,
            format,
            names: PageNames::default(),
            pages: 0,
            coverage: Coverage::default(),
            problems: 0,
            unreadable: 0,
            broken_off: false,
        }
    }

    /// Reads all pages, several at a time, and hands them to `take` in order; stops when that fails.
    pub(super) fn read<P: Send, E>(
        &mut self,
        found: &FoundInputs,
        prepare: impl Fn(&Page<'_>) -> P + Sync,
        console: &Console,
        mut take: impl FnMut(P) -> Result<(), E>,
    ) -> Result<(), E> {
        self.unreadable += found.unreadable.len();
        match self.arguments.input_format {
            InputFormat::Text => self.read_files(found, &prepare, console, &mut take),
            InputFormat::Jsonl => (found.inputs.iter())
                .try_for_each(|input| self.read_lines(input, &prepare, console, &mut take)),
        }
    }

    /// Reads inputs that are pages.
    fn read_files<P: Send, E>(
        &mut self,
        found: &FoundInputs,
        prepare: &(impl Fn(&Page<'_>) -> P + Sync),
        console: &Console,
        take: &mut impl FnMut(P) -> Result<(), E>,
    ) -> Result<(), E> {
        let (reading, format) = (&self.arguments.reading, self.format);
        let work = |input: &Input| {
            let source = reading.read_silently(input)?;
            Ok(Done::of(source, input.shown(), format, prepare))
        };
        // What stands behind standard input is read when that has come, as it is then.
        for inputs in found.inputs.split_inclusive(|input| input.path.is_none()) {
            in_order(inputs, work, |done| self.settle(done, console, take))?;
        }
        Ok(())
    }

    /// Reads an input that holds a page on each line.
    fn read_lines<P: Send, E>(
        &mut self,
        input: &Input,
        prepare: &(impl Fn(&Page<'_>) -> P + Sync),
        console: &Console,
        take: &mut impl FnMut(P) -> Result<(), E>,
    ) -> Result<(), E> {
        let lines = match input.lines() {
            Ok(lines) => lines,
            Err(error) => return self.settle(Err(error), console, take),
        };
        let (format, path) = (self.format, input.shown());
        let mut formats = self.arguments.format.iter();
        let has_files_of_pages = formats.any(|format| format.has_files_of_pages());
        let work = |line: Result<PageLine, InputError>| {
            let line = line?;
            let number = line.number;
            let wrong = |wrong| wrong_line(&path, number, wrong);
            let source = line.page().map_err(wrong)?;
            if has_files_of_pages && leads_out(source.name()) {
                return Err(wrong(LineError::LeadsOut(source.name().to_owned())));
            }
            let shown = format!("{path}:{number}");
            Ok((number, Done::of(source, shown, format, prepare)))
        };
        in_order(lines, work, |done| {
            let done = done.and_then(|(number, done)| {
                let known = self.names.add(done.source.name(), &done.shown);
                let wrong = |wrong| wrong_line(&path, number, wrong);
                known.map_err(wrong).map(|()| done)
            });
            self.settle(done, console, take)
        })
    }

    /// Hands a page on, or says why there is none.
    fn settle<P: Send, E>(
        &mut self,
        done: Result<Done<P>, InputError>,
        console: &Console,
        take: &mut impl FnMut(P) -> Result<(), E>,
    ) -> Result<(), E> {
        match done {
            Ok(done) => {
                InputArguments::note_guess(&done.shown, &done.source, console);
                take(done.prepared)?;
                self.count(&done.source, &done.told, &done.shown, console);
            }
            Err(error) => {
                // One wrong file may have a million lines; files themselves are all named.
                let is_line = matches!(error, InputError::Line { .. });
                if !is_line || self.unreadable < MOST_SHOWN {
                    console.error(&error.to_string(), error.help());
                }
                self.unreadable += 1;
                self.broken_off |= !is_line && self.arguments.input_format == InputFormat::Jsonl;
            }
        }
        console.advance();
        Ok(())
    }

    fn count(&mut self, source: &SourceText, told: &Told, shown: &str, console: &Console) {
        self.pages += 1;
        self.coverage += told.coverage;
        if let Some(note) = told.bareness {
            console.note(&format!("{shown}: {note}"));
        }
        for problem in &told.problems {
            if self.problems < MOST_SHOWN {
                console.problem(source, problem);
            }
            self.problems += 1;
        }
    }

    /// Whether no input had any text.
    pub(super) fn is_empty(&self) -> bool {
        self.coverage.lines() == self.coverage.blank
    }

    /// Says that no input had any text, unless what is wrong with them has been said.
    pub(super) fn say_empty(&self, console: &Console) {
        if self.unreadable == 0 {
            inputs::no_text(console);
        }
    }

    pub(super) fn summary(&self) -> String {
        let Coverage {
            records,
            headings,
            paragraphs,
            blank,
            unparsed,
        } = self.coverage;
        format!(
            "{} {}, {} lines: {records} in records, {headings} headings, {paragraphs} in paragraphs, {blank} blank, {unparsed} unparsed",
            self.pages,
            if self.pages == 1 { "page" } else { "pages" },
            self.coverage.lines(),
        )
    }

    /// Says what was found, and how the run ended.
    pub(super) fn close(&self, console: &Console) -> Ending {
        if self.problems > MOST_SHOWN {
            console.note(&format!(
                "{} more like these: they have precision `invalid`, or stand among the unparsed lines",
                self.problems - MOST_SHOWN
            ));
        }
        if self.problems > 0 {
            console.note(&format!(
                "{} of the dates and timeline lines could not be read",
                self.problems
            ));
        }
        match (self.unreadable, self.problems) {
            (0, 0) => Ending::Clean,
            (0, _) => Ending::Found,
            (unreadable, _) => {
                let what = match self.arguments.input_format {
                    InputFormat::Text => "inputs",
                    InputFormat::Jsonl => "lines and inputs",
                };
                console.note(&format!(
                    "{unreadable} of the {what} could not be read: the dataset is without them"
                ));
                if self.broken_off {
                    console.note("of an input that could not be read to its end it has the pages that came before");
                }
                Ending::Failed
            }
        }
    }
}

fn wrong_line(path: &str, line: usize, wrong: LineError) -> InputError {
    let path = path.to_owned();
    InputError::Line { path, line, wrong }
}

/// A page that was read, and is ready to be written.
struct Done<P> {
    source: SourceText,
    /// Where it was read from, as a person knows it.
    shown: String,
    told: Told,
    prepared: P,
}

/// What is told of a page.
struct Told {
    coverage: Coverage,
    bareness: Option<&'static str>,
    problems: Vec<Problem>,
}

impl<P> Done<P> {
    fn of(
        source: SourceText,
        shown: String,
        format: &parse::Format,
        prepare: impl Fn(&Page<'_>) -> P,
    ) -> Self {
        let page = parse::page_with(&source, format);
        let told = Told {
            coverage: page.coverage(),
            bareness: inputs::bareness(&page),
            problems: page.problems(),
        };
        let prepared = prepare(&page);
        drop(page);
        Self {
            source,
            shown,
            told,
            prepared,
        }
    }
}
