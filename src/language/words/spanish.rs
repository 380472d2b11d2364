//! Spanish.

use super::{Roles, Words};

pub(super) const SPANISH: Words = Words {
    code: "es",
    months: "enº febr mzo/marz - - - - agto set/sept/setiembre oct/octe/otubre nov/novbre dic/dicbre",
    weekdays: "- mart miér/miérc juev vier/viern sáb -",
    seasons: "primavera verano/estío otoño invierno",
    ordinals: "primero/primer/primera segundo/segunda/dos tercero/tercer/tercera/tres cuarto/cuarta/cuatro \
        quinto/quinta/cinco sexto/sexta/seis séptimo/séptima/siete octavo/octava/ocho noveno/novena/nueve \
        décimo/décima/diez undécimo/once duodécimo/doce trece catorce quince dieciséis diecisiete dieciocho \
        diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete \
        veintiocho veintinueve treinta",
    roles: &[
        (Roles::OF, "de del"),
        (Roles::THE, "el la los las"),
        (Roles::UNTIL, "a al hasta"),
        (Roles::FROM, "desde del de"),
        (Roles::AND, "y e"),
        (Roles::OR, "o u"),
        (Roles::BETWEEN, "entre"),
        (Roles::ABOUT, "hacia circa ca alrededor aproximadamente h"),
        (Roles::BEFORE, "antes"),
        (Roles::AFTER, "después tras"),
        (
            Roles::EARLY,
            "principios comienzos inicios principio comienzo inicio",
        ),
        (Roles::MID, "mediados mitad"),
        (Roles::LATE, "fines finales fin final"),
        (Roles::ANNO, "domini ao año anno"),
        (Roles::ORDINAL_ENDING, "o a er ro ra do da to ta"),
        (Roles::IN, "en el"),
        (Roles::YEAR, "año años"),
        (Roles::MONTH, "mes meses"),
        (Roles::DAY, "día días"),
        (Roles::SINCE, "desde"),
        (Roles::QUARTER, "trimestre"),
        (
            Roles::TERM,
            "temporada ejercicio curso campaña noche tarde mañana",
        ),
        (Roles::LAST, "último"),
        (Roles::CENTURY, "siglo siglos s"),
        (Roles::DECADE, "década decenio años"),
        (Roles::HALF, "mitad"),
        (Roles::BORN, "nacido nacida nació"),
        (
            Roles::DIED,
            "muerto muerta murió fallecido fallecida falleció",
        ),
    ],
    connecting: "un una unos unas a al en con por para sin sobre según contra hacia hasta desde tras durante \
        ante bajo que pero porque como cuando donde si su sus este esta estos estas ese esa cuyo cuya cada",
    small: "es son era eran fue fueron ha han había habían será se lo le les no más ya también él ella ellos \
        ser muy todo todos así me mi nos entonces",
};
