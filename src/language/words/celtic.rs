//! Welsh and Irish.

use super::{NONE, Roles, Words};

pub(super) const WELSH: Words = Words {
    code: "cy",
    months: "- chwef fawrth - fai fehefin gorff/orffennaf - fedi - dachwedd rhag/ragfyr",
    weekdays: "- - - - gwen - -",
    seasons: "gwanwyn haf hydref gaeaf",
    roles: &[
        (Roles::OF, "o"),
        (Roles::THE, "y yr"),
        (Roles::UNTIL, "hyd i tan"),
        (Roles::FROM, "o"),
        (Roles::AND, "a ac"),
        (Roles::OR, "neu"),
        (Roles::BETWEEN, "rhwng"),
        (Roles::ABOUT, "tua oddeutu"),
        (Roles::BEFORE, "cyn"),
        (Roles::AFTER, "wedi"),
        (Roles::EARLY, "dechrau"),
        (Roles::MID, "canol"),
        (Roles::LATE, "diwedd"),
        (Roles::ORDINAL_ENDING, "af ail fed ydd il eg ain"),
        (Roles::IN, "yn ym ar"),
        (Roles::YEAR, "blwyddyn flwyddyn"),
        (Roles::MONTH, "mis fis"),
        (Roles::DAY, "dydd"),
        (Roles::SINCE, "ers"),
        (Roles::CENTURY, "ganrif canrif"),
        (Roles::HALF, "hanner"),
        (Roles::BORN, "ganwyd ganed"),
    ],
    connecting: "yn ym yng i ar at gan gyda am dan dros drwy heb wrth ei eu sydd sy bod ond pan fel",
    small: "mae oedd oes bu roedd fod wedi hefyd nid ddim ef hi hwy hon hwn ni ef ac eto cafodd gwnaeth y'r",
    ..NONE
};

pub(super) const IRISH: Words = Words {
    code: "ga",
    months: "- - - aibreáin bhealtaine meithimh/mheitheamh - - - - samhna nollag/nollaig",
    seasons: "earrach/earraigh samhradh/samhraidh fómhar geimhreadh/geimhridh",
    roles: &[
        (Roles::OF, "den"),
        (Roles::THE, "an na"),
        (Roles::UNTIL, "go dtí"),
        (Roles::FROM, "ó"),
        (Roles::AND, "agus is"),
        (Roles::OR, "nó"),
        (Roles::BETWEEN, "idir"),
        (Roles::ABOUT, "timpeall thart"),
        (Roles::BEFORE, "roimh"),
        (Roles::EARLY, "tús"),
        (Roles::MID, "lár"),
        (Roles::LATE, "deireadh"),
        (Roles::ORDINAL_ENDING, "ú"),
        (Roles::IN, "i sa san"),
        (Roles::YEAR, "bliain bliana"),
        (Roles::MONTH, "mí"),
        (Roles::DAY, "lá"),
        (Roles::SINCE, "ó"),
        (Roles::CENTURY, "haois aois"),
    ],
    connecting: "i in sa san ag ar as do le leis faoi ó go gan chun idir thar trí um a ach mar nuair",
    small: "tá bhí is ba bhí raibh níl ní sé sí siad é í iad seo sin freisin féin bheith bhíodh rinne chuaigh",
    ..NONE
};
