-- As in 0048. A clock that went back would let a session live longer than its limits say (reliability R11): a session that
-- was seen in what is now the future has ended. Five minutes are room for two machines that don't agree.
set local role koers_context;
create or replace function toegang.open(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns jsonb language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  s toegang.sessie;
  v_actor jsonb;
  v_half boolean;
begin
  select * into s from toegang.sessie where token_hash = p_token_hash;
  if not found or s.eindigt_op <= p_nu or s.gezien_op + make_interval(secs => s.inactief_na) <= p_nu
    or s.gezien_op > p_nu + interval '5 minutes' then return null; end if;
  perform set_config('koers.nu', p_nu::text, true);
  v_half := s.aal = 1 and toegang.heeft_factor(s.account_id);
  if not v_half and s.organisatie_id is not null then
    v_actor := toegang.zet_context(s.account_id, s.organisatie_id, s.soort, s.betrekking_id, p_vandaag);
    if v_actor is null then return null; end if;
    v_actor := v_actor || toegang.tijdelijk(s.organisatie_id, s.soort, s.betrekking_id, p_vandaag);
  elsif not exists (select from toegang.account a where a.id = s.account_id and a.actief) then return null; end if;
  if s.gezien_op < p_nu - interval '30 seconds' then
    update toegang.sessie set gezien_op = p_nu where token_hash = p_token_hash;
  end if;
  return jsonb_build_object('sessieId', s.id, 'accountId', s.account_id, 'aal', s.aal, 'half', v_half, 'actor', v_actor,
    'eindigtOp', s.eindigt_op, 'inactiefNa', s.inactief_na, 'bevestigdOp', s.bevestigd_op);
end $$;
revoke all on function toegang.open(bytea, timestamptz, date) from public;
grant execute on function toegang.open(bytea, timestamptz, date) to koers_app;
reset role;
