-- What signing in, the own account and its second factors ask of the tables of 0010. Functions only, owned by koers_context.
set local role koers_context;

-- The authenticator app -------------------------------------------------------------------------------------------------
create function toegang.totp_begin(p_account uuid, p_geheim bytea, p_nu timestamptz) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (insert into toegang.totp (account_id, geheim, gemaakt_op) values (p_account, p_geheim, p_nu)
    on conflict (account_id) do update set geheim = p_geheim, gemaakt_op = p_nu where totp.bevestigd_op is null returning 1)
  select exists (select from nieuw) $$;
create function toegang.totp_lees(p_account uuid) returns table (geheim bytea, bevestigd_op timestamptz) language sql stable security definer
  set search_path = toegang, pg_temp as $$ select geheim, bevestigd_op from toegang.totp where account_id = p_account $$;
create function toegang.totp_bevestig(p_account uuid, p_stap bigint, p_nu timestamptz) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (update toegang.totp set bevestigd_op = p_nu, laatste_stap = p_stap where account_id = p_account and bevestigd_op is null returning 1)
  select exists (select from nieuw) $$;
-- A step counts once, and never one before the last: under a race one wins.
create function toegang.totp_gebruik(p_account uuid, p_stap bigint) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (update toegang.totp set laatste_stap = p_stap where account_id = p_account and bevestigd_op is not null
    and coalesce(laatste_stap, 0) < p_stap returning 1)
  select exists (select from nieuw) $$;
create function toegang.totp_verwijder(p_account uuid) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.totp where account_id = p_account and bevestigd_op is not null returning 1) select exists (select from weg) $$;

-- Passkeys --------------------------------------------------------------------------------------------------------------
create function toegang.uitdaging_maak(p_uitdaging text, p_account uuid, p_doel text, p_verloopt timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$ insert into toegang.uitdaging values (p_uitdaging, p_account, p_doel, p_verloopt) $$;
create function toegang.uitdaging_gebruik(p_uitdaging text, p_account uuid, p_doel text, p_nu timestamptz) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.uitdaging where uitdaging = p_uitdaging and account_id is not distinct from p_account and doel = p_doel
    returning verloopt_op)
  select exists (select from weg where verloopt_op > p_nu) $$;
create function toegang.passkey_maak(p_id uuid, p_account uuid, p_sleutel_id text, p_publiek bytea, p_teller bigint, p_vervoer text[], p_naam text,
    p_nu timestamptz) returns boolean language sql security definer set search_path = toegang, pg_temp as $$
  with nieuw as (insert into toegang.passkey (id, account_id, sleutel_id, publieke_sleutel, teller, vervoer, naam, gemaakt_op)
    values (p_id, p_account, p_sleutel_id, p_publiek, p_teller, p_vervoer, p_naam, p_nu) on conflict do nothing returning 1)
  select exists (select from nieuw) $$;
create function toegang.passkeys_van(p_account uuid) returns table (id uuid, sleutel_id text, vervoer text[], naam text, gemaakt_op timestamptz,
    gebruikt_op timestamptz) language sql stable security definer set search_path = toegang, pg_temp as $$
  select id, sleutel_id, vervoer, naam, gemaakt_op, gebruikt_op from toegang.passkey where account_id = p_account order by gemaakt_op $$;
create function toegang.passkey_bij(p_sleutel_id text) returns table (id uuid, account_id uuid, actief boolean, publieke_sleutel bytea, teller bigint,
    vervoer text[]) language sql stable security definer set search_path = toegang, pg_temp as $$
  select p.id, p.account_id, a.actief, p.publieke_sleutel, p.teller, p.vervoer from toegang.passkey p join toegang.account a on a.id = p.account_id
  where p.sleutel_id = p_sleutel_id $$;
