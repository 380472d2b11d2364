//! What pages mark things with, and phrases of several words, in the languages that references are read in.

use super::Class;

/// Marker of a document citation.
pub(crate) const DOCUMENT_MARKER: &str = "Document";

/// Words that close a note: the link back to its place.
pub(crate) const BACK_LINK: &str = "Back";

/// What stands in brackets behind a note beside the link back.
pub(crate) const CITE_LINK: &str = "Cite";

/// Markers of a figure's credit, before a colon.
pub(crate) const CREDIT_MARKERS: &[&str] = &[
    "Source",
    "Credit",
    "Photo",
    "Photograph",
    "Image",
    "Courtesy",
];

/// What a saved page leaves of an image.
pub(crate) const IMAGE_MARKER: &str = "img";

/// Endings of the names of images.
pub(crate) const IMAGE_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "svg"];

/// Word that sends the reader elsewhere.
pub(crate) const SEE: &str = "See";

/// Words behind `See` that make it a pointer.
pub(crate) const SEE_WHAT: &[&str] = &["for", "also", "further", "especially"];

/// Words before `See` that make it something else.
pub(crate) const NO_POINTER: &[&str] = &["Holy"];

/// Words that may stand before a reference, in any writing.
pub(crate) const REFERENCE_LEADS: &[&str] = &[
    "cited in",
    "cited by",
    "cited from",
    "as cited in",
    "quoted in",
    "quoted by",
    "quoted from",
    "see also",
    "see",
    "cf.",
    "cf",
    "compare",
    "zitiert in",
    "zitiert nach",
    "siehe auch",
    "siehe",
    "vgl.",
    "cité dans",
    "cité par",
    "voir aussi",
    "voir",
    "geciteerd in",
    "zie ook",
    "zie",
    "citado en",
    "citato in",
    "vedi",
];

/// Words by which a reference means an earlier one of its author.
pub(crate) const OP_CIT: &[&str] = &[
    "op. cit.",
    "op.cit.",
    "op cit.",
    "loc. cit.",
    "art. cit.",
    "a. a. O.",
    "a.a.O.",
    "o.c.",
    "opus cit.",
];

/// Words in a title that begin what is said of its edition: `Salt, ed. Kai Aalto`.
pub(crate) const EDITION_WORDS: &[&str] = &[
    "ed.",
    "eds",
    "eds.",
    "edited by",
    "trans.",
    "transl.",
    "translated by",
    "vol.",
    "hrsg.",
];

/// What stands in a reference that has no year.
pub(crate) const NO_DATE: &[&str] = &[
    "no date", "n.d.", "n. d.", "undated", "o.J.", "o. J.", "s.d.", "z.j.",
];

/// What stands in the place of a year that has not come.
pub(crate) const NOT_YET_PRINTED: &[&str] = &[
    "in press",
    "forthcoming",
    "in preparation",
    "to appear",
    "im Druck",
    "im Erscheinen",
    "sous presse",
    "à paraître",
    "in stampa",
];

/// What stands for further authors.
pub(crate) const FURTHER_AUTHORS: &[&str] = &["et al.", "et al"];

/// Words that open what a chapter stands in.
pub(crate) const CHAPTER_LEADS: &[&str] = &["in", "In"];

/// Marks of an editor.
pub(crate) const EDITOR_MARKS: &[&str] = &["(Eds.)", "(Ed.)", "(eds.)", "(ed.)", "(Eds)", "(Ed)"];

/// Behind a year before that of Christ's birth.
pub(crate) const BEFORE_CHRIST: &[&str] = &[
    "BCE",
    "B.C.E.",
    "BC",
    "B.C.",
    "v. Chr.",
    "v.Chr.",
    "av. J.-C.",
    "a.C.",
    "a. C.",
];

/// Around a year behind it.
pub(crate) const ANNO_DOMINI: &[&str] = &[
    "AD",
    "A.D.",
    "CE",
    "C.E.",
    "n. Chr.",
    "n.Chr.",
    "apr. J.-C.",
    "d.C.",
];

/// Letters that say birth or death only where both stand, since each alone means something else as well:
/// `n. 1890 - m. 1949`.
pub(crate) const LIFE_LETTERS: [(&str, Class); 2] = [("n", Class::BORN), ("m", Class::DIED)];

/// Beginnings of such words.
pub(crate) const AFTERLIFE_STEMS: &[&str] = &[
    "commemorat",
    "cremat",
    "mausoleum",
    "memorial",
    "posthumous",
    "publish",
    "rehabilitat",
    "remember",
];
