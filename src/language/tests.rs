//! What words are, language by language.

use super::roles::Season;
use super::{Lang, Roles, entry_of, near_month};

fn langs(codes: &[&str]) -> Vec<Lang> {
    codes
        .iter()
        .map(|code| Lang::from_code(code).unwrap())
        .collect()
}

/// Names of the months from January, as dates and headings have them; `/` stands between those of a month.
const MONTHS: [(&str, &str); 32] = [
    (
        "en",
        "January/Jan/JAN February/Feb/Febr March/Mar April/Apr May June/Jun July/Jul August/Aug \
        September/Sep/Sept October/Oct November/Nov December/Dec",
    ),
    (
        "de",
        "Januar/Jan/Jänner/Jän Februar/Feb/Febr/Feber März/Maerz/Mrz/Mär/MÄRZ April/Apr Mai/May \
        Juni/Jun/Brachmonat Juli/Jul/Heumonat August/Aug/Auguſt September/Sept/Sep Oktober/Okt/October \
        November/Nov Dezember/Dez/December",
    ),
    (
        "fr",
        "janvier/janv/jan février/févr/fév/fevrier/FÉVRIER mars avril/avr/d’avril mai juin \
        juillet/juil août/aout/d’août/aoust septembre/sept octobre/oct/d’octobre novembre/nov \
        décembre/déc/decembre",
    ),
    (
        "nl",
        "januari/jan/januarij februari/febr/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug \
        september/sept/sep oktober/okt november/nov december/dec",
    ),
    (
        "es",
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago \
        septiembre/setiembre/sept/set octubre/oct noviembre/nov diciembre/dic",
    ),
    (
        "it",
        "gennaio/gen/genn febbraio/feb/febb marzo/mar aprile/apr/d’aprile maggio/mag giugno/giu luglio/lug \
        agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic",
    ),
    (
        "pt",
        "janeiro/jan fevereiro/fev março/mar/marco abril/abr maio/mai junho/jun julho/jul agosto/ago \
        setembro/set outubro/out novembro/nov dezembro/dez",
    ),
    (
        "ca",
        "gener/gen febrer/febr març abril/abr/d’abril maig juny juliol/jul agost/ag/d’agost setembre/set \
        octubre/oct/d’octubre novembre/nov desembre/des",
    ),
    (
        "sv",
        "januari/jan februari/febr/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug \
        september/sept/sep oktober/okt november/nov december/dec",
    ),
    (
        "da",
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sept/sep \
        oktober/okt november/nov december/dec",
    ),
    (
        "nb",
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sept/sep \
        oktober/okt november/nov desember/des",
    ),
    (
        "fi",
        "tammikuu/tammikuuta/tammikuun helmikuu/helmikuuta maaliskuu/maaliskuuta/maaliskuussa \
        huhtikuu/huhtikuuta toukokuu/toukokuuta/toukokuun kesäkuu/kesäkuuta heinäkuu/heinäkuuta \
        elokuu/elokuuta/elokuussa syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta \
        joulukuu/joulukuuta",
    ),
    (
        "pl",
        "styczeń/stycznia/styczniu luty/lutego marzec/marca kwiecień/kwietnia/kwietniu maj/maja \
        czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września/wrzesnia \
        październik/października listopad/listopada grudzień/grudnia",
    ),
    (
        "cs",
        "leden/ledna/lednu únor/února březen/března duben/dubna květen/května červen/června \
        červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
    ),
    (
        "sk",
        "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla \
        august/augusta september/septembra október/októbra november/novembra december/decembra",
    ),
    (
        "ru",
        "январь/января/янв/ЯНВАРЯ февраль/февраля/февр март/марта апрель/апреля/апрѣля май/мая \
        июнь/июня/июн/іюня июль/июля/іюля август/августа/авг сентябрь/сентября/сент октябрь/октября/окт \
        ноябрь/ноября/нояб декабрь/декабря/дек",
    ),
    (
        "uk",
        "січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня \
        липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня",
    ),
    (
        "bg",
        "януари февруари март април май юни юли август септември октомври ноември декември",
    ),
    (
        "sr",
        "јануар/јануара/januar/januara фебруар/фебруара март/марта/mart/marta април/априла мај/маја/maj \
        јун/јуна/jun јул/јула/jul август/августа/avgust септембар/септембра/septembar октобар/октобра \
        новембар/новембра децембар/децембра/decembra",
    ),
    (
        "hr",
        "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja \
        srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga/studenog \
        prosinac/prosinca",
    ),
    (
        "sl",
        "januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija \
        avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra",
    ),
    (
        "el",
        "Ιανουάριος/Ιανουαρίου/ΙΑΝΟΥΑΡΙΟΥ/Ιαν Φεβρουάριος/Φεβρουαρίου/Φεβ Μάρτιος/Μαρτίου/Μάρτη \
        Απρίλιος/Απριλίου Μάιος/Μαΐου/Μαίου/ΜΑΪΟΥ/Μάης Ιούνιος/Ιουνίου Ιούλιος/Ιουλίου Αύγουστος/Αυγούστου \
        Σεπτέμβριος/Σεπτεμβρίου Οκτώβριος/Οκτωβρίου Νοέμβριος/Νοεμβρίου Δεκέμβριος/Δεκεμβρίου/δεκεμβριου",
    ),
    (
        "hu",
        "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug \
        szeptember/szept október/okt/októberben november/nov december/dec",
    ),
    (
        "tr",
        "Ocak/OCAK Şubat/Subat/ŞUBAT Mart Nisan/NİSAN Mayıs/Mayis/MAYIS Haziran/HAZİRAN Temmuz \
        Ağustos/Agustos Eylül/Eylul Ekim Kasım/KASIM Aralık/Aralik/ARALIK",
    ),
    (
        "ro",
        "ianuarie/ian februarie/feb/febr martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug \
        septembrie/sept octombrie/oct noiembrie/nov decembrie/dec",
    ),
    (
        "la",
        "Ianuarius/Ianuarii/Januarii/Ian Februarius/Februarii/Feb Martius/Martii Aprilis Maius/Maii \
        Iunius/Iunii/Junii Iulius/Iulii/Julii Augustus/Augusti September/Septembris October/Octobris \
        November/Novembris December/Decembris",
    ),
    (
        "et",
        "jaanuar/jaanuaril veebruar/veebruari märts/märtsil aprill/aprilli mai/mail juuni juuli \
        august/augustil september/septembril oktoober/oktoobril november/novembril detsember/detsembril",
    ),
    (
        "lt",
        "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio \
        liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio \
        gruodis/gruodžio",
    ),
    (
        "lv",
        "janvāris/janvārī februāris/februāra marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnija \
        jūlijs/jūlija augusts/augusta septembris/septembrī oktobris novembris decembris/decembrī",
    ),
    (
        "is",
        "janúar/jan febrúar mars apríl maí júní júlí ágúst september/sept október nóvember desember",
    ),
    (
        "cy",
        "Ionawr Chwefror Mawrth/Fawrth Ebrill Mai/Fai Mehefin/Fehefin Gorffennaf/Orffennaf Awst Medi/Fedi \
        Hydref Tachwedd/Dachwedd Rhagfyr/Ragfyr",
    ),
    (
        "eu",
        "urtarrila/urtarrilaren/urtarrilak otsaila/otsailaren martxoa/martxoaren apirila/apirilaren \
        maiatza/maiatzaren ekaina/ekainaren uztaila/uztailaren abuztua/abuztuaren iraila/irailaren \
        urria/urriaren azaroa/azaroaren abendua/abenduaren",
    ),
];

