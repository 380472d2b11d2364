//! Turkish, Hungarian, Romanian and Basque.

use super::{NONE, Roles, Words};

pub(super) const TURKISH: Words = Words {
    code: "tr",
    months: "kânunusani/ikincikânun - - - - - - - - teşrinievvel/birinciteşrin teşrinisani/ikinciteşrin \
        kânunuevvel/birincikânun",
    weekdays: "- - çar per - cmt -",
    seasons: "ilkbahar/bahar/ilkbaharda yaz/yazın/yazında sonbahar/güz/sonbaharda kış/kışın/kışında",
    roles: &[
        (Roles::UNTIL, "kadar dek"),
        (Roles::FROM, "itibaren"),
        (Roles::AND, "ve ile"),
        (Roles::OR, "veya ya"),
        (Roles::BETWEEN, "arasında"),
        (Roles::ABOUT, "yaklaşık civarında dolaylarında takriben"),
        (Roles::BEFORE, "önce"),
        (Roles::AFTER, "sonra"),
        (Roles::EARLY, "başı başında başlarında"),
        (Roles::MID, "ortası ortasında ortalarında"),
        (Roles::LATE, "sonu sonunda sonlarında"),
        (Roles::YEAR, "yıl yılı yılında yılının sene senesi"),
        (Roles::MONTH, "ay ayı ayında ayının"),
        (Roles::DAY, "gün günü gününde"),
        (Roles::SINCE, "beri"),
        (Roles::CENTURY, "yüzyıl yüzyılda yüzyılın asır"),
        (Roles::HALF, "yarısı yarısında"),
        (Roles::BORN, "doğdu doğum doğumlu"),
        (Roles::DIED, "öldü ölüm"),
    ],
    connecting: "ve ile veya bir bu şu her ki ama fakat ancak için gibi en çok daha",
    small: "da de mi mı ne o onun onlar olan olarak oldu olduğu edildi etti değil var yok tarafından üzerine \
        göre sonra önce kadar ise idi aynı ilk yeni",
    ..NONE
};

pub(super) const HUNGARIAN: Words = Words {
    code: "hu",
    months: "januárban/januári/januárius februárban/februári márciusban/márciusi áprilisban/áprilisi \
        májusban/májusi júniusban/júniusi júliusban/júliusi augusztusban/augusztusi \
        szeptemberben/szeptemberi októberben/októberi novemberben/novemberi decemberben/decemberi",
    weekdays: "hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnapi",
    seasons: "tavasz/tavasszal/tavaszán nyár/nyáron/nyarán ősz/ősszel/őszén tél/télen/telén",
    ordinals: "első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik",
    roles: &[
        (Roles::THE, "a az"),
        (Roles::UNTIL, "ig"),
        (Roles::FROM, "től tól"),
        (Roles::AND, "és s valamint"),
        (Roles::OR, "vagy"),
        (Roles::BETWEEN, "között"),
        (Roles::ABOUT, "körül kb mintegy"),
        (Roles::BEFORE, "előtt"),
        (Roles::AFTER, "után"),
        (Roles::EARLY, "eleje elején eleji"),
        (Roles::MID, "közepe közepén"),
        (Roles::LATE, "vége végén"),
        (Roles::ORDINAL_ENDING, "én án jén i ei ai a e"),
        (Roles::YEAR, "év évben évi évek"),
        (Roles::MONTH, "hónap hónapban hó"),
        (Roles::DAY, "nap napján napon"),
        (Roles::SINCE, "óta"),
        (Roles::CENTURY, "század században századi sz"),
        (Roles::DECADE, "évtized években"),
        (Roles::HALF, "fele felében"),
        (Roles::BORN, "született szül"),
        (Roles::DIED, "meghalt elhunyt megh"),
    ],
    connecting: "a az egy és vagy de hogy ha mert mint aki akik amely amelyek ami ahol amikor nem is minden",
    small: "volt voltak van vannak lesz lett meg el ki be le fel nem is csak már még ez ezt azt ő ők így úgy \
        majd mellett alatt felett szerint által ellen",
};

