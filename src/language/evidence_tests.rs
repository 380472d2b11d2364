use super::super::{Lang, Languages, entry_of};
use super::Evidence;
use crate::text;

/// The languages of a page, cut into words and numbers as a reader would.
fn languages(page: &str) -> Vec<&'static str> {
    evidence(page)
        .languages()
        .iter()
        .map(|lang| lang.code())
        .collect()
}

fn evidence(page: &str) -> Evidence {
    let mut evidence = Evidence::new();
    for line in page.lines() {
        let line = line.trim();
        let tokens: Vec<_> = line
            .split(|c: char| !c.is_alphanumeric() && !text::is_mark(c))
            .filter(|token| !token.is_empty())
            .collect();
        let is_number = |at: usize| {
            let token = tokens.get(at);
            token.is_some_and(|token| token.starts_with(|c: char| c.is_ascii_digit()))
        };
        for (at, token) in tokens.iter().enumerate() {
            let near = (at.saturating_sub(2)..at + 3).any(is_number);
            let letters = token.trim_start_matches(|c: char| c.is_ascii_digit());
            match entry_of(letters) {
                Some(entry) => evidence.word(entry, near, at == 0 && line.starts_with(token)),
                None if letters.is_empty() => {}
                None => evidence.other_word(),
            }
        }
    }
    evidence
}

