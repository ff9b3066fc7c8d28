-- Who holds a secret, before any practice is known. Each returns ids only.

-- An open invitation by the SHA-256 of its link's secret; whether it has expired is read in scope.
create or replace function invitation_by_digest(of_digest bytea)
returns table (practice_id bigint, invitation_id bigint)
language sql stable security definer set search_path = public as $$
  select i.practice_id, i.id from accounts_invitation i where i.digest = of_digest
$$;

-- A token that still holds, of a user who still may sign in and still works in its practice.
drop function if exists token_owner(bytea);
create function token_owner(of_digest bytea)
returns table (practice_id bigint, token_id bigint, user_id bigint, scopes jsonb)
language sql stable security definer set search_path = public as $$
  select t.practice_id, t.id, t.user_id, t.scopes
    from accounts_apitoken t
    join accounts_user u on u.id = t.user_id and u.is_active
    join practice_staff s
      on s.practice_id = t.practice_id and s.user_id = t.user_id and s.is_active
   where t.digest = of_digest and t.revoked_at is null
$$;
