//! Which inputs are found, and under which names.

use super::*;

fn folder(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "Text").unwrap();
    }
    folder
}

fn names(inputs: &[Input]) -> Vec<&str> {
    inputs.iter().map(|input| input.source.as_str()).collect()
}

#[test]
fn a_folder_gives_its_pages_and_those_below_in_order() {
    let folder = folder(&[
        "b.txt",
        "a/c.txt",
        "a.txt",
        "x.md",
        "d.txt/e.txt",
        ".git/f.txt",
        ".g.txt",
    ]);
    let inputs = find(&[folder.path().to_owned()], &Choice::default())
        .unwrap()
        .inputs;
    assert_eq!(names(&inputs), ["a.txt", "a/c.txt", "b.txt", "d.txt/e.txt"]);
}

#[test]
fn a_file_is_named_by_its_file_name_and_read_once() {
    let folder = folder(&["x.md"]);
    let file = folder.path().join("x.md");
    let inputs = find(&[file.clone(), file], &Choice::default())
        .unwrap()
        .inputs;
    assert_eq!(names(&inputs), ["x.md"]);
}

#[test]
fn a_file_that_two_paths_lead_to_is_read_once() {
    let folder = folder(&["in/x.txt"]);
    let found = find(
        &[folder.path().to_owned(), folder.path().join("in")],
        &Choice::default(),
    )
    .unwrap();
    let inputs = found.inputs;
    assert_eq!(names(&inputs), ["in/x.txt"]);
}

#[test]
fn files_of_the_same_name_in_two_folders_are_refused() {
    let folder = folder(&["a/x.txt", "b/x.txt"]);
    let errors = find(
        &[folder.path().join("a"), folder.path().join("b")],
        &Choice::default(),
    )
    .unwrap_err();
    assert!(matches!(&errors[..], [InputError::SameName { name, .. }] if name == "x"));
}

#[test]
fn everything_that_is_wrong_is_told() {
    let folder = folder(&["empty/x.md"]);
    let errors = find(
        &["missing".into(), folder.path().join("empty")],
        &Choice::default(),
    )
    .unwrap_err();
    assert!(matches!(
        errors[..],
        [InputError::Missing(_), InputError::NoPages { .. }]
    ));
}

#[cfg(unix)]
#[test]
fn folders_behind_links_that_fan_out_are_entered_once() {
    let folder = tempfile::tempdir().unwrap();
    let at = |level: usize| folder.path().join(format!("d{level}"));
    fs::create_dir(at(0)).unwrap();
    fs::write(at(0).join("salt.txt"), "Salt").unwrap();
    // Each folder has two links to the one before: a walk along all of them would never end.
    for level in 1..=20 {
        fs::create_dir(at(level)).unwrap();
        for link in ["a", "b"] {
            std::os::unix::fs::symlink(at(level - 1), at(level).join(link)).unwrap();
        }
    }
    let found = find(&[at(20)], &Choice::default()).unwrap();
    assert_eq!(found.inputs.len(), 1);
}

#[cfg(unix)]
#[test]
fn links_to_nothing_are_told_and_links_in_a_circle_are_no_matter() {
    use std::os::unix::fs::symlink;

    let folder = folder(&["in/x.txt", "in/sub/y.txt"]);
    let path = |name: &str| folder.path().join("in").join(name);
    symlink("gone.txt", path("link.txt")).unwrap();
    symlink("self.txt", path("self.txt")).unwrap();
    symlink("gone", path("link")).unwrap();
    symlink("..", path("sub/up")).unwrap();
    symlink("../../in", path("sub/up.txt")).unwrap();
    let found = find(&[path("")], &Choice::default()).unwrap();
    assert_eq!(names(&found.inputs), ["sub/y.txt", "x.txt"]);
    let mut told: Vec<String> = found.unreadable.iter().map(ToString::to_string).collect();
    told.sort();
    assert_eq!(told.len(), 2);
    for (told, name) in told.iter().zip(["link.txt", "self.txt"]) {
        let expected = format!("cannot read {}: ", path(name).display());
        assert!(told.starts_with(&expected), "{told}");
        assert!(!told.contains("IO error"), "{told}");
    }
}

/// Leaves out what the pattern is for, below `folder`.
fn without(folder: &Path, glob: &str) -> Choice {
    let pattern = Pattern::read(glob).unwrap();
    let mut choice = Choice::default();
    let folder = fs::canonicalize(folder).unwrap();
    choice.excluded.add(folder, pattern);
    choice
}

