//! `regesta validate`: pages in, findings out.

mod baseline;
mod read;
mod watch;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::console::Console;
use super::inputs::Reading;
use super::{Outcome, inputs};
use crate::check::Severity;
use crate::config::{Checked, Config, fail_on};
use crate::corpus::InputError;
use crate::output::{Guard, Role, is_standard_output};
use crate::report::{
    Files, Report, Summary, github, gitlab, json, junit, sarif, statistics, terminal,
};

/// Check pages for contradictions and damage
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta validate input
      all *.txt files in the folder and its subfolders, each alone and against the others
  regesta validate input --format github
      in a GitHub workflow: shows findings next to the lines of a pull request
  regesta validate input --write-baseline known.json
  regesta validate input --baseline known.json
      today's findings are known; only new ones are reported
  regesta validate input --watch
      checks again whenever a page or the configuration changes

Hidden files, files named in .gitignore or .ignore, and files under `exclude` in regesta.toml are
ignored.

Name a rule by its name (invalid-date), its code (D101) or the start of its code (D, D1).
`regesta rules` lists them all, `regesta explain <rule>` explains one. regesta.toml, in the folder of
the input or above it, sets the rules to run and the findings to accept.

Exit codes: 0 no findings at or above --fail-on; 1 findings; 2 the check failed to run.")]
pub(super) struct Arguments {
    /// Files, folders (all *.txt files in them and their subfolders), or - for standard input
    #[arg(required_unless_present = "show_config", value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Format of the findings
    #[arg(long, short, value_enum, default_value_t = Form::Human)]
    format: Form,
    /// File to write the findings to instead of standard output; an existing file is replaced, unless it is an
    /// input or the configuration
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Lowest severity that fails the check: error, warning, info or never [default: warning]
    #[arg(long, value_name = "SEVERITY", value_parser = limit)]
    fail_on: Option<Limit>,
    /// Rules to run, instead of those in the configuration
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    select: Vec<String>,
    /// Rules to leave out
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    ignore: Vec<String>,
    /// File of known findings, which are hidden
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    baseline: Option<PathBuf>,
    /// Write the findings to a file of known findings instead of showing them; an earlier such file is
    /// replaced, other files are never overwritten
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "statistics", "format", "fail_on"])]
    write_baseline: Option<PathBuf>,
    /// Remove findings from the baseline that no longer occur
    #[arg(long, requires = "baseline")]
    prune_baseline: bool,
    /// Show only how many findings each rule has
    #[arg(long)]
    statistics: bool,
    /// Check again whenever a page, the configuration or the baseline changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["write_baseline", "prune_baseline", "show_config"])]
    watch: bool,
    /// Print the configuration in use, and check nothing
    #[arg(long)]
    show_config: bool,
}

