//! German.

use super::{Roles, Words};

pub(super) const GERMAN: Words = Words {
    code: "de",
    months: "jänner/jaenner/jän/jenner/januars/januarii/hartung febr/feber/hornung/februars/februarii \
        mrz/maerz/märzes/mertz/merz/lenzmond/martii aprils/aprilis/ostermond mais/may/mey/maien/wonnemond \
        brachmonat/brachmond/junis/juny/junii/juno heumonat/heumond/julis/july/julii/julei \
        augusts/augusti/erntemonat/augstmonat sept/septembers/septbr/herbstmonat \
        oktobers/october/octobers/oct/octbr/oktbr/weinmonat novembers/novbr/wintermonat \
        dezembers/dez/dezbr/december/decembers/dec/decbr/christmonat",
    weekdays: "- dienst/dienstags mitt/mittw donn/donnerst - sams/sonnabend/sonnabends sonn/sonntags",
    seasons: "frühjahr/frühling/frühjahrs/frühlings/lenz sommer/sommers/spätsommer herbst/herbstes/spätherbst \
        winter/winters",
    ordinals: "erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes \
        vierte/vierten fünfte/fünften sechste/sechsten siebte/siebten/siebente/siebenten achte/achten \
        neunte/neunten zehnte/zehnten elfte/elften zwölfte/zwölften dreizehnte/dreizehnten \
        vierzehnte/vierzehnten fünfzehnte/fünfzehnten sechzehnte/sechzehnten siebzehnte/siebzehnten \
        achtzehnte/achtzehnten neunzehnte/neunzehnten zwanzigste/zwanzigsten einundzwanzigste/einundzwanzigsten \
        zweiundzwanzigste/zweiundzwanzigsten dreiundzwanzigste/dreiundzwanzigsten \
        vierundzwanzigste/vierundzwanzigsten fünfundzwanzigste/fünfundzwanzigsten \
        sechsundzwanzigste/sechsundzwanzigsten siebenundzwanzigste/siebenundzwanzigsten \
        achtundzwanzigste/achtundzwanzigsten neunundzwanzigste/neunundzwanzigsten dreißigste/dreißigsten \
        einunddreißigste/einunddreißigsten",
    roles: &[
        (Roles::OF, "des der vom von"),
        (Roles::THE, "der die das den dem des"),
        (Roles::UNTIL, "bis"),
        (Roles::FROM, "von vom ab"),
        (Roles::AND, "und sowie"),
        (Roles::OR, "oder bzw"),
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
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "te ten ter tes ste sten ster"),
        (Roles::IN, "im am in an"),
        (Roles::YEAR, "jahr jahre jahres jahren"),
        (Roles::MONTH, "monat monate monats monaten"),
        (Roles::DAY, "tag tage tages tagen"),
        (Roles::SINCE, "seit"),
        (
            Roles::CENTURY,
            "jahrhundert jahrhunderts jahrhunderte jh jhd jhdt jhs",
        ),
        (Roles::DECADE, "jahrzehnt jahrzehnts er"),
        (Roles::HALF, "hälfte"),
        (Roles::BORN, "geboren geb"),
        (Roles::QUARTER, "quartal vierteljahr"),
        (
            Roles::TERM,
            "saison spielzeit geschäftsjahr rechnungsjahr schuljahr semester nacht abend morgen",
        ),
        (Roles::LAST, "letzten letzter letztem ultimo"),
        (Roles::DIED, "gestorben gest verstorben"),
    ],
    // Without words that part from their verbs and then end sentences: `an`, `auf`, `vor`.
    connecting: "ein eine einen einem einer eines im am ins zum zur in von vom bis seit gegen für ohne wegen \
        aber dass daß weil wenn als seine seinen seiner seinem ihre ihren ihrer ihrem diese dieser dieses \
        diesem diesen jede jeder jeden beim kein keine keinen",
    small: "ab an auf aus bei durch mit nach um vor zu über unter während ist sind war waren wird werden wurde \
        wurden hat haben hatte hatten sich er sie es wir ihr ich nicht auch noch nur so wie sein was man kann \
        können soll sollte mag doch dann dort hier schon",
};
