//! Latin, as charters, annals and old letters have it.

use super::{Roles, Words};

pub(super) const LATIN: Words = Words {
    code: "la",
    months: "ianuarius/ianuariis/ianuarias/ianuarii/ianuario/ianuar/ian/januarius/januarii/januario/januar/jan \
        februarius/februariis/februarias/februarii/februario/febr/feb martius/martiis/martias/martii/martio/mart/mar aprilis/aprilibus/apriles/aprili/apr \
        maius/maiis/maias/maii/maio/maji/majus/mai iunius/iuniis/iunias/iunii/iunio/iun/junius/junii/junio/jun \
        iulius/iuliis/iulias/iulii/iulio/iul/julius/julii/julio/jul augustus/augustis/augustas/augusti/augusto/aug \
        september/septembribus/septembres/septembris/septembri/sept/sep october/octobribus/octobres/octobris/octobri/oct \
        november/novembribus/novembres/novembris/novembri/nov december/decembribus/decembres/decembris/decembri/dec",
    weekdays: "lunae/lun martis mercurii/mercurij/mer iovis/jovis/iov veneris/ven sabbati/sabbato/sabbatum/saturni/sat \
        dominica/dominico/solis",
    seasons: "ver/vere aestas/aestate autumnus/autumno hiems/hieme",
    ordinals: "primus/prima/primo/primum secundus/secunda/secundo tertius/tertia/tertio quartus/quarta/quarto \
        quintus/quinta/quinto sextus/sexta/sexto septimus/septima/septimo octavus/octava/octavo \
        nonus/nona/nono decimus/decima/decimo",
    roles: &[
        (Roles::UNTIL, "usque ad"),
        (Roles::FROM, "a ab"),
        (Roles::AND, "et ac atque"),
        (Roles::OR, "vel aut seu sive"),
        (Roles::BETWEEN, "inter"),
        (Roles::ABOUT, "circa circiter fere"),
        (Roles::BEFORE, "ante"),
        (Roles::AFTER, "post"),
        (Roles::EARLY, "initio ineunte"),
        (Roles::MID, "medio mediante"),
        (Roles::LATE, "fine exeunte"),
        (Roles::ANNO, "domini ao anno annis"),
        (Roles::IN, "in die"),
        (Roles::YEAR, "annus anni anno annum"),
        (Roles::MONTH, "mensis mense mensem"),
        (Roles::DAY, "dies die diem"),
        (Roles::SINCE, "ex"),
        (Roles::LAST, "ultimo ultima"),
        (Roles::CENTURY, "saeculum saeculo saeculi saec"),
        (Roles::BORN, "natus nata"),
        (Roles::DIED, "obiit mortuus mortua"),
    ],
    connecting: "in ad a ab ex e de cum per pro sub super apud contra inter ante post usque pridie prid kal kl kls kald kalend kalendas kalendis kalendae cal calend calendas calendis nonas \
        nonis nonae id idus idibus qui quae quod quem \
        cuius ut si sed nec neque dum",
    small: "est sunt erat erant fuit fuerunt esse non eius suum suam sua ipse hic haec hoc ille illa se quoque \
        etiam autem enim vero domini",
};
