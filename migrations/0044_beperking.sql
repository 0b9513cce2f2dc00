-- Restriction of use (AVG art. 18): what is restricted is kept and read by nobody but who handles the request, who
-- watches over it (directeur, fg) and the family. The database says so, for every table about a pupil and for the keys of
-- the dossier: whatever a screen, an export or a search asks, what is restricted is not there.

create table koers.beperking (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  verzoek_id uuid not null,
  -- The whole dossier, or one thing in it. A version of a plan is one sealed whole, so a plan is restricted as a whole.
  doel_soort text not null check (doel_soort in ('dossier', 'plan', 'kenmerk', 'toets', 'bijlage')),
  doel_id uuid,
  -- Art. 18 lid 1 onder a, b, c and d.
  grond text not null check (grond in ('juistheid', 'onrechtmatig', 'rechtsvordering', 'bezwaar')),
  reden text not null check (length(btrim(reden)) between 1 and 500),
  door_naam text not null,
  op date not null,
  -- Who asked is told before it ends (lid 3): from that day on it may be lifted.
  aangekondigd_op date,
  opheffen_vanaf date check (opheffen_vanaf > aangekondigd_op),
  opheffen_reden text check (length(btrim(opheffen_reden)) between 1 and 500),
  opgeheven_op date,
  opgeheven_naam text,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, verzoek_id) references koers.avg_verzoek (organisatie_id, id),
  check ((doel_id is null) = (doel_soort = 'dossier')),
  check ((aangekondigd_op is null) = (opheffen_vanaf is null) and (aangekondigd_op is null) = (opheffen_reden is null)),
  check (opgeheven_op is null or opgeheven_op >= opheffen_vanaf)
);
create index beperking_leerling on koers.beperking (organisatie_id, leerling_id);
create index beperking_verzoek on koers.beperking (organisatie_id, verzoek_id);
-- Asked at every request: nearly always empty.
create index beperking_geldt on koers.beperking (organisatie_id) include (leerling_id, doel_id, verzoek_id) where opgeheven_op is null;
create unique index beperking_een on koers.beperking (organisatie_id, coalesce(doel_id, leerling_id)) where opgeheven_op is null;
alter table koers.beperking enable row level security;
alter table koers.beperking force row level security;
-- Who asked for it sees it by the request.
create policy lezen on koers.beperking for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen')) or (select koers.overal('avg.toezien'))
    or exists (select from koers.avg_verzoek v where v.organisatie_id = beperking.organisatie_id and v.id = beperking.verzoek_id)));
create policy maken on koers.beperking for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and (select koers.overal('avg.behandelen')));
create policy wijzigen on koers.beperking for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('avg.behandelen')))
  with check (organisatie_id = (select koers.organisatie()));
create policy vernietigen on koers.beperking for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem');
create policy backup on koers.beperking for select to koers_backup using (true);
create policy context on koers.beperking for select to koers_context using (true);
create policy context on koers.avg_verzoek for select to koers_context using (true);
grant select, insert, update, delete on koers.beperking to koers_app;
grant select on koers.beperking to koers_backup, koers_context;
grant select on koers.avg_verzoek to koers_context;

-- The statement is of who asked: written by themself in the portal, or by who handles the request (0043).
create policy maken_eigen on koers.betwisting for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) in ('ouder', 'leerling') and exists (
    select from koers.avg_verzoek v where v.organisatie_id = betwisting.organisatie_id and v.id = betwisting.verzoek_id
      and v.leerling_id = betwisting.leerling_id and v.soort = 'correctie' and v.status in ('afgewezen', 'deels')));

-- Ids of pupils and of single things that this actor may not read, set by toegang.zet_context.
create function koers.beperkt() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('koers.beperkt', true), ''), '{}')::uuid[] $$;

-- A policy that narrows all others of a table about a pupil. `rij`: the column that names the thing itself.
create procedure koers.beperk(tabel text, rij text default null) language plpgsql as $$
declare v text := '(leerling_id is null or leerling_id <> all ((select koers.beperkt())::uuid[]))';
begin
  if rij is not null then v := v || format(' and (%1$I is null or %1$I <> all ((select koers.beperkt())::uuid[]))', rij); end if;
  execute format('create policy beperkt on koers.%I as restrictive to koers_app using (%s) with check (%s)', tabel, v, v);
end $$;

-- From here on a table about a pupil has it by itself (as in 0001, with the last line).
create or replace procedure koers.bescherm_leerling(tabel text, lezen text[], schrijven text[]) language plpgsql as $$
declare
  voorwaarde text;
  recht text;
  soort text;
