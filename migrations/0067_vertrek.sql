-- What somebody who leaves hands over: the beheerder is told how many requests about data wait for this person. Only how many:
-- the requests themselves are not the beheerder's to see.
set local role koers_context;
create function toegang.open_verzoeken_van(p_medewerker uuid) returns integer language plpgsql stable security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  if not coalesce(koers.overal('medewerker.beheren'), false) then return 0; end if;
  return (select count(*)::int from koers.avg_verzoek v where v.organisatie_id = koers.organisatie()
    and v.behandelaar_id = p_medewerker and v.status in ('ontvangen', 'in_behandeling'));
end $$;
revoke all on function toegang.open_verzoeken_van(uuid) from public;
grant execute on function toegang.open_verzoeken_van(uuid) to koers_app;
reset role;
