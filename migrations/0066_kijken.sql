-- An open screen asks from time to time whether its session still stands. That look must not count as use: else a screen that
-- lies open keeps its own session alive for ever (security §1.8). So it has a function of its own, which writes nothing.

-- A session that the school took away stays a while as a row that opens nothing (it has ended before it began), so that the
-- screen that is still open can say why; the nightly job removes it like every other that has ended.
alter table toegang.sessie add column ingetrokken boolean not null default false;

set local role koers_context;
create or replace function toegang.sessies_eindig_betrekking(p_soort text, p_betrekking uuid) returns void language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  update toegang.sessie s set ingetrokken = true, eindigt_op = s.begonnen_op
    where s.organisatie_id = koers.organisatie() and s.soort = p_soort and s.betrekking_id = p_betrekking $$;

-- How a session stands. `stempel` is another one as soon as what this person may see is: a role, group, substitution or emergency
-- access that began or ended, a pupil who moved, a restriction.
create function toegang.kijk(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns jsonb language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  s toegang.sessie;
  v_actor jsonb;
begin
  select * into s from toegang.sessie where token_hash = p_token_hash;
  if not found then return jsonb_build_object('stand', 'beeindigd'); end if;
  if s.ingetrokken then return jsonb_build_object('stand', 'geen-toegang'); end if;
  if s.eindigt_op <= p_nu or s.gezien_op + make_interval(secs => s.inactief_na) <= p_nu or s.gezien_op > p_nu + interval '5 minutes' then
    return jsonb_build_object('stand', 'verlopen');
  end if;
  if s.organisatie_id is null or (s.aal = 1 and toegang.heeft_factor(s.account_id)) then
    return jsonb_build_object('stand', case when exists (select from toegang.account a where a.id = s.account_id and a.actief)
      then 'open' else 'geen-toegang' end);
  end if;
  perform set_config('koers.nu', p_nu::text, true);
  v_actor := toegang.zet_context(s.account_id, s.organisatie_id, s.soort, s.betrekking_id, p_vandaag);
  if v_actor is null then return jsonb_build_object('stand', 'geen-toegang'); end if;
  return jsonb_build_object('stand', 'open', 'betrekkingId', s.betrekking_id,
    'stempel', md5((v_actor ->> 'rechten') || coalesce(v_actor ->> 'klasse', '') || coalesce(current_setting('koers.beperkt', true), '')));
end $$;
revoke all on function toegang.kijk(bytea, timestamptz, date), toegang.sessies_eindig_betrekking(text, uuid) from public;
grant execute on function toegang.kijk(bytea, timestamptz, date), toegang.sessies_eindig_betrekking(text, uuid) to koers_app;
reset role;
