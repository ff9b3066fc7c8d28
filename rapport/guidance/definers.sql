-- What the encoder has not read yet, across all practices; ids only. Questions come first: somebody waits.
create or replace function meanings_wanted(reader text, most integer)
returns table (practice_id bigint, guideline_id bigint, question_id bigint)
language sql stable security definer set search_path = public as $$
  (select q.practice_id, null::bigint, q.id from guidance_question q
    where q.vector is null and q.encoder = reader order by q.id desc limit most)
  union all
  (select g.practice_id, g.id, null::bigint from guidance_guideline g
    where g.is_current and not exists (
      select 1 from guidance_meaning m where m.guideline_id = g.id and m.encoder = reader)
    order by g.id limit most)
  limit most
$$;
