//! Tables that were saved as lines: the column of the dates, a date whose year, month and day have columns of
//! their own, and two columns that are the beginning and the end of a period.

use std::ops::Range;

use super::columns::cells;
use super::dates::{DateLink, Expression, Form, Grammar, Item, Written};
use super::facts::{Facts, Finder, Lead, Opening, Strength};
use crate::lex::{Kind, Token};

/// Rows that make a table.
const ENOUGH: usize = 3;
/// Columns that are asked for a date.
const MOST_CELLS: usize = 12;
/// Tokens of the longest cell that is a date.
const LONGEST: usize = 14;

/// What a cell is.
#[derive(Debug, Clone, PartialEq)]
enum TableCell {
    /// Nothing, or a mark that repeats what stands above.
    Empty,
    Date(Written),
    /// A small number.
    Number(u32),
    /// A day and a month in two numbers, or the period between two of them.
    Pairs(Vec<(u32, u32)>),
    /// A day of the week, 1 for Monday.
    Weekday(u8),
    Text,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Dates with a day or a month.
    Date,
    Year,
    Month,
    Day,
    Other,
}

struct TableRow {
    line: usize,
    ranges: Vec<Range<usize>>,
    cells: Vec<TableCell>,
    /// Whether the row has words besides its dates.
    has_text: bool,
}

/// Adds to `facts` the dates of the rows of tables. Lines that surely open with a date stay as they are, where the
/// columns tell no more.
pub(super) fn find<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let mut rows: Vec<TableRow> = Vec::new();
    for line in 0..facts.len() {
        let fact = &facts[line];
        if fact.is_blank() || fact.rule {
            continue;
        }
        match row(finder, grammar, fact, line) {
            Some(row)
                if rows
                    .last()
                    .is_none_or(|last| last.ranges.len().abs_diff(row.ranges.len()) <= 2) =>
            {
                rows.push(row);
            }
            Some(row) => {
                read(std::mem::replace(&mut rows, vec![row]), facts);
            }
            // A line of text between rows, such as one that was wrapped, does not end the table.
            None => {}
        }
    }
    read(rows, facts);
}

fn row<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &Facts,
    line: usize,
) -> Option<TableRow> {
    let all = finder.tokens.all();
    // A mark that repeats what stands above is a cell.
    let start = match facts.ditto {
        true => finder.tokens.range(line + 1).start,
        false => facts.content,
    };
    let mut ranges = cells_of(all, start..facts.end);
    ranges.truncate(MOST_CELLS);
    if ranges.len() < 2 {
        return None;
    }
    let cells: Vec<TableCell> = ranges
        .iter()
        .map(|range| cell(all, grammar, range.clone()))
        .collect();
    let has_text = cells.iter().zip(&ranges).any(|(cell, range)| {
        *cell == TableCell::Text
            && all[range.clone()]
                .iter()
                .any(|token| token.is_word() && token.len() > 2)
    });
    Some(TableRow {
        line,
        ranges,
        cells,
        has_text,
    })
}

/// The cells of a line, by whatever parts them.
pub(super) fn cells_of(tokens: &[Token], line: Range<usize>) -> Vec<Range<usize>> {
    let found = cells(tokens, line.clone());
    match found.is_empty() {
        true => stroked(tokens, line),
        false => found,
    }
}

/// Cells that strokes with white space around them part: `1911 / May / 3 / text`.
fn stroked(tokens: &[Token], line: Range<usize>) -> Vec<Range<usize>> {
    let is_stroke = |at: usize| {
        tokens[at].is_mark('/')
            && !tokens[at].is_tight()
            && tokens
                .get(at + 1)
                .is_some_and(|next| at + 1 < line.end && !next.is_tight())
    };
    if line.clone().filter(|at| is_stroke(*at)).count() < 2 {
        return Vec::new();
    }
    let mut cells = Vec::new();
    let mut start = line.start;
    for at in line.clone().filter(|at| is_stroke(*at)) {
        cells.push(start..at);
        start = at + 1;
    }
    cells.push(start..line.end);
    cells
}

