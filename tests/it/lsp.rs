//! The language server, spoken to as an editor does, over standard input and output.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::time::{Duration, Instant};

use crate::common::editor::{Editor, range};
use crate::common::program::{self, folder};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Lines from 0: an event on 5, a wrapped one on 6 and 7, a heading on 9, a document on 12, the place of a note on
/// 13, a person named with a year on 14, the note on 18, a meeting on 22.
const PAGE: &str = "\
Salt

Timeline of salt

1949
6-3-1949 Berg sails
7-3-1949 Lund 𝄞 visits the sal
t works of Læsø

Norway....

Salt is dear in the towns around the Sound on 9 May 1949.
Document:05-07-1949 Letter from Lund to Berg
Berg Anna (1993). The salt of the North. Oslo. Page 8
In those years Berg (1993) finds no salt.

Notes...

2. Berg Anna (1993). The salt of the North. Oslo. Page 8 Back

Meetings....

• 14-06-1949 – 23-06-1949: Council of the salt towns
";

fn able() -> Value {
    json!({
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        },
        "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}},
    })
}

fn uri(folder: &TempDir, name: &str) -> String {
    let path = fs::canonicalize(folder.path()).unwrap().join(name);
    format!("file://{}", path.to_str().unwrap())
}

/// The code and the range of each.
fn shown(diagnostics: &[Value]) -> Vec<(String, String)> {
    let shown = diagnostics.iter().map(|said| {
        assert_eq!(said["source"], "regesta");
        (
            said["code"].as_str().unwrap().to_owned(),
            range(&said["range"]),
        )
    });
    shown.collect()
}

fn pair(code: &str, range: &str) -> (String, String) {
    (code.to_owned(), range.to_owned())
}

