//! Italian.

use super::{Roles, Words};

pub(super) const ITALIAN: Words = Words {
    code: "it",
    months: "genn/gennaro/gennajo febb/febbrajo - - magg giugn lugl - sett ottob novem dicem/decembre",
    weekdays: "lun mart merc giov ven sab dom",
    seasons: "primavera estate autunno inverno",
    ordinals: "primo/prima secondo/seconda/due terzo/terza/tre quarto/quarta/quattro quinto/quinta/cinque \
        sesto/sesta/sei settimo/settima/sette ottavo/ottava/otto nono/nona/nove decimo/decima/dieci \
        undicesimo/undici dodicesimo/dodici tredici quattordici quindici sedici diciassette diciotto diciannove \
        venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta \
        trentuno",
    roles: &[
        (Roles::OF, "di del dell della dei degli delle d"),
        (Roles::THE, "il lo la i gli le l"),
        (Roles::UNTIL, "al a fino sino all"),
        (Roles::FROM, "dal da dall"),
        (Roles::AND, "e ed"),
        (Roles::OR, "o od"),
        (Roles::BETWEEN, "tra fra"),
        (Roles::ABOUT, "circa verso intorno ca"),
        (Roles::BEFORE, "prima ante"),
        (Roles::AFTER, "dopo post"),
        (Roles::EARLY, "inizio inizi principio primi"),
        (Roles::MID, "metà"),
        (Roles::LATE, "fine finire ultimi"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "o a"),
        (Roles::IN, "in nel nell il"),
        (Roles::YEAR, "anno anni"),
        (Roles::MONTH, "mese mesi"),
        (Roles::DAY, "addì adì addi giorno giorni dì"),
        (Roles::SINCE, "dal dalla"),
        (Roles::CENTURY, "secolo secoli sec"),
        (Roles::DECADE, "decennio anni"),
        (Roles::HALF, "metà"),
        (Roles::BORN, "nato nata"),
        (Roles::QUARTER, "trimestre"),
        (
            Roles::TERM,
            "stagione esercizio campagna notte sera mattina",
        ),
        (Roles::LAST, "ultimo"),
        (Roles::DIED, "morto morta"),
    ],
    connecting: "un uno una a ad al alla allo alle ai agli all da dal dalla dall in nel nella nello nelle nei \
        negli nell con per su sul sulla sui senza verso contro tra fra sotto presso durante che ma se come \
        quando dove perché suo sua suoi sue questo questa cui ogni",
    small: "è sono era erano fu furono ha hanno aveva avevano viene venne si non più anche lo gli ne ci vi mai \
        essere egli ella loro tutto tutti così già molto poi",
};