fn cell(tokens: &[Token], grammar: Grammar<'_>, range: Range<usize>) -> TableCell {
    let own = &tokens[range.clone()];
    let is_mark = |token: &Token| matches!(token.kind, Kind::Mark(_) | Kind::Dash);
    if own.iter().all(is_mark) {
        return TableCell::Empty;
    }
    if own.len() > LONGEST {
        return TableCell::Text;
    }
    let word = match own {
        [word, rest @ ..] if word.is_word() && rest.iter().all(is_mark) => Some(word),
        _ => None,
    };
    if let Some(month) = word.and_then(|word| grammar.month(word)) {
        return TableCell::Date(Written {
            first: range.start,
            end: range.end,
            expression: Expression {
                first: Item {
                    month: Some(month),
                    ..Item::default()
                },
                ..Expression::default()
            },
            form: Form::MONTH,
        });
    }
    if let Some(weekday) = word.and_then(|word| grammar.weekday(word)) {
        return TableCell::Weekday(weekday);
    }
    if let Some(written) = grammar.opening(range.end).at(range.start) {
        let whole = tokens[written.end.min(range.end)..range.end]
            .iter()
            .all(is_mark);
        // A number of three digits is more often that of a row than a year, where nothing says which.
        let first = &written.expression.first;
        let counts = written.form.is_years()
            && !first.era
            && first.year.is_some_and(|year| (0..1000).contains(&year));
        if whole && !counts && !written.form.is_pair_of_numbers() {
            return TableCell::Date(written);
        }
    }
    if let Some(pairs) = pairs(own) {
        return TableCell::Pairs(pairs);
    }
    match own {
        [number, rest @ ..]
            if number.is_number() && number.len() <= 2 && rest.iter().all(is_mark) =>
        {
            TableCell::Number(number.value)
        }
        _ => TableCell::Text,
    }
}

/// The pairs of numbers that are all of a cell: `6.3`, `6.11-9.21`, `7.16-23`.
fn pairs(cell: &[Token]) -> Option<Vec<(u32, u32)>> {
    let number = |token: &Token| (token.is_number() && token.len() <= 2).then_some(token.value);
    let parted = |mark: &Token| mark.is_tight() && matches!(mark.kind, Kind::Mark('.' | '/'));
    let cell = match cell {
        [rest @ .., point] if point.is_mark('.') => rest,
        whole => whole,
    };
    match cell {
        [a, mark, b] if parted(mark) => Some(vec![(number(a)?, number(b)?)]),
        [a, mark, b, dash, c] if parted(mark) && dash.kind == Kind::Dash => {
            Some(vec![(number(a)?, number(b)?), (0, number(c)?)])
        }
        [a, mark, b, dash, c, again, d]
            if parted(mark) && parted(again) && dash.kind == Kind::Dash =>
        {
            Some(vec![(number(a)?, number(b)?), (number(c)?, number(d)?)])
        }
        _ => None,
    }
}

/// Pairs of numbers that prove their order.
const PROOFS: usize = 2;

/// Whether the first number of the pairs in a table is the month; nothing where they do not tell, or are no days.
fn month_first(rows: &[TableRow]) -> Option<bool> {
    let pairs = || {
        rows.iter()
            .flat_map(|row| &row.cells)
            .filter_map(|cell| match cell {
                TableCell::Pairs(pairs) => pairs.first().copied(),
                _ => None,
            })
    };
    let day = |number: u32| (1..=31).contains(&number);
    let proofs = |tells: fn((u32, u32)) -> bool| pairs().filter(|pair| tells(*pair)).count();
    let month_first = proofs(|(_, second)| second > 12);
    let day_first = proofs(|(first, _)| first > 12);
    let proven = month_first.max(day_first) >= PROOFS && month_first.min(day_first) == 0;
    let days = pairs().all(|(first, second)| day(first) && day(second));
    (proven && days).then_some(month_first > 0)
}

