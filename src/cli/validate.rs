//! `regesta validate`: pages in, findings out.

mod baseline;
mod read;
mod watch;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::console::Console;
use super::inputs::InputArguments;
use super::{Ending, inputs};
use crate::check::Severity;
use crate::config::{Checked, Config, fail_on};
use crate::corpus::InputError;
use crate::output::{FileRole, Guard, is_standard_output};
use crate::report::{
    Files, Report, Summary, github, gitlab, json, junit, sarif, statistics, terminal,
};

/// Check pages for contradictions and damage
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta validate input
      every *.txt in the folder and below, checked page by page and against each other
  regesta validate input --format github
      the same in a workflow: findings beside the lines of a pull request
  regesta validate input --write-baseline known.json
  regesta validate input --baseline known.json
      the findings of today are known; only new ones fail
  regesta validate input --watch
      again whenever a page or the configuration changes

Hidden files, those that .gitignore and .ignore name, and those of `exclude` in regesta.toml are not read.

Rules are named by name (invalid-date), code (D101) or the beginning of codes (D, D1).
`regesta rules` lists them, `regesta explain <rule>` explains one. regesta.toml, in the folder of the
input or above, says what is to be asked and what is accepted.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 could not check.")]
pub(super) struct ValidateArguments {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required_unless_present = "show_config", value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: InputArguments,
    /// Form of the findings
    #[arg(long, short, value_enum, default_value_t = FindingsForm::Human)]
    format: FindingsForm,
    /// File to write the findings to, instead of standard output; one that is there is replaced, but for what is read
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How grave a finding must be to fail the check: error, warning, info or never [default: warning]
    #[arg(long, value_name = "SEVERITY", value_parser = limit)]
    fail_on: Option<Limit>,
    /// Rules to run, instead of those that are configured
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    select: Vec<String>,
    /// Rules to leave out
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    ignore: Vec<String>,
    /// File with findings that are known, and hidden
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    baseline: Option<PathBuf>,
    /// Write the findings to a file of known ones, instead of showing them; an earlier one is replaced, and no other
    /// file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "statistics", "format", "fail_on"])]
    write_baseline: Option<PathBuf>,
    /// Take those out of the baseline that are found no more
    #[arg(long, requires = "baseline")]
    prune_baseline: bool,
    /// Count the findings of each rule, instead of showing them
    #[arg(long)]
    statistics: bool,
    /// Check again whenever a page, the configuration or the baseline changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["write_baseline", "prune_baseline", "show_config"])]
    watch: bool,
    /// Print what is configured, and check nothing
    #[arg(long)]
    show_config: bool,
}

impl ValidateArguments {
    /// The file that the findings are written to; nothing when that is standard output.
    fn output_file(&self) -> Option<&Path> {
        (self.output.as_deref()).filter(|path| !is_standard_output(path))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FindingsForm {
    /// For people: the lines, with the places underlined
    Human,
    /// For programs; `regesta schema findings` describes it
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations in a GitHub workflow
    Github,
    /// Code quality report of GitLab
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

pub(super) fn run(arguments: &ValidateArguments, console: &mut Console) -> Ending {
    if arguments.statistics && arguments.format != FindingsForm::Human {
        console.error(
            "--statistics is a table for people",
            "leave out --format; `summary` in --format json has the same counts",
        );
        return Ending::Failed;
    }
    if arguments.watch {
        return watch::run(arguments, console);
    }
    once(arguments, console)
}

/// Checks, and shows what is found.
fn once(arguments: &ValidateArguments, console: &mut Console) -> Ending {
    let Some(config) = configure(arguments, console) else {
        return Ending::Failed;
    };
    if arguments.show_config {
        return console.print(&config.to_toml());
    }
    let Some(found) = (arguments.reading).find_any(&arguments.inputs, &config, console) else {
        return Ending::Failed;
    };
    let guard = inputs::guard(&found, &config);
    let outputs = guard_of_output(arguments, &guard);
    if let Some(path) = arguments.output_file()
        && let Err(error) = outputs.check(path)
    {
        inputs::not_written(path, &error, console);
        return Ending::Failed;
    }
    if !baseline::may_be_written(arguments, &guard, console) {
        return Ending::Failed;
    }
    console.begin(found.inputs.len());
    let read = read::check(&config, &found, &arguments.reading, console);
    console.end();
    let Some((findings, files)) = read else {
        return Ending::Failed;
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
        return Ending::Failed;
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
fn guard_of_output(arguments: &ValidateArguments, guard: &Guard) -> Guard {
    let mut guard = guard.clone();
    if let Some(baseline) = &arguments.baseline {
        guard.keep(FileRole::Baseline, baseline);
    }
    guard
}

/// The configuration, with what the command line says.
fn configure(arguments: &ValidateArguments, console: &Console) -> Option<Config> {
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
fn show(
    arguments: &ValidateArguments,
    report: &Report,
    guard: &Guard,
    console: &Console,
) -> Ending {
    let text = match arguments.format {
        FindingsForm::Human if !arguments.statistics => {
            match human(report, arguments.output_file().is_some(), console) {
                Ok(Some(text)) => text,
                Ok(None) => return Ending::Failed,
                Err(error) => {
                    read::unreadable(&error, console);
                    return Ending::Failed;
                }
            }
        }
        _ => String::new(),
    };
    let write = |to: &mut dyn Write| match arguments.format {
        FindingsForm::Human if arguments.statistics => {
            to.write_all(statistics::findings(report).as_bytes())
        }
        FindingsForm::Human => to.write_all(text.as_bytes()),
        FindingsForm::Json => json::write(report, to),
        FindingsForm::Sarif => sarif::write(report, to),
        FindingsForm::Github => github::write(report, to),
        FindingsForm::Gitlab => gitlab::write(report, to),
        FindingsForm::Junit => to.write_all(junit::findings(report).as_bytes()),
    };
    let written = match arguments.output_file() {
        None if arguments.format == FindingsForm::Human && !arguments.statistics => {
            console.print_drawn(&text)
        }
        None => console.print_with(write),
        Some(path) => match guard.write_with(path, write) {
            Ok(()) => Ending::Clean,
            Err(error) => {
                inputs::not_written(path, &error, console);
                Ending::Failed
            }
        },
    };
    if written == Ending::Failed {
        return Ending::Failed;
    }
    console.note(&report.summary.to_string());
    if report.fails() {
        Ending::Found
    } else {
        Ending::Clean
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
            if console.print_drawn(&text) == Ending::Failed {
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
