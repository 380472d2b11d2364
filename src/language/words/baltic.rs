//! Lithuanian and Latvian.

use super::{NONE, Roles, Words};

pub(super) const LITHUANIAN: Words = Words {
    code: "lt",
    months: "sausį vasarį kovą balandį gegužę/gegužio birželį liepą rugpjūtį rugsėjį spalį lapkritį gruodį",
    weekdays: "pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį",
    seasons: "pavasaris/pavasarį/pavasario vasara/vasarą/vasaros ruduo/rudenį/rudens žiema/žiemą/žiemos",
    roles: &[
        (Roles::UNTIL, "iki"),
        (Roles::FROM, "nuo"),
        (Roles::AND, "ir bei"),
        (Roles::OR, "arba ar"),
        (Roles::BETWEEN, "tarp"),
        (Roles::ABOUT, "apie maždaug"),
        (Roles::BEFORE, "prieš"),
        (Roles::AFTER, "po"),
        (Roles::EARLY, "pradžia pradžioje"),
        (Roles::MID, "vidurys viduryje"),
        (Roles::LATE, "pabaiga pabaigoje"),
        (Roles::YEAR, "metai metais metų m"),
        (Roles::MONTH, "mėnuo mėnesio mėn"),
        (Roles::DAY, "diena dieną d"),
        (Roles::SINCE, "nuo"),
        (Roles::CENTURY, "amžius amžiaus a"),
        (Roles::HALF, "pusė pusėje"),
        (Roles::BORN, "gimė gimęs"),
        (Roles::DIED, "mirė miręs"),
    ],
    connecting: "į iš su be per prie prieš po už ant nuo iki dėl pagal kad kai bet o kurie kuris kuri kaip jo jos \
        jų",
    small: "yra buvo būti bus jis ji jie jos tai šis ši taip pat jau tik dar ne nebuvo savo visi čia",
    ..NONE
};

pub(super) const LATVIAN: Words = Words {
    code: "lv",
    months: "janvāra/janvārī/janv februāra/februārī/febr marta/martā aprīļa/aprīlī maija/maijā jūnija/jūnijā \
        jūlija/jūlijā augusta/augustā septembra/septembrī/sept oktobra/oktobrī novembra/novembrī \
        decembra/decembrī",
    weekdays: "pirmd otrd trešd ceturtd piektd sestd svētd",
    seasons: "pavasaris/pavasarī/pavasara vasara/vasarā/vasaras rudens/rudenī ziema/ziemā/ziemas",
    roles: &[
        (Roles::UNTIL, "līdz"),
        (Roles::FROM, "no"),
        (Roles::AND, "un"),
        (Roles::OR, "vai"),
        (Roles::BETWEEN, "starp"),
        (Roles::ABOUT, "ap apmēram"),
        (Roles::BEFORE, "pirms"),
        (Roles::AFTER, "pēc"),
        (Roles::EARLY, "sākums sākumā"),
        (Roles::MID, "vidus vidū"),
        (Roles::LATE, "beigas beigās"),
        (Roles::YEAR, "gads gada gadā g"),
        (Roles::MONTH, "mēnesis mēneša"),
        (Roles::DAY, "diena dienā"),
        (Roles::SINCE, "kopš"),
        (Roles::CENTURY, "gadsimts gadsimta gadsimtā gs"),
        (Roles::HALF, "puse pusē"),
        (Roles::BORN, "dzimis dzimusi dz"),
        (Roles::DIED, "miris mirusi"),
    ],
    connecting: "uz ar bez pie pēc pirms par no līdz zem caur ka kad bet kas kurš kura kā viņa viņu to savu",
    small: "ir bija būt būs viņš viņa viņi tas tā šis šī arī jau tikai vēl nav tiek tika savas lai te",
    ..NONE
};
