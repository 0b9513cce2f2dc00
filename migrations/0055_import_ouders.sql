-- A round with parents is out of sight for who may not manage parents (0020), but never out of the way: what is undone beneath
-- it would put back what it rests on. So everybody who imports sees that it is there, and nothing of what is in it.
grant select (organisatie_id, id, soort, status, op, verwerkt_op) on koers.import_ronde to koers_context;
create policy context on koers.import_ronde for select to koers_context using (true);

set local role koers_context;
create function koers.import_ouderrondes() returns table (id uuid, status text, op timestamptz, verwerkt_op timestamptz)
  language sql stable security definer set search_path = koers, pg_temp as $$
  select r.id, r.status, r.op, r.verwerkt_op from koers.import_ronde r
  where r.organisatie_id = koers.organisatie() and r.soort in ('csv-ouders', 'csv-combinatie')
    and koers.overal('leerling.importeren') and not koers.overal('ouder.beheren')
  order by r.op desc, r.id desc limit 100 $$;
revoke all on function koers.import_ouderrondes() from public;
grant execute on function koers.import_ouderrondes() to koers_app;
reset role;
