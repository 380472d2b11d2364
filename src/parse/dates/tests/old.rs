//! Old calendars, eras and spellings.

use super::reads;

#[test]
fn a_year_of_two_styles_keeps_the_new_one() {
    reads(
        "en",
        &[
            ("{11-2-1731/2} ¦Haldane is born", "1732-02-11"),
            ("{11 February 1731/2} ¦Haldane is born", "1732-02-11"),
            ("{February 11, 1731/32} ¦Haldane is born", "1732-02-11"),
            ("{2 March 1699/1700} ¦Haldane is born", "1700-03-02"),
            ("{2/14 June 1814} ¦Haldane is born", "1814-06-14"),
        ],
    );
}

#[test]
fn years_before_christ_are_counted_as_astronomers_do() {
    reads(
        "en",
        &[
            ("{44 BC} ¦Haldane is born", "-0043"),
            ("{480 BCE} ¦Haldane is born", "-0479"),
            ("{14 March 44 BC} ¦Haldane is born", "-0043-03-14"),
            ("{March 14, 44 BC} ¦Haldane is born", "-0043-03-14"),
            ("{14 March 44 B.C.} ¦Haldane is born", "-0043-03-14"),
        ],
    );
    reads(
        "de",
        &[
            ("{44 v. Chr.} ¦Geburt", "-0043"),
            ("{14. März 44 v. Chr.} ¦Geburt", "-0043-03-14"),
            ("{12 n. Chr.} ¦Geburt", "0012"),
        ],
    );
    reads("fr", &[("{44 av. J.-C.} : ¦Naissance", "-0043")]);
    reads("nl", &[("{44 v.Chr.} ¦Geboorte", "-0043")]);
    reads("es", &[("{44 a. C.} ¦Nacimiento", "-0043")]);
    reads("it", &[("{44 a.C.} ¦Nascita", "-0043")]);
}

#[test]
fn early_years_are_read_with_a_day() {
    reads(
        "en",
        &[
            ("{3 April 987} ¦The abbey", "0987-04-03"),
            ("{April 3, 987} ¦The abbey", "0987-04-03"),
        ],
    );
    reads("de", &[("{3. April 987} ¦Das Kloster", "0987-04-03")]);
    reads(
        "en",
        &[
            ("{14 July 0812} ¦The abbey", "0812-07-14"),
            ("{31-12-9999} ¦The end", "9999-12-31"),
        ],
    );
}

#[test]
fn old_prints_name_months_by_numbers_and_in_latin() {
    reads(
        "en",
        &[
            ("{7ber 1651} ¦The abbey", "1651-09"),
            ("{the 3d of 9ber 1651} ¦The abbey", "1651-11-03"),
            ("{ye 4th of July 1676} ¦The abbey", "1676-07-04"),
            ("{3 Xber 1651} ¦The abbey", "1651-12-03"),
        ],
    );
    reads(
        "la",
        &[
            ("{die 5 Maii 1651} ¦Abbatia", "1651-05-05"),
            ("{VII Martii 1651} ¦Abbatia", "1651-03-07"),
            ("{Anno 1650, die 23 Maii}: ¦Abbatia", "1650-05-23"),
        ],
    );
    reads("de", &[("{den 5ten Mai 1851} ¦Das Kloster", "1851-05-05")]);
    reads(
        "en",
        &[
            ("{MDCCL} ¦The abbey", "1750"),
            ("{Anno MDCCL} ¦The abbey", "1750"),
        ],
    );
    reads("fr", &[("{12 d’août 1748} ¦L’abbaye", "1748-08-12")]);
    reads("de", &[("{d. 12te Junii 1700} ¦Das Kloster", "1700-06-12")]);
}

