//! Which work a short reference or a mention of an author means.
//!
//! A short form means a fuller reference of the same surname and the same year (or it has none) whose
//! title holds its own. A mention means a reference of the same surname and the same year; when several
//! works fit, the one that stands in the same note, or none. A letter behind a year (`1921a`) must be that of the
//! work, where both have one. `Ibid.` means the only work of the note before, or the one before it in its own
//! note; `op. cit.` the only earlier work of its author. Everything goes by tables of surnames, so that the time
//! grows with the number of references.

use foldhash::{HashMap, HashMapExt};

use crate::record::{AuthorMention, Note, PointsBack, Reference};
use crate::text::composed;

/// The words of `text` in small letters, by which titles and names are compared.
pub(crate) fn fold(text: &str) -> String {
    let text = composed(text);
    let mut folded = String::with_capacity(text.len());
    let mut apart = false;
    for c in text.chars() {
        if !c.is_alphanumeric() {
            apart = true;
            continue;
        }
        if apart && !folded.is_empty() {
            folded.push(' ');
        }
        apart = false;
        match c.is_ascii() {
            true => folded.push(c.to_ascii_lowercase()),
            false => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// A surname and a title, as they are compared.
#[derive(PartialEq, Eq, Hash)]
struct Folded {
    surname: String,
    title: String,
}

impl Folded {
    fn of(reference: &Reference<'_>) -> Self {
        Self {
            surname: surname(reference),
            title: fold(&reference.title),
        }
    }
}

/// The surname of the first author, in small letters.
pub(crate) fn surname(reference: &Reference<'_>) -> String {
    surname_of(first_author(reference))
}

fn first_author<'r>(reference: &'r Reference<'_>) -> &'r str {
    reference.authors.first().map_or("", |author| author)
}

/// The surname that begins a name: its first word, with the particles before it.
pub(crate) fn surname_of(name: &str) -> String {
    let mut words = Vec::new();
    for word in name.split_whitespace() {
        words.push(first_word(word));
        if !word.starts_with(char::is_lowercase) {
            break;
        }
    }
    words.join(" ")
}

fn first_word(name: &str) -> String {
    let word = name.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches([',', '.']);
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word);
    composed(word).to_lowercase()
}

/// What tells one work from another: surname of the first author, year, title.
pub(crate) fn identity(reference: &Reference<'_>) -> (String, Option<i32>, String) {
    (surname(reference), reference.year, fold(&reference.title))
}

/// Whether two letters behind a year may be those of one work.
fn same_suffix(a: Option<char>, b: Option<char>) -> bool {
    a.zip(b).is_none_or(|(a, b)| a == b)
}

/// Resolves short forms, and then the mentions of authors.
pub(super) fn resolve(
    references: &mut [Reference<'_>],
    mentions: &mut [AuthorMention<'_>],
    notes: &[Note<'_>],
) {
    let folded: Vec<Folded> = references.iter().map(Folded::of).collect();
    let works = Works::new(references, &folded);
    let mut known: HashMap<Short<'_>, Option<usize>> = HashMap::new();
    for (index, reference) in references.iter_mut().enumerate() {
        if !reference.container.is_empty() || reference.points_back.is_some() {
            continue;
        }
        let key = Short {
            author: first_author(reference).to_owned(),
            year: reference.year,
            suffix: reference.year_details.suffix,
            folded: &folded[index],
        };
        let full = *known.entry(key).or_insert_with_key(|key| works.fuller(key));
        let alone = reference
            .authors
            .first()
            .is_none_or(|author| !author.contains(' '));
        reference.resolves_to = full.filter(|&full| full != index);
        reference.short = reference.resolves_to.is_some() || alone || reference.year.is_none();
    }
    // What a short form means is never a short form itself.
    for index in 0..references.len() {
        let full = references[index].resolves_to;
        let fuller = full.and_then(|full| references[full].resolves_to);
        if fuller.is_some() {
            references[index].resolves_to = fuller;
        }
    }
    resolve_backwards(references, notes, &folded);
    resolve_mentions(references, mentions, &folded);
}

/// A reference without a container, by what it says.
#[derive(PartialEq, Eq, Hash)]
struct Short<'f> {
    author: String,
    year: Option<i32>,
    suffix: Option<char>,
    folded: &'f Folded,
}

/// Works of one author that a reference to an earlier one is held against.
const MOST_EARLIER: usize = 16;

/// Resolves `Ibid.` and `op. cit.`, in the order of the text.
fn resolve_backwards(references: &mut [Reference<'_>], notes: &[Note<'_>], folded: &[Folded]) {
    // By surname, the works cited so far.
    let mut earlier: HashMap<&str, Vec<usize>> = HashMap::new();
    for index in 0..references.len() {
        let reference = &references[index];
        let full = match reference.points_back {
            None => reference
                .resolves_to
                .or((!reference.short).then_some(index)),
            Some(PointsBack::Previous) => previous(references, index, notes),
            Some(PointsBack::Earlier) => {
                let Folded { surname, title } = &folded[index];
                let works = earlier.get(surname.as_str()).map_or(&[][..], Vec::as_slice);
                let named: Vec<usize> = works
                    .iter()
                    .copied()
                    .filter(|work| holds(&folded[*work].title, title))
                    .collect();
                match (named.as_slice(), works) {
                    ([work], _) => Some(*work),
                    ([], [work]) if is_marker(&reference.title) => Some(*work),
                    _ => None,
                }
            }
        };
        if references[index].points_back.is_some() {
            references[index].resolves_to = full;
        } else if let Some(full) = full {
            let known = earlier.entry(&folded[full].surname).or_default();
            if known.len() < MOST_EARLIER && !known.contains(&full) {
                known.push(full);
            }
        }
    }
}

/// Whether a title is no title but the words by which a reference points back.
fn is_marker(title: &str) -> bool {
    !title.contains(|c: char| c.is_uppercase()) || title.ends_with('.')
}

/// The work of the reference before the one at `index`: in the same note, or the only one of the note before.
fn previous(references: &[Reference<'_>], index: usize, notes: &[Note<'_>]) -> Option<usize> {
    let reference = &references[index];
    let before = references[..index].last()?;
    let work = |at: usize| {
        let reference = references.get(at)?;
        match reference.points_back.is_some() || reference.short {
            true => reference.resolves_to,
            false => Some(at),
        }
    };
    if before.place == reference.place {
        return work(index - 1);
    }
    let (own, other) = (reference.note?, before.note?);
    let number = |note: usize| notes.get(note).map(|note| note.number);
    let follows = match (number(other)?, number(own)?) {
        (Some(before), Some(own)) => before.checked_add(1) == Some(own),
        (None, None) => true,
        _ => false,
    };
    let mut of_note = (0..index)
        .rev()
        .take_while(|at| references[*at].note == Some(other))
        .map(work);
    let only = of_note.next()??;
    (other + 1 == own && follows && of_note.all(|work| work == Some(only))).then_some(only)
}

/// A work, by the first reference that names it in full.
struct FullWork<'f> {
    reference: usize,
    folded: &'f Folded,
    year: Option<i32>,
    suffix: Option<char>,
    /// Words of the first author's name.
    author: Vec<String>,
    has_container: bool,
}

/// The works of a page.
struct Works<'f> {
    works: Vec<FullWork<'f>>,
    /// By surname and a word of the title, the fullest and earliest first.
    by_word: HashMap<(&'f str, &'f str), Vec<usize>>,
}

impl<'f> Works<'f> {
    fn new(references: &[Reference<'_>], folded: &'f [Folded]) -> Self {
        let mut works: Vec<FullWork<'f>> = Vec::new();
        let mut known: HashMap<(&Folded, Option<i32>), usize> = HashMap::new();
        for (index, reference) in references.iter().enumerate() {
            if reference.points_back.is_some() {
                continue;
            }
            let has_container = !reference.container.is_empty();
            let folded = &folded[index];
            let year = reference.year;
            let at = *known.entry((folded, year)).or_insert_with(|| {
                works.push(FullWork {
                    reference: index,
                    folded,
                    year,
                    suffix: reference.year_details.suffix,
                    author: name_words(first_author(reference)),
                    has_container,
                });
                works.len() - 1
            });
            if has_container && !works[at].has_container {
                works[at].reference = index;
                works[at].has_container = true;
            }
        }
        let mut order: Vec<usize> = (0..works.len()).collect();
        order.sort_by_key(|&at| {
            let work = &works[at];
            (
                !work.has_container,
                std::cmp::Reverse(work.folded.title.len()),
                work.reference,
            )
        });
        let mut by_word: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for at in order {
            let Folded { surname, title } = works[at].folded;
            for word in title.split(' ') {
                let list = by_word.entry((surname, word)).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
        Self { works, by_word }
    }

    /// The work, cited more fully, whose title holds that of the reference without container that is `key`;
    /// none when several works fit.
    fn fuller(&self, short: &Short<'_>) -> Option<usize> {
        let Short {
            author,
            year,
            suffix,
            folded: Folded { surname, title },
        } = short;
        let lists = title
            .split(' ')
            .map(|word| self.by_word.get(&(surname.as_str(), word)));
        let rarest = lists.flatten().min_by_key(|list| list.len())?;
        let is_fuller = |work: &FullWork<'_>| {
            let own = &work.folded.title;
            (year.is_none() || work.year == *year)
                && same_suffix(*suffix, work.suffix)
                && fits(author, &work.author)
                && holds(own, title)
                && (work.has_container || own.len() > title.len() || work.year != *year)
        };
        let mut fuller = rarest
            .iter()
            .map(|&at| &self.works[at])
            .filter(|work| is_fuller(work));
        let first = fuller.next()?;
        // A short form that fits two works tells neither.
        fuller
            .all(|work| (&work.author, work.year) == (&first.author, first.year))
            .then_some(first.reference)
    }
}

/// Whether the words of `part` stand one after the other in `whole`.
pub(crate) fn holds(whole: &str, part: &str) -> bool {
    !part.is_empty()
        && whole.match_indices(part).any(|(at, _)| {
            whole[..at].chars().next_back().is_none_or(|c| c == ' ')
                && whole[at + part.len()..]
                    .chars()
                    .next()
                    .is_none_or(|c| c == ' ')
        })
}

/// The works that references of one surname and year mean, each with the words of its authors' names.
#[derive(Default)]
struct Candidates<'f> {
    works: Vec<WorkCandidate>,
    /// Position of each work, by its title.
    known: HashMap<&'f str, usize>,
    /// Positions of the works with each word in their authors' names.
    by_word: HashMap<String, Vec<usize>>,
    /// The same by the first letter of a word: for initials.
    by_letter: HashMap<char, Vec<usize>>,
}

struct WorkCandidate {
    reference: usize,
    suffix: Option<char>,
    names: Vec<String>,
}

impl WorkCandidate {
    fn fits(&self, mention: &AuthorMention<'_>) -> bool {
        same_suffix(self.suffix, mention.suffix) && fits(&mention.name, &self.names)
    }
}

fn resolve_mentions(
    references: &[Reference<'_>],
    mentions: &mut [AuthorMention<'_>],
    folded: &[Folded],
) {
    let mut by_year: HashMap<(&str, i32), Candidates<'_>> = HashMap::new();
    let mut by_line: HashMap<(usize, &str, i32), Vec<usize>> = HashMap::new();
    for (index, reference) in references.iter().enumerate() {
        let full = reference.resolves_to.unwrap_or(index);
        let Some(year) = references[full].year else {
            continue;
        };
        let Folded { surname, title } = &folded[full];
        let candidates = by_year.entry((surname, year)).or_default();
        let at = candidates.position(title, full, &references[full]);
        let work = &mut candidates.works[at];
        if references[work.reference].container.is_empty() && !references[full].container.is_empty()
        {
            work.reference = full;
        }
        for line in reference.place.lines() {
            let near = by_line.entry((line, surname, year)).or_default();
            if !near.contains(&at) && near.len() < 2 {
                near.push(at);
            }
        }
    }
    let mut known: HashMap<(String, i32, Option<char>), Option<usize>> = HashMap::new();
    for mention in mentions {
        let surname = surname_of(&mention.name);
        let Some(candidates) = by_year.get(&(surname.as_str(), mention.year)) else {
            continue;
        };
        let near = by_line.get(&(mention.line, surname.as_str(), mention.year));
        mention.resolves_to = *known
            .entry((mention.name.to_string(), mention.year, mention.suffix))
            .or_insert_with(|| candidates.only(mention));
        if mention.resolves_to.is_none()
            && let Some([at]) = near.map(Vec::as_slice)
        {
            let work = &candidates.works[*at];
            mention.resolves_to = work.fits(mention).then_some(work.reference);
        }
    }
}

impl<'f> Candidates<'f> {
    /// The position of the work with this title, which `reference` names.
    fn position(&mut self, title: &'f str, index: usize, reference: &Reference<'_>) -> usize {
        if let Some(at) = self.known.get(title) {
            return *at;
        }
        let at = self.works.len();
        let names = name_words(&reference.authors.join(" "));
        let push = |list: &mut Vec<usize>| {
            if list.last() != Some(&at) {
                list.push(at);
            }
        };
        for name in &names {
            push(self.by_word.entry(name.clone()).or_default());
            if let Some(letter) = name.chars().next() {
                push(self.by_letter.entry(letter).or_default());
            }
        }
        self.known.insert(title, at);
        self.works.push(WorkCandidate {
            reference: index,
            suffix: reference.year_details.suffix,
            names,
        });
        at
    }

    /// The work that a mention means, when it is one and no more.
    fn only(&self, mention: &AuthorMention<'_>) -> Option<usize> {
        let words = name_words(&mention.name);
        let lists = words.iter().map(|word| self.with(word));
        match lists.min_by_key(|[a, b]| a.len() + b.len()) {
            Some([a, b]) => self.only_of(a.iter().chain(b).copied(), mention),
            None => self.only_of(0..self.works.len(), mention),
        }
    }

    /// The one of these works that a mention fits.
    fn only_of(
        &self,
        positions: impl Iterator<Item = usize>,
        mention: &AuthorMention<'_>,
    ) -> Option<usize> {
        let mut fitting = positions.filter(|at| self.works[*at].fits(mention));
        let first = fitting.next()?;
        let is_only = fitting.all(|at| at == first);
        is_only.then(|| self.works[first].reference)
    }

    /// The works with a word in their authors' names that `word` may stand for, or that may stand for it.
    fn with(&self, word: &str) -> [&[usize]; 2] {
        let of_word = |word: &str| self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let letter = word.chars().next();
        match letter {
            Some(letter) if is_initial(word) => {
                let list = self.by_letter.get(&letter);
                [list.map_or(&[], Vec::as_slice), &[]]
            }
            Some(letter) => [of_word(word), of_word(letter.encode_utf8(&mut [0; 4]))],
            None => [&[], &[]],
        }
    }
}

/// Whether a word of a name is an initial.
fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// Whether all words of a name are among those of the authors; an initial is as good as its name.
pub(crate) fn fits(name: &str, words: &[String]) -> bool {
    name_words(name).iter().all(|word| {
        words.iter().any(|other| {
            other == word
                || is_initial(word) && other.starts_with(word.as_str())
                || is_initial(other) && word.starts_with(other.as_str())
        })
    })
}

/// The words of names; what joins them is left out.
pub(crate) fn name_words(names: &str) -> Vec<String> {
    names
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|word| word.starts_with(char::is_uppercase))
        .map(first_word)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::page::Page;
    use crate::source::SourceText;

    /// For each reference of a list of notes: whether it is short, and what it resolves to.
    fn resolved(notes: &str, check: impl Fn(&Page<'_>)) {
        let source = SourceText::new("t", format!("A page\n\nIts text.\n\nNotes...\n\n{notes}"));
        check(&crate::parse::page(&source));
    }

    fn short(notes: &str) -> Vec<(bool, Option<usize>)> {
        let mut found = Vec::new();
        let source = SourceText::new("t", format!("A page\n\nIts text.\n\nNotes...\n\n{notes}"));
        for r in crate::parse::page(&source).references {
            found.push((r.short, r.resolves_to));
        }
        found
    }

    #[test]
    fn a_short_form_means_the_fuller_reference_of_its_author_and_year() {
        assert_eq!(
            short(
                "1. Lund Anna (1990). The salt of the north. Salt Journal, 4. Page 3 Back\n2. Lund (1990) Salt of. Page 5 Back\n3. See Lund, “The salt” Page 7. Back"
            ),
            [(false, None), (true, Some(0)), (true, Some(0))]
        );
    }

    #[test]
    fn a_short_form_of_another_year_or_of_other_words_means_nothing() {
        assert_eq!(
            short(
                "1. Lund Anna (1990). The salt of the north. Salt Journal, 4. Page 3 Back\n2. Lund (1991) The salt. Page 5 Back\n3. Lund (1990) Sal. Page 7 Back"
            ),
            [(false, None), (true, None), (true, None)]
        );
    }

    #[test]
    fn a_given_name_or_an_initial_that_is_written_must_fit() {
        assert_eq!(
            short(
                "1. Lund Anna (1990). The salt of the north. Oslo. Page 3 Back\n2. Lund A. (1990) The salt. Page 5 Back\n3. Lund Ole (1990) The salt. Page 7 Back\n4. van Lund (1990a) The salt. Page 7 Back"
            ),
            [(false, None), (true, Some(0)), (false, None), (false, None)]
        );
    }

    #[test]
    fn of_several_works_the_fuller_and_earlier_is_meant() {
        assert_eq!(
            short(
                "1. Lund Anna (1990). Salt of old. Page 3 Back\n2. Lund Anna (1990). Salt of older times. Page 3 Back\n3. Lund Anna (1990). Salt of the north. Salt Journal, 4. Page 3 Back\n4. Lund Anna (1990) Salt of the west. Salt Journal, 5. Page 3 Back\n5. Lund (1990) Salt of. Page 9 Back"
            )[4],
            (true, Some(2))
        );
    }

    #[test]
    fn a_full_form_that_comes_again_is_not_short() {
        let full = "Lund Anna (1990). The salt. Salt Journal, 4. Page 3 Back";
        assert_eq!(
            short(&format!("1. {full}\n2. {full}")),
            [(false, None), (false, None)]
        );
        let bare = "Lund Anna (1990). The salt. Page 3 Back";
        assert_eq!(
            short(&format!("1. {bare}\n2. {bare}")),
            [(false, None), (false, None)]
        );
    }

    #[test]
    fn a_mention_means_the_work_of_its_year_or_none() {
        resolved(
            "1. Lund (1990) says so, and Lund (1991) too. Back\n2. Lund Anna (1990). The salt. Oslo. Page 3 Back",
            |page| {
                let works: Vec<_> = page.author_mentions.iter().map(|m| m.resolves_to).collect();
                assert_eq!(works, [Some(0), None, Some(0)]);
            },
        );
    }

    #[test]
    fn a_letter_behind_the_year_tells_works_apart() {
        resolved(
            "1. Lund Anna (1921a). Salt of old. Oslo. Page 3 Back\n2. Lund Anna (1921b). Salt of late. Oslo. Page 3 Back\n3. Lund (1921b) says so, not Lund (1921a), and Lund (1921) neither. Back\n4. Lund (1921b). Salt of. Page 9 Back",
            |page| {
                let works: Vec<_> = page.author_mentions.iter().map(|m| m.resolves_to).collect();
                assert_eq!(works[2..5], [Some(1), Some(0), None]);
                assert_eq!(page.references[2].resolves_to, Some(1));
            },
        );
    }

    #[test]
    fn ibid_means_the_only_work_of_the_note_before() {
        let one = "1. Lund Anna (1990). Salt. Oslo. Page 3 Back\n2. Ibid. Page 4 Back\n3. Ibid., 5 Back\n4. See ibid., pp. 6–7. Back";
        assert_eq!(
            short(one),
            [
                (false, None),
                (true, Some(0)),
                (true, Some(0)),
                (true, Some(0))
            ]
        );
        let same = "1. Berg Ole (1991). Wood. Oslo. Page 2. Lund Anna (1990). Salt. Oslo. Page 3. Ibid., 5 Back";
        assert_eq!(short(same)[2], (true, Some(1)));
    }

    #[test]
    fn ibid_behind_another_note_or_several_works_means_nothing() {
        for notes in [
            "1. Lund Anna (1990). Salt. Oslo. Page 3. Berg Ole (1991). Wood. Oslo. Page 2 Back\n2. Ibid., 4 Back",
            "1. Lund Anna (1990). Salt. Oslo. Page 3 Back\n3. Ibid., 4 Back",
            "1. Lund Anna (1990). Salt. Oslo. Page 3 Back\n2. Salt was dear. Back\n3. Ibid., 4 Back",
            "1. Salt was dear. Back\n2. Ibid., 4 Back",
        ] {
            assert_eq!(short(notes).last(), Some(&(true, None)), "{notes}");
        }
    }

    #[test]
    fn op_cit_means_the_only_earlier_work_of_its_author() {
        let notes = "1. Lund Anna (1990). Salt of the north. Oslo. Page 3 Back\n2. Berg Ole (1991). Wood. Oslo. Page 2 Back\n3. Lund, op. cit. Page 22 Back\n4. Lund, op. cit., pp. 3–4. Back";
        assert_eq!(short(notes)[2..], [(true, Some(0)), (true, Some(0))]);
        let two = "1. Lund Anna (1990). Salt of the north. Oslo. Page 3 Back\n2. Lund Anna (1991). Wood. Oslo. Page 2 Back\n3. Lund, op. cit. Page 22 Back\n4. Lund, Wood, op. cit. Page 22 Back\n5. Holm, op. cit. Page 22 Back";
        assert_eq!(
            short(two)[2..],
            [(true, None), (true, Some(1)), (true, None)]
        );
    }

    #[test]
    fn when_several_works_fit_the_one_in_the_note_is_meant_or_none() {
        resolved(
            "1. Lund (1990) says so. Lund Anna (1990). The salt. Oslo. Page 3 Back\n2. Lund Ole (1990). The wood. Oslo. Page 3 Back\n3. Lund (1990) says so, and Lund Ole (1990) as well. Back",
            |page| {
                let works: Vec<_> = page.author_mentions.iter().map(|m| m.resolves_to).collect();
                assert_eq!(works, [Some(0), Some(0), Some(1), None, Some(1)]);
            },
        );
    }
}
