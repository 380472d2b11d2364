//! Writes a file whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Whether a path stands for standard output.
pub(crate) fn is_standard_output(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1"]
        .map(Path::new)
        .contains(&path)
}

/// Refuses to replace a file that the program did not write, as `is_ours` tells by what is in it. An empty file is
/// nobody's.
///
/// # Errors
/// When the file is another's, or cannot be read; `what` says what it should be.
pub(crate) fn check_replaceable(
    path: &Path,
    what: &str,
    is_ours: impl FnOnce(&mut dyn Read) -> bool,
) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if there.is_file() && there.len() > 0 => {}
        // What cannot be written at all is told then.
        _ => return Ok(()),
    }
    if is_ours(&mut BufReader::new(File::open(path)?)) {
        return Ok(());
    }
    let message = format!("it already exists and is not {what}");
    Err(io::Error::new(io::ErrorKind::AlreadyExists, message))
}

/// Refuses to replace a file that someone has protected from being written to: a file takes the place of another
/// whatever the permissions of that are.
///
/// # Errors
/// When it is protected.
pub(crate) fn check_unprotected(there: &Metadata) -> io::Result<()> {
    match there.is_file() && there.permissions().readonly() {
        false => Ok(()),
        true => Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "it already exists and is write-protected",
        )),
    }
}

/// Writes what `write` writes to the file at `path`; whoever reads it meanwhile sees the old text or the new.
///
/// What is no ordinary file, such as a pipe, is written to as it is.
pub(super) fn write_with(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let write = |file: &mut File| {
        let mut to = BufWriter::new(file);
        write(&mut to)?;
        to.flush()
    };
    let there = fs::metadata(path).ok();
    if is_open_already(path) || there.as_ref().is_some_and(|there| !there.is_file()) {
        return write(&mut OpenOptions::new().append(true).open(path)?);
    }
    if let Some(there) = &there {
        check_unprotected(there)?;
    }
    // A link stays a link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut file = unfinished(&path)?;
    if let Some(there) = there {
        file.as_file().set_permissions(there.permissions())?;
    }
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// Writes a text to a new file; one that is there is left as it is.
///
/// # Errors
/// When there is a file, or a link, or the file cannot be written.
pub(crate) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = unfinished(path)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}

/// A file beside `path`, which goes away unless it is given that name.
fn unfinished(path: &Path) -> io::Result<NamedTempFile> {
    let folder = (path.parent()).filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".regesta-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder.unwrap_or(Path::new(".")))
}

/// The beginning of a file, by which it is known.
pub(crate) fn head(file: &mut dyn Read) -> String {
    const LONGEST: u64 = 1 << 12;
    let mut head = Vec::new();
    match file.take(LONGEST).read_to_end(&mut head) {
        Ok(_) => String::from_utf8_lossy(&head).into_owned(),
        Err(_) => String::new(),
    }
}

/// Whether a path names a file that a process has open: what stands in it is written behind, and never replaced.
fn is_open_already(path: &Path) -> bool {
    let parts: Vec<_> = path.iter().filter_map(|part| part.to_str()).collect();
    matches!(
        parts[..],
        ["/", "dev", "stdout" | "stderr"] | ["/", "dev", "fd", _] | ["/", "proc", _, "fd", _]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, text: &str) -> io::Result<()> {
        write_with(path, |to| to.write_all(text.as_bytes()))
    }

    #[test]
    fn a_file_is_written_and_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("salt");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_a_device() {
        let folder = tempfile::tempdir().unwrap();
        let (link, file) = (folder.path().join("link"), folder.path().join("file"));
        fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, "two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        write(Path::new("/dev/null"), "three").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[test]
    fn a_file_in_no_folder_cannot_be_written() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(&folder.path().join("no/salt"), "one").is_err());
        assert!(write(folder.path(), "one").is_err());
    }

    #[test]
    fn only_what_is_ours_or_empty_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("salt");
        let check =
            || check_replaceable(&path, "a report", |text| head(text).starts_with("report"));
        assert!(check().is_ok());
        for (text, is_ok) in [("", true), ("report of salt", true), ("salt", false)] {
            fs::write(&path, text).unwrap();
            assert_eq!(check().is_ok(), is_ok, "{text}");
        }
        assert!(check_replaceable(folder.path(), "a report", |_| false).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_is_open_already_is_added_to() {
        use std::os::fd::AsRawFd;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        fs::write(&path, "one").unwrap();
        let open = File::open(&path).unwrap();
        let name = format!("/proc/{}/fd/{}", std::process::id(), open.as_raw_fd());
        write(Path::new(&name), "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "onetwo");
    }
}