/// Ten lines a language, about one mill.
const PAGES: [(&str, &str); 30] = [
    (
        "en",
        "The mill on the river
        12 March 1848: The council meets in the hall.
        3 April 1848: A new mill is built on the river.
        19 August 1849: The king leaves with his ship.
        2 September 1849: Fire in the harbour.
        11 November 1850: The mill may not be sold.",
    ),
    (
        "de",
        "Die Mühle am Fluss
        12. März 1848: Der Rat trifft sich im Saal.
        3. April 1848: Eine neue Mühle wird am Fluss gebaut.
        19. August 1849: Der König verlässt die Stadt mit dem Schiff.
        2. September 1849: Feuer im Hafen.
        11. November 1850: Die Mühle wird nicht verkauft.",
    ),
    (
        "fr",
        "Le moulin de la rivière
        12 mars 1848 : Le conseil se réunit dans la salle.
        3 avril 1848 : Un moulin neuf est bâti sur la rivière.
        19 août 1849 : Le roi quitte la ville avec son navire.
        1er mai 1850 : Le feu prend au port.",
    ),
    (
        "nl",
        "De molen aan de rivier
        12 maart 1848: De raad komt bijeen in de zaal.
        3 april 1848: Een nieuwe molen wordt aan de rivier gebouwd.
        19 augustus 1849: De koning verlaat de stad met het schip.
        1 mei 1850: Brand in de haven.",
    ),
    (
        "es",
        "El molino del río
        12 de marzo de 1848: El consejo se reúne en la sala.
        3 de abril de 1848: Se construye un molino nuevo en el río.
        19 de agosto de 1849: El rey deja la ciudad con su barco.
        1 de mayo de 1850: Fuego en el puerto.",
    ),
    (
        "it",
        "Il mulino sul fiume
        12 marzo 1848: Il consiglio si riunisce nella sala.
        3 aprile 1848: Un mulino nuovo viene costruito sul fiume.
        19 agosto 1849: Il re lascia la città con la nave.
        1 maggio 1850: Fuoco nel porto.",
    ),
    (
        "pt",
        "O moinho do rio
        12 de março de 1848: O conselho reúne-se em uma sala.
        3 de abril de 1848: Um moinho novo é construído no rio.
        19 de agosto de 1849: O rei deixa a cidade com o navio.
        1 de maio de 1850: Fogo no porto.",
    ),
    (
        "ca",
        "El molí del riu
        12 de març de 1848: El consell es reuneix a la sala.
        3 d'abril de 1848: Es construeix un molí nou al riu.
        19 d’agost de 1849: El rei deixa la ciutat amb el seu vaixell.
        1 de maig de 1850: Foc al port.",
    ),
    (
        "sv",
        "Kvarnen vid floden
        12 mars 1848: Rådet möts i en sal.
        3 april 1848: Den nya kvarnen byggs vid floden.
        19 augusti 1849: Kungen lämnar staden med sitt skepp.
        1 maj 1850: Det brinner i hamnen och staden.",
    ),
    (
        "da",
        "Møllen ved åen
        12. marts 1848: Rådet mødes i salen.
        3. april 1848: Den nye mølle bliver bygget ved åen.
        19. august 1849: Kongen forlader byen med sit skib.
        1. maj 1850: Der er ild i havnen af byen.",
    ),
    (
        "nb",
        "Møllen ved elven
        12. mars 1848: Rådet møtes i salen.
        3. april 1848: Den nye møllen blir bygd ved elven.
        19. august 1849: Kongen forlater byen med skipet sitt.
        1. mai 1850: Det brenner i havnen av byen.",
    ),
    (
        "nn",
        "Mølla ved elva
        12. mars 1848: Rådet møtest i salen.
        3. april 1848: Den nye mølla vert bygd ved elva.
        19. august 1849: Kongen forlèt byen med skipet sitt, og dei ser ikkje meir frå han.
        1. mai 1850: Det brenn i hamna, og ein mann vart redda frå ho.",
    ),
    (
        "fi",
        "Mylly joella
        12. maaliskuuta 1848: Neuvosto kokoontuu salissa.
        3. huhtikuuta 1848: Uusi mylly rakennetaan joelle.
        Elokuussa 1849 kuningas jättää kaupungin.
        1. toukokuuta 1850: Satamassa palaa.",
    ),
    (
        "pl",
        "Młyn nad rzeką
        12 marca 1848: Rada zbiera się w sali.
        3 kwietnia 1848: Nowy młyn zostaje zbudowany nad rzeką.
        19 sierpnia 1849: Król opuszcza miasto na statku.
        1 maja 1850: Ogień w porcie.",
    ),
    (
        "cs",
        "Mlýn na řece
        12. března 1848: Rada se schází v sále.
        3. dubna 1848: Nový mlýn je postaven na řece.
        19. srpna 1849: Král opouští město s lodí.
        1. května 1850: Oheň v přístavu.",
    ),
    (
        "sk",
        "Mlyn na rieke
        12. marca 1848: Rada sa schádza v sále.
        3. apríla 1848: Nový mlyn je postavený na rieke.
        19. augusta 1849: Kráľ opúšťa mesto s loďou.
        1. mája 1850: Oheň v prístave.",
    ),
    (
        "ru",
        "Мельница на реке
        12 марта 1848: Совет собирается в зале.
        3 апреля 1848: Новая мельница построена на реке.
        19 августа 1849: Король покидает город на корабле.
        1 мая 1850 г.: Пожар в гавани.",
    ),
    (
        "uk",
        "Млин на річці
        12 березня 1848: Рада збирається в залі.
        3 квітня 1848: Новий млин збудовано на річці.
        19 серпня 1849: Король залишає місто.
        1 травня 1850: Пожежа в гавані.",
    ),
    (
        "el",
        "Ο μύλος στο ποτάμι
        12 Μαρτίου 1848: Το συμβούλιο συνέρχεται στην αίθουσα.
        3 Απριλίου 1848: Νέος μύλος χτίζεται στο ποτάμι.
        19 Αυγούστου 1849: Ο βασιλιάς αφήνει την πόλη.
        1 Μαΐου 1850: Φωτιά στο λιμάνι.",
    ),
    (
        "tr",
        "Nehirdeki değirmen
        12 Mart 1848: Meclis salonda toplanır.
        3 Nisan 1848: Nehirde yeni bir değirmen yapılır.
        19 Ağustos 1849: Kral şehri gemi ile terk eder.
        1 Mayıs 1850: Limanda yangın.",
    ),
    (
        "hu",
        "A malom a folyón
        1848. március 12. A tanács összeül a teremben.
        1848. április 3. Új malom épül a folyón.
        1849. augusztus 19-én a király elhagyja a várost.
        1850. május 1. Tűz a kikötőben.",
    ),
    (
        "ro",
        "Moara de pe râu
        12 martie 1848: Consiliul se întrunește în sală.
        3 aprilie 1848: O moară nouă este construită pe râu.
        19 august 1849: Regele părăsește orașul cu nava.
        1 mai 1850: Foc în port.",
    ),
    (
        "la",
        "De molendino
        12 Martii 1348: Consilium in aula convenit.
        3 Aprilis 1348: Molendinum novum ad flumen aedificatum est.
        19 Augusti 1349: Rex cum nave civitatem reliquit.
        1 Maii 1350: Ignis in portu fuit.",
    ),
    (
        "hr",
        "Mlin na rijeci
        12. ožujka 1848.: Vijeće se sastaje u dvorani.
        3. travnja 1848.: Novi mlin je sagrađen na rijeci.
        19. kolovoza 1849.: Kralj napušta grad s brodom.
        1. svibnja 1850.: Vatra u luci.",
    ),
    (
        "sr",
        "Млин на реци
        12. марта 1848: Веће се састаје у дворани.
        3. априла 1848: Нови млин је саграђен на реци.
        19. августа 1849: Краљ напушта град са бродом.
        1. маја 1850: Ватра у луци.",
    ),
    (
        "bg",
        "Мелница на реката
        12 март 1848: Съветът се събира в залата.
        3 април 1848: Нова мелница е построена на реката.
        19 август 1849: Кралят напуска града с кораба.
        1 май 1850: Пожар в пристанището, но не и в града.",
    ),
    (
        "et",
        "Veski jõe ääres
        12. märts 1848: Nõukogu koguneb saalis.
        3. aprill 1848: Uus veski on jõe äärde ehitatud ja see on suur.
        19. august 1849: Kuningas lahkub linnast koos laevaga.
        1. mail 1850: Tulekahju sadamas.",
    ),
    (
        "lt",
        "Malūnas prie upės
        1848 m. kovo 12 d. Taryba renkasi salėje.
        1848 m. balandžio 3 d. Prie upės pastatytas naujas malūnas.
        1849 m. rugpjūčio 19 d. Karalius palieka miestą.
        1850 m. gegužės 1 d. Gaisras uoste.",
    ),
    (
        "is",
        "Myllan við ána
        12. mars 1848: Ráðið kemur saman í salnum.
        3. apríl 1848: Ný mylla er byggð við ána.
        19. ágúst 1849: Konungurinn fer úr bænum með skipinu.
        1. maí 1850: Eldur í höfninni.",
    ),
    (
        "cy",
        "Y felin ar yr afon
        12 Mawrth 1848: Mae'r cyngor yn cwrdd yn y neuadd.
        3 Ebrill 1848: Adeiladwyd melin newydd ar yr afon.
        19 Awst 1849: Mae'r brenin yn gadael y dref.
        1 Mai 1850: Tân yn yr harbwr.",
    ),
];

