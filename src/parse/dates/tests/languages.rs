//! Full dates in many languages.

use super::reads;

#[test]
fn full_dates_are_read_in_the_languages_of_europe() {
    reads("de", &[("{5. März 1951}: ¦Wolle", "1951-03-05")]);
    reads("fr", &[("{1er mars 1951} : ¦laine", "1951-03-01")]);
    reads("nl", &[("{5 maart 1951} ¦Wol", "1951-03-05")]);
    reads("es", &[("{5 de mayo de 1951} ¦Lana", "1951-05-05")]);
    reads("it", &[("{5 maggio 1951} ¦Lana", "1951-05-05")]);
    reads("pt", &[("{5 de maio de 1951} ¦Lã", "1951-05-05")]);
    reads("ca", &[("{12 d’agost de 1951} ¦Llana", "1951-08-12")]);
    reads("gl", &[("{5 de maio de 1951} ¦La", "1951-05-05")]);
    reads("ro", &[("{5 martie 1951} ¦Lână", "1951-03-05")]);
    reads("sv", &[("{5 maj 1951} ¦Ull", "1951-05-05")]);
    reads("da", &[("{5. maj 1951} ¦Uld", "1951-05-05")]);
    reads("nb", &[("{5. mai 1951} ¦Ull", "1951-05-05")]);
    reads("nn", &[("{5. mai 1951} ¦Ull", "1951-05-05")]);
    reads("is", &[("{5. maí 1951} ¦Ull", "1951-05-05")]);
    reads("fo", &[("{5. mai 1951} ¦Ull", "1951-05-05")]);
    reads("fi", &[("{5. toukokuuta 1951} ¦Villa", "1951-05-05")]);
    reads("et", &[("{5. mai 1951} ¦Vill", "1951-05-05")]);
    reads(
        "lv",
        &[
            ("{1951. gada 5. maijā} ¦Vilna", "1951-05-05"),
            ("{5. maijs 1951} ¦Vilna", "1951-05-05"),
        ],
    );
    reads(
        "lt",
        &[
            ("{1951 m. gegužės 5 d.} ¦Vilna", "1951-05-05"),
            ("{1951 m. gegužės mėn. 5 d.} ¦Vilna", "1951-05-05"),
        ],
    );
    reads(
        "hu",
        &[
            ("{1951. május 5}. ¦Gyapjú", "1951-05-05"),
            ("{1951. május 5-én} ¦Gyapjú", "1951-05-05"),
        ],
    );
    reads(
        "pl",
        &[
            ("{5 maja 1951 r.} ¦Wełna", "1951-05-05"),
            ("{dnia 5 maja 1951 roku} ¦Wełna", "1951-05-05"),
        ],
    );
    reads("cs", &[("{5. května 1951} ¦Vlna", "1951-05-05")]);
    reads("sk", &[("{5. mája 1951} ¦Vlna", "1951-05-05")]);
    reads("sl", &[("{5. marca 1951} ¦Volna", "1951-03-05")]);
    reads("hr", &[("{5. ožujka 1951}. ¦Vuna", "1951-03-05")]);
    reads(
        "sr",
        &[
            ("{5. маја 1951}. ¦Вуна", "1951-05-05"),
            ("{5. maja 1951}. ¦Vuna", "1951-05-05"),
        ],
    );
    reads("mk", &[("{5 мај 1951} ¦Волна", "1951-05-05")]);
    reads("bg", &[("{5 май 1951 г.} ¦Вълна", "1951-05-05")]);
    reads(
        "ru",
        &[
            ("{5 мая 1951 г.} ¦Шерсть", "1951-05-05"),
            ("{5-го мая 1951 года} ¦Шерсть", "1951-05-05"),
        ],
    );
    reads("uk", &[("{5 травня 1951 року} ¦Вовна", "1951-05-05")]);
    reads("be", &[("{5 мая 1951} ¦Воўна", "1951-05-05")]);
    reads("el", &[("{5 Μαρτίου 1951} ¦Μαλλί", "1951-03-05")]);
    reads("ga", &[("{5 Bealtaine 1951} ¦Olann", "1951-05-05")]);
    reads("cy", &[("{5 Mai 1951} ¦Gwlân", "1951-05-05")]);
    reads("br", &[("{5 Mae 1951} ¦Gloan", "1951-05-05")]);
    reads("eu", &[("{1951ko maiatzaren 5a} ¦Artilea", "1951-05-05")]);
    reads("sq", &[("{5 maj 1951} ¦Leshi", "1951-05-05")]);
    reads("mt", &[("{5 Mejju 1951} ¦Suf", "1951-05-05")]);
    reads("fy", &[("{5 maaie 1951} ¦Wol", "1951-05-05")]);
    reads("lb", &[("{5. Mee 1951} ¦Woll", "1951-05-05")]);
    reads("af", &[("{5 Mei 1951} ¦Wol", "1951-05-05")]);
    reads("eo", &[("{5 majo 1951} ¦Lano", "1951-05-05")]);
    reads("la", &[("{5 Maii 1651} ¦Lana", "1651-05-05")]);
}

