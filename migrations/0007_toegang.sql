-- Who is this? Accounts, sessions and invitations must be reached before there is a context. They are the named
-- platform exceptions: no row-level security, and no grant to the running product except through the functions here.

create table toegang.account (
  id uuid primary key,
  email text,
  -- A pupil may have a user name without e-mail.
  gebruikersnaam text,
  weergavenaam text not null,
  wachtwoord_hash text,
  actief boolean not null default true,
  aangemaakt_op timestamptz not null,
  check (email is not null or gebruikersnaam is not null)
);
create unique index account_email on toegang.account (lower(email)) where email is not null;
create unique index account_gebruikersnaam on toegang.account (lower(gebruikersnaam)) where gebruikersnaam is not null;

-- What an account is to an organisation: a member of staff, a parent, a pupil. One person may be several.
create table toegang.betrekking (
  account_id uuid not null references toegang.account (id),
  organisatie_id uuid not null references koers.organisatie (id),
  soort text not null check (soort in ('medewerker', 'ouder', 'leerling')),
  betrekking_id uuid not null,
  sinds timestamptz not null,
  primary key (account_id, organisatie_id, soort, betrekking_id)
);
create unique index betrekking_een on toegang.betrekking (organisatie_id, soort, betrekking_id);

create table toegang.sessie (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references toegang.account (id),
  -- The hat that is on: chosen at sign-in, changed by a command.
  organisatie_id uuid,
  soort text,
  betrekking_id uuid,
  aal smallint not null default 1 check (aal in (1, 2)),
  begonnen_op timestamptz not null,
  gezien_op timestamptz not null,
  -- Idle limit in seconds (staff 15 minutes, parents 30: settled) and the absolute end.
  inactief_na integer not null,
  eindigt_op timestamptz not null,
  ip text,
  apparaat text
);
create index sessie_account on toegang.sessie (account_id);

create table toegang.uitnodiging (
  token_hash bytea primary key,
  id uuid not null unique,
  -- 'start': the first beheerder of an empty installation.
  soort text not null check (soort in ('start', 'medewerker', 'ouder', 'leerling')),
  organisatie_id uuid references koers.organisatie (id),
  betrekking_id uuid,
  email text,
  naam text not null,
  gemaakt_door uuid,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  verzonden_op timestamptz,
  gebruikt_op timestamptz,
  gebruikt_door uuid references toegang.account (id),
  ingetrokken_op timestamptz,
  check ((soort = 'start') = (organisatie_id is null))
);
create index uitnodiging_betrekking on toegang.uitnodiging (organisatie_id, betrekking_id);

create table toegang.poging (
  sleutel text not null,
  op timestamptz not null
);
create index poging_sleutel on toegang.poging (sleutel, op);

grant select, insert, update, delete on toegang.account, toegang.betrekking, toegang.sessie, toegang.uitnodiging, toegang.poging to koers_context;
grant select on toegang.account, toegang.betrekking, toegang.uitnodiging to koers_backup;

-- What the context function reads to answer "whom does this actor see".
do $$
declare t text;
begin
  foreach t in array array['medewerker', 'rol_toekenning', 'rol_recht', 'groep_medewerker', 'groep', 'leerling', 'leerling_groep', 'leerling_medewerker', 'ouder'] loop
    execute format('grant select on koers.%I to koers_context', t);
    execute format('create policy context on koers.%I for select to koers_context using (true)', t);
  end loop;
end $$;