/// Adds to `expression` the days and months of pairs of numbers.
fn add_pairs(expression: &mut Expression, pairs: &[(u32, u32)], month_first: bool) {
    let mut month = None;
    for (at, (first, second)) in pairs.iter().enumerate() {
        let (own, day) = match (month_first, *first) {
            (true, first) => (Some(first).filter(|first| *first > 0), Some(*second)),
            (false, 0) => (Some(*second), None),
            (false, first) => (Some(*second), Some(first)),
        };
        month = own.or(month);
        let item = match at {
            0 => &mut expression.first,
            _ => {
                expression.more.push((DateLink::Range, Item::default()));
                match expression.more.last_mut() {
                    Some((_, item)) => item,
                    None => return,
                }
            }
        };
        (item.month, item.day) = (month, day);
    }
}

/// What each column of the rows holds.
fn roles(rows: &[TableRow], are_days: bool) -> Vec<Role> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    // The names of the columns tell nothing of what they hold.
    let is_head = |row: &TableRow| {
        row.cells
            .iter()
            .all(|cell| matches!(cell, TableCell::Text | TableCell::Empty))
    };
    let rows = match rows {
        [head, rest @ ..] if is_head(head) => rest,
        all => all,
    };
    let mut roles: Vec<Role> = Vec::with_capacity(columns);
    for column in 0..columns {
        let filled: Vec<&TableCell> = rows
            .iter()
            .filter_map(|row| row.cells.get(column))
            .filter(|cell| **cell != TableCell::Empty)
            .collect();
        let count = |is: &dyn Fn(&TableCell) -> bool| filled.iter().filter(|cell| is(cell)).count();
        let dates = |is: fn(&Written) -> bool| {
            count(&|cell| matches!(cell, TableCell::Date(written) if is(written)))
        };
        let numbers = |most: u32| {
            count(&|cell| matches!(cell, TableCell::Number(number) if (1..=most).contains(number)))
        };
        let most = |some: usize| 10 * some >= 6 * filled.len() && some > 0;
        let before = roles.last().copied();
        let years = dates(|written| written.form.is_years());
        let months = dates(|written| written.form.is_month());
        let all = dates(|_| true);
        let role = if most(years) {
            Role::Year
        } else if most(months) {
            Role::Month
        } else if most(all) {
            Role::Date
        } else if most(numbers(31)) && before == Some(Role::Month) {
            Role::Day
        } else if before == Some(Role::Year)
            && (most(numbers(12)) && numbers(12) == filled.len()
                || are_days
                    && count(&|cell| matches!(cell, TableCell::Pairs(_))) >= ENOUGH
                    && most(numbers(12) + count(&|cell| matches!(cell, TableCell::Pairs(_)))))
        {
            Role::Month
        } else if most(numbers(31))
            && rows.len() >= ENOUGH
            && next_is_month(rows, column)
            && !counts_rows(rows, column)
        {
            Role::Day
        } else {
            Role::Other
        };
        roles.push(role);
    }
    roles
}

/// Whether the numbers of a column are those of its rows: 1, 2, 3.
fn counts_rows(rows: &[TableRow], column: usize) -> bool {
    let number = |row: &TableRow| match row.cells.get(column) {
        Some(TableCell::Number(number)) => Some(*number),
        _ => None,
    };
    let pairs = rows.windows(2).filter(|pair| {
        number(&pair[0])
            .zip(number(&pair[1]))
            .is_some_and(|(above, below)| above + 1 == below)
    });
    10 * pairs.count() >= 8 * rows.len().saturating_sub(1)
}

/// Whether the column behind one holds names of months.
fn next_is_month(rows: &[TableRow], column: usize) -> bool {
    let is_month = |row: &&TableRow| matches!(row.cells.get(column + 1), Some(TableCell::Date(written)) if written.form.is_month());
    rows.iter().filter(is_month).count() >= ENOUGH
}

/// The columns of the date of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
enum DateColumns {
    /// Parts of one date, each in a column of its own.
    Parts(Range<usize>),
    /// The first and the last date of a period.
    Period(usize),
    One(usize),
}

