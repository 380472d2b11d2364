//! Ranges, lists, and what is no part of them.

use super::reads;

#[test]
fn days_of_one_month_share_it() {
    reads(
        "de",
        &[
            ("{23./24.06.1948} ¦Fest", "1948-06-23/1948-06-24"),
            ("{23./24. Juni 1948} ¦Fest", "1948-06-23/1948-06-24"),
            ("{23.–25.6.1948} ¦Fest", "1948-06-23/1948-06-25"),
            ("{23. - 25.06.1948} ¦Fest", "1948-06-23/1948-06-25"),
            ("{vom 5. bis 7. Mai 1951} ¦Fest", "1951-05-05/1951-05-07"),
            ("{5. und 7. Mai 1951} ¦Fest", "{1951-05-05,1951-05-07}"),
        ],
    );
    reads(
        "en",
        &[
            ("{April 3-5, 1930} ¦The fair", "1930-04-03/1930-04-05"),
            ("{April 3–5 1930} ¦The fair", "1930-04-03/1930-04-05"),
            ("{3-5 April 1930} ¦The fair", "1930-04-03/1930-04-05"),
            ("{September 20-28,1951} ¦The fair", "1951-09-20/1951-09-28"),
            ("{from 5 to 7 May 1950} ¦The fair", "1950-05-05/1950-05-07"),
            (
                "{5, 7 and 9 May 1950} ¦The fair",
                "{1950-05-05,1950-05-07,1950-05-09}",
            ),
            (
                "{May 5, 7 and 9, 1950} ¦The fair",
                "{1950-05-05,1950-05-07,1950-05-09}",
            ),
        ],
    );
    reads(
        "fr",
        &[
            ("{du 5 au 7 mai 1951} : ¦La foire", "1951-05-05/1951-05-07"),
            ("{5 et 7 mai 1951} : ¦La foire", "{1951-05-05,1951-05-07}"),
        ],
    );
    reads(
        "es",
        &[
            (
                "{del 5 al 7 de mayo de 1951} ¦La feria",
                "1951-05-05/1951-05-07",
            ),
            (
                "{5 y 7 de mayo de 1951} ¦La feria",
                "{1951-05-05,1951-05-07}",
            ),
        ],
    );
    reads(
        "it",
        &[(
            "{dal 5 al 7 maggio 1951} ¦La fiera",
            "1951-05-05/1951-05-07",
        )],
    );
    reads(
        "nl",
        &[
            ("{5 t/m 7 mei 1951} ¦De markt", "1951-05-05/1951-05-07"),
            (
                "{van 5 tot en met 7 mei 1951} ¦De markt",
                "1951-05-05/1951-05-07",
            ),
            ("{5 en 7 mei 1951} ¦De markt", "{1951-05-05,1951-05-07}"),
        ],
    );
    reads("ja", &[("{5月5日～7日} ¦市", "XXXX-05-05/XXXX-05-07")]);
    reads(
        "zh",
        &[("{1950年5月5日至7日} ¦市", "1950-05-05/1950-05-07")],
    );
    reads("en", &[("{May 5–7}: ¦The fair", "XXXX-05-05/XXXX-05-07")]);
}

#[test]
fn a_range_may_run_from_one_month_to_another() {
    reads(
        "en",
        &[
            ("{28 Feb–3 March 1951} ¦The fair", "1951-02-28/1951-03-03"),
            (
                "{28 December 1950 – 3 January 1951} ¦The fair",
                "1950-12-28/1951-01-03",
            ),
            (
                "{28 December – 3 January 1951} ¦The fair",
                "1950-12-28/1951-01-03",
            ),
            ("{June 3–July 5, 1949} ¦The fair", "1949-06-03/1949-07-05"),
            ("{5 May to 7 June 1950} ¦The fair", "1950-05-05/1950-06-07"),
            ("{Nov - Dec 1951} ¦The fair", "1951-11/1951-12"),
            ("{Nov. – Dec. 1951} ¦The fair", "1951-11/1951-12"),
            ("{May/June 1950} ¦The fair", "1950-05/1950-06"),
        ],
    );
    reads(
        "de",
        &[
            ("{20. April bis 3. Mai 1951} ¦Fest", "1951-04-20/1951-05-03"),
            ("{20. April – 3. Mai 1951} ¦Fest", "1951-04-20/1951-05-03"),
            ("{23.6.–25.7.1948} ¦Fest", "1948-06-23/1948-07-25"),
            ("{23.06. - 25.07.1948} ¦Fest", "1948-06-23/1948-07-25"),
            ("{Juli/August 1951} ¦Fest", "1951-07/1951-08"),
        ],
    );
    reads(
        "fr",
        &[("{5 mai - 3 juin 1951} : ¦La foire", "1951-05-05/1951-06-03")],
    );
    reads(
        "en",
        &[(
            "{31 Dec 1950/1 Jan 1951} ¦The fair",
            "1950-12-31/1951-01-01",
        )],
    );
}

