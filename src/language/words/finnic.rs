//! Finnish and Estonian.

use super::{NONE, Roles, Words};

pub(super) const FINNISH: Words = Words {
    code: "fi",
    months: "tammikuuta/tammikuun/tammikuussa/tammikuusta helmikuuta/helmikuun/helmikuussa/helmikuusta \
        maaliskuuta/maaliskuun/maaliskuussa/maaliskuusta huhtikuuta/huhtikuun/huhtikuussa/huhtikuusta \
        toukokuuta/toukokuun/toukokuussa/toukokuusta kesäkuuta/kesäkuun/kesäkuussa/kesäkuusta \
        heinäkuuta/heinäkuun/heinäkuussa/heinäkuusta elokuuta/elokuun/elokuussa/elokuusta \
        syyskuuta/syyskuun/syyskuussa/syyskuusta lokakuuta/lokakuun/lokakuussa/lokakuusta \
        marraskuuta/marraskuun/marraskuussa/marraskuusta joulukuuta/joulukuun/joulukuussa/joulukuusta",
    weekdays: "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
    seasons: "kevät/keväällä/kevään kesä/kesällä/kesän syksy/syksyllä/syksyn talvi/talvella/talven",
    ordinals: "ensimmäinen/ensimmäisenä toinen/toisena kolmas/kolmantena neljäs viides",
    roles: &[
        (Roles::UNTIL, "saakka asti"),
        (Roles::FROM, "alkaen lähtien"),
        (Roles::AND, "ja sekä"),
        (Roles::OR, "tai"),
        (Roles::BETWEEN, "välillä"),
        (Roles::ABOUT, "noin n suunnilleen"),
        (Roles::BEFORE, "ennen"),
        (Roles::AFTER, "jälkeen"),
        (Roles::EARLY, "alussa alku alkupuolella alkupuoli"),
        (Roles::MID, "puolivälissä puoliväli keskellä"),
        (Roles::LATE, "lopussa loppu loppupuolella lopulla"),
        (Roles::IN, "vuonna"),
        (Roles::YEAR, "vuosi vuonna vuoden vuodesta vuoteen v"),
        (Roles::MONTH, "kuukausi kuukauden"),
        (Roles::DAY, "päivä päivänä p pnä"),
        (Roles::SINCE, "lähtien alkaen"),
        (Roles::CENTURY, "vuosisata vuosisadan vuosisadalla"),
        (Roles::DECADE, "luku luvulla luvun vuosikymmen"),
        (Roles::HALF, "puolisko puoliskolla"),
        (Roles::BORN, "syntynyt s"),
        (Roles::DIED, "kuollut k"),
    ],
    connecting: "ja sekä tai että kun jos mutta vaan sillä koska joka jotka jossa jonka kuin ennen noin hänen \
        heidän tämän",
    small: "on oli ovat olivat ole ollut olla hän he se ne ei myös niin nyt silloin tämä sen mukaan kanssa mutta \
        vielä jo siitä sitä hänet",
};

pub(super) const ESTONIAN: Words = Words {
    code: "et",
    months: "jaanuari/jaanuaril/jaanuaris/jaan veebruari/veebruaril/veebruaris/veebr märtsi/märtsil/märtsis \
        aprilli/aprillil/aprillis/apr mail/mais juunil/juunis juulil/juulis augusti/augustil/augustis/aug \
        septembri/septembril/septembris/sept oktoobri/oktoobril/oktoobris/okt \
        novembri/novembril/novembris/nov detsembri/detsembril/detsembris/dets",
    seasons: "kevad/kevadel/kevadine suvi/suvel sügis/sügisel talv/talvel",
    roles: &[
        (Roles::UNTIL, "kuni"),
        (Roles::FROM, "alates"),
        (Roles::AND, "ja ning"),
        (Roles::OR, "või"),
        (Roles::BETWEEN, "vahel"),
        (Roles::ABOUT, "umbes ligikaudu u"),
        (Roles::BEFORE, "enne"),
        (Roles::AFTER, "pärast"),
        (Roles::EARLY, "algul algus alguses"),
        (Roles::MID, "keskel keskpaik"),
        (Roles::LATE, "lõpp lõpul lõpus"),
        (Roles::YEAR, "aasta aastal aastast a"),
        (Roles::DAY, "päev päeval"),
        (Roles::SINCE, "alates saadik"),
        (Roles::CENTURY, "sajand sajandi sajandil saj"),
    ],
    connecting: "ja ning või et kui kuid aga sest mis kes kus kuni enne pärast oma tema nende selle",
    small: "on oli olid ole olnud olla ta tema nad see need ei ka nii nüüd siis koos poolt vastu üle alla välja \
        juba veel seda",
    ..NONE
};
