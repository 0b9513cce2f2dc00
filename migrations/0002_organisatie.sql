-- samenwerkingsverband → bestuur → school → schooljaar → groep, and the staff of a school.

-- A table whose rows give access: staff read it, writing needs the right. A row that names the actor (column `wie`)
-- is out of reach for that actor: nobody gives or takes the own access (threat A13).
create procedure koers.bescherm_toegang(tabel text, schrijven text, wie text) language plpgsql as $$
declare
  eigen text := 'organisatie_id = (select koers.organisatie())';
  mag text := format('(select koers.overal(%L))', schrijven);
  soort text;
begin
  if wie is not null then
    mag := mag || format(' and %I is distinct from (select koers.betrekking())', wie);
  end if;
  execute format('alter table koers.%I enable row level security', tabel);
  execute format('alter table koers.%I force row level security', tabel);
  execute format($p$create policy lezen on koers.%I for select to koers_app
    using (%s and (select koers.soort()) in ('medewerker', 'systeem'))$p$, tabel, eigen);
  foreach soort in array array['insert', 'update', 'delete'] loop
    execute format('create policy %I on koers.%I for %s to koers_app %s', soort, tabel, soort,
      case soort when 'insert' then '' else format('using (%s and %s) ', eigen, mag) end
      || case soort when 'delete' then '' else format('with check (%s and %s)', eigen, mag) end);
  end loop;
  execute format('create policy backup on koers.%I for select to koers_backup using (true)', tabel);
  execute format('grant select, insert, update, delete on koers.%I to koers_app', tabel);
  execute format('grant select on koers.%I to koers_backup', tabel);
end $$;

create table koers.organisatie (
  id uuid primary key,
  soort text not null check (soort in ('samenwerkingsverband', 'bestuur', 'school')),
  bovenliggend_id uuid references koers.organisatie (id),
  naam text not null check (length(naam) between 1 and 200),
  -- Bevoegd gezag number or SWV number; a school has BRIN + vestiging instead.
  nummer text,
  brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  vestiging text check (vestiging ~ '^[0-9]{2}$'),
  schooltype text check (schooltype in ('BO', 'SBO', 'SO', 'VO', 'PrO', 'VSO')),
  cluster smallint check (cluster between 1 and 4),
  plaats text,
  telefoon text,
  email text,
  -- Norms that a school may set: six weeks, 15 October, half-yearly monitor.
  normen jsonb not null default '{}',
  demo boolean not null default false,
  aangemaakt_op timestamptz not null,
  check ((soort = 'school') = (brin is not null and vestiging is not null and schooltype is not null))
);
create unique index organisatie_brin on koers.organisatie (brin, vestiging) where soort = 'school';

-- A bestuur and a samenwerkingsverband are read from below by a school that hangs under them.
create function koers.organisatie_keten(start uuid) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  with recursive keten as (
    select id, bovenliggend_id from koers.organisatie where id = start
    union all
    select o.id, o.bovenliggend_id from koers.organisatie o join keten k on o.id = k.bovenliggend_id
  ) select id from keten $$;
revoke all on function koers.organisatie_keten(uuid) from public;
grant execute on function koers.organisatie_keten(uuid) to koers_app;
grant select on koers.organisatie to koers_context;
alter function koers.organisatie_keten(uuid) owner to koers_context;
alter table koers.organisatie enable row level security;
alter table koers.organisatie force row level security;
create policy context on koers.organisatie for select to koers_context using (true);
create policy backup on koers.organisatie for select to koers_backup using (true);
create policy lezen on koers.organisatie for select to koers_app
  using (id in (select koers.organisatie_keten((select koers.organisatie()))));
create policy maken on koers.organisatie for insert to koers_app
  with check ((select koers.soort()) = 'systeem');
create policy wijzigen on koers.organisatie for update to koers_app
  using (id = (select koers.organisatie()) and (select koers.soort()) in ('medewerker', 'systeem'))
  with check (id = (select koers.organisatie()));
grant select, insert, update on koers.organisatie to koers_app;
grant select on koers.organisatie to koers_backup;

create table koers.schooljaar (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  naam text not null check (naam ~ '^[0-9]{4}-[0-9]{4}$'),
  begin_op date not null,
  eind_op date not null check (eind_op > begin_op),
  primary key (organisatie_id, id),
  unique (organisatie_id, naam)
);
call koers.bescherm_organisatie('schooljaar');

create table koers.groep (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  schooljaar_id uuid not null,
  naam text not null check (length(naam) between 1 and 64),
  soort text not null default 'groep' check (soort in ('groep', 'samengesteld')),
  -- EDEXML jaargroep code; the reader maps it to words per schooltype.
  jaargroep text,
  bron text not null default 'hand' check (bron in ('hand', 'edexml')),
  bron_sleutel text,
  -- Gone from the source file; kept because plans and history point to it.
  vervallen_op date,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, schooljaar_id) references koers.schooljaar (organisatie_id, id)
);
create unique index groep_bron on koers.groep (organisatie_id, schooljaar_id, soort, bron_sleutel) where bron_sleutel is not null;
call koers.bescherm_organisatie('groep');

