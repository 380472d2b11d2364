//! Dutch and Afrikaans.

use super::{NONE, Roles, Words};

pub(super) const DUTCH: Words = Words {
    code: "nl",
    months: "januarij/louwmaand febr/februarij/sprokkelmaand mrt/maert/lentemaand grasmaand mey/bloeimaand \
        juny/junij/zomermaand july/julij/hooimaand augusti/oogstmaand sept/herfstmaand \
        oct/october/wijnmaand slachtmaand wintermaand",
    weekdays: "maan dins woens dond - - zond",
    seasons: "lente/voorjaar zomer herfst/najaar winter",
    ordinals: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde \
        dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste \
        eenentwintigste tweeëntwintigste drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste \
        zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste",
    roles: &[
        (Roles::OF, "van der des den"),
        (Roles::THE, "de het den"),
        (Roles::UNTIL, "tot tm met"),
        (Roles::FROM, "van vanaf"),
        (Roles::AND, "en"),
        (Roles::OR, "of"),
        (Roles::BETWEEN, "tussen"),
        (Roles::ABOUT, "omstreeks rond ongeveer circa ca omtrent"),
        (Roles::BEFORE, "voor vóór"),
        (Roles::AFTER, "na"),
        (Roles::EARLY, "begin vroege"),
        (Roles::MID, "midden medio half"),
        (Roles::LATE, "eind einde late"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "e de ste en den sten ten ter dje"),
        (Roles::IN, "in op"),
        (Roles::YEAR, "jaar jaren"),
        (Roles::MONTH, "maand maanden"),
        (Roles::DAY, "ady addi dag dagen"),
        (Roles::SINCE, "sinds sedert"),
        (Roles::QUARTER, "kwartaal"),
        (
            Roles::TERM,
            "seizoen boekjaar schooljaar nacht avond ochtend",
        ),
        (Roles::LAST, "laatste laatsten"),
        (Roles::CENTURY, "eeuw eeuwen"),
        (Roles::DECADE, "decennium jaren er"),
        (Roles::HALF, "helft"),
        (Roles::BORN, "geboren geb"),
        (Roles::DIED, "overleden gestorven overl"),
    ],
    connecting: "een in te ten ter met tot naar tegen tussen zonder sinds van vanaf tijdens om maar dat omdat \
        als zijn haar hun deze dit die bij onder wegens volgens wanneer waar",
    small: "op aan uit over na voor door af is was waren wordt werd worden werden heeft had hebben hij zij ze \
        het er niet ook nog naar zich wij we ik dan toen daar hier zo meer wel geen",
};

pub(super) const AFRIKAANS: Words = Words {
    code: "af",
    seasons: "lente somer herfs winter",
    roles: &[
        (Roles::OF, "van"),
        (Roles::THE, "die"),
        (Roles::UNTIL, "tot"),
        (Roles::FROM, "van vanaf"),
        (Roles::AND, "en"),
        (Roles::OR, "of"),
        (Roles::BETWEEN, "tussen"),
        (Roles::ABOUT, "omstreeks sowat ongeveer"),
        (Roles::BEFORE, "voor"),
        (Roles::AFTER, "ná"),
        (Roles::IN, "in op"),
        (Roles::YEAR, "jaar"),
        (Roles::SINCE, "sedert sinds"),
        (Roles::CENTURY, "eeu"),
    ],
    connecting: "'n in met tot vir van by sonder oor aan om as dat wat sy hul hulle hierdie",
    small: "is was het word hy sy nie ook nog deur na op uit kan hulle ons ek daar toe",
    ..NONE
};
