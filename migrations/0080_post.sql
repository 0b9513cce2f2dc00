-- What people were told about a pupil: one row is a message in the app for one person, and the line in the dossier of what was
-- sent when, to whom. It holds no free text, so nothing here is sealed. The row of the mail itself (koers.bericht) goes after ninety
-- days, this line goes with the dossier.

create table koers.postregel (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  -- A kind that the product has words for (melding.ts).
  soort text not null check (length(soort) between 1 and 60),
  aan_soort text not null check (aan_soort in ('medewerker', 'ouder', 'leerling')),
  aan_id uuid not null,
  -- What it is about, so that what belongs together can be found: a round of signatures.
  over_soort text check (length(over_soort) between 1 and 60),
  over_id uuid,
  -- The exact step, behind the sign-in. Only a path of our own.
  pad text not null check (pad ~ '^/([^/\\]|$)' and length(pad) <= 300),
  -- How it is with the mail that went along, and why: a code, never the words of a mail server.
  mail text not null check (mail in ('alleen-koers', 'geen-adres', 'geen-contact', 'wachtend', 'verzonden', 'mislukt', 'geweigerd', 'vervallen')),
  mail_reden text check (length(mail_reden) between 1 and 60),
  mail_op timestamptz,
  bericht_id uuid,
  gemaakt_op timestamptz not null,
  gelezen_op timestamptz,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  check ((over_soort is null) = (over_id is null)),
  check (aan_soort <> 'leerling' or aan_id = leerling_id)
);
create index postregel_aan on koers.postregel (organisatie_id, aan_soort, aan_id, gemaakt_op desc, id desc);
create index postregel_ongelezen on koers.postregel (organisatie_id, aan_soort, aan_id) where gelezen_op is null;
create index postregel_leerling on koers.postregel (organisatie_id, leerling_id, gemaakt_op desc);
create index postregel_over on koers.postregel (organisatie_id, over_id) where over_id is not null;
create index postregel_bericht on koers.postregel (bericht_id) where bericht_id is not null;

alter table koers.postregel enable row level security;
alter table koers.postregel force row level security;

set local role koers_context;
-- Somebody of the school, a parent of this pupil, or the pupil: nobody else is told anything about a pupil.
create function koers.mag_post_krijgen(p_soort text, p_id uuid, p_leerling uuid) returns boolean language sql stable security definer
  set search_path = koers, pg_temp as $$
  select case p_soort
    when 'medewerker' then exists (select from koers.medewerker m where m.organisatie_id = koers.organisatie() and m.id = p_id)
    when 'ouder' then exists (select from koers.ouder_relatie r where r.organisatie_id = koers.organisatie() and r.leerling_id = p_leerling and r.ouder_id = p_id)
    else p_id = p_leerling end $$;
revoke all on function koers.mag_post_krijgen(text, uuid, uuid) from public;
grant execute on function koers.mag_post_krijgen(text, uuid, uuid) to koers_app;
reset role;

-- Who it is for reads it and marks it as read.
create policy lezen_eigen on koers.postregel for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and aan_soort = (select koers.soort()) and aan_id = (select koers.betrekking()));
create policy gelezen on koers.postregel for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and aan_soort = (select koers.soort()) and aan_id = (select koers.betrekking()))
  with check (organisatie_id = (select koers.organisatie()) and aan_soort = (select koers.soort()) and aan_id = (select koers.betrekking()));
-- Who writes the plan or asks for consent sees what was sent about it.
create policy lezen_dossier on koers.postregel for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) in ('medewerker', 'systeem') and (
    (select koers.overal('opp.schrijven')) or leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[])
    or (select koers.overal('opp.ondertekenverzoek')) or leerling_id = any ((select koers.bereik('opp.ondertekenverzoek'))::uuid[])
    or (select koers.overal('avg.behandelen')) or (select koers.overal('avg.toezien'))));
-- Whoever acts on a pupil within reach may cause a message: a parent who decides tells the school, and reads nothing of it.
create policy maken on koers.postregel for insert to koers_app with check (
  organisatie_id = (select koers.organisatie())
  and ((select koers.overal('leerling.lezen')) or leerling_id = any ((select koers.bereik('leerling.lezen'))::uuid[]))
  and koers.mag_post_krijgen(aan_soort, aan_id, leerling_id));
create policy vernietigen on koers.postregel for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem');
create policy context on koers.postregel to koers_context using (true) with check (true);
create policy backup on koers.postregel for select to koers_backup using (true);
grant select, insert, delete on koers.postregel to koers_app;
grant update (gelezen_op) on koers.postregel to koers_app;
grant select, update on koers.postregel to koers_context;
grant select on koers.postregel to koers_backup;
call koers.beperk('postregel');
-- Nothing new is said about what is restricted; what was said goes on its way, and may be read.
call koers.bewaak_beperkt('postregel', null, array['insert']);

-- Whether a mail of the school may hold the pupil's initials or first name (security BI-29). Without a row: neither.
create table koers.mailinstelling (
  organisatie_id uuid primary key references koers.organisatie (id),
  leerling text not null check (leerling in ('niet', 'voorletters', 'roepnaam')),
  gewijzigd_op timestamptz not null
);
call koers.bescherm_organisatie('mailinstelling');

-- A mail server that says no for good is told apart from what went wrong on our side.
alter table koers.bericht drop constraint bericht_status_check;
alter table koers.bericht add constraint bericht_status_check check (status in ('wachtend', 'verzonden', 'vervallen', 'mislukt', 'geweigerd'));
alter table koers.bericht add column geweigerd_op timestamptz;

