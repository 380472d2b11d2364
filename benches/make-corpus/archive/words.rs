//! Ordinary English words, by the subject of a page, and the ways to tell a happening in them.
//!
//! `{p}` and `{q}` are the names of two people (`{P}`, `{Q}` in full), `{o}` and `{r}` bodies, `{l}` and
//! `{m}` places, `{t}` and `{u}` things, `{g}` a group of people, `{a}` an adjective, `{n}` a large and
//! `{s}` a small number, `{x}` an invented name.

/// One happening in three wordings: an entry, the title of a document, a sentence of the text.
pub(crate) type Pattern = (&'static str, &'static str, &'static str);

/// What a page can be about.
pub(crate) struct Domain {
    pub(crate) things: &'static [&'static str],
    pub(crate) groups: &'static [&'static str],
    pub(crate) bodies: &'static [&'static str],
    pub(crate) patterns: &'static [Pattern],
}

#[rustfmt::skip]
pub(crate) const ADJECTIVES: [&str; 31] = [
    "new", "northern", "southern", "old", "provincial", "secret", "royal", "disputed", "cheap",
    "private", "common", "heavy", "empty", "narrow", "foreign", "rural", "temporary", "wooden",
    "second", "missing", "damaged", "voluntary", "unpaid", "eastern", "urgent", "joint", "military",
    "public", "small", "western", "modest",
];

#[rustfmt::skip]
pub(crate) const OFFICES: [&str; 16] = [
    "Governor", "envoy", "Chairman of the assembly", "inspector", "Treasurer", "bishop", "engineer",
    "member of the council", "Minister of Works", "harbour master", "editor",
    "judge of the court of appeal", "merchant", "Surveyor-General", "schoolmaster", "Secretary",
];

/// What may be added to an entry.
#[rustfmt::skip]
pub(crate) const ADDITIONS: [&str; 14] = [
    " after {s} days of talks", " against the advice of {q}", " for the {g} of {m}", " with {n} {g}",
    ". The {g} protest", " in spite of the {a} {u}", " at the request of {q}", " without a vote",
    ". {q} abstains", " near {m}", " on behalf of the {r}", ": {n} copies", ". {m} is not told",
    " because of the {a} {u}",
];

/// Happenings of any subject.
#[rustfmt::skip]
pub(crate) const ANYWHERE: [Pattern; 22] = [
    ("{p} arrives in {l}", "Diary of {P}", "{P} arrives in {l} with {s} companions"),
    ("{p} leaves {l} for {m}", "Passport of {P} for {m}", "{P} leaves {l} and travels to {m}"),
    ("{p} meets {q} in {l}", "Memorandum of conversation between {P} and {Q}", "{P} meets {q} in {l} and speaks of the {a} {t}"),
    ("Talks between {p} and {q} on the {a} {t}", "Record of the talks between {P} and {Q} on the {a} {t}", "{P} and {Q} hold talks on the {a} {t}"),
    ("{o} approves the {a} {t} of {l}", "Resolution of the {o} on the {a} {t} of {l}", "the {o} approves the {a} {t} of {l}"),
    ("{o} rejects a {a} {t}", "Decision of the {o} on the {a} {t}", "the {o} rejects the {a} {t}"),
    ("{p} is appointed {j} of {l}", "Appointment of {P} as {j} of {l}", "{P} becomes {j} of {l}"),
    ("{p} resigns as {j}", "Letter of resignation of {P}, {j}", "{P} gives up the office of {j}"),
    ("Agreement on {t} between {l} and {m}", "Agreement between {l} and {m} on the {a} {t}", "{l} and {m} sign an agreement on {t}"),
    ("{p} opens the {a} {t} at {l}", "Speech of {P} at the opening of the {a} {t} of {l}", "{P} opens the {a} {t} at {l}"),
    ("{o} asks {p} for a report on the {t}", "Report of {P} on the {t} of {l}", "the {o} asks {P} to report on the {t} of {l}"),
    ("{g} of {l} petition the {o}", "Petition of the {g} of {l} to the {o}", "the {g} of {l} send a petition to the {o}"),
    ("Fire destroys {n} {t} at {l}", "Inquiry of the {o} into the fire at {l}", "a fire at {l} destroys the {t} of the {g}"),
    ("{p} sends {q} a plan for the {a} {t}", "Plan of {P} for the {a} {t}", "{P} sends {q} a plan for the {a} {t}"),
    ("{l} elects {p} to the {o}", "Return of the election at {l}", "{l} elects {P} to the {o}"),
    ("{p} is arrested at {l}", "Warrant against {P}", "{P} is arrested at {l} on the order of the {o}"),
    ("{o} publishes the {a} {t}", "Proclamation of the {o} on the {a} {t}", "the {o} makes the {a} {t} public"),
    ("{n} {g} march to {l}", "Order of the {o} concerning the {g} of {l}", "{n} {g} march from {m} to {l}"),
    ("{r} and {o} quarrel over the {a} {t}", "Protest of the {r} to the {o} about the {a} {t}", "the {r} and the {o} quarrel over the {a} {t}"),
    ("{p} dedicates the {a} {t} to {q}", "Address of {P} to {Q}", "{P} dedicates the {a} {t} to {Q}"),
    ("Bridge between {l} and {m} is closed for {t}", "Notice of the {o} on the bridge of {l}", "the bridge between {l} and {m} is closed for {t}"),
    ("{p} sells the {a} {t} to {q}", "Deed of sale from {P} to {Q}", "{P} sells the {a} {t} to {Q}"),
];

