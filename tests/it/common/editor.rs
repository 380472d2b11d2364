//! An editor that speaks with the language server.

#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use super::waiting::end_of;

/// Time in which an answer must come, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Editor {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    requests: u64,
}

impl Editor {
    /// Starts the server in `folder` and has it introduce itself.
    pub(crate) fn start(folder: &Path, capabilities: Value) -> Self {
        let mut editor = Self::start_silently(folder);
        let answer = editor.ask("initialize", json!({"capabilities": capabilities}));
        assert_eq!(answer["serverInfo"]["name"], "regesta");
        editor.tell("initialized", json!({}));
        editor
    }

    /// Starts the server, and says nothing.
    pub(crate) fn start_silently(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_regesta"))
            .arg("lsp")
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (sender, from) = channel();
        thread::spawn(move || {
            while let Some(message) = read(&mut out) {
                let _ = sender.send(message);
            }
        });
        Self {
            to: child.stdin.take().unwrap(),
            child,
            from,
            requests: 0,
        }
    }

    /// Sends bytes as they are.
    pub(crate) fn send_raw(&mut self, bytes: &[u8]) {
        self.to.write_all(bytes).unwrap();
        self.to.flush().unwrap();
    }

    pub(crate) fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// The answer to a request.
    pub(crate) fn respond(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        self.wait_for(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The result of a request that is answered.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.respond(method, params);
        assert!(answer.get("error").is_none(), "{answer}");
        answer["result"].clone()
    }

    /// The next message that is wanted; others are passed over.
    pub(crate) fn wait_for(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.from.recv_timeout(PATIENCE).unwrap();
            if wanted(&message) {
                return message;
            }
        }
    }

    /// What is said of the page at `uri` next.
    pub(crate) fn diagnostics(&mut self, uri: &str) -> Vec<Value> {
        let said = self.wait_for(|message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
        });
        said["params"]["diagnostics"].as_array().unwrap().clone()
    }

    pub(crate) fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.tell(
            "textDocument/didOpen",
            json!({"textDocument": {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}}),
        );
        self.diagnostics(uri)
    }

    pub(crate) fn change(&mut self, uri: &str, version: i32, text: &str) {
        self.tell(
            "textDocument/didChange",
            json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}),
        );
    }

    /// What is told at a place of a page, counted as editors count.
    pub(crate) fn hover(&mut self, uri: &str, line: usize, character: usize) -> Option<String> {
        let answer = self.ask("textDocument/hover", at(uri, line, character));
        answer["contents"]["value"].as_str().map(str::to_owned)
    }

    /// The ranges that a place leads to.
    pub(crate) fn definition(&mut self, uri: &str, line: usize, character: usize) -> Vec<String> {
        let answer = self.ask("textDocument/definition", at(uri, line, character));
        let places = answer.as_array().cloned().unwrap_or_default();
        assert!(places.iter().all(|place| place["uri"] == uri));
        places.iter().map(|place| range(&place["range"])).collect()
    }

    /// Ends the server as it should be; its exit code.
    pub(crate) fn end(mut self) -> Option<i32> {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.wait()
    }

    /// Closes the input of the server; its exit code.
    pub(crate) fn leave(self) -> Option<i32> {
        let Self { child, to, .. } = self;
        drop(to);
        let mut child = child;
        end_of(&mut child).code()
    }

    pub(crate) fn wait(&mut self) -> Option<i32> {
        end_of(&mut self.child).code()
    }
}

fn at(uri: &str, line: usize, character: usize) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

/// A range as `line:character-line:character`, counted from 0.
pub(crate) fn range(range: &Value) -> String {
    let place = |end: &str| format!("{}:{}", range[end]["line"], range[end]["character"]);
    format!("{}-{}", place("start"), place("end"))
}

fn read(from: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if from.read_line(&mut line).unwrap() == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().unwrap(),
            _ if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body).unwrap();
    Some(serde_json::from_slice(&body).unwrap())
}
