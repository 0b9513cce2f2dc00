-- Taking an import back removes the groups that it made and that are empty again. A pupil whose use is restricted isn't there for
-- who takes it back (0060), and is in the group all the same.
set local role koers_context;
create function koers.groepen_met_beperkte(p_groepen uuid[]) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  select lg.groep_id from koers.leerling_groep lg join koers.beperking b on b.organisatie_id = lg.organisatie_id and b.leerling_id = lg.leerling_id
  where lg.organisatie_id = koers.organisatie() and lg.groep_id = any (p_groepen) and b.opgeheven_op is null $$;
revoke all on function koers.groepen_met_beperkte(uuid[]) from public;
grant execute on function koers.groepen_met_beperkte(uuid[]) to koers_app;
reset role;
