-- A failed try to come in is a row of the trail (ASVS 16.3.1): on which account and at which school when that is known,
-- never what was typed. `account_id` is here whose account it was about; who it was, nobody knows, so `actor_soort` says so.
-- The row is written after the act itself was undone, in a transaction of its own.
create policy mislukt on audit.gebeurtenis for insert to koers_context with check (resultaat = 'mislukt' and actor_soort = 'onbekend');
grant usage on schema audit to koers_context;
grant insert on audit.gebeurtenis to koers_context;
create index gebeurtenis_mislukt on audit.gebeurtenis (account_id, op) where resultaat = 'mislukt';

-- What the person may know of the own account, whatever the school of the row.
create function audit.mislukt_van(p_account uuid, p_sinds timestamptz) returns table (op timestamptz, foutcode text, ip text)
  language sql stable security definer set search_path = audit, pg_temp as $$
  select g.op, g.foutcode, g.ip from audit.gebeurtenis g
  where g.account_id = p_account and g.resultaat = 'mislukt' and g.op >= p_sinds
  group by g.op, g.foutcode, g.ip order by g.op desc limit 20 $$;
revoke all on function audit.mislukt_van(uuid, timestamptz) from public;
grant execute on function audit.mislukt_van(uuid, timestamptz) to koers_app;
alter function audit.mislukt_van(uuid, timestamptz) owner to koers_audit;

set local role koers_context;

-- A storm of tries must not fill the disk. That somebody is held off is one row per quarter of an hour; tries on accounts that
-- don't exist are at most a thousand rows per hour; tries on an account that does are bounded by the limits themselves.
-- @param p_bron where it came from, as the limits count it
create function toegang.noteer_mislukt(p_account uuid, p_organisatie uuid, p_gebeurtenis text, p_foutcode text, p_sessie text, p_bron text,
    p_ip text, p_verzoek text, p_nu timestamptz) returns void language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare v_scholen uuid[] := array[p_organisatie];
begin
  if p_foutcode = 'verzoek.te-vaak' and not toegang.tel_poging(
      'spoor:' || p_gebeurtenis || ':' || coalesce(p_account::text, p_bron), p_nu, interval '15 minutes', 1) then return; end if;
  if p_account is null and not toegang.tel_poging('spoor:onbekend', p_nu, interval '1 hour', 1000) then return; end if;
  if p_organisatie is null and p_account is not null then
    -- Every school of this account watches over it; without one the row is the installation's.
    select coalesce(array_agg(distinct b.organisatie_id), array[null::uuid]) into v_scholen
      from toegang.betrekking b where b.account_id = p_account;
  end if;
  insert into audit.gebeurtenis (op, organisatie_id, gebeurtenis, resultaat, account_id, actor_soort, object_soort, object_id, foutcode,
      sessie, ip, verzoek_id)
    select p_nu, school, p_gebeurtenis, 'mislukt', p_account, 'onbekend', case when p_account is not null then 'account' end, p_account,
      p_foutcode, p_sessie, p_ip, p_verzoek
    from unnest(v_scholen) school;
end $$;

-- How many tries there were within the window and when the last one was, one asker at a time: what a growing delay follows from.
create function toegang.pogingen_stand(p_sleutel text, p_nu timestamptz, p_venster interval)
  returns table (aantal integer, laatste timestamptz) language plpgsql security definer set search_path = toegang, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('poging:' || p_sleutel, 0));
  return query select count(*)::int, max(p.op) from toegang.poging p where p.sleutel = p_sleutel and p.op >= p_nu - p_venster;
end $$;

-- Names to read failed sign-ins with, of accounts that belong here.
create function toegang.accountnamen(p_ids uuid[]) returns table (id uuid, naam text) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select a.id, a.weergavenaam from toegang.account a where a.id = any (p_ids) and koers.overal('audit.lezen')
    and exists (select from toegang.betrekking b where b.account_id = a.id and b.organisatie_id = koers.organisatie()) $$;

-- The schools of an account, before there is a context: mail of a day is counted per school.
create function toegang.scholen_van(p_account uuid) returns setof uuid language sql stable security definer
  set search_path = toegang, pg_temp as $$
  select distinct b.organisatie_id from toegang.betrekking b where b.account_id = p_account $$;

revoke all on function toegang.noteer_mislukt(uuid, uuid, text, text, text, text, text, text, timestamptz),
  toegang.pogingen_stand(text, timestamptz, interval), toegang.accountnamen(uuid[]), toegang.scholen_van(uuid) from public;
grant execute on function toegang.noteer_mislukt(uuid, uuid, text, text, text, text, text, text, timestamptz),
  toegang.pogingen_stand(text, timestamptz, interval), toegang.accountnamen(uuid[]), toegang.scholen_van(uuid) to koers_app;
reset role;
