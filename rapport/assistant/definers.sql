-- Asks to be put to an endpoint, across all practices; ids only. One at a time for each practice, so
-- that one practice's slow endpoint keeps nobody else waiting. A claim is a lease of 60 seconds, longer
-- than a call may take; whoever claims it again sees by `attempts` that somebody died with it.
create or replace function claim_asks(moment timestamptz, most integer)
returns table (practice_id bigint, id bigint)
language sql security definer set search_path = public as $$
  update assistant_ask a
     set state = 'running', attempts = a.attempts + 1, due_at = moment + interval '60 seconds'
   where a.id in (
     select d.id from assistant_ask d
      where d.due_at <= moment
        and not exists (
          select 1 from assistant_ask e
           where e.practice_id = d.practice_id and e.due_at is not null and e.id < d.id)
      order by d.due_at, d.id limit most for update skip locked)
  returning a.practice_id, a.id
$$;
