-- Import rounds: what a file would change, what was changed, and how to take it back.

create table koers.import_ronde (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  soort text not null check (soort in ('edexml')),
  bestandsnaam text not null,
  bestand_sha256 text not null,
  status text not null check (status in ('gelezen', 'bezig', 'verwerkt', 'mislukt', 'teruggedraaid', 'verlopen', 'geannuleerd')),
  -- Parsed file without a single number of a person, and the diff against the school: both pass the codec.
  gelezen bytea,
  verschil bytea,
  -- Answers of the beheerder to the questions of the file, until the job has used them.
  beslissingen bytea,
  -- Per changed row what it was before, for undo.
  ongedaan bytea,
  telling jsonb not null default '{}',
  voortgang integer not null default 0,
  totaal integer not null default 0,
  foutcode text,
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  bezig_sinds timestamptz,
  verwerkt_op timestamptz,
  teruggedraaid_op timestamptz,
  primary key (organisatie_id, id)
);
-- A round holds what was read of every pupil: it is for who may import, not for all staff.
alter table koers.import_ronde enable row level security;
alter table koers.import_ronde force row level security;
create policy importeren on koers.import_ronde to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren')))
  with check (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren')));
create policy backup on koers.import_ronde for select to koers_backup using (true);
create policy opruimen on koers.import_ronde to koers_context using (true) with check (true);
grant select, insert, update, delete on koers.import_ronde to koers_app;
grant select on koers.import_ronde to koers_backup;
grant select, update on koers.import_ronde to koers_context;

-- A file that nobody confirmed in a week is forgotten; what an import changed can be taken back for thirty days. A
-- round that says it is busy for an hour has lost its process.
create function koers.imports_opruimen(p_nu timestamptz) returns integer language sql security definer
  set search_path = koers, pg_temp as $$
  with gestrand as (
    update koers.import_ronde set status = 'mislukt', foutcode = 'import.storing'
    where status = 'bezig' and bezig_sinds < p_nu - interval '1 hour'
  ), verlopen as (
    update koers.import_ronde set status = 'verlopen', gelezen = null, verschil = null, beslissingen = null
    where status in ('gelezen', 'mislukt') and op < p_nu - interval '7 days' returning 1
  ), oud as (
    update koers.import_ronde set verschil = null, ongedaan = null
    where status in ('verwerkt', 'teruggedraaid') and verwerkt_op < p_nu - interval '30 days'
      and (verschil is not null or ongedaan is not null) returning 1
  ) select ((select count(*) from verlopen) + (select count(*) from oud))::int $$;
revoke all on function koers.imports_opruimen(timestamptz) from public;
grant execute on function koers.imports_opruimen(timestamptz) to koers_app;
alter function koers.imports_opruimen(timestamptz) owner to koers_context;

-- Roles and group links that a file names: suggestions, because they give access. The beheerder confirms.
create table koers.import_suggestie (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  ronde_id uuid not null,
  medewerker_id uuid not null,
  soort text not null check (soort in ('rol', 'groep')),
  rol text not null,
  groep_id uuid,
  status text not null default 'open' check (status in ('open', 'bevestigd', 'afgewezen')),
  besloten_door uuid,
  besloten_op timestamptz,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, ronde_id) references koers.import_ronde (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, groep_id) references koers.groep (organisatie_id, id)
);
create unique index import_suggestie_een on koers.import_suggestie
  (organisatie_id, medewerker_id, soort, rol, coalesce(groep_id, '00000000-0000-0000-0000-000000000000'::uuid)) where status = 'open';
call koers.bescherm_organisatie('import_suggestie');