#[test]
fn months_are_known_in_all_their_forms() {
    for (code, names) in MONTHS {
        let lang = langs(&[code]);
        let months: Vec<_> = names.split_whitespace().collect();
        assert_eq!(months.len(), 12, "{code}");
        for (month, forms) in (1..).zip(months) {
            for form in forms.split('/') {
                let found = entry_of(form).and_then(|entry| entry.month(&lang));
                assert_eq!(found, Some(month), "{code} {form}");
                assert!(entry_of(form).is_some_and(|entry| entry.is_month()));
            }
        }
    }
}

#[test]
fn a_month_is_one_of_the_languages_that_are_asked_for() {
    let listopad = entry_of("listopad").unwrap();
    assert_eq!(listopad.month(&langs(&["pl"])), Some(11));
    assert_eq!(listopad.month(&langs(&["hr"])), Some(10));
    assert_eq!(listopad.month(&langs(&["en", "hr", "pl"])), Some(10));
    assert_eq!(listopad.month(&langs(&["en"])), None);
    assert!(listopad.is_month());
    assert!(entry_of("salt").is_none() && entry_of("").is_none());
}

#[test]
fn weekdays_are_known_in_full_and_shortened() {
    for (code, word, day) in [
        ("en", "Thursday", 4),
        ("en", "Thurs", 4),
        ("en", "Sun", 7),
        ("de", "Donnerstag", 4),
        ("de", "Do", 4),
        ("de", "Sonnabend", 6),
        ("fr", "jeudi", 4),
        ("es", "miércoles", 3),
        ("es", "miercoles", 3),
        ("it", "lunedì", 1),
        ("nl", "zondag", 7),
        ("pl", "środę", 3),
        ("ru", "четверг", 4),
        ("ru", "пт", 5),
        ("sv", "lördag", 6),
        ("el", "Κυριακή", 7),
        ("uk", "п’ятниця", 5),
        ("pt", "terça", 2),
    ] {
        let found = entry_of(word).and_then(|entry| entry.weekday(&langs(&[code])));
        assert_eq!(found, Some(day), "{code} {word}");
    }
    // Small words of one language are weekdays of another.
    let so = entry_of("so").unwrap();
    assert_eq!(so.weekday(&langs(&["en"])), None);
    assert_eq!(so.weekday(&langs(&["de"])), Some(7));
}