#[test]
fn full_dates_are_read_in_other_languages() {
    reads("tr", &[("{3 Ocak 1951} ¦Yün", "1951-01-03")]);
    reads("az", &[("{5 may 1951} ¦Yun", "1951-05-05")]);
    reads("id", &[("{5 Mei 1951} ¦Wol", "1951-05-05")]);
    reads("ms", &[("{5 Mei 1951} ¦Bulu", "1951-05-05")]);
    reads("sw", &[("{5 Mei 1951} ¦Sufu", "1951-05-05")]);
    reads("ar", &[("{5 مايو 1951} ¦صوف", "1951-05-05")]);
    reads("fa", &[("{5 مه 1951} ¦پشم", "1951-05-05")]);
    reads("hi", &[("{5 मई 1951} ¦ऊन", "1951-05-05")]);
    reads("ka", &[("{5 მაისი 1951} ¦მატყლი", "1951-05-05")]);
    reads("hy", &[("{5 մայիսի 1951} ¦Բուրդ", "1951-05-05")]);
}

#[test]
fn the_signs_of_chinese_japanese_and_korean_close_a_date() {
    reads(
        "zh",
        &[
            ("{1950年3月4日} ¦商会", "1950-03-04"),
            ("{1950年3月4日}¦商会", "1950-03-04"),
            ("{3月4日} ¦商会", "XXXX-03-04"),
            ("{1950年} ¦商会", "1950"),
            ("{1950年3月} ¦商会", "1950-03"),
            ("{5月5号} ¦商会", "XXXX-05-05"),
            ("{一九五一年五月五日} ¦商会", "1951-05-05"),
        ],
    );
    reads(
        "ja",
        &[
            ("{1951年5月5日} ¦商会", "1951-05-05"),
            ("{昭和25年5月3日} ¦商会", "1950-05-03"),
            ("{昭和二十五年（1950年）五月三日} ¦商会", "1950-05-03"),
        ],
    );
    reads("zh", &[("{民国三十八年} ¦商会", "1949")]);
    reads(
        "zh",
        &[
            ("{公元前44年} ¦商会", "-0043"),
            ("{约1811年} ¦商会", "1811~"),
            ("{19世纪} ¦商会", "18XX"),
        ],
    );
    reads(
        "ja",
        &[("{紀元前44年} ¦商会", "-0043"), ("{19世紀} ¦商会", "18XX")],
    );
    reads(
        "ko",
        &[("{기원전 44년} ¦상회", "-0043"), ("{19세기} ¦상회", "18XX")],
    );
    reads("ko", &[("{1951년 5월 5일} ¦상회", "1951-05-05")]);
}

