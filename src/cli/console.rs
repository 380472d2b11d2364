//! What the program says: results to standard output, everything else to standard error.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Outcome;
use crate::config::{ConfigError, Mistake};
use crate::problem::Problem;
use crate::report::terminal::{self, Style};
use crate::source::SourceText;

/// Pages from which on the work is long enough for a progress bar.
const LONG_WORK: usize = 50;

/// Standard output and standard error.
pub(super) struct Console {
    style: Style,
    out: Style,
    bar: ProgressBar,
}

impl Console {
    pub(super) fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let style = |terminal: bool| Style {
            colour: terminal && !plain,
            width: 100,
        };
        Self {
            style: style(io::stderr().is_terminal()),
            out: style(io::stdout().is_terminal()),
            bar: ProgressBar::hidden(),
        }
    }

    /// How reports are drawn on standard output.
    pub(super) const fn style_of_output(&self) -> Style {
        self.out
    }

    /// Says that an input or an output is wrong, and what to do.
    pub(super) fn error(&self, message: &str, help: &str) {
        self.say(&terminal::error(message, help, self.style));
    }

    /// Shows all that is wrong with a configuration.
    pub(super) fn config_error(&self, error: &ConfigError) {
        match error {
            ConfigError::Wrong { text, mistakes } => {
                for Mistake {
                    span,
                    message,
                    help,
                } in mistakes
                {
                    self.say(&terminal::error_in(text, *span, message, help, self.style));
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
        self.say(&terminal::problem(source, problem, self.style));
    }

    /// Says a line to whoever watches.
    pub(super) fn note(&self, text: &str) {
        self.say(&format!("{}\n", terminal::harmless(text)));
    }

    /// Says a line of the result.
    pub(super) fn result(&self, text: &str) -> io::Result<()> {
        self.bar.suspend(|| writeln!(io::stdout().lock(), "{text}"))
    }

    /// Prints a text that was asked for, to its end or as far as someone reads.
    pub(super) fn print(&self, text: &str) -> Outcome {
        let written = self.bar.suspend(|| {
            let mut to = io::stdout().lock();
            to.write_all(text.as_bytes()).and_then(|()| to.flush())
        });
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.error(&format!("cannot write to standard output: {error}"), "");
                Outcome::Failed
            }
            _ => Outcome::Clean,
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
        if pages < LONG_WORK || !io::stderr().is_terminal() {
            return;
        }
        let bar = ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::stderr());
        if let Ok(style) =
            ProgressStyle::with_template("{bar:40} {pos}/{len} pages, {per_sec}, {eta} left")
        {
            bar.set_style(style);
        }
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