-- A counter that does not go up is a copy of the key (WebAuthn §6.1.1); passkeys that are synchronised always say 0.
create function toegang.passkey_gebruik(p_id uuid, p_teller bigint, p_nu timestamptz) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (update toegang.passkey set teller = p_teller, gebruikt_op = p_nu where id = p_id
    and (teller < p_teller or (teller = 0 and p_teller = 0)) returning 1)
  select exists (select from nieuw) $$;
create function toegang.passkey_hernoem(p_account uuid, p_id uuid, p_naam text) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (update toegang.passkey set naam = p_naam where id = p_id and account_id = p_account returning 1) select exists (select from nieuw) $$;
create function toegang.passkey_verwijder(p_account uuid, p_id uuid) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.passkey where id = p_id and account_id = p_account returning 1) select exists (select from weg) $$;

-- Recovery codes --------------------------------------------------------------------------------------------------------
create function toegang.herstelcodes_zet(p_account uuid, p_hashes bytea[]) returns void language sql security definer
  set search_path = toegang, pg_temp as $$
  delete from toegang.herstelcode where account_id = p_account;
  insert into toegang.herstelcode (account_id, code_hash) select p_account, h from unnest(p_hashes) h $$;
create function toegang.herstelcode_gebruik(p_account uuid, p_hash bytea, p_nu timestamptz) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with nieuw as (update toegang.herstelcode set gebruikt_op = p_nu where account_id = p_account and code_hash = p_hash and gebruikt_op is null returning 1)
  select exists (select from nieuw) $$;
create function toegang.herstelcodes_over(p_account uuid) returns integer language sql stable security definer
  set search_path = toegang, pg_temp as $$ select count(*)::int from toegang.herstelcode where account_id = p_account and gebruikt_op is null $$;

-- The own account and its sessions --------------------------------------------------------------------------------------
create function toegang.account_lees(p_account uuid) returns table (login text, email text, naam text, wachtwoord_hash text, organisaties text[])
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select coalesce(a.email, a.gebruikersnaam), a.email, a.weergavenaam, a.wachtwoord_hash,
    (select array_agg(distinct o.naam) from toegang.betrekking b join koers.organisatie o on o.id = b.organisatie_id where b.account_id = a.id)
  from toegang.account a where a.id = p_account and a.actief $$;
create function toegang.wachtwoord_zet(p_account uuid, p_hash text) returns void language sql security definer
  set search_path = toegang, pg_temp as $$ update toegang.account set wachtwoord_hash = p_hash where id = p_account $$;
create function toegang.sessies_van(p_account uuid, p_nu timestamptz) returns table (id uuid, begonnen_op timestamptz, gezien_op timestamptz,
    eindigt_op timestamptz, ip text, apparaat text, aal smallint, organisatie text)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select s.id, s.begonnen_op, s.gezien_op, s.eindigt_op, s.ip, s.apparaat, s.aal, o.naam
  from toegang.sessie s left join koers.organisatie o on o.id = s.organisatie_id
  where s.account_id = p_account and s.eindigt_op > p_nu and s.gezien_op + make_interval(secs => s.inactief_na) > p_nu
  order by s.gezien_op desc $$;
