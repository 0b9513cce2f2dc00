-- Access for a while: a substitute (waarneming) and an emergency (noodtoegang), both inside the one place that answers
-- "whom does this actor see". That answer is split in two: `gronden` says by which relation each pupil is reached,
-- `bereik` adds the rights. So "who has access and why" is told by the rows that give the access.

-- The moment of this request, set by toegang.open; unset means that nothing bound to a clock is open (a job, a command line).
create function koers.nu() returns timestamptz language sql stable parallel safe
  as $$ select nullif(current_setting('koers.nu', true), '')::timestamptz $$;

-- A substitute has the pupils of somebody else, in one role. Always with an end, six weeks at most, renewable (settled).
create table koers.waarneming (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  medewerker_id uuid not null,
  voor_medewerker_id uuid not null check (voor_medewerker_id <> medewerker_id),
  rol text not null check (rol in ('mentor', 'teamleider', 'leerlingbegeleider', 'onderwijsassistent', 'vakdocent')),
  vanaf date not null,
  -- The day on which it was last renewed; the six weeks count from there.
  verlengd_op date check (verlengd_op >= vanaf),
  tot date not null check (tot >= vanaf and tot <= coalesce(verlengd_op, vanaf) + 42),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, voor_medewerker_id) references koers.medewerker (organisatie_id, id)
);
create index waarneming_medewerker on koers.waarneming (organisatie_id, medewerker_id);
create index waarneming_voor on koers.waarneming (organisatie_id, voor_medewerker_id);
call koers.bescherm_toegang('waarneming', 'medewerker.beheren', 'medewerker_id');

-- Break-glass (security §1.1: noodprocedure): one dossier, an hour, reading only, with a reason that others read later.
create table koers.noodtoegang (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  medewerker_id uuid not null,
  reden text not null check (length(btrim(reden)) between 20 and 1000),
  begonnen_op timestamptz not null,
  tot timestamptz not null check (tot > begonnen_op and tot <= begonnen_op + interval '60 minutes'),
  beeindigd_op timestamptz,
  -- Somebody else looked at it afterwards.
  gezien_op timestamptz,
  gezien_door uuid check (gezien_door <> medewerker_id),
  gezien_notitie text not null default '' check (length(gezien_notitie) <= 500),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, gezien_door) references koers.medewerker (organisatie_id, id)
);
create index noodtoegang_medewerker on koers.noodtoegang (organisatie_id, medewerker_id, begonnen_op);
create index noodtoegang_leerling on koers.noodtoegang (organisatie_id, leerling_id);
alter table koers.noodtoegang enable row level security;
alter table koers.noodtoegang force row level security;
-- Who opened it, and who looks after it. Rows come by toegang.noodtoegang_open only.
create policy lezen on koers.noodtoegang for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('dossier.noodtoegang_beoordelen'))
    or ((select koers.soort()) = 'medewerker' and medewerker_id = (select koers.betrekking()))));
create policy wijzigen on koers.noodtoegang for update to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('dossier.noodtoegang_beoordelen'))
    or ((select koers.soort()) = 'medewerker' and medewerker_id = (select koers.betrekking()))));
create policy backup on koers.noodtoegang for select to koers_backup using (true);
grant select on koers.noodtoegang to koers_app, koers_backup;
grant update (beeindigd_op, gezien_op, gezien_door, gezien_notitie) on koers.noodtoegang to koers_app;

grant select on koers.waarneming to koers_context;
grant select, insert on koers.noodtoegang to koers_context;
create policy context on koers.waarneming for select to koers_context using (true);
create policy context on koers.noodtoegang to koers_context using (true) with check (true);

insert into koers.recht_standaard (rol, recht)
select unnest(rollen), recht from (values
  ('dossier.noodtoegang',            array['teamleider', 'leerlingbegeleider', 'mentor']),
  ('dossier.noodtoegang_beoordelen', array['zorgcoordinator', 'directeur', 'fg']),
  ('dossier.toegang_lezen',          array['zorgcoordinator', 'directeur', 'beheerder', 'fg']),
  ('dossier.inzage_lezen',           array['zorgcoordinator', 'directeur', 'fg']),
  ('audit.lezen',                    array['directeur']),
  ('audit.controleren',              array['fg']),
  ('toegang.herzien',                array['beheerder', 'directeur'])
) as nieuw (recht, rollen);

-- The schools there are get them too. Row security is forced on the owner; only here it steps aside.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
where o.soort = 'school' and (s.recht like 'dossier.%' or s.recht in ('audit.lezen', 'audit.controleren', 'toegang.herzien'))
on conflict do nothing;
alter table koers.rol_recht force row level security;
alter table koers.organisatie force row level security;

-- The functions of this schema are koers_context's own; as that role they are changed.
set local role koers_context;

