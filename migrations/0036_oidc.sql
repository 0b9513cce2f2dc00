-- Signing in with the account of the school (OpenID Connect). Which provider is the school's own choice; who somebody is
-- there is issuer and subject, never an e-mail address (security BI-20).

create table koers.aanmeldvoorziening (
  organisatie_id uuid primary key references koers.organisatie (id),
  aan boolean not null default false,
  issuer text not null check (length(issuer) between 8 and 300),
  client_id text not null check (length(client_id) between 1 and 300),
  -- Sealed (src/platform/vault); null: a public client.
  geheim bytea,
  -- The claim that says what somebody is at school, and which values make a member of staff or a pupil. Null: not looked at.
  rol_claim text check (length(rol_claim) between 1 and 100),
  waarden_medewerker text[] not null default '{}',
  waarden_leerling text[] not null default '{}',
  -- What the provider must say for its sign-in to count as two factors; none: the own second factor is asked.
  acr text[] not null default '{}',
  amr text[] not null default '{}',
  gewijzigd_op timestamptz not null
);
call koers.bescherm_toegang('aanmeldvoorziening', 'organisatie.beheren', null);
create policy context on koers.aanmeldvoorziening for select to koers_context using (true);
grant select on koers.aanmeldvoorziening to koers_context;

create table toegang.identiteit (
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  account_id uuid not null references toegang.account (id) on delete cascade,
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz,
  primary key (issuer, subject)
);
create unique index identiteit_account on toegang.identiteit (account_id, issuer);

-- A sign-in that is under way at the provider. The browser holds 256 random bits; state, nonce and verifier follow from
-- them, so that this row holds no secret. Used once.
create table toegang.oidc_poging (
  token_hash bytea primary key,
  organisatie_id uuid not null references koers.organisatie (id),
  doel text not null check (doel in ('aanmelden', 'uitnodiging', 'koppelen')),
  uitnodiging_hash bytea,
  account_id uuid references toegang.account (id) on delete cascade,
  verloopt_op timestamptz not null,
  check ((doel = 'uitnodiging') = (uitnodiging_hash is not null)),
  check ((doel = 'koppelen') = (account_id is not null))
);

-- A session that a provider vouched for is one of that school: another school never agreed to this provider.
create table toegang.sessie_via (
  sessie_id uuid primary key references toegang.sessie (id) on delete cascade,
  organisatie_id uuid not null references koers.organisatie (id)
);

grant select, insert, update, delete on toegang.identiteit, toegang.oidc_poging, toegang.sessie_via to koers_context;
grant select on toegang.identiteit to koers_backup;

set local role koers_context;

