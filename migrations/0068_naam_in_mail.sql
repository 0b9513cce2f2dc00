-- A mail greets the person, not the address that the account was made with (the first beheerder's account exists before
-- anybody typed a name), and after a change of name the new one: the name of whom the account is of, in the oldest school.
set local role koers_context;
create function toegang.account_naam(p_account uuid) returns text language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select coalesce((
      select n.naam from toegang.betrekking b
      cross join lateral (
        select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), nullif(m.achternaam, '')) as naam from koers.medewerker m
          where b.soort = 'medewerker' and m.organisatie_id = b.organisatie_id and m.id = b.betrekking_id
        union all
        select concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), nullif(o.achternaam, '')) from koers.ouder o
          where b.soort = 'ouder' and o.organisatie_id = b.organisatie_id and o.id = b.betrekking_id
        union all
        select concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) from koers.leerling l
          where b.soort = 'leerling' and l.organisatie_id = b.organisatie_id and l.id = b.betrekking_id) n
      where b.account_id = p_account and n.naam <> '' order by b.sinds, b.betrekking_id limit 1),
    (select a.weergavenaam from toegang.account a where a.id = p_account)) $$;
revoke all on function toegang.account_naam(uuid) from public;

create or replace function toegang.account_lees(p_account uuid) returns table (login text, email text, naam text, wachtwoord_hash text, organisaties text[])
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select coalesce(a.email, a.gebruikersnaam), a.email, toegang.account_naam(a.id), a.wachtwoord_hash,
    (select array_agg(distinct o.naam) from toegang.betrekking b join koers.organisatie o on o.id = b.organisatie_id where b.account_id = a.id)
  from toegang.account a where a.id = p_account and a.actief $$;

create or replace function toegang.herstel_maak(p_account uuid, p_token_hash bytea, p_nu timestamptz, p_verloopt timestamptz)
  returns table (email text, naam text) language plpgsql security definer set search_path = toegang, pg_temp as $$
begin
  if not exists (select from toegang.account a where a.id = p_account and a.actief and a.email is not null) then return; end if;
  -- One link at a time: the newest mail is the one that works.
  delete from toegang.wachtwoordherstel h where h.account_id = p_account and h.gebruikt_op is null;
  insert into toegang.wachtwoordherstel values (p_token_hash, p_account, p_nu, p_verloopt);
  return query select a.email, toegang.account_naam(a.id) from toegang.account a where a.id = p_account;
end $$;

create or replace function toegang.accountnamen(p_ids uuid[]) returns table (id uuid, naam text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select a.id, toegang.account_naam(a.id) from toegang.account a where a.id = any (p_ids) and koers.overal('audit.lezen')
    and exists (select from toegang.betrekking b where b.account_id = a.id and b.organisatie_id = koers.organisatie()) $$;
reset role;
