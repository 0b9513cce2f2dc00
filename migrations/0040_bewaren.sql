-- How long dossiers stay, and how they go: a list that a person signs, a job that destroys, a stub without content.

insert into koers.recht_standaard (rol, recht) values
  ('directeur', 'avg.vernietigen'), ('directeur', 'avg.toezien'), ('fg', 'avg.toezien');
-- The schools there are get the defaults too; forced row security hides them from the owner meanwhile.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
  select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
  where o.soort = 'school' and s.recht like 'avg.%' on conflict do nothing;
alter table koers.organisatie force row level security;
alter table koers.rol_recht force row level security;

-- Kept longer than the term: a complaint, a lawsuit, an investigation (AVG art. 17 lid 3 onder e).
create table koers.bewaarplicht (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  reden text not null check (length(btrim(reden)) between 1 and 500),
  -- Null: until somebody lifts it.
  tot date,
  door_naam text not null,
  op timestamptz not null,
  opgeheven_op timestamptz,
  opgeheven_naam text,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index bewaarplicht_leerling on koers.bewaarplicht (organisatie_id, leerling_id);
call koers.bescherm_leerling('bewaarplicht', array['avg.vernietigen', 'avg.toezien'], array['avg.vernietigen']);

-- One list: proposed by the product, signed by a person, carried out by a job.
create table koers.vernietigingslijst (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  gemaakt_op timestamptz not null,
  getekend_door uuid,
  getekend_naam text,
  getekend_op timestamptz,
  primary key (organisatie_id, id),
  check ((getekend_op is null) = (getekend_naam is null))
);
create unique index vernietigingslijst_open on koers.vernietigingslijst (organisatie_id) where getekend_op is null;

-- One dossier on a list, and afterwards its stub: which dossier, why, how much, when. Never content, never a name.
-- The column is not called leerling_id: the row outlives the pupil, and so does not go with what names one.
create table koers.vernietiging (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  lijst_id uuid not null,
  leerling uuid not null,
  -- The school's own number of the pupil, so that it can say which dossier this was.
  kenmerk text,
  klasse text not null check (klasse in ('leerlingdossier', 'verwezenDossier')),
  vertrokken_op date not null,
  bewaar_tot date not null,
  status text not null default 'voorgesteld' check (status in ('voorgesteld', 'uitgesloten', 'getekend', 'vernietigd', 'overgeslagen')),
  uitsluiting_reden text check (length(btrim(uitsluiting_reden)) between 1 and 500),
  uitsluiting_naam text,
  -- Rows per kind of data: before, what would go; afterwards, what went.
  aantallen jsonb not null default '{}' check (jsonb_typeof(aantallen) = 'object'),
  sleutels integer not null default 0,
  bestanden integer not null default 0,
  vernietigd_op timestamptz,
  overgeslagen_reden text,
  primary key (organisatie_id, id),
  unique (organisatie_id, lijst_id, leerling),
  foreign key (organisatie_id, lijst_id) references koers.vernietigingslijst (organisatie_id, id),
  check ((status = 'uitgesloten') = (uitsluiting_reden is not null)),
  check ((status = 'vernietigd') = (vernietigd_op is not null))
);

do $$
declare t text; eigen text := 'organisatie_id = (select koers.organisatie())';
begin
  foreach t in array array['vernietigingslijst', 'vernietiging'] loop
    execute format('alter table koers.%I enable row level security', t);
    execute format('alter table koers.%I force row level security', t);
    execute format($p$create policy lezen on koers.%I for select to koers_app
      using (%s and ((select koers.overal('avg.vernietigen')) or (select koers.overal('avg.toezien'))))$p$, t, eigen);
    execute format($p$create policy maken on koers.%I for insert to koers_app
      with check (%s and (select koers.overal('avg.vernietigen')))$p$, t, eigen);
    execute format($p$create policy wijzigen on koers.%I for update to koers_app
      using (%s and (select koers.overal('avg.vernietigen'))) with check (%s)$p$, t, eigen, eigen);
    execute format('create policy backup on koers.%I for select to koers_backup using (true)', t);
    execute format('grant select, insert, update on koers.%I to koers_app', t);
    execute format('grant select on koers.%I to koers_backup', t);
  end loop;
end $$;
-- A line that is not signed may go from the list again; a stub never.
create policy afhalen on koers.vernietiging for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and status in ('voorgesteld', 'uitgesloten') and (select koers.overal('avg.vernietigen')));
grant delete on koers.vernietiging to koers_app;

-- A parent of nobody in this school has no ground to be here; only the product itself removes one, with the last child.
grant delete on koers.ouder to koers_app;
create policy vernietigen on koers.ouder for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem'
  and not exists (select from koers.ouder_relatie r where r.organisatie_id = ouder.organisatie_id and r.ouder_id = ouder.id));

