//! Moves finished files to their places, and back again when that goes wrong. The way back is written down
//! before the first file moves, so that a later run finds it when this one is killed on the way.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{WriteError, at};

/// Below the staging folder: the files that wait for their places.
pub(super) const NEW: &str = "new";
/// Below the staging folder: the files that are replaced or removed.
pub(super) const OLD: &str = "old";
/// Below the staging folder, while files move: the way back.
pub(super) const WAY_BACK: &str = "way-back.json";

/// What must be done to have everything as it was. All of it can be done again, from any point on.
#[derive(Debug, Default, Serialize, Deserialize)]
struct WayBack {
    /// Files that are kept among the old ones, and return from there.
    kept: Vec<PathBuf>,
    /// Files that have no predecessor.
    added: Vec<PathBuf>,
    /// Folders that are made for them, the outermost first.
    made: BTreeSet<PathBuf>,
}

/// The files of a folder on the move.
pub(super) struct Moves<'f> {
    folder: &'f Path,
    staging: &'f Path,
    way_back: WayBack,
}

impl<'f> Moves<'f> {
    /// Keeps all files of `folder` that are to be replaced or removed, and writes the way back.
    pub(super) fn prepare(
        folder: &'f Path,
        staging: &'f Path,
        replace: &[PathBuf],
        remove: &[PathBuf],
    ) -> Result<Self, WriteError> {
        let mut moves = Self {
            folder,
            staging,
            way_back: WayBack::default(),
        };
        let old = staging.join(OLD);
        fs::create_dir(&old).map_err(at(&old))?;
        for file in replace.iter().chain(remove) {
            moves.keep(file, &old)?;
        }
        moves.write_way_back().map_err(at(staging))?;
        Ok(moves)
    }

    /// Keeps the file that is in the place of `file`, if there is one, by a second name: its place is never
    /// empty.
    fn keep(&mut self, file: &Path, old: &Path) -> Result<(), WriteError> {
        let target = self.folder.join(file);
        refuse_links_above(self.folder, file)?;
        match fs::symlink_metadata(&target) {
            Ok(there) if there.is_dir() => {
                let error = io::Error::new(io::ErrorKind::IsADirectory, "a folder is in its place");
                Err(at(&target)(error))
            }
            Ok(_) => {
                let kept = old.join(file);
                make_folders_for(old, file)
                    .and_then(|()| fs::hard_link(&target, &kept))
                    .or_else(|_| copy(&target, &kept))
                    .map_err(at(&target))?;
                self.way_back.kept.push(file.to_owned());
                Ok(())
            }
            Err(_) => {
                let above = file.ancestors().skip(1).take_while(|above| {
                    !above.as_os_str().is_empty() && !self.folder.join(above).exists()
                });
                self.way_back.made.extend(above.map(Path::to_owned));
                self.way_back.added.push(file.to_owned());
                Ok(())
            }
        }
    }

    /// Writes the way back, when everything that it needs is on disk.
    fn write_way_back(&self) -> io::Result<()> {
        let old = self.staging.join(OLD);
        sync_folders(&old, &self.way_back.kept);
        let unfinished = old.join(WAY_BACK);
        let file = File::create_new(&unfinished)?;
        serde_json::to_writer(&file, &self.way_back)?;
        file.sync_all()?;
        fs::rename(unfinished, self.staging.join(WAY_BACK))?;
        sync_folder(self.staging);
        Ok(())
    }

    /// Puts the files `replace` in their places, and takes the files `remove` away.
    pub(super) fn carry_out(
        &self,
        replace: &[PathBuf],
        remove: &[PathBuf],
    ) -> Result<(), WriteError> {
        for file in replace {
            let target = self.folder.join(file);
            make_folders_for(self.folder, file)
                .and_then(|()| fs::rename(self.staging.join(NEW).join(file), &target))
                .map_err(at(&target))?;
        }
        for file in remove {
            let target = self.folder.join(file);
            fs::remove_file(&target).map_err(at(&target))?;
        }
        sync_folders(self.folder, replace);
        // From here on there is no way back.
        let way_back = self.staging.join(WAY_BACK);
        fs::remove_file(&way_back).map_err(at(&way_back))?;
        sync_folder(self.staging);
        Ok(())
    }

