-- What channels must do before a practice is known. Each returns ids only.

create or replace function channel_by_public_id(of_kind text, of_public_id text)
returns table (practice_id bigint, channel_id bigint, location_id bigint)
language sql stable security definer set search_path = public as $$
  select c.practice_id, c.id, c.location_id from inbox_channel c
   where c.public_id = of_public_id and c.kind = of_kind and c.is_active
$$;

create or replace function channel_by_address(of_address text)
returns table (practice_id bigint, channel_id bigint, location_id bigint)
language sql stable security definer set search_path = public as $$
  select c.practice_id, c.id, c.location_id from inbox_channel c
   where c.address = lower(of_address) and c.address <> '' and c.kind = 'email' and c.is_active
$$;

-- Mailboxes that are read by IMAP.
create or replace function mailboxes()
returns table (practice_id bigint, channel_id bigint)
language sql stable security definer set search_path = public as $$
  select c.practice_id, c.id from inbox_channel c
   where c.kind = 'email' and c.is_active and coalesce(c.settings->>'imap_host', '') <> ''
   order by c.id
$$;

-- Raw first: the sealed delivery and its wrapped key in one round trip. `rings`: call the worker.
drop function if exists
  accept_delivery(bigint, bigint, text, bytea, bytea, timestamptz, timestamptz);
create or replace function accept_delivery(
  of_practice bigint, of_channel bigint, of_provider_id text,
  wrapped_key bytea, sealed bytea, received timestamptz, moment timestamptz, rings boolean,
  out delivery_id bigint, out is_duplicate boolean
) language plpgsql security definer set search_path = public as $$
declare
  key bigint;
begin
  insert into clients_datakey (practice_id, wrapped) values (of_practice, wrapped_key)
    returning id into key;
  insert into channels_delivery
    (practice_id, channel_id, key_id, provider_id, raw_sealed, received_at, stored_at,
     state, due_at, attempts, error)
  values
    (of_practice, of_channel, key, of_provider_id, sealed, received, moment,
     'pending', moment, 0, '')
  on conflict (practice_id, channel_id, provider_id) do nothing
  returning id into delivery_id;
  is_duplicate := delivery_id is null;
  if is_duplicate then
    delete from clients_datakey d where d.id = key;
    select d.id into delivery_id from channels_delivery d
     where d.practice_id = of_practice and d.channel_id = of_channel
       and d.provider_id = of_provider_id;
  elsif rings then
    perform pg_notify('rapport_deliveries', '');
  end if;
end
$$;

-- The same for a program's call, if its token holds, may hand in, and the channel is its practice's:
-- no row where one of these fails. `of_practice` is what the delivery was sealed for.
create or replace function accept_call(
  token_digest bytea, of_public_id text, of_practice bigint, of_provider_id text,
  wrapped_key bytea, sealed bytea, received timestamptz, moment timestamptz, rings boolean
) returns table (delivery_id bigint, is_duplicate boolean)
language plpgsql security definer set search_path = public as $$
declare
  channel bigint;
begin
  select c.channel_id into channel
    from token_owner(token_digest) o, channel_by_public_id('api', of_public_id) c
   where o.practice_id = of_practice and c.practice_id = of_practice and o.scopes ? 'receive';
  if channel is not null then
    return query select * from accept_delivery(
      of_practice, channel, of_provider_id, wrapped_key, sealed, received, moment, rings);
  end if;
end
$$;

-- Claims due deliveries, oldest first, until `leased`: a worker that dies gives them back by itself.
create or replace function due_deliveries(moment timestamptz, leased timestamptz, most integer)
returns table (practice_id bigint, delivery_id bigint)
language sql security definer set search_path = public as $$
  with due as (
    select d.id from channels_delivery d
     where d.due_at <= moment
     order by d.due_at, d.id
     limit most for no key update skip locked
  )
  update channels_delivery d set due_at = leased, attempts = d.attempts + 1
    from due where d.id = due.id
  returning d.practice_id, d.id
