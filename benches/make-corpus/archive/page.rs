//! A page as the blocks that it is made of, its text, and the truth about it.

use serde_json::{Value, json};

use super::date::When;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Blank,
    /// A heading, with what it stands over.
    Heading(&'static str),
    Event,
    Document,
    /// A note where it stands in the text.
    InlineNote,
    /// A note of the printed list.
    Note,
    Meeting,
    Biography,
    Caption,
    Paragraph,
}

/// A biography that stands in the text.
#[derive(Debug, Clone)]
pub(crate) struct Life {
    /// Among the people of the world.
    pub(crate) person: usize,
    /// The words of the sentence it hangs on.
    pub(crate) label: String,
    pub(crate) name: String,
    pub(crate) born: i32,
    pub(crate) died: i32,
    pub(crate) description: String,
}

/// A date in running text.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) written: String,
    pub(crate) when: When,
    /// The happening it is the date of.
    pub(crate) happening: usize,
}

/// A stretch of lines: one record, heading or paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    /// The date of an event, a document, a meeting.
    pub(crate) when: Option<When>,
    /// The date as it is written.
    pub(crate) written: String,
    pub(crate) text: String,
    /// What the editor adds to the title of a document.
    pub(crate) commentary: String,
    /// The number of a note or of a citation, whether it is printed or not.
    pub(crate) number: u32,
    /// A biography, or the one that cuts an entry in two behind its label.
    pub(crate) life: Option<Life>,
    pub(crate) mentions: Vec<Mention>,
    /// The happening that is told, among those of the page.
    pub(crate) happening: Option<usize>,
    /// The work of a reference among those of the world, and whether it is given in full.
    pub(crate) work: Option<(usize, bool)>,
    /// Whether a printed note closes with its link back.
    pub(crate) back: bool,
    /// The lines as they are, when something has happened to them.
    pub(crate) raw: Option<Vec<String>>,
}

impl Block {
    pub(crate) fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            kind,
            when: None,
            written: String::new(),
            text: text.into(),
            commentary: String::new(),
            number: 0,
            life: None,
            mentions: Vec::new(),
            happening: None,
            work: None,
            back: true,
            raw: None,
        }
    }

    pub(crate) fn blank() -> Self {
        Self::new(Kind::Blank, "")
    }

    /// With a date, and how it is written.
    pub(crate) fn dated(mut self, when: When, written: impl Into<String>) -> Self {
        self.when = Some(when);
        self.written = written.into();
        self
    }
}

/// How a page writes what it has to say.
#[derive(Debug, Clone)]
pub(crate) struct Manner {
    /// Characters at which entries wrap.
    pub(crate) width: usize,
    /// Whether days and months of entries have two digits.
    pub(crate) padded: bool,
    /// What stands before a citation.
    pub(crate) marker: &'static str,
    /// What stands before a meeting.
    pub(crate) bullet: &'static str,
    /// What parts the number of a note from its text.
    pub(crate) behind_number: &'static str,
}

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) manner: Manner,
    /// How the entries are grouped: `year`, `group`, or not at all.
    pub(crate) grouped: &'static str,
}

/// The text of a page, and where its blocks stand in it.
#[derive(Debug, Clone)]
pub(crate) struct Rendered {
    pub(crate) text: String,
    /// First and last line of each block, from 1.
    pub(crate) lines: Vec<(usize, usize)>,
}

impl Page {
    /// The page as text.
    pub(crate) fn render(&self) -> Rendered {
        let (mut text, mut places, mut next) = (String::new(), Vec::new(), 1);
        for block in &self.blocks {
            let lines = self.lines(block);
            places.push((next, next + lines.len() - 1));
            next += lines.len();
            for line in lines {
                text.push_str(&line);
                text.push('\n');
            }
        }
        Rendered {
            text,
            lines: places,
        }
    }

    /// The lines of a block; at least one.
    pub(crate) fn lines(&self, block: &Block) -> Vec<String> {
        if let Some(raw) = &block.raw {
            return raw.clone();
        }
        let manner = &self.manner;
        let (written, text) = (&block.written, &block.text);
        match block.kind {
            Kind::Event => match &block.life {
                Some(life) => cut(written, text, life, manner.width),
                None => wrap(&format!("{written} {text}"), manner.width),
            },
            Kind::Document if block.commentary.is_empty() => {
                vec![format!("{}{written} {text}", manner.marker)]
            }
            Kind::Document => {
                vec![format!(
                    "{}{written} {text}. {}",
                    manner.marker, block.commentary
                )]
            }
            Kind::Note => {
                let back = if block.back { " Back" } else { "" };
                let line = format!("{}.{}{text}{back}", block.number, manner.behind_number);
                line.split('\n').map(str::to_owned).collect()
            }
            Kind::Meeting => vec![format!("  {}{written}: {text}", manner.bullet)],
            Kind::Biography => block.life.iter().flat_map(biography).collect(),
            _ => text.split('\n').map(str::to_owned).collect(),
        }
    }

    /// What a reader should find on the page: a JSON object for each record.
    pub(crate) fn truth(&self) -> Vec<Value> {
        let places = self.render().lines;
        let mut truth = Vec::new();
        for (block, (first, last)) in self.blocks.iter().zip(places) {
            let kind = match block.kind {
                Kind::Event => "event",
                Kind::Document => "document",
                Kind::Note => "note",
                Kind::Meeting => "meeting",
                Kind::InlineNote => "inline_note",
                Kind::Caption => "caption",
                Kind::Heading(_) => "section",
                _ => "",
            };
            if !kind.is_empty() {
                let mut row = json!({"kind": kind, "line": first, "line_end": last});
                if let Some(when) = &block.when {
                    row["date"] = json!(when.edtf());
                }
                if block.number > 0 {
                    row["number"] = json!(block.number);
                }
                row["text"] = json!(block.text.replace('\n', " "));
                truth.push(row);
            }
            if let Some(life) = &block.life {
                truth.push(json!({
                    "kind": "person", "name": life.name, "born": life.born, "died": life.died,
                    "line": first, "line_end": last,
                }));
            }
            for mention in &block.mentions {
                truth.push(json!({
                    "kind": "mention", "line": first, "date": mention.when.edtf(),
                    "text": mention.written,
                }));
            }
        }
        truth
    }
}

/// Label and line of a biography.
fn biography(life: &Life) -> [String; 2] {
    let Life {
        label,
        name,
        born,
        died,
        description,
        ..
    } = life;
    [
        label.clone(),
        format!("{name} ({born}-{died}) {description}"),
    ]
}

/// An entry that a biography cuts in two behind its label.
fn cut(written: &str, text: &str, life: &Life, width: usize) -> Vec<String> {
    let Some((before, after)) = text.split_once(&life.label) else {
        return wrap(&format!("{written} {text}"), width);
    };
    let mut lines = wrap(format!("{written} {before}").trim_end(), width);
    lines.extend(biography(life));
    lines.push(String::new());
    lines.extend(wrap(after.trim_start(), width));
    lines
}

/// `text` in lines of about `width` characters.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
