//! What the program says: results to standard output, everything else to standard error.

use std::cell::Cell;
use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::Ending;
use crate::config::{ConfigError, Mistake};
use crate::problem::Problem;
use crate::report::counted;
use crate::report::terminal::{self, HarmlessWriter, TerminalStyle};
use crate::source::SourceText;

/// Pages from which on the work is long enough for a progress bar.
const LONG_WORK: usize = 50;

/// How much is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::Args)]
pub(super) struct Volume {
    /// Say nothing but errors and what was asked for
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Say what is read, how each dated line was read and why, with which configuration, and how long it took
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    verbose: bool,
}

/// Standard output and standard error.
pub(super) struct Console {
    style: TerminalStyle,
    out: TerminalStyle,
    bar: ProgressBar,
    volume: Volume,
    started: Instant,
    /// Whether whoever read standard output has gone away.
    left: Cell<bool>,
}

impl Console {
    pub(super) fn new() -> Self {
        let style = |terminal: bool| TerminalStyle {
            colour: is_coloured(terminal, |name| std::env::var_os(name)),
            width: 100,
        };
        Self {
            style: style(io::stderr().is_terminal()),
            out: style(io::stdout().is_terminal()),
            bar: ProgressBar::hidden(),
            volume: Volume::default(),
            started: Instant::now(),
            left: Cell::new(false),
        }
    }

    /// Says as much as is wanted.
    pub(super) const fn set_volume(&mut self, volume: Volume) {
        self.volume = volume;
    }

    /// How reports are drawn on standard output.
    pub(super) const fn style_of_output(&self) -> TerminalStyle {
        self.out
    }

    /// Says that an input or an output is wrong, and what to do.
    pub(super) fn error(&self, message: &str, help: &str) {
        self.say(&terminal::error(message, help, self.style));
    }

    /// Shows all that is wrong with a configuration.
    pub(super) fn config_error(&self, error: &ConfigError) {
        match error {
            ConfigError::Wrong {
                text,
                mistakes,
                more,
            } => {
                for Mistake {
                    span,
                    message,
                    help,
                } in mistakes
                {
                    self.say(&terminal::error_in(text, *span, message, help, self.style));
                }
                if *more > 0 {
                    let more = counted(*more, "more mistake");
                    self.say(&terminal::harmless(&format!("{more} in {}\n", text.name())));
                }
            }
            ConfigError::Unreadable { .. } => {
                self.error(
                    &error.to_string(),
                    "check the path, and that it is a text file",
                );
            }
            ConfigError::Several { .. } => {
                self.error(&error.to_string(), "name one configuration with --config");
            }
        }
    }

    /// Shows a problem of a page in its place.
    pub(super) fn problem(&self, source: &SourceText, problem: &Problem) {
        if !self.volume.quiet {
            self.say(&terminal::problem(source, problem, self.style));
        }
    }

    /// Says a line to whoever watches.
    pub(super) fn note(&self, text: &str) {
        if !self.volume.quiet {
            self.say(&format!("{}\n", terminal::harmless(text)));
        }
    }

    /// Says a line to whoever wants to know more.
    pub(super) fn detail(&self, text: &str) {
        if self.volume.verbose {
            self.note(text);
        }
    }

    /// Whether someone wants to know more.
    pub(super) const fn is_verbose(&self) -> bool {
        self.volume.verbose
    }

    /// Says how long it took to whoever wants to know more.
    pub(super) fn time(&self) {
        self.detail(&format!(
            "done in {:.3} s",
            self.started.elapsed().as_secs_f64()
        ));
    }

    /// Says on standard output, in a line, what was done.
    pub(super) fn result(&self, text: &str) -> io::Result<()> {
        if self.volume.quiet {
            return Ok(());
        }
        self.bar.suspend(|| writeln!(io::stdout().lock(), "{text}"))
    }

    /// Empties the terminal, when standard output is one.
    pub(super) fn clear(&self) {
        if io::stdout().is_terminal() {
            // What is above stays in the terminal's memory no more: it was said of another text.
            self.print_drawn("\u{1b}[2J\u{1b}[3J\u{1b}[H");
        }
    }

    /// Whether whoever read standard output has gone away.
    pub(super) const fn is_left(&self) -> bool {
        self.left.get()
    }

    /// Standard output: what goes to a terminal cannot steer it, and what goes elsewhere is as it is.
    pub(super) fn output() -> Box<dyn Write> {
        let to = BufWriter::new(io::stdout().lock());
        match io::stdout().is_terminal() {
            true => Box::new(HarmlessWriter::on(to)),
            false => Box::new(to),
        }
    }