-- What a relation opens: the rights of the role at this school; an emergency reads and never writes.
create function toegang.rechten_bij(p_organisatie uuid, p_relatie text, p_rol text) returns setof text language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select rr.recht from koers.rol_recht rr where p_relatie <> 'noodtoegang' and rr.organisatie_id = p_organisatie and rr.rol = p_rol
  union all
  select unnest(array['leerling.lezen', 'ouder.lezen', 'opp.lezen', 'opp.concept_lezen', 'lesadvies.lezen']) where p_relatie = 'noodtoegang' $$;

-- By which relation somebody reaches which pupil. `overal`: every pupil of the school.
create function toegang.gronden(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns table (relatie text, rol text, overal boolean, leerling_id uuid, groep_id uuid, bron_id uuid, voor_medewerker_id uuid, tot date)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with dienst as (
    select m.id from koers.medewerker m where p_soort = 'medewerker' and m.organisatie_id = p_organisatie and m.id = p_betrekking
      and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
  ), rollen as (
    select t.id, t.rol, t.tot, o.bereik from dienst d
      join koers.rol_toekenning t on t.organisatie_id = p_organisatie and t.medewerker_id = d.id
      join koers.rol o on o.rol = t.rol
      where t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)
  ), invallen as (
    select w.* from dienst d join koers.waarneming w on w.organisatie_id = p_organisatie and w.medewerker_id = d.id
      where w.vanaf <= p_vandaag and w.tot >= p_vandaag
  )
  select 'rol', r.rol, true, null::uuid, null::uuid, r.id, null::uuid, r.tot from rollen r where r.bereik = 'school'
  union all
  -- Pupils who are now in a group that the actor serves in this role.
  select 'groep', gm.rol, false, lg.leerling_id, gm.groep_id, gm.id, null, gm.tot from rollen r
    join koers.groep_medewerker gm on gm.organisatie_id = p_organisatie and gm.medewerker_id = p_betrekking and gm.rol = r.rol
    join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
    where r.bereik <> 'school' and gm.vanaf <= p_vandaag and (gm.tot is null or gm.tot >= p_vandaag)
      and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
  union all
  select 'leerling', lm.rol, false, lm.leerling_id, null, lm.id, null, lm.tot from rollen r
    join koers.leerling_medewerker lm on lm.organisatie_id = p_organisatie and lm.medewerker_id = p_betrekking and lm.rol = r.rol
    where r.bereik <> 'school' and lm.vanaf <= p_vandaag and (lm.tot is null or lm.tot >= p_vandaag)
  union all
  -- A substitute stands in the links of the other, in that role, and needs no grant of that role.
  select 'waarneming', w.rol, false, lg.leerling_id, gm.groep_id, w.id, w.voor_medewerker_id, w.tot from invallen w
    join koers.groep_medewerker gm on gm.organisatie_id = p_organisatie and gm.medewerker_id = w.voor_medewerker_id and gm.rol = w.rol
    join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
    where gm.vanaf <= p_vandaag and (gm.tot is null or gm.tot >= p_vandaag)
      and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
  union all
  select 'waarneming', w.rol, false, lm.leerling_id, null, w.id, w.voor_medewerker_id, w.tot from invallen w
    join koers.leerling_medewerker lm on lm.organisatie_id = p_organisatie and lm.medewerker_id = w.voor_medewerker_id and lm.rol = w.rol
    where lm.vanaf <= p_vandaag and (lm.tot is null or lm.tot >= p_vandaag)
  union all
  -- Only while the hour runs, and while the role still has the right.
  select 'noodtoegang', null, false, n.leerling_id, null, n.id, null, null from dienst d
    join koers.noodtoegang n on n.organisatie_id = p_organisatie and n.medewerker_id = d.id
    where n.begonnen_op <= koers.nu() and n.tot > koers.nu() and n.beeindigd_op is null
      and exists (select from koers.rol_recht rr where rr.organisatie_id = p_organisatie and rr.recht = 'dossier.noodtoegang'
        and rr.rol in (select r.rol from rollen r union all select w.rol from invallen w))
  union all
  -- A parent sees the own child while there is gezag; gezag ends at eighteen (BW 1:233, 1:245).
  select 'ouder', 'ouder', false, orl.leerling_id, null, orl.id, null,
      least(orl.gezag_tot, (l.geboortedatum + interval '18 years')::date - 1) from koers.ouder_relatie orl
    join koers.leerling l on l.organisatie_id = orl.organisatie_id and l.id = orl.leerling_id
    where p_soort = 'ouder' and orl.organisatie_id = p_organisatie and orl.ouder_id = p_betrekking and orl.gezag
      and (orl.gezag_vanaf is null or orl.gezag_vanaf <= p_vandaag) and (orl.gezag_tot is null or orl.gezag_tot >= p_vandaag)
      and not koers.meerderjarig(l.geboortedatum, p_vandaag)
  union all
  select 'zelf', 'leerling', false, p_betrekking, null, p_betrekking, null, null where p_soort = 'leerling' $$;

