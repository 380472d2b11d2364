//! What an editor can say about an archive, as it stands in `regesta.toml`.

mod format;

pub use format::{FormatConfig, FormatError};
