//! Dates with the signs of Chinese and Japanese behind their numbers.

use super::Grammar;
use super::form::{Form, Part};
use super::item::Item;
use super::single::Single;

impl Grammar<'_> {
    /// `1950年3月4日`, `3月4日`, `1950年`.
    pub(super) fn signs(&self, at: usize) -> Option<Single> {
        let mut item = Item::default();
        let mut form = Form::of(&[Part::Sign]);
        let mut end = at;
        // `6日` goes on from a month before it.
        let mut first = true;
        while let Some(number) = (if end == at { self.token(end) } else { self.next(end) })
            .filter(|token| token.is_number())
        {
            let alone = std::mem::take(&mut first);
            let Some(sign) = self.next(end + 1) else { break };
            match self.text_of(sign) {
                "年" if item.year.is_none() && item.month.is_none() && number.value >= 100 => {
                    item.year = i32::try_from(number.value).ok();
                    form.push(Part::Year);
                    // `明治三十八年（1905年）五月三日`: the year of the era in brackets, and then the day.
                    let closes = self.token(end + 2).is_some_and(|close| close.is_mark('）') || close.is_mark(')'));
                    let month = self.token(end + 4).is_some_and(|sign| self.text_of(sign) == "月");
                    end += usize::from(closes && month);
                }
                "月" if item.month.is_none() && item.day.is_none() => {
                    item.month = Some(number.value);
                    form.push(Part::Month);
                }
                "日" | "号" | "號" if item.day.is_none() && (item.month.is_some() || alone) => {
                    item.day = Some(number.value);
                    form.push(Part::Day);
                }
                _ => break,
            }
            end += 2;
        }
        (end > at).then_some(Single {
            item,
            // The signs close a date, whatever stands right behind it.
            form: form.parted('日'),
            end,
        })
    }
}
