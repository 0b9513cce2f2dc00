-- The way in: invitations, and the first run of an empty installation. Reached through the functions here only.

-- May this context invite this person? The policy in the code asks the same; here it holds for every query.
create function toegang.mag_uitnodigen(p_soort text, p_betrekking uuid) returns boolean language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select case p_soort
    when 'medewerker' then koers.overal('medewerker.beheren') and p_betrekking is distinct from koers.betrekking()
    when 'leerling' then koers.overal('leerling.beheren') or p_betrekking = any (koers.bereik('leerling.beheren'))
    when 'ouder' then koers.overal('ouder.beheren') or exists (select from koers.ouder_relatie r
      where r.organisatie_id = koers.organisatie() and r.ouder_id = p_betrekking and r.leerling_id = any (koers.bereik('ouder.beheren')))
    else false end $$;

create function toegang.uitnodiging_maak(p_token_hash bytea, p_id uuid, p_soort text, p_organisatie uuid, p_betrekking uuid, p_email text,
    p_naam text, p_door uuid, p_nu timestamptz, p_verloopt timestamptz) returns void language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  -- The start invitation comes from the command line, without a context, and only while there is nothing yet.
  if p_organisatie is distinct from koers.organisatie()
      or (p_soort = 'start' and not toegang.is_leeg())
      or (p_soort <> 'start' and not toegang.mag_uitnodigen(p_soort, p_betrekking)) then
    raise exception 'invitation outside the context' using errcode = 'insufficient_privilege';
  end if;
  -- A new invitation replaces the open ones for the same person.
  update toegang.uitnodiging u set ingetrokken_op = p_nu where u.gebruikt_op is null and u.ingetrokken_op is null
    and u.soort = p_soort and u.organisatie_id is not distinct from p_organisatie and u.betrekking_id is not distinct from p_betrekking
    and (p_soort <> 'start' or lower(u.email) = lower(p_email));
  insert into toegang.uitnodiging (token_hash, id, soort, organisatie_id, betrekking_id, email, naam, gemaakt_door, gemaakt_op, verloopt_op)
    values (p_token_hash, p_id, p_soort, p_organisatie, p_betrekking, p_email, p_naam, p_door, p_nu, p_verloopt);
end $$;

-- An invitation that goes by mail gets its token when the mail is made, so that no queue ever holds one. Answers what
-- the mail needs; nothing when the invitation was used, withdrawn or replaced meanwhile.
create function toegang.uitnodiging_verzend(p_id uuid, p_token_hash bytea, p_nu timestamptz)
  returns table (email text, naam text, organisatie text, verloopt_op timestamptz) language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  update toegang.uitnodiging u set token_hash = p_token_hash from koers.organisatie o
  where u.id = p_id and o.id = u.organisatie_id and u.organisatie_id = koers.organisatie() and u.email is not null
    and u.gebruikt_op is null and u.ingetrokken_op is null and u.verloopt_op > p_nu
  returning u.email, u.naam, o.naam, u.verloopt_op $$;

create function toegang.uitnodiging_verzonden(p_id uuid, p_nu timestamptz) returns void language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  update toegang.uitnodiging set verzonden_op = p_nu where id = p_id and organisatie_id = koers.organisatie() $$;

create function toegang.uitnodiging_trek_in(p_id uuid, p_nu timestamptz) returns integer language sql security definer
  set search_path = koers, toegang, pg_temp as $$
  with weg as (update toegang.uitnodiging set ingetrokken_op = p_nu where id = p_id and organisatie_id = koers.organisatie()
    and gebruikt_op is null and ingetrokken_op is null and toegang.mag_uitnodigen(soort, betrekking_id) returning 1)
  select count(*)::int from weg $$;
create function toegang.uitnodiging_vind(p_id uuid) returns table (soort text, betrekking_id uuid) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select soort, betrekking_id from toegang.uitnodiging where id = p_id and organisatie_id = koers.organisatie()
    and gebruikt_op is null and ingetrokken_op is null $$;