set local role koers_context;

-- Where a message to this person goes. The address stays on the server; a parent who acts never gets it to see. `geen_contact`: the
-- school agreed not to write to this parent about this pupil.
create function koers.postadres(p_soort text, p_id uuid, p_leerling uuid, p_vandaag date)
  returns table (naam text, email text, geen_contact boolean) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select x.naam, x.email, x.geen_contact from (
    select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam,
        case when m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag then m.email end as email, false as geen_contact
      from koers.medewerker m where p_soort = 'medewerker' and m.organisatie_id = koers.organisatie() and m.id = p_id
    union all
    select concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam), coalesce(nullif(o.email, ''), a.email), r.geen_contact
      from koers.ouder o join koers.ouder_relatie r on r.organisatie_id = o.organisatie_id and r.ouder_id = o.id and r.leerling_id = p_leerling
      left join toegang.betrekking b on b.organisatie_id = o.organisatie_id and b.soort = 'ouder' and b.betrekking_id = o.id
      left join toegang.account a on a.id = b.account_id and a.actief
      where p_soort = 'ouder' and o.organisatie_id = koers.organisatie() and o.id = p_id
    union all
    select concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), a.email, false
      from koers.leerling l
      left join toegang.betrekking b on b.organisatie_id = l.organisatie_id and b.soort = 'leerling' and b.betrekking_id = l.id
      left join toegang.account a on a.id = b.account_id and a.actief
      where p_soort = 'leerling' and l.organisatie_id = koers.organisatie() and l.id = p_id and p_id = p_leerling) x
  where (koers.overal('leerling.lezen') or p_leerling = any (koers.bereik('leerling.lezen'))) and p_leerling <> all (koers.beperkt())
    and exists (select from koers.leerling k where k.organisatie_id = koers.organisatie() and k.id = p_leerling) limit 1 $$;

-- The line in the dossier follows its mail, whoever or whatever changed how that is.
create function koers.postregel_volgt() returns trigger language plpgsql security definer set search_path = koers, pg_temp as $$
begin
  update koers.postregel p set mail = new.status, mail_reden = new.fout,
    mail_op = case new.status when 'verzonden' then new.verzonden_op when 'geweigerd' then new.geweigerd_op end
  where p.bericht_id = new.id and p.organisatie_id = new.organisatie_id;
  return null;
end $$;
revoke all on function koers.postregel_volgt() from public;
grant execute on function koers.postregel_volgt() to koers_owner;

create or replace function koers.bericht_stand(p_id uuid, p_status text, p_onderwerp text, p_fout text, p_nu timestamptz) returns void
  language sql security definer set search_path = koers, pg_temp as $$
  update koers.bericht b set status = p_status, fout = p_fout, onderwerp = coalesce(p_onderwerp, b.onderwerp),
    verzonden_op = case when p_status = 'verzonden' then p_nu end,
    geweigerd_op = case when p_status = 'geweigerd' then p_nu end,
    gegevens = case when p_status in ('verzonden', 'vervallen') then '{}'::jsonb else b.gegevens end
  where b.id = p_id and b.organisatie_id is null $$;

-- A notice that came back later (RFC 3464): only for a mail that did go, and only to the address that it went to. True: it was one.
create function koers.bericht_terug(p_id uuid, p_aan text, p_reden text, p_nu timestamptz) returns boolean language sql security definer
  set search_path = koers, pg_temp as $$
  with terug as (update koers.bericht b set status = 'geweigerd', fout = p_reden, geweigerd_op = p_nu
    where b.id = p_id and lower(b.aan) = lower(p_aan) and b.status in ('verzonden', 'geweigerd') returning 1)
  select exists (select from terug) $$;

-- As in 0035. The last that came back from an address stays a year, so that the school still sees that nothing arrives there.
create or replace function koers.berichten_ruim_op(p_voor timestamptz) returns integer language sql security definer
  set search_path = koers, pg_temp as $$
  with weg as (delete from koers.bericht b where b.gemaakt_op < p_voor
    and (b.status <> 'geweigerd' or b.organisatie_id is null or b.gemaakt_op < p_voor - interval '275 days' or exists (
      select from koers.bericht later where later.organisatie_id = b.organisatie_id and lower(later.aan) = lower(b.aan)
        and later.gemaakt_op > b.gemaakt_op and later.status in ('verzonden', 'geweigerd')))
    returning 1) select count(*)::int from weg $$;

-- How many messages are unread. Asked by a screen that lies open, so it must not count as use of the session (0066).
create function toegang.ongelezen(p_token_hash bytea, p_nu timestamptz, p_vandaag date) returns integer language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  if toegang.kijk(p_token_hash, p_nu, p_vandaag) ->> 'betrekkingId' is null then return 0; end if;
  return (select count(*)::int from (select from koers.postregel p where p.organisatie_id = koers.organisatie() and p.aan_soort = koers.soort()
    and p.aan_id = koers.betrekking() and p.gelezen_op is null and p.leerling_id <> all (koers.beperkt()) limit 100) x);
end $$;

revoke all on function koers.postadres(text, uuid, uuid, date), koers.bericht_terug(uuid, text, text, timestamptz),
  toegang.ongelezen(bytea, timestamptz, date) from public;
grant execute on function koers.postadres(text, uuid, uuid, date), koers.bericht_terug(uuid, text, text, timestamptz),
  toegang.ongelezen(bytea, timestamptz, date) to koers_app;
reset role;
create trigger postregel_volgt after update of status on koers.bericht for each row execute function koers.postregel_volgt();
