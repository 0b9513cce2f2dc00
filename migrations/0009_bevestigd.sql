-- Step-up (security §5.5): signing, export, rights and emergency access ask for a proof of who this is that is at most
-- five minutes old. The session remembers when the last one was given; signing in is the first.
alter table toegang.sessie add column bevestigd_op timestamptz;

-- The functions of this schema are koers_context's own; as that role they are changed.
set local role koers_context;

create or replace function toegang.open(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns jsonb language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  s toegang.sessie;
  v_actor jsonb;
begin
  select * into s from toegang.sessie where token_hash = p_token_hash;
  if not found or s.eindigt_op <= p_nu or s.gezien_op + make_interval(secs => s.inactief_na) <= p_nu then return null; end if;
  if s.gezien_op < p_nu - interval '30 seconds' then
    update toegang.sessie set gezien_op = p_nu where token_hash = p_token_hash;
  end if;
  v_actor := case when s.organisatie_id is not null
    then toegang.zet_context(s.account_id, s.organisatie_id, s.soort, s.betrekking_id, p_vandaag) end;
  return jsonb_build_object('sessieId', s.id, 'accountId', s.account_id, 'aal', s.aal, 'actor', v_actor,
    'eindigtOp', s.eindigt_op, 'inactiefNa', s.inactief_na, 'bevestigdOp', s.bevestigd_op);
end $$;

-- Who this is was proven now, or as long ago as the session before this one says.
create function toegang.sessie_bevestigd(p_token_hash bytea, p_op timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$ update toegang.sessie set bevestigd_op = p_op where token_hash = p_token_hash $$;
revoke all on function toegang.sessie_bevestigd(bytea, timestamptz) from public;
grant execute on function toegang.sessie_bevestigd(bytea, timestamptz) to koers_app;
reset role;