#[test]
fn two_whole_dates_are_a_period_or_a_set() {
    reads(
        "en",
        &[
            (
                "{14-06-1950 – 23-06-1950}: ¦The fair",
                "1950-06-14/1950-06-23",
            ),
            (
                "{14-06-1950 - 23-06-1950}: ¦The fair",
                "1950-06-14/1950-06-23",
            ),
            (
                "{14-06-1950–23-06-1950}: ¦The fair",
                "1950-06-14/1950-06-23",
            ),
            ("{7-3-1936/18-3-1936} ¦The fair", "1936-03-07/1936-03-18"),
            (
                "{07-07-1950 and 10-07-1950}: ¦The fair",
                "{1950-07-07,1950-07-10}",
            ),
            (
                "{1-2-1950, 3-2-1950 & 5-2-1950} ¦The fair",
                "{1950-02-01,1950-02-03,1950-02-05}",
            ),
            (
                "{Oct 5, 1949 & Nov 3, 1949} ¦The fair",
                "{1949-10-05,1949-11-03}",
            ),
            ("{1950-05-03/1950-05-07} ¦The fair", "1950-05-03/1950-05-07"),
            (
                "{1950-05-03 to 1950-05-07} ¦The fair",
                "1950-05-03/1950-05-07",
            ),
            (
                "{5 May 1950 to 7 June 1950} ¦The fair",
                "1950-05-05/1950-06-07",
            ),
            ("{May 1949 and June 1950} ¦The fair", "{1949-05,1950-06}"),
        ],
    );
}

#[test]
fn months_without_a_year_are_read_together() {
    reads(
        "en",
        &[
            ("{September-October} ¦The fair", "XXXX-09/XXXX-10"),
            ("{June and July} ¦The fair", "{XXXX-06,XXXX-07}"),
        ],
    );
    reads("de", &[("{Juni und Juli}: ¦Das Fest", "{XXXX-06,XXXX-07}")]);
    reads("fr", &[("{Juin-juillet} : ¦La foire", "XXXX-06/XXXX-07")]);
}

#[test]
fn years_make_periods_and_sets() {
    reads(
        "en",
        &[
            ("{1948-52} ¦The works", "1948/1952"),
            ("{1948–1952} ¦The works", "1948/1952"),
            ("{1948/52} ¦The works", "1948/1952"),
            ("{1950/51} ¦The works", "1950/1951"),
            ("{1950/1951} ¦The works", "1950/1951"),
            ("{1948 – 1952} ¦The works", "1948/1952"),
            ("{from 1850 to 1860} ¦The works", "1850/1860"),
            ("{between 1850 and 1860} ¦The works", "1850/1860"),
        ],
    );
    reads(
        "de",
        &[
            ("{zwischen 1850 und 1860} ¦Das Werk", "1850/1860"),
            ("{1850 bis 1860} ¦Das Werk", "1850/1860"),
        ],
    );
    reads("fr", &[("{entre 1850 et 1860} : ¦Les forges", "1850/1860")]);
    reads("es", &[("{entre 1850 y 1860} ¦La fábrica", "1850/1860")]);
    reads(
        "it",
        &[("{tra il 1850 e il 1860} ¦La fabbrica", "1850/1860")],
    );
    reads("nl", &[("{tussen 1850 en 1860} ¦De fabriek", "1850/1860")]);
    reads(
        "en",
        &[
            ("{1949, 1950 and 1951} ¦The works", "{1949,1950,1951}"),
            ("{1949 & 1950} ¦The works", "{1949,1950}"),
            ("{1950s-1960s} ¦The works", "1950/1969"),
            ("{1950s–70s} ¦The works", "1950/1979"),
        ],
    );
}

#[test]
fn a_word_or_number_behind_a_date_is_no_part_of_a_list() {
    reads(
        "en",
        &[
            ("{7-3-1949} ¦and 12 others", "1949-03-07"),
            ("{7-3-1949} – ¦envoys sail", "1949-03-07"),
            ("{7-3-1949}, ¦12 ships sail", "1949-03-07"),
            ("{4 July 1876} ¦and 5 ships", "1876-07-04"),
            ("{1949}, ¦12 ships sail", "1949"),
            ("{July 7, 1949}, ¦12 ships sail", "1949-07-07"),
            ("{March 5, 1950} ¦Lund, 12 others", "1950-03-05"),
        ],
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_no_date() {
    reads(
        "en",
        &[
            ("{23-06-1950 – 14-06-1950} ¦The fair", "invalid"),
            ("{23-06-1950 and 31-06-1950} ¦The fair", "invalid"),
            ("{24-23.6.1948} ¦The fair", "invalid"),
            ("{1948–1932} ¦The works", "invalid"),
        ],
    );
}
