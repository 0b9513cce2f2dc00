-- CSV: a second way in for pupils and staff, and the first for parents with their gezag.

-- Rows say where they came from; 'csv' joins 'hand' and 'edexml'.
do $$
declare t text;
begin
  foreach t in array array['groep', 'medewerker', 'leerling', 'inschrijving', 'leerling_groep'] loop
    execute format('alter table koers.%I drop constraint %I', t, t || '_bron_check');
    execute format('alter table koers.%I add constraint %I check (bron in (''hand'', ''edexml'', ''csv''))', t, t || '_bron_check');
  end loop;
end $$;

-- The short code that the administration knows a member of staff by; apart from the key of EDEXML, which is another number.
alter table koers.medewerker add column code text;
create unique index medewerker_code on koers.medewerker (organisatie_id, code) where code is not null;

-- The relation number of the administration, to know a parent again.
alter table koers.ouder add column bron text not null default 'hand' check (bron in ('hand', 'csv'));
alter table koers.ouder add column bron_sleutel text;
create unique index ouder_bron on koers.ouder (organisatie_id, bron_sleutel) where bron_sleutel is not null;
alter table koers.ouder_relatie add column bron text not null default 'hand' check (bron in ('hand', 'csv'));

-- Only an undo deletes a parent: one that came out of a file and that no child points to any more.
create policy verwijderen on koers.ouder for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and bron = 'csv' and (select koers.overal('ouder.beheren'))
  and not exists (select from koers.ouder_relatie r where r.organisatie_id = ouder.organisatie_id and r.ouder_id = ouder.id));
grant delete on koers.ouder to koers_app;

-- A round with parents holds addresses: it is for who may manage parents too.
alter table koers.import_ronde drop constraint import_ronde_soort_check;
alter table koers.import_ronde add constraint import_ronde_soort_check
  check (soort in ('edexml', 'csv-leerlingen', 'csv-medewerkers', 'csv-ouders', 'csv-combinatie'));
drop policy importeren on koers.import_ronde;
create policy importeren on koers.import_ronde to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren'))
    and (soort not in ('csv-ouders', 'csv-combinatie') or (select koers.overal('ouder.beheren'))))
  with check (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren'))
    and (soort not in ('csv-ouders', 'csv-combinatie') or (select koers.overal('ouder.beheren'))));

-- Which column of a school's file is what: names of columns only, never a value of a cell.
create table koers.import_indeling (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  soort text not null check (soort in ('leerlingen', 'medewerkers', 'ouders', 'combinatie')),
  naam text not null check (length(naam) between 1 and 80),
  -- False: the file has no head, the columns are known by their place.
  kop boolean not null,
  kolommen jsonb not null,
  gewijzigd_op timestamptz not null,
  primary key (organisatie_id, id)
);
create unique index import_indeling_naam on koers.import_indeling (organisatie_id, soort, lower(naam));
alter table koers.import_indeling enable row level security;
alter table koers.import_indeling force row level security;
create policy importeren on koers.import_indeling to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren')))
  with check (organisatie_id = (select koers.organisatie()) and (select koers.overal('leerling.importeren')));
create policy backup on koers.import_indeling for select to koers_backup using (true);
grant select, insert, update, delete on koers.import_indeling to koers_app;
grant select on koers.import_indeling to koers_backup;