    /// Prints a text that was asked for, to its end or as far as someone reads.
    pub(super) fn print(&self, text: &str) -> Ending {
        self.print_with(|to| to.write_all(text.as_bytes()))
    }

    /// Prints what `write` writes, to its end or as far as someone reads.
    pub(super) fn print_with(
        &self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Ending {
        self.print_to(Self::output(), write)
    }

    /// Prints what was drawn for a terminal, with its colours.
    pub(super) fn print_drawn(&self, text: &str) -> Ending {
        let to = BufWriter::new(io::stdout().lock());
        self.print_to(to, |to| to.write_all(text.as_bytes()))
    }

    fn print_to(
        &self,
        mut to: impl Write,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Ending {
        self.shown((self.bar).suspend(|| write(&mut to).and_then(|()| to.flush())))
    }

    /// How it ends to write to standard output: it is no fault when no one reads on.
    pub(super) fn shown(&self, written: io::Result<()>) -> Ending {
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.error(&format!("cannot write to standard output: {error}"), "");
                Ending::Failed
            }
            written => {
                self.left.set(written.is_err());
                Ending::Clean
            }
        }
    }

    fn say(&self, text: &str) {
        // When standard error is gone there is no one left to tell.
        let _ = self
            .bar
            .suspend(|| io::stderr().lock().write_all(text.as_bytes()));
    }

    /// Shows progress over `pages` pages, when someone watches and there are many.
    pub(super) fn begin(&mut self, pages: usize) {
        self.begin_to("done", pages);
    }

    /// The same for one of several things that are done with each page; `done` is what it is then.
    pub(super) fn begin_to(&mut self, done: &'static str, pages: usize) {
        if pages < LONG_WORK || self.volume.quiet || !io::stderr().is_terminal() {
            return;
        }
        let bar = ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::stderr());
        let template = "{bar:40} {pos} of {len} pages {msg}, {rate} a second, {left} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.with_key("rate", rate).with_key("left", left));
        }
        bar.set_message(done);
        bar.enable_steady_tick(Duration::from_millis(200));
        self.bar = bar;
    }

    /// Counts one page more.
    pub(super) fn advance(&self) {
        self.bar.inc(1);
    }

    /// Takes the progress bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// How many pages a second are done, as exact as it helps.
fn rate(state: &ProgressState, to: &mut dyn std::fmt::Write) {
    let rate = state.per_sec();
    let decimals = usize::from(rate < 10.0);
    // Writing to the line of the bar cannot fail.
    let _ = write!(to, "{rate:.decimals$}");
}

/// How long the pages that are left will take; nobody knows before the first one is done.
fn left(state: &ProgressState, to: &mut dyn std::fmt::Write) {
    // Writing to the line of the bar cannot fail.
    let _ = match state.pos() {
        0 => write!(to, "some time"),
        _ => write!(to, "{:#}", HumanDuration(state.eta())),
    };
}

/// Whether to write in colours: never with `NO_COLOR`, always with `CLICOLOR_FORCE`, and otherwise on a terminal
/// that knows colours, unless `CLICOLOR` is 0.
fn is_coloured(terminal: bool, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let value = |name| variable(name).filter(|value| !value.is_empty());
    let is_off = |value: &OsString| value == "0";
    if value("NO_COLOR").is_some() {
        return false;
    }
    if value("CLICOLOR_FORCE").is_some_and(|force| !is_off(&force)) {
        return true;
    }
    let plain = value("CLICOLOR").is_some_and(|colour| is_off(&colour));
    terminal && !plain && value("TERM").is_none_or(|term| term != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_and_those_who_force_them() {
        let coloured = |terminal, set: &[(&str, &str)]| {
            is_coloured(terminal, |name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            })
        };
        for (set, on_terminal, in_pipe) in [
            (&[][..], true, false),
            (&[("NO_COLOR", "1")], false, false),
            (&[("NO_COLOR", "")], true, false),
            (&[("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR_FORCE", "0")], true, false),
            (&[("CLICOLOR_FORCE", "")], true, false),
            (&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false, false),
            (&[("CLICOLOR", "0")], false, false),
            (&[("CLICOLOR", "1")], true, false),
            (&[("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")], true, true),
            (&[("TERM", "dumb")], false, false),
            (&[("TERM", "xterm")], true, false),
        ] {
            assert_eq!(coloured(true, set), on_terminal, "{set:?}");
            assert_eq!(coloured(false, set), in_pipe, "{set:?}");
        }
    }
}