#[rustfmt::skip]
pub(crate) const DOMAINS: [Domain; 8] = [
    // trade
    Domain {
        things: &[
            "salt", "duties", "barrels", "warehouses", "wool", "tariffs", "copper coin", "cargo", "fair",
            "credit", "tolls", "timber", "customs house", "herring", "linen",
        ],
        groups: &[
            "merchants", "weavers", "porters", "customs officers", "brokers", "skippers",
        ],
        bodies: &[
            "Chamber of Trade", "Customs Board", "Guild of Weavers", "Company of Merchants",
        ],
        patterns: &[
            ("{n} barrels of {t} are seized at {l}", "List of the goods seized at {l}", "the {o} seizes {n} barrels of {t} at {l}"),
            ("Price of {t} rises to {s} crowns", "Table of prices for {t}", "the price of {t} rises to {s} crowns"),
            ("{p} obtains the monopoly of {t} in {m}", "Charter for {P} on the {t} of {m}", "{P} obtains the monopoly of {t} in {m}"),
            ("{x} sails from {l} with {t}", "Bill of lading of the {x}", "the {x} sails from {l} with {t} for {m}"),
            ("{o} fixes the toll on {t} at {s} per cent", "Tariff of the {o} on {t}", "the {o} fixes the toll on {t} at {s} per cent"),
            ("House of {p} stops payment", "Balance of the house of {P}", "the house of {p} stops payment"),
            ("{g} refuse the {a} coin", "Complaint of the {g} about the {a} coin", "the {g} refuse the {a} coin"),
            ("Smugglers are caught on the {l} road with {t}", "Interrogation of the smugglers of {l}", "smugglers are caught near {l} with {t}"),
        ],
    },
    // railways
    Domain {
        things: &[
            "track", "signals", "timetable", "locomotives", "embankment", "fares", "carriages", "viaduct",
            "sleepers", "station", "tunnel", "shares", "gauge", "level crossing",
        ],
        groups: &[
            "navvies", "stokers", "guards", "shareholders", "surveyors", "passengers",
        ],
        bodies: &[
            "Railway Company", "Board of Works", "Union of Stokers", "Line Committee",
        ],
        patterns: &[
            ("First train runs from {l} to {m}", "Timetable of the line from {l} to {m}", "the first train runs from {l} to {m}"),
            ("Tunnel at {l} floods; {s} {g} drown", "Report on the flood in the tunnel at {l}", "the tunnel at {l} floods and {s} {g} drown"),
            ("Strike of {g} on the {l} line", "Demands of the {g} on the {l} line", "the {g} of the {l} line lay down their work"),
            ("Locomotive {x} is delivered at {l}", "Contract for the locomotive {x}", "the locomotive {x} is delivered at {l}"),
            ("{p} surveys the route through {m}", "Survey of the route through {m} by {P}", "{P} surveys the route through {m}"),
            ("Collision near {l}, {n} passengers are hurt", "Inquiry into the collision near {l}", "two trains collide near {l}"),
            ("Fares between {l} and {m} are halved", "Notice on the fares between {l} and {m}", "the fares between {l} and {m} are halved"),
            ("{o} buys {n} sleepers from {p}", "Invoice of {P} for {n} sleepers", "the {o} buys {n} sleepers from {P}"),
        ],
    },
    // monasteries
    Domain {
        things: &[
            "relics", "tithes", "cloister", "vineyard", "psalter", "bells", "refectory", "rule",
            "manuscripts", "chapel", "orchard", "alms", "mill", "granary",
        ],
        groups: &[
            "monks", "novices", "pilgrims", "lay brothers", "tenants", "canons",
        ],
        bodies: &[
            "Chapter", "Abbey", "Priory", "Synod",
        ],
        patterns: &[
            ("{p} is elected abbot of {l}", "Election of {P} as abbot of {l}", "{P} is elected abbot of {l}"),
            ("Relics are carried from {l} to {m}", "Account of the relics of {l}", "the relics are carried from {l} to {m}"),
            ("{o} forbids {t} to the {g}", "Statute of the {o} on {t}", "the {o} forbids {t} to the {g}"),
            ("Bell {x} is cast at {l}", "Contract for the bell {x}", "the bell {x} is cast at {l}"),
            ("{g} of {l} refuse the tithes", "Appeal of the {g} of {l} about the tithes", "the {g} of {l} refuse to pay tithes"),
            ("{p} visits the {a} cloister of {l}", "Visitation of {l} by {P}", "{P} visits the cloister of {l}"),
            ("Lightning strikes the chapel of {l}", "Estimate for the chapel of {l}", "lightning strikes the chapel of {l}"),
            ("{s} {g} leave {l} for {m}", "Leave for {s} {g} of {l}", "{s} {g} leave {l} and settle in {m}"),
        ],
    },
    // astronomy
    Domain {
        things: &[
            "telescope", "observatory", "star catalogue", "lenses", "meridian circle", "almanac",
            "sundial", "eclipse tables", "mirror", "dome", "pendulum", "photographic plates", "chart",
        ],
        groups: &[
            "observers", "computers", "instrument makers", "students", "navigators", "amateurs",
        ],
        bodies: &[
            "Observatory", "Academy", "Bureau of Longitudes", "Society of Observers",
        ],
        patterns: &[
            ("{p} discovers the comet {x}", "Announcement of the comet {x} by {P}", "{P} discovers the comet {x}"),
            ("Eclipse is observed from {l} by {s} {g}", "Observations of the eclipse at {l}", "{s} {g} observe the eclipse from {l}"),
            ("Lens of {n} pounds is polished at {l}", "Bill for the lens of {l}", "a lens of {n} pounds is polished at {l}"),
            ("{p} measures the parallax of {x}", "Paper of {P} on the parallax of {x}", "{P} measures the parallax of {x}"),
            ("Clouds hide the transit from {p}", "Journal of {P} on the transit", "clouds hide the transit from {P}"),
            ("{o} orders {n} photographic plates", "Order of the {o} for photographic plates", "the {o} orders {n} photographic plates"),
            ("Dome at {l} is turned by steam", "Drawings of the dome at {l}", "the dome at {l} is turned by steam"),
            ("{p} finishes the {a} chart of {n} stars", "Catalogue of {n} stars by {P}", "{P} finishes a chart of {n} stars"),
        ],
    },
    // mining
    Domain {
        things: &[
            "shaft", "ore", "pumps", "lamps", "wages", "smelter", "drift", "silver", "claims", "powder",
            "slag heap", "coal", "winding engine", "lease",
        ],
        groups: &[
            "miners", "smelters", "overseers", "widows", "carters", "investors",
        ],
        bodies: &[
            "Mining Office", "Smelting Company", "Miners’ Lodge", "Court of Claims",
        ],
        patterns: &[
            ("Shaft {x} collapses at {l}", "Report of the inspector on the shaft {x}", "the shaft {x} collapses at {l}"),
            ("{p} strikes silver at {l}", "Assay of the silver of {l}", "{P} strikes silver at {l}"),
            ("Explosion kills {s} {g} in the {a} drift", "Burial register of the {g}", "an explosion kills {s} {g} in the {a} drift"),
            ("{o} pumps the {x} pit dry", "Estimate for the pumps of the {x} pit", "the {o} pumps the {x} pit dry"),
            ("{g} of {l} ask for lamps", "Petition of the {g} of {l} for lamps", "the {g} of {l} ask for lamps"),
            ("{p} leases the {a} claims to {q}", "Lease between {P} and {Q} on the {a} claims", "{P} leases the {a} claims to {Q}"),
            ("Ore from {l} yields {s} parts in a thousand", "Assay book of {l}", "the ore from {l} yields {s} parts in a thousand"),
            ("{o} closes the smelter of {m}", "Order to close the smelter of {m}", "the {o} closes the smelter of {m}"),
        ],
    },
    // theatre
    Domain {
        things: &[
            "stage", "costumes", "comedy", "curtain", "licence", "scenery", "gas light", "tickets",
            "ballet", "prompt book", "opera", "galleries", "royal box", "benefit",
        ],
        groups: &[
            "actors", "musicians", "dancers", "critics", "stagehands", "subscribers",
        ],
        bodies: &[
            "Theatre Royal", "Censor", "Society of Actors", "Opera House",
        ],
        patterns: &[
            ("Premiere of {x} at {l}", "Playbill of {x}", "the play {x} is given at {l} for the first time"),
            ("{p} sings in {x} before {q}", "Review of {x} with {P}", "{P} sings in {x} before {Q}"),
            ("{o} bans the comedy {x}", "Decree of the {o} against {x}", "the {o} bans the comedy {x}"),
            ("Curtain catches fire; {n} {g} escape", "Testimony of the {g} on the fire", "the curtain catches fire and {n} {g} escape"),
            ("{p} engages {s} {g} from {m}", "Contract of {P} with {s} {g} from {m}", "{P} engages {s} {g} from {m}"),
            ("Benefit for the {g} raises {n} crowns", "Accounts of the benefit for the {g}", "a benefit for the {g} raises {n} crowns"),
            ("{p} quarrels with the {g} over {t}", "Letter of the {g} against {P}", "{P} quarrels with the {g} over {t}"),
            ("Gas light is lit in the {l} theatre", "Tender for gas light in {l}", "gas light is lit in the theatre of {l}"),
        ],
    },
    // medicine
    Domain {
        things: &[
            "quarantine", "hospital", "vaccine", "wells", "ward", "cholera", "pharmacy", "linen store",
            "leper house", "fever", "dissection", "midwives’ fees", "ambulance",
        ],
        groups: &[
            "nurses", "surgeons", "patients", "midwives", "apothecaries", "orphans",
        ],
        bodies: &[
            "Board of Health", "Faculty", "Hospital", "College of Surgeons",
        ],
        patterns: &[
            ("Fever breaks out in {l}", "Bulletin on the fever in {l}", "the fever breaks out in {l}"),
            ("{p} vaccinates {n} {g} in {m}", "Register of the vaccinations of {P}", "{P} vaccinates {n} {g} in {m}"),
            ("{o} puts {l} under quarantine", "Order of quarantine for {l}", "the {o} puts {l} under quarantine"),
            ("{p} removes a stone from {q}", "Case book of {P}", "{P} removes a stone from {Q}"),
            ("Wells of {l} are sealed", "Analysis of the wells of {l}", "the wells of {l} are sealed"),
            ("{n} {g} are treated at {l}", "Returns of the {g} treated at {l}", "{n} {g} are treated at {l}"),
            ("{g} of {l} demand clean linen", "Complaint of the {g} of {l}", "the {g} of {l} demand clean linen"),
            ("Ward {x} is opened by {p}", "Plan of the ward {x}", "{P} opens the ward {x}"),
        ],
    },
    // shipping
    Domain {
        things: &[
            "lighthouse", "pilots", "anchors", "keel", "buoys", "rigging", "charts", "dry dock", "mutiny",
            "freight", "lifeboat", "ballast", "mole", "steam packet",
        ],
        groups: &[
            "sailors", "shipwrights", "pilots", "stevedores", "lightkeepers", "emigrants",
        ],
        bodies: &[
            "Admiralty", "Harbour Board", "Pilots’ Fund", "Lighthouse Service",
        ],
        patterns: &[
            ("{x} runs aground off {l}", "Log of the {x}", "the {x} runs aground off {l}"),
            ("Light of {l} burns for the first time", "Notice on the light of {l}", "the light of {l} burns for the first time"),
            ("Mutiny on the {x}; {p} is put ashore", "Court martial on the {x}", "a mutiny breaks out on the {x} and {P} is put ashore"),
            ("{n} {g} embark at {l} on the {x}", "Muster roll of the {x}", "{n} {g} embark at {l} on the {x}"),
            ("{o} lays {s} buoys before {m}", "Chart of the buoys before {m}", "the {o} lays {s} buoys before {m}"),
            ("Keel of the {x} is laid at {l}", "Specification of the {x}", "the keel of the {x} is laid at {l}"),
            ("{p} sounds the channel of {m}", "Soundings of the channel of {m} by {P}", "{P} sounds the channel of {m}"),
            ("Lifeboat of {l} saves {s} {g}", "Medal roll of the lifeboat of {l}", "the lifeboat of {l} saves {s} {g}"),
        ],
    },
];

