//! XML as text: elements on lines of their own, and everything escaped that is no element.

use std::fmt::Write;

use crate::text::in_xml;

/// An XML document that is being written.
pub(super) struct Xml {
    text: String,
    /// Names of the elements that are open.
    open: Vec<&'static str>,
}

/// Names and values of attributes; what has no value is left out.
pub(super) type Attributes<'a> = &'a [(&'static str, Option<&'a str>)];

impl Xml {
    pub(super) fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Opens an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            // Writing to a string cannot fail.
            let _ = writeln!(self.text, "</{name}>");
        }
    }

    /// An element that holds text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.begin(name, attributes);
        if text.is_empty() {
            self.text.push_str("/>\n");
        } else {
            let _ = writeln!(self.text, ">{}</{name}>", escape(text));
        }
    }

    fn begin(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.indent();
        let _ = write!(self.text, "<{name}");
        for (attribute, value) in attributes {
            if let Some(value) = value {
                let _ = write!(self.text, " {attribute}=\"{}\"", escape(value));
            }
        }
    }

    fn indent(&mut self) {
        self.text.extend(self.open.iter().map(|_| "  "));
    }

    /// The document, with all that is open closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }
}

/// `text` with what means something to XML made into what stands for it. The replacement character stands for
/// what XML has no way to write: most control characters.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match in_xml(c) {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // As such they would be read as spaces or line ends.
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' => {
                let _ = write!(escaped, "&#{};", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_closed_in_their_order() {
        let mut xml = Xml::new();
        xml.open("a", &[("x", Some("1")), ("y", None)]);
        xml.open("b", &[]);
        xml.leaf("c", &[], "salt");
        xml.leaf("d", &[("z", Some("\"<\n"))], "");
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1\">\n  <b>\n    <c>salt</c>\n    \
             <d z=\"&quot;&lt;&#10;\"/>\n  </b>\n</a>\n"
        );
    }

    #[test]
    fn what_xml_cannot_write_is_replaced() {
        assert_eq!(
            escape("a\u{7}\u{fffe}b\u{1b}&]]>"),
            "a\u{fffd}\u{fffd}b\u{fffd}&amp;]]&gt;"
        );
        assert_eq!(escape("\tø\u{7f}"), "&#9;ø\u{7f}");
    }
}
