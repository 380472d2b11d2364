//! Rules about dates (`D`), and what they share.

mod date_slips;
mod entry_order;

pub(super) mod ambiguous_date;
pub(super) mod date_out_of_order;
pub(super) mod day_slip;
pub(super) mod implausible_year;
pub(super) mod invalid_date;
pub(super) mod reversed_range;
pub(super) mod swapped_day_month;
pub(super) mod title_date_mismatch;
pub(super) mod weekday_mismatch;
pub(super) mod year_heading_mismatch;
pub(super) mod year_slip;
