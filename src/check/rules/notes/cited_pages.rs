//! Page numbers of references, as far as they can be compared.

/// The ranges of pages in a locator: `139-44, 150`; none when one of them is no Arabic number.
fn ranges(text: &str) -> Option<Vec<(u32, u32)>> {
    // A note on a page is on that page.
    let numbers = text.split(" note").next().unwrap_or_default();
    let parts = numbers
        .split([',', ';', '&'])
        .flat_map(|part| part.split(" and "));
    parts.map(|part| range(part.trim())).collect()
}

fn range(text: &str) -> Option<(u32, u32)> {
    let mut ends = text.split(['-', '–', '—', '‐']).map(str::trim);
    let first = ends.next()?;
    let from: u32 = first.parse().ok()?;
    let to = match ends.next() {
        // The end of a range may be shortened: `139-44`.
        Some(last) if last.len() < first.len() => {
            let kept = first.get(..first.len() - last.len())?;
            format!("{kept}{last}").parse().ok()?
        }
        Some(last) => last.parse().ok()?,
        None => from,
    };
    Some((from, to.max(from)))
}

/// Whether two locators have no page in common; not when one cannot be read.
pub(super) fn are_apart(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (ranges(a), ranges(b)) else {
        return false;
    };
    let meet = |x: &(u32, u32), y: &(u32, u32)| x.0 <= y.1 && y.0 <= x.1;
    !a.iter().any(|x| b.iter().any(|y| meet(x, y)))
}

#[cfg(test)]
mod tests {
    use super::are_apart;

    #[test]
    fn pages_are_apart_when_they_have_none_in_common() {
        for (a, b, apart) in [
            ("8", "9", true),
            ("8", "8", false),
            ("139-44", "143", false),
            ("139–144", "145", true),
            ("3, 5 and 7", "7", false),
            ("10 note 31", "10", false),
            ("XV", "16", false),
        ] {
            assert_eq!(are_apart(a, b), apart, "{a} / {b}");
            assert_eq!(are_apart(b, a), apart, "{b} / {a}");
        }
    }
}
