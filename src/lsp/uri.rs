//! Between the addresses that editors use and paths.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;
use percent_encoding::percent_decode_str;

/// The path of a file; nothing when it is none, as that of a page that was never saved.
pub(super) fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = decoded(rest.split(['?', '#']).next().unwrap_or_default())?;
    // `/C:/salt.txt` on Windows.
    let drive = cfg!(windows) && path.get(2..3) == Some(":");
    let path = if drive { path.get(1..)? } else { &path };
    (path.len() > 1 && !path.contains('\0')).then(|| PathBuf::from(path))
}

/// The last part of an address, for a page that has no path.
pub(super) fn name(uri: &str) -> String {
    let last = uri.rsplit(['/', ':']).next().unwrap_or_default();
    decoded(last).unwrap_or_else(|| last.to_owned())
}

/// The address of a file; nothing when its path is not from the root.
pub(super) fn of(path: &Path) -> Option<Uri> {
    let path = std::path::absolute(path).ok()?;
    let path = path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    Uri::from_str(&crate::report::sarif::uri(&path)).ok()
}

/// `text` with the bytes that stand as `%20` and the like; nothing when they are no text.
fn decoded(text: &str) -> Option<String> {
    let text = percent_decode_str(text).decode_utf8().ok()?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_path_becomes_an_address_and_comes_back() {
        for file in ["/a/salt.txt", "/a b/Ærø 100%.txt", "/a#b/c?.txt"] {
            let uri = of(Path::new(file)).unwrap();
            assert_eq!(path(uri.as_str()).as_deref(), Some(Path::new(file)));
        }
        assert_eq!(path("file://localhost/a"), Some("/a".into()));
    }

    #[test]
    fn what_is_no_file_has_no_path_but_a_name() {
        for (uri, last) in [
            ("untitled:Untitled-1", "Untitled-1"),
            ("https://salt.example/a%20b.txt", "a b.txt"),
            ("file://", ""),
        ] {
            assert_eq!(path(uri), None);
            assert_eq!(name(uri), last);
        }
        assert_eq!(path("file:///a%+1%"), Some("/a%+1%".into()));
        assert_eq!(path("file:///a%00b"), None);
        assert_eq!(path("file:///a%ff"), None);
    }
}
