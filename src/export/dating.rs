//! What the EDTF of a row says, taken apart for forms that have fields of their own for dates.

/// A date, period or set of dates; `first` and `last` are the same for one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dating<'e> {
    /// The whole of it in EDTF.
    pub(super) edtf: &'e str,
    pub(super) form: Form,
    /// First date, as exact as it is written: `1949`, `1949-03`, `1949-03-07`.
    pub(super) first: &'e str,
    pub(super) last: &'e str,
    /// Whether part of it is only about right, or doubtful.
    pub(super) is_vague: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A day, a month or a year.
    One,
    /// From a date to a date.
    Period,
    /// Some dates, and not the time between them.
    Several,
}

/// What marks a date that is about right, doubtful, or both.
const VAGUE: [char; 3] = ['~', '?', '%'];

impl<'e> Dating<'e> {
    /// Takes apart what a row says in EDTF.
    pub(super) fn of(edtf: &'e str) -> Self {
        let members = edtf.strip_prefix('{').and_then(|set| set.strip_suffix('}'));
        let form = match members {
            Some(_) => Form::Several,
            None if edtf.contains('/') => Form::Period,
            None => Form::One,
        };
        let mut dates: Vec<&str> = members
            .unwrap_or(edtf)
            .split([',', '/'])
            .flat_map(|member| member.split(".."))
            .map(|date| date.trim_end_matches(VAGUE))
            .collect();
        if form == Form::Several {
            // A text may name them in any order; years have four digits, so letters tell.
            dates.sort_unstable();
        }
        Self {
            edtf,
            form,
            first: dates.first().copied().unwrap_or_default(),
            last: dates.last().copied().unwrap_or_default(),
            is_vague: edtf.contains(VAGUE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(edtf: &str) -> (Form, &str, &str, bool) {
        let dating = Dating::of(edtf);
        (dating.form, dating.first, dating.last, dating.is_vague)
    }

    #[test]
    fn a_date_stays_as_exact_as_it_is() {
        for date in ["1949-03-07", "1949-03", "1949"] {
            assert_eq!(parts(date), (Form::One, date, date, false));
        }
        assert_eq!(parts("1893~"), (Form::One, "1893", "1893", true));
        assert_eq!(parts("1893%"), (Form::One, "1893", "1893", true));
    }

    #[test]
    fn a_period_has_two_ends_and_a_set_its_first_and_last_date() {
        assert_eq!(
            parts("1950-06-14/1950-07~"),
            (Form::Period, "1950-06-14", "1950-07", true)
        );
        assert_eq!(
            parts("{1950-07-10..1950-07-12,1950-07-07}"),
            (Form::Several, "1950-07-07", "1950-07-12", false)
        );
    }
}
