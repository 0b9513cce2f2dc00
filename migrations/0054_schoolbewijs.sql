-- Who signs in with the account of the school and has no second factor here proves it again at the same provider.
alter table toegang.oidc_poging drop constraint oidc_poging_doel_check, drop constraint oidc_poging_check1;
alter table toegang.oidc_poging add constraint oidc_poging_doel_check check (doel in ('aanmelden', 'uitnodiging', 'koppelen', 'bevestigen')),
  add constraint oidc_poging_account_check check ((doel in ('koppelen', 'bevestigen')) = (account_id is not null));

set local role koers_context;
-- As in 0036, with when the attempt ends: how long ago it began says how fresh the proof must be.
drop function toegang.oidc_gebruik(bytea, timestamptz);
create function toegang.oidc_gebruik(p_token_hash bytea, p_nu timestamptz)
  returns table (organisatie_id uuid, doel text, uitnodiging_hash bytea, account_id uuid, verloopt_op timestamptz) language sql security definer
  set search_path = toegang, pg_temp as $$
  delete from toegang.oidc_poging p where p.token_hash = p_token_hash and p.verloopt_op > p_nu
  returning p.organisatie_id, p.doel, p.uitnodiging_hash, p.account_id, p.verloopt_op $$;

-- With what somebody can prove again who this is, beside an own second factor: a password, or the provider of this school.
create function toegang.bewijzen(p_account uuid, p_organisatie uuid) returns table (wachtwoord boolean, school boolean) language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select toegang.heeft_wachtwoord(p_account), not toegang.heeft_factor(p_account) and exists (select from toegang.identiteit i
    join koers.aanmeldvoorziening a on a.issuer = i.issuer where i.account_id = p_account and a.organisatie_id = p_organisatie and a.aan) $$;

revoke all on function toegang.oidc_gebruik(bytea, timestamptz), toegang.bewijzen(uuid, uuid) from public;
grant execute on function toegang.oidc_gebruik(bytea, timestamptz), toegang.bewijzen(uuid, uuid) to koers_app;
reset role;
