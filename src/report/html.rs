//! The report for people who would rather look than read: one HTML file with a picture of all dates, the
//! findings, the source text beside its records, and tables.
//!
//! The file needs nothing but a browser. Everything in it is there without its script, which only shows one
//! part at a time, filters, sorts and draws. Of many pages the lines and rows are packed, and the script unpacks
//! what someone asks for: a browser would be slow with all of them. Texts of pages go through the template, which escapes them, or
//! into the picture as numbers and anchors; no page can make them anything but text.

mod anchor;
mod dates;
mod excerpt;
mod findings;
mod markdown;
mod pack;
mod picture;
mod source;
mod tables;

use std::io::Read;

use askama::Template;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::Report;
use crate::output::head;
use crate::page::Page;
use crate::text::in_html;
use findings::Group;
use markdown::{Inline, MarkdownBlock};
use source::Sheet;
use tables::RecordTable;

/// How the mark of the program begins, in the head of the template.
const GENERATOR: &str = "<meta name=\"generator\" content=\"Regesta ";
const STYLE: &str = include_str!("html/report.css");
/// The script, whose parts know each other's names and no one else does.
const SCRIPT: &str = concat!(
    "\n\"use strict\";\n(() => {\n",
    include_str!("html/script/parts.js"),
    include_str!("html/script/packed.js"),
    include_str!("html/script/tables.js"),
    include_str!("html/script/picture.js"),
    include_str!("html/script/moves.js"),
    "follow();\n})();\n"
);

/// All that the template shows.
#[derive(Template)]
#[template(path = "report.html", config = "src/report/html/askama.toml")]
struct ReportTemplate<'a> {
    title: &'a str,
    summary: String,
    /// What was found, the gravest first.
    groups: Vec<Group<'a>>,
    /// How many findings there are.
    found: usize,
    /// The pages, line by line.
    sheets: Vec<Sheet<'a>>,
    tables: Vec<RecordTable<'a>>,
    /// The picture, as JSON in which nothing can end a script element.
    picture: String,
    /// Records without a date that could be drawn.
    undrawn: usize,
    /// Whether lines and rows are packed.
    is_large: bool,
    style: &'static str,
    script: &'static str,
    /// What tells the browser that this script may run, and no other.
    policy: String,
    version: &'static str,
}

/// The report on `pages`, as an HTML document.
///
/// ```
/// use regesta::report::{Report, html};
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "The salt trade\n\n1949\n7-3-1949 Lund <script>sails");
/// let text = html::page(&Report::default(), &[regesta::parse::page(&source)]);
/// assert!(text.contains("<title>The salt trade"));
/// assert!(text.contains("Lund &#60;script&#62;sails"));
/// ```
pub fn page(report: &Report, pages: &[Page<'_>]) -> String {
    let picture = picture::of(report, pages);
    let is_large = pack::is_large(pages);
    let document = ReportTemplate {
        title: title(pages),
        summary: report.summary.to_string(),
        groups: findings::groups(report, pages),
        found: report.findings.len(),
        sheets: source::sheets(report, pages, is_large),
        tables: tables::all(pages, is_large),
        undrawn: picture.undrawn,
        is_large,
        picture: picture.json(),
        style: STYLE,
        script: SCRIPT,
        policy: format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(SCRIPT))),
        version: env!("CARGO_PKG_VERSION"),
    };
    // The only errors are those of the place that is written to, and a string has none.
    writable(document.render().unwrap_or_default())
}

/// HTML without characters that it should not have, which come from pages and the names of their files.
fn writable(html: String) -> String {
    match html.chars().any(|c| in_html(c) != c) {
        true => html.chars().map(in_html).collect(),
        false => html,
    }
}

/// Whether a file is such a document, as its beginning tells.
pub(crate) fn is_page(file: &mut dyn Read) -> bool {
    head(file).contains(GENERATOR)
}

/// What the report is about: the title of the page when there is one page.
fn title<'a>(pages: &'a [Page<'_>]) -> &'a str {
    match pages {
        [page] if !page.title().is_empty() => page.title(),
        [page] => page.source.name(),
        _ => "Regesta report",
    }
}

#[cfg(test)]
mod tests;
