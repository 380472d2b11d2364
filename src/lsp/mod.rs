//! The language server: what is found on a page while one types, and what its lines were read as.
//!
//! It checks the open page alone, as `validate` does when it is given that file; what pages say against
//! each other only `validate` can tell.

mod check;
mod diagnostics;
mod framing;
mod hover_text;
mod items;
mod open_page;
mod position;
mod server;
mod symbols;
mod uri;

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{TryRecvError, sync_channel};
use std::thread;

use framing::{Frames, Incoming};
use server::Server;

/// Messages that wait at most.
const MOST_WAITING: usize = 64;

/// Speaks the Language Server Protocol until the editor ends it or `input` is at its end; whether the editor
/// has said before that it would.
///
/// Pages are checked as soon as no message waits, so that of a burst of changes only the last counts.
///
/// # Errors
/// When `output` cannot be written to.
///
/// ```
/// let message = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
/// let input = message(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
///     + &message(r#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
///     + &message(r#"{"jsonrpc":"2.0","method":"exit"}"#);
/// let mut output = Vec::new();
/// assert!(regesta::lsp::serve(std::io::Cursor::new(input), &mut output).unwrap());
/// assert!(String::from_utf8(output).unwrap().contains("\"hoverProvider\":true"));
/// ```
pub fn serve(input: impl BufRead + Send + 'static, output: impl Write) -> io::Result<bool> {
    let (sender, receiver) = sync_channel(MOST_WAITING);
    let mut frames = Frames::new(input);
    // The thread ends with the input, or with the program.
    thread::spawn(move || {
        while let Ok(Some(incoming)) = frames.read() {
            let last = matches!(&incoming, Incoming::Message(message) if server::is_exit(message));
            if sender.send(incoming).is_err() || last {
                break;
            }
        }
    });
    let mut server = Server::new(output);
    loop {
        let incoming = match receiver.try_recv() {
            Ok(incoming) => incoming,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                server.publish()?;
                match receiver.recv() {
                    Ok(incoming) => incoming,
                    Err(_) => break,
                }
            }
        };
        if server.take(incoming)?.is_break() {
            return Ok(server.is_shut_down());
        }
    }
    server.publish()?;
    Ok(server.is_shut_down())
}
