-- Attachments of a pupil. The bytes lie on the disk, sealed under a key of their own (src/platform/files); that key is
-- here, sealed with the key of the dossier. So a file without a row is nothing to anybody, and a dossier whose key is
-- destroyed takes its files along, in every backup.
create table koers.bestand (
  organisatie_id uuid not null,
  -- Also the name of the file on the disk.
  id uuid not null,
  leerling_id uuid not null,
  -- A label for people; never a path.
  naam text not null check (length(naam) between 1 and 200),
  type text not null check (type in ('pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'txt')),
  -- Of what was kept: a photo is kept without where and when it was taken.
  grootte bigint not null check (grootte >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Content: the key and the header of the file.
  sleutel bytea not null,
  scan text not null check (scan in ('schoon', 'niet_gescand')),
  toegevoegd_door uuid not null,
  toegevoegd_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, toegevoegd_door) references koers.medewerker (organisatie_id, id)
);
create index bestand_leerling on koers.bestand (organisatie_id, leerling_id) include (grootte);
create index bestand_door on koers.bestand (organisatie_id, toegevoegd_door);
create index bestand_id on koers.bestand (id);
call koers.bescherm_leerling('bestand', array['bijlage.lezen'], array['bijlage.beheren']);
grant select on koers.bestand to koers_context;
create policy context on koers.bestand for select to koers_context using (true);

insert into koers.recht_standaard (rol, recht)
select unnest(rollen), recht from (values
  ('bijlage.lezen',   array['directeur', 'teamleider', 'zorgcoordinator', 'leerlingbegeleider', 'mentor', 'cvb_lid']),
  ('bijlage.beheren', array['zorgcoordinator', 'leerlingbegeleider', 'mentor'])
) as nieuw (recht, rollen);

-- The schools there are get them too. Row security is forced on the owner; only here it steps aside.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
where o.soort = 'school' and s.recht like 'bijlage.%'
on conflict do nothing;
alter table koers.rol_recht force row level security;
alter table koers.organisatie force row level security;

set local role koers_context;

-- The rights that reach content of a pupil (0023), now with attachments.
create or replace function kluis.mag(p_soort text, p_organisatie uuid, p_leerling uuid) returns boolean language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select p_soort = 'installatie' or (p_organisatie = koers.organisatie() and (p_soort = 'school' or exists (
    select from unnest(array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'lesadvies.lezen',
      'bijlage.lezen', 'bijlage.beheren']) r
    where koers.overal(r) or p_leerling = any (koers.bereik(r))))) $$;

-- An emergency reads what a colleague reads (0015): attachments too.
create or replace function toegang.rechten_bij(p_organisatie uuid, p_relatie text, p_rol text) returns setof text language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select rr.recht from koers.rol_recht rr where p_relatie <> 'noodtoegang' and rr.organisatie_id = p_organisatie and rr.rol = p_rol
  union all
  select unnest(array['leerling.lezen', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'lesadvies.lezen', 'bijlage.lezen'])
    where p_relatie = 'noodtoegang' $$;

-- How much this pupil and this school have, also beyond the reach of who asks: the room is the school's. Two uploads at
-- once wait for each other, so that neither goes past the edge.
create function koers.bestand_ruimte(p_leerling uuid) returns table (dossier bigint, school bigint) language plpgsql
  security definer set search_path = koers, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('bestand:' || koers.organisatie(), 0));
  return query select coalesce(sum(b.grootte) filter (where b.leerling_id = p_leerling), 0)::bigint,
    coalesce(sum(b.grootte), 0)::bigint from koers.bestand b where b.organisatie_id = koers.organisatie();
end $$;

-- Which of these files have a row, in whatever school: for the nightly sweep, that runs without a context. Who asks must
-- know the ids already, and learns no more of them.
create function koers.bestanden_bekend(p_ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  select b.id from koers.bestand b where b.id = any (p_ids) $$;

revoke all on function kluis.mag(text, uuid, uuid), toegang.rechten_bij(uuid, text, text),
  koers.bestand_ruimte(uuid), koers.bestanden_bekend(uuid[]) from public;
grant execute on function koers.bestand_ruimte(uuid), koers.bestanden_bekend(uuid[]) to koers_app;
reset role;
