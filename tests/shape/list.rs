//! Pages made to be slow: each shape is a function of its size.

/// The name of a shape, and the page of a size.
pub(crate) type Shape = (&'static str, fn(usize) -> String);

/// Numbers that look drawn by lot, the same in every run.
struct Lot(u64);

impl Lot {
    fn next(&mut self, below: usize) -> usize {
        self.0 = (self.0)
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    fn one<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.next(texts.len())]
    }

    /// A word of two to four syllables.
    fn word(&mut self) -> String {
        let consonants = [
            "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w",
        ];
        let syllables = 2 + self.next(3);
        (0..syllables)
            .map(|_| self.one(&consonants).to_owned() + self.one(&["a", "e", "i", "o", "u"]))
            .collect()
    }
}

/// The word number `i`: one of some thousand.
fn w(i: usize) -> String {
    Lot((i % 4000) as u64 * 7919 + 1).word()
}

/// The same with a capital.
fn cap(i: usize) -> String {
    let word = w(i);
    word[..1].to_uppercase() + &word[1..]
}

fn lines(n: usize, line: impl Fn(usize) -> String) -> String {
    (0..n).map(|i| line(i) + "\n").collect()
}

fn joined(n: usize, by: &str, part: impl Fn(usize) -> String) -> String {
    (0..n).map(part).collect::<Vec<_>>().join(by)
}

fn timeline(body: &str) -> String {
    format!("The salt trade\n\nTimeline of the salt trade\n\n1949\n\n{body}")
}

fn years(body: &str) -> String {
    format!("Salt\n\nTimeline of salt\n\n{body}")
}

fn prose(body: &str) -> String {
    format!("The salt trade\n\nNorway....\n\n{body}\n")
}

fn with_notes(body: &str, notes: &str) -> String {
    format!("{}\nNotes....\n\n{notes}", prose(body))
}

fn day(i: usize) -> usize {
    i % 28 + 1
}

