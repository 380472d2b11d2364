//! How near two texts are in spelling.

/// What is left of two lists without their common beginning and end.
fn without_common_ends<'s, T: PartialEq>(a: &'s [T], b: &'s [T]) -> (&'s [T], &'s [T]) {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = (a.iter().rev().zip(b.iter().rev()))
        .take_while(|(a, b)| a == b)
        .count();
    (&a[..a.len() - same], &b[..b.len() - same])
}

/// Whether a letter is another one, is missing, or two have changed places.
pub(super) fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    match without_common_ends(&a, &b) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_one_letter() {
        assert!(one_letter_apart("weather", "wether"));
        assert!(!one_letter_apart("weather", "weather"));
        assert!(!one_letter_apart("weather", "wetter"));
    }
}
