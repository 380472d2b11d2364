//! Dates that are vague, doubted, or known in part.

use super::reads;

#[test]
fn what_is_about_right_is_approximate() {
    reads(
        "en",
        &[
            ("{c. 1850} ¦The mill", "1850~"),
            ("{c.1850} ¦The mill", "1850~"),
            ("{C. 1850} ¦The mill", "1850~"),
            ("{ca 1850} ¦The mill", "1850~"),
            ("{ca. May 1850} ¦The mill", "1850-05~"),
            ("{circa 1750} ¦The mill", "1750~"),
            ("{about 1750} ¦The mill", "1750~"),
            ("{about 9 May 1951} ¦The mill", "1951-05-09~"),
            ("{[c. 1766]} ¦The mill", "1766~"),
        ],
    );
    reads(
        "de",
        &[
            ("{um 1850} ¦Die Mühle", "1850~"),
            ("{etwa 1850} ¦Die Mühle", "1850~"),
        ],
    );
    reads("fr", &[("{vers 1850} : ¦Le moulin", "1850~")]);
    reads("nl", &[("{omstreeks 1850} ¦De molen", "1850~")]);
    reads("es", &[("{hacia 1850} ¦El molino", "1850~")]);
    reads(
        "it",
        &[
            ("{verso il 1850} ¦Il mulino", "1850~"),
            ("{circa 1850} ¦Il mulino", "1850~"),
        ],
    );
}

#[test]
fn parts_of_a_year_or_month_are_approximate() {
    reads(
        "en",
        &[
            ("{early 1948} ¦The mill", "1948~"),
            ("{late 1948} ¦The mill", "1948~"),
            ("{mid-1948} ¦The mill", "1948~"),
            ("{end of May 1948} ¦The mill", "1948-05~"),
            ("{Mid-July 1948} ¦The mill", "1948-07~"),
        ],
    );
    reads(
        "de",
        &[
            ("{Anfang Mai 1951} ¦Die Mühle", "1951-05~"),
            ("{Mitte März 1951} ¦Die Mühle", "1951-03~"),
            ("{Ende 1951} ¦Die Mühle", "1951~"),
        ],
    );
    reads(
        "fr",
        &[
            ("{fin août 1951} : ¦Le moulin", "1951-08~"),
            ("{début 1951} : ¦Le moulin", "1951~"),
            ("{mi-août 1951} : ¦Le moulin", "1951-08~"),
        ],
    );
    reads(
        "nl",
        &[
            ("{begin mei 1951} ¦De molen", "1951-05~"),
            ("{medio mei 1951} ¦De molen", "1951-05~"),
            ("{eind 1951} ¦De molen", "1951~"),
        ],
    );
    reads("es", &[("{principios de 1951} ¦El molino", "1951~")]);
    reads(
        "it",
        &[
            ("{inizio maggio 1951} ¦Il mulino", "1951-05~"),
            ("{metà maggio 1951} ¦Il mulino", "1951-05~"),
            ("{fine 1951} ¦Il mulino", "1951~"),
        ],
    );
}

#[test]
fn before_and_after_bound_one_side() {
    reads(
        "en",
        &[
            ("{before 1700} ¦The mill", "../1700"),
            ("{after March 1702} ¦The mill", "1702-03/.."),
            ("{before 12 May 1951} ¦The mill", "../1951-05-12"),
            ("{after 13 May 1951} ¦The mill", "1951-05-13/.."),
            ("{by 1850} ¦The mill", "../1850"),
        ],
    );
    reads(
        "de",
        &[
            ("{vor 1700} ¦Die Mühle", "../1700"),
            ("{nach März 1702} ¦Die Mühle", "1702-03/.."),
        ],
    );
    reads(
        "fr",
        &[
            ("{avant 1700} : ¦Le moulin", "../1700"),
            ("{après mars 1702} : ¦Le moulin", "1702-03/.."),
        ],
    );
    reads(
        "nl",
        &[
            ("{voor 1700} ¦De molen", "../1700"),
            ("{na maart 1702} ¦De molen", "1702-03/.."),
        ],
    );
    reads(
        "es",
        &[
            ("{antes de 1700} ¦El molino", "../1700"),
            ("{después de marzo de 1702} ¦El molino", "1702-03/.."),
        ],
    );
    reads(
        "it",
        &[
            ("{prima del 1700} ¦Il mulino", "../1700"),
            ("{dopo il marzo 1702} ¦Il mulino", "1702-03/.."),
        ],
    );
}