/// Entries, their dates and their headings.
pub(crate) const TIMELINES: &[Shape] = &[
    ("sameday_distinct", |n| {
        timeline(&lines(n, |i| {
            let mut lot = Lot(i as u64);
            format!(
                "7-3-1949 {} {} {} {}",
                cap(lot.next(4000)),
                w(lot.next(4000)),
                w(lot.next(4000)),
                w(lot.next(4000))
            )
        }))
    }),
    ("sameday_samewords_num", |n| {
        timeline(&lines(n, |i| {
            format!("7-3-1949 Lund buys house {i} of Malmö")
        }))
    }),
    ("sameday_identical", |n| {
        timeline(&lines(n, |_| "7-3-1949 Lund sails to Malmö".to_owned()))
    }),
    ("sameday_permuted", |n| {
        timeline(&lines(n, |i| {
            let mut lot = Lot(i as u64);
            let mut words: Vec<&str> =
                "lund opens the great salt works of north and south with berg holm dahl"
                    .split(' ')
                    .collect();
            for at in (1..words.len()).rev() {
                words.swap(at, lot.next(at + 1));
            }
            format!("7-3-1949 Lund {}", words.join(" "))
        }))
    }),
    ("sameday_onewordoff", |n| {
        timeline(&lines(n, |i| {
            format!(
                "7-3-1949 Lund opens the {} works of Malmö with the envoys of the towns",
                w(i)
            )
        }))
    }),
    ("sameday_names", |n| {
        timeline(&lines(n, |i| {
            format!(
                "7-3-1949 {} meets {} in Malmö on the salt duty of the north",
                cap(i),
                cap(i * 7 + 3)
            )
        }))
    }),
    ("nearday_samewords", |n| {
        timeline(&lines(n, |i| {
            format!(
                "{}-3-1949 Lund sails to Malmö with the envoys of the towns",
                day(i)
            )
        }))
    }),
    ("otheryear_samewords", |n| {
        years(&lines(n, |i| {
            format!(
                "7-3-{} Lund sails to Malmö with envoys of the towns",
                1000 + i % 900
            )
        }))
    }),
    ("otheryear_distinct", |n| {
        years(&lines(n, |i| {
            format!(
                "7-3-{} {} sails to Malmö with the envoys of {}",
                1000 + i % 900,
                cap(i),
                w(i * 3)
            )
        }))
    }),
    ("alldays_fewwords", |n| {
        years(&lines(n, |i| {
            let mut lot = Lot(i as u64);
            format!(
                "{}-{}-{} {}",
                day(lot.next(28)),
                lot.next(12) + 1,
                1900 + lot.next(60),
                joined(5, " ", |j| cap(i * 5 + j * j % 30))
            )
        }))
    }),
    ("months_only", |n| {
        timeline(&lines(n, |i| {
            format!("January {} {} meets {}", w(i), w(i * 3), cap(i * 5))
        }))
    }),
    ("months_capital", |n| {
        timeline(&lines(n, |i| {
            format!("January {} {} meets {}", cap(i), w(i * 3), cap(i * 5))
        }))
    }),
    ("undated", |n| {
        timeline(&lines(n, |i| {
            format!("{} {} meets {}\n", cap(i), w(i * 3), cap(i * 5))
        }))
    }),
    ("intervals", |n| {
        timeline(&lines(n, |i| {
            format!(
                "1-1-1949 – {}-12-1949 Lund {} sails to {}",
                day(i),
                w(i),
                cap(i * 3)
            )
        }))
    }),
    ("invalid_dates", |n| {
        timeline(&lines(n, |i| format!("31-6-1949 Lund sails {i}")))
    }),
    ("ambiguous_dates", |n| {
        timeline(&lines(n, |i| {
            format!("{}/{}/1949 Lund sails {i}", i % 12 + 1, (i / 12) % 12 + 1)
        }))
    }),
    ("splitwords", |n| {
        timeline(&lines(n, |i| {
            let word = w(i);
            format!(
                "{}-3-1949 Lund returns from the {}\n{} in Bergen with {word} of it",
                day(i),
                &word[..2],
                &word[2..]
            )
        }))
    }),
    ("unread_lines", |n| {
        timeline(&lines(n, |i| format!("9/3/49- Lund returns {}", w(i))))
    }),
    ("dates_with_tabs", |n| {
        joined(n * 4, "\t", |i| format!("{}-3-1949", day(i)))
    }),
    ("running_heads", |n| {
        lines(n, |i| {
            format!("\u{c}{i}\nTHE SALT\nLund {i} sails and goes")
        })
    }),
    ("many_timelines", |n| {
        lines(n, |i| {
            format!("Timeline of salt\n\n1949\n\n{}-3-1949 Lund sails\n", day(i))
        })
    }),
    ("titles_with_a_year", |n| {
        lines(n, |_| "In 1932 the yard opened\n".to_owned())
    }),
    ("set_of_an_entry", |n| {
        timeline(&(joined(n * 4, ", ", |i| format!("{}-3-1949", day(i))) + " Lund sails\n"))
    }),
    ("dates_with_dashes", |n| {
        timeline(&(joined(n, " – ", |i| format!("{}-3-1949", day(i))) + " Lund\n"))
    }),
    ("digits_and_hyphens", |n| {
        timeline(&("1-".repeat(n * 10) + "\n"))
    }),
    ("carriage_returns", |n| {
        "Salt\r\r".to_owned() + &"7-3-1949 a\r".repeat(n)
    }),
    ("year_headings", |n| {
        years(&lines(n, |i| {
            format!("{0}\n\n7-3-{0} Lund {1} sails\n", 1000 + i % 999, w(i))
        }))
    }),
    ("headings_in_headings", |n| {
        years(&(lines(n, |i| cap(i) + "\n") + "1949\n\n7-3-1949 Lund sails\n"))
    }),
    ("timelines_and_notes", |n| {
        "Salt\n\n".to_owned()
            + &"Timeline\n\n1949\n7-3-1949 Lund sails\n\nNotes...\n\n1. x Back\n\n".repeat(n)
    }),
];

