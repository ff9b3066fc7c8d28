-- Due rows across all practices: claimed here, worked on inside their practice. Ids only.

-- Messages to send. A claim is a lease of 90 seconds, longer than an attempt may take: whoever dies with it leaves it to the next.
create or replace function claim_outgoing(moment timestamptz, most integer)
returns table (practice_id bigint, id bigint)
language sql security definer set search_path = public as $$
  update inbox_outgoing o
     set state = 'sending', attempts = o.attempts + 1, due_at = moment + interval '90 seconds'
   where o.id in (
     select d.id from inbox_outgoing d where d.due_at <= moment
      order by d.due_at limit most for no key update skip locked)
  returning o.practice_id, o.id
$$;

-- Practices in which a clock has something to do: pages, timers, accept timers, snoozes.
create or replace function due_practices(moment timestamptz) returns table (practice_id bigint)
language sql stable security definer set search_path = public as $$
  select f.practice_id from inbox_redflag f where f.next_step_at <= moment
  union
  select q.practice_id from inbox_inquiry q where q.next_timer_at <= moment
  union
  select a.practice_id from inbox_assignment a
   where a.accept_by <= moment and a.ended_at is null and a.accepted_at is null
  union
  select c.practice_id from inbox_conversation c
   where c.status = 'snoozed' and c.snoozed_until <= moment
$$;

-- Messages that wait for their verdicts, the newest first. A claim is a lease: whoever dies with it
-- leaves the message to the next.
create or replace function claim_unread(moment timestamptz, lease timestamptz, most integer)
returns table (practice_id bigint, id bigint)
language sql security definer set search_path = public as $$
  update inbox_message m set unread_since = lease
   where m.id in (
     select u.id from inbox_message u where u.unread_since <= moment
      order by u.unread_since desc, u.id desc limit most for no key update skip locked)
  returning m.practice_id, m.id
$$;

-- Attachments of which a small picture is still to be drawn, the newest first. A claim is a lease.
create or replace function claim_previews(moment timestamptz, lease timestamptz, most integer)
returns table (practice_id bigint, id bigint)
language sql security definer set search_path = public as $$
  update inbox_preview p set due_at = lease, attempts = p.attempts + 1
   where p.id in (
     select w.id from inbox_preview w where w.due_at <= moment
      order by w.due_at desc, w.id desc limit most for no key update skip locked)
  returning p.practice_id, p.id
$$;
