-- Vaststellen (domain §3.3): what was established, when and on which agreement; and the task that follows in regular education.

create table koers.vaststelling (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  versie integer not null check (versie > 0),
  versie_hash text not null check (versie_hash ~ '^[0-9a-f]{64}$'),
  -- 'vaststelling' after consent; the other two carry an agreed handelingsdeel on to a version that changes nothing of it.
  soort text not null check (soort in ('vaststelling', 'overlegnotitie', 'correctie')),
  verzoek_id uuid,
  begin_op date not null,
  -- Sealed: what was said with it.
  inhoud bytea not null,
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, plan_id, versie),
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  check ((soort = 'vaststelling') = (verzoek_id is not null))
);
create index vaststelling_leerling on koers.vaststelling (organisatie_id, leerling_id);
call koers.bescherm_plan('vaststelling', array['opp.concept_lezen', 'opp.lezen'], array['opp.vaststellen', 'opp.ondertekenverzoek']);
revoke update on koers.vaststelling from koers_app;
grant update (inhoud) on koers.vaststelling to koers_app;
create trigger onveranderlijk before update on koers.vaststelling for each row
  when (to_jsonb(new) - 'inhoud' <> to_jsonb(old) - 'inhoud') execute function koers.onveranderlijk();

-- Register begin and end of an OPP in ROD (regular education). Koers sends nothing: somebody enters it and says so.
create table koers.rod_taak (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  soort text not null check (soort in ('begin', 'einde')),
  datum date not null,
  -- Seven days after it came to be, unless the school says otherwise.
  uiterlijk_op date not null,
  ontstaan_op timestamptz not null,
  gemeld_op timestamptz,
  gemeld_naam text,
  primary key (organisatie_id, id),
  unique (organisatie_id, plan_id, soort),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  check ((gemeld_op is null) = (gemeld_naam is null))
);
create index rod_taak_open on koers.rod_taak (organisatie_id, uiterlijk_op) where gemeld_op is null;
call koers.bescherm_plan('rod_taak', array['rod.melden', 'opp.concept_lezen'], array['rod.melden', 'opp.vaststellen', 'opp.beeindigen']);

insert into koers.recht_standaard (rol, recht) values ('zorgcoordinator', 'rod.melden'), ('leerlingadministratie', 'rod.melden'), ('directeur', 'rod.melden');
-- The schools there are get it too; forced row security hides them from the owner meanwhile.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
  select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
  where o.soort = 'school' and s.recht = 'rod.melden' on conflict do nothing;
alter table koers.organisatie force row level security;
alter table koers.rol_recht force row level security;