$$;

-- Claims due pages until `leased`, of each way no more than there is room for at its senders, so that
-- one that hangs keeps no other waiting. A worker that dies gives them back by itself.
create or replace function claim_pages(
  moment timestamptz, leased timestamptz, ways text[], room integer[]
) returns table (practice_id bigint, page_id bigint, way text)
language sql security definer set search_path = public as $$
  with due as (
    select p.id
      from unnest(ways, room) as r(way, room)
     cross join lateral (
       select d.id from inbox_page d
        where d.due_at <= moment and d.way = r.way
        order by d.due_at, d.id limit r.room for no key update skip locked) p
  )
  update inbox_page p set state = 'sending', due_at = leased, attempts = p.attempts + 1
    from due where p.id = due.id
  returning p.practice_id, p.id, p.way
$$;

-- The same for tests that people asked for.
create or replace function claim_alert_trials(
  moment timestamptz, leased timestamptz, most integer
) returns table (practice_id bigint, address_id bigint)
language sql security definer set search_path = public as $$
  with due as (
    select a.id from practice_alertaddress a
     where a.trial_due_at <= moment
     order by a.trial_due_at, a.id limit most for no key update skip locked
  )
  update practice_alertaddress a set trial_due_at = leased
    from due where a.id = due.id
  returning a.practice_id, a.id
$$;

create or replace function twilio_by_public_id(of_public_id text)
returns table (practice_id bigint, account_id bigint)
language sql stable security definer set search_path = public as $$
  select t.practice_id, t.id from channels_twilioaccount t where t.public_id = of_public_id
$$;

-- Lines of the ledger, of all practices, that may give rise to a notice or make one moot. Ids only.
create or replace function notable_events(after bigint, most integer)
returns table (practice_id bigint, event_id bigint)
language sql stable security definer set search_path = public as $$
  select e.practice_id, e.id from inbox_event e
   where e.id > after
     and e.kind in ('assigned', 'warned', 'went_late', 'escalated', 'received', 'noted',
                    'reply_accepted', 'answered', 'dropped', 'closed', 'snoozed', 'merged')
   order by e.id limit most
$$;

create or replace function newest_event() returns bigint
language sql stable security definer set search_path = public as $$
  select coalesce(max(e.id), 0) from inbox_event e
$$;

-- Practices in which somebody's notice takes its next step.
create or replace function due_notices(moment timestamptz) returns table (practice_id bigint)
language sql stable security definer set search_path = public as $$
  select distinct n.practice_id from channels_notice n where n.due_at <= moment
$$;

-- Claims due attempts at notices until `leased`, as claim_pages does it for pages.
create or replace function claim_notice_attempts(
  moment timestamptz, leased timestamptz, ways text[], room integer[]
) returns table (practice_id bigint, attempt_id bigint, way text)
language sql security definer set search_path = public as $$
  with due as (
    select p.id
      from unnest(ways, room) as r(way, room)
     cross join lateral (
       select d.id from channels_noticeattempt d
        where d.due_at <= moment and d.way = r.way
        order by d.due_at, d.id limit r.room for no key update skip locked) p
  )
  update channels_noticeattempt p set state = 'sending', due_at = leased, attempts = p.attempts + 1
    from due where p.id = due.id
  returning p.practice_id, p.id, p.way
$$;

-- Who visits right now, and who has gone, noted by the live process for all practices at once: how an
-- answer reaches them depends on it.
create or replace function note_visits(
  practices bigint[], conversations bigint[], moment timestamptz, is_here boolean
) returns void
language sql security definer set search_path = public as $$
  update channels_chatvisitor v
     set here_at = case when is_here then moment else moment - interval '1 minute' end,
         typing_at = case when is_here then v.typing_at end
    from unnest(practices, conversations) as n(practice_id, conversation_id)
   where v.practice_id = n.practice_id and v.conversation_id = n.conversation_id
     and (not is_here or v.here_at < moment)
$$;
