//! Croatian, Serbian in both its scripts, and Slovene.

use super::{NONE, Roles, Words};

pub(super) const CROATIAN: Words = Words {
    code: "hr",
    months: "siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu \
        studenog/studenom/studenome prosincu",
    weekdays: "- - srijedu - - subotu nedjelju",
    seasons: "proljeće/proljeća/proljeću ljeto/ljeta/ljeti jesen/jeseni zima/zime/zimi",
    roles: &[
        (Roles::UNTIL, "do"),
        (Roles::FROM, "od"),
        (Roles::AND, "i te"),
        (Roles::OR, "ili"),
        (Roles::BETWEEN, "između"),
        (Roles::ABOUT, "oko otprilike"),
        (Roles::BEFORE, "prije"),
        (Roles::AFTER, "nakon poslije"),
        (Roles::EARLY, "početak početkom početku"),
        (Roles::MID, "sredina sredinom sredini"),
        (Roles::LATE, "kraj krajem kraju"),
        (Roles::IN, "u dana"),
        (Roles::YEAR, "godina godine godini god g"),
        (Roles::MONTH, "mjesec mjeseca mjesecu"),
        (Roles::DAY, "dan dana"),
        (Roles::SINCE, "od"),
        (Roles::CENTURY, "stoljeće stoljeća stoljeću st"),
        (Roles::HALF, "polovica polovici polovina"),
        (Roles::BORN, "rođen rođena"),
        (Roles::DIED, "umro umrla preminuo"),
    ],
    connecting: "u na s sa od do iz po za pri bez pod nad pred kroz o k da ali a kao koji koja koje kojeg čiji \
        njegov njegova njihov ako kada gdje što uz prema protiv",
    small: "je su bio bila bilo bili biti se nije ne i on ona oni to taj ta te tako također već samo još nego ga \
        ih mu sve svi",
    ..NONE
};

pub(super) const SERBIAN: Words = Words {
    code: "sr",
    months: "januar/januara/januaru/јануара/јануару februar/februara/februaru/фебруара/фебруару \
        mart/marta/martu/марта/марту april/aprila/aprilu/априла/априлу maj/maja/maju/маја/мају \
        jun/juni/juna/junu/јуни/јуна/јуну jul/juli/jula/julu/јули/јула/јулу \
        avgust/avgusta/avgustu/августа/августу septembar/septembra/septembru/септембра/септембру \
        oktobar/oktobra/oktobru/октобра/октобру novembar/novembra/novembru/новембра/новембру \
        decembar/decembra/decembru/децембра/децембру",
    weekdays: "ponedeljak utorak sreda/sredu/среду četvrtak petak subota/subotu/суботу \
        nedelja/nedelju/недељу",
    seasons: "proleće/proleća/пролеће/пролећа leto/leta/лето/лета jesen/jeseni/јесен/јесени \
        zima/zime/зима/зиме",
    roles: &[
        (Roles::UNTIL, "do до"),
        (Roles::FROM, "od од"),
        (Roles::AND, "i и te те"),
        (Roles::OR, "ili или"),
        (Roles::BETWEEN, "između између"),
        (Roles::ABOUT, "oko око otprilike отприлике"),
        (Roles::BEFORE, "pre пре"),
        (Roles::AFTER, "posle после nakon након"),
        (Roles::EARLY, "početak početkom почетак почетком почетку"),
        (Roles::MID, "sredina sredinom средина средином"),
        (Roles::LATE, "kraj krajem крај крајем"),
        (Roles::IN, "u у dana дана"),
        (
            Roles::YEAR,
            "godina godine godini god година године години год г g",
        ),
        (Roles::MONTH, "mesec meseca месец месеца"),
        (Roles::DAY, "dan dana дан дана"),
        (Roles::SINCE, "od од"),
        (Roles::CENTURY, "vek veka veku век века веку"),
        (Roles::HALF, "polovina polovini половина половини"),
        (Roles::BORN, "rođen rođena рођен рођена"),
        (Roles::DIED, "umro umrla умро умрла"),
    ],
    connecting: "u na s sa od do iz po za pri bez pod nad pred kroz o k da ali a kao koji koja koje ako kada gde \
        što uz prema protiv у на с са од до из по за при без под над пред кроз о к да али а као који која које \
        његов његова ако када где што уз према против",
    small: "je su bio bila bilo bili biti se nije ne on ona oni to taj ta tako takođe već samo još ga ih mu sve \
        је су био била било били бити се није не он она они то тај та тако такође већ само још га их му све",
    ..NONE
};

pub(super) const SLOVENE: Words = Words {
    code: "sl",
    months: "januarja/januarju/prosinec februarja/februarju/svečan marca/marcu/sušec aprila/aprilu \
        maja/maju junija/juniju/rožnik julija/juliju avgusta/avgustu septembra/septembru/kimavec \
        oktobra/oktobru/vinotok novembra/novembru decembra/decembru/gruden",
    weekdays: "- - sredo - - soboto nedeljo",
    seasons: "pomlad/pomladi poletje/poletja/poleti jesen/jeseni zima/zime/pozimi",
    roles: &[
        (Roles::UNTIL, "do"),
        (Roles::FROM, "od"),
        (Roles::AND, "in ter"),
        (Roles::OR, "ali"),
        (Roles::BETWEEN, "med"),
        (Roles::ABOUT, "okoli približno okrog"),
        (Roles::BEFORE, "pred"),
        (Roles::AFTER, "po"),
        (Roles::EARLY, "začetek začetku"),
        (Roles::MID, "sredina sredi"),
        (Roles::LATE, "konec koncu"),
        (Roles::IN, "v leta dne"),
        (Roles::YEAR, "leto leta letu let"),
        (Roles::MONTH, "mesec meseca"),
        (Roles::DAY, "dan dne"),
        (Roles::SINCE, "od"),
        (Roles::CENTURY, "stoletje stoletja stoletju"),
        (Roles::HALF, "polovica polovici"),
        (Roles::BORN, "rojen rojena"),
        (Roles::DIED, "umrl umrla"),
    ],
    connecting: "v na s z od do iz po za pri brez pod nad pred skozi o k da a pa kot ki njegov njihov če ko kjer \
        med proti zaradi",
    small: "je so bil bila bilo bili biti se ni ne on ona oni to ta te tako tudi že samo še ga jih jo mu vse kar \
        sta",
    ..NONE
};