-- The rights of one actor on one day: per right '*' or the list of pupils.
create function toegang.bereik(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns table (recht text, overal boolean, leerlingen uuid[]) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  with rollen as (
    select t.rol from koers.rol_toekenning t
      join koers.medewerker m on m.organisatie_id = t.organisatie_id and m.id = t.medewerker_id
      where p_soort = 'medewerker' and t.organisatie_id = p_organisatie and t.medewerker_id = p_betrekking
        and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)
        and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
    union select p_soort where p_soort in ('ouder', 'leerling')
  ), per_rol as (
    select distinct r.rol, o.bereik from rollen r join koers.rol o on o.rol = r.rol
  ), leerlingen_per_rol as (
    -- Pupils who are now in a group that the actor serves in this role.
    select gm.rol, lg.leerling_id from koers.groep_medewerker gm
      join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
      where p_soort = 'medewerker' and gm.organisatie_id = p_organisatie and gm.medewerker_id = p_betrekking
        and gm.vanaf <= p_vandaag and (gm.tot is null or gm.tot >= p_vandaag)
        and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
    union
    select lm.rol, lm.leerling_id from koers.leerling_medewerker lm
      where p_soort = 'medewerker' and lm.organisatie_id = p_organisatie and lm.medewerker_id = p_betrekking
        and lm.vanaf <= p_vandaag and (lm.tot is null or lm.tot >= p_vandaag)
    union
    -- A parent sees the own child while there is gezag; gezag ends at eighteen (BW 1:233, 1:245).
    select 'ouder', orl.leerling_id from koers.ouder_relatie orl
      join koers.leerling l on l.organisatie_id = orl.organisatie_id and l.id = orl.leerling_id
      where p_soort = 'ouder' and orl.organisatie_id = p_organisatie and orl.ouder_id = p_betrekking and orl.gezag
        and (orl.gezag_vanaf is null or orl.gezag_vanaf <= p_vandaag) and (orl.gezag_tot is null or orl.gezag_tot >= p_vandaag)
        and not koers.meerderjarig(l.geboortedatum, p_vandaag)
    union
    select 'leerling', p_betrekking where p_soort = 'leerling'
  )
  select rr.recht, bool_or(pr.bereik = 'school'),
    coalesce(array_agg(distinct lpr.leerling_id) filter (where lpr.leerling_id is not null and pr.bereik <> 'school'), '{}')
  from per_rol pr
  join koers.rol_recht rr on rr.organisatie_id = p_organisatie and rr.rol = pr.rol
  left join leerlingen_per_rol lpr on lpr.rol = pr.rol and pr.bereik <> 'school'
  group by rr.recht $$;

-- Puts the context of one actor on this transaction and says who it is. Null when there is no such relation now.
create function toegang.zet_context(p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns jsonb language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare
  v_rechten jsonb := '{}';
  v_naam text;
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
  else
    select concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) into v_naam from koers.leerling l
      where l.organisatie_id = p_organisatie and l.id = p_betrekking;
  end if;
  if v_naam is null then return null; end if;

  perform set_config('koers.organisatie', p_organisatie::text, true), set_config('koers.account', p_account::text, true),
    set_config('koers.soort', p_soort, true), set_config('koers.betrekking', p_betrekking::text, true);
  for r in select * from toegang.bereik(p_organisatie, p_soort, p_betrekking, p_vandaag) loop
    perform set_config('koers.bereik.' || replace(r.recht, '.', '_'), case when r.overal then '*' else r.leerlingen::text end, true);
    v_rechten := v_rechten || jsonb_build_object(r.recht, case when r.overal then '"*"'::jsonb else to_jsonb(r.leerlingen) end);
  end loop;
  return jsonb_build_object('accountId', p_account, 'organisatieId', p_organisatie, 'soort', p_soort, 'betrekkingId', p_betrekking,
    'naam', v_naam, 'rechten', v_rechten,
    'rollen', case when p_soort = 'medewerker' then (
      select coalesce(jsonb_agg(distinct t.rol), '[]') from koers.rol_toekenning t
      where t.organisatie_id = p_organisatie and t.medewerker_id = p_betrekking and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag))
      else jsonb_build_array(p_soort) end);
end $$;

