//! What happens to pages: cuts, doubled and exchanged lines, wrong bytes, lost spaces, odd characters.

/// Characters that readers stumble over.
const ODD: [&str; 40] = [
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200f}",
    "\u{202e}",
    "\u{2028}",
    "\u{2029}",
    "\u{2060}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{fffd}",
    "\r",
    "\r\n",
    "\t",
    "\u{b}",
    "\u{c}",
    "\u{1b}[31m",
    "\u{301}",
    "İ",
    "ß",
    "ﬁ",
    "ǅ",
    "𝄞",
    "👩‍👩‍👧",
    "٣",
    "३",
    "Ⅻ",
    "１",
    "²",
    "’",
    "„",
    "«",
    "]]>",
    "&amp;",
    "<b>",
    "\u{3000}",
];

/// The page, after each kind of damage in turn: what happens, and at which two places.
pub(crate) fn damaged(page: String, damage: &[[u8; 5]]) -> Vec<u8> {
    let mut page = page.into_bytes();
    for [what, a, b, c, d] in damage {
        if page.is_empty() {
            break;
        }
        let place = |high: u8, low: u8| (usize::from(high) << 8 | usize::from(low)) % page.len();
        let (one, other) = (place(*a, *b), place(*c, *d));
        let (first, last) = (one.min(other), one.max(other));
        match what % 12 {
            0 => page.truncate(one),
            1 => drop(page.drain(..one)),
            2 => drop(page.drain(first..last)),
            3 => page.swap(one, other),
            4 => {
                let line = line(&page, one);
                let copy = page[line.clone()].to_vec();
                page.splice(line.start..line.start, copy);
            }
            5 => {
                let (from, to) = (line(&page, first), line(&page, last));
                if from.end <= to.start {
                    let (above, below) = (page[from.clone()].to_vec(), page[to.clone()].to_vec());
                    page.splice(to, above);
                    page.splice(from, below);
                }
            }
            6 => {
                let mut index = 0;
                page.retain(|byte| {
                    index += 1;
                    *byte != b' ' || !(first..last).contains(&(index - 1))
                });
            }
            7 => {
                let mut index = 0;
                page.retain(|byte| {
                    index += 1;
                    *byte != b'\n' || !(first..last).contains(&(index - 1))
                });
            }
            8 => page[one] = *c,
            9 => {
                let copy = page[first..last].to_vec();
                page.splice(last..last, copy);
            }
            // An odd character between two others.
            _ => {
                let mut at = one;
                while at < page.len() && page[at] & 0xc0 == 0x80 {
                    at += 1;
                }
                page.splice(at..at, ODD[usize::from(*c) % ODD.len()].bytes());
            }
        }
        page.truncate(12_000);
    }
    page
}

/// The line at a place, with its end.
fn line(page: &[u8], at: usize) -> std::ops::Range<usize> {
    let start = page[..at]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    let end = page[at..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(page.len(), |end| at + end + 1);
    start..end
}
