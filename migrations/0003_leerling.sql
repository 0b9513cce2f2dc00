-- The pupil, the enrolment, the group, the parents with their authority (gezag), and what plans may pick from.
-- No BSN, education number or last digits of one anywhere (settled: BSN).

-- From the eighteenth birthday the pupil decides and gezag has ended (BW 1:233). Born on 29 February means 1 March in
-- other years, as `leeftijd` in leerling.ts counts; adding an interval of years would say 28 February.
create function koers.meerderjarig(geboren date, op date) returns boolean language sql immutable parallel safe
  as $$ select coalesce(extract(year from age(op::timestamp, geboren::timestamp)) >= 18, false) $$;

create table koers.leerling (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  -- Equal to id: lets one policy text serve every table about a pupil.
  leerling_id uuid not null generated always as (id) stored,
  leerlingnummer text,
  bron text not null default 'hand' check (bron in ('hand', 'edexml')),
  bron_sleutel text,
  eckid text,
  roepnaam text not null default '',
  voorvoegsel text not null default '',
  achternaam text not null default '',
  voornamen text not null default '',
  voorletters text not null default '',
  -- Lower case without accents, made by the product: search does not depend on server extensions.
  zoeknaam text not null,
  geboortedatum date,
  geslacht text not null default 'onbekend' check (geslacht in ('jongen', 'meisje', 'onbekend', 'niet-gespecificeerd')),
  jaargroep text,
  leerroute text,
  thuistaal text,
  tolk_nodig boolean not null default false,
  -- 'mogelijk_uitgeschreven': missing from a full file. A person decides; nothing is deleted.
  status text not null default 'ingeschreven' check (status in ('ingeschreven', 'mogelijk_uitgeschreven', 'uitgeschreven')),
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  primary key (organisatie_id, id),
  check (roepnaam <> '' or achternaam <> '')
);
create unique index leerling_bron on koers.leerling (organisatie_id, bron_sleutel) where bron_sleutel is not null;
create unique index leerling_eckid on koers.leerling (organisatie_id, eckid) where eckid is not null;
create index leerling_naam on koers.leerling (organisatie_id, achternaam collate "nl-x-icu", roepnaam collate "nl-x-icu", id);
call koers.bescherm_leerling('leerling', array['leerling.lezen'], array['leerling.beheren', 'leerling.importeren']);

create table koers.inschrijving (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  begin_op date,
  eind_op date,
  bron text not null default 'hand' check (bron in ('hand', 'edexml')),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  check (eind_op is null or begin_op is null or eind_op >= begin_op)
);
create index inschrijving_leerling on koers.inschrijving (organisatie_id, leerling_id);
call koers.bescherm_leerling('inschrijving', array['leerling.lezen'], array['leerling.beheren', 'leerling.importeren']);

create table koers.leerling_groep (
  organisatie_id uuid not null references koers.organisatie (id),
  leerling_id uuid not null,
  groep_id uuid not null,
  bron text not null default 'hand' check (bron in ('hand', 'edexml')),
  vanaf date not null,
  tot date check (tot >= vanaf),
  primary key (organisatie_id, leerling_id, groep_id, vanaf),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, groep_id) references koers.groep (organisatie_id, id)
);
create index leerling_groep_groep on koers.leerling_groep (organisatie_id, groep_id);
call koers.bescherm_leerling('leerling_groep', array['leerling.lezen'], array['leerling.beheren', 'leerling.importeren']);

-- A member of staff bound to one pupil: the mentor of a VO pupil, the leerlingbegeleider.
create table koers.leerling_medewerker (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  medewerker_id uuid not null,
  rol text not null check (rol in ('mentor', 'leerlingbegeleider', 'onderwijsassistent', 'vakdocent')),
  vanaf date not null,
  tot date check (tot >= vanaf),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id)
);
create index leerling_medewerker_medewerker on koers.leerling_medewerker (organisatie_id, medewerker_id);
create index leerling_medewerker_leerling on koers.leerling_medewerker (organisatie_id, leerling_id);
-- Giving somebody a relation gives access: that is staff management, not pupil administration (threat A13).
call koers.bescherm_leerling('leerling_medewerker', array['leerling.lezen'], array['medewerker.beheren']);