-- The rights of one actor on one day: per right everybody or the list of pupils.
create or replace function toegang.bereik(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns table (recht text, overal boolean, leerlingen uuid[]) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  with per_rol as materialized (
    select g.relatie = 'noodtoegang' as nood, g.rol, bool_or(g.overal) as overal,
      coalesce(array_agg(distinct g.leerling_id) filter (where g.leerling_id is not null), '{}') as leerlingen
    from toegang.gronden(p_organisatie, p_soort, p_betrekking, p_vandaag) g group by 1, 2
  ), per_recht as (
    select r.recht, p.overal, p.leerlingen from per_rol p
      cross join lateral toegang.rechten_bij(p_organisatie, case when p.nood then 'noodtoegang' else 'rol' end, p.rol) as r (recht)
  )
  select p.recht, bool_or(p.overal), coalesce(array_agg(distinct u.id) filter (where u.id is not null), '{}')
  from per_recht p left join lateral unnest(p.leerlingen) as u (id) on true group by p.recht $$;

-- What is not the own work of the actor now: open emergencies, and pupils of somebody else. Empty for almost everybody.
create function toegang.tijdelijk(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date) returns jsonb language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select case when p_soort = 'medewerker' and (
      exists (select from koers.waarneming w where w.organisatie_id = p_organisatie and w.medewerker_id = p_betrekking
        and w.vanaf <= p_vandaag and w.tot >= p_vandaag)
      or exists (select from koers.noodtoegang n where n.organisatie_id = p_organisatie and n.medewerker_id = p_betrekking
        and n.tot > koers.nu() and n.beeindigd_op is null))
    then (
      with g as materialized (select * from toegang.gronden(p_organisatie, p_soort, p_betrekking, p_vandaag))
      select jsonb_build_object(
        'noodtoegang', coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'leerlingId', n.leerling_id, 'tot', n.tot))
          from g join koers.noodtoegang n on n.organisatie_id = p_organisatie and n.id = g.bron_id where g.relatie = 'noodtoegang'), '[]'),
        'waarneming', coalesce((select jsonb_agg(distinct g.leerling_id) from g where g.relatie = 'waarneming'
          and not exists (select from g e where e.relatie <> 'waarneming' and (e.overal or e.leerling_id = g.leerling_id))), '[]')))
    else '{}' end $$;

