//! What a record's names, lines and dates are as attributes of TEI.

use crate::date::{Meaning, PartialDate};
use crate::export::forms::dating::{Dating, without_zero};
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
#[derive(Default)]
pub(super) struct Dates<'e> {
    first: (&'static str, Option<String>),
    last: (&'static str, Option<String>),
    /// The whole of it in EDTF, where the two do not say it.
    custom: Option<&'e str>,
    /// Whether it is only about right, or doubtful.
    is_marked: bool,
}

impl<'e> Dates<'e> {
    pub(super) fn of(edtf: Option<&'e str>) -> Self {
        let none = || Self {
            first: ("when", None),
            last: ("when", None),
            ..Self::default()
        };
        let Some(dating) = edtf.and_then(Dating::of) else {
            return none();
        };
        let (names, (first, last)) = match (dating.one(), &dating.meaning) {
            (Some(date), _) => (("when", "when"), (Some(date), None)),
            (None, Meaning::Interval(start, end)) => {
                (("from", "to"), (Some(start.date), Some(end.date)))
            }
            _ => (("notBefore", "notAfter"), (dating.first, dating.last)),
        };
        let (first, last) = (first.map(of_schema), last.map(of_schema));
        let said = match (&first, &last, names.0) {
            (Some(when), None, "when") => when == dating.edtf,
            (Some(from), Some(to), "from") => format!("{from}/{to}") == dating.edtf,
            _ => false,
        };
        Self {
            first: (names.0, first),
            last: (names.1, last),
            custom: (!said).then_some(dating.edtf),
            is_marked: dating.is_marked,
        }
    }

    /// Whether it is only about right, or doubtful.
    pub(super) fn is_marked(&self) -> bool {
        self.is_marked
    }

    pub(super) fn attributes(&self) -> [(&'static str, Option<&str>); 4] {
        [
            (self.first.0, self.first.1.as_deref()),
            (self.last.0, self.last.1.as_deref()),
            ("when-custom", self.custom),
            ("cert", self.is_marked.then_some("low")),
        ]
    }
}

/// A date in the types of XML Schema: 1 BC is the year -1 there, and what has no year begins with two hyphens.
fn of_schema(date: PartialDate) -> String {
    let plain = date.first().unwrap_or(date);
    let Some(year) = date.year() else {
        return plain.to_string().replacen("XXXX", "-", 1);
    };
    let text = plain.to_string();
    let rest = text.trim_start_matches('-').get(4..).unwrap_or_default();
    let year = without_zero(year);
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}{rest}", year.unsigned_abs())
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
    fn a_date_that_tei_has_no_form_for_is_bounded_and_written_in_edtf_beside() {
        for (edtf, expected) in [
            ("1951-04-XX", &[("when", "1951-04")][..]),
            ("193X", &[("notBefore", "1930"), ("notAfter", "1939")]),
            (
                "1931-21",
                &[("notBefore", "1931-03"), ("notAfter", "1931-06")],
            ),
            ("../1700", &[("notAfter", "1700")]),
            ("1702/..", &[("notBefore", "1702")]),
            ("XXXX-03-23", &[("when", "--03-23")]),
            ("XXXX-03", &[("when", "--03")]),
            ("-0043-03-14", &[("when", "-0044-03-14")]),
            ("-0043/0000", &[("from", "-0044"), ("to", "-0001")]),
        ] {
            let expected = [expected, &[("when-custom", edtf)]].concat();
            assert_eq!(attributes(edtf), pairs(&expected));
        }
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