begin
  execute format('alter table koers.%I enable row level security', tabel);
  execute format('alter table koers.%I force row level security', tabel);
  foreach soort in array array['select', 'insert', 'update', 'delete'] loop
    voorwaarde := null;
    foreach recht in array case soort when 'select' then lezen else schrijven end loop
      voorwaarde := concat_ws(' or ', voorwaarde, format(
        '(select koers.overal(%1$L)) or leerling_id = any ((select koers.bereik(%1$L))::uuid[])', recht));
    end loop;
    voorwaarde := format('organisatie_id = (select koers.organisatie()) and (%s)', voorwaarde);
    execute format('create policy %I on koers.%I for %s to koers_app %s', soort, tabel, soort,
      case soort
        when 'insert' then format('with check (%s)', voorwaarde)
        when 'update' then format('using (%1$s) with check (%1$s)', voorwaarde)
        else format('using (%s)', voorwaarde)
      end);
  end loop;
  execute format('create policy backup on koers.%I for select to koers_backup using (true)', tabel);
  execute format('grant select, insert, update, delete on koers.%I to koers_app', tabel);
  execute format('grant select on koers.%I to koers_backup', tabel);
  call koers.beperk(tabel);
end $$;

do $$
declare t record;
begin
  for t in select x.tabel, case
        when x.tabel in ('kenmerk', 'toetsresultaat', 'bestand', 'plan') then 'id'
        when x.tabel = 'betwisting' then 'doel_id'
        when x.tabel = 'idempotentie' then 'onderwerp_id'
        when exists (select from pg_catalog.pg_attribute a where a.attrelid = ('koers.' || x.tabel)::regclass and a.attname = 'plan_id'
          and not a.attisdropped) then 'plan_id' end as rij
      from koers.tabellen_over_leerling() x
      -- That it must be kept, and that somebody opened it in an emergency: read by rights of their own.
      where x.tabel not in ('bewaarplicht', 'noodtoegang')
        and not exists (select from pg_catalog.pg_policy p where p.polrelid = ('koers.' || x.tabel)::regclass and p.polname = 'beperkt') loop
    call koers.beperk(t.tabel, t.rij);
  end loop;
end $$;

set local role koers_context;

-- What this member of staff may not read because it is restricted. Not for who watches over it, nor for who handles the
-- request, or another one about the same pupil.
create function toegang.beperkt_voor(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date) returns uuid[] language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select coalesce(array_agg(coalesce(b.doel_id, b.leerling_id)), '{}') from koers.beperking b
  where p_soort = 'medewerker' and b.organisatie_id = p_organisatie and b.opgeheven_op is null
    and not exists (select from koers.rol_toekenning t join koers.rol_recht r on r.organisatie_id = t.organisatie_id and r.rol = t.rol
      where t.organisatie_id = p_organisatie and t.medewerker_id = p_betrekking and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)
        and (r.recht = 'avg.toezien' or (r.recht = 'avg.behandelen' and exists (select from koers.avg_verzoek v
          where v.organisatie_id = p_organisatie and v.leerling_id = b.leerling_id and v.behandelaar_id = p_betrekking
            and (v.id = b.verzoek_id or v.status = 'in_behandeling'))))) $$;

-- Is one of these plans restricted? Then staff export none of it, also who may read it.
create function koers.plannen_beperkt(p_plannen uuid[]) returns boolean language sql stable security definer
  set search_path = koers, pg_temp as $$
  select exists (select from koers.beperking b join koers.plan p on p.organisatie_id = b.organisatie_id and p.leerling_id = b.leerling_id
    where b.organisatie_id = koers.organisatie() and b.opgeheven_op is null and p.id = any (p_plannen)
      and (b.doel_id is null or b.doel_id = p.id)) $$;

-- By what an import would recognise pupils who are not there for who imports, so that it makes no second one of them.
create function koers.beperkte_sleutels() returns setof text language sql stable security definer set search_path = koers, pg_temp as $$
  select s from koers.leerling l cross join lateral unnest(array['sleutel:' || l.bron_sleutel, 'nummer:' || l.leerlingnummer, 'eckid:' || l.eckid]) s
  where l.organisatie_id = koers.organisatie() and l.id = any (koers.beperkt()) and s is not null and koers.overal('leerling.importeren') $$;