#[test]
fn words_around_dates_are_known_by_what_they_do() {
    for (code, word, role) in [
        ("en", "of", Roles::OF),
        ("en", "until", Roles::UNTIL),
        ("en", "th", Roles::ORDINAL_ENDING),
        ("de", "der", Roles::OF),
        ("de", "der", Roles::THE),
        ("de", "bis", Roles::UNTIL),
        ("de", "Ende", Roles::LATE),
        ("de", "etwa", Roles::ABOUT),
        ("fr", "au", Roles::UNTIL),
        ("fr", "vers", Roles::ABOUT),
        ("fr", "début", Roles::EARLY),
        ("fr", "er", Roles::ORDINAL_ENDING),
        ("nl", "omstreeks", Roles::ABOUT),
        ("nl", "tot", Roles::UNTIL),
        ("es", "hasta", Roles::UNTIL),
        ("es", "fines", Roles::LATE),
        ("it", "circa", Roles::ABOUT),
        ("it", "dopo", Roles::AFTER),
        ("pl", "koniec", Roles::LATE),
        ("pl", "około", Roles::ABOUT),
        ("ru", "г", Roles::YEAR),
        ("ru", "начало", Roles::EARLY),
        ("ru", "середина", Roles::MID),
        ("sv", "och", Roles::AND),
        ("pt", "até", Roles::UNTIL),
        ("cs", "století", Roles::CENTURY),
        ("hu", "között", Roles::BETWEEN),
    ] {
        let found = entry_of(word).is_some_and(|entry| entry.roles(&langs(&[code])).has(role));
        assert!(found, "{code} {word}");
    }
    assert!(entry_of("of").unwrap().roles(&langs(&["de"])).is_empty());
    // In Dutch it is `or`.
    assert_eq!(entry_of("of").unwrap().roles(&langs(&["nl"])), Roles::OR);
    assert!(entry_of("salted").is_none());
}

#[test]
fn seasons_and_numbers_in_words_are_known() {
    for (code, word, season) in [
        ("en", "Fall", Season::Autumn),
        ("de", "Frühjahr", Season::Spring),
        ("fr", "l’été", Season::Summer),
        ("es", "invierno", Season::Winter),
        ("pl", "wiosną", Season::Spring),
        ("ru", "осенью", Season::Autumn),
    ] {
        assert_eq!(
            entry_of(word).and_then(|entry| entry.season(&langs(&[code]))),
            Some(season),
            "{word}"
        );
    }
    assert_eq!(Season::Spring.number(), 21);
    assert_eq!(Season::Winter.number(), 24);
    assert_eq!(
        entry_of("twelfth").unwrap().ordinal(&langs(&["en"])),
        Some(12)
    );
    assert_eq!(
        entry_of("ersten").unwrap().ordinal(&langs(&["de"])),
        Some(1)
    );
    assert_eq!(entry_of("twelfth").unwrap().ordinal(&langs(&["de"])), None);
}

#[test]
fn a_text_goes_on_behind_words_that_connect() {
    for (code, connects, other) in [
        ("en", "with", "was"),
        ("de", "der", "wurde"),
        ("fr", "dans", "était"),
        ("nl", "van", "werd"),
        ("es", "con", "fue"),
        ("it", "della", "era"),
        ("pl", "nad", "był"),
        ("ru", "через", "была"),
        ("cs", "mezi", "byl"),
        ("sv", "från", "blev"),
        ("fi", "ja", "oli"),
        ("hu", "egy", "volt"),
        ("el", "στην", "ήταν"),
        ("tr", "ve", "oldu"),
    ] {
        let lang = langs(&[code]);
        let (connects, other) = (entry_of(connects).unwrap(), entry_of(other).unwrap());
        assert!(
            connects.connects(&lang) && connects.is_short_word(&lang),
            "{code}"
        );
        assert!(
            !other.connects(&lang) && other.is_short_word(&lang),
            "{code}"
        );
    }
    assert!(!entry_of("with").unwrap().connects(&langs(&["de"])));
    assert!(!entry_of("march").unwrap().is_short_word(&langs(&["en"])));
    // Behind a verb's own preposition a German sentence may end.
    assert!(!entry_of("an").unwrap().connects(&langs(&["de"])));
}

#[test]
fn a_misspelt_month_is_looked_for_in_the_page_s_languages() {
    assert_eq!(
        near_month("stycznja", &langs(&["pl"]), false),
        Some("stycznia")
    );
    assert_eq!(
        near_month("Janvuier", &langs(&["en", "fr"]), false),
        Some("janvier")
    );
    assert_eq!(near_month("янвря", &langs(&["ru"]), false), Some("января"));
    assert_eq!(near_month("янвря", &langs(&["en"]), false), None);
}