impl Arguments {
    /// The file that the findings are written to; nothing when that is standard output.
    fn output_file(&self) -> Option<&Path> {
        (self.output.as_deref()).filter(|path| !is_standard_output(path))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people: the lines, with the passage underlined
    Human,
    /// For programs; described by `regesta schema findings`
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations in a GitHub workflow
    Github,
    /// Code Quality report for GitLab
    Gitlab,
    /// JUnit XML, for other CI servers
    Junit,
}

/// What fails the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit(Option<Severity>);

fn limit(word: &str) -> Result<Limit, String> {
    fail_on(word).map(Limit)
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    if arguments.statistics && arguments.format != Form::Human {
        console.error(
            "--statistics cannot be combined with --format",
            "leave out --format, or use `summary` in --format json, which has the same counts",
        );
        return Outcome::Failed;
    }
    if arguments.watch {
        return watch::run(arguments, console);
    }
    once(arguments, console)
}

/// Checks, and shows what is found.
fn once(arguments: &Arguments, console: &mut Console) -> Outcome {
    let Some(config) = configure(arguments, console) else {
        return Outcome::Failed;
    };
    if arguments.show_config {
        return console.print(&config.to_toml());
    }
    let Some(found) = (arguments.reading).find_any(&arguments.inputs, &config, console) else {
        return Outcome::Failed;
    };
    let guard = inputs::guard(&found, &config);
    let outputs = guard_of_output(arguments, &guard);
    if let Some(path) = arguments.output_file()
        && let Err(error) = outputs.check(path)
    {
        inputs::not_written(path, &error, console);
        return Outcome::Failed;
    }
    if !baseline::may_be_written(arguments, &guard, console) {
        return Outcome::Failed;
    }
    console.begin(found.inputs.len());
    let read = read::check(&config, &found, &arguments.reading, console);
    console.end();
    let Some((findings, files)) = read else {
        return Outcome::Failed;
    };
    let checked = Checked {
        pages: (found.inputs.into_iter())
            .map(|input| (input.source, input.path.or(input.stands_for)))
            .collect(),
        folders: inputs::folders(&arguments.inputs),
    };
    let applied = config.apply(findings, &checked);
    let mut findings = applied.findings;
    if let Some(path) = &arguments.write_baseline {
        return baseline::write(path, &findings, &config, &checked, &guard, console);
    }
    let known = baseline::hide(arguments, &mut findings, &config, &checked, &guard, console);
    let Some(known) = known else {
        return Outcome::Failed;
    };
    let summary = Summary {
        pages: checked.pages.len(),
        accepted: applied.accepted,
        in_baseline: known.hidden,
        stale: known.stale,
        ..Summary::of(&findings)
    };
    let report = Report {
        findings,
        files: with_config(files, &config),
        rules: config.rules,
        fail_on: config.fail_on,
        summary,
    };
    show(arguments, &report, &outputs, console)
}

/// What the findings must not be written to: what a baseline must not be either, and the baseline in use.
fn guard_of_output(arguments: &Arguments, guard: &Guard) -> Guard {
    let mut guard = guard.clone();
    if let Some(baseline) = &arguments.baseline {
        guard.keep(Role::Baseline, baseline);
    }
    guard
}

/// The configuration, with what the command line says.
fn configure(arguments: &Arguments, console: &Console) -> Option<Config> {
    let mut config = arguments.reading.config(&arguments.inputs, console)?;
    if let Some(Limit(limit)) = arguments.fail_on {
        config.fail_on = limit;
    }
    if let Err((message, help)) = config.choose(&arguments.select, &arguments.ignore) {
        console.error(&message, &help);
        return None;
    }
    Some(config)
}

/// The files of the report: the configuration is one when something is found in it.
fn with_config(mut files: Files, config: &Config) -> Files {
    if let Some(file) = config.file.as_ref().filter(|_| !config.accepts.is_empty()) {
        files.add(file.text.clone(), &file.path.to_string_lossy());
    }
    files
}

/// Shows the report, and says how the check ended.
fn show(arguments: &Arguments, report: &Report, guard: &Guard, console: &Console) -> Outcome {
    let text = match arguments.format {
        Form::Human if !arguments.statistics => {
            match human(report, arguments.output_file().is_some(), console) {
                Ok(Some(text)) => text,
                Ok(None) => return Outcome::Failed,
                Err(error) => {
                    read::unreadable(&error, console);
                    return Outcome::Failed;
                }
            }
        }
        _ => String::new(),
    };
    let write = |to: &mut dyn Write| match arguments.format {
        Form::Human if arguments.statistics => {
            to.write_all(statistics::findings(report).as_bytes())
        }
        Form::Human => to.write_all(text.as_bytes()),
        Form::Json => json::write(report, to),
        Form::Sarif => sarif::write(report, to),
        Form::Github => github::write(report, to),
        Form::Gitlab => gitlab::write(report, to),
        Form::Junit => to.write_all(junit::findings(report).as_bytes()),
    };
    let written = match arguments.output_file() {
        None if arguments.format == Form::Human && !arguments.statistics => {
            console.print_drawn(&text)
        }
        None => console.print_with(write),
        Some(path) => match guard.write_with(path, write) {
            Ok(()) => Outcome::Clean,
            Err(error) => {
                inputs::not_written(path, &error, console);
                Outcome::Failed
            }
        },
    };
    if written == Outcome::Failed {
        return Outcome::Failed;
    }
    console.note(&report.summary.to_string());
    if report.fails() {
        Outcome::Found
    } else {
        Outcome::Clean
    }
}

/// Characters that are printed at once.
const AT_ONCE: usize = 1 << 16;

/// The findings, drawn one below the other. Those for standard output are printed as they are drawn, but for
/// the last of them; nothing comes back when they cannot be.
fn human(
    report: &Report,
    to_file: bool,
    console: &Console,
) -> Result<Option<String>, Arc<InputError>> {
    let mut style = console.style_of_output();
    style.colour &= !to_file;
    let mut text = String::new();
    for finding in &report.findings {
        let drawn = terminal::finding(finding, &report.files, style);
        if let Some(error) = report.files.trouble() {
            return Err(error);
        }
        text.push_str(&drawn);
        text.push('\n');
        if !to_file && text.len() >= AT_ONCE {
            if console.print_drawn(&text) == Outcome::Failed {
                return Ok(None);
            }
            text.clear();
            if console.is_left() {
                break;
            }
        }
    }
    Ok(Some(text))
}