/// Finds the columns of the date.
fn dates(rows: &[TableRow], roles: &[Role]) -> Option<DateColumns> {
    let with = |column: usize| {
        let is_date = |row: &&TableRow| matches!(row.cells.get(column), Some(TableCell::Date(_)));
        rows.iter().filter(is_date).count()
    };
    let mut best: Option<(usize, DateColumns)> = None;
    let mut offer = |rank: usize, dates: DateColumns| {
        if best.as_ref().is_none_or(|(other, _)| rank > *other) {
            best = Some((rank, dates));
        }
    };
    for (column, role) in roles.iter().enumerate() {
        let next = roles.get(column + 1).copied();
        match (role, next) {
            (Role::Year, Some(Role::Month | Role::Date))
            | (Role::Month, Some(Role::Day | Role::Year))
            | (Role::Day, Some(Role::Month)) => {
                let mut end = column + 2;
                let is_part = |role: &Role| matches!(role, Role::Year | Role::Month | Role::Day);
                while end < column + 3
                    && roles
                        .get(end)
                        .is_some_and(|role| is_part(role) && !roles[column..end].contains(role))
                {
                    end += 1;
                }
                if roles[column..end]
                    .iter()
                    .any(|role| matches!(role, Role::Year | Role::Month))
                {
                    offer(4, DateColumns::Parts(column..end));
                }
            }
            (Role::Date, Some(Role::Date)) | (Role::Year, Some(Role::Year))
                if with(column) >= ENOUGH =>
            {
                offer(3, DateColumns::Period(column));
            }
            (Role::Date, _) if with(column) >= ENOUGH => offer(2, DateColumns::One(column)),
            (Role::Year, _) if with(column) > ENOUGH => offer(1, DateColumns::One(column)),
            _ => {}
        }
    }
    best.map(|(_, dates)| dates)
}

/// Puts the cells of rows whose first cell was merged with the one above, a year, into their columns.
fn align(rows: &mut [TableRow]) {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_year = |row: &&TableRow| {
        row.cells.len() == columns
            && matches!(row.cells.first(), Some(TableCell::Date(date)) if date.form.is_years())
    };
    if rows.iter().filter(is_year).count() < ENOUGH {
        return;
    }
    for row in rows {
        let merged = row.cells.len() + 1 == columns
            && match row.cells.first() {
                Some(TableCell::Date(date)) => !date.expression.has_year(),
                Some(TableCell::Number(number)) => (1..=12).contains(number),
                Some(TableCell::Pairs(_)) => true,
                _ => false,
            };
        if merged && let Some(start) = row.ranges.first().map(|range| range.start) {
            row.cells.insert(0, TableCell::Empty);
            row.ranges.insert(0, start..start);
        }
    }
}

/// Reads the rows of one table.
fn read(mut rows: Vec<TableRow>, facts: &mut [Facts]) {
    if rows.len() < ENOUGH {
        return;
    }
    align(&mut rows);
    let month_first = month_first(&rows);
    let roles = roles(&rows, month_first.is_some());
    let Some(dates) = dates(&rows, &roles) else {
        return;
    };
    // `2   [1291–1297]`: a number and a date, over what they are of.
    let heads = |facts: &[Facts], line: usize| {
        let below = facts.get(line + 1);
        below.is_some_and(|below| !below.is_blank() && below.indent > facts[line].indent)
    };
    for row in &rows {
        if !row.has_text && !heads(facts, row.line) {
            continue;
        }
        let fact = &mut facts[row.line];
        let (column, written) = match &dates {
            DateColumns::One(column) => (*column, one(row, *column)),
            DateColumns::Parts(columns) => (
                columns.start,
                parts(row, columns.clone(), &roles, month_first),
            ),
            DateColumns::Period(column) => (*column, period(row, *column)),
        };
        let Some(written) = written.map(|written| with_weekday(row, written)) else {
            continue;
        };
        let strong = fact
            .opening
            .as_ref()
            .is_some_and(|opening| opening.strength > Strength::Weak);
        if strong && matches!(dates, DateColumns::One(_)) {
            continue;
        }
        let strength = match written.expression.has_year() {
            true => Strength::Strong,
            false => Strength::Medium,
        };
        fact.unread = None;
        fact.month_alone = None;
        fact.opening = Some(Opening {
            written,
            lead: Lead::Cell(u8::try_from(column).unwrap_or(u8::MAX)),
            text: fact.content,
            marked: true,
            strength,
        });
    }
}