-- Long work with a visible state: bulk PDF, import. `leerling_ids` says whom it is about.
create table koers.taak (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  soort text not null,
  status text not null check (status in ('wacht', 'bezig', 'klaar', 'mislukt', 'geannuleerd')),
  account_id uuid not null,
  invoer jsonb not null default '{}',
  -- Plans whose content is in the file: deleting one of them deletes the file.
  plan_ids uuid[] not null default '{}',
  voortgang integer not null default 0,
  totaal integer not null default 0,
  uitkomst jsonb not null default '{}',
  -- Name of the finished file in the home of the product, removed after a day.
  bestand text,
  foutcode text,
  gemaakt_op timestamptz not null,
  klaar_op timestamptz,
  primary key (organisatie_id, id)
);
alter table koers.taak enable row level security;
alter table koers.taak force row level security;
-- A task belongs to the one who asked for it.
create policy eigen_taak on koers.taak to koers_app
  using (organisatie_id = (select koers.organisatie()) and (account_id = (select koers.account()) or (select koers.soort()) = 'systeem'))
  with check (organisatie_id = (select koers.organisatie()));
-- A deletion reaches the files that others made.
create policy verwijderen_lezen on koers.taak for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and soort = 'opp.groep'
  and ((select koers.overal('opp.verwijderen')) or cardinality((select koers.bereik('opp.verwijderen'))::uuid[]) > 0));
create policy verwijderen_wijzigen on koers.taak for update to koers_app using (
  organisatie_id = (select koers.organisatie()) and soort = 'opp.groep'
  and ((select koers.overal('opp.verwijderen')) or cardinality((select koers.bereik('opp.verwijderen'))::uuid[]) > 0));
create policy backup on koers.taak for select to koers_backup using (true);
grant select, insert, update, delete on koers.taak to koers_app;
grant select on koers.taak to koers_backup;

-- Answers to commands that carried an Idempotency-Key, replayed for a day (security §5.9).
create table koers.idempotentie (
  organisatie_id uuid not null references koers.organisatie (id),
  account_id uuid not null,
  sleutel uuid not null,
  opdracht text not null,
  invoer_hash text not null,
  status smallint not null,
  antwoord bytea not null,
  -- The thing the answer is about, so that deleting it deletes the answer.
  onderwerp_id uuid,
  leerling_id uuid,
  op timestamptz not null,
  primary key (organisatie_id, account_id, sleutel)
);
alter table koers.idempotentie enable row level security;
alter table koers.idempotentie force row level security;
create policy eigen on koers.idempotentie to koers_app
  using (organisatie_id = (select koers.organisatie()) and (account_id = (select koers.account()) or (select koers.soort()) = 'systeem'
    or leerling_id = any ((select koers.bereik('opp.verwijderen'))::uuid[]) or (select koers.overal('opp.verwijderen'))))
  with check (organisatie_id = (select koers.organisatie()));
create policy backup on koers.idempotentie for select to koers_backup using (true);
grant select, insert, update, delete on koers.idempotentie to koers_app;
grant select on koers.idempotentie to koers_backup;

-- Has this pupil a dossier? Asked by an undo of an import, by somebody who may not see one.
create function koers.leerlingen_met_dossier(ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  select distinct leerling_id from (
    select leerling_id from koers.plan where organisatie_id = koers.organisatie() and leerling_id = any (ids)
    union all select leerling_id from koers.kenmerk where organisatie_id = koers.organisatie() and leerling_id = any (ids)
    union all select leerling_id from koers.toetsresultaat where organisatie_id = koers.organisatie() and leerling_id = any (ids)
    union all select leerling_id from koers.externe_betrokkene where organisatie_id = koers.organisatie() and leerling_id = any (ids)
    union all select leerling_id from koers.ouder_relatie where organisatie_id = koers.organisatie() and leerling_id = any (ids)
  ) d $$;
do $$
declare t text;
begin
  foreach t in array array['plan', 'kenmerk', 'toetsresultaat', 'externe_betrokkene', 'ouder_relatie'] loop
    execute format('grant select on koers.%I to koers_context', t);
    execute format('create policy context on koers.%I for select to koers_context using (true)', t);
  end loop;
end $$;
revoke all on function koers.leerlingen_met_dossier(uuid[]) from public;
grant execute on function koers.leerlingen_met_dossier(uuid[]) to koers_app;
alter function koers.leerlingen_met_dossier(uuid[]) owner to koers_context;
