//! What a record's names, lines and dates are as attributes of TEI.

use crate::export::dating::{Dating, Form};
use crate::source::page_name;

/// The name of a record in the document and in the dataset, and the lines it is from.
pub(super) struct Place<'r> {
    name: String,
    id: &'r str,
    lines: String,
}

impl<'r> Place<'r> {
    pub(super) fn of(id: &'r str, source: &'r str, first: usize, last: usize) -> Self {
        // RFC 5147 counts the places between the lines.
        let before = first.saturating_sub(1);
        Self {
            name: xml_id(id, source),
            id,
            lines: format!("{}#line={before},{last}", address(source)),
        }
    }

    pub(super) fn attributes(&self) -> [(&'static str, Option<&str>); 3] {
        [
            ("xml:id", Some(&self.name)),
            ("n", Some(self.id)),
            ("source", Some(&self.lines)),
        ]
    }
}

/// An identifier as a name of XML: without its page, and with points for its strokes; other characters than
/// letters and digits of ASCII are numbers between low lines, which identifiers do not have.
pub(super) fn xml_id(id: &str, source: &str) -> String {
    let rest = id.strip_prefix(page_name(source)).unwrap_or(id);
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let mut name = String::with_capacity(rest.len());
    for c in rest.chars() {
        match c {
            '/' => name.push('.'),
            '-' => name.push('-'),
            c if c.is_ascii_alphanumeric() => name.push(c),
            c => name.push_str(&format!("_{:X}_", u32::from(c))),
        }
    }
    name
}

/// The name of a page as a relative address.
fn address(source: &str) -> String {
    let mut address = String::with_capacity(source.len());
    for byte in source.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            byte => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

/// A date as attributes.
pub(super) struct Dates<'e>(Option<Dating<'e>>);

impl<'e> Dates<'e> {
    pub(super) fn of(edtf: Option<&'e str>) -> Self {
        Self(edtf.map(Dating::of))
    }

    /// Whether it is only about right, or doubtful.
    pub(super) fn is_vague(&self) -> bool {
        self.0.is_some_and(|dating| dating.is_vague)
    }

    pub(super) fn attributes(&self) -> [(&'static str, Option<&'e str>); 4] {
        let Some(dating) = self.0 else {
            return [("when", None); 4];
        };
        let (first, last) = match dating.form {
            Form::One => (("when", Some(dating.first)), ("when", None)),
            Form::Period => (("from", Some(dating.first)), ("to", Some(dating.last))),
            Form::Several => (
                ("notBefore", Some(dating.first)),
                ("notAfter", Some(dating.last)),
            ),
        };
        let says_more = dating.is_vague || dating.form == Form::Several;
        [
            first,
            last,
            ("when-custom", says_more.then_some(dating.edtf)),
            ("cert", dating.is_vague.then_some("low")),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(edtf: &str) -> Vec<(&'static str, String)> {
        let dates = Dates::of(Some(edtf));
        let given = dates.attributes().into_iter();
        given
            .filter_map(|(name, value)| Some((name, value?.to_owned())))
            .collect()
    }

    fn pairs(of: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        of.iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        assert_eq!(attributes("1949-03"), pairs(&[("when", "1949-03")]));
        assert_eq!(
            attributes("1950-06-14/1950-07"),
            pairs(&[("from", "1950-06-14"), ("to", "1950-07")])
        );
        assert_eq!(
            attributes("{1950-07-07,1950-07-10}"),
            pairs(&[
                ("notBefore", "1950-07-07"),
                ("notAfter", "1950-07-10"),
                ("when-custom", "{1950-07-07,1950-07-10}"),
            ])
        );
        assert_eq!(
            attributes("1893~"),
            pairs(&[("when", "1893"), ("when-custom", "1893~"), ("cert", "low")])
        );
    }

    #[test]
    fn names_and_addresses_have_no_letters_that_are_not_allowed() {
        assert_eq!(
            xml_id("a b/person/ærø-x/1", "a b.txt"),
            "person._E6_r_F8_-x.1"
        );
        assert_eq!(address("a b/ø#1.txt"), "a%20b/%C3%B8%231.txt");
    }
}
