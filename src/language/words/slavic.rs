//! Polish, Czech and Slovak.

use super::{Roles, Words};

pub(super) const POLISH: Words = Words {
    code: "pl",
    months: "styczniu/stycz lutym marcu kwietniu/kwiec maju czerwcu/czerw lipcu sierpniu/sierp \
        wrześniu/wrzes październiku/paźdz listopadzie/list grudniu/grud",
    weekdays: "poniedziałku/pn wtorku/wt środy/środę/śr czwartku/czw piątku/pt soboty/sobotę/sb \
        niedzieli/niedzielę/niedz",
    seasons: "wiosna/wiosny/wiosną lato/latem jesień/jesieni/jesienią zima/zimy/zimą",
    ordinals: "pierwszy/pierwsza/pierwszego/pierwszej drugi/druga/drugiego/drugiej trzeci/trzecia/trzeciego \
        czwarty/czwartego piąty/piątego szósty/szóstego siódmy/siódmego ósmy/ósmego dziewiąty/dziewiątego \
        dziesiąty/dziesiątego",
    roles: &[
        (Roles::TERM, "sezon noc"),
        (Roles::UNTIL, "do na"),
        (Roles::FROM, "od"),
        (Roles::AND, "i oraz a"),
        (Roles::OR, "lub albo"),
        (Roles::BETWEEN, "między pomiędzy"),
        (Roles::ABOUT, "około ok ca koło"),
        (Roles::BEFORE, "przed"),
        (Roles::AFTER, "po"),
        (Roles::EARLY, "początek początku początkiem wczesny"),
        (Roles::MID, "połowa połowie środek"),
        (Roles::LATE, "koniec końcu końca końcem schyłek schyłku"),
        (Roles::IN, "w we dnia"),
        (Roles::YEAR, "rok roku r lata lat"),
        (Roles::MONTH, "miesiąc miesiąca miesiącu"),
        (Roles::DAY, "dzień dnia dniu"),
        (Roles::SINCE, "od"),
        (Roles::CENTURY, "wiek wieku w stulecia stulecie"),
        (Roles::DECADE, "dekada dekadzie latach lata"),
        (Roles::HALF, "połowa połowie"),
        (Roles::BORN, "urodzony urodzona ur"),
        (Roles::DIED, "zmarły zmarł zmarła zm"),
    ],
    connecting: "w we z ze na do od dla przez przy bez pod nad po przed za u o że ale lecz gdy który która które \
        których jako aby jego jej ich oraz ku",
    small: "jest są był była było były być został została zostaje zostało się nie też także już tylko to tym tego \
        ten ta te tej on ona oni tak jak",
};

pub(super) const CZECH: Words = Words {
    code: "cs",
    months: "lednu/led únoru/ún březnu/břez dubnu/dub máj/máje/květnu/květ červnu/čvn/červ červenci/čvc srpnu/srp \
        zář říjnu/říj listopadu/list prosinci/pros",
    weekdays: "pondělka/pond úterka středy/středu/stř čtvrtka pátku/pátk soboty/sobotu/sob neděli/ned",
    seasons: "jaro/jara/jaře léto/léta/létě podzim/podzimu/podzimem zima/zimy/zimě",
    ordinals: "první/prvního druhý/druhá/druhého/druhé třetí/třetího čtvrtý/čtvrtého pátý/pátého",
    roles: &[
        (Roles::TERM, "sezona sezóna noc"),
        (Roles::UNTIL, "do až na"),
        (Roles::FROM, "od"),
        (Roles::AND, "a i"),
        (Roles::OR, "nebo či"),
        (Roles::BETWEEN, "mezi"),
        (Roles::ABOUT, "kolem okolo asi cca přibližně"),
        (Roles::BEFORE, "před"),
        (Roles::AFTER, "po"),
        (
            Roles::EARLY,
            "začátek začátkem počátek počátkem začátku počátku",
        ),
        (Roles::MID, "polovina polovině polovinou"),
        (Roles::LATE, "konec koncem konci konce"),
        (Roles::IN, "v ve dne"),
        (Roles::YEAR, "rok roku r roce léta"),
        (Roles::MONTH, "měsíc měsíce měsíci"),
        (Roles::DAY, "den dne"),
        (Roles::SINCE, "od"),
        (Roles::CENTURY, "století stol"),
        (Roles::DECADE, "desetiletí letech"),
        (Roles::HALF, "polovina polovině"),
        (Roles::BORN, "narozen narozena nar"),
        (Roles::DIED, "zemřel zemřela zemř"),
    ],
    connecting: "v ve z ze na do od pro při bez pod nad po před za u o k ke s se že ale když který která které \
        kteří jako aby jeho její jejich přes proti podle mezi",
    small: "je jsou byl byla bylo byli být bude se si ne také již už jen to tím toho ten ta tu on ona oni tak jak \
        však jsem má měl",
};

pub(super) const SLOVAK: Words = Words {
    code: "sk",
    months: "januára/januári februára/februári/febr marca/marci apríla/apríli mája/máji júna/júni júla/júli \
        augusta/auguste septembra/septembri/sept októbra/októbri novembra/novembri decembra/decembri",
    weekdays: "pondelka utorka stredy/stredu štvrtka piatka soboty/sobotu nedele/nedeľu",
    seasons: "jar/jari/jarou leto/leta/lete jeseň/jesene/jeseni zima/zimy/zime",
    ordinals: "prvý/prvá/prvého/prvej druhý/druhá/druhého/druhej tretí/tretieho štvrtý/štvrtého piaty/piateho",
    roles: &[
        (Roles::UNTIL, "do až na"),
        (Roles::FROM, "od"),
        (Roles::AND, "a i"),
        (Roles::OR, "alebo či"),
        (Roles::BETWEEN, "medzi"),
        (Roles::ABOUT, "okolo asi približne cca"),
        (Roles::BEFORE, "pred"),
        (Roles::AFTER, "po"),
        (Roles::EARLY, "začiatok začiatkom začiatku"),
        (Roles::MID, "polovica polovici polovicou"),
        (Roles::LATE, "koniec koncom konci konca"),
        (Roles::IN, "v vo dňa"),
        (Roles::YEAR, "rok roku r"),
        (Roles::MONTH, "mesiac mesiaca mesiaci"),
        (Roles::DAY, "deň dňa"),
        (Roles::SINCE, "od"),
        (Roles::CENTURY, "storočie storočia storočí stor"),
        (Roles::DECADE, "desaťročie rokoch"),
        (Roles::HALF, "polovica polovici"),
        (Roles::BORN, "narodený narodená nar"),
        (Roles::DIED, "zomrel zomrela zomr"),
    ],
    connecting: "v vo z zo na do od pre pri bez pod nad po pred za u o k ku s so že ale keď ktorý ktorá ktoré \
        ktorí ako aby jeho jej ich cez proti podľa medzi",
    small: "je sú bol bola bolo boli byť bude sa si nie aj tiež už len to tým toho ten tá tú on ona oni tak však \
        má mal",
};
