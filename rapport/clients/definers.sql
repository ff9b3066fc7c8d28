-- Passages of the session's practice that have all keys, the newest first. Behind row-level security
-- no index on arrays is used, so the practice is asked for here. `keys`: for each segment as many,
-- one after the other; `among`: only these clients; `below`: only passages with a smaller number.
create or replace function find_passages(
  segments integer[], keys integer[], sources text[], among bigint[], below bigint, most integer)
returns table (id bigint, segment integer, source text, source_id bigint, client_id bigint, at timestamptz)
language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
declare
  mine bigint := nullif(current_setting('rapport.practice', true), '')::bigint;
  width integer := cardinality(keys) / greatest(cardinality(segments), 1);
  got integer := 0;
  more integer;
begin
  if width = 0 then
    return;
  end if;
  if among is not null then
    return query
      with theirs as materialized (
        select p.id, p.segment, p.source::text, p.source_id, p.client_id, p.at, p.tokens
          from clients_passage p
         where p.client_id = any(among) and p.practice_id = mine
           and p.source = any(sources) and p.id + 0 < below)
      select t.id, t.segment, t.source, t.source_id, t.client_id, t.at
        from theirs t join unnest(segments) with ordinality as s(number, place) on s.number = t.segment
       where t.tokens @> keys[(s.place - 1) * width + 1 : s.place * width]
       order by t.id desc limit most;
    return;
  end if;
  -- One segment at a time: a word that every passage has costs no more than one segment.
  for place in 1 .. cardinality(segments) loop
    return query
      select p.id, p.segment, p.source::text, p.source_id, p.client_id, p.at
        from clients_passage p
       where p.tokens @> keys[(place - 1) * width + 1 : place * width]
         and p.segment = segments[place] and p.practice_id = mine
         and p.source = any(sources)
       -- Sums, or the planner would read all numbers below it as well, or walk them in their order.
         and p.id + 0 < below
       order by p.id + 0 desc limit most - got;
    get diagnostics more = row_count;
    got := got + more;
    exit when got >= most;
  end loop;
end $$;
