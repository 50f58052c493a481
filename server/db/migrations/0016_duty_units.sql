-- Where the duties of an instructor are counted, so that roll-ups add: in the home division, or in what that one was merged into, where it
-- hands in reports; else in the first of those, by code, in which an organisation is instructed in the quarter. Whose instructors they
-- are cannot be told inside one township: the row-level security of the others' assignments hides who comes first. Answers only units
-- of the caller's divisions.
CREATE FUNCTION duty_units(of_quarter text) RETURNS TABLE (instructor_id uuid, division_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH RECURSIVE home (instructor_id, code) AS (
    SELECT i.id, i.division_code FROM public.instructor i
    WHERE i.from_quarter <= of_quarter AND (i.until_quarter IS NULL OR i.until_quarter > of_quarter)
    UNION
    SELECT h.instructor_id, d.merged_into FROM home h JOIN public.division d ON d.code = h.code
    WHERE d.merged_into IS NOT NULL AND d.valid_to < of_quarter
  ), instructs AS (
    SELECT DISTINCT ON (a.organisation_id) a.organisation_id, a.instructor_id FROM public.instructor_assignment a
    WHERE a.from_quarter <= of_quarter ORDER BY a.organisation_id, a.from_quarter DESC
  ), serves AS (
    SELECT a.instructor_id, min(s.division_code) AS code FROM instructs a
    CROSS JOIN LATERAL (SELECT o.division_code FROM public.organisation_state o
      WHERE o.organisation_id = a.organisation_id AND o.from_quarter <= of_quarter
      ORDER BY o.from_quarter DESC LIMIT 1) s
    WHERE a.instructor_id IS NOT NULL GROUP BY a.instructor_id
  ), counted AS (
    SELECT h.instructor_id, CASE WHEN d.level = 'township' THEN h.code ELSE s.code END AS code
    FROM home h JOIN public.division d ON d.code = h.code LEFT JOIN serves s ON s.instructor_id = h.instructor_id
    WHERE d.valid_to IS NULL OR d.valid_to >= of_quarter
  )
  SELECT c.instructor_id, c.code FROM counted c WHERE c.code IS NOT NULL
    -- Unset for the owner, who is the console.
    AND (coalesce(current_setting('app.divs', true), '') = ''
      OR c.code = ANY (string_to_array(current_setting('app.divs', true), ',')))
$$;
