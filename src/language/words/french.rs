//! French.

use super::{Roles, Words};

pub(super) const FRENCH: Words = Words {
    code: "fr",
    months: "jan/janv fév/févr - avr - - juill/juil/jul aoust sep/sept oct nov décem/déc",
    weekdays: "lun mar mer/mercr jeu ven/vendr sam dim",
    seasons: "printemps été automne hiver",
    ordinals: "premier/première deuxième/second/seconde/deux troisième/trois quatrième/quatre cinquième/cinq \
        sixième/six septième/sept huitième/huit neuvième/neuf dixième/dix onzième/onze douzième/douze treize \
        quatorze quinze seize - - - vingt - - - - - - - - - trente",
    roles: &[
        (Roles::OF, "de du des d"),
        (Roles::THE, "le la les l"),
        (Roles::UNTIL, "au à jusqu jusque"),
        (Roles::FROM, "du de dès"),
        (Roles::AND, "et"),
        (Roles::OR, "ou"),
        (Roles::BETWEEN, "entre"),
        (Roles::ABOUT, "vers environ env circa ca"),
        (Roles::BEFORE, "avant"),
        (Roles::AFTER, "après"),
        (Roles::EARLY, "début commencement"),
        (Roles::MID, "milieu mi"),
        (Roles::LATE, "fin"),
        (Roles::ANNO, "domini ao an anno"),
        (Roles::ORDINAL_ENDING, "er ere ère re e è eme ème me nd nde"),
        (Roles::IN, "en au à dans le"),
        (Roles::YEAR, "année années an ans"),
        (Roles::MONTH, "mois"),
        (Roles::DAY, "jour jours"),
        (Roles::SINCE, "depuis"),
        (Roles::CENTURY, "siècle siècles s"),
        (Roles::DECADE, "décennie années"),
        (Roles::HALF, "moitié"),
        (Roles::BORN, "né née"),
        (Roles::QUARTER, "trimestre"),
        (
            Roles::TERM,
            "saison exercice session campagne nuit soir matin",
        ),
        (Roles::LAST, "dernier"),
        (Roles::DIED, "mort morte décédé décédée"),
    ],
    connecting: "un une au aux à en dans par pour sur avec sans sous vers chez contre entre depuis pendant dès \
        mais que qui dont où si comme son sa ses leur leurs ce cet cette ces jusqu lorsque quand afin selon",
    small: "est sont était étaient a ont avait avaient fut furent sera il elle ils elles on nous vous se s ne \
        pas plus y lui être été tout tous ainsi aussi n c",
};