create or replace function toegang.open(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns jsonb language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  s toegang.sessie;
  v_actor jsonb;
begin
  select * into s from toegang.sessie where token_hash = p_token_hash;
  if not found or s.eindigt_op <= p_nu or s.gezien_op + make_interval(secs => s.inactief_na) <= p_nu then return null; end if;
  if s.gezien_op < p_nu - interval '30 seconds' then
    update toegang.sessie set gezien_op = p_nu where token_hash = p_token_hash;
  end if;
  perform set_config('koers.nu', p_nu::text, true);
  v_actor := case when s.organisatie_id is not null
    then toegang.zet_context(s.account_id, s.organisatie_id, s.soort, s.betrekking_id, p_vandaag) end;
  v_actor := v_actor || toegang.tijdelijk(s.organisatie_id, s.soort, s.betrekking_id, p_vandaag);
  return jsonb_build_object('sessieId', s.id, 'accountId', s.account_id, 'aal', s.aal, 'actor', v_actor,
    'eindigtOp', s.eindigt_op, 'inactiefNa', s.inactief_na, 'bevestigdOp', s.bevestigd_op);
end $$;

-- A pupil out of reach, found by what only somebody knows who has the child before them. One exact hit, or nothing.
create function toegang.noodtoegang_zoek(p_leerlingnummer text, p_roepnaam text, p_achternaam text, p_geboren date, p_vandaag date)
  returns table (id uuid, naam text, groep text) language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with gevonden as (
    select l.* from koers.leerling l where l.organisatie_id = koers.organisatie() and l.status <> 'uitgeschreven'
      and koers.soort() = 'medewerker' and (koers.overal('dossier.noodtoegang') or cardinality(koers.bereik('dossier.noodtoegang')) > 0)
      and (l.leerlingnummer = p_leerlingnummer
        or (lower(l.roepnaam) = lower(p_roepnaam) and l.geboortedatum = p_geboren
          and lower(concat_ws(' ', nullif(l.voorvoegsel, ''), l.achternaam)) in (lower(p_achternaam), lower(concat_ws(' ', nullif(l.voorvoegsel, ''), p_achternaam)))))
      limit 2
  )
  select g.id, concat_ws(' ', nullif(g.roepnaam, ''), nullif(g.voorvoegsel, ''), nullif(g.achternaam, '')),
    (select gr.naam from koers.leerling_groep lg join koers.groep gr on gr.organisatie_id = lg.organisatie_id and gr.id = lg.groep_id
      where lg.organisatie_id = g.organisatie_id and lg.leerling_id = g.id and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
      order by lg.vanaf desc limit 1)
  from gevonden g where (select count(*) from gevonden) = 1 $$;

-- Is this a pupil of this school? Only for who may open in an emergency, else it would tell that the pupil exists.
create function toegang.noodtoegang_kan(p_leerling uuid) returns boolean language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select koers.soort() = 'medewerker' and (koers.overal('dossier.noodtoegang') or cardinality(koers.bereik('dossier.noodtoegang')) > 0)
    and exists (select from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling) $$;

-- Opens an hour. False when this person opened `p_max` in the past day already (kept here: a restart doesn't reset it).
create function toegang.noodtoegang_open(p_id uuid, p_leerling uuid, p_reden text, p_max integer) returns boolean language plpgsql
  security definer set search_path = koers, toegang, pg_temp as $$
begin
  if koers.nu() is null or not toegang.noodtoegang_kan(p_leerling) then
    raise exception 'emergency access outside the context' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('noodtoegang:' || koers.betrekking()::text, 0));
  if (select count(*) from koers.noodtoegang n where n.organisatie_id = koers.organisatie() and n.medewerker_id = koers.betrekking()
      and n.begonnen_op > koers.nu() - interval '24 hours') >= p_max then return false; end if;
  insert into koers.noodtoegang (organisatie_id, id, leerling_id, medewerker_id, reden, begonnen_op, tot)
    values (koers.organisatie(), p_id, p_leerling, koers.betrekking(), p_reden, koers.nu(), koers.nu() + interval '60 minutes');
  return true;
end $$;

-- Who has access to this pupil, by which relation, with which rights: the very rows of `gronden`.
create function toegang.toegang_tot(p_leerling uuid, p_vandaag date)
  returns table (soort text, betrekking_id uuid, naam text, account boolean, relatie text, rol text, rechten text[], groep text, voor text,
    tot date, tot_tijd timestamptz)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with personen as (
    select 'medewerker' as soort, m.id, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam
      from koers.medewerker m where m.organisatie_id = koers.organisatie() and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
    union all
    select 'ouder', o.id, concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam)
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.organisatie_id = koers.organisatie() and r.leerling_id = p_leerling
    union all
    select 'leerling', l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, ''))
      from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling
  )
  select p.soort, p.id, p.naam,
    exists (select from toegang.betrekking b join toegang.account a on a.id = b.account_id where b.organisatie_id = koers.organisatie()
      and b.soort = p.soort and b.betrekking_id = p.id and a.actief),
    g.relatie, g.rol, (select coalesce(array_agg(r order by r), '{}') from toegang.rechten_bij(koers.organisatie(), g.relatie, g.rol) r),
    gr.naam, concat_ws(' ', nullif(v.roepnaam, ''), nullif(v.voorvoegsel, ''), v.achternaam), g.tot, n.tot
  from personen p
  cross join lateral toegang.gronden(koers.organisatie(), p.soort, p.id, p_vandaag) g
  left join koers.groep gr on gr.organisatie_id = koers.organisatie() and gr.id = g.groep_id
  left join koers.medewerker v on v.organisatie_id = koers.organisatie() and v.id = g.voor_medewerker_id
  left join koers.noodtoegang n on g.relatie = 'noodtoegang' and n.organisatie_id = koers.organisatie() and n.id = g.bron_id
  where (g.overal or g.leerling_id = p_leerling) and koers.overal('dossier.toegang_lezen')
    and exists (select from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling)
  order by array_position(array['rol', 'groep', 'leerling', 'waarneming', 'noodtoegang', 'ouder', 'zelf'], g.relatie), p.naam, g.rol $$;

do $$
declare f text;
begin
  foreach f in array array['rechten_bij(uuid, text, text)', 'gronden(uuid, text, uuid, date)', 'tijdelijk(uuid, text, uuid, date)',
      'noodtoegang_zoek(text, text, text, date, date)', 'noodtoegang_kan(uuid)', 'noodtoegang_open(uuid, uuid, text, integer)', 'toegang_tot(uuid, date)'] loop
    execute format('revoke all on function toegang.%s from public', f);
  end loop;
  -- `gronden` and what it rests on stay inside: they answer about anybody.
  foreach f in array array['noodtoegang_zoek(text, text, text, date, date)', 'noodtoegang_kan(uuid)', 'noodtoegang_open(uuid, uuid, text, integer)',
      'toegang_tot(uuid, date)'] loop
    execute format('grant execute on function toegang.%s to koers_app', f);
  end loop;
end $$;
reset role;