/// Sentences, paragraphs, headings and pictures.
pub(crate) const RUNNING_TEXT: &[Shape] = &[
    ("sentence_of_dates", |n| {
        prose(&format!(
            "Lund sails {}.",
            joined(n, ", ", |i| format!("on {} May {}", day(i), 1900 + i % 60))
        ))
    }),
    ("sentence_of_numeric_dates", |n| {
        prose(&format!(
            "Lund sails {}.",
            joined(n * 4, " and ", |i| format!(
                "{}-{}-{}",
                day(i),
                i % 12 + 1,
                1900 + i % 60
            ))
        ))
    }),
    ("sentence_of_bare_dates", |n| {
        prose(&format!(
            "Lund sails in May, {}.",
            joined(n, " ", |i| format!("June {}, July,", day(i)))
        ))
    }),
    ("sentences_of_dates", |n| {
        prose(&joined(n, " ", |i| {
            format!("Lund sails on {} May {}.", day(i), 1900 + i % 60)
        }))
    }),
    ("days_without_months", |n| {
        prose(&format!("It is {}", "5, 6, ".repeat(n)))
    }),
    ("months", |n| prose(&"January February March ".repeat(n))),
    ("until_and", |n| {
        prose(&format!(
            "From {} 1949 and or to.",
            joined(n, " until ", |i| format!("{} May", day(i)))
        ))
    }),
    ("words", |n| prose(&joined(n * 10, " ", |i| w(i * 13)))),
    ("words_with_capitals", |n| {
        prose(&joined(n * 10, " ", |i| cap(i * 13)))
    }),
    ("lines_of_words", |n| {
        prose(&lines(n, |i| joined(10, " ", |j| w(i * 13 + j))))
    }),
    ("sentences", |n| {
        prose(&joined(n * 3, " ", |i| {
            format!("{} {} sails.", cap(i), w(i * 3))
        }))
    }),
    ("words_with_hyphens", |n| prose(&joined(n * 3, "-", w))),
    ("headings", |n| {
        "Salt\n\n".to_owned()
            + &lines(n, |i| {
                format!("Town {} {i}....\n\nLund sails to it.\n", w(i))
            })
    }),
    ("headings_of_one_name", |n| {
        "Salt\n\n".to_owned() + &"Town....\n\nLund sails to it.\n\n".repeat(n)
    }),
    ("one_line_again_and_again", |n| "Salt\n".repeat(n)),
    ("captions_and_pictures", |n| {
        prose(&lines(n, |i| {
            format!("Source: {} {}\n\nimg {i}.jpg\n", w(i), w(i * 3))
        }))
    }),
    ("captions", |n| {
        prose(&lines(n, |i| format!("Source: {}", w(i))))
    }),
    ("captions_apart", |n| {
        prose(&lines(n, |i| format!("Source: {} {}\n", w(i), w(i * 3))))
    }),
    ("pictures", |n| {
        prose(&lines(n, |i| format!("img {i}.jpg\n")))
    }),
];

/// Meetings and biographies.
pub(crate) const MEETINGS_AND_PEOPLE: &[Shape] = &[
    ("meetings", |n| {
        "Salt\n\nMeetings....\n\n".to_owned()
            + &lines(n, |i| {
                format!("  • 14-06-1949 – 23-06-1949: Council of {}", w(i))
            })
    }),
    ("meetings_of_one_name", |n| {
        "Salt\n\nMeetings....\n\n".to_owned()
            + &"  • 14-06-1949 – 23-06-1949: Council of the towns\n".repeat(n)
    }),
    ("set_of_a_meeting", |n| {
        format!(
            "Salt\n\nMeetings....\n\n  • {}: Council of the towns\n",
            joined(n * 4, ", ", |i| format!("{}-06-1949", day(i)))
        )
    }),
    ("people", |n| {
        prose(&lines(n, |i| {
            format!(
                "{0}\n{1} {0} (1910-1980) Envoy to {2} (1946-1951)\n",
                cap(i),
                cap(i * 7 + 1),
                cap(i * 3)
            )
        }))
    }),
    ("people_of_one_surname", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund\n{} Lund ({}-{}) Envoy to Norway (1946-1951)\n",
                cap(i),
                1800 + i % 100,
                1900 + i % 100
            )
        })) + &timeline(&lines(n, |i| format!("7-3-1985 Lund sails to {}", cap(i))))
    }),
    ("people_of_one_name", |n| {
        prose(&lines(n, |i| {
            format!(
                "Anna Lund\nAnna Lund ({}-{}) Envoy to Norway\n",
                1800 + i % 100,
                1900 + i % 100
            )
        }))
    }),
    ("people_in_events", |n| {
        prose(&lines(n, |i| {
            format!("{0}\nAnna {0} (1910-1940) Envoy to Norway\n", cap(i))
        })) + "Timeline of salt\n\n1950\n"
            + &lines(n, |i| {
                format!("{}-3-1950 {} and {} sail", day(i), cap(i), cap(i + 1))
            })
    }),
    ("people_in_text", |n| {
        prose(
            &(lines(n / 4, |i| {
                format!("Anna {} (1910-1940) Envoy to Norway\n", cap(i))
            }) + &lines(n, |i| {
                format!("On 5 May 1950 {} sails and {} stays.", cap(i), cap(i + 3))
            })),
        )
    }),
    ("people_in_a_list", |n| {
        prose(&lines(n, |i| format!("{} Lund (1910-1980) Envoy", cap(i))))
    }),
    ("people_in_sentences", |n| {
        prose(&lines(n, |i| {
            format!(
                "The mission led by\nLund\nAnna Lund (1910-1980) Envoy to Norway (1946-1951)\nstays for {}",
                w(i)
            )
        }))
    }),
];

