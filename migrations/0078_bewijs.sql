-- Evidence of a decision (security §1.8, items 6 and 8): the newest seal of the trail, and a number that only goes up.
set local role koers_audit;
-- The head alone: counting the trail, as audit.stand does, is too much for the moment of a decision. Null: nothing is sealed yet.
create function audit.hoofd() returns table (nummer bigint, hash text) language sql stable security definer
  set search_path = audit, pg_temp as $$
  select z.nummer, encode(z.hash, 'hex') from audit.zegel z order by z.nummer desc limit 1 $$;
revoke all on function audit.hoofd() from public;
grant execute on function audit.hoofd() to koers_app;
reset role;

-- One order over the decisions of all schools, whatever the clock does. A decision that was rolled back leaves a gap.
create sequence koers.bewijs_volgnummer as bigint;
grant usage on sequence koers.bewijs_volgnummer to koers_app;