#[test]
fn findings_come_when_a_page_is_opened_and_go_when_it_is_mended_or_closed() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    let text = "Salt\n\nTimeline of salt\n\n1949\n31-2-1949 Lund sails to Læsø\n";
    let found = editor.open(&uri, text);
    assert_eq!(shown(&found), [pair("D101 invalid-date", "5:0-5:9")]);
    assert_eq!(found[0]["severity"], 1);
    let message = found[0]["message"].as_str().unwrap();
    assert!(message.starts_with("`31-2-1949` is not a valid date: the month has no such day\n"));
    editor.change(&uri, 2, &text.replace("31-2", "28-2"));
    assert!(editor.diagnostics(&uri).is_empty());
    editor.change(&uri, 3, text);
    assert_eq!(editor.diagnostics(&uri).len(), 1);
    editor.tell(
        "textDocument/didClose",
        json!({"textDocument": {"uri": uri}}),
    );
    assert!(editor.diagnostics(&uri).is_empty());
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_file_whose_encoding_is_not_certain_is_told_until_it_is_saved_in_another() {
    let text = "Соль стоит дороже\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let folder = folder(&[("salt.txt", &bytes)]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    // Editors read what they know: the text may be right, or it may not.
    let found = editor.open(&uri, text);
    let told = |found: &[Value]| {
        found.iter().any(|said| {
            let message = said["message"].as_str().unwrap();
            said["severity"] == 1 && message.contains("it may be in Windows-1251\n")
        })
    };
    assert!(told(&found), "{found:?}");
    fs::write(folder.path().join("salt.txt"), text).unwrap();
    editor.tell(
        "textDocument/didSave",
        json!({"textDocument": {"uri": uri}}),
    );
    assert!(!told(&editor.diagnostics(&uri)));
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn of_many_changes_at_once_the_last_one_counts() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    let split = pair("T401 split-word", "6:28-7:1");
    assert_eq!(shown(&editor.open(&uri, PAGE)), [split]);
    for version in 2..=50 {
        editor.change(
            &uri,
            version,
            &PAGE.replace("7-3-1949", &format!("{}-2-1949", 28 + version % 3)),
        );
    }
    let last = editor.wait_for(|message| message["params"]["version"] == 50);
    let found = shown(last["params"]["diagnostics"].as_array().unwrap());
    assert!(found.iter().any(|(code, _)| code == "D101 invalid-date"));
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn columns_are_units_of_utf16() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    // Before the date stand `Æ` (one unit) and the clef (two): in UTF-8 they are two and four bytes.
    let found = editor.open(
        &uri,
        "Salt\r\n\r\nNorway....\r\n\r\nÆ 𝄞 tells of 31 April 1949 in Oslo.\r\n",
    );
    assert_eq!(shown(&found), [pair("D101 invalid-date", "4:14-4:27")]);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn hover_tells_what_a_line_was_read_as() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    editor.open(&uri, PAGE);
    for (line, character, told) in [
        (
            2,
            0,
            "**heading, line 3**\n\n- kind: timeline\n- title: Timeline of salt\n",
        ),
        (
            6,
            30,
            "**event, lines 7 to 8**\n\n- date: 1949-03-07 \\(day\\)\n- written: 7-3-1949\n- text: Lund 𝄞 visits the salt works of Læsø\n- repaired words: salt\n- heading: 1949\n",
        ),
        (
            7,
            3,
            "**event, lines 7 to 8**\n\n- date: 1949-03-07 \\(day\\)\n- written: 7-3-1949\n- text: Lund 𝄞 visits the salt works of Læsø\n- repaired words: salt\n- heading: 1949\n",
        ),
        (11, 0, "**paragraph, line 12**\n\n- section: Norway\n"),
        (
            11,
            48,
            "**date in the text**\n\n- date: 1949-05-09 \\(day\\)\n- written: 9 May 1949\n\n---\n\n**paragraph, line 12**\n\n- section: Norway\n",
        ),
        (
            12,
            4,
            "**document, line 13**\n\n- number: 1\n- date: 1949-07-05 \\(day\\)\n- written: 05-07-1949\n- title: Letter from Lund to Berg\n- section: Norway\n",
        ),
        (
            13,
            30,
            "**note in the text, line 14**\n\n- number: 2\n- printed: line 19, same words\n- reference: Berg Anna \\(1993\\). The salt of the North. Oslo. Page 8\n- section: Norway\n",
        ),
        (
            18,
            4,
            "**note, line 19**\n\n- number: 2\n- place: line 14, same words\n- reference: Berg Anna \\(1993\\). The salt of the North. Oslo. Page 8\n",
        ),
        (
            22,
            4,
            "**meeting, line 23**\n\n- date: 1949-06-14/1949-06-23 \\(day\\)\n- written: 14-06-1949 – 23-06-1949\n- title: Council of the salt towns\n",
        ),
    ] {
        assert_eq!(
            editor.hover(&uri, line, character).as_deref(),
            Some(told),
            "{line}"
        );
    }
    let work = editor.hover(&uri, 14, 16).unwrap();
    assert!(work.starts_with("**work named in the text**\n\n- reference: Berg Anna \\(1993\\). The salt of the North. Oslo. Page 8\n- at: line 19\n"), "{work}");
    assert_eq!(editor.hover(&uri, 1, 0), None);
    // The empty line behind the last one, and beyond.
    assert_eq!(editor.hover(&uri, 23, 0), None);
    assert_eq!(editor.hover(&uri, 999, 0), None);
    assert_eq!(editor.hover("file:///not/open.txt", 0, 0), None);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn an_editor_without_markdown_is_told_plainly() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), json!({}));
    editor.open(&uri, PAGE);
    assert_eq!(
        editor.hover(&uri, 12, 4).unwrap(),
        "document, line 13\nnumber: 1\ndate: 1949-07-05 (day)\nwritten: 05-07-1949\n\
         title: Letter from Lund to Berg\nsection: Norway\n"
    );
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_note_leads_to_its_place_and_back_and_a_work_to_its_reference() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    editor.open(&uri, PAGE);
    assert_eq!(editor.definition(&uri, 18, 0), ["13:0-13:53"]);
    assert_eq!(editor.definition(&uri, 18, 5), ["13:0-13:53"]);
    assert_eq!(editor.definition(&uri, 13, 9), ["18:0-18:61"]);
    assert_eq!(editor.definition(&uri, 14, 16), ["18:0-18:61"]);
    assert!(editor.definition(&uri, 6, 3).is_empty());
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_finding_leads_to_its_other_places_and_they_lead_to_it() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    // The same entry stands twice.
    let text = "Timeline of salt\n\n1949\n7-3-1949 Lund visits the salt works of Læsø\n\
        7-3-1949 Berg sails to Oslo\n7-3-1949 Lund visits the salt works of Læsø\n";
    let found = editor.open(&uri, text);
    let twice = found
        .iter()
        .find(|said| said["relatedInformation"].is_array());
    let twice = twice.unwrap_or_else(|| panic!("{found:?}"));
    let other = &twice["relatedInformation"][0];
    assert_eq!(other["location"]["uri"], uri);
    let place = twice["range"]["start"]["line"].as_u64().unwrap();
    let there = other["location"]["range"]["start"]["line"]
        .as_u64()
        .unwrap();
    let mut lines = [place, there];
    lines.sort_unstable();
    assert_eq!(lines, [3, 5]);
    let (place, there) = (
        usize::try_from(place).unwrap(),
        usize::try_from(there).unwrap(),
    );
    let other = range(&other["location"]["range"]);
    assert!(editor.definition(&uri, place, 2).contains(&other));
    assert!(
        editor
            .definition(&uri, there, 2)
            .contains(&range(&twice["range"]))
    );
    assert_eq!(editor.end(), Some(0));

    let mut editor = Editor::start(folder.path(), json!({}));
    let found = editor.open(&uri, text);
    let line = format!(": line {}\n", there + 1);
    assert!(
        found
            .iter()
            .any(|said| said["message"].as_str().unwrap().contains(&line))
    );
    assert!(
        found
            .iter()
            .all(|said| said["relatedInformation"].is_null())
    );
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn the_outline_has_headings_with_their_records() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    editor.open(&uri, PAGE);
    let outline = editor.ask(
        "textDocument/documentSymbol",
        json!({"textDocument": {"uri": uri}}),
    );
    let names = |symbols: &Value| -> Vec<String> {
        let symbols = symbols.as_array().unwrap();
        symbols
            .iter()
            .map(|s| s["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        names(&outline),
        ["Salt", "Timeline of salt", "Norway", "Notes", "Meetings"]
    );
    assert_eq!(names(&outline[1]["children"]), ["1949"]);
    let year = &outline[1]["children"][0];
    assert!(
        names(&year["children"])
            .contains(&"1949-03-07 Lund 𝄞 visits the salt works of Læsø".to_owned())
    );
    assert_eq!(
        names(&outline[2]["children"]),
        ["1. 1949-07-05 Letter from Lund to Berg"]
    );
    assert_eq!(range(&outline[4]["selectionRange"]), "20:0-20:12");
    assert_eq!(range(&outline[4]["range"]), "20:0-22:52");
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn the_configuration_counts_and_its_changes_too() {
    let folder = folder(&[
        ("texts/salt.txt", b""),
        ("regesta.toml", b"[severity]\nD101 = \"info\"\n"),
    ]);
    let uri_of = |name: &str| uri(&folder, name);
    let uri = uri_of("texts/salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    let asked = editor.wait_for(|message| message["method"] == "client/registerCapability");
    let watched = &asked["params"]["registrations"][0]["registerOptions"]["watchers"][0];
    assert_eq!(watched["globPattern"], "**/regesta.toml");
    editor.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));

    let text = "Timeline of salt\n\n1949\n31-2-1949 Lund sails to Læsø\n";
    assert_eq!(editor.open(&uri, text)[0]["severity"], 3);
    let configure = |editor: &mut Editor, config: &str| {
        fs::write(folder.path().join("regesta.toml"), config).unwrap();
        let change = json!({"uri": uri_of("regesta.toml"), "type": 2});
        editor.tell(
            "workspace/didChangeWatchedFiles",
            json!({"changes": [change]}),
        );
        editor.diagnostics(&uri)
    };
    assert!(
        configure(
            &mut editor,
            "[per-file-ignores]\n\"texts/*.txt\" = [\"D1\"]\n"
        )
        .is_empty()
    );
    let accept =
        "[[accept]]\nrule = \"D101\"\nsource = \"texts/salt.txt\"\nline = 4\nreason = \"so\"\n";
    assert!(configure(&mut editor, accept).is_empty());
    let wrong = configure(&mut editor, "[severity]\nD101 = \"grave\"\n");
    assert_eq!(wrong.len(), 1);
    assert!(
        wrong[0]["message"]
            .as_str()
            .unwrap()
            .starts_with("not checked: "),
        "{wrong:?}"
    );
    let place = &wrong[0]["relatedInformation"][0]["location"];
    assert_eq!(place["uri"], uri_of("regesta.toml"));
    assert_eq!(range(&place["range"]), "1:7-1:14");
    assert_eq!(configure(&mut editor, "")[0]["severity"], 1);

    // What cannot be used as a pattern is told, and the server lives.
    for pattern in ["*".repeat(90_000), format!("{{{}}}", "ab,".repeat(300_000))] {
        let config = format!("[per-file-ignores]\n\"{pattern}\" = [\"D\"]\n");
        let wrong = configure(&mut editor, &config);
        let message = wrong[0]["message"].as_str().unwrap();
        assert!(message.contains("is not a valid file pattern"), "{message}");
        let place = &wrong[0]["relatedInformation"][0]["location"];
        assert_eq!(place["range"]["start"], json!({"line": 1, "character": 0}));
        assert_eq!(configure(&mut editor, "")[0]["severity"], 1);
    }

    let mistakes = editor.open(&uri_of("regesta.toml"), "[validat]\n");
    assert_eq!(
        mistakes[0]["message"],
        "unknown key `validat`\ndid you mean `validate`?"
    );
    let keys: String = (0..1000).map(|n| format!("k{n} = 1\n")).collect();
    let change = json!({"textDocument": {"uri": uri_of("regesta.toml"), "version": 2},
        "contentChanges": [{"text": keys}]});
    editor.tell("textDocument/didChange", change);
    let mistakes = editor.diagnostics(&uri_of("regesta.toml"));
    assert_eq!(mistakes.len(), 11);
    assert_eq!(mistakes[10]["message"], "990 more mistakes");
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn messages_that_are_wrong_are_answered_or_passed_over() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start_silently(folder.path());
    let code = |answer: Value| answer["error"]["code"].as_i64();
    assert_eq!(
        code(editor.respond("textDocument/hover", json!({}))),
        Some(-32002)
    );
    editor.tell("textDocument/didOpen", json!({"before": "its time"}));
    editor.ask(
        "initialize",
        json!({"capabilities": 7, "rootUri": "no uri"}),
    );
    editor.tell("initialized", json!({}));

    assert_eq!(code(editor.respond("initialize", json!({}))), Some(-32600));
    assert_eq!(code(editor.respond("salt/sell", json!({}))), Some(-32601));
    assert_eq!(
        code(editor.respond("textDocument/hover", json!({"salt": 7}))),
        Some(-32602)
    );
    assert_eq!(
        code(editor.respond("textDocument/hover", Value::Null)),
        Some(-32602)
    );
    editor.send(&json!({"jsonrpc": "2.0", "id": "seven", "method": 7}));
    let answer = editor.wait_for(|message| message["id"] == "seven");
    assert_eq!(answer["error"]["code"], -32600);

    let logged = |editor: &mut Editor| {
        let said = editor.wait_for(|message| message["method"] == "window/logMessage");
        said["params"]["message"].as_str().unwrap().to_owned()
    };
    for wrong in [
        &b"Content-Length: 5\r\n\r\n{\"a\":"[..],
        b"Salt: 7\r\n\r\n",
        b"Content-Length: 2\r\n\r\n\xff\xfe",
    ] {
        editor.send_raw(wrong);
        assert!(logged(&mut editor).starts_with("not understood: "));
    }
    editor.send(&json!([1, 2]));
    assert!(logged(&mut editor).starts_with("not understood: "));
    for (method, params) in [
        ("textDocument/didOpen", json!({"textDocument": {"uri": 7}})),
        (
            "textDocument/didChange",
            json!({"textDocument": {"uri": uri, "version": 1}, "contentChanges": [{"text": ""}]}),
        ),
        ("textDocument/didClose", json!(null)),
    ] {
        editor.tell(method, params);
        assert!(logged(&mut editor).starts_with(&format!("`{method}`: ")));
    }
    editor.tell("$/salt", json!({}));

    // And all is as it was.
    assert_eq!(editor.open(&uri, PAGE).len(), 1);
    let part = json!({"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "x"});
    editor.tell(
        "textDocument/didChange",
        json!({"textDocument": {"uri": uri, "version": 2}, "contentChanges": [part]}),
    );
    assert!(logged(&mut editor).ends_with("only whole texts are taken"));
    assert!(editor.hover(&uri, 12, 4).is_some());
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn a_message_of_no_length_is_told_and_those_behind_it_are_answered() {
    let folder = folder(&[]);
    let uri = uri(&folder, "salt.txt");
    let mut editor = Editor::start(folder.path(), able());
    editor.open(&uri, PAGE);
    for length in ["-5", "99999999999"] {
        let lost = json!({"jsonrpc": "2.0", "method": "lost"});
        editor.send_raw(format!("Content-Length: {length}\r\n\r\n{lost}").as_bytes());
        let said = editor.wait_for(|message| message["method"] == "window/logMessage");
        let said = said["params"]["message"].as_str().unwrap();
        assert!(said.starts_with("not understood: "), "{said}");
        assert!(editor.hover(&uri, 12, 4).is_some(), "{length}");
    }
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn the_end_tells_whether_it_was_said_before() {
    let folder = folder(&[]);
    assert_eq!(Editor::start(folder.path(), able()).leave(), Some(1));
    let mut editor = Editor::start(folder.path(), able());
    editor.tell("exit", Value::Null);
    assert_eq!(editor.wait(), Some(1));
    let mut editor = Editor::start(folder.path(), able());
    editor.ask("shutdown", Value::Null);
    let late = editor.respond("textDocument/hover", json!({}));
    assert_eq!(late["error"]["code"], -32600);
    assert_eq!(editor.leave(), Some(0));
}

#[test]
fn the_findings_are_those_of_validate_for_the_file_alone() {
    let text = fs::read_to_string("input/article-54.txt").unwrap();
    let folder = folder(&[("article-54.txt", text.as_bytes())]);
    let uri = uri(&folder, "article-54.txt");
    let ran = program::run(&folder, &["validate", "article-54.txt", "--format", "json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let expected: Vec<_> = (report["findings"].as_array().unwrap().iter())
        .map(|finding| (finding["code"].to_string(), finding["line"].as_u64()))
        .collect();
    assert!(!expected.is_empty());
    let mut editor = Editor::start(folder.path(), able());
    let found: Vec<_> = (editor.open(&uri, &text).iter())
        .map(|said| {
            let code = said["code"].as_str().unwrap().split(' ').next().unwrap();
            let line = said["range"]["start"]["line"].as_u64();
            (format!("\"{code}\""), line.map(|line| line + 1))
        })
        .collect();
    assert_eq!(found, expected);
    assert_eq!(editor.end(), Some(0));
}

/// From a keystroke to what is found: `cargo test --release --test it keystroke -- --nocapture` tells the time,
/// which is no matter for the test.
#[test]
fn each_keystroke_on_the_real_page_is_answered() {
    let text = fs::read_to_string("input/article-54.txt").unwrap();
    let folder = folder(&[]);
    let uri = uri(&folder, "article-54.txt");
    let mut editor = Editor::start(folder.path(), able());
    editor.open(&uri, &text);
    let mut times: Vec<Duration> = (2..12)
        .map(|version| {
            let start = Instant::now();
            editor.change(
                &uri,
                version,
                &format!("{text}{}", "x".repeat(version as usize)),
            );
            editor.diagnostics(&uri);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!(
        "a keystroke: {:?} to {:?}, half of them below {:?}",
        times[0], times[9], times[5]
    );
    assert_eq!(editor.end(), Some(0));
}
