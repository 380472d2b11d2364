//! What can go wrong around the program: kills, full disks, vanishing files, other runs. The faults are real ones;
//! `docs/reliability.md` has the table of what becomes of each.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::common::waiting::{PATIENCE, end_of, output_of, within};
use tempfile::TempDir;

/// A page with two dated entries.
fn page(name: &str) -> String {
    format!("Salt\n\nTimeline of salt\n\n1949\n7-3-1949 {name} sails\n8-3-1949 {name}\nreturns\n")
}

/// A folder; in memory where there is such a place, so that no test waits for a busy disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    tempfile::tempdir_in(memory)
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// A folder with `count` pages in its folder `in`.
fn pages(count: usize, name: &str) -> TempDir {
    let folder = folder();
    write_pages(folder.path(), count, name);
    folder
}

fn write_pages(folder: &Path, count: usize, name: &str) {
    fs::create_dir_all(folder.join("in")).unwrap();
    for number in 0..count {
        fs::write(folder.join(format!("in/{number}.txt")), page(name)).unwrap();
    }
}

fn regesta(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regesta"));
    command.current_dir(folder).args(arguments);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let command = &mut regesta(folder, arguments);
    crate::common::waiting::run(command.stdin(Stdio::null()))
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A run from the folder `in` and standard input to the folder `out`, that has begun its dataset and waits for
/// the page from standard input.
struct Waiting {
    child: Child,
    input: ChildStdin,
    said: BufReader<ChildStderr>,
}

impl Waiting {
    fn start(folder: &Path, formats: &str) -> Self {
        // What it says of the page before tells that it has come so far.
        fs::write(folder.join("in/s.txt"), "").unwrap();
        let arguments = ["convert", "-", "in", "--output", "out", "--format", formats];
        let mut child = regesta(folder, &arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        // One that never says it is ended by the time, and has then said nothing.
        let line = within(move || {
            let mut line = String::new();
            said.read_line(&mut line).unwrap();
            (line, said)
        });
        let (line, said) = line;
        assert_eq!(line, "in/s.txt: the page is empty\n");
        assert_eq!(staging(&folder.join("out")).len(), 1);
        Self { child, input, said }
    }

    /// Lets it read `page` and come to its end.
    fn finish(mut self, page: &str) -> Output {
        self.input.write_all(page.as_bytes()).unwrap();
        drop(self.input);
        let mut stderr = Vec::new();
        let mut said = self.said;
        let stderr = within(move || {
            said.read_to_end(&mut stderr).unwrap();
            stderr
        });
        let output = output_of(self.child);
        Output { stderr, ..output }
    }
}

fn wait_until(mut ready: impl FnMut() -> bool) {
    let start = Instant::now();
    while !ready() {
        assert!(start.elapsed() < PATIENCE, "nothing happens");
        thread::sleep(Duration::from_millis(1));
    }
}

/// The staging folders in a folder.
fn staging(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .as_encoded_bytes()
                .starts_with(b".regesta-")
        })
        .collect()
}

/// Every file below a folder, with its bytes; staging folders left out.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn collect(at: &Path, root: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir()
                && !path
                    .file_name()
                    .unwrap()
                    .as_encoded_bytes()
                    .starts_with(b".regesta-")
            {
                collect(&path, root, files);
            } else if path.is_file() {
                let name = path.strip_prefix(root).unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut files_found = BTreeMap::new();
    collect(folder, folder, &mut files_found);
    files_found
}

/// Two versions of the pages in `in`, and the datasets that are made of them.
struct Versions {
    folder: TempDir,
    count: usize,
    old: BTreeMap<PathBuf, Vec<u8>>,
    new: BTreeMap<PathBuf, Vec<u8>>,
}

impl Versions {
    /// With one page that only the old version has, and one that only the new one has.
    fn new(count: usize) -> Self {
        let folder = folder();
        let mut versions = Self {
            folder,
            count,
            old: BTreeMap::new(),
            new: BTreeMap::new(),
        };
        versions.write("Berg", "z-new.txt", "a-old.txt");
        assert_eq!(code(&versions.convert("reference")), Some(0));
        versions.new = files(&versions.path("reference"));
        versions.write("Lund", "a-old.txt", "z-new.txt");
        assert_eq!(code(&versions.convert("out")), Some(0));
        versions.old = files(&versions.path("out"));
        versions.write("Berg", "z-new.txt", "a-old.txt");
        assert!(versions.old.contains_key(Path::new("pages/a-old.json")));
        assert!(versions.new.contains_key(Path::new("pages/z-new.json")));
        versions
    }

