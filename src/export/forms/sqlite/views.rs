//! Questions that are often asked of the database, as views.

/// The statements that make the views. Each says behind its name what it shows.
pub(super) const VIEWS: &str = "\
CREATE VIEW \"dated\" AS
  -- All records with a date of the calendar, of all kinds and pages; \"record\" is the table of each.
  SELECT 'events' AS record, id, source, line, date, date_start, date_end, precision, text
    FROM events WHERE date IS NOT NULL
  UNION ALL
  SELECT 'documents', id, source, line, date, date_start, date_end, precision, title
    FROM documents WHERE date IS NOT NULL
  UNION ALL
  SELECT 'meetings', id, source, line, date, date_start, date_end, precision, title
    FROM meetings WHERE date IS NOT NULL
  UNION ALL
  SELECT 'mentions', id, source, line, date, date_start, date_end, precision, text
    FROM mentions WHERE date IS NOT NULL;
CREATE VIEW \"same_happening\" AS
  -- Pairs of records that seem to speak of the same happening, with what both say.
  SELECT links.relation, links.score,
    a.record AS from_record, a.source AS from_source, a.line AS from_line, a.date AS from_date, a.text AS from_text,
    b.record AS to_record, b.source AS to_source, b.line AS to_line, b.date AS to_date, b.text AS to_text
    FROM links JOIN dated AS a ON a.id = links.from_id JOIN dated AS b ON b.id = links.to_id;
CREATE VIEW \"cited_works\" AS
  -- Works of a page, with how many references there mean them; short forms count for the full one.
  SELECT whole.id, whole.source, whole.authors, whole.year, whole.title, whole.container, count(*) AS times
    FROM \"references\" AS whole
    JOIN \"references\" AS each ON coalesce(each.resolves_to, each.id) = whole.id
    GROUP BY whole.id;
";
