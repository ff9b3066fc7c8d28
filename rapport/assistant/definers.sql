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
      order by d.due_at, d.id limit most for no key update skip locked)
  returning a.practice_id, a.id
$$;

-- Rehearsals whose client a language model shall play, across all practices; ids only. A claim is a lease
-- of 60 seconds, longer than a call may take; whoever finds one begun and unfinished lets the program answer.
create or replace function claim_personas(moment timestamptz, most integer)
returns table (practice_id bigint, id bigint)
language sql security definer set search_path = public as $$
  update rehearsal_rehearsal r
     set awaits_at = moment + interval '60 seconds'
   where r.id in (
     select w.id from rehearsal_rehearsal w where w.awaits_at <= moment
      order by w.awaits_at, w.id limit most for no key update skip locked)
  returning r.practice_id, r.id
$$;