-- A parent or guardian. Contact data sits here, authority over a child in ouder_relatie.
create table koers.ouder (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  roepnaam text not null default '',
  voorvoegsel text not null default '',
  achternaam text not null check (length(achternaam) between 1 and 200),
  email text,
  telefoon text,
  straat text,
  huisnummer text,
  postcode text,
  plaats text,
  -- Never shown to the other parent, in no list, letter or file (threat A6).
  geheim_adres boolean not null default false,
  taal text,
  tolk_nodig boolean not null default false,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  primary key (organisatie_id, id)
);

create table koers.ouder_relatie (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  ouder_id uuid not null,
  relatie text not null,
  gezag boolean not null default false,
  gezag_vanaf date,
  gezag_tot date,
  -- On what the school bases the gezag: seen extract, court order, statement of the parents.
  gezag_grond text,
  geen_contact boolean not null default false,
  contactvoorkeur text,
  primary key (organisatie_id, id),
  unique (organisatie_id, leerling_id, ouder_id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, ouder_id) references koers.ouder (organisatie_id, id),
  check (gezag_tot is null or gezag_vanaf is null or gezag_tot >= gezag_vanaf)
);
create index ouder_relatie_ouder on koers.ouder_relatie (organisatie_id, ouder_id);
call koers.bescherm_leerling('ouder_relatie', array['ouder.lezen'], array['ouder.beheren']);
-- A parent reads the own relation, never the other parent's.
create policy eigen_relatie on koers.ouder_relatie for select to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'ouder' and ouder_id = (select koers.betrekking()));

alter table koers.ouder enable row level security;
alter table koers.ouder force row level security;
create policy lezen on koers.ouder for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('ouder.lezen'))
    or ((select koers.soort()) = 'ouder' and id = (select koers.betrekking()))
    or ((select koers.soort()) = 'medewerker' and exists (
      select from koers.ouder_relatie r where r.organisatie_id = ouder.organisatie_id and r.ouder_id = ouder.id))));
create policy maken on koers.ouder for insert to koers_app with check (
  organisatie_id = (select koers.organisatie())
  and ((select koers.overal('ouder.beheren')) or cardinality((select koers.bereik('ouder.beheren'))::uuid[]) > 0));
create policy wijzigen on koers.ouder for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('ouder.beheren')) or exists (
      select from koers.ouder_relatie r where r.organisatie_id = ouder.organisatie_id and r.ouder_id = ouder.id
        and r.leerling_id = any ((select koers.bereik('ouder.beheren'))::uuid[]))))
  with check (organisatie_id = (select koers.organisatie()));
create policy backup on koers.ouder for select to koers_backup using (true);
grant select, insert, update on koers.ouder to koers_app;
grant select on koers.ouder to koers_backup;

create table koers.externe_betrokkene (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  naam text not null default '',
  instantie text not null check (length(instantie) between 1 and 200),
  rol text not null default '',
  email text,
  telefoon text,
  aangemaakt_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index externe_betrokkene_leerling on koers.externe_betrokkene (organisatie_id, leerling_id);
call koers.bescherm_leerling('externe_betrokkene', array['opp.concept_lezen'], array['opp.schrijven']);

-- Non-medical facts that the school registers (settled: kenmerk).
create table koers.kenmerk (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  code text not null,
  toelichting text not null default '' check (length(toelichting) <= 500),
  vanaf date,
  tot date,
  aangemaakt_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index kenmerk_leerling on koers.kenmerk (organisatie_id, leerling_id);
call koers.bescherm_leerling('kenmerk', array['opp.concept_lezen'], array['opp.schrijven']);

create table koers.toetsresultaat (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  toets text not null check (length(toets) between 1 and 200),
  leergebied text not null default '',
  afgenomen_op date not null,
  jaargroep text,
  vaardigheidsscore numeric,
  niveau text,
  -- Didactische leeftijd and didactische-leeftijdsequivalent, in months of education.
  dl smallint,
  dle smallint,
  opmerking text not null default '' check (length(opmerking) <= 500),
  bron text not null default 'hand',
  aangemaakt_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index toetsresultaat_leerling on koers.toetsresultaat (organisatie_id, leerling_id, afgenomen_op);
call koers.bescherm_leerling('toetsresultaat', array['opp.concept_lezen'], array['opp.schrijven']);