    fn write(&self, name: &str, with: &str, without: &str) {
        write_pages(self.folder.path(), self.count, name);
        fs::write(self.path("in").join(with), page(name)).unwrap();
        let _ = fs::remove_file(self.path("in").join(without));
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn convert(&self, to: &str) -> Output {
        run(self.folder.path(), &["convert", "in", "--output", to])
    }

    fn spawn(&self) -> Child {
        regesta(self.folder.path(), &["convert", "in", "--output", "out"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Each file in the folder is all old or all new; says how many are new.
    fn check_whole(&self) -> usize {
        let found = files(&self.path("out"));
        for (name, bytes) in &found {
            let whole = [&self.old, &self.new].map(|version| version.get(name) == Some(bytes));
            assert!(
                whole.contains(&true),
                "{} is neither old nor new",
                name.display()
            );
        }
        // Only what is in one version alone may be missing.
        for name in self.old.keys().filter(|name| self.new.contains_key(*name)) {
            assert!(found.contains_key(name), "{} is gone", name.display());
        }
        let is_new = |(name, bytes): &(&PathBuf, &Vec<u8>)| self.new.get(*name) == Some(*bytes);
        found.iter().filter(is_new).count()
    }

    /// A run that changes nothing by itself leaves the dataset old or new as a whole.
    fn check_mended(&self) {
        fs::write(self.path("empty.txt"), "").unwrap();
        let ran = run(
            self.folder.path(),
            &["convert", "empty.txt", "--output", "out"],
        );
        assert_eq!(code(&ran), Some(2), "{}", said(&ran));
        let found = files(&self.path("out"));
        assert!(found == self.old || found == self.new);
        assert!(staging(&self.path("out")).is_empty());
    }

    /// The next run succeeds, and clears away what is left.
    fn check_next(&self) {
        let ran = self.convert("out");
        assert_eq!(code(&ran), Some(0), "{}", said(&ran));
        assert!(files(&self.path("out")) == self.new);
        assert!(staging(&self.path("out")).is_empty());
    }

    /// Has the old dataset in the folder again.
    fn restore(&self) {
        fs::remove_dir_all(self.path("out")).unwrap();
        for (name, bytes) in &self.old {
            let path = self.path("out").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

#[test]
fn a_run_that_is_killed_at_any_moment_leaves_every_file_whole() {
    let versions = Versions::new(100);
    let start = Instant::now();
    assert_eq!(code(&versions.convert("timed")), Some(0));
    let whole = start.elapsed();
    for moment in 1..=12 {
        versions.restore();
        let mut child = versions.spawn();
        thread::sleep(whole * moment / 11);
        let _ = child.kill();
        end_of(&mut child);
        versions.check_whole();
        if moment % 2 == 0 {
            versions.check_mended();
        }
        versions.check_next();
    }
}

#[test]
fn what_a_run_that_is_killed_while_files_move_has_moved_is_moved_back() {
    let versions = Versions::new(400);
    // Some runs are through before the kill comes.
    let mut half_way = 0;
    for pause in (0..5).cycle().take(30) {
        versions.restore();
        let mut child = versions.spawn();
        let mut way_back = PathBuf::new();
        wait_until(|| {
            let staging = staging(&versions.path("out"));
            way_back = staging.first().cloned().unwrap_or_default();
            way_back.push("way-back.json");
            way_back.exists() || child.try_wait().unwrap().is_some()
        });
        thread::sleep(Duration::from_millis(pause));
        let _ = child.kill();
        end_of(&mut child);
        let moved = versions.check_whole();
        let is_half_way = way_back.exists() && (1..versions.new.len()).contains(&moved);
        versions.check_mended();
        if is_half_way {
            assert!(files(&versions.path("out")) == versions.old);
            half_way += 1;
        }
        versions.check_next();
        if half_way == 3 {
            break;
        }
    }
    assert!(half_way > 0);
}

#[test]
fn a_second_run_into_the_same_folder_is_refused() {
    let folder = pages(3, "Lund");
    let first = Waiting::start(folder.path(), "csv,json");
    let second = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&second), Some(2));
    assert!(said(&second).contains("cannot write out: another run is writing there"));
    assert!(files(&folder.path().join("out")).is_empty());
    // Another folder is free.
    let other = run(folder.path(), &["convert", "in", "--output", "other"]);
    assert_eq!(code(&other), Some(0));
    let first = first.finish(&page("Berg"));
    assert_eq!(code(&first), Some(0), "{}", said(&first));
    let written = files(&folder.path().join("out"));
    assert!(written.contains_key(Path::new("pages/stdin.json")));
    assert!(written.contains_key(Path::new("pages/2.json")));
    assert!(staging(&folder.path().join("out")).is_empty());
}

#[test]
fn many_runs_at_once_leave_the_dataset_of_one() {
    let folder = pages(40, "Lund");
    let start = |_| {
        let command = &mut regesta(folder.path(), &["convert", "in", "--output", "out"]);
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let running: Vec<Child> = (0..6).map(start).collect();
    let ended: Vec<Output> = running.into_iter().map(output_of).collect();
    let codes: Vec<_> = ended.iter().map(code).collect();
    assert!(codes.contains(&Some(0)), "{codes:?}");
    for ended in ended.iter().filter(|ended| code(ended) != Some(0)) {
        assert_eq!(code(ended), Some(2));
        assert!(said(ended).contains("cannot write out"), "{}", said(ended));
    }
    run(folder.path(), &["convert", "in", "--output", "alone"]);
    assert!(files(&folder.path().join("out")) == files(&folder.path().join("alone")));
    assert!(staging(&folder.path().join("out")).is_empty());
}

#[test]
fn an_output_folder_that_is_removed_meanwhile_is_told_and_not_made_again() {
    for format in ["csv,json,datapackage", "jsonl", "csv"] {
        let folder = pages(3, "Lund");
        let running = Waiting::start(folder.path(), format);
        fs::remove_dir_all(folder.path().join("out")).unwrap();
        let ran = running.finish(&page("Berg"));
        assert_eq!(code(&ran), Some(2));
        assert!(said(&ran).contains("cannot write out"), "{}", said(&ran));
        assert!(ran.stdout.is_empty());
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
fn an_input_that_vanishes_or_turns_into_something_else_is_named_and_the_others_are_written() {
    let folder = pages(3, "Lund");
    for name in ["x.txt", "y.txt"] {
        fs::write(folder.path().join("in").join(name), page("Holm")).unwrap();
    }
    // It waits for the page `stdin`, which comes before the two.
    let running = Waiting::start(folder.path(), "csv,json");
    fs::remove_file(folder.path().join("in/x.txt")).unwrap();
    fs::remove_file(folder.path().join("in/y.txt")).unwrap();
    fs::create_dir(folder.path().join("in/y.txt")).unwrap();
    let ran = running.finish(&page("Berg"));
    assert_eq!(code(&ran), Some(2));
    let said = said(&ran);
    assert!(said.contains("cannot read in/x.txt"), "{said}");
    assert!(said.contains("not a regular file: in/y.txt"), "{said}");
    assert!(said.contains("2 inputs could not be read"), "{said}");
    let written = files(&folder.path().join("out/pages"));
    let names: Vec<_> = written.keys().map(|name| name.to_str().unwrap()).collect();
    assert_eq!(
        names,
        ["0.json", "1.json", "2.json", "s.json", "stdin.json"]
    );
}

#[test]
fn an_input_that_changes_while_it_is_read_is_named() {
    let folder = pages(1, "Lund");
    let growing = folder.path().join("in/growing.txt");
    // Long enough that something is added while it is read; blank, so that it is soon understood when not.
    fs::write(&growing, "\n".repeat(4 << 20)).unwrap();
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let writer = thread::spawn(move || {
        let mut file = fs::OpenOptions::new().append(true).open(growing).unwrap();
        while stopped.try_recv().is_err() {
            file.write_all(b"\n").unwrap();
        }
    });
    // On a busy machine the writer may pause just then: such a run is told nothing, and is right.
    let named = (0..20).any(|_| {
        let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
        assert!(folder.path().join("out/pages/0.json").is_file());
        let is_named = said(&ran).contains("the file changed while it was read: in/growing.txt");
        assert_eq!(code(&ran), Some(if is_named { 2 } else { 0 }));
        is_named
    });
    stop.send(()).unwrap();
    writer.join().unwrap();
    assert!(named);
}

#[test]
fn a_pipe_that_is_named_like_a_page_is_named_and_not_waited_for() {
    let folder = pages(2, "Lund");
    let made =
        crate::common::waiting::run(Command::new("mkfifo").arg(folder.path().join("in/x.txt")));
    assert!(made.status.success());
    let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(2));
    assert!(said(&ran).contains("not a regular file: in/x.txt"));
    assert_eq!(files(&folder.path().join("out/pages")).len(), 2);
}

#[test]
fn links_in_a_circle_come_to_an_end() {
    let folder = pages(2, "Lund");
    symlink(".", folder.path().join("in/again")).unwrap();
    symlink("..", folder.path().join("in/up")).unwrap();
    let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    assert_eq!(files(&folder.path().join("out/pages")).len(), 2);
    symlink("x.txt", folder.path().join("in/x.txt")).unwrap();
    let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(2));
    assert!(
        said(&ran).contains("cannot read in/x.txt"),
        "{}",
        said(&ran)
    );
    assert_eq!(files(&folder.path().join("out/pages")).len(), 2);
}

#[test]
fn of_ten_thousand_files_with_one_unreadable_all_others_are_written() {
    let folder = folder();
    fs::create_dir(folder.path().join("in")).unwrap();
    for number in 0..9_999 {
        let text = format!("Page {number}\n\nSalt is dear.\n");
        fs::write(folder.path().join(format!("in/{number:04}.txt")), text).unwrap();
    }
    symlink("nowhere", folder.path().join("in/5000-link.txt")).unwrap();
    let ran = run(
        folder.path(),
        &["convert", "in", "--output", "out", "--format", "csv"],
    );
    assert_eq!(code(&ran), Some(2));
    assert!(said(&ran).contains("cannot read in/5000-link.txt"));
    assert!(said(&ran).contains("1 input could not be read; the dataset is without it"));
    assert!(
        String::from_utf8(ran.stdout)
            .unwrap()
            .starts_with("9999 pages, 29997 lines")
    );
    let table = fs::read_to_string(folder.path().join("out/pages.csv")).unwrap();
    assert_eq!(table.lines().count(), 10_000);
}

/// A disk of 640 KiB, when this system lets the test make one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: PathBuf) -> Option<Self> {
        fs::create_dir(&at).unwrap();
        let mounted = crate::common::waiting::run(
            Command::new("mount")
                .args(["-t", "tmpfs", "-o", "size=640k", "tmpfs"])
                .arg(&at),
        );
        mounted.status.success().then(|| Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        crate::common::waiting::run(Command::new("umount").arg("-l").arg(&self.0));
    }
}

#[test]
fn a_full_disk_leaves_the_old_dataset() {
    let folder = pages(3, "Lund");
    let Some(disk) = SmallDisk::mount(folder.path().join("disk")) else {
        eprintln!("no disk can be made here; a limit on the size of files stands in for it");
        return;
    };
    let ran = run(folder.path(), &["convert", "in", "--output", "disk/out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    let before = files(&disk.0);
    write_pages(folder.path(), 1000, "Berg");
    for format in ["csv,json,datapackage", "jsonl", "csv"] {
        let arguments = ["convert", "in", "--output", "disk/out", "--format", format];
        let ran = run(folder.path(), &arguments);
        assert_eq!(code(&ran), Some(2), "{}", said(&ran));
        assert!(
            said(&ran).contains("cannot write disk/out"),
            "{}",
            said(&ran)
        );
        assert!(
            said(&ran).contains("No space left on device"),
            "{}",
            said(&ran)
        );
        assert!(files(&disk.0) == before);
        assert!(staging(&disk.0.join("out")).is_empty());
    }
    // What fits is written again.
    fs::remove_dir_all(folder.path().join("in")).unwrap();
    write_pages(folder.path(), 3, "Berg");
    let ran = run(folder.path(), &["convert", "in", "--output", "disk/out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
}

#[test]
fn a_full_disk_leaves_no_rendered_page() {
    let folder = pages(400, "Lund");
    let Some(disk) = SmallDisk::mount(folder.path().join("disk")) else {
        eprintln!("no disk can be made here; a limit on the size of files stands in for it");
        return;
    };
    let render = ["render", "in", "--output", "disk/out"];
    let ran = run(folder.path(), &render);
    assert_eq!(code(&ran), Some(2), "{}", said(&ran));
    for part in ["cannot write disk/out", "No space left on device"] {
        assert!(said(&ran).contains(part), "{}", said(&ran));
    }
    assert_eq!(fs::read_dir(&disk.0).unwrap().count(), 0);
    // What fits is written, and nothing is in its way.
    fs::remove_dir_all(folder.path().join("in")).unwrap();
    write_pages(folder.path(), 3, "Berg");
    let ran = run(folder.path(), &render);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    assert_eq!(files(&disk.0.join("out")).len(), 3);
}

#[test]
fn of_pages_of_which_one_is_there_already_none_is_rendered() {
    let folder = pages(3, "Lund");
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("out/1.txt"), "mine").unwrap();
    let ran = run(folder.path(), &["render", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(2));
    let reason = "cannot write out/1.txt: it already exists";
    assert!(said(&ran).contains(reason), "{}", said(&ran));
    let left = files(&folder.path().join("out"));
    assert_eq!(left.keys().collect::<Vec<_>>(), [Path::new("1.txt")]);
    assert_eq!(left[Path::new("1.txt")], b"mine");
}

/// A run with a limit on the size of files, in blocks of a system that counts 512 or 1024 bytes each.
fn limited(folder: &Path, blocks: usize, arguments: &str) -> Output {
    let line = format!("ulimit -f {blocks}; exec \"$0\" {arguments}");
    let mut command = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_regesta");
    crate::common::waiting::run(command.current_dir(folder).args(["-c", &line, program]))
}

#[test]
fn a_limit_on_the_size_of_files_is_told_by_every_command_that_writes() {
    let folder = pages(400, "Lund");
    // Longer than the limit is.
    let long = page("Lund").repeat(900) + &"31-2-1949 Berg sails\n".repeat(200);
    fs::write(folder.path().join("in/long.txt"), long).unwrap();
    let before = files(folder.path());
    for (arguments, named) in [
        ("convert in --output out", "cannot write out: "),
        ("render in --output out", "cannot write out: long.txt: "),
        ("report in --output r.html", "cannot write r.html: "),
        (
            "validate in --format json --output f.json",
            "cannot write f.json: ",
        ),
        (
            "validate in --write-baseline k.json",
            "cannot write k.json: ",
        ),
        ("init in", "cannot write in/regesta.toml: "),
    ] {
        let blocks = if arguments.starts_with("init") { 1 } else { 8 };
        let ran = limited(folder.path(), blocks, arguments);
        assert_eq!(code(&ran), Some(2), "{arguments}: {}", said(&ran));
        for part in [named, "File too large"] {
            assert!(said(&ran).contains(part), "{arguments}: {}", said(&ran));
        }
        assert!(files(folder.path()) == before, "{arguments}");
        assert!(staging(folder.path()).is_empty(), "{arguments}");
    }
}

#[test]
fn a_limit_on_the_size_of_files_leaves_the_old_dataset() {
    let folder = pages(3, "Lund");
    let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    let before = files(&folder.path().join("out"));
    write_pages(folder.path(), 400, "Berg");
    let ran = limited(folder.path(), 64, "convert in --output out");
    assert_eq!(code(&ran), Some(2), "{}", said(&ran));
    for part in ["cannot write out: ", "File too large"] {
        assert!(said(&ran).contains(part), "{}", said(&ran));
    }
    assert!(staging(&folder.path().join("out")).is_empty());
    assert!(files(&folder.path().join("out")) == before);
    let ran = run(folder.path(), &["convert", "in", "--output", "out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    assert!(staging(&folder.path().join("out")).is_empty());
}

#[test]
fn standard_output_that_is_full_is_told() {
    let folder = pages(3, "Lund");
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
        eprintln!("there is no /dev/full here");
        return;
    };
    let arguments = ["convert", "in", "--format", "jsonl", "--output", "-"];
    let ran = output_of(
        regesta(folder.path(), &arguments)
            .stdout(full)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    assert_eq!(code(&ran), Some(2));
    assert!(
        said(&ran).contains("cannot write to standard output"),
        "{}",
        said(&ran)
    );
}

#[test]
fn names_of_inputs_stay_in_the_output_folder() {
    use std::os::unix::ffi::OsStrExt;

    let folder = folder();
    let long = format!("{}.txt", "x".repeat(251));
    let names: [&[u8]; 10] = [
        b"x\\..\\..\\..\\x.txt",
        b"a\nb\x1b[2J.txt",
        b"Salt.txt",
        b"SALT.txt",
        b"salt.json/in.txt",
        b"=1+1.txt",
        b"-rf.txt",
        b"latin \xe9.txt",
        b"C:\\x.txt",
        long.as_bytes(),
    ];
    for name in names {
        let path = folder
            .path()
            .join("in")
            .join(std::ffi::OsStr::from_bytes(name));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, page("Lund")).unwrap();
    }
    // Hidden, so that only who names it gets it.
    let dots = "in/...txt";
    fs::write(folder.path().join(dots), page("Lund")).unwrap();
    let ran = run(
        folder.path(),
        &["convert", "in", dots, "--output", "deep/out"],
    );
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    let around: Vec<_> = files(folder.path())
        .into_keys()
        .filter(|path| !path.starts_with("in") && !path.starts_with("deep/out"))
        .collect();
    assert!(around.is_empty(), "{around:?}");
    let mut made: Vec<String> = files(&folder.path().join("deep/out/pages"))
        .into_keys()
        .map(|name| name.into_os_string().into_string().unwrap())
        .collect();
    let long = format!("{}.json", "x".repeat(240));
    let mut expected = [
        "%2E%2E.json",
        "x%5C..%5C..%5C..%5Cx.json",
        "a%0Ab%1B[2J.json",
        "SALT.json",
        "Salt~2.json",
        "salt.json~3/in.json",
        "=1+1.json",
        "-rf.json",
        "latin \u{fffd}.json",
        "C:%5Cx.json",
        &long,
    ];
    expected.sort_unstable();
    made.sort_unstable();
    assert_eq!(made, expected);
    assert!(!said(&ran).contains('\u{1b}'));
    // The next run knows them all again: what is gone from the input goes from the output.
    fs::remove_dir_all(folder.path().join("in")).unwrap();
    write_pages(folder.path(), 1, "Lund");
    let ran = run(folder.path(), &["convert", "in", "--output", "deep/out"]);
    assert_eq!(code(&ran), Some(0), "{}", said(&ran));
    let left = files(&folder.path().join("deep/out/pages"));
    assert_eq!(left.keys().collect::<Vec<_>>(), [Path::new("0.json")]);
}

#[test]
fn standard_input_that_breaks_off_leaves_the_old_dataset() {
    let folder = pages(2, "Lund");
    assert_eq!(
        code(&run(folder.path(), &["convert", "in", "--output", "out"])),
        Some(0)
    );
    let before = files(&folder.path().join("out"));
    let mut running = Waiting::start(folder.path(), "csv");
    running.child.kill().unwrap();
    assert!(output_of(running.child).stdout.is_empty());
    assert!(files(&folder.path().join("out")) == before);
    assert_eq!(staging(&folder.path().join("out")).len(), 1);
    assert_eq!(
        code(&run(folder.path(), &["convert", "in", "--output", "out"])),
        Some(0)
    );
    assert!(staging(&folder.path().join("out")).is_empty());
}

#[test]
fn a_reader_that_is_gone_is_no_fault_of_any_command() {
    let folder = pages(1, "Lund");
    fs::write(folder.path().join("page.txt"), page("Berg").repeat(3000)).unwrap();
    let mut all = regesta::cli::command();
    all.build();
    let commands = all.get_subcommands().map(|command| command.get_name());
    let helps = commands.flat_map(|name| [format!("{name} --help"), format!("help {name}")]);
    let printing = [
        "--help",
        "--version",
        "explain D101",
        "rules",
        "rules --format markdown",
        "schema",
        "completions bash",
        "man",
        "validate --show-config",
        "validate page.txt --format json",
        "validate page.txt --format json --output /dev/stdout",
        "render page.txt",
        "report page.txt --output -",
        "convert page.txt --format jsonl --output -",
        "convert page.txt --format csv",
    ];
    let helps = helps.filter(|line| line != "help help" && line != "help --help");
    for line in helps.chain(printing.map(str::to_owned)) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let arguments: Vec<&str> = line.split(' ').collect();
        let child = regesta(folder.path(), &arguments)
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let ran = output_of(child);
        // What is found is found, whoever reads it.
        let expected = if line.starts_with("validate page") {
            1
        } else {
            0
        };
        assert_eq!(code(&ran), Some(expected), "{line}: {}", said(&ran));
        assert!(!said(&ran).contains("cannot"), "{line}: {}", said(&ran));
    }
}

#[test]
fn help_that_cannot_be_written_is_told() {
    let folder = folder();
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
        eprintln!("there is no /dev/full here");
        return;
    };
    let child = regesta(folder.path(), &["--help"])
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ran = output_of(child);
    assert_eq!(code(&ran), Some(2));
    let reason = "cannot write to standard output";
    assert!(said(&ran).contains(reason), "{}", said(&ran));
}
