-- A plan is a head and one row per section; a version is an immutable snapshot (architecture.md §3).
-- `inhoud` is bytea that passes the codec, from the first day, so that encryption needs no new shape.

create table koers.plan (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  soort text not null check (soort in ('opp')),
  schooltype text not null,
  schooljaar text not null,
  vorige_plan_id uuid,
  -- Two axes, never mixed.
  publicatie text not null default 'concept' check (publicatie in ('concept', 'gepubliceerd', 'beeindigd')),
  -- Each agreement is about one version, so the second axis follows from two numbers.
  instemming_versie integer,
  vastgestelde_versie integer,
  vaststelling text not null generated always as (case when instemming_versie is not null then 'ter_instemming'
    when vastgestelde_versie is not null then 'vastgesteld' else 'niet' end) stored,
  check (vaststelling in ('niet', 'ter_instemming', 'vastgesteld')),
  -- Head facts that lists, terms and Vandaag read without opening the content.
  start_op date,
  evaluatie_op date,
  -- Law: established within six weeks after enrolment or the decision on extra support.
  termijn_op date,
  versie integer not null default 0 check (versie >= 0),
  gepubliceerd_op timestamptz,
  -- Section revisions moved since the last version: there is a new concept on top.
  gewijzigd_na_versie boolean not null default false,
  -- The concept lies open to parents and pupil now, as a talking paper.
  gedeeld boolean not null default false,
  -- First time that it did: from then on it can't be deleted by one person.
  gedeeld_op timestamptz,
  lengte_reden text,
  beeindigd_op date,
  beeindigd_reden text,
  beeindigd_toelichting text,
  -- "Ten onrechte ingevoerd": asked by one person, done by another (settled: deletion).
  verwijderverzoek_door uuid,
  verwijderverzoek_op timestamptz,
  verwijderverzoek_reden text,
  aangemaakt_door uuid,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, vorige_plan_id) references koers.plan (organisatie_id, id) on delete set null (vorige_plan_id),
  check (publicatie <> 'concept' or versie = 0),
  check (publicatie <> 'gepubliceerd' or versie > 0),
  check ((publicatie = 'beeindigd') = (beeindigd_op is not null))
);
-- One active OPP per pupil, and at most one next one in draft.
create unique index plan_actief on koers.plan (organisatie_id, leerling_id, soort) where publicatie = 'gepubliceerd';
create unique index plan_concept on koers.plan (organisatie_id, leerling_id, soort) where publicatie = 'concept';
create index plan_leerling on koers.plan (organisatie_id, leerling_id);

alter table koers.plan enable row level security;
alter table koers.plan force row level security;
-- A concept is invisible to read-only roles; parents and pupil see that there is one while it lies open to them.
create policy lezen on koers.plan for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('opp.concept_lezen')) or leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[])
    or ((publicatie <> 'concept' or (gedeeld and (select koers.soort()) in ('ouder', 'leerling')))
        and ((select koers.overal('opp.lezen')) or leerling_id = any ((select koers.bereik('opp.lezen'))::uuid[])))));
create policy maken on koers.plan for insert to koers_app with check (
  organisatie_id = (select koers.organisatie())
  and ((select koers.overal('opp.schrijven')) or leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[])));
-- Publishing, ending and deleting are rights of their own; which of them applies is the policy's question.
create policy wijzigen on koers.plan for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('opp.schrijven')) or leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[])
    or (select koers.overal('opp.publiceren')) or leerling_id = any ((select koers.bereik('opp.publiceren'))::uuid[])
    or (select koers.overal('opp.beeindigen')) or leerling_id = any ((select koers.bereik('opp.beeindigen'))::uuid[])
    or (select koers.overal('opp.verwijderen')) or leerling_id = any ((select koers.bereik('opp.verwijderen'))::uuid[])))
  with check (organisatie_id = (select koers.organisatie()));
create policy verwijderen on koers.plan for delete to koers_app using (
  organisatie_id = (select koers.organisatie())
  and ((select koers.overal('opp.verwijderen')) or leerling_id = any ((select koers.bereik('opp.verwijderen'))::uuid[])));
create policy backup on koers.plan for select to koers_backup using (true);
grant select, insert, update, delete on koers.plan to koers_app;
grant select on koers.plan to koers_backup;

