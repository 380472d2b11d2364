//! Swedish, Danish, Norwegian and Icelandic.

use super::{NONE, Roles, Words};

pub(super) const SWEDISH: Words = Words {
    code: "sv",
    months: "- febr - - maji juny july - sept octob/oct/october/oktbr novbr decbr",
    weekdays: "mån tisd onsd tors/torsd fred lörd sönd",
    seasons: "vår/våren sommar/sommaren höst/hösten vinter/vintern",
    ordinals: "första/förste andra/andre tredje fjärde femte sjätte sjunde åttonde nionde tionde",
    roles: &[
        (Roles::OF, "av af"),
        (Roles::THE, "den det de"),
        (Roles::UNTIL, "till tills tom"),
        (Roles::FROM, "från"),
        (Roles::AND, "och samt"),
        (Roles::OR, "eller"),
        (Roles::BETWEEN, "mellan"),
        (Roles::ABOUT, "omkring cirka ca ungefär kring runt"),
        (Roles::BEFORE, "före innan"),
        (Roles::AFTER, "efter"),
        (Roles::EARLY, "början tidigt tidig"),
        (Roles::MID, "mitten"),
        (Roles::LATE, "slutet slut sent"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "e a de die den te"),
        (Roles::IN, "i på under den"),
        (Roles::YEAR, "år året"),
        (Roles::MONTH, "månad månaden"),
        (Roles::DAY, "dag dagen"),
        (Roles::SINCE, "sedan"),
        (Roles::CENTURY, "århundrade århundradet sekel seklet"),
        (Roles::DECADE, "årtionde talet"),
        (Roles::HALF, "hälften hälft"),
        (Roles::BORN, "född födda"),
        (Roles::DIED, "död avliden"),
    ],
    connecting: "en ett i på till från med för vid mot mellan under genom utan efter före hos inom bland om att \
        som men eftersom när där sin sitt sina hans hennes deras denna detta dessa varje ur",
    small: "är var vara blev blir blivit har hade ha ska skall skulle kan kunde han hon de vi jag sig inte ej \
        också så nu då här upp ut över åt",
};

pub(super) const DANISH: Words = Words {
    code: "da",
    months: "- febr - - - - - - sept/septbr october/oct/octbr/oktbr novbr decbr",
    weekdays: "mand tirs/tirsd onsd tors/torsd fred lørd sønd",
    seasons: "forår/foråret sommer/sommeren efterår/efteråret vinter/vinteren",
    ordinals: "første anden/andet tredje fjerde femte sjette syvende ottende niende tiende",
    roles: &[
        (Roles::OF, "af"),
        (Roles::THE, "den det de"),
        (Roles::UNTIL, "til indtil"),
        (Roles::FROM, "fra"),
        (Roles::AND, "og samt"),
        (Roles::OR, "eller"),
        (Roles::BETWEEN, "mellem"),
        (Roles::ABOUT, "omkring cirka ca omtrent"),
        (Roles::BEFORE, "før inden"),
        (Roles::AFTER, "efter"),
        (Roles::EARLY, "begyndelsen starten tidligt tidlig"),
        (Roles::MID, "midten medio"),
        (Roles::LATE, "slutningen slut sen sent ultimo"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "e de te die den dje ten"),
        (Roles::IN, "i udi på den"),
        (Roles::YEAR, "år året"),
        (Roles::MONTH, "måned måneden"),
        (Roles::DAY, "dag dagen"),
        (Roles::SINCE, "siden"),
        (Roles::CENTURY, "århundrede århundredet"),
        (Roles::DECADE, "årti tallet erne"),
        (Roles::HALF, "halvdel halvdelen"),
        (Roles::BORN, "født"),
        (Roles::DIED, "død"),
    ],
    connecting: "en et i på til fra med for ved mod mellem under gennem uden efter før hos inden blandt om at \
        som men fordi når hvor sin sit sine hans hendes deres denne dette disse hver ad",
    small: "er var være blev bliver blevet har havde have skal skulle kan kunne han hun de vi jeg sig ikke også \
        så nu da her op ud over",
};