-- As in 0010, with what is restricted for this actor.
create or replace function toegang.zet_context(p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns jsonb language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare
  v_rechten jsonb := '{}';
  v_naam text;
  v_klasse text;
  r record;
begin
  if not exists (select from toegang.account a where a.id = p_account and a.actief) then return null; end if;
  if not exists (select from toegang.betrekking b where b.account_id = p_account and b.organisatie_id = p_organisatie
      and b.soort = p_soort and b.betrekking_id = p_betrekking) then return null; end if;
  if p_soort = 'medewerker' then
    select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) into v_naam from koers.medewerker m
      where m.organisatie_id = p_organisatie and m.id = p_betrekking and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag);
  elsif p_soort = 'ouder' then
    select concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam) into v_naam from koers.ouder o
      where o.organisatie_id = p_organisatie and o.id = p_betrekking;
    v_klasse := coalesce(toegang.klasse(p_account, p_organisatie, p_betrekking), 'D');
  else
    select concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) into v_naam from koers.leerling l
      where l.organisatie_id = p_organisatie and l.id = p_betrekking;
  end if;
  if v_naam is null then return null; end if;

  perform set_config('koers.organisatie', p_organisatie::text, true), set_config('koers.account', p_account::text, true),
    set_config('koers.soort', p_soort, true), set_config('koers.betrekking', p_betrekking::text, true);
  if v_klasse is distinct from 'D' then
    for r in select * from toegang.bereik(p_organisatie, p_soort, p_betrekking, p_vandaag) loop
      perform set_config('koers.bereik.' || replace(r.recht, '.', '_'), case when r.overal then '*' else r.leerlingen::text end, true);
      v_rechten := v_rechten || jsonb_build_object(r.recht, case when r.overal then '"*"'::jsonb else to_jsonb(r.leerlingen) end);
    end loop;
  end if;
  perform set_config('koers.beperkt', toegang.beperkt_voor(p_organisatie, p_soort, p_betrekking, p_vandaag)::text, true);
  return jsonb_build_object('accountId', p_account, 'organisatieId', p_organisatie, 'soort', p_soort, 'betrekkingId', p_betrekking,
    'naam', v_naam, 'rechten', v_rechten, 'klasse', v_klasse,
    'rollen', case when p_soort = 'medewerker' then (
      select coalesce(jsonb_agg(distinct t.rol), '[]') from koers.rol_toekenning t
      where t.organisatie_id = p_organisatie and t.medewerker_id = p_betrekking and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag))
      else jsonb_build_array(p_soort) end);
end $$;

-- As in 0015: no emergency opens what is restricted.
create or replace function toegang.noodtoegang_zoek(p_leerlingnummer text, p_roepnaam text, p_achternaam text, p_geboren date, p_vandaag date)
  returns table (id uuid, naam text, groep text) language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with gevonden as (
    select l.* from koers.leerling l where l.organisatie_id = koers.organisatie() and l.status <> 'uitgeschreven' and l.id <> all (koers.beperkt())
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
create or replace function toegang.noodtoegang_kan(p_leerling uuid) returns boolean language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select koers.soort() = 'medewerker' and (koers.overal('dossier.noodtoegang') or cardinality(koers.bereik('dossier.noodtoegang')) > 0)
    and exists (select from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling and l.id <> all (koers.beperkt())) $$;

-- As in 0017: who sees no pupils reads no name of one who is restricted either.
create or replace function toegang.leerlingnamen(p_ids uuid[]) returns table (id uuid, naam text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) from koers.leerling l
  where l.organisatie_id = koers.organisatie() and l.id = any (p_ids) and l.id <> all (koers.beperkt())
    and (koers.overal('audit.lezen') or koers.overal('dossier.inzage_lezen') or koers.overal('dossier.toegang_lezen')) $$;
create or replace function toegang.leerling_zoek(p_tekst text) returns table (id uuid, naam text, leerlingnummer text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), l.leerlingnummer from koers.leerling l
  where l.organisatie_id = koers.organisatie() and l.id <> all (koers.beperkt())
    and koers.overal('dossier.inzage_lezen')
    and (strpos(l.zoeknaam, lower(p_tekst)) > 0 or l.leerlingnummer = p_tekst)
  order by l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu" limit 20 $$;

-- As in 0043.
create or replace function kluis.mag(p_soort text, p_organisatie uuid, p_leerling uuid) returns boolean language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select p_soort = 'installatie' or (p_organisatie = koers.organisatie() and (p_soort = 'school' or (p_leerling <> all (koers.beperkt()) and exists (
    select from unnest(array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'lesadvies.lezen',
      'bijlage.lezen', 'bijlage.beheren', 'avg.behandelen', 'avg.toezien']) r
    where koers.overal(r) or p_leerling = any (koers.bereik(r)))))) $$;

revoke all on function toegang.beperkt_voor(uuid, text, uuid, date), koers.plannen_beperkt(uuid[]), koers.beperkte_sleutels(),
  kluis.mag(text, uuid, uuid) from public;
grant execute on function toegang.beperkt_voor(uuid, text, uuid, date), koers.plannen_beperkt(uuid[]), koers.beperkte_sleutels() to koers_app;
reset role;
