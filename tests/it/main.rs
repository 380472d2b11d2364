//! All tests of the library and the command line from outside, as one program: it is linked once. Each module is a
//! subject; `cargo test --test it NAME::` runs the tests of one.

mod apparatus;
#[allow(dead_code, reason = "the generator writes files too")]
#[path = "../../benches/make-corpus/archive/mod.rs"]
mod archive;
mod baseline;
mod bytes;
mod chronologies;
mod cli;
mod common;
mod decided;
mod encodings;
mod faults;
mod files;
mod findings;
mod formats;
mod formats_out;
mod generated;
mod golden;
mod home;
mod json_lines;
mod layers;
mod links;
mod lsp;
mod mutation;
mod other_layouts;
mod outputs;
mod pages;
mod readme;
mod real_page;
mod references;
mod render;
mod rules;
mod shapes;
mod snapshots;
mod terminal;
mod total;
mod validate;