/// Notes, references and mentions of works.
pub(crate) const NOTES_AND_REFERENCES: &[Shape] = &[
    ("notes_of_one_text", |n| {
        with_notes(
            &"Lund Anna (1990). Salt and fish. Malmö. Page 8\n".repeat(n),
            &lines(n, |i| {
                format!(
                    "{}. Lund Anna (1990). Salt and fish. Malmö. Page 8 Back",
                    i + 1
                )
            }),
        )
    }),
    ("notes_nearly_the_same", |n| {
        with_notes(
            &lines(n, |i| {
                format!("Lund Anna (1990). Salt and fish {}. Malmö. Page {i}", w(i))
            }),
            &lines(n, |i| {
                format!(
                    "{}. Lund Anna (1990). Salt and fish {}. Malmö. Page {i} Back",
                    i + 1,
                    w(i + 1)
                )
            }),
        )
    }),
    ("notes_without_numbers", |n| {
        with_notes(
            "",
            &lines(n, |i| {
                format!(
                    "Lund Anna (1990). Salt and fish {}. Malmö. Page {i} Back",
                    w(i)
                )
            }),
        )
    }),
    ("notes_out_of_order", |n| {
        with_notes(
            &lines(n, |at| {
                let i = at * 37 % n;
                format!(
                    "{} Anna (19{}). Salt {} {i}. Malmö. Page {i}",
                    cap(i),
                    i % 90 + 10,
                    w(i * 3)
                )
            }),
            &lines(n, |i| {
                format!(
                    "{}. {} Anna (19{}). Salt {} {i}. Malmö. Page {i} Back",
                    i + 1,
                    cap(i),
                    i % 90 + 10,
                    w(i * 3)
                )
            }),
        )
    }),
    ("notes_of_one_number", |n| {
        with_notes(
            "",
            &lines(n, |i| {
                format!(
                    "7. Lund Anna (1990). Salt {} {i}. Malmö. Page {i} Back",
                    w(i)
                )
            }),
        )
    }),
    ("notes_of_huge_numbers", |n| {
        with_notes(
            "",
            &lines(n, |i| {
                format!(
                    "{}. Lund Anna (1990). Salt {} {i}. Malmö. Page {i} Back",
                    i * 1_000_003 + 1,
                    w(i)
                )
            }),
        )
    }),
    ("works_of_one_author", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund Anna ({}). The salt of {} {}. Oslo. Page {i}\n",
                1900 + i % 100,
                w(i),
                w(i * 3)
            )
        }))
    }),
    ("works_of_one_author_and_year", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund Anna (1990). The salt of {} {} {i}. Oslo. Page {i}\n",
                w(i),
                w(i * 3)
            )
        }))
    }),
    ("works_with_nearly_one_title", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund Anna ({}). The salt of the north and of the south {}. Oslo. Page {i}\n",
                1900 + i % 90,
                w(i)
            )
        }))
    }),
    ("short_references", |n| {
        prose(
            &("Lund Anna (1990). The salt of the north. Oslo. Page 8\n\n".to_owned()
                + &lines(n, |i| format!("Lund (1990). Page {i}\n"))),
        )
    }),
    ("short_references_to_many", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund Anna (1990). The salt of {} {i}. Oslo. Page 8\n\nLund (1990). Page {i}\n",
                w(i)
            )
        }))
    }),
    ("many_authors", |n| {
        prose(
            &(joined(n, " ", |i| cap(i) + " Anna B.")
                + " (1990). The salt of the north. Oslo. Page 8\n"),
        )
    }),
    ("mentions_of_works", |n| {
        prose(
            &("Lund Anna (1990). The salt of the north. Oslo. Page 8\n\n".to_owned()
                + &joined(n, " ", |i| {
                    format!("Lund ({}) remarks that salt was dear.", 1990 + i % 3)
                })),
        )
    }),
    ("mentions_of_many_works", |n| {
        prose(
            &(lines(n, |i| {
                format!(
                    "Lund {} (1990). The salt of {}. Oslo. Page 8\n",
                    cap(i),
                    w(i)
                )
            }) + &joined(n, " ", |i| {
                format!("Lund (1992) remarks that {} was dear.", w(i))
            })),
        )
    }),
    ("one_quotation_of_many_pages", |n| {
        prose(&lines(n, |i| {
            format!(
                "Lund says “salt is dear this year and fish is not and so we sail north again” Lund Anna (1990). Salt of the north. Oslo. Page {i}\n"
            )
        }))
    }),
];