/// A date with the day of the week in the cell beside it.
fn with_weekday(row: &TableRow, mut written: Written) -> Written {
    let beside = row
        .ranges
        .iter()
        .zip(&row.cells)
        .find_map(|(range, cell)| match cell {
            TableCell::Weekday(weekday)
                if range.start >= written.end && range.start <= written.end + 2 =>
            {
                Some((range.end, *weekday))
            }
            _ => None,
        });
    if let Some((end, weekday)) = beside
        && written.expression.more.is_empty()
    {
        written.expression.first.weekday = Some(weekday);
        written.end = end;
    }
    written
}

fn one(row: &TableRow, column: usize) -> Option<Written> {
    match row.cells.get(column)? {
        TableCell::Date(written) => Some(written.clone()),
        _ => None,
    }
}

/// One date of the parts that a row has; what it lacks is that of the row above.
fn parts(
    row: &TableRow,
    columns: Range<usize>,
    roles: &[Role],
    month_first: Option<bool>,
) -> Option<Written> {
    let mut expression = Expression::default();
    let mut span: Option<(usize, usize)> = None;
    let mut form = None;
    for column in columns {
        let (Some(cell), Some(range)) = (row.cells.get(column), row.ranges.get(column)) else {
            continue;
        };
        match (cell, roles[column]) {
            (TableCell::Date(written), _) if written.expression.more.is_empty() => {
                let own = written.expression.first;
                let item = &mut expression.first;
                item.year = item.year.or(own.year);
                item.month = item.month.or(own.month);
                item.day = item.day.or(own.day);
                item.season = item.season.or(own.season);
                item.approximate |= own.approximate;
                item.uncertain |= own.uncertain;
                form = Some(written.form);
            }
            (TableCell::Number(number), Role::Month) => {
                expression.first.month = expression.first.month.or(Some(*number));
            }
            (TableCell::Number(number), Role::Day) => {
                expression.first.day = expression.first.day.or(Some(*number));
            }
            (TableCell::Pairs(pairs), Role::Month) => {
                add_pairs(&mut expression, pairs, month_first?);
            }
            // `1903 | 1–2 April`: a period or a list in the year of its row.
            (TableCell::Date(written), _)
                if expression.more.is_empty()
                    && expression.first.month.is_none()
                    && !written.expression.has_year() =>
            {
                let year = expression.first.year;
                expression = written.expression.clone();
                expression.first.year = year;
                form = Some(written.form);
            }
            (TableCell::Date(_), _) => return None,
            _ => continue,
        }
        span = Some((span.map_or(range.start, |(start, _)| start), range.end));
    }
    let (first, end) = span?;
    Some(Written {
        first,
        end,
        expression,
        form: form.unwrap_or(Form::DAY),
    })
}

/// The period from one cell to the next; with an end that is not filled in, what begins with the first.
fn period(row: &TableRow, column: usize) -> Option<Written> {
    let Some(TableCell::Date(first)) = row.cells.get(column) else {
        return None;
    };
    let mut written = first.clone();
    match row.cells.get(column + 1) {
        Some(TableCell::Date(last))
            if last.expression.more.is_empty() && written.expression.more.is_empty() =>
        {
            written
                .expression
                .more
                .push((DateLink::Range, last.expression.first));
            written.end = last.end;
        }
        Some(TableCell::Empty) if written.expression.more.is_empty() => {
            written.expression.bound = Some(super::dates::DateBound::After);
        }
        _ => {}
    }
    Some(written)
}