create function toegang.sessie_eindig_van(p_account uuid, p_id uuid) returns boolean language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.sessie where account_id = p_account and id = p_id returning 1) select exists (select from weg) $$;
create function toegang.sessies_eindig_behalve(p_account uuid, p_token_hash bytea) returns integer language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.sessie where account_id = p_account and token_hash <> p_token_hash returning 1) select count(*)::int from weg $$;
-- A fresh proof: the token changes (BI-25), the session stays the same one in the list.
create function toegang.sessie_wissel(p_oud bytea, p_nieuw bytea, p_aal smallint, p_nu timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$
  update toegang.sessie set token_hash = p_nieuw, aal = p_aal, bevestigd_op = p_nu, gezien_op = p_nu where token_hash = p_oud $$;

-- A new password by mail ------------------------------------------------------------------------------------------------
create function toegang.herstel_maak(p_account uuid, p_token_hash bytea, p_nu timestamptz, p_verloopt timestamptz)
  returns table (email text, naam text) language plpgsql security definer set search_path = toegang, pg_temp as $$
begin
  if not exists (select from toegang.account a where a.id = p_account and a.actief and a.email is not null) then return; end if;
  -- One link at a time: the newest mail is the one that works.
  delete from toegang.wachtwoordherstel h where h.account_id = p_account and h.gebruikt_op is null;
  insert into toegang.wachtwoordherstel values (p_token_hash, p_account, p_nu, p_verloopt);
  return query select a.email, a.weergavenaam from toegang.account a where a.id = p_account;
end $$;
create function toegang.herstel_bekijk(p_token_hash bytea, p_nu timestamptz) returns table (staat text, login text, account_id uuid)
  language sql stable security definer set search_path = toegang, pg_temp as $$
  select case when h.gebruikt_op is not null then 'gebruikt' when h.verloopt_op <= p_nu then 'verlopen' else 'open' end,
    coalesce(a.email, a.gebruikersnaam), a.id
  from toegang.wachtwoordherstel h join toegang.account a on a.id = h.account_id and a.actief where h.token_hash = p_token_hash $$;
-- Under a race one wins. The second factor stays, every session ends.
create function toegang.herstel_gebruik(p_token_hash bytea, p_nu timestamptz, p_wachtwoord_hash text) returns uuid language plpgsql security definer
  set search_path = toegang, pg_temp as $$
declare v_account uuid;
begin
  update toegang.wachtwoordherstel h set gebruikt_op = p_nu where h.token_hash = p_token_hash and h.gebruikt_op is null and h.verloopt_op > p_nu
    returning h.account_id into v_account;
  if v_account is null then return null; end if;
  update toegang.account a set wachtwoord_hash = p_wachtwoord_hash where a.id = v_account and a.actief;
  if not found then return null; end if;
  delete from toegang.sessie s where s.account_id = v_account;
  return v_account;
end $$;

-- Notices ---------------------------------------------------------------------------------------------------------------
create function toegang.melding_maak(p_id uuid, p_account uuid, p_soort text, p_nu timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$ insert into toegang.melding values (p_id, p_account, p_soort, p_nu) $$;
create function toegang.meldingen_van(p_account uuid) returns table (id uuid, soort text, op timestamptz) language sql stable security definer
  set search_path = toegang, pg_temp as $$
  select id, soort, op from toegang.melding where account_id = p_account and gezien_op is null order by op desc limit 10 $$;
create function toegang.meldingen_gezien(p_account uuid, p_nu timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$ update toegang.melding set gezien_op = p_nu where account_id = p_account and gezien_op is null $$;

-- A colleague lost the second factor ------------------------------------------------------------------------------------
-- One person alone can not become a colleague: who takes away the factor does not also give the new password, within the
-- seven days that such a link works. Not for an account that is also another school's.
create function toegang.factor_herstel(p_medewerker uuid, p_door uuid, p_nu timestamptz) returns table (fout text, account_id uuid)
  language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
#variable_conflict use_column
declare v_account uuid;
begin
  if not toegang.mag_uitnodigen('medewerker', p_medewerker) then
    raise exception 'second factor outside the context' using errcode = 'insufficient_privilege';
  end if;
  select b.account_id into v_account from toegang.betrekking b
    where b.organisatie_id = koers.organisatie() and b.soort = 'medewerker' and b.betrekking_id = p_medewerker;
  if v_account is null or not toegang.heeft_factor(v_account) then return query select 'geen', null::uuid; return; end if;
  if exists (select from toegang.betrekking b where b.account_id = v_account and b.organisatie_id <> koers.organisatie()) then
    return query select 'elders', null::uuid; return;
  end if;
  if exists (select from toegang.uitnodiging u where u.organisatie_id = koers.organisatie() and u.soort = 'medewerker' and u.betrekking_id = p_medewerker
      and u.gemaakt_door = p_door and u.gemaakt_op > p_nu - interval '7 days' and u.ingetrokken_op is null
      and u.gemaakt_op > (select max(b.sinds) from toegang.betrekking b where b.account_id = v_account)) then
    return query select 'twee', null::uuid; return;
  end if;
  delete from toegang.totp t where t.account_id = v_account;
  delete from toegang.passkey p where p.account_id = v_account;
  delete from toegang.herstelcode h where h.account_id = v_account;
  delete from toegang.sessie s where s.account_id = v_account;
  update toegang.account a set factor_hersteld_op = p_nu, factor_hersteld_door = p_door where a.id = v_account;
  return query select null, v_account;
end $$;
create function toegang.factor_hersteld_door(p_medewerker uuid, p_door uuid, p_nu timestamptz) returns boolean language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select exists (select from toegang.betrekking b join toegang.account a on a.id = b.account_id
    where b.organisatie_id = koers.organisatie() and b.soort = 'medewerker' and b.betrekking_id = p_medewerker
      and a.factor_hersteld_door = p_door and a.factor_hersteld_op > p_nu - interval '7 days') $$;
create function toegang.heeft_factor_medewerker(p_medewerker uuid) returns boolean language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select exists (select from toegang.betrekking b where b.organisatie_id = koers.organisatie() and b.soort = 'medewerker'
    and b.betrekking_id = p_medewerker and toegang.heeft_factor(b.account_id)) $$;

-- The code of a parent --------------------------------------------------------------------------------------------------
create function toegang.code_maak(p_ouder uuid, p_hash bytea, p_nu timestamptz, p_verloopt timestamptz) returns void language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  if not toegang.mag_uitnodigen('ouder', p_ouder) then
    raise exception 'code outside the context' using errcode = 'insufficient_privilege';
  end if;
  insert into toegang.toegangscode values (koers.organisatie(), p_ouder, p_hash, p_nu, p_verloopt)
    on conflict (organisatie_id, ouder_id) do update set code_hash = p_hash, gemaakt_op = p_nu, verloopt_op = p_verloopt, pogingen = 0;
end $$;
-- Five tries per code, counted whatever comes after: 'goed', 'fout', 'op' (no tries left) or 'geen' (no code that works).
create function toegang.code_probeer(p_account uuid, p_organisatie uuid, p_ouder uuid, p_hash bytea, p_nu timestamptz) returns text
  language plpgsql security definer set search_path = toegang, pg_temp as $$
declare c toegang.toegangscode;
begin
  if not exists (select from toegang.betrekking b where b.account_id = p_account and b.organisatie_id = p_organisatie and b.soort = 'ouder'
      and b.betrekking_id = p_ouder) then return 'geen'; end if;
  select * into c from toegang.toegangscode where organisatie_id = p_organisatie and ouder_id = p_ouder for update;
  if not found or c.verloopt_op <= p_nu then return 'geen'; end if;
  if c.pogingen >= 5 then return 'op'; end if;
  if c.code_hash <> p_hash then
    update toegang.toegangscode set pogingen = pogingen + 1 where organisatie_id = p_organisatie and ouder_id = p_ouder;
    return case when c.pogingen = 4 then 'op' else 'fout' end;
  end if;
  delete from toegang.toegangscode where organisatie_id = p_organisatie and ouder_id = p_ouder;
  update toegang.betrekking set code_op = p_nu where account_id = p_account and organisatie_id = p_organisatie and soort = 'ouder' and betrekking_id = p_ouder;
  return 'goed';
end $$;

-- As in 0008; a new password that the school gave asks a parent for a new code: the link alone proves no more than a link.
create or replace function toegang.uitnodiging_gebruik(p_token_hash bytea, p_nu timestamptz, p_account uuid, p_nieuw uuid, p_gebruikersnaam text,
    p_wachtwoord_hash text)
  returns table (fout text, account_id uuid, soort text, organisatie_id uuid, betrekking_id uuid) language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
#variable_conflict use_column
declare
  u toegang.uitnodiging;
  v_account uuid;
begin
  update toegang.uitnodiging t set gebruikt_op = p_nu where t.token_hash = p_token_hash and t.gebruikt_op is null
    and t.ingetrokken_op is null and t.verloopt_op > p_nu returning t.* into u;
  if not found then return query select 'ongeldig', null::uuid, null, null::uuid, null::uuid; return; end if;
  select b.account_id into v_account from toegang.betrekking b where b.organisatie_id = u.organisatie_id and b.soort = u.soort
    and b.betrekking_id = u.betrekking_id;
  if p_account is not null then
    -- Somebody who is signed in already ties this relation to the own account; not when it is somebody's.
    if v_account is not null and v_account <> p_account then
      return query select 'ongeldig', null::uuid, null, null::uuid, null::uuid; return;
    end if;
    v_account := p_account;
  elsif v_account is not null then
    -- A new password. Not for an account that is also another school's: that school did not agree.
    if exists (select from toegang.betrekking b where b.account_id = v_account and b.organisatie_id <> u.organisatie_id) then
      return query select 'elders', null::uuid, null, null::uuid, null::uuid; return;
    end if;
    update toegang.account a set wachtwoord_hash = p_wachtwoord_hash where a.id = v_account;
    update toegang.betrekking b set code_op = null where b.account_id = v_account;
    delete from toegang.sessie s where s.account_id = v_account;
  else
    -- A user name never looks like an address, so nobody can claim one.
    if u.email is null and (p_gebruikersnaam is null or p_gebruikersnaam like '%@%') then
      return query select 'bezet', null::uuid, null, null::uuid, null::uuid; return;
    end if;
    insert into toegang.account (id, email, gebruikersnaam, weergavenaam, wachtwoord_hash, aangemaakt_op)
      values (p_nieuw, u.email, case when u.email is null then p_gebruikersnaam end, u.naam, p_wachtwoord_hash, p_nu)
      on conflict do nothing returning id into v_account;
    if v_account is null then
      return query select case when u.email is null then 'bezet' else 'aanmelden' end, null::uuid, null, null::uuid, null::uuid; return;
    end if;
  end if;
  update toegang.uitnodiging t set gebruikt_door = v_account where t.id = u.id;
  if u.organisatie_id is not null then
    insert into toegang.betrekking (account_id, organisatie_id, soort, betrekking_id, sinds)
      values (v_account, u.organisatie_id, u.soort, u.betrekking_id, p_nu) on conflict do nothing;
  end if;
  return query select null, v_account, u.soort, u.organisatie_id, u.betrekking_id;
end $$;

create or replace function toegang.ruim_op(p_nu timestamptz) returns integer language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  with antwoorden as (delete from koers.idempotentie where op < p_nu - interval '1 day' returning 1),
    pogingen as (delete from toegang.poging where op < p_nu - interval '1 day' returning 1),
    tempo as (delete from toegang.tempo where op < p_nu - interval '1 hour' returning 1),
    uitdagingen as (delete from toegang.uitdaging where verloopt_op < p_nu returning 1),
    herstel as (delete from toegang.wachtwoordherstel where verloopt_op < p_nu - interval '30 days' returning 1),
    codes as (delete from toegang.toegangscode where verloopt_op < p_nu - interval '30 days' returning 1),
    meldingen as (delete from toegang.melding where gezien_op < p_nu - interval '90 days' returning 1),
    -- A seed that was shown and never confirmed has no use.
    zaden as (delete from toegang.totp where bevestigd_op is null and gemaakt_op < p_nu - interval '1 day' returning 1),
    sessies as (delete from toegang.sessie where eindigt_op < p_nu returning 1),
    uitnodigingen as (delete from toegang.uitnodiging where gebruikt_op is null and verloopt_op < p_nu - interval '30 days' returning 1)
  select ((select count(*) from antwoorden) + (select count(*) from pogingen) + (select count(*) from sessies)
    + (select count(*) from uitnodigingen))::int $$;

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