/// Sentences of running text without a date.
pub(crate) const REMARKS: [&str; 20] = [
    "The {t} of {l} had long been the pride of the {g}.",
    "Nobody in {m} believed that the {a} {t} would last.",
    "For the {g} it made little difference.",
    "The {o} had neither the money nor the {g} to enforce it.",
    "This is why the {t} matters more than the {u}.",
    "In the province the {a} {t} was known under another name.",
    "{p} had never seen {l}, and said so.",
    "The {r} kept silent, as it always did when {t} came up.",
    "Between {l} and {m} the roads were too bad for the {a} {t}.",
    "The {g} of {m} had good reasons to distrust the {o}.",
    "A third part of the {t} went to the {r}.",
    "It was the {u} that decided the matter, not the {t}.",
    "{q} was of another opinion.",
    "What the {g} wanted was {t}; what they got was a {a} {u}.",
    "The figures of the {o} do not agree with those of the {r}.",
    "In {l} the {a} {t} was bought with borrowed money.",
    "{p} called it “a {a} {t} in the hands of {g}” and left the room.",
    "The {t} (and with it the {u}) passed into other hands.",
    "Two parties had formed among the {g}.",
    "Even the {o} had to admit that the {a} {t} was there to stay.",
];

/// What is quoted from literature.
pub(crate) const QUOTATIONS: [&str; 6] = [
    "We had {n} {g}, and no {t} (none at all) for them, although the {o} had promised us {s} of the best before the winter.",
    "The {g} of {l} told me that the {a} {t} would never be paid for, and that {n} crowns had gone to the {r} already.",
    "{p} asked for {s} {g} and got {n}; the {t}, he said, could wait until the {u} of {m} was finished.",
    "Of the {n} {g} who had come from {m} not one had seen a {a} {t} before, and [they] asked what the {u} was for.",
    "It is true that the {o} wrote to the {r} about the {t}, but the letter (of {s} pages) lay at {l} unopened for a year.",
    "Nothing in {l} was dearer in those {s} months than {t}, and nothing cheaper than the {g} who had to carry the {u} to {m}.",
];