#[test]
fn words_may_say_that_a_number_is_a_year() {
    reads(
        "en",
        &[
            ("{3 May in the year 1811}: ¦The abbey", "1811-05-03"),
            ("{3 May A.D. 1811}: ¦The abbey", "1811-05-03"),
            ("{3rd of the month of May, 1811}: ¦The abbey", "1811-05-03"),
            ("{3 May} ¦in the hall 1811 men", "XXXX-05-03"),
        ],
    );
    reads(
        "de",
        &[("{3. Mai im Jahre 1811}: ¦Das Kloster", "1811-05-03")],
    );
    reads(
        "fr",
        &[("{le 3 mai de l’an 1811} : ¦L’abbaye", "1811-05-03")],
    );
}

#[test]
fn a_day_may_be_written_in_words() {
    reads(
        "en",
        &[
            ("{The Second of May}: ¦The fair", "XXXX-05-02"),
            ("{Second of May, 1650} ¦The fair", "1650-05-02"),
            ("{the first of May 1650} ¦The fair", "1650-05-01"),
        ],
    );
    reads("de", &[("{Der zweite Mai 1850}: ¦Das Fest", "1850-05-02")]);
    reads("fr", &[("{le premier mai 1850} : ¦La foire", "1850-05-01")]);
    reads(
        "es",
        &[("{el primero de mayo de 1850} ¦La feria", "1850-05-01")],
    );
}

#[test]
fn calendars_of_papers_put_the_year_first() {
    reads(
        "en",
        &[
            ("{1643, July 14}. ¦Corrant. The wool staple", "1643-07-14"),
            ("{1643, July 14}.—¦Note on the wool staple", "1643-07-14"),
            ("{1643, Aug. 25}.—¦Points on the wool staple", "1643-08-25"),
            ("{July 14 [1643]}. ¦The wool staple", "1643-07-14"),
        ],
    );
}

#[test]
fn days_behind_a_year_that_its_marks_have_closed_are_of_that_year() {
    reads(
        "it",
        &[
            ("{[1642], aprile 20}. ¦Protesta dei mugnai", "1642-04-20"),
            ("{1642?, aprile 20}. ¦Protesta dei mugnai", "1642-04-20?"),
        ],
    );
    reads(
        "fr",
        &[
            ("{1648, 2-9 juin}. ¦Enquête", "1648-06-02/1648-06-09"),
            ("{1648, 2 et 9 juin}. ¦Enquête", "{1648-06-02,1648-06-09}"),
        ],
    );
    reads(
        "lv",
        &[(
            "{1898. g. 5.–8. jūlijā} – ¦brauciens",
            "1898-07-05/1898-07-08",
        )],
    );
    reads(
        "de",
        &[
            ("{1877, Frühjahr}. ¦Der Damm", "1877-21"),
            ("{1877}. ¦Frühjahr und Sommer", "1877"),
        ],
    );
    reads(
        "en",
        &[
            ("{1811}, ¦12 ships in May", "1811"),
            ("{1811}: ¦Spring cleaning", "1811"),
            ("{[1811]}, ¦March, 12 ships", "1811"),
        ],
    );
}

#[test]
fn days_are_counted_back_as_the_romans_did() {
    reads(
        "la",
        &[
            ("{III Non. Ian.} ¦Obiit", "XXXX-01-03"),
            ("{VI Id. Ian.} ¦Obiit", "XXXX-01-08"),
            ("{Id. Mart.} ¦Obiit", "XXXX-03-15"),
            ("{XVI Kal. Febr.} ¦Obiit", "XXXX-01-17"),
            ("{VII Kal. Mart.} ¦Obiit", "XXXX-02-23"),
            ("{pridie Kal. Maii} ¦Obiit", "XXXX-04-30"),
            ("{III Kal. Maii MDCLI} ¦electus", "1651-04-29"),
            ("{III Kal. Mart. 1652} ¦obiit", "1652-02-28"),
        ],
    );
}

#[test]
fn both_styles_in_either_order_of_day_and_month_are_the_new_one() {
    reads(
        "en",
        &[
            ("{May 3/15, 1811}. ¦Pell to Orr", "1811-05-15"),
            ("{Feb. 17/29, 1812}. ¦Dury to Orr", "1812-02-29"),
            ("{3/15 May 1811}. ¦Pell to Orr", "1811-05-15"),
        ],
    );
}