#[test]
fn a_season_is_a_part_of_its_year() {
    reads(
        "en",
        &[
            ("{Spring 1931} ¦The mill", "1931-21"),
            ("{spring of 1931} ¦The mill", "1931-21"),
            ("{Autumn, 1931} ¦The mill", "1931-23"),
            ("{Winter 1950/51} ¦The mill", "1950-24"),
            ("{Winter 1950–51} ¦The mill", "1950-24"),
        ],
    );
    reads(
        "de",
        &[
            ("{Frühjahr 1931} ¦Die Mühle", "1931-21"),
            ("{Herbst 1931} ¦Die Mühle", "1931-23"),
        ],
    );
    reads(
        "fr",
        &[
            ("{printemps 1931} : ¦Le moulin", "1931-21"),
            ("{été 1931} : ¦Le moulin", "1931-22"),
        ],
    );
    reads("nl", &[("{voorjaar 1931} ¦De molen", "1931-21")]);
    reads("es", &[("{primavera de 1931} ¦El molino", "1931-21")]);
    reads("it", &[("{autunno 1931} ¦Il mulino", "1931-23")]);
}

#[test]
fn decades_are_read_in_many_languages() {
    reads(
        "en",
        &[
            ("{1930s} ¦The mill", "193X"),
            ("{1930’s} ¦The mill", "193X"),
            ("{1930's} ¦The mill", "193X"),
            ("{the 1930s}: ¦The mill", "193X"),
        ],
    );
    reads("de", &[("{1930er Jahre}: ¦Die Mühle", "193X")]);
    reads(
        "fr",
        &[
            ("{années 1930} : ¦Le moulin", "193X"),
            ("{les années 1930} : ¦Le moulin", "193X"),
        ],
    );
    reads("nl", &[("{jaren 1930} ¦De molen", "193X")]);
    reads(
        "es",
        &[
            ("{década de 1930} ¦El molino", "193X"),
            ("{años 1930} ¦El molino", "193X"),
        ],
    );
    reads("it", &[("{anni 1930} ¦Il mulino", "193X")]);
    reads("pt", &[("{anos 1930} ¦O moinho", "193X")]);
    reads("sv", &[("{1930-talet} ¦Kvarnen", "193X")]);
    reads("ru", &[("{1930-е годы} ¦Мельница", "193X")]);
}

#[test]
fn centuries_are_read_in_many_languages() {
    reads(
        "en",
        &[
            ("{14th century} ¦The mill", "13XX"),
            ("{early 19th century} ¦The mill", "18XX"),
        ],
    );
    reads("de", &[("{19. Jahrhundert} ¦Die Mühle", "18XX")]);
    reads(
        "fr",
        &[
            ("{XIXe siècle} : ¦Le moulin", "18XX"),
            ("{19e siècle} : ¦Le moulin", "18XX"),
        ],
    );
    reads("es", &[("{siglo XIX} ¦El molino", "18XX")]);
    reads("it", &[("{secolo XIX} ¦Il mulino", "18XX")]);
    reads("pl", &[("{XIX wiek} ¦Młyn", "18XX")]);
    reads("ru", &[("{XIX век} ¦Мельница", "18XX")]);
}

#[test]
fn a_question_mark_is_a_doubt() {
    reads(
        "en",
        &[
            ("{1766?} ¦The mill", "1766?"),
            ("{1766 (?)} ¦The mill", "1766?"),
            ("{1766 [?]} ¦The mill", "1766?"),
            ("{[1643?]} ¦The mill", "1643?"),
            ("{[1643, Sept.?]} ¦The mill", "1643-09?"),
            ("{8-5-1951?} ¦The mill", "1951-05-08?"),
            ("{[8-5-1951?]} ¦The mill", "1951-05-08?"),
            ("{May 1766?} ¦The mill", "1766-05?"),
        ],
    );
    reads("de", &[("{1766?} ¦Die Mühle", "1766?")]);
}

