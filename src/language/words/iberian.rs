//! Portuguese, Catalan and Galician.

use super::{NONE, Roles, Words};

pub(super) const PORTUGUESE: Words = Words {
    code: "pt",
    months: "janº fevº - - - - - agt setº/setemb outº/outub novº/novemb dezº/dezemb",
    weekdays: "seg/segunda-feira ter/terça-feira qua/quarta-feira qui/quinta-feira sex/sexta-feira sáb dom",
    seasons: "primavera verão outono inverno",
    ordinals: "primeiro/primeira segundo/segunda/dois terceiro/terceira/três quarto/quarta/quatro \
        quinto/quinta/cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis/dezesseis \
        dezassete/dezessete dezoito dezanove/dezenove vinte - - - - - - - - - trinta",
    roles: &[
        (Roles::TERM, "temporada época noite tarde"),
        (Roles::OF, "de do da dos das d"),
        (Roles::THE, "o a os as"),
        (Roles::UNTIL, "a ao até"),
        (Roles::FROM, "desde de do"),
        (Roles::AND, "e"),
        (Roles::OR, "ou"),
        (Roles::BETWEEN, "entre"),
        (Roles::ABOUT, "cerca circa ca aproximadamente"),
        (Roles::BEFORE, "antes"),
        (Roles::AFTER, "depois após"),
        (Roles::EARLY, "início inícios princípio princípios começo"),
        (Roles::MID, "meados metade"),
        (Roles::LATE, "fim fins final finais"),
        (Roles::ANNO, "domini ao ano anno"),
        (Roles::ORDINAL_ENDING, "o a"),
        (Roles::IN, "em no na"),
        (Roles::YEAR, "ano anos"),
        (Roles::MONTH, "mês meses"),
        (Roles::DAY, "dia dias"),
        (Roles::SINCE, "desde"),
        (Roles::CENTURY, "século séculos"),
        (Roles::DECADE, "década anos"),
        (Roles::HALF, "metade"),
        (Roles::BORN, "nascido nascida nasceu"),
        (Roles::DIED, "morto morta morreu falecido faleceu"),
    ],
    connecting: "um uma uns umas ao à aos às em no na nos nas num numa com por pelo pela para sem sobre sob \
        segundo contra até desde durante que mas porque como quando onde se seu sua seus suas este esta cada",
    small: "é são era eram foi foram tem têm tinha será se não mais já também ele ela eles lhe ser muito todo \
        todos assim pelo há",
};

pub(super) const CATALAN: Words = Words {
    code: "ca",
    months: "gener/gen/janer febr/feb - abr - - jul ag/ago set/setem oct nov des/dec",
    seasons: "primavera estiu tardor/autumne hivern",
    ordinals: "primer/primera segon/segona tercer/tercera quart/quarta cinquè/cinquena",
    roles: &[
        (Roles::OF, "de del dels d"),
        (Roles::THE, "el la els les l"),
        (Roles::UNTIL, "al a fins"),
        (Roles::FROM, "des del de"),
        (Roles::AND, "i"),
        (Roles::OR, "o"),
        (Roles::BETWEEN, "entre"),
        (Roles::ABOUT, "cap vora circa vers ca"),
        (Roles::BEFORE, "abans"),
        (Roles::AFTER, "després"),
        (Roles::EARLY, "principis inicis començament"),
        (Roles::MID, "mitjan mitjans meitat"),
        (Roles::LATE, "final finals fi"),
        (Roles::ANNO, "domini ao any"),
        (Roles::ORDINAL_ENDING, "r n t è"),
        (Roles::IN, "en el"),
        (Roles::YEAR, "any anys"),
        (Roles::MONTH, "mes mesos"),
        (Roles::DAY, "dia dies"),
        (Roles::SINCE, "des"),
        (Roles::CENTURY, "segle segles"),
        (Roles::DECADE, "dècada"),
        (Roles::HALF, "meitat"),
        (Roles::BORN, "nascut nascuda"),
        (Roles::DIED, "mort morta"),
    ],
    connecting: "un una uns unes a al als amb en per pel pels sense sobre sota segons contra cap fins durant que \
        però perquè com quan on si seu seva seus seves aquest aquesta cada",
    small: "és són era eren fou va van ha han havia es s'ha no més ja també ell ella ells ser molt tot tots així \
        hi ho",
    ..NONE
};

pub(super) const GALICIAN: Words = Words {
    code: "gl",
    seasons: "primavera verán outono inverno",
    roles: &[
        (Roles::OF, "de do da dos das"),
        (Roles::THE, "o a os as"),
        (Roles::UNTIL, "a ao ata"),
        (Roles::FROM, "desde de"),
        (Roles::AND, "e"),
        (Roles::OR, "ou"),
        (Roles::BETWEEN, "entre"),
        (Roles::BEFORE, "antes"),
        (Roles::AFTER, "despois"),
        (Roles::IN, "en no na"),
        (Roles::YEAR, "ano anos"),
        (Roles::CENTURY, "século"),
    ],
    connecting: "un unha uns unhas ao á aos ás en no na nos nas nun nunha con por polo pola para sen sobre que \
        pero cando onde se seu súa",
    small: "é son era foi foron ten non máis xa tamén el ela eles ser moi todo",
    ..NONE
};