-- The chooser on the sign-in page: only schools that switched it on.
create function toegang.oidc_scholen() returns table (code text, naam text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select lower(o.brin || o.vestiging), o.naam from koers.aanmeldvoorziening a join koers.organisatie o on o.id = a.organisatie_id
  where a.aan and o.soort = 'school' order by o.naam $$;

create function toegang.oidc_school(p_code text) returns uuid language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select a.organisatie_id from koers.aanmeldvoorziening a join koers.organisatie o on o.id = a.organisatie_id
  where a.aan and o.soort = 'school' and lower(o.brin || o.vestiging) = lower(p_code) $$;

-- The school of an open invitation for a new member of staff or pupil, when it may be used with an account of the school.
create function toegang.oidc_uitnodiging(p_token_hash bytea, p_nu timestamptz) returns uuid language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select a.organisatie_id from toegang.uitnodiging u join koers.aanmeldvoorziening a on a.organisatie_id = u.organisatie_id
  where a.aan and u.token_hash = p_token_hash and u.soort in ('medewerker', 'leerling') and u.gebruikt_op is null
    and u.ingetrokken_op is null and u.verloopt_op > p_nu
    and not exists (select from toegang.betrekking b where b.organisatie_id = u.organisatie_id and b.soort = u.soort
      and b.betrekking_id = u.betrekking_id)
    and not exists (select from toegang.account e where lower(e.email) = lower(u.email)) $$;

create function toegang.oidc_instelling(p_organisatie uuid) returns table (issuer text, client_id text, client_geheim bytea, rol_claim text,
    waarden_medewerker text[], waarden_leerling text[], acr text[], amr text[])
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select a.issuer, a.client_id, a.geheim, a.rol_claim, a.waarden_medewerker, a.waarden_leerling, a.acr, a.amr
  from koers.aanmeldvoorziening a where a.organisatie_id = p_organisatie and a.aan $$;

create function toegang.oidc_begin(p_token_hash bytea, p_organisatie uuid, p_doel text, p_uitnodiging bytea, p_account uuid,
    p_nu timestamptz, p_verloopt timestamptz) returns void language sql security definer set search_path = toegang, pg_temp as $$
  delete from toegang.oidc_poging p where p.verloopt_op < p_nu;
  insert into toegang.oidc_poging values (p_token_hash, p_organisatie, p_doel, p_uitnodiging, p_account, p_verloopt) $$;

-- Once: under a race one gets it.
create function toegang.oidc_gebruik(p_token_hash bytea, p_nu timestamptz)
  returns table (organisatie_id uuid, doel text, uitnodiging_hash bytea, account_id uuid) language sql security definer
  set search_path = toegang, pg_temp as $$
  delete from toegang.oidc_poging p where p.token_hash = p_token_hash and p.verloopt_op > p_nu
  returning p.organisatie_id, p.doel, p.uitnodiging_hash, p.account_id $$;

create function toegang.identiteit_vind(p_issuer text, p_subject text, p_nu timestamptz) returns uuid language sql security definer
  set search_path = toegang, pg_temp as $$
  update toegang.identiteit i set gebruikt_op = p_nu from toegang.account a
  where i.issuer = p_issuer and i.subject = p_subject and a.id = i.account_id and a.actief returning i.account_id $$;

-- True when this identity is this account's: made now, or so already. False: it is somebody else's, or this account has
-- another one at the same provider.
create function toegang.identiteit_koppel(p_issuer text, p_subject text, p_account uuid, p_nu timestamptz) returns boolean
  language plpgsql security definer set search_path = toegang, pg_temp as $$
begin
  insert into toegang.identiteit (issuer, subject, account_id, gemaakt_op) values (p_issuer, p_subject, p_account, p_nu)
    on conflict do nothing;
  return exists (select from toegang.identiteit i where i.issuer = p_issuer and i.subject = p_subject and i.account_id = p_account);
end $$;

create function toegang.identiteiten_van(p_account uuid) returns table (issuer text, gemaakt_op timestamptz, gebruikt_op timestamptz)
  language sql stable security definer set search_path = toegang, pg_temp as $$
  select i.issuer, i.gemaakt_op, i.gebruikt_op from toegang.identiteit i where i.account_id = p_account order by i.gemaakt_op $$;

create function toegang.identiteit_ontkoppel(p_account uuid, p_issuer text) returns integer language sql security definer
  set search_path = toegang, pg_temp as $$
  with weg as (delete from toegang.identiteit i where i.account_id = p_account and i.issuer = p_issuer returning 1)
  select count(*)::int from weg $$;

create function toegang.heeft_wachtwoord(p_account uuid) returns boolean language sql stable security definer
  set search_path = toegang, pg_temp as $$
  select exists (select from toegang.account a where a.id = p_account and a.wachtwoord_hash is not null) $$;

create function toegang.sessie_zet_via(p_token_hash bytea, p_organisatie uuid) returns void language sql security definer
  set search_path = toegang, pg_temp as $$
  insert into toegang.sessie_via select s.id, p_organisatie from toegang.sessie s where s.token_hash = p_token_hash
  on conflict (sessie_id) do nothing $$;
create function toegang.sessie_via(p_token_hash bytea) returns uuid language sql stable security definer
  set search_path = toegang, pg_temp as $$
  select v.organisatie_id from toegang.sessie_via v join toegang.sessie s on s.id = v.sessie_id where s.token_hash = p_token_hash $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'toegang' and pg_get_userbyid(p.proowner) = 'koers_context' and has_function_privilege('public', p.oid, 'execute') loop
    execute format('revoke all on function %s from public', f.naam);
    execute format('grant execute on function %s to koers_app', f.naam);
  end loop;
end $$;
reset role;
