-- AVG-inzage (art. 15 and 20): what the school holds about a pupil, for one person who asked for it. Proposed by rules,
-- looked at by a person, signed, made by a job, sealed like an attachment, gone after its term.

insert into koers.recht_standaard (rol, recht) values ('directeur', 'avg.inzage');
-- The schools there are get the default too; forced row security hides them from the owner meanwhile.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
  select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
  where o.soort = 'school' and s.recht = 'avg.inzage' on conflict do nothing;
alter table koers.organisatie force row level security;
alter table koers.rol_recht force row level security;

create table koers.inzagepakket (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  aanvrager_soort text not null check (aanvrager_soort in ('ouder', 'leerling', 'vertegenwoordiger')),
  -- Null: no parent, or one that is gone since.
  ouder_id uuid,
  aanvrager_naam text not null check (length(btrim(aanvrager_naam)) between 1 and 200),
  -- Why this person may have it, where the register does not say so: a paper that somebody saw.
  grondslag text check (length(btrim(grondslag)) between 1 and 500),
  -- 'eigen': who does not represent the pupil gets the own data.
  omvang text not null check (omvang in ('volledig', 'eigen')),
  status text not null check (status in ('opgesteld', 'getekend', 'klaar', 'overhandigd', 'mislukt', 'verlopen', 'ingetrokken')),
  -- Moves with every decision, so that who signs signs what stands there.
  revisie integer not null default 0,
  -- Sealed: what a person decided otherwise than the rules, with the reason.
  besluiten bytea,
  -- Sealed: what was signed, until the file is made of it.
  inhoud bytea,
  inhoud_hash text check (inhoud_hash ~ '^[0-9a-f]{64}$'),
  -- The file: its name on the disk, what it is by hash (also when it is gone), and what opens it (sealed).
  bestand_id uuid,
  bestand_hash text check (bestand_hash ~ '^[0-9a-f]{64}$'),
  grootte bigint check (grootte >= 0),
  sleutel bytea,
  gemaakt_naam text not null,
  gemaakt_op timestamptz not null,
  getekend_door uuid,
  getekend_naam text,
  getekend_op timestamptz,
  geldig_tot timestamptz,
  overhandigd_naam text,
  overhandigd_op timestamptz,
  overhandigd_wijze text check (overhandigd_wijze in ('persoonlijk', 'digitaal', 'post')),
  opgehaald integer not null default 0,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, ouder_id) references koers.ouder (organisatie_id, id) on delete set null (ouder_id),
  check ((status in ('klaar', 'overhandigd')) = (sleutel is not null)),
  check ((getekend_op is null) = (status in ('opgesteld', 'ingetrokken') and getekend_naam is null))
);
create index inzagepakket_leerling on koers.inzagepakket (organisatie_id, leerling_id);
create index inzagepakket_ouder on koers.inzagepakket (organisatie_id, ouder_id);
create index inzagepakket_bestand on koers.inzagepakket (bestand_id) where bestand_id is not null;
call koers.bescherm_leerling('inzagepakket', array['avg.inzage', 'avg.toezien'], array['avg.inzage']);
grant select on koers.inzagepakket to koers_context;
create policy context on koers.inzagepakket for select to koers_context using (true);

set local role koers_context;

-- Which of these files have a row (0024), now also as a package: the nightly sweep leaves those alone.
create or replace function koers.bestanden_bekend(p_ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  select b.id from koers.bestand b where b.id = any (p_ids)
  union select p.bestand_id from koers.inzagepakket p where p.bestand_id = any (p_ids) $$;

-- Packages of which the term has ended, in every school, for the job that collects them.
create function koers.inzagepakketten_verlopen(p_op timestamptz) returns table (organisatie_id uuid, id uuid) language sql stable
  security definer set search_path = koers, pg_temp as $$
  select p.organisatie_id, p.id from koers.inzagepakket p where p.status in ('klaar', 'overhandigd') and p.geldig_tot < p_op
  order by p.id $$;

revoke all on function koers.bestanden_bekend(uuid[]), koers.inzagepakketten_verlopen(timestamptz) from public;
grant execute on function koers.bestanden_bekend(uuid[]), koers.inzagepakketten_verlopen(timestamptz) to koers_app;
reset role;