/// Citations of documents.
pub(crate) const DOCUMENTS: &[Shape] = &[
    ("documents", |n| {
        prose(&lines(n, |i| {
            format!(
                "Document:05-07-1949 Letter {} from Lund to Berg via Oslo",
                w(i)
            )
        }))
    }),
    ("documents_on_a_line", |n| {
        prose(&joined(n, " ", |i| {
            format!(
                "Document:05-07-{} Letter {} from Lund to Berg.",
                1900 + i % 60,
                w(i)
            )
        }))
    }),
    ("documents_nearly_the_same", |n| {
        prose(&lines(n, |i| {
            format!(
                "Document:05-07-1950 Ciphered telegram from Lund to Berg via {} and the envoys of the towns",
                w(i)
            )
        }))
    }),
    ("documents_with_numbers", |n| {
        prose(&lines(n, |i| {
            format!("{i}. Document:05-07-1949 Letter {}", w(i))
        }))
    }),
    ("documents_with_gaps", |n| {
        prose(&lines(n, |i| {
            format!(
                "{}. Document:05-07-1949 Letter {} from Lund to Berg",
                i * 50 + 1,
                w(i)
            )
        }))
    }),
    ("documents_without_dates", |n| {
        prose(&"Document: x ".repeat(n))
    }),
    ("dates_of_a_document", |n| {
        prose(&"Document: 3-5-1949 x, y ".repeat(n))
    }),
    ("brackets_of_a_document", |n| {
        prose(&format!("Document: 05-07-1949 Letter {}", "(a) ".repeat(n)))
    }),
];

/// Marks that come in pairs, and characters of all kinds.
pub(crate) const MARKS_AND_CHARACTERS: &[Shape] = &[
    ("quotes_that_open", |n| {
        prose(&joined(n, " ", |i| format!("“Lund {}", w(i))))
    }),
    ("quotes_that_close", |n| {
        prose(&joined(n, " ", |i| format!("Lund {}”", w(i))))
    }),
    ("quotes_in_pairs", |n| {
        prose(&joined(n, " ", |i| format!("“Lund {}” said", w(i))))
    }),
    ("quotes_of_all_kinds", |n| {
        prose(&joined(n, " ", |i| {
            Lot(i as u64)
                .one(&["“", "”", "\"", "'", "’", "‘", "''", "’’"])
                .to_owned()
                + &w(i)
        }))
    }),
    ("quotes_of_paragraphs", |n| {
        prose(&lines(n, |i| {
            format!("“Lund {} sails to the north.\n", w(i))
        }))
    }),
    ("brackets_of_paragraphs", |n| {
        prose(&lines(n, |i| {
            format!("Lund (the {} sails to [the north.\n", w(i))
        }))
    }),
    ("brackets_in_brackets", |n| {
        prose(&format!(
            "Lund {}{} sails.",
            "[(".repeat(n * 5),
            ")]".repeat(n * 5)
        ))
    }),
    ("brackets_that_open", |n| {
        prose(&format!("Lund {} sails.", "(19".repeat(n * 5)))
    }),
    ("quotes_in_quotes", |n| {
        prose(&format!(
            "Lund {}{} sails.",
            "“".repeat(n * 5),
            "”".repeat(n * 5)
        ))
    }),
    ("misread_letters", |n| {
        timeline(&lines(n, |i| {
            format!("{}-3-1949 JÃ¸rgensen sails to LÃ¦sÃ¸ â€œ{}â€", day(i), w(i))
        }))
    }),
    ("lost_letters", |n| prose(&"\u{fffd}".repeat(n * 5))),
    ("controls", |n| prose(&"a\u{7}b\u{1b}[31m ".repeat(n))),
    ("accents", |n| {
        prose(&("a".to_owned() + &"\u{301}".repeat(n * 20)))
    }),
    ("letters_and_accents", |n| prose(&"Malmo\u{308} ".repeat(n))),
    ("invisible", |n| {
        prose(&("a".to_owned() + &"\u{200b}".repeat(n * 20)))
    }),
    ("spaces", |n| prose(&format!("a{}b", " ".repeat(n * 40)))),
    ("lines_of_spaces", |n| {
        prose(&((" ".repeat(200) + "\n").repeat(n) + "a\n"))
    }),
    ("digits", |n| prose(&"1".repeat(n * 40))),
    ("dots", |n| prose(&".".repeat(n * 40))),
    ("lines_with_dots", |n| {
        "Salt\n\n".to_owned() + &"x....\n".repeat(n)
    }),
    ("lines_of_a_letter", |n| "a\n".repeat(n * 5)),
    ("lines_of_a_digit", |n| "1\n".repeat(n * 5)),
    ("lines_of_a_bullet", |n| "•\n".repeat(n * 5)),
    ("one_word", |n| "A".repeat(n * 40)),
];