-- The tables about a pupil, asked of the catalogue: a new one can't be forgotten. Children before parents, by their
-- foreign keys, so that what points to something goes first.
create function koers.tabellen_over_leerling() returns table (tabel text, beurt integer) language plpgsql stable
  set search_path = koers, pg_temp as $$
declare
  v_over oid[];
  v_nu oid[];
  v_beurt integer := 0;
begin
  select array_agg(c.oid) into v_over from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'leerling_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname = 'koers';
  while cardinality(v_over) > 0 loop
    v_beurt := v_beurt + 1;
    select array_agg(o) into v_nu from unnest(v_over) o where not exists (
      select from pg_catalog.pg_constraint k where k.contype = 'f' and k.confrelid = o and k.conrelid <> o and k.conrelid = any (v_over));
    if v_nu is null then raise exception 'tables about a pupil point to each other in a circle'; end if;
    return query select c.relname::text, v_beurt from pg_catalog.pg_class c where c.oid = any (v_nu) order by 1;
    select coalesce(array_agg(o), '{}') into v_over from unnest(v_over) o where o <> all (v_nu);
  end loop;
end $$;

-- How many rows each table has of these pupils, as far as the context sees them.
create function koers.tel_over_leerling(p_leerlingen uuid[]) returns table (leerling uuid, tabel text, aantal integer)
  language plpgsql stable set search_path = koers, pg_temp as $$
declare t text;
begin
  for t in select x.tabel from koers.tabellen_over_leerling() x loop
    return query execute format(
      'select leerling_id, %1$L::text, count(*)::integer from koers.%1$I where organisatie_id = koers.organisatie() and leerling_id = any ($1) group by 1', t)
      using p_leerlingen;
  end loop;
end $$;

-- Every row about one pupil, and how many there were per table. Only the product itself, as the job of a signed list.
create function koers.wis_over_leerling(p_leerling uuid) returns table (tabel text, aantal integer) language plpgsql
  set search_path = koers, pg_temp as $$
declare t text; n integer;
begin
  if koers.soort() is distinct from 'systeem' then
    raise exception 'a dossier is destroyed by the product, for who signed' using errcode = 'insufficient_privilege';
  end if;
  for t in select x.tabel from koers.tabellen_over_leerling() x order by x.beurt, x.tabel loop
    execute format('delete from koers.%I where organisatie_id = koers.organisatie() and leerling_id = $1', t) using p_leerling;
    get diagnostics n = row_count;
    tabel := t;
    aantal := n;
    return next;
  end loop;
end $$;

set local role koers_context;
-- Who is no pupil or parent here any more has no way in: invitations, sessions, mail to that address, and the account
-- with all that hangs on it when nothing else does.
create function toegang.wis_betrekking(p_soort text, p_betrekking uuid, p_email text) returns integer language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  v_account uuid;
  v_weg integer := 0;
  t text;
begin
  if koers.soort() is distinct from 'systeem' or p_soort not in ('ouder', 'leerling') then
    raise exception 'a relation is removed by the product itself' using errcode = 'insufficient_privilege';
  end if;
  delete from toegang.uitnodiging u where u.organisatie_id = koers.organisatie() and u.soort = p_soort and u.betrekking_id = p_betrekking;
  delete from toegang.sessie s where s.organisatie_id = koers.organisatie() and s.soort = p_soort and s.betrekking_id = p_betrekking;
  if p_soort = 'ouder' then
    delete from toegang.toegangscode c where c.organisatie_id = koers.organisatie() and c.ouder_id = p_betrekking;
  end if;
  delete from koers.bericht b where b.organisatie_id = koers.organisatie() and lower(b.aan) = lower(p_email);
  for v_account in delete from toegang.betrekking b where b.organisatie_id = koers.organisatie() and b.soort = p_soort
      and b.betrekking_id = p_betrekking returning b.account_id loop
    delete from koers.idempotentie i where i.organisatie_id = koers.organisatie() and i.account_id = v_account;
    if exists (select from toegang.betrekking b where b.account_id = v_account) then continue; end if;
    update toegang.uitnodiging set gebruikt_door = null where gebruikt_door = v_account;
    for t in select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
        where c.relkind = 'r' and n.nspname = 'toegang' loop
      execute format('delete from toegang.%I where account_id = $1', t) using v_account;
    end loop;
    delete from toegang.account where id = v_account;
    v_weg := v_weg + 1;
  end loop;
  return v_weg;
end $$;
-- The schools of this installation, for the monthly proposal.
create function koers.scholen() returns setof uuid language sql stable security definer set search_path = koers, pg_temp
  as $$ select id from koers.organisatie where soort = 'school' order by id $$;
revoke all on function toegang.wis_betrekking(text, uuid, text), koers.scholen() from public;
grant execute on function toegang.wis_betrekking(text, uuid, text), koers.scholen() to koers_app;
reset role;

-- Emergency access names a pupil; only the product itself removes the row, with the dossier.
grant delete on koers.noodtoegang to koers_app;
create policy vernietigen on koers.noodtoegang for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem');
