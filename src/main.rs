//! The `regesta` program.

fn main() {}