pub(super) const NORWEGIAN: Words = Words {
    code: "nb",
    months: "jan febr/feb mar apr - jun jul - sept/septbr okt/oktbr/october nov/novbr des/desbr/december",
    weekdays: "man/mand tir/tirs/tirsd ons/onsd tor/tors/torsd fre/fred lør/lørd søn/sønd",
    seasons: "vår/våren sommer/sommeren høst/høsten vinter/vinteren",
    ordinals: "første annen/andre tredje fjerde femte sjette sjuende/syvende åttende niende tiende",
    roles: &[
        (Roles::OF, "av"),
        (Roles::THE, "den det de"),
        (Roles::UNTIL, "til inntil"),
        (Roles::FROM, "fra"),
        (Roles::AND, "og samt"),
        (Roles::OR, "eller"),
        (Roles::BETWEEN, "mellom"),
        (Roles::ABOUT, "omkring cirka ca omtrent rundt"),
        (Roles::BEFORE, "før innen"),
        (Roles::AFTER, "etter"),
        (Roles::EARLY, "begynnelsen starten tidlig"),
        (Roles::MID, "midten medio"),
        (Roles::LATE, "slutten sent sen ultimo"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::ORDINAL_ENDING, "e de te die den dje ten"),
        (Roles::IN, "i udi på den"),
        (Roles::YEAR, "år året"),
        (Roles::MONTH, "måned måneden"),
        (Roles::DAY, "dag dagen"),
        (Roles::SINCE, "siden"),
        (Roles::CENTURY, "århundre århundret"),
        (Roles::DECADE, "tiår tallet årene"),
        (Roles::HALF, "halvdel halvdelen"),
        (Roles::BORN, "født"),
        (Roles::DIED, "død"),
    ],
    connecting: "en et ei i på til fra med for ved mot mellom under gjennom uten etter før hos innen blant om at \
        å som men fordi når hvor sin sitt sine hans hennes deres denne dette disse hver",
    small: "er var være ble blir blitt har hadde ha skal skulle kan kunne han hun de vi jeg seg ikke også så nå \
        da her opp ut over",
};

pub(super) const NYNORSK: Words = Words {
    code: "nn",
    months: "jan febr/feb mar apr - jun jul - sept okt nov des",
    weekdays: "mån tys ons tors fre laur/lau søn/søndag",
    seasons: "vår/våren sommar/sommaren haust/hausten vinter/vinteren",
    roles: &[
        (Roles::OF, "av"),
        (Roles::THE, "den det dei"),
        (Roles::UNTIL, "til"),
        (Roles::FROM, "frå"),
        (Roles::AND, "og"),
        (Roles::OR, "eller"),
        (Roles::BETWEEN, "mellom"),
        (Roles::ABOUT, "omkring kring ca"),
        (Roles::BEFORE, "før"),
        (Roles::AFTER, "etter"),
        (Roles::IN, "i på den"),
        (Roles::YEAR, "år året"),
        (Roles::SINCE, "sidan"),
        (Roles::CENTURY, "hundreår hundreåret"),
    ],
    connecting: "ein ei eit i på til frå med for ved mot mellom under gjennom utan etter før hos blant om at å \
        som men fordi når kvar sin sitt sine hans deira denne dette desse",
    small: "er var vere vart blei blir har hadde ha skal skulle kan kunne han ho dei vi eg seg ikkje også så no \
        då her opp ut over",
    ..NONE
};

pub(super) const ICELANDIC: Words = Words {
    code: "is",
    months: "- febr - - - - - - sept - - -",
    seasons: "vor/vorið/vori sumar/sumarið/sumri haust/haustið/hausti vetur/veturinn/vetri",
    roles: &[
        (Roles::UNTIL, "til"),
        (Roles::FROM, "frá"),
        (Roles::AND, "og"),
        (Roles::OR, "eða"),
        (Roles::BETWEEN, "milli"),
        (Roles::ABOUT, "um kringum"),
        (Roles::BEFORE, "fyrir"),
        (Roles::AFTER, "eftir"),
        (Roles::IN, "í á hinn"),
        (Roles::YEAR, "ár árið ári"),
        (Roles::MONTH, "mánuður mánuði"),
        (Roles::DAY, "dagur dag dags"),
        (Roles::SINCE, "síðan"),
        (Roles::CENTURY, "öld aldar"),
    ],
    connecting: "í á til frá með fyrir við um af úr að sem en þegar þar hans hennar þeirra sinn sína þessi yfir \
        undir eftir",
    small: "er var voru vera varð hefur hafði hann hún það þeir þau við ég sig ekki einnig svo nú þá hér upp út",
    ..NONE
};
