//! What the server does with each message.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::ControlFlow;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    DidSaveTextDocument, Exit, Initialized, LogMessage, Notification as _, PublishDiagnostics,
};
use lsp_types::request::{
    DocumentSymbolRequest, GotoDefinition, HoverRequest, Initialize, RegisterCapability,
    Request as _, Shutdown,
};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentSymbol, DocumentSymbolParams, GotoDefinitionParams, HoverParams,
    PublishDiagnosticsParams, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::framing::{self, Incoming};
use super::open_page::OpenPage;
use super::{diagnostics, hover_text};

pub(super) struct Server<W> {
    output: W,
    stage: Stage,
    client: Client,
    /// By their addresses.
    open: BTreeMap<String, OpenPage>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The editor has not introduced itself.
    New,
    /// At work.
    Running,
    /// The editor is about to end it.
    ShutDown,
}

/// What the editor can show and do.
#[derive(Debug, Default)]
struct Client {
    /// Other places of a diagnostic.
    related: bool,
    markdown: bool,
    /// To tell when files change that it is asked to watch.
    watches: bool,
}

impl Client {
    fn of(params: &Value) -> Self {
        let able = |path: &str| params.pointer(path).and_then(Value::as_bool) == Some(true);
        let forms = params.pointer("/capabilities/textDocument/hover/contentFormat");
        let forms = forms.and_then(Value::as_array);
        Self {
            related: able("/capabilities/textDocument/publishDiagnostics/relatedInformation"),
            markdown: forms.is_some_and(|forms| forms.iter().any(|form| form == "markdown")),
            watches: able("/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

/// What goes wrong with a request.
type Refusal = (ErrorCode, String);

/// Whether a message is the one that ends the program.
pub(super) fn is_exit(message: &Message) -> bool {
    matches!(message, Message::Notification(said) if said.method == Exit::METHOD)
}

impl<W: Write> Server<W> {
    pub(super) fn new(output: W) -> Self {
        Self {
            output,
            stage: Stage::New,
            client: Client::default(),
            open: BTreeMap::new(),
        }
    }

    /// Whether the editor has said that it is about to end.
    pub(super) fn is_shut_down(&self) -> bool {
        self.stage == Stage::ShutDown
    }

    /// Takes what came; breaks when the program is to end.
    pub(super) fn take(&mut self, incoming: Incoming) -> io::Result<ControlFlow<()>> {
        match incoming {
            Incoming::Message(message) if is_exit(&message) => return Ok(ControlFlow::Break(())),
            Incoming::Message(Message::Request(request)) => {
                let id = request.id.clone();
                match request.method.as_str() {
                    // The longest answer: it is written as it is.
                    DocumentSymbolRequest::METHOD if self.stage == Stage::Running => {
                        self.symbols(id, request.params)?;
                    }
                    _ => {
                        let answer = self.answer(request);
                        self.respond(id, answer)?;
                    }
                }
            }
            Incoming::Message(Message::Notification(said)) => self.hear(said)?,
            Incoming::Message(Message::Response(_)) => {}
            Incoming::Malformed(reason, Some(id)) => {
                self.respond(id, Err((ErrorCode::InvalidRequest, reason)))?;
            }
            Incoming::Malformed(reason, None) => self.log(&format!("not understood: {reason}"))?,
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Tells what is wrong with the pages that have changed.
    pub(super) fn publish(&mut self) -> io::Result<()> {
        let unread = self.open.values_mut().filter(|open| open.is_unread());
        for open in unread {
            let uri = open.uri.clone();
            let version = open.version;
            let mut found = diagnostics::of(open.known(), &uri, self.client.related);
            found.extend(open.unreadable().map(diagnostics::unreadable));
            let params = PublishDiagnosticsParams::new(uri, found, Some(version));
            notify(&mut self.output, PublishDiagnostics::METHOD, &params)?;
        }
        Ok(())
    }

    fn answer(&mut self, request: Request) -> Result<Value, Refusal> {
        let Request { method, params, .. } = request;
        match (self.stage, method.as_str()) {
            (Stage::New, Initialize::METHOD) => {
                self.client = Client::of(&params);
                self.stage = Stage::Running;
                Ok(introduction())
            }
            (Stage::New, _) => Err((
                ErrorCode::ServerNotInitialized,
                "`initialize` comes first".to_owned(),
            )),
            (Stage::ShutDown, _) | (_, Initialize::METHOD) => Err((
                ErrorCode::InvalidRequest,
                format!("`{method}` comes too late"),
            )),
            (Stage::Running, Shutdown::METHOD) => {
                self.stage = Stage::ShutDown;
                Ok(Value::Null)
            }
            (Stage::Running, HoverRequest::METHOD) => self.hover(read(params)?),
            (Stage::Running, GotoDefinition::METHOD) => self.definition(read(params)?),
            (Stage::Running, _) => Err((
                ErrorCode::MethodNotFound,
                format!("`{method}` is not known here"),
            )),
        }
    }

    fn hover(&mut self, params: HoverParams) -> Result<Value, Refusal> {
        let place = params.text_document_position_params;
        let markdown = self.client.markdown;
        let Some(open) = self.page(&place.text_document.uri) else {
            return Ok(Value::Null);
        };
        let told = open.known().told(place.position);
        Ok(match told.is_empty() {
            true => Value::Null,
            false => json!({"contents": hover_text::content(&told, markdown)}),
        })
    }

    fn definition(&mut self, params: GotoDefinitionParams) -> Result<Value, Refusal> {
        let place = params.text_document_position_params;
        let uri = place.text_document.uri;
        let Some(open) = self.page(&uri) else {
            return Ok(Value::Null);
        };
        let targets = open.known().targets(&uri, place.position);
        Ok(match targets.is_empty() {
            true => Value::Null,
            false => json!(targets),
        })
    }

    fn symbols(&mut self, id: RequestId, params: Value) -> io::Result<()> {
        let uri = match read::<DocumentSymbolParams>(params) {
            Ok(params) => params.text_document.uri,
            Err(refusal) => return self.respond(id, Err(refusal)),
        };
        let open = self.open.get_mut(uri.as_str());
        let result = open.map(|open| open.known().symbols.as_slice());
        framing::write(&mut self.output, &Answer { id, result })
    }

    fn page(&mut self, uri: &Uri) -> Option<&mut OpenPage> {
        self.open.get_mut(uri.as_str())
    }

    /// Takes a message that wants no answer.
    fn hear(&mut self, said: Notification) -> io::Result<()> {
        if self.stage != Stage::Running {
            return Ok(());
        }
        let Notification { method, params } = said;
        let heard = match method.as_str() {
            Initialized::METHOD => return self.watch(),
            DidOpenTextDocument::METHOD => read(params).map(|params| self.opened(params)),
            DidChangeTextDocument::METHOD => read(params).and_then(|params| self.changed(params)),
            DidCloseTextDocument::METHOD => match read(params) {
                Ok(params) => return self.closed(&params),
                Err(refusal) => Err(refusal),
            },
            DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => {
                // The configuration may be another.
                self.open.values_mut().for_each(OpenPage::forget);
                Ok(())
            }
            _ => Ok(()),
        };
        match heard {
            Ok(()) => Ok(()),
            Err((_, reason)) => self.log(&format!("`{method}`: {reason}")),
        }
    }

    fn opened(&mut self, params: DidOpenTextDocumentParams) {
        let page = params.text_document;
        let key = page.uri.as_str().to_owned();
        self.open
            .insert(key, OpenPage::new(page.uri, page.version, page.text));
    }

    fn changed(&mut self, params: DidChangeTextDocumentParams) -> Result<(), Refusal> {
        let page = params.text_document;
        let wrong = |reason: &str| Err((ErrorCode::InvalidParams, reason.to_owned()));
        let mut changes = params.content_changes;
        if changes.iter().any(|change| change.range.is_some()) {
            return wrong("only whole texts are taken");
        }
        match (self.page(&page.uri), changes.pop()) {
            (Some(open), Some(change)) => open.change(page.version, change.text),
            (None, _) => return wrong("the page is not open"),
            (_, None) => {}
        }
        Ok(())
    }

    /// Forgets a page, and takes back what was said of it.
    fn closed(&mut self, params: &DidCloseTextDocumentParams) -> io::Result<()> {
        let uri = &params.text_document.uri;
        match self.open.remove(uri.as_str()) {
            Some(_) => self.notify(
                PublishDiagnostics::METHOD,
                json!({"uri": uri, "diagnostics": []}),
            ),
            None => Ok(()),
        }
    }

    /// Asks to be told when a configuration changes.
    fn watch(&mut self) -> io::Result<()> {
        if !self.client.watches {
            return Ok(());
        }
        let pattern = format!("**/{}", crate::config::FILE);
        let options = json!({"watchers": [{"globPattern": pattern}]});
        let method = DidChangeWatchedFiles::METHOD;
        let registration = json!({"id": "config", "method": method, "registerOptions": options});
        self.send(Message::Request(Request::new(
            RequestId::from("watch".to_owned()),
            RegisterCapability::METHOD.to_owned(),
            json!({"registrations": [registration]}),
        )))
    }

    /// Says that something is wrong with what the editor says.
    fn log(&mut self, message: &str) -> io::Result<()> {
        const WARNING: u32 = 2;
        self.notify(
            LogMessage::METHOD,
            json!({"type": WARNING, "message": message}),
        )
    }

    fn notify(&mut self, method: &str, params: Value) -> io::Result<()> {
        notify(&mut self.output, method, &params)
    }

    fn respond(&mut self, id: RequestId, answer: Result<Value, Refusal>) -> io::Result<()> {
        self.send(Message::Response(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err((code, message)) => Response::new_err(id, code as i32, message),
        }))
    }

    fn send(&mut self, message: Message) -> io::Result<()> {
        framing::write(&mut self.output, &message)
    }
}

/// The outline of a page, as it is.
#[derive(Debug, Serialize)]
struct Answer<'s> {
    id: RequestId,
    result: Option<&'s [DocumentSymbol]>,
}

/// A message that wants no answer, with its parameters as they are.
#[derive(Debug, Serialize)]
struct Notice<'s, P> {
    method: &'s str,
    params: &'s P,
}

fn notify(output: &mut impl Write, method: &str, params: &impl Serialize) -> io::Result<()> {
    framing::write(output, &Notice { method, params })
}

/// The parameters of a message.
fn read<P: DeserializeOwned>(params: Value) -> Result<P, Refusal> {
    serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))
}

/// Who the server is, and what it can do.
fn introduction() -> Value {
    const FULL: u32 = 1;
    json!({
        "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": {"openClose": true, "change": FULL, "save": true},
            "hoverProvider": true,
            "definitionProvider": true,
            "documentSymbolProvider": true,
        },
        "serverInfo": {"name": "regesta", "version": env!("CARGO_PKG_VERSION")},
    })
}