-- Labels, order and visibility that a school gives to a code. The codes themselves live in codelijsten.ts.
create table koers.codelijst_label (
  organisatie_id uuid not null references koers.organisatie (id),
  lijst text not null,
  code text not null,
  label text check (length(label) between 1 and 120),
  volgorde smallint,
  verborgen boolean not null default false,
  primary key (organisatie_id, lijst, code)
);
call koers.bescherm_organisatie('codelijst_label');
-- Parents and pupils read a plan in the words of the school.
create policy labels_lezen on koers.codelijst_label for select to koers_app
  using (organisatie_id = (select koers.organisatie()));

create table koers.medewerker (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  roepnaam text not null default '',
  voorvoegsel text not null default '',
  achternaam text not null check (length(achternaam) between 1 and 200),
  email text,
  telefoon text,
  functie text,
  bron text not null default 'hand' check (bron in ('hand', 'edexml')),
  bron_sleutel text,
  uit_dienst_op date,
  aangemaakt_op timestamptz not null,
  primary key (organisatie_id, id)
);
create unique index medewerker_bron on koers.medewerker (organisatie_id, bron_sleutel) where bron_sleutel is not null;
create unique index medewerker_email on koers.medewerker (organisatie_id, lower(email)) where email is not null;
call koers.bescherm_organisatie('medewerker');

-- Roles and default rights: reference data of the product, the same for every school (settled: a named exception).
create table koers.rol (
  rol text primary key,
  bereik text not null check (bereik in ('school', 'groep', 'kind', 'zelf'))
);
create table koers.recht_standaard (
  rol text not null references koers.rol (rol),
  recht text not null,
  primary key (rol, recht)
);
grant select on koers.rol, koers.recht_standaard to koers_app, koers_context, koers_backup;

insert into koers.rol (rol, bereik) values
  ('beheerder', 'school'), ('directeur', 'school'), ('teamleider', 'groep'), ('zorgcoordinator', 'school'),
  ('leerlingbegeleider', 'groep'), ('mentor', 'groep'), ('onderwijsassistent', 'groep'), ('vakdocent', 'groep'),
  ('cvb_lid', 'school'), ('leerlingadministratie', 'school'), ('fg', 'school'), ('ouder', 'kind'), ('leerling', 'zelf');

insert into koers.recht_standaard (rol, recht)
select rol, unnest(rechten) from (values
  ('beheerder',            array['leerling.lezen', 'leerling.importeren', 'organisatie.beheren', 'medewerker.beheren']),
  ('directeur',            array['leerling.lezen', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.publiceren', 'opp.beeindigen', 'opp.verwijderen', 'opp.exporteren', 'opp.vaststellen', 'lesadvies.lezen']),
  ('teamleider',           array['leerling.lezen', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.exporteren', 'lesadvies.lezen']),
  ('zorgcoordinator',      array['leerling.lezen', 'leerling.beheren', 'ouder.lezen', 'ouder.beheren', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'opp.publiceren', 'opp.beeindigen', 'opp.verwijderen', 'opp.exporteren', 'opp.bulk_exporteren', 'opp.ondertekenverzoek', 'lesadvies.lezen']),
  ('leerlingbegeleider',   array['leerling.lezen', 'leerling.beheren', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'opp.publiceren', 'opp.exporteren', 'lesadvies.lezen']),
  ('mentor',               array['leerling.lezen', 'leerling.beheren', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'opp.exporteren', 'lesadvies.lezen']),
  ('onderwijsassistent',   array['leerling.lezen', 'opp.lezen', 'lesadvies.lezen']),
  ('vakdocent',            array['leerling.lezen', 'lesadvies.lezen']),
  ('cvb_lid',              array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'lesadvies.lezen']),
  ('leerlingadministratie',array['leerling.lezen', 'leerling.beheren', 'leerling.importeren', 'ouder.lezen', 'ouder.beheren']),
  ('fg',                   array['audit.lezen']),
  ('ouder',                array['leerling.lezen', 'opp.lezen']),
  ('leerling',             array['leerling.lezen', 'opp.lezen'])
) as standaard (rol, rechten);

-- The rights matrix of one school, copied from the defaults when the school is made.
create table koers.rol_recht (
  organisatie_id uuid not null references koers.organisatie (id),
  rol text not null references koers.rol (rol),
  recht text not null,
  primary key (organisatie_id, rol, recht)
);
call koers.bescherm_toegang('rol_recht', 'medewerker.beheren', null);

create table koers.rol_toekenning (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  medewerker_id uuid not null,
  rol text not null references koers.rol (rol) check (rol not in ('ouder', 'leerling')),
  vanaf date not null,
  tot date check (tot >= vanaf),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id)
);
create index rol_toekenning_medewerker on koers.rol_toekenning (organisatie_id, medewerker_id);
call koers.bescherm_toegang('rol_toekenning', 'medewerker.beheren', 'medewerker_id');

create table koers.groep_medewerker (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  groep_id uuid not null,
  medewerker_id uuid not null,
  -- The role that this link serves: a mentor of one group may teach another.
  rol text not null check (rol in ('mentor', 'teamleider', 'leerlingbegeleider', 'onderwijsassistent', 'vakdocent')),
  vak text,
  vanaf date not null,
  tot date check (tot >= vanaf),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, groep_id) references koers.groep (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id)
);
create index groep_medewerker_medewerker on koers.groep_medewerker (organisatie_id, medewerker_id);
create index groep_medewerker_groep on koers.groep_medewerker (organisatie_id, groep_id);
call koers.bescherm_toegang('groep_medewerker', 'medewerker.beheren', 'medewerker_id');
