//! Dates in every form and in several languages, right ones and wrong ones.

use libfuzzer_sys::arbitrary::{Result, Unstructured};

/// What a language calls the parts of dates.
pub(crate) struct Language {
    months: &'static [&'static str],
    /// About, before, after, to, and, the first of a month, of.
    words: [&'static str; 7],
    spring: &'static str,
    century: &'static str,
}

pub(crate) const LANGUAGES: &[Language] = &[
    Language {
        months: &[
            "January", "February", "Mar.", "April", "May", "June", "July", "Aug", "Sept.",
            "October", "November", "Dec",
        ],
        words: ["about", "before", "after", "to", "and", "1st", "of"],
        spring: "Spring",
        century: "th century",
    },
    Language {
        months: &[
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "Aug.",
            "September",
            "Okt.",
            "November",
            "Dezember",
        ],
        words: ["um", "vor", "nach", "bis", "und", "1.", "des"],
        spring: "Frühjahr",
        century: ". Jahrhundert",
    },
    Language {
        months: &[
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juil.",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        words: ["vers", "avant", "après", "au", "et", "1er", "de"],
        spring: "Printemps",
        century: "e siècle",
    },
    Language {
        months: &[
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        words: ["hacia", "antes de", "después de", "a", "y", "1.º", "de"],
        spring: "Primavera",
        century: " (siglo)",
    },
    Language {
        months: &[
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia",
        ],
        words: ["około", "przed", "po", "do", "i", "1", "r."],
        spring: "Wiosna",
        century: " wiek",
    },
    Language {
        months: &[
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
        words: ["около", "до", "после", "по", "и", "1-го", "года"],
        spring: "Весна",
        century: "-й век",
    },
    Language {
        months: &[
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        words: ["circa", "vóór", "na", "tot", "en", "1e", "van"],
        spring: "Lente",
        century: "e eeuw",
    },
    Language {
        months: &[
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
        ],
        words: ["c.", "a.", "p.", "usque", "et", "kal.", "anno"],
        spring: "Vere",
        century: " saec.",
    },
];

const MARKS: [&str; 6] = ["-", "/", ".", ". ", "–", " "];

/// A number of a small byte: mostly one that may be, at times one that may not.
fn number(u: &mut Unstructured<'_>, most: u32) -> Result<u32> {
    let byte = u32::from(u.arbitrary::<u8>()?);
    Ok(if byte >= 250 {
        byte - 218
    } else {
        byte % most + 1
    })
}

/// A year, as it is written.
pub(crate) fn year(u: &mut Unstructured<'_>) -> Result<String> {
    let byte = i32::from(u.arbitrary::<u8>()?);
    Ok(match byte {
        0..=219 => (1840 + byte % 160).to_string(),
        220..=229 => (700 + byte * 3).to_string(),
        230..=236 => format!("{:02}", byte % 100),
        237 => "0".to_owned(),
        238 => "0000".to_owned(),
        239 => "9999".to_owned(),
        240 => "10000".to_owned(),
        241 => "44 BC".to_owned(),
        242 => "A.D. 871".to_owned(),
        243 => "1950s".to_owned(),
        244 => "195?".to_owned(),
        245 => "1948/49".to_owned(),
        246 => "1948-9".to_owned(),
        247 => "[1949]".to_owned(),
        248 => "MCMXLIX".to_owned(),
        249 => "1949?".to_owned(),
        250 => "99999999999999999999".to_owned(),
        251 => "１９４９".to_owned(),
        252 => "१९४९".to_owned(),
        253 => "19 49".to_owned(),
        254 => "4294967295".to_owned(),
        _ => String::new(),
    })
}

/// A date in any form.
pub(crate) fn date(u: &mut Unstructured<'_>, language: &Language) -> Result<String> {
    let form = u.arbitrary::<u8>()?;
    simple(u, language, form)
}

fn simple(u: &mut Unstructured<'_>, language: &Language, form: u8) -> Result<String> {
    let (day, month) = (number(u, 31)?, number(u, 12)?);
    let name = language.months[month as usize % 12];
    let mark = MARKS[(form / 64) as usize];
    let [about, before, after, to, and, first, of] = language.words;
    Ok(match form % 40 {
        0..=5 => format!("{day}{mark}{month}{mark}{}", year(u)?),
        6 | 7 => format!("{day:02}{mark}{month:02}{mark}{}", year(u)?),
        8 => format!("{}-{month:02}-{day:02}", year(u)?),
        9 => format!("{}{mark}{month}{mark}{day}", year(u)?),
        10..=12 => format!("{day} {name} {}", year(u)?),
        13 => format!("{name} {day}, {}", year(u)?),
        14 => format!("{name} {}", year(u)?),
        15 => format!("{day} {name}"),
        16 => format!("{name} {day}"),
        17 => year(u)?,
        18 => format!("{day}. {name}"),
        19 => format!("{day}-{} {name} {}", number(u, 31)?, year(u)?),
        20 => format!(
            "{day} {name} {to} {} {} {}",
            number(u, 31)?,
            language.months[number(u, 12)? as usize % 12],
            year(u)?
        ),
        21 => format!(
            "{day}, {}, {} {name} {}",
            number(u, 31)?,
            number(u, 31)?,
            year(u)?
        ),
        22 => format!("{day} {and} {} {name}", number(u, 31)?),
        23 => format!("{} – {}", year(u)?, year(u)?),
        24 => format!("{about} {}", date(u, language)?),
        25 => format!("{before} {}", date(u, language)?),
        26 => format!("{after} {}", date(u, language)?),
        27 => format!("{} {to} {}", date(u, language)?, date(u, language)?),
        28 => format!("{}?", date(u, language)?),
        29 => format!("({})", date(u, language)?),
        30 => format!("{first} {name} {of} {}", year(u)?),
        31 => format!("{day} {of} {name} {of} {}", year(u)?),
        32 => format!("{} {}", language.spring, year(u)?),
        33 => format!("{}{}", day, language.century),
        34 => format!("{}年{month}月{day}日", year(u)?),
        35 => format!(
            "{day}/{}/{}",
            ["III", "ix", "XII", "xx"][month as usize % 4],
            year(u)?
        ),
        36 => format!("{}: {day} {name}", year(u)?),
        37 => format!("{day}{mark}{month}"),
        38 => format!(
            "{day}-{month}/{}-{}-{}",
            number(u, 31)?,
            number(u, 12)?,
            year(u)?
        ),
        _ => format!("Monday {day} {name}, {}, {}h", year(u)?, number(u, 24)?),
    })
}