#[test]
fn what_git_ignores_is_passed_over_with_or_without_a_repository() {
    let folder = folder(&[
        "a.txt",
        "node_modules/b.txt",
        "sub/c.txt",
        "sub/kept.txt",
        "sub/d.txt",
        "own/e.txt",
    ]);
    let write = |name: &str, text| fs::write(folder.path().join(name), text).unwrap();
    write(".gitignore", "node_modules/\nsub/*.txt\n!sub/kept.txt\n[\n");
    write("own/.ignore", "*\n");
    let arguments = [folder.path().to_owned()];
    for _ in 0..2 {
        let inputs = find(&arguments, &Choice::default()).unwrap().inputs;
        assert_eq!(names(&inputs), ["a.txt", "sub/kept.txt"]);
        fs::create_dir_all(folder.path().join(".git")).unwrap();
    }
    // The rules of a folder hold below it, whoever is asked for what lies there.
    let inputs = find(&[folder.path().join("sub")], &Choice::default()).unwrap();
    assert_eq!(names(&inputs.inputs), ["kept.txt"]);
    // What is named is read.
    let named = folder.path().join("sub/c.txt");
    let inputs = find(&[named], &Choice::default()).unwrap().inputs;
    assert_eq!(names(&inputs), ["c.txt"]);
    let all = Choice {
        ignored_too: true,
        ..Choice::default()
    };
    assert_eq!(find(&arguments, &all).unwrap().inputs.len(), 6);
}

#[test]
fn hidden_pages_and_folders_are_passed_over_and_told() {
    let folder = folder(&["a.txt", ".b.txt", ".c/d.txt", ".e.md"]);
    let found = find(&[folder.path().to_owned()], &Choice::default()).unwrap();
    assert_eq!(names(&found.inputs), ["a.txt"]);
    let told: Vec<_> = found
        .hidden
        .iter()
        .flat_map(|path| path.file_name())
        .collect();
    assert_eq!(told, [".b.txt", ".c"]);
}

#[test]
fn what_is_excluded_is_left_out_also_when_it_is_named() {
    let folder = folder(&["a.txt", "old/b.txt", "old/deep/c.txt", "sold/d.txt"]);
    let choice = without(folder.path(), "old");
    let found = find(&[folder.path().to_owned()], &choice).unwrap();
    assert_eq!(names(&found.inputs), ["a.txt", "sold/d.txt"]);
    assert!(found.excluded.is_empty());
    let named = ["old/deep/c.txt", "old/deep", "a.txt"].map(|name| folder.path().join(name));
    let found = find(&named, &choice).unwrap();
    assert_eq!(names(&found.inputs), ["a.txt"]);
    assert_eq!(found.excluded, named[..2]);
}

#[test]
fn standard_input_has_the_name_that_it_is_given() {
    let input = [PathBuf::from("-")];
    let mut choice = without(Path::new("."), "drafts/*.txt");
    let found = find(&input, &choice).unwrap().inputs;
    assert_eq!(
        (found[0].source.as_str(), found[0].shown().as_str()),
        ("stdin", "standard input")
    );
    choice.standard_input = Some("letters/salt.txt".into());
    let found = find(&input, &choice).unwrap().inputs;
    assert_eq!(
        (
            found[0].source.as_str(),
            found[0].shown().as_str(),
            &found[0].path
        ),
        ("salt.txt", "letters/salt.txt", &None)
    );
    let errors = find(&[], &choice).unwrap_err();
    assert!(matches!(errors[..], [InputError::NoStandardInput]));
}

#[cfg(unix)]
#[test]
fn a_file_behind_links_is_read_once_under_its_own_path() {
    use std::os::unix::fs::symlink;

    let folder = folder(&["z/salt.txt", "elsewhere.md", "z/.store/fish"]);
    let path = |name: &str| folder.path().join(name);
    symlink("z/salt.txt", path("a.txt")).unwrap();
    symlink("a.txt", path("b.txt")).unwrap();
    symlink("z", path("c")).unwrap();
    // One that is found by links alone has the name of the first.
    symlink("../elsewhere.md", path("z/y.txt")).unwrap();
    symlink("z/.store/fish", path("fish.txt")).unwrap();
    let found = find(&[path("")], &Choice::default()).unwrap();
    assert_eq!(names(&found.inputs), ["fish.txt", "z/salt.txt", "z/y.txt"]);
    let found = find(&[path("a.txt"), path("b.txt")], &Choice::default()).unwrap();
    assert_eq!(names(&found.inputs), ["a.txt"]);
}