#[test]
fn a_page_tells_its_language_by_its_months_and_small_words() {
    let wrong: Vec<_> = PAGES
        .iter()
        .map(|(code, page)| (*code, languages(page)))
        .filter(|(code, found)| found != &[*code])
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn composed_or_not_a_page_has_one_language() {
    use unicode_normalization::UnicodeNormalization;
    for (code, page) in PAGES {
        let decomposed: String = page.nfd().collect();
        assert_eq!(languages(&decomposed), [code]);
        assert_eq!(languages(&page.to_uppercase())[0], code);
    }
}

#[test]
fn a_page_without_months_tells_it_by_its_small_words() {
    for (code, page) in [
        (
            "de",
            "Der Rat der Stadt trifft sich im Saal, und die Mühle wird am Fluss gebaut.",
        ),
        (
            "fr",
            "Le conseil de la ville se réunit dans la salle et le moulin est bâti.",
        ),
        (
            "nl",
            "De raad van de stad komt bijeen in de zaal en het nieuwe molen wordt gebouwd.",
        ),
        (
            "pl",
            "Rada miasta zbiera się w sali i nowy młyn zostaje zbudowany nad rzeką.",
        ),
        (
            "ru",
            "Совет города собирается в зале, и новая мельница была построена на реке.",
        ),
        ("en", "The council of the town meets in the hall."),
        ("en", "Berg, Lund"),
        ("en", "Der Berg"),
        ("en", ""),
    ] {
        assert_eq!(languages(page), [code], "{page}");
    }
}

#[test]
fn small_words_of_the_page_are_no_months_of_another_language() {
    // `may`, `march`, `mars`, `was`, `ago`, `set` and `here` are months somewhere.
    let page = "It may be 12 years ago that 300 men set out on their march to the 2 mills here.
        They may march 20 miles, and it was 40 years ago, and 5 may march on.
        On 3 June 1848 it was sold for 12 here.
        In 1850 it was set on fire and 4 of the men led 20 out of it.";
    assert_eq!(languages(page), ["en"]);
    let entry = entry_of("may").unwrap();
    assert_eq!(entry.month(&[Lang::ENGLISH]), Some(5));
    assert!(entry.is_short_word(&[Lang::ENGLISH]));
}

#[test]
fn a_second_language_has_months_of_its_own() {
    let german = "12. März 1848: Der Rat trifft sich im Saal.
        3. Mai 1848: Eine neue Mühle wird am Fluss gebaut.
        19. Oktober 1849: Der König verlässt die Stadt.
        2. Dezember 1849: Feuer im Hafen.";
    let english = "Letter of 12 March 1848, kept in the archive of the town.
        See the minutes of 3 May 1848 and the letter of 19 October 1849.
        The king was seen by many of the people on 2 December 1849 and in the days before.";
    for page in [
        format!("{german}\n{english}"),
        format!("{english}\n{german}"),
    ] {
        let mut found = languages(&page);
        found.sort_unstable();
        assert_eq!(found, ["de", "en"]);
    }
    let long = format!(
        "{german}\n{}",
        "The people of the town were in the hall and they were glad of it. ".repeat(40)
    );
    assert_eq!(languages(&long), ["en", "de"]);
}

#[test]
fn one_foreign_name_makes_no_second_language() {
    let page = "12 March 1848: The council meets in the hall.
        3 April 1848: The ship Mars 3 leaves with its men.
        19 May 1848: The Mars 3 is seen in the harbour.";
    assert_eq!(languages(page), ["en"]);
}

#[test]
fn a_language_of_which_only_names_are_known_needs_several_of_them() {
    let breton = "12 Meurzh 1848
        3 Ebrel 1848
        19 Eost 1849
        1 Gwengolo 1850
        6 Kerzu 1850";
    assert_eq!(languages(breton), ["br"]);
    assert_eq!(
        languages("19 Eost 1849: The ship leaves the harbour with the men."),
        ["en"]
    );
}

#[test]
fn the_editor_has_the_last_word() {
    assert_eq!(
        Languages::only("de-AT").map(|langs| langs.first().code()),
        Some("de")
    );
    assert_eq!(Languages::default().first(), Lang::ENGLISH);
}