    /// Moves everything back.
    pub(super) fn undo(&self) -> io::Result<()> {
        undo(self.folder, self.staging, &self.way_back)
    }
}

/// Moves back what a run that was killed has moved from `staging` to `folder`, if it had come so far.
pub(super) fn undo_unfinished(folder: &Path, staging: &Path) -> io::Result<()> {
    let way_back = match fs::read(staging.join(WAY_BACK)) {
        Ok(way_back) => serde_json::from_slice(&way_back)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    undo(folder, staging, &way_back)
}

fn undo(folder: &Path, staging: &Path, way_back: &WayBack) -> io::Result<()> {
    let WayBack { kept, added, made } = way_back;
    if !kept
        .iter()
        .chain(added)
        .chain(made)
        .all(|path| is_below(path) && refuse_links_above(folder, path).is_ok())
    {
        return Err(io::Error::other("the way back leads out of the folder"));
    }
    let back = kept
        .iter()
        .map(|file| fs::rename(staging.join(OLD).join(file), folder.join(file)));
    let away = added.iter().map(|file| fs::remove_file(folder.join(file)));
    // Everything is tried. What is not found has been done before, or someone has removed the folder.
    let mut failed = None;
    for step in back.chain(away) {
        match step {
            Err(error) if error.kind() != io::ErrorKind::NotFound => failed = Some(error),
            _ => {}
        }
    }
    for made in made.iter().rev() {
        // A folder that is not empty is someone else's too.
        let _ = fs::remove_dir(folder.join(made));
    }
    if let Some(error) = failed {
        return Err(error);
    }
    sync_folders(folder, kept);
    match fs::remove_file(staging.join(WAY_BACK)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether a path leads down, and nowhere else.
pub(in crate::export) fn is_below(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, Component::Normal(_)))
}

/// Makes the folders that `file` needs below `root`; never `root` itself, which someone may have removed.
pub(super) fn make_folders_for(root: &Path, file: &Path) -> io::Result<()> {
    let mut folder = root.to_owned();
    for part in file.parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        match fs::create_dir(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Refuses a file that would lie behind a link: what is in another folder is another's.
fn refuse_links_above(root: &Path, file: &Path) -> Result<(), WriteError> {
    let above = (file.ancestors().skip(1)).filter(|above| !above.as_os_str().is_empty());
    for folder in above.map(|above| root.join(above)) {
        if folder.is_symlink() {
            let message = "it is a link to another folder, in which nothing is replaced";
            return Err(at(&folder)(io::Error::new(
                io::ErrorKind::AlreadyExists,
                message,
            )));
        }
    }
    Ok(())
}

/// Copies a file to the disk, where it cannot have two names.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

/// Has the names of `files` written to the disk: all folders that they are in below `root`, and `root`.
fn sync_folders(root: &Path, files: &[PathBuf]) {
    let folders: BTreeSet<&Path> = files
        .iter()
        .flat_map(|file| file.ancestors().skip(1))
        .collect();
    for folder in folders {
        sync_folder(&root.join(folder));
    }
}

/// Has the names in a folder written to the disk, where the system can do that.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a dataset, one that waits for its place, and something in the way of the file `c`.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in [
            ("a", "old a"),
            ("gone/z", "old z"),
            ("stage/new/a", "new a"),
            ("stage/new/b", "new b"),
            ("stage/new/c", "new c"),
            ("stage/new/sub/sub/d", "new d"),
        ] {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn files(names: &[&str]) -> Vec<PathBuf> {
        names.iter().map(PathBuf::from).collect()
    }

    fn read(folder: &tempfile::TempDir, file: &str) -> Option<String> {
        fs::read_to_string(folder.path().join(file)).ok()
    }

    fn is_as_it_was(folder: &tempfile::TempDir) {
        assert_eq!(read(folder, "a").as_deref(), Some("old a"));
        assert_eq!(read(folder, "gone/z").as_deref(), Some("old z"));
        let path = folder.path();
        assert!(!path.join("b").exists() && !path.join("sub").exists());
    }

    #[test]
    fn files_are_replaced_added_and_removed() {
        let folder = folder();
        let stage = folder.path().join("stage");
        let (replace, remove) = (files(&["a", "sub/sub/d"]), files(&["gone/z"]));
        let moves = Moves::prepare(folder.path(), &stage, &replace, &remove).unwrap();
        assert!(stage.join(WAY_BACK).is_file());
        moves.carry_out(&replace, &remove).unwrap();
        assert_eq!(read(&folder, "a").as_deref(), Some("new a"));
        assert_eq!(read(&folder, "sub/sub/d").as_deref(), Some("new d"));
        assert_eq!(read(&folder, "gone/z"), None);
        assert!(!stage.join(WAY_BACK).exists());
    }

    #[test]
    fn a_failure_puts_everything_back() {
        let folder = folder();
        let stage = folder.path().join("stage");
        let (replace, remove) = (files(&["a", "b", "sub/sub/d", "c"]), files(&["gone/z"]));
        let moves = Moves::prepare(folder.path(), &stage, &replace, &remove).unwrap();
        fs::create_dir(folder.path().join("c")).unwrap();
        assert!(moves.carry_out(&replace, &remove).is_err());
        assert_eq!(read(&folder, "a").as_deref(), Some("new a"));
        fs::remove_dir(folder.path().join("c")).unwrap();
        moves.undo().unwrap();
        is_as_it_was(&folder);
    }

    #[test]
    fn a_folder_in_the_way_is_found_before_anything_moves() {
        let folder = folder();
        let stage = folder.path().join("stage");
        fs::create_dir(folder.path().join("c")).unwrap();
        let moves = Moves::prepare(folder.path(), &stage, &files(&["a", "c"]), &[]);
        assert!(moves.is_err());
        is_as_it_was(&folder);
    }

    #[test]
    fn a_later_run_finds_the_way_back_from_any_point() {
        let (replace, remove) = (files(&["a", "b", "sub/sub/d"]), files(&["gone/z"]));
        for moved in 0..=replace.len() {
            let folder = folder();
            let stage = folder.path().join("stage");
            Moves::prepare(folder.path(), &stage, &replace, &remove).unwrap();
            for file in &replace[..moved] {
                make_folders_for(folder.path(), file).unwrap();
                fs::rename(stage.join(NEW).join(file), folder.path().join(file)).unwrap();
            }
            if moved == replace.len() {
                fs::remove_file(folder.path().join("gone/z")).unwrap();
                // The way back was gone already, and the run that went it was killed too.
                let way_back = fs::read(stage.join(WAY_BACK)).unwrap();
                undo_unfinished(folder.path(), &stage).unwrap();
                fs::write(stage.join(WAY_BACK), way_back).unwrap();
            }
            undo_unfinished(folder.path(), &stage).unwrap();
            is_as_it_was(&folder);
            undo_unfinished(folder.path(), &stage).unwrap();
        }
    }

    #[test]
    fn a_way_back_that_leads_out_of_the_folder_is_not_gone() {
        let folder = folder();
        let stage = folder.path().join("gone");
        let way_back = r#"{"kept":[],"added":["../a"],"made":[]}"#;
        fs::write(stage.join(WAY_BACK), way_back).unwrap();
        assert!(undo_unfinished(&stage, &stage).is_err());
        assert!(folder.path().join("a").exists());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("..", stage.join("up")).unwrap();
            fs::write(stage.join(WAY_BACK), way_back.replace("../a", "up/a")).unwrap();
            assert!(undo_unfinished(&stage, &stage).is_err());
            assert!(folder.path().join("a").exists());
        }
    }

    #[test]
    fn a_folder_that_is_gone_is_not_made_again() {
        let folder = folder();
        let gone = folder.path().join("none");
        assert!(make_folders_for(&gone, Path::new("pages/x.json")).is_err());
        assert!(!gone.exists());
    }
}
