-- What must act before a practice is known. Each returns ids only.

create or replace function membership_of(of_user bigint)
returns table (practice_id bigint, staff_id bigint)
language sql stable security definer set search_path = public as $$
  select s.practice_id, s.id from practice_staff s
   where s.user_id = of_user and s.is_active
   order by s.id limit 1
$$;

create or replace function every_practice() returns table (id bigint)
language sql stable security definer set search_path = public as $$
  select p.id from practice_practice p order by p.id
$$;

-- Founding: the one way a practice comes to be. Returns the new practice's id.
create or replace function found_practice(
  called text, known_as text, emergency text, medical boolean, region text, simulated boolean, moment timestamptz
) returns bigint
language sql security definer set search_path = public as $$
  insert into practice_practice
    (name, slug, emergency_line, is_medical, is_simulated, phone_region, founded_at)
  values (called, known_as, emergency, medical, simulated, region, moment)
  returning id
$$;
