//! German.

use super::{NONE, Roles, Words};

pub(super) const GERMAN: Words = Words {
    code: "de",
    months: [
        "jänner jaenner jän jenner januarii hartung",
        "feber febr hornung februarii",
        "mrz maerz mertz merz lenzmond martii",
        "aprilis ostermond",
        "may mey wonnemond maien maii",
        "brachmonat brachmond juny junii",
        "heumonat heumond july julij julii",
        "erntemonat augusti augstmonat",
        "sept herbstmonat septembris",
        "octobr october oct weinmonat octobris",
        "wintermonat novembris",
        "dec december christmonat decembris decbr",
    ],
    weekdays: [
        "mon",
        "die dienst dien",
        "mitt mittw",
        "donn donnerst don",
        "frei",
        "sonnabend sams",
        "sonn",
    ],
    seasons: [
        "frühjahr frühling lenz",
        "sommer",
        "herbst spätherbst",
        "winter",
    ],
    ordinals: &[
        "erste ersten erster erstes",
        "zweite zweiten zweiter zweites",
        "dritte dritten dritter drittes",
        "vierte vierten",
        "fünfte fünften",
        "sechste sechsten",
        "siebte siebten siebente siebenten",
        "achte achten",
        "neunte neunten",
        "zehnte zehnten",
        "elfte elften",
        "zwölfte zwölften",
    ],
    roles: &[
        (Roles::OF, "des der vom von"),
        (Roles::THE, "der die das den dem des"),
        (Roles::UNTIL, "bis"),
        (Roles::FROM, "von vom ab"),
        (Roles::AND, "und sowie"),
        (Roles::OR, "oder"),
        (Roles::BETWEEN, "zwischen"),
        (
            Roles::ABOUT,
            "um etwa gegen circa zirka ca ungefähr vermutlich wohl",
        ),
        (Roles::BEFORE, "vor"),
        (Roles::AFTER, "nach"),
        (Roles::EARLY, "anfang anfangs beginn frühe frühen"),
        (Roles::MID, "mitte"),
        (Roles::LATE, "ende ausgang späte späten"),
        (Roles::ANNO, "anno"),
        (Roles::IN, "im am in an"),
        (Roles::YEAR, "jahr jahre jahres jahren"),
        (Roles::MONTH, "monat monate monats monaten"),
        (Roles::DAY, "tag tage tages tagen"),
        (Roles::SINCE, "seit"),
        (
            Roles::CENTURY,
            "jahrhundert jahrhunderts jahrhunderte jh jhd jhdt",
        ),
        (Roles::DECADE, "jahrzehnt jahrzehnts er"),
        (Roles::HALF, "hälfte"),
        (Roles::BORN, "geboren geb"),
        (Roles::DIED, "gestorben gest"),
    ],
    connecting: "ein eine einen einem einer eines im am ins zum zur in gegen für ohne durch während wegen \
        sowie aber dass daß weil wenn als seine seinen seiner seinem ihre ihren ihrer ihrem zwischen diese \
        dieser dieses diesem diesen jede jeder jeden beim",
    small: "ab an auf aus bei mit nach um vor zu über unter ist sind war waren wird werden wurde wurden hat \
        haben hatte hatten sich er sie es wir ihr ich nicht auch noch nur so wie sein was man kann können \
        soll sollte mag doch dann dort hier schon",
};