#[test]
fn months_stand_with_their_year_or_a_word_for_it() {
    reads("de", &[("{Mai 1951} ¦Wolle", "1951-05")]);
    reads("fr", &[("{août 1951} : ¦laine", "1951-08")]);
    reads("es", &[("{mayo de 1951} ¦Lana", "1951-05")]);
    reads("ru", &[("{май 1951 г.} ¦Шерсть", "1951-05")]);
    reads("lt", &[("{1951 m. gegužė} ¦Vilna", "1951-05")]);
    reads("hu", &[("{1951. május} ¦Gyapjú", "1951-05")]);
    reads("fi", &[("{toukokuussa 1951} ¦Villa", "1951-05")]);
    reads("pl", &[("{maj 1951} ¦Wełna", "1951-05")]);
}

#[test]
fn the_ordinal_of_the_first_day_is_read() {
    reads("fr", &[("{1er mars 1951} : ¦laine", "1951-03-01")]);
    reads(
        "it",
        &[
            ("{1° maggio 1951} ¦Lana", "1951-05-01"),
            ("{1º maggio 1951} ¦Lana", "1951-05-01"),
        ],
    );
    reads("es", &[("{1º de mayo de 1951} ¦Lana", "1951-05-01")]);
    reads("pt", &[("{1º de maio de 1951} ¦Lã", "1951-05-01")]);
    reads("en", &[("{1st May 1951} ¦Wool", "1951-05-01")]);
    reads("nl", &[("{1e mei 1951} ¦Wol", "1951-05-01")]);
}

#[test]
fn the_day_may_be_a_word() {
    reads(
        "en",
        &[
            ("{The third of May 1811} ¦The mill", "1811-05-03"),
            ("{The twenty-first of June 1811} ¦The mill", "1811-06-21"),
        ],
    );
    reads(
        "de",
        &[("{Fünfundzwanzigsten Mai 1811} ¦Die Mühle", "1811-05-25")],
    );
    reads("nl", &[("{De dertiende mei 1811} ¦De molen", "1811-05-13")]);
    reads("fr", &[("{Le trois mai 1811} ¦Le moulin", "1811-05-03")]);
    reads(
        "es",
        &[("{El veinticinco de mayo de 1811} ¦El molino", "1811-05-25")],
    );
    reads("it", &[("{Il tre maggio 1811} ¦Il mulino", "1811-05-03")]);
    reads("pt", &[("{Onze de maio de 1811} ¦O moinho", "1811-05-11")]);
    // Half of a number is none, and a word of the text none either.
    reads("en", &[("{1731 June}. ¦First concert", "1731-06")]);
    super::is_silent("en", &["nine-and-twentieth of August"]);
}

#[test]
fn the_day_may_be_doubted_or_have_a_word_of_its_own() {
    reads("en", &[("{3? April 1849}: ¦The mill", "1849-04-03?")]);
    reads("fi", &[("{3 p:nä toukokuuta 1867}. ¦Mylly", "1867-05-03")]);
}

#[test]
fn years_before_christ_are_counted_back_in_russian_and_greek() {
    reads(
        "ru",
        &[
            ("{44 г. до н. э.}: ¦Мельница", "-0043"),
            ("{44 до н.э.} ¦Мельница", "-0043"),
            ("{812 н. э.} ¦Мельница", "0812"),
        ],
    );
    reads("el", &[("{44 π.Χ.}: ¦Ο μύλος", "-0043")]);
}

#[test]
fn a_day_of_the_week_may_have_its_article_at_its_end() {
    reads(
        "sv",
        &[("{tisdagen den 7 maj 1811}: ¦Kvarnen", "1811-05-07")],
    );
    reads(
        "da",
        &[("{tirsdagen den 7. maj 1811}: ¦Møllen", "1811-05-07")],
    );
}

#[test]
fn a_small_roman_month_stands_between_two_numbers() {
    reads(
        "en",
        &[
            ("{3/v/1811} ¦The mill burns", "1811-05-03"),
            ("{11.xi.1813} ¦The miller dies", "1813-11-11"),
        ],
    );
}
