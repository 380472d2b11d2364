//! English.

use super::{Roles, Words};

pub(super) const ENGLISH: Words = Words {
    code: "en",
    months: "janry/jany/januarie febr/feby/februarie mch/marche apl/aprill - - - augt sept/septr/septem/septemb \
        octr/octob novr/novem/novemb decr/decem/decemb",
    weekdays: "- tues weds thur/thurs - - -",
    seasons: "spring/springtime summer/summertime autumn/fall winter/wintertime",
    ordinals: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth/twenty - - - - - - - - - thirtieth/thirty",
    roles: &[
        (Roles::OF, "of"),
        (Roles::THE, "the ye"),
        (Roles::UNTIL, "to till until through unto"),
        (Roles::FROM, "from"),
        (Roles::AND, "and"),
        (Roles::OR, "or"),
        (Roles::BETWEEN, "between betwixt"),
        (
            Roles::ABOUT,
            "about around circa ca c approximately approx perhaps probably",
        ),
        (Roles::BEFORE, "before by"),
        (Roles::AFTER, "after"),
        (Roles::EARLY, "early beginning start"),
        (Roles::MID, "mid middle midst"),
        (Roles::LATE, "late end close"),
        (Roles::ANNO, "domini ao anno"),
        (Roles::BACKWARDS, "bc bce"),
        (Roles::FORWARDS, "ad ce"),
        (Roles::ORDINAL_ENDING, "st nd rd th d"),
        (Roles::IN, "in on at during"),
        (Roles::YEAR, "year years yeare"),
        (Roles::MONTH, "month months"),
        (Roles::DAY, "day days"),
        (Roles::SINCE, "since"),
        (Roles::CENTURY, "century centuries"),
        (Roles::DECADE, "decade decades s"),
        (Roles::HALF, "half"),
        (Roles::BORN, "born"),
        (Roles::QUARTER, "quarter"),
        (
            Roles::TERM,
            "season session term financial fiscal academic school night evening morning",
        ),
        (Roles::LAST, "last"),
        (Roles::DIED, "died"),
    ],
    connecting: "a about across after against along an any around as at because before but by during each \
        early every for from her his if in including into its last late like mid my near next no nor on onto \
        our over per since than that their these this those through throughout till to toward towards under \
        until upon via when where which while with within without your",
    small: "also although all are be been being both can could did do does did had has have he him i is it \
        may might must not one she should shall so some them then there they up out was we were who whose will \
        would you ago however me set",
};