pub(super) const ROMANIAN: Words = Words {
    code: "ro",
    months: "ianuariu/ian februariu/febr martiu april maiu iuniu/iun iuliu/iul - sept octomvrie \
        noem/noembrie/noiem -",
    weekdays: "lun mar mie - vin sâm dum/duminica",
    seasons: "primăvară/primăvara vară/vara toamnă/toamna iarnă/iarna",
    ordinals: "primul/prima/întâi doilea/doua treilea/treia patrulea/patra cincilea/cincea",
    roles: &[
        (Roles::OF, "de al ale a lui"),
        (Roles::UNTIL, "până la spre"),
        (Roles::FROM, "din de"),
        (Roles::AND, "și şi"),
        (Roles::OR, "sau ori"),
        (Roles::BETWEEN, "între"),
        (Roles::ABOUT, "circa aproximativ cca către spre"),
        (Roles::BEFORE, "înainte înaintea"),
        (Roles::AFTER, "după"),
        (Roles::EARLY, "începutul început"),
        (Roles::MID, "mijlocul mijloc jumătatea"),
        (Roles::LATE, "sfârșitul sfârşitul sfârșit finele"),
        (Roles::IN, "în la pe"),
        (Roles::YEAR, "an anul anului ani"),
        (Roles::MONTH, "luna lunii lună"),
        (Roles::DAY, "zi ziua zile"),
        (Roles::SINCE, "din"),
        (Roles::CENTURY, "secolul secol secolului sec"),
        (Roles::DECADE, "deceniu deceniul anii"),
        (Roles::HALF, "jumătate jumătatea"),
        (Roles::BORN, "născut născută n"),
        (Roles::DIED, "mort decedat decedată m"),
    ],
    connecting: "un o unui unei în din la pe cu de prin pentru fără sub peste până după între dar iar că care \
        când unde dacă ca lui său sa spre într dintre",
    small: "este sunt era erau fost fi are au avea va vor se nu mai și el ea ei ele acest această acesta toate \
        foarte fiind astfel a",
};

pub(super) const BASQUE: Words = Words {
    code: "eu",
    months: "urtarrilaren/urtarrilean/urtarrilak/urtarril otsailaren/otsailean/otsailak/otsail \
        martxoaren/martxoan/martxoak/martxo apirilaren/apirilean/apirilak/apiril \
        maiatzaren/maiatzean/maiatzak/maiatz ekainaren/ekainean/ekainak/ekain \
        uztailaren/uztailean/uztailak/uztail abuztuaren/abuztuan/abuztuak/abuztu \
        irailaren/irailean/irailak/irail urriaren/urrian/urriak/urri azaroaren/azaroan/azaroak/azaro \
        abenduaren/abenduan/abenduak/abendu",
    seasons: "udaberri/udaberria/udaberrian uda/udan udazken/udazkena/udazkenean negu/negua/neguan",
    roles: &[
        (Roles::UNTIL, "arte"),
        (Roles::FROM, "tik"),
        (Roles::AND, "eta"),
        (Roles::OR, "edo"),
        (Roles::BETWEEN, "artean"),
        (Roles::ABOUT, "inguru inguruan"),
        (Roles::BEFORE, "baino"),
        (Roles::AFTER, "ondoren"),
        (Roles::EARLY, "hasiera hasieran"),
        (Roles::MID, "erdialdean"),
        (Roles::LATE, "amaiera amaieran"),
        (Roles::ORDINAL_ENDING, "a an ean"),
        (Roles::YEAR, "urte urtea urtean ko eko"),
        (Roles::CENTURY, "mende mendea mendean"),
    ],
    connecting: "eta edo baina ere bere beren baino",
    small: "da dira zen ziren du dute zuen zuten bat bi hau hori ez oso hemen gero izan egin zuten den duen dela \
        bezala egon",
    ..NONE
};