-- What an invitation does depends on what there is: 'nieuw' makes an account, 'herstel' gives a person who has one a
-- new password, 'aanmelden' wants a sign-in first because the e-mail address already has an account: an address alone
-- never ties a relation. A used, withdrawn or late one says so, so that the page can tell what to do now.
create function toegang.uitnodiging_bekijk(p_token_hash bytea, p_nu timestamptz)
  returns table (id uuid, soort text, staat text, doet text, organisatie text, naam text, login text)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select u.id, u.soort,
    case when u.gebruikt_op is not null then 'gebruikt' when u.ingetrokken_op is not null then 'ingetrokken'
      when u.verloopt_op <= p_nu then 'verlopen' else 'open' end,
    case when b.account_id is not null then 'herstel'
      when exists (select from toegang.account e where lower(e.email) = lower(u.email)) then 'aanmelden' else 'nieuw' end,
    o.naam, u.naam, coalesce(a.email, a.gebruikersnaam, u.email)
  from toegang.uitnodiging u
  left join koers.organisatie o on o.id = u.organisatie_id
  left join toegang.betrekking b on b.organisatie_id = u.organisatie_id and b.soort = u.soort and b.betrekking_id = u.betrekking_id
  left join toegang.account a on a.id = b.account_id
  where u.token_hash = p_token_hash $$;

-- Uses an invitation exactly once: under a race one wins (conditional update). Answers the account and the relation,
-- or why not: 'ongeldig', 'aanmelden', 'bezet' (user name), 'elders' (the account is also another school's).
create function toegang.uitnodiging_gebruik(p_token_hash bytea, p_nu timestamptz, p_account uuid, p_nieuw uuid, p_gebruikersnaam text,
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
    insert into toegang.betrekking values (v_account, u.organisatie_id, u.soort, u.betrekking_id, p_nu) on conflict do nothing;
  end if;
  return query select null, v_account, u.soort, u.organisatie_id, u.betrekking_id;
end $$;

-- A try that turned out right was no try: a school is often one address for fifty people who sign in at half past
-- eight. One count goes back, not all, so that one good password does not clear the way for guessing others.
create function toegang.geef_poging_terug(p_sleutel text, p_op timestamptz) returns void language sql security definer
  set search_path = toegang, pg_temp as $$
  delete from toegang.poging where ctid = (select p.ctid from toegang.poging p where p.sleutel = p_sleutel and p.op = p_op limit 1) $$;

-- The first run: only who came by a start invitation, is nobody anywhere yet, and finds an empty installation. Waits
-- for a second one that does the same, so that there is one first school.
create function toegang.mag_inrichten(p_account uuid) returns boolean language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('koers.inrichten'));
  return toegang.is_leeg()
    and exists (select from toegang.uitnodiging u where u.soort = 'start' and u.gebruikt_door = p_account)
    and not exists (select from toegang.betrekking b where b.account_id = p_account);
end $$;

create function toegang.account_email(p_account uuid) returns text language sql stable security definer
  set search_path = toegang, pg_temp as $$ select email from toegang.account where id = p_account $$;

-- The state of accounts and invitations of the staff, parents and pupils of this organisation.
create function toegang.accounts_van(p_soort text) returns table (betrekking_id uuid, account_id uuid, login text, uitgenodigd_op timestamptz,
    uitnodiging_id uuid, verloopt_op timestamptz, verzonden_op timestamptz)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select coalesce(b.betrekking_id, u.betrekking_id), b.account_id, coalesce(a.email, a.gebruikersnaam), u.gemaakt_op, u.id, u.verloopt_op, u.verzonden_op
  from (select * from toegang.betrekking where organisatie_id = koers.organisatie() and soort = p_soort) b
  join toegang.account a on a.id = b.account_id
  full join (select distinct on (betrekking_id) * from toegang.uitnodiging where organisatie_id = koers.organisatie() and soort = p_soort
    and gebruikt_op is null and ingetrokken_op is null order by betrekking_id, gemaakt_op desc) u on u.betrekking_id = b.betrekking_id $$;

-- Nobody gives or takes the own link to a pupil (threat A13), whatever else allows it.
do $$
declare soort text;
begin
  foreach soort in array array['insert', 'update', 'delete'] loop
    execute format('create policy %I on koers.leerling_medewerker as restrictive for %s to koers_app %s (medewerker_id is distinct from (select koers.betrekking()))',
      'niet_zelf_' || soort, soort, case soort when 'insert' then 'with check' else 'using' end);
  end loop;
end $$;

do $$
declare f record;
begin
  -- As in the migration before: owned by koers_context, closed to the public, open to the product.
  for f in select p.oid::regprocedure as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'toegang' and p.proname <> 'open_systeem' and pg_get_userbyid(p.proowner) = current_user loop
    execute format('revoke all on function %s from public', f.naam);
    execute format('alter function %s owner to koers_context', f.naam);
    execute 'set local role koers_context';
    execute format('grant execute on function %s to koers_app', f.naam);
    execute 'reset role';
  end loop;
end $$;
