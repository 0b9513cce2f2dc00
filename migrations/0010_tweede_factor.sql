-- Signing in as security §5.4 and §5.5 ask: a second factor, recovery codes, a new password by mail, notices about the own
-- account, the class of identity of a parent (§1.8), and a count of acts per minute. Everything here is reached before or
-- beside a context, so it has no grant to the running product except through the functions below.

create table toegang.totp (
  account_id uuid primary key references toegang.account (id) on delete cascade,
  -- Sealed (docs/decisions/0011).
  geheim bytea not null,
  -- Null: shown as a QR code, not yet proven to be in an app.
  bevestigd_op timestamptz,
  -- The last step of thirty seconds that was used: a code counts once (RFC 6238 §5.2).
  laatste_stap bigint,
  gemaakt_op timestamptz not null
);
create table toegang.passkey (
  id uuid primary key,
  account_id uuid not null references toegang.account (id) on delete cascade,
  -- As WebAuthn names it: base64url.
  sleutel_id text not null unique,
  publieke_sleutel bytea not null,
  teller bigint not null,
  vervoer text[] not null default '{}',
  naam text not null,
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index passkey_account on toegang.passkey (account_id);
create table toegang.herstelcode (
  account_id uuid not null references toegang.account (id) on delete cascade,
  code_hash bytea not null,
  gebruikt_op timestamptz,
  primary key (account_id, code_hash)
);
-- What a passkey has to sign: once, within five minutes, for this account (null: who signs in is not known yet).
create table toegang.uitdaging (
  uitdaging text primary key,
  account_id uuid references toegang.account (id) on delete cascade,
  doel text not null check (doel in ('registreren', 'aanmelden', 'bewijzen')),
  verloopt_op timestamptz not null
);
create table toegang.wachtwoordherstel (
  token_hash bytea primary key,
  account_id uuid not null references toegang.account (id) on delete cascade,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gebruikt_op timestamptz
);
create index wachtwoordherstel_account on toegang.wachtwoordherstel (account_id);
-- What happened to the own account, shown until it was read.
create table toegang.melding (
  id uuid primary key,
  account_id uuid not null references toegang.account (id) on delete cascade,
  soort text not null,
  op timestamptz not null,
  gezien_op timestamptz
);
create index melding_account on toegang.melding (account_id) where gezien_op is null;
-- The code of a parent, handed over on another way than the link (security §1.8, class B).
create table toegang.toegangscode (
  organisatie_id uuid not null references koers.organisatie (id),
  ouder_id uuid not null,
  code_hash bytea not null,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  pogingen smallint not null default 0,
  primary key (organisatie_id, ouder_id)
);
-- Acts that are counted per minute or hour. Unlogged: counting must cost no flush to disk, and a crash may forget a minute.
create unlogged table toegang.tempo (
  account_id uuid not null,
  soort text not null,
  op timestamptz not null
);
create index tempo_sleutel on toegang.tempo (account_id, soort, op);

-- When the code was entered; a parent without it sees no dossier.
alter table toegang.betrekking add column code_op timestamptz;
-- Who last took away the second factor, and when: that person can not also give the new password.
alter table toegang.account add column factor_hersteld_op timestamptz, add column factor_hersteld_door uuid;

grant select, insert, update, delete on toegang.totp, toegang.passkey, toegang.herstelcode, toegang.uitdaging, toegang.wachtwoordherstel,
  toegang.melding, toegang.toegangscode, toegang.tempo to koers_context;
grant select on toegang.totp, toegang.passkey, toegang.herstelcode, toegang.melding, toegang.toegangscode to koers_backup;

set local role koers_context;

create function toegang.heeft_factor(p_account uuid) returns boolean language sql stable security definer set search_path = toegang, pg_temp as $$
  select exists (select from toegang.totp where account_id = p_account and bevestigd_op is not null)
    or exists (select from toegang.passkey where account_id = p_account) $$;

-- Class of identity of a parent (security §1.8): D the link only, B link and code, A code and an own second factor. A second
-- factor alone makes nobody a B or A: whoever finds a mailed link could enrol one.
create function toegang.klasse(p_account uuid, p_organisatie uuid, p_ouder uuid) returns text language sql stable security definer
  set search_path = toegang, pg_temp as $$
  select case when b.code_op is null then 'D' when toegang.heeft_factor(p_account) then 'A' else 'B' end
  from toegang.betrekking b where b.account_id = p_account and b.organisatie_id = p_organisatie and b.soort = 'ouder' and b.betrekking_id = p_ouder $$;

-- As in 0007; a parent below class B gets no rights.
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
  return jsonb_build_object('accountId', p_account, 'organisatieId', p_organisatie, 'soort', p_soort, 'betrekkingId', p_betrekking,
    'naam', v_naam, 'rechten', v_rechten, 'klasse', v_klasse,
    'rollen', case when p_soort = 'medewerker' then (
      select coalesce(jsonb_agg(distinct t.rol), '[]') from koers.rol_toekenning t
      where t.organisatie_id = p_organisatie and t.medewerker_id = p_betrekking and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag))
      else jsonb_build_array(p_soort) end);
end $$;

-- toegang.open, and one act counted in the same round trip. Rows are only added, so that two acts of one person never wait for
-- each other; a few at the very same moment may slip through together.
create function toegang.open_geteld(p_token_hash bytea, p_nu timestamptz, p_vandaag date, p_wat text, p_max integer, p_venster integer)
  returns jsonb language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare
  v jsonb := toegang.open(p_token_hash, p_nu, p_vandaag);
  v_account uuid := (v ->> 'accountId')::uuid;
  v_sinds timestamptz := p_nu - make_interval(secs => p_venster);
  v_aantal integer;
  v_eerste timestamptz;
begin
  if v is null then return null; end if;
  select count(*), min(t.op) into v_aantal, v_eerste from toegang.tempo t where t.account_id = v_account and t.soort = p_wat and t.op > v_sinds;
  if v_aantal >= p_max then
    return v || jsonb_build_object('teVaak', greatest(1, ceil(extract(epoch from v_eerste - v_sinds))::int));
  end if;
  insert into toegang.tempo values (v_account, p_wat, p_nu);
  return v;
end $$;

-- The demo world and the first run vouch for who they make; a parent made there needs no code.
create or replace function toegang.betrekking_maak(p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid, p_nu timestamptz)
  returns void language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
begin
  if koers.soort() is distinct from 'systeem' or p_organisatie is distinct from koers.organisatie() then
    raise exception 'relation outside the context' using errcode = 'insufficient_privilege';
  end if;
  insert into toegang.betrekking (account_id, organisatie_id, soort, betrekking_id, sinds, code_op)
    values (p_account, p_organisatie, p_soort, p_betrekking, p_nu, case when p_soort = 'ouder' then p_nu end) on conflict do nothing;
end $$;

do $$
declare f record;
begin
  -- Closed to the public, open to the product: what is new here still has the privilege a function starts with.
  for f in select p.oid::regprocedure as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'toegang' and pg_get_userbyid(p.proowner) = 'koers_context' and has_function_privilege('public', p.oid, 'execute') loop
    execute format('revoke all on function %s from public', f.naam);
    execute format('grant execute on function %s to koers_app', f.naam);
  end loop;
end $$;
reset role;
