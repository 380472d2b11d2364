//! Fourteen languages: the names of their months as dates have them, and a few words to tell a story with.

use std::sync::OnceLock;

pub(crate) struct Language {
    pub(crate) code: &'static str,
    /// As they stand behind the number of a day.
    pub(crate) months: Vec<&'static str>,
    /// Shortened, without the full stop.
    pub(crate) short_months: Vec<&'static str>,
    /// From Monday.
    pub(crate) weekdays: Vec<&'static str>,
    pub(crate) determiners: Vec<&'static str>,
    pub(crate) nouns: Vec<&'static str>,
    pub(crate) verbs: Vec<&'static str>,
    /// Words between two nouns.
    pub(crate) links: Vec<&'static str>,
    /// Words behind which a date is due; none where the tests write no such sentence.
    pub(crate) before_date: Vec<&'static str>,
    pub(crate) places: Vec<&'static str>,
    /// How the language writes a whole date: `{d} de {m} de {y}`.
    pub(crate) full_date: &'static str,
}

impl Language {
    /// Whether it can be the language of a sentence that breaks before a date.
    pub(crate) fn mentions_dates(&self) -> bool {
        !self.before_date.is_empty()
    }

    pub(crate) fn is_english(&self) -> bool {
        self.code == "en"
    }
}

/// All of them.
pub(crate) fn languages() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| ROWS.iter().map(language).collect())
}

fn language(row: &[&'static str; 11]) -> Language {
    let words = |field: usize| row[field].split_whitespace().collect::<Vec<_>>();
    let language = Language {
        code: row[0],
        full_date: row[1],
        months: words(2),
        short_months: words(3),
        weekdays: words(4),
        determiners: words(5),
        nouns: words(6),
        verbs: words(7),
        links: words(8),
        before_date: words(9),
        places: words(10),
    };
    assert_eq!((language.months.len(), language.weekdays.len()), (12, 7));
    assert_eq!(language.short_months.len(), 12);
    language
}

/// Code, whole date, months, short months, weekdays, determiners, nouns, verbs, links, words before a date, places.
const ROWS: [[&str; 11]; 14] = [
    [
        "en",
        "{d} {m} {y}",
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "the a his this",
        "weavers bridge granary lantern orchard ferry parish bells timber market chapel wardens barley",
        "opens repairs sells leaves keeps",
        "of and with for near",
        "since until of in by after before",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "de",
        "{d}. {m} {y}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "der die das ein eine",
        "Weber Brücke Speicher Laterne Garten Fähre Pfarrer Glocken Holz Markt Kapelle Gerste Wächter",
        "öffnet verkauft verlässt behält erneuert",
        "und mit für bei aus",
        "seit bis vom im vor nach",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "fr",
        "{d} {m} {y}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avril mai juin juil août sept oct nov déc",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "le la les un une",
        "tisserands pont grenier lanterne verger bac paroisse cloches bois foire chapelle orge gardien",
        "ouvre répare vend quitte garde",
        "de et avec pour dans",
        "depuis en dès avant après",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "it",
        "{d} {m} {y}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "il la un una le",
        "tessitori ponte granaio lanterna frutteto traghetto parrocchia campane legname mercato cappella orzo",
        "apre ripara vende lascia tiene",
        "di e con per nella",
        "dal dopo prima entro nel",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "es",
        "{d} de {m} de {y}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "lunes martes miércoles jueves viernes sábado domingo",
        "el la los un una",
        "tejedores puente granero farol huerto barca parroquia campanas madera mercado capilla cebada",
        "abre repara vende deja guarda",
        "de y con para por",
        "desde hasta en antes tras",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "nl",
        "{d} {m} {y}",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "de het een zijn deze",
        "wevers brug schuur lantaarn boomgaard veerpont parochie klokken hout markt kapel gerst wachters",
        "opent herstelt verkoopt verlaat houdt",
        "van en met voor bij",
        "sinds tot van in na voor",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "cs",
        "{d}. {m} {y}",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "led úno bře dub kvě čvn čvc srp zář říj lis pro",
        "pondělí úterý středa čtvrtek pátek sobota neděle",
        "ten ta starý nová celý",
        "tkalci most sýpka lucerna sad přívoz farnost zvony dříví trh kaple ječmen hlídač",
        "otevírá opravuje prodává opouští drží",
        "a s u na ze",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "pl",
        "{d} {m} {y} r.",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "ten ta stary nowa cały",
        "tkacze most spichlerz latarnia ogród prom parafia dzwony drewno targ kaplica jęczmień strażnik",
        "otwiera naprawia sprzedaje zostawia trzyma",
        "i z na dla przy",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "ru",
        "{d} {m} {y} г.",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв февр мар апр мая июн июл авг сент окт нояб дек",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "этот старый новая весь его",
        "ткачи мост амбар фонарь сад паром приход колокола брёвна рынок часовня ячмень сторож",
        "открывает чинит продаёт оставляет хранит",
        "и с на для у",
        "",
        "Холлум Треве Остби Ларна Вессинг",
    ],
    [
        "tr",
        "{d} {m} {y}",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
        "bu bir eski yeni bütün",
        "dokumacılar köprü ambar fener bahçe vapur mahalle çanlar kereste çarşı mescit arpa bekçi",
        "açar onarır satar bırakır saklar",
        "ve ile için gibi kadar",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "sv",
        "{d} {m} {y}",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "jan feb mars apr maj juni juli aug sep okt nov dec",
        "måndag tisdag onsdag torsdag fredag lördag söndag",
        "en ett den det sin",
        "vävare bro magasin lykta trädgård färja socken klockor timmer torg kapell korn väktare",
        "öppnar lagar säljer lämnar behåller",
        "och med för av vid",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "pt",
        "{d} de {m} de {y}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "o a os um uma",
        "tecelões ponte celeiro lanterna pomar barca paróquia sinos madeira mercado capela cevada",
        "abre conserta vende deixa guarda",
        "de e com para por",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
    [
        "el",
        "{d} {m} {y}",
        "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
        "Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή",
        "ο η το ένα μια",
        "υφαντές γέφυρα αποθήκη φανάρι κήπος πορθμείο ενορία καμπάνες ξυλεία αγορά εκκλησία κριθάρι",
        "ανοίγει επισκευάζει πουλάει αφήνει κρατά",
        "και με για από σε",
        "",
        "Χόλουμ Τρέβη Όστμπι Λάρνη Βέσινγκ",
    ],
    [
        "fi",
        "{d}. {m} {y}",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
        "se uusi vanha koko tämä",
        "kutojat silta aitta lyhty puutarha lautta pitäjä kellot hirret tori kappeli ohra vartija",
        "avaa korjaa myy jättää pitää",
        "ja sekä kuin joka kanssa",
        "",
        "Hollum Treve Ostby Larne Vessing",
    ],
];
