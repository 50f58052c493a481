-- Codes of organisations of some divisions of the scope that operating organisations of other divisions bear too, and how many do: a
-- code is unique in the whole registry, which nobody who sees a part of it could tell. Names nobody.
CREATE FUNCTION codes_elsewhere(at_quarter text, own text[]) RETURNS TABLE (uscc text, held integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH mine AS (
    SELECT DISTINCT o.uscc FROM public.organisation_state o
    WHERE o.uscc IS NOT NULL AND o.division_code = ANY (own)
      AND (session_user = current_user OR o.division_code = ANY (string_to_array(current_setting('app.divs', true), ','))))
  SELECT s.uscc, count(*)::integer FROM public.organisation_state s JOIN mine m ON m.uscc = s.uscc
  WHERE s.from_quarter <= at_quarter AND s.status = 'operating' AND s.division_code <> ALL (own)
    AND NOT EXISTS (SELECT FROM public.organisation_state n WHERE n.organisation_id = s.organisation_id
      AND n.from_quarter > s.from_quarter AND n.from_quarter <= at_quarter)
  GROUP BY s.uscc
$$;
