//! What stands around dates and is no part of them, and dates that stand alone.

use super::reads;

#[test]
fn a_date_may_stand_alone_on_its_line() {
    reads(
        "en",
        &[
            ("{March 12, 1948}¦", "1948-03-12"),
            ("{12 March 1948}¦", "1948-03-12"),
            ("{12-3-1948}¦", "1948-03-12"),
            ("{March 1948}¦", "1948-03"),
            ("{March}¦", "XXXX-03"),
            ("{1948}¦", "1948"),
            ("{Thursday, March 11, 1948}¦", "1948-03-11"),
        ],
    );
    reads("de", &[("{12. März 1948}¦", "1948-03-12")]);
    reads("fr", &[("{1er mars 1948}¦", "1948-03-01")]);
    reads("en", &[("{June 3–July 5, 1949}¦", "1949-06-03/1949-07-05")]);
}

#[test]
fn a_year_may_open_its_text() {
    reads(
        "en",
        &[
            ("{1948} ¦The works open", "1948"),
            ("{1948}: ¦The works open", "1948"),
            ("{1948} – ¦The works open", "1948"),
            ("{1948}. ¦The works open", "1948"),
            ("{1948} — ¦The works open", "1948"),
            ("{1948}, ¦The works open", "1948"),
            ("{1948}\t¦The works open", "1948"),
            ("{Anno 1748} ¦The works open", "1748"),
            ("{A.D. 47}. ¦The works open", "0047"),
            ("{AD 47}: ¦The works open", "0047"),
            ("{A. D. 812} ¦The works open", "0812"),
        ],
    );
    reads("de", &[("{Anno 1748} ¦Kauf des Werkes", "1748")]);
    reads("fr", &[("{l’an 1748} : ¦achat des forges", "1748")]);
    reads("ru", &[("{1948 г.} ¦Открытие завода", "1948")]);
    reads("pl", &[("{1948 r.} ¦Otwarcie", "1948")]);
    reads("lv", &[("{1948. gads}: ¦Rūpnīca", "1948")]);
}

#[test]
fn marks_behind_a_date_are_no_part_of_the_text() {
    reads(
        "en",
        &[
            ("{12 March 1948}: ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} : ¦The looms stop", "1948-03-12"),
            ("{12 March 1948}. ¦The looms stop", "1948-03-12"),
            ("{12 March 1948}, ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} - ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} – ¦The looms stop", "1948-03-12"),
            ("{12 March 1948}—¦The looms stop", "1948-03-12"),
            ("{12 March 1948} — ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} • ¦The looms stop", "1948-03-12"),
            ("{12 March 1948} | ¦The looms stop", "1948-03-12"),
            ("{12 March 1948}\t¦The looms stop", "1948-03-12"),
            ("{12 March 1948}; ¦The looms stop", "1948-03-12"),
            ("{12 March 1948}:¦The looms stop", "1948-03-12"),
            ("{12-3-1948}:¦The looms stop", "1948-03-12"),
            ("{12-3-1948} : ¦The looms stop", "1948-03-12"),
            ("{12-3-1948}-¦The looms stop", "1948-03-12"),
            ("{12-3-1948} – ¦The looms stop", "1948-03-12"),
            ("{12-3-1948}. ¦The looms stop", "1948-03-12"),
            ("{1643, July 14}.—¦The looms stop", "1643-07-14"),
        ],
    );
}

#[test]
fn marks_before_a_date_are_no_part_of_it() {
    reads(
        "en",
        &[
            ("- **{25 June 1950}** ¦The looms stop", "1950-06-25"),
            ("**{25 June 1950}**: ¦The looms stop", "1950-06-25"),
            ("* {25 June 1950}: ¦The looms stop", "1950-06-25"),
            ("• {25 June 1950} ¦The looms stop", "1950-06-25"),
            ("1. {25 June 1950} ¦The looms stop", "1950-06-25"),
            ("(3) {25 June 1950} ¦The looms stop", "1950-06-25"),
            ("{(25 June 1950)} ¦The looms stop", "1950-06-25"),
            ("§ {25 June 1950} ¦The looms stop", "1950-06-25"),
            ("NL: {2-10-1949} ¦The looms stop", "1949-10-02"),
        ],
    );
}

#[test]
fn what_an_editor_supplies_in_brackets_is_part_of_the_date() {
    reads(
        "en",
        &[
            ("{25 June [1950]} ¦The fair", "1950-06-25"),
            ("{25 [June] 1950} ¦The fair", "1950-06-25"),
            ("{[25 June] 1950} ¦The fair", "1950-06-25"),
            ("{July 14, [1643]}. ¦The fair", "1643-07-14"),
            ("{[June 1950]} ¦The fair", "1950-06"),
            ("{[8-5-1951]} ¦The fair", "1951-05-08"),
            ("{[1643]} ¦The fair", "1643"),
        ],
    );
    reads("de", &[("{25. Juni [1950]} ¦Das Fest", "1950-06-25")]);
    reads("fr", &[("{[25 juin 1950]} ¦La foire", "1950-06-25")]);
    reads("ru", &[("{25 июня [1950]} ¦Ярмарка", "1950-06-25")]);
}
