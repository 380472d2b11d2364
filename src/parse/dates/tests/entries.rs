//! Dates with which entries open, and what stands around them.

use super::reads;

#[test]
fn a_full_date_with_the_name_of_its_month_is_read_in_any_order() {
    reads(
        "en",
        &[
            ("{March 12, 1948} ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} ¦The looms stop", "1948-03-12"),
            ("{12th of March, 1948} ¦The looms stop", "1948-03-12"),
            ("{1948 March 12} ¦The looms stop", "1948-03-12"),
            ("{1948, March 12} ¦The looms stop", "1948-03-12"),
            ("{the 12th of March 1948}: ¦The looms stop", "1948-03-12"),
            ("{October 19. 1949} ¦The looms stop", "1949-10-19"),
            ("{JULY 4, 1876} ¦The looms stop", "1876-07-04"),
            ("{4. July 1876} ¦The looms stop", "1876-07-04"),
            ("{4 July, 1876} ¦The looms stop", "1876-07-04"),
            ("{1876: July 4}. ¦The looms stop", "1876-07-04"),
            ("{1876 – 4 July} ¦The looms stop", "1876-07-04"),
            ("{the 5th day of May 1850} ¦The looms stop", "1850-05-05"),
        ],
    );
}

#[test]
fn a_month_may_be_shortened_and_written_in_small_letters() {
    reads(
        "en",
        &[
            ("{Mar. 2nd, 1922} ¦The fair", "1922-03-02"),
            ("{3 mar 1923} ¦The fair", "1923-03-03"),
            ("{14-Jun-1923} ¦The fair", "1923-06-14"),
            ("{19-JUL-1924} ¦The fair", "1924-07-19"),
            ("{8 feb 1951} ¦The fair", "1951-02-08"),
            ("{9 march 1951} ¦The fair", "1951-03-09"),
            ("{Sept 4, 1951} ¦The fair", "1951-09-04"),
            ("{1951 Aug 4th}. ¦The fair", "1951-08-04"),
            ("{1951-Jul-04} ¦The fair", "1951-07-04"),
            ("{Jan. 5 1951} ¦The fair", "1951-01-05"),
        ],
    );
}

#[test]
fn a_month_may_be_a_roman_number() {
    reads(
        "en",
        &[
            ("{25-VI-1950} ¦The fair", "1950-06-25"),
            ("{25.VI.1950} ¦The fair", "1950-06-25"),
            ("{25. VI. 1950} ¦The fair", "1950-06-25"),
            ("{25 VI 1950} ¦The fair", "1950-06-25"),
            ("{1811 · V · 3} ¦The fair", "1811-05-03"),
        ],
    );
    reads("fr", &[("{25/XII/1950} ¦La foire", "1950-12-25")]);
    reads("pl", &[("{25 XI 1918} ¦Targ", "1918-11-25")]);
    reads("en", &[("{VII.1812} ¦The fair", "1812-07")]);
}

#[test]
fn numbers_are_read_day_first_padded_or_not() {
    reads(
        "en",
        &[
            ("{7-3-1949} ¦Envoys sail", "1949-03-07"),
            ("{07-03-1949}: ¦Envoys sail", "1949-03-07"),
            ("{31-12-1954}: ¦Envoys sail", "1954-12-31"),
        ],
    );
    reads(
        "de",
        &[
            ("{07.03.1949} ¦Gesandte fahren ab", "1949-03-07"),
            ("{7. 3. 1949} ¦Gesandte fahren ab", "1949-03-07"),
        ],
    );
    reads("fr", &[("{7/3/1949} ¦Des envoyés partent", "1949-03-07")]);
    reads(
        "en",
        &[
            ("{25/3/1949} ¦Envoys sail", "1949-03-25"),
            ("{1949-3-25} ¦Envoys sail", "1949-03-25"),
        ],
    );
}

#[test]
fn a_year_in_front_is_read_year_first() {
    reads(
        "en",
        &[
            ("{1949-03-07} ¦Envoys sail", "1949-03-07"),
            ("{1949/3/7} ¦Envoys sail", "1949-03-07"),
            ("{1949.03.07} ¦Envoys sail", "1949-03-07"),
            ("{1949-03-07T09:30} ¦Envoys sail", "1949-03-07"),
            ("{1949-03-07T09:30:00+02:00} ¦Envoys sail", "1949-03-07"),
        ],
    );
    reads("hu", &[("{1949. 03. 07}. ¦Követek", "1949-03-07")]);
    reads(
        "en",
        &[
            ("{1949-W10-1} ¦Envoys sail", "1949-03-07"),
            ("{1949-066} ¦Envoys sail", "1949-03-07"),
        ],
    );
}

