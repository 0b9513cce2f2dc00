-- Reading the trail: everybody the own acts, a family what was done with the own dossier, the fg what stands out.

create index gebeurtenis_tijd on audit.gebeurtenis (organisatie_id, op);

-- Everybody may read what the own account did.
create policy eigen on audit.gebeurtenis for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and account_id = (select koers.account()));

-- What a parent or pupil sees: staff and the product by organisation and role, and the own visits. Never those of
-- another parent or of the child, never the name of anybody, and nothing about the data of another parent (threat A6).
-- Repeats of a day are one line. AVG art. 15; NEN 7513 §9: who (role), when, which part, by the emergency button or not.
create function audit.inzage_gezin(p_leerling uuid, p_van timestamptz, p_tot timestamptz, p_vanaf integer, p_aantal integer)
  returns table (dag date, eerste timestamptz, laatste timestamptz, aantal bigint, zelf boolean, rollen text[], gebeurtenis text,
    grond text, onderdelen text[], totaal bigint)
  language sql stable security definer set search_path = audit, pg_temp as $$
  with gezien as (
    select (g.op at time zone 'Europe/Amsterdam')::date as dag, g.op, g.actor_soort in ('ouder', 'leerling') as zelf, g.rollen,
      g.gebeurtenis, g.grond, g.onderdelen
    from audit.gebeurtenis g
    where g.organisatie_id = koers.organisatie() and g.leerling_id = p_leerling and g.resultaat = 'gelukt'
      and koers.soort() in ('ouder', 'leerling') and p_leerling = any (koers.bereik('leerling.lezen'))
      and (p_van is null or g.op >= p_van) and (p_tot is null or g.op < p_tot)
      and (g.actor_soort in ('medewerker', 'systeem') or g.account_id = koers.account())
      -- What was done with the data of a parent or with an invitation is no business of another, nor of the child.
      and (g.object_soort is null or g.object_soort not in ('ouder', 'ouderrelatie', 'uitnodiging'))
  )
  select dag, min(op), max(op), count(*), zelf, rollen, gebeurtenis, grond,
    (select coalesce(array_agg(distinct o order by o), '{}') from gezien h, unnest(h.onderdelen) o where h.dag = g.dag and h.zelf = g.zelf
      and h.rollen = g.rollen and h.gebeurtenis = g.gebeurtenis and h.grond is not distinct from g.grond),
    count(*) over ()
  from gezien g group by dag, zelf, rollen, gebeurtenis, grond
  order by max(op) desc, gebeurtenis, rollen offset p_vanaf limit p_aantal $$;
revoke all on function audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) from public;
grant execute on function audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) to koers_app;
alter function audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) owner to koers_audit;

-- Names to read the trail with, for who may read it but sees no pupils (the fg).
set local role koers_context;
create function toegang.leerlingnamen(p_ids uuid[]) returns table (id uuid, naam text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) from koers.leerling l
  where l.organisatie_id = koers.organisatie() and l.id = any (p_ids)
    and (koers.overal('audit.lezen') or koers.overal('dossier.inzage_lezen') or koers.overal('dossier.toegang_lezen')) $$;
create function toegang.leerling_zoek(p_tekst text) returns table (id uuid, naam text, leerlingnummer text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), l.leerlingnummer from koers.leerling l
  where l.organisatie_id = koers.organisatie() and koers.overal('dossier.inzage_lezen')
    and (strpos(l.zoeknaam, lower(p_tekst)) > 0 or l.leerlingnummer = p_tekst)
  order by l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu" limit 20 $$;
revoke all on function toegang.leerlingnamen(uuid[]), toegang.leerling_zoek(text) from public;
grant execute on function toegang.leerlingnamen(uuid[]), toegang.leerling_zoek(text) to koers_app;
reset role;

-- The fg looked at what stood out. A finding is computed from the trail each time; what is kept is that somebody looked.
create table koers.logcontrole (
  organisatie_id uuid not null references koers.organisatie (id),
  -- What, who and which day, so that the same finding is the same row.
  sleutel text not null check (length(sleutel) <= 200),
  soort text not null,
  account_id uuid not null,
  dag date not null,
  notitie text not null default '' check (length(notitie) <= 1000),
  gecontroleerd_op timestamptz not null,
  gecontroleerd_door uuid not null,
  primary key (organisatie_id, sleutel),
  foreign key (organisatie_id, gecontroleerd_door) references koers.medewerker (organisatie_id, id)
);
create index logcontrole_dag on koers.logcontrole (organisatie_id, dag);
alter table koers.logcontrole enable row level security;
alter table koers.logcontrole force row level security;
create policy eigen_organisatie on koers.logcontrole to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('audit.controleren')))
  with check (organisatie_id = (select koers.organisatie()) and (select koers.overal('audit.controleren')));
create policy backup on koers.logcontrole for select to koers_backup using (true);
grant select, insert, update on koers.logcontrole to koers_app;
grant select on koers.logcontrole to koers_backup;