#[test]
fn parts_that_are_not_known_are_marked() {
    reads(
        "en",
        &[
            ("{1951-04-??} ¦Snow", "1951-04-XX"),
            ("{?-4-1951} ¦Hail", "1951-04-XX"),
            ("{??-4-1951} ¦Hail", "1951-04-XX"),
            ("{1951-XX-XX} ¦Frost", "1951-XX-XX"),
            ("{1951-05-XX} ¦Frost", "1951-05-XX"),
        ],
    );
    reads("de", &[("{??.05.1951} ¦Frost", "1951-05-XX")]);
}

#[test]
fn one_of_several_dates_is_not_all_of_them() {
    reads(
        "en",
        &[
            ("{3 or 7 May 1950} ¦the mill", "[1950-05-03,1950-05-07]"),
            ("{1788 or 1789}: ¦The dam", "[1788,1789]"),
            ("{3 and 7 May 1950} ¦the mill", "{1950-05-03,1950-05-07}"),
        ],
    );
    reads(
        "de",
        &[(
            "{5. oder 6. November 1846}: ¦Brand",
            "[1846-11-05,1846-11-06]",
        )],
    );
    reads("da", &[("{1788 eller 1789} — ¦dammen", "[1788,1789]")]);
}

#[test]
fn hundreds_are_centuries() {
    reads("da", &[("{1300-tallet} — ¦munkene", "13XX")]);
    reads(
        "en",
        &[
            ("{The 1800s}: ¦steam", "18XX"),
            ("{1900s-1920s}: ¦a line", "1900/1929"),
            ("{The 1810s}: ¦war", "181X"),
        ],
    );
    reads(
        "it",
        &[
            ("{VI sec. a.C.}: ¦capanne", "-0599/-0500"),
            ("{480 a.C. ca.}: ¦una necropoli", "-0479~"),
        ],
    );
}

#[test]
fn a_quarter_of_a_year_is_its_three_months() {
    reads(
        "en",
        &[
            ("{Q3 1998}: ¦a shed", "1998-07/1998-09"),
            ("{H2 1999}: ¦a move", "1999-07/1999-12"),
            ("{First quarter 1935}: ¦211 members", "1935-01/1935-03"),
            ("{Q4 2009–Q2 2010}: ¦the strike", "2009-10/2010-06"),
        ],
    );
    reads("nl", &[("{1e kwartaal 1935}: ¦leden", "1935-01/1935-03")]);
}

#[test]
fn a_week_is_its_seven_days() {
    reads("en", &[("{1951-W13} ¦the mill", "1951-03-26/1951-04-01")]);
}

#[test]
fn the_last_day_of_a_month_is_a_day() {
    reads(
        "en",
        &[
            ("{the last day of April 1672}, ¦the vicar", "1672-04-30"),
            ("{the last of March 1813}, ¦the mill", "1813-03-31"),
            ("{3 May 1811}, ¦the last day", "1811-05-03"),
        ],
    );
}

#[test]
fn what_goes_on_since_a_date_has_no_end() {
    reads(
        "en",
        &[
            ("{Since 1950} ¦The mill", "1950/.."),
            ("{Since 3 May 1950} ¦The mill", "1950-05-03/.."),
            ("{Until 1950} ¦The mill", "../1950"),
            ("{From 1950 to 1952} ¦The mill", "1950/1952"),
        ],
    );
    reads("de", &[("{Seit Mai 1950} ¦Die Mühle", "1950-05/..")]);
    reads("nl", &[("{Sinds 1950} ¦De molen", "1950/..")]);
    // One letter says `from` as often.
    reads("ru", &[("{С 1 мая 1950} ¦Мельница", "1950-05-01")]);
}

#[test]
fn part_of_a_month_in_a_small_letter_opens_a_line_over_a_text_in_a_large_one() {
    reads("en", &[("{late September} ¦The slip is mended", "XXXX-09")]);
    super::is_silent("en", &["late September of that year was dry"]);
}