create table koers.plan_onderdeel (
  organisatie_id uuid not null,
  plan_id uuid not null,
  leerling_id uuid not null,
  onderdeel text not null,
  inhoud bytea not null,
  revisie integer not null check (revisie > 0),
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  primary key (organisatie_id, plan_id, onderdeel),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
call koers.bescherm_leerling('plan_onderdeel', array['opp.concept_lezen'], array['opp.schrijven', 'opp.verwijderen']);

-- Who, when, what after. Consecutive saves of one author within ten minutes are one revision.
create table koers.plan_revisie (
  organisatie_id uuid not null,
  plan_id uuid not null,
  leerling_id uuid not null,
  onderdeel text not null,
  revisie integer not null,
  inhoud bytea not null,
  door uuid,
  door_naam text not null,
  begonnen_op timestamptz not null,
  op timestamptz not null,
  primary key (organisatie_id, plan_id, onderdeel, revisie),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
call koers.bescherm_leerling('plan_revisie', array['opp.concept_lezen'], array['opp.schrijven', 'opp.verwijderen']);

create table koers.plan_versie (
  organisatie_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  leerling_id uuid not null,
  -- 'gepubliceerd': version n. 'gedeeld': a concept as it was shared with parents as a talking paper.
  soort text not null check (soort in ('gepubliceerd', 'gedeeld')),
  nummer integer not null check (nummer > 0),
  schema_versie integer not null,
  inhoud bytea not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  revisies jsonb not null,
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, plan_id, soort, nummer),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
call koers.bescherm_leerling('plan_versie', array['opp.concept_lezen'], array['opp.schrijven', 'opp.publiceren', 'opp.verwijderen']);
-- Published versions are read by all who may read the plan, a talking paper by parents and pupil while it lies open.
create policy lezen on koers.plan_versie for select to koers_app using (
  organisatie_id = (select koers.organisatie())
  and ((select koers.overal('opp.lezen')) or leerling_id = any ((select koers.bereik('opp.lezen'))::uuid[]))
  and (soort = 'gepubliceerd' or ((select koers.soort()) in ('ouder', 'leerling') and exists (
    select from koers.plan p where p.organisatie_id = plan_versie.organisatie_id and p.id = plan_versie.plan_id and p.gedeeld))));
-- A version never changes. Not even by the owner of the table without taking this away first.
revoke update on koers.plan_versie from koers_app;
create function koers.onveranderlijk() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger onveranderlijk before update on koers.plan_versie for each row execute function koers.onveranderlijk();

-- Coded facts of the current content, counted later by the spiegel; no free text.
create table koers.plan_feit (
  organisatie_id uuid not null,
  plan_id uuid not null,
  leerling_id uuid not null,
  onderdeel text not null,
  item_id uuid not null,
  soort text not null,
  code text not null,
  domein text,
  primary key (organisatie_id, plan_id, onderdeel, item_id, soort, code),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
call koers.bescherm_leerling('plan_feit', array['opp.concept_lezen'], array['opp.schrijven', 'opp.verwijderen']);

-- The practical advice for subject teachers, a row of its own, written at publication.
create table koers.lesadvies (
  organisatie_id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  versie integer not null,
  inhoud bytea not null,
  op timestamptz not null,
  primary key (organisatie_id, leerling_id),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
-- Who replaces or removes a row must see it.
call koers.bescherm_leerling('lesadvies', array['lesadvies.lezen', 'opp.publiceren', 'opp.beeindigen', 'opp.verwijderen'], array['opp.publiceren', 'opp.beeindigen', 'opp.verwijderen']);

-- Hoorrecht: a record beside the plan, never a section of it; a version copies what was said and what was done with it.
create table koers.hoorgesprek (
  organisatie_id uuid not null,
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  inhoud bytea not null,
  -- Telling the pupil what was done with it: after the decision, so apart, and never in a version.
  terugkoppeling bytea,
  revisie integer not null check (revisie > 0),
  gehouden_op date,
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, plan_id),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
call koers.bescherm_leerling('hoorgesprek', array['opp.concept_lezen'], array['opp.schrijven', 'opp.verwijderen']);

-- Parents and pupils read versions only; which of them also depends on the head above.