#[test]
fn a_month_and_a_year_in_numbers_are_a_month() {
    reads(
        "en",
        &[
            ("{4-1950} ¦The fair", "1950-04"),
            ("{04-1950}: ¦The fair", "1950-04"),
            ("{1950-04} ¦The fair", "1950-04"),
            ("{1930-04} ¦the fair", "1930-04"),
            ("{1854.09} ¦The fair", "1854-09"),
            ("{00-04-1950} ¦The fair", "1950-04"),
        ],
    );
}

#[test]
fn the_day_of_the_week_may_stand_before_or_behind() {
    reads(
        "en",
        &[
            ("{Thursday, 8 March 1951}: ¦The fair", "1951-03-08"),
            ("{Thursday 8 March 1951} ¦The fair", "1951-03-08"),
            ("{Thu, March 8, 1951}. ¦The fair", "1951-03-08"),
            ("{Thu 8-3-1951} ¦The fair", "1951-03-08"),
            ("{Thu. 8 March 1951} ¦The fair", "1951-03-08"),
            ("{8 March 1951 (Thursday)}: ¦The fair", "1951-03-08"),
            ("{8 March 1951, Thursday}: ¦The fair", "1951-03-08"),
            ("{8-3-1951 (Thu.)}: ¦The fair", "1951-03-08"),
        ],
    );
    reads(
        "de",
        &[
            ("{Do., 8. März 1951} ¦Das Fest", "1951-03-08"),
            ("{Do., 8.3.1951}: ¦Das Fest", "1951-03-08"),
            ("{8.3.1951 (Do.)}: ¦Das Fest", "1951-03-08"),
            ("{Donnerstag, den 8. März 1951}: ¦Das Fest", "1951-03-08"),
        ],
    );
    reads("fr", &[("{jeudi 8 mars 1951} : ¦La foire", "1951-03-08")]);
    reads(
        "es",
        &[("{jueves, 8 de marzo de 1951}: ¦La feria", "1951-03-08")],
    );
    reads(
        "nl",
        &[("{donderdag 8 maart 1951} ¦De markt", "1951-03-08")],
    );
    reads(
        "ru",
        &[("{четверг, 8 марта 1951 г.} ¦Ярмарка", "1951-03-08")],
    );
    reads(
        "hu",
        &[("{1951. március 8., csütörtök}: ¦Vásár", "1951-03-08")],
    );
    reads("en", &[("{Thursday, 8 March}: ¦The fair", "XXXX-03-08")]);
}

#[test]
fn a_day_and_a_month_wait_for_the_year_of_a_heading() {
    reads(
        "en",
        &[
            ("{15 August}: ¦The fair", "XXXX-08-15"),
            ("{Aug. 15} – ¦The fair", "XXXX-08-15"),
            ("{Aug 15}, ¦The fair", "XXXX-08-15"),
            ("{March 3}. ¦The fair", "XXXX-03-03"),
            ("{the 3rd of March}: ¦The fair", "XXXX-03-03"),
        ],
    );
    reads("de", &[("{13. März}: ¦Das Fest", "XXXX-03-13")]);
    reads(
        "fr",
        &[
            ("{25 janvier} : ¦La foire", "XXXX-01-25"),
            ("{1er mars} : ¦La foire", "XXXX-03-01"),
        ],
    );
    reads("it", &[("- {5 maggio}: ¦La fiera", "XXXX-05-05")]);
    reads("es", &[("{5 de mayo}: ¦La feria", "XXXX-05-05")]);
    reads("nl", &[("{5 mei} – ¦De markt", "XXXX-05-05")]);
    reads("ru", &[("{5 мая}: ¦Ярмарка", "XXXX-05-05")]);
    reads("pl", &[("{5 maja} – ¦Targ", "XXXX-05-05")]);
    reads("sv", &[("{5 maj}: ¦Marknaden", "XXXX-05-05")]);
    reads(
        "en",
        &[
            ("{31 September}: ¦The fair", "invalid"),
            ("{XXII May 1650} ¦The fair", "1650-05-22"),
        ],
    );
}

#[test]
fn an_apostrophe_for_a_century_is_told_as_such() {
    reads(
        "en",
        &[
            ("{May '51} ¦The fair", "unreadable"),
            ("{4 May ’51} ¦The fair", "unreadable"),
            ("{'51} ¦The fair", "unreadable"),
            ("{04-Jul-76} ¦The fair", "unreadable"),
        ],
    );
    reads("de", &[("{05.05.51} ¦Das Fest", "unreadable")]);
    reads("en", &[("{9/3/49} ¦The fair", "unreadable")]);
}
