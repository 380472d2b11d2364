//! Writes files of the user's choice: whole or not at all, and never over what the run reads.
//!
//! Whoever writes a file needs a [`Guard`], which knows the files that are read.

mod file;
mod guard;

pub(crate) use file::{check_replaceable, check_unprotected, head, is_standard_output, write_new};
pub(crate) use guard::{FileRole, Guard};
