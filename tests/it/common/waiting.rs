//! Waits for a program, but not for ever: a test that hangs says nothing of what hangs.

#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use wait_timeout::ChildExt;

/// Time in which everything ends, on a machine that does much else.
pub(crate) const PATIENCE: Duration = Duration::from_secs(300);

/// How a child ends; one that does not end is ended, and the test with it.
pub(crate) fn end_of(child: &mut Child) -> ExitStatus {
    match child.wait_timeout(PATIENCE).unwrap() {
        Some(status) => status,
        None => {
            let _ = child.kill();
            panic!("a program that was started does not end");
        }
    }
}

/// How a child ends, and what it says where that goes into pipes. It is told nothing more.
pub(crate) fn output_of(mut child: Child) -> Output {
    drop(child.stdin.take());
    let out = collect(child.stdout.take());
    let err = collect(child.stderr.take());
    let status = end_of(&mut child);
    let all = |said: Receiver<io::Result<Vec<u8>>>| match said.recv_timeout(PATIENCE) {
        Ok(said) => said.unwrap(),
        Err(_) => panic!("something holds the output of a program that has ended"),
    };
    Output {
        status,
        stdout: all(out),
        stderr: all(err),
    }
}

/// Runs a command to its end, as [`Command::output`] does.
pub(crate) fn run(command: &mut Command) -> Output {
    output_of(
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    )
}

/// Runs a command to its end, with `input` on its standard input.
pub(crate) fn run_with_input(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    let input = input.to_owned();
    // One that does not listen may end before all is said.
    thread::spawn(move || to.write_all(&input));
    output_of(child)
}

/// What `work` gives, which may never come.
pub(crate) fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = channel();
    thread::spawn(move || sender.send(work()));
    match receiver.recv_timeout(PATIENCE) {
        Ok(done) => done,
        Err(_) => panic!("what is waited for does not come"),
    }
}

/// Reads to the end in a thread of its own.
fn collect(from: Option<impl Read + Send + 'static>) -> Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        let read = from.map_or(Ok(0), |mut from| from.read_to_end(&mut said));
        let _ = sender.send(read.map(|_| said));
    });
    receiver
}