-- One query per request: session → actor → context. Null: not (or no longer) signed in.
create function toegang.open(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns jsonb language plpgsql security definer
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
  if s.organisatie_id is null then
    return jsonb_build_object('sessieId', s.id, 'accountId', s.account_id, 'aal', s.aal, 'actor', null);
  end if;
  v_actor := toegang.zet_context(s.account_id, s.organisatie_id, s.soort, s.betrekking_id, p_vandaag);
  return jsonb_build_object('sessieId', s.id, 'accountId', s.account_id, 'aal', s.aal, 'actor', v_actor,
    'eindigtOp', s.eindigt_op, 'inactiefNa', s.inactief_na);
end $$;

-- The product itself, for one organisation: an import from the command line, the demo world, a job without a person.
create function toegang.open_systeem(p_organisatie uuid) returns void language plpgsql as $$
declare r record;
begin
  perform set_config('koers.organisatie', p_organisatie::text, true), set_config('koers.soort', 'systeem', true),
    set_config('koers.account', '', true), set_config('koers.betrekking', '', true);
  for r in select distinct recht from koers.recht_standaard loop
    perform set_config('koers.bereik.' || replace(r.recht, '.', '_'), '*', true);
  end loop;
end $$;

create function toegang.account_bij_login(p_login text) returns table (id uuid, wachtwoord_hash text, actief boolean, weergavenaam text)
  language sql stable security definer set search_path = toegang, pg_temp as $$
  select a.id, a.wachtwoord_hash, a.actief, a.weergavenaam from toegang.account a
  where lower(a.email) = lower(p_login) or lower(a.gebruikersnaam) = lower(p_login) limit 1 $$;

create function toegang.betrekkingen(p_account uuid, p_vandaag date)
  returns table (organisatie_id uuid, soort text, betrekking_id uuid, organisatie text, rollen text[])
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select b.organisatie_id, b.soort, b.betrekking_id, o.naam,
    coalesce((select array_agg(distinct t.rol order by t.rol) from koers.rol_toekenning t where t.organisatie_id = b.organisatie_id
      and t.medewerker_id = b.betrekking_id and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)), '{}')
  from toegang.betrekking b join koers.organisatie o on o.id = b.organisatie_id
  left join koers.medewerker m on b.soort = 'medewerker' and m.organisatie_id = b.organisatie_id and m.id = b.betrekking_id
  where b.account_id = p_account and (b.soort <> 'medewerker' or m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
  order by o.naam, b.soort $$;

create function toegang.sessie_maak(p_token_hash bytea, p_id uuid, p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid,
    p_aal smallint, p_nu timestamptz, p_inactief_na integer, p_eindigt timestamptz, p_ip text, p_apparaat text)
  returns void language plpgsql security definer set search_path = toegang, pg_temp as $$
begin
  if p_organisatie is not null and not exists (select from toegang.betrekking b where b.account_id = p_account
      and b.organisatie_id = p_organisatie and b.soort = p_soort and b.betrekking_id = p_betrekking) then
    raise exception 'no such relation' using errcode = 'insufficient_privilege';
  end if;
  delete from toegang.sessie where account_id = p_account and eindigt_op < p_nu;
  insert into toegang.sessie values (p_token_hash, p_id, p_account, p_organisatie, p_soort, p_betrekking, p_aal, p_nu, p_nu, p_inactief_na, p_eindigt, p_ip, p_apparaat);
end $$;

create function toegang.sessie_eindig(p_token_hash bytea) returns void language sql security definer set search_path = toegang, pg_temp
  as $$ delete from toegang.sessie where token_hash = p_token_hash $$;
create function toegang.sessies_eindig(p_account uuid) returns integer language sql security definer set search_path = toegang, pg_temp
  as $$ with weg as (delete from toegang.sessie where account_id = p_account returning 1) select count(*)::int from weg $$;

-- Rate limits live in the database so that a restart doesn't reset them (security §5.4).
-- A try over the limit is refused and not counted: else somebody who keeps guessing would keep the owner out (BI-24).
create function toegang.tel_poging(p_sleutel text, p_nu timestamptz, p_venster interval, p_max integer) returns boolean
  language plpgsql security definer set search_path = toegang, pg_temp as $$
declare v_aantal integer;
begin
  -- One at a time per key, so that many at once don't slip through together.
  perform pg_advisory_xact_lock(hashtextextended('poging:' || p_sleutel, 0));
  delete from toegang.poging where sleutel = p_sleutel and op < p_nu - p_venster;
  select count(*) into v_aantal from toegang.poging where sleutel = p_sleutel;
  if v_aantal >= p_max then return false; end if;
  insert into toegang.poging values (p_sleutel, p_nu);
  return true;
end $$;
create function toegang.wis_pogingen(p_sleutel text) returns void language sql security definer set search_path = toegang, pg_temp
  as $$ delete from toegang.poging where sleutel = p_sleutel $$;

-- Gives an account a relation: the first run, the demo world. Needs the context of that organisation.
create function toegang.betrekking_maak(p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid, p_nu timestamptz)
  returns void language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
begin
  if koers.soort() is distinct from 'systeem' or p_organisatie is distinct from koers.organisatie() then
    raise exception 'relation outside the context' using errcode = 'insufficient_privilege';
  end if;
  insert into toegang.betrekking values (p_account, p_organisatie, p_soort, p_betrekking, p_nu) on conflict do nothing;
end $$;

create function toegang.account_maak(p_id uuid, p_login text, p_naam text, p_wachtwoord_hash text, p_nu timestamptz) returns uuid
  language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
begin
  if koers.soort() is distinct from 'systeem' then
    raise exception 'account outside the context' using errcode = 'insufficient_privilege';
  end if;
  insert into toegang.account (id, email, gebruikersnaam, weergavenaam, wachtwoord_hash, aangemaakt_op)
    values (p_id, case when p_login like '%@%' then p_login end, case when p_login not like '%@%' then p_login end, p_naam, p_wachtwoord_hash, p_nu);
  return p_id;
end $$;

create function toegang.is_leeg() returns boolean language sql stable security definer set search_path = koers, toegang, pg_temp
  as $$ select not exists (select from koers.organisatie) $$;

-- A leaver loses everything at once: sessions end here, rights end with the date on the row.
create function toegang.sessies_eindig_betrekking(p_soort text, p_betrekking uuid) returns void language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  delete from toegang.sessie s where s.organisatie_id = koers.organisatie() and s.soort = p_soort and s.betrekking_id = p_betrekking $$;

-- A school looked up by its code, for the command line.
create function koers.school_bij_brin(p_brin text, p_vestiging text) returns uuid language sql stable security definer
  set search_path = koers, pg_temp as $$ select id from koers.organisatie where soort = 'school' and brin = p_brin and vestiging = p_vestiging $$;

-- What has no use any more goes by itself: answers kept for a repeat (a day), tries, ended sessions, unused invitations.
create function toegang.ruim_op(p_nu timestamptz) returns integer language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  with antwoorden as (delete from koers.idempotentie where op < p_nu - interval '1 day' returning 1),
    pogingen as (delete from toegang.poging where op < p_nu - interval '1 day' returning 1),
    sessies as (delete from toegang.sessie where eindigt_op < p_nu returning 1),
    uitnodigingen as (delete from toegang.uitnodiging where gebruikt_op is null and verloopt_op < p_nu - interval '30 days' returning 1)
  select ((select count(*) from antwoorden) + (select count(*) from pogingen) + (select count(*) from sessies)
    + (select count(*) from uitnodigingen))::int $$;
grant select, delete on koers.idempotentie to koers_context;
create policy opruimen on koers.idempotentie to koers_context using (true);

do $$
declare f record;
begin
  -- Closed to the public, open to the product, owned by koers_context; in this order, because the owner gives them away.
  for f in select p.oid::regprocedure as naam, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'toegang' or (n.nspname = 'koers' and p.proname = 'school_bij_brin') loop
    execute format('revoke all on function %s from public', f.naam);
    execute format('grant execute on function %s to koers_app', f.naam);
    if f.proname <> 'open_systeem' then execute format('alter function %s owner to koers_context', f.naam); end if;
  end loop;
end $$;
