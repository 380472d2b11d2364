//! Words of names, references, lives and documents: mostly English, with those that other languages have in their
//! place.

use crate::language::Class;

/// The words of each class.
pub(in crate::language) static CLASSES: &[(Class, &str)] = &[
    (
        Class::PAGE,
        "page pages pag pp p Seite Seiten blz bladzijde pagina pág págs",
    ),
    (Class::NOTE, "note notes footnote fn n"),
    (Class::NUMBER, "no nr vol volume issue heft"),
    (
        Class::LEAD,
        "see also cited quoted compare cf source ibid ibidem ebd ebenda siehe vgl zitiert voir cité zie geciteerd \
        citado citato vedi as",
    ),
    (Class::IBID, "ibid ibidem ebd ebenda aldaar ib"),
    (
        Class::REPRINT,
        "reprinted reprint repr rpt reissued republished ND Neudruck réimpression",
    ),
    (Class::EDITOR, "ed eds editor editors hrsg hg dir red"),
    (Class::PART, "part vol volume book chapter number no"),
    (
        Class::JOURNAL,
        "journal quarterly review bulletin studies magazine annals proceedings newsletter gazette times herald \
        e-journal monthly weekly yearbook",
    ),
    (
        Class::PUBLISHER,
        "press publisher publishers publishing publications books verlag university college institute institution \
        editions",
    ),
    (
        Class::THESIS,
        "thesis dissertation phd ph.d ph.d. phd. msc mphil doctoral",
    ),
    (Class::PAPER, "paper report"),
    (Class::SUFFIX, "Jr Sr II III IV Esq"),
    (
        Class::PARTICLE,
        "af al av ben bin bint da das de del della den der di do dos du e el ibn la le op ten ter und van von y \
        zu zur",
    ),
    (Class::JOINT, "& and"),
    (Class::ARTICLE, "a an the"),
    (
        Class::BODY,
        "academy administration agency archive archives assembly association authority bank board bureau cabinet \
        centre center chamber church college commission committee commons company conference congress \
        cooperative corporation council court department dept directorate embassy federation foundation fund \
        government guild house institute institution laboratory league library ministry museum navy office \
        organisation organization parliament party police politburo school secretariat senate service society \
        staff survey trust union university works",
    ),
    (
        Class::BODY_JOINT,
        "of for on the and & to de des du la für der van voor di",
    ),
    (
        Class::ERA,
        "age campaign crisis dynasty empire era expedition kingdom lands period plan reform regime reign republic \
        revolution revolt state treaty war",
    ),
    (
        Class::TITLE,
        "admiral ambassador archbishop baron bishop brother captain cardinal chairman chancellor colonel \
        commander commissioner comrade consul count director doctor dr duke emperor envoy father general \
        governor king lady lieutenant lord madame major marshal minister mr mrs ms premier president prince \
        princess professor queen secretary sir",
    ),
    (
        Class::RANK,
        "acting assistant chief deputy first foreign great grand head high member prime second vice",
    ),
    (Class::SURNAME_TOO, "An He You"),
    (
        Class::OPENER,
        "A After All Also Although An And As At Because Before Both But By During For From He Her His However If \
        In It Its On One She Since Some That The Their There These They This Those To Under We When While With \
        You Your",
    ),
    (
        Class::SMALL,
        "also are be been being can could did do does had has have him is it may might must not one shall should \
        some them then there was were who whose will would",
    ),
    (
        Class::ABBREVIATION,
        "adm alex amb app approx art benj bros ca capt cf ch chap chas cmdr co col comm corp danl dept dr ed eds \
        edw esp est etc fig fol fred gen geo gov hon inc jas jno jos jr lt ltd maj messrs mr mrs ms no nos par \
        para pp pres prof rep rev robt saml sec sen sgt sr st thos vol vols vs wm",
    ),
    (
        Class::CLIPPED,
        "bout cause em fore gainst midst mongst neath round til till tis tween twas twere",
    ),
    (
        Class::PICTURE,
        "photograph photographs photo picture drawing painting portrait sketch engraving cartoon poster map \
        postcard caricature",
    ),
    (
        Class::AFTERLIFE,
        "ancestor ancestors anniversary archive archives autobiography biography birth birthday birthplace book \
        books born bust buried centenary collected daughter dead death deceased descendants diaries diary die \
        died dies edition editions epitaph estate exhibition family father film former funeral grandfather \
        grandson grave had heir heirs historian history late legacy life memoir memoirs memory monument mother \
        museum named obituary parents poem portrait son statue successor tomb widow works",
    ),
    (
        Class::TOPIC,
        "about after against before concerning for in like on regarding since under",
    ),
    (Class::PLACE, "at in near"),
    (
        Class::YEARLY,
        "anniversary anniversaries annual annually birthday carnival christmas commemoration easter feast \
        festival jubilee yearly holiday",
    ),
    (Class::OWN_DATE, "of dated from"),
    (Class::OTHER_DATE, "answer for reply response"),
    (Class::SUBJECT, "about concerning on re regarding"),
    (Class::BEFORE_MONTH, "last next this throughout"),
    (
        Class::BORN,
        "b born geb geboren né née nacida nacido nació nata nato",
    ),
    (
        Class::DIED,
        "d died gest gestorben mort morte décédé décédée overl overleden fallecida fallecido falleció muerta \
        muerto murió morta morto",
    ),
    (
        Class::ACTIVE,
        "fl floruit flourished active tätig wirkte actif werkzaam activa activo attiva attivo",
    ),
    (
        Class::ABOUT,
        "c ca cca circa about abt around approx etwa ungefähr um vers environ omstreeks rond hacia alrededor \
        verso",
    ),
    (
        Class::BEFORE,
        "bef before vor avant voor vóór antes prima ante",
    ),
    (Class::AFTER, "aft after nach après na después dopo post"),
    (
        Class::OPEN,
        "present today living unknown heute heden unbekannt inconnu",
    ),
    (
        Class::FILLER,
        "in on at of the year am im jahr zu en le l à an année op te het jaar el de del año il nel a anno",
    ),
];
