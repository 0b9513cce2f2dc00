-- Signing without an account (security §1.8, classes B and D): a link by mail and a code by another way open a session of its own
-- kind, `gast`, that reaches one signer and the version of one round, and nothing else. The reach of the PARENT of today is asked every
-- time: who lost gezag has no session any more.

-- The way in of one signer. Made anew it is another row: what was sent before opens nothing.
create table koers.gasttoegang (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  verzoek_id uuid not null,
  ondertekenaar_id uuid not null,
  ouder_id uuid not null,
  -- By which way the code goes; the link always goes by mail.
  wijze text not null check (wijze in ('sms', 'brief', 'mail')),
  mailadres text not null check (length(mailadres) between 3 and 254),
  telefoon text check (telefoon ~ '^\+[1-9][0-9]{7,14}$'),
  -- SHA-256 of each link that was mailed: one for the invitation and one for each reminder. They all work until the way ends.
  link_hashes bytea[] not null default '{}',
  -- Argon2id of the code; the code itself is nowhere. Null: none that works.
  code_hash bytea,
  -- Null for a letter: until the end of the way.
  code_tot timestamptz,
  -- Wrong tries since the last right one. Five shut the way.
  code_pogingen smallint not null default 0 check (code_pogingen between 0 and 5),
  code_op timestamptz,
  code_stand text check (code_stand in ('wachtend', 'verzonden', 'mislukt')),
  code_fout text check (length(code_fout) between 1 and 60),
  gemaakt_op timestamptz not null,
  gemaakt_naam text not null,
  gebruikt_op timestamptz,
  dicht_op timestamptz,
  primary key (organisatie_id, id),
  unique (organisatie_id, ondertekenaar_id),
  foreign key (organisatie_id, ondertekenaar_id) references koers.ondertekenaar (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, ouder_id) references koers.ouder (organisatie_id, id) on delete cascade,
  check ((wijze = 'sms') = (telefoon is not null))
);
create index gasttoegang_link on koers.gasttoegang using gin (link_hashes);
create index gasttoegang_ouder on koers.gasttoegang (organisatie_id, ouder_id);
call koers.bescherm_plan('gasttoegang', array['opp.concept_lezen'], array['opp.ondertekenverzoek']);
-- A code of six digits is found soon by who has its hash: nobody reads it but the functions below.
revoke select, update on koers.gasttoegang from koers_app;
grant select (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, ouder_id, wijze, mailadres, telefoon, code_op, code_stand,
  code_fout, gemaakt_op, gemaakt_naam, gebruikt_op, dicht_op) on koers.gasttoegang to koers_app;
create policy context on koers.gasttoegang to koers_context using (true) with check (true);
grant select, update on koers.gasttoegang to koers_context;
create policy context on koers.vaststelling for select to koers_context using (true);
grant select on koers.vaststelling to koers_context;

-- A guest has no account.
alter table toegang.sessie alter column account_id drop not null;
alter table toegang.sessie add constraint sessie_account_of_gast check ((account_id is null) = (soort is not distinct from 'gast'));
create unique index sessie_gast on toegang.sessie (organisatie_id, betrekking_id) where soort = 'gast' and not ingetrokken;
-- Of a guest it counts per session; no key to accounts was ever there.
alter table toegang.tempo rename column account_id to wie_id;

-- A wider list than before: what is there fits it.
alter table audit.gebeurtenis drop constraint gebeurtenis_actor_soort_check;
alter table audit.gebeurtenis add constraint gebeurtenis_actor_soort_check
  check (actor_soort in ('medewerker', 'ouder', 'leerling', 'gast', 'systeem', 'onbekend')) not valid;

-- What a guest reaches, set by toegang.zet_gast; null for everybody else, and null equals nothing.
create function koers.gast_plan() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.gast.plan', true), '')::uuid $$;
create function koers.gast_verzoek() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.gast.verzoek', true), '')::uuid $$;
create function koers.gast_versie() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('koers.gast.versie', true), '')::integer $$;

-- Is this signer the one who acts? As in 0076, and a guest by the id of the row itself.
create function koers.is_ondertekenaar(p_id uuid, p_soort text, p_ouder uuid, p_medewerker uuid, p_leerling uuid) returns boolean
  language sql stable as $$
  select case when koers.soort() = 'gast'
    then p_soort = 'ouder' and p_id = koers.betrekking() and p_leerling = any (koers.bereik('ondertekening.gast'))
    else koers.soort() = p_soort
      and (p_leerling = any (koers.bereik('opp.lezen')) or koers.overal('opp.lezen'))
      and case p_soort when 'ouder' then p_ouder = koers.betrekking() when 'medewerker' then p_medewerker = koers.betrekking()
        else p_leerling = koers.betrekking() end end $$;

alter policy eigen_lezen on koers.ondertekenaar using (
  organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(id, soort, ouder_id, medewerker_id, leerling_id));
alter policy eigen_wijzigen on koers.ondertekenaar
  using (organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(id, soort, ouder_id, medewerker_id, leerling_id))
  with check (organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(id, soort, ouder_id, medewerker_id, leerling_id));
alter policy eigen_lezen on koers.ondertekenverzoek using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o
    where o.organisatie_id = ondertekenverzoek.organisatie_id and o.verzoek_id = ondertekenverzoek.id
      and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
alter policy eigen on koers.besluit using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = besluit.organisatie_id
    and o.id = besluit.ondertekenaar_id and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
-- A guest's word is never more than a link and a code are worth.
alter policy eigen_maken on koers.besluit with check (
  organisatie_id = (select koers.organisatie()) and ((select koers.soort()) <> 'gast' or klasse = current_setting('koers.gast.klasse', true))
  and exists (select from koers.ondertekenaar o where o.organisatie_id = besluit.organisatie_id
    and o.id = besluit.ondertekenaar_id and o.verzoek_id = besluit.verzoek_id and o.leerling_id = besluit.leerling_id and o.plan_id = besluit.plan_id
    and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
alter policy eigen on koers.ondertekenbericht using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = ondertekenbericht.organisatie_id
    and o.id = ondertekenbericht.ondertekenaar_id and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
alter policy eigen_maken on koers.ondertekenbericht with check (
  organisatie_id = (select koers.organisatie()) and van = 'ondertekenaar' and exists (select from koers.ondertekenaar o
    where o.organisatie_id = ondertekenbericht.organisatie_id and o.id = ondertekenbericht.ondertekenaar_id
    and o.verzoek_id = ondertekenbericht.verzoek_id and o.leerling_id = ondertekenbericht.leerling_id and o.plan_id = ondertekenbericht.plan_id
    and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
alter policy eigen on koers.plan_pdf using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = plan_pdf.organisatie_id
    and o.verzoek_id = plan_pdf.verzoek_id and koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
drop function koers.is_ondertekenaar(text, uuid, uuid, uuid);

-- The head of that plan, that one version, and that it was established: what the page of the signer shows.
alter policy lezen on koers.plan using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('opp.concept_lezen')) or leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[])
    or ((publicatie <> 'concept' or (gedeeld and (select koers.soort()) in ('ouder', 'leerling')))
        and ((select koers.overal('opp.lezen')) or leerling_id = any ((select koers.bereik('opp.lezen'))::uuid[])))
    or (id = (select koers.gast_plan()) and publicatie <> 'concept')));
create policy gast on koers.plan_versie for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and plan_id = (select koers.gast_plan()) and soort = 'gepubliceerd'
  and nummer = (select koers.gast_versie()));
create policy gast on koers.vaststelling for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and verzoek_id = (select koers.gast_verzoek()));
-- The name of the pupil that it is about.
alter policy "select" on koers.leerling using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('leerling.lezen')) or leerling_id = any ((select koers.bereik('leerling.lezen'))::uuid[])
    or leerling_id = any ((select koers.bereik('ondertekening.gast'))::uuid[])));
-- A guest who asks or decides tells the school, and reads nothing of it (0080).
create policy maken_gast on koers.postregel for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and leerling_id = any ((select koers.bereik('ondertekening.gast'))::uuid[])
  and aan_soort = 'medewerker' and koers.mag_post_krijgen(aan_soort, aan_id, leerling_id));

set local role koers_context;

-- Until when a way works: two weeks after the term while the round is open, two weeks after its last word when it is over.
create function toegang.gast_tot(g koers.gasttoegang) returns timestamptz language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select case when v.stand in ('loopt', 'ingestemd')
      then (greatest(v.termijn_op, (g.gemaakt_op at time zone 'Europe/Amsterdam')::date) + 15)::timestamp at time zone 'Europe/Amsterdam'
    else greatest(v.afgerond_op, (select max(f.op) from koers.vaststelling f where f.organisatie_id = v.organisatie_id and f.verzoek_id = v.id))
      + interval '14 days' end
  from koers.ondertekenverzoek v where v.organisatie_id = g.organisatie_id and v.id = g.verzoek_id and v.stand <> 'ingetrokken' $$;

-- Does this way open anything now? Not when the school withdrew the round, shut the way of mail, or when the parent can't read the plan
-- today (gezag, eighteen), nor while the plan is restricted (AVG art. 18): with an account a parent still reads, by a bare link nobody.
create function toegang.gast_werkt(g koers.gasttoegang, p_nu timestamptz, p_vandaag date) returns boolean language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select coalesce(p_nu < toegang.gast_tot(g), false)
    and g.wijze = any (case when g.wijze = 'mail' then koers.gast_wijzen(g.organisatie_id) else array['sms', 'brief'] end)
    and exists (select from koers.ondertekenaar o where o.organisatie_id = g.organisatie_id and o.id = g.ondertekenaar_id and o.ouder_id = g.ouder_id
      and o.stand <> 'ingetrokken_verzoek')
    and exists (select from toegang.bereik(g.organisatie_id, 'ouder', g.ouder_id, p_vandaag) b
      where b.recht = 'opp.lezen' and (b.overal or g.leerling_id = any (b.leerlingen)))
    and not exists (select from koers.beperking b where b.organisatie_id = g.organisatie_id and b.leerling_id = g.leerling_id
      and b.opgeheven_op is null and (b.doel_id is null or b.doel_id = g.plan_id)) $$;

-- Puts the context of a guest on this transaction; null when the way does not work (any more).
create function toegang.zet_gast(p_organisatie uuid, p_tekenaar uuid, p_vandaag date) returns jsonb language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare
  g koers.gasttoegang;
  v_naam text;
  v_versie integer;
  v_klasse text;
begin
  select * into g from koers.gasttoegang x where x.organisatie_id = p_organisatie and x.ondertekenaar_id = p_tekenaar;
  if not found or koers.nu() is null or not toegang.gast_werkt(g, koers.nu(), p_vandaag) then return null; end if;
  select o.naam, v.versie into v_naam, v_versie from koers.ondertekenaar o
    join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
    where o.organisatie_id = p_organisatie and o.id = p_tekenaar;
  v_klasse := case g.wijze when 'mail' then 'D' else 'B' end;
  perform set_config('koers.organisatie', p_organisatie::text, true), set_config('koers.account', '', true),
    set_config('koers.soort', 'gast', true), set_config('koers.betrekking', p_tekenaar::text, true),
    set_config('koers.bereik.ondertekening_gast', array[g.leerling_id]::text, true), set_config('koers.gast.plan', g.plan_id::text, true),
    set_config('koers.gast.verzoek', g.verzoek_id::text, true), set_config('koers.gast.versie', v_versie::text, true),
    set_config('koers.gast.klasse', v_klasse, true), set_config('koers.beperkt', '{}', true);
  return jsonb_build_object('accountId', null, 'organisatieId', p_organisatie, 'soort', 'gast', 'betrekkingId', p_tekenaar, 'naam', v_naam,
    'rechten', jsonb_build_object('ondertekening.gast', jsonb_build_array(g.leerling_id)), 'klasse', v_klasse, 'wijze', g.wijze,
    'rollen', jsonb_build_array('gast'));
end $$;

-- As in 0044, with the guest.
create or replace function toegang.zet_context(p_account uuid, p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns jsonb language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare
  v_rechten jsonb := '{}';
  v_naam text;
  v_klasse text;
  r record;
begin
  if p_soort = 'gast' then return toegang.zet_gast(p_organisatie, p_betrekking, p_vandaag); end if;
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

-- As in 0010; a guest is counted by the session.
create or replace function toegang.open_geteld(p_token_hash bytea, p_nu timestamptz, p_vandaag date, p_wat text, p_max integer, p_venster integer)
  returns jsonb language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare
  v jsonb := toegang.open(p_token_hash, p_nu, p_vandaag);
  v_wie uuid := coalesce(v ->> 'accountId', v ->> 'sessieId')::uuid;
  v_sinds timestamptz := p_nu - make_interval(secs => p_venster);
  v_aantal integer;
  v_eerste timestamptz;
begin
  if v is null then return null; end if;
  select count(*), min(t.op) into v_aantal, v_eerste from toegang.tempo t where t.wie_id = v_wie and t.soort = p_wat and t.op > v_sinds;
  if v_aantal >= p_max then
    return v || jsonb_build_object('teVaak', greatest(1, ceil(extract(epoch from v_eerste - v_sinds))::int));
  end if;
  insert into toegang.tempo values (v_wie, p_wat, p_nu);
  return v;
end $$;

-- As in 0044: a guest opens what is sealed of the one pupil that it is about.
create or replace function kluis.mag(p_soort text, p_organisatie uuid, p_leerling uuid) returns boolean language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select p_soort = 'installatie' or (p_organisatie = koers.organisatie() and (p_soort = 'school' or (p_leerling <> all (koers.beperkt()) and exists (
    select from unnest(array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'lesadvies.lezen',
      'bijlage.lezen', 'bijlage.beheren', 'avg.behandelen', 'avg.toezien', 'ondertekening.gast']) r
    where koers.overal(r) or p_leerling = any (koers.bereik(r)))))) $$;

-- What stands behind a link, before there is a context. No row: unknown, withdrawn, shut or over, and nobody hears which.
create function toegang.gast_bekijk(p_link bytea, p_nu timestamptz, p_vandaag date)
  returns table (id uuid, organisatie_id uuid, school text, wijze text, mailadres text, telefoon text, geldig_tot timestamptz, code_op timestamptz)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select g.id, g.organisatie_id, s.naam, g.wijze, g.mailadres, g.telefoon, toegang.gast_tot(g), g.code_op
  from koers.gasttoegang g join koers.organisatie s on s.id = g.organisatie_id
  where g.link_hashes @> array[p_link] and g.dicht_op is null and toegang.gast_werkt(g, p_nu, p_vandaag) $$;

-- A code was asked for: it is on its way from now on. False: this way has no code to send.
create function toegang.gast_code_gevraagd(p_link bytea, p_nu timestamptz, p_vandaag date) returns boolean language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  update koers.gasttoegang g set code_op = p_nu, code_stand = 'wachtend', code_fout = null
    where g.link_hashes @> array[p_link] and g.dicht_op is null and g.wijze <> 'brief' and toegang.gast_werkt(g, p_nu, p_vandaag);
  return found;
end $$;

-- Is this the code? Counts a wrong one, whatever becomes of the request, and says how many are left; the fifth shuts the way. A right one
-- is not used yet.
create function toegang.gast_probeer(p_link bytea, p_code bytea, p_nu timestamptz, p_vandaag date)
  returns table (uitkomst text, nog integer) language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare g koers.gasttoegang;
begin
  select * into g from koers.gasttoegang x where x.link_hashes @> array[p_link] for update;
  if not found or g.dicht_op is not null or not toegang.gast_werkt(g, p_nu, p_vandaag) then return query select 'werkt-niet', 0; return; end if;
  if g.code_hash = p_code and (g.code_tot is null or g.code_tot > p_nu) then return query select 'goed', 5 - g.code_pogingen; return; end if;
  update koers.gasttoegang x set code_pogingen = x.code_pogingen + 1, dicht_op = case when x.code_pogingen >= 4 then p_nu end
    where x.organisatie_id = g.organisatie_id and x.id = g.id;
  return query select case when g.code_pogingen >= 4 then 'gesloten' else 'fout' end, 4 - g.code_pogingen;
end $$;

-- Uses the code and begins the session, both or neither. One that came by SMS or mail is used up: of several at once one comes in. The
-- session before it ends, so that there is never more than one per signer. Null: the code does not work (any more).
create function toegang.gast_binnen(p_link bytea, p_code bytea, p_nu timestamptz, p_vandaag date, p_sessie bytea, p_id uuid,
    p_inactief_na integer, p_eindigt timestamptz, p_ip text, p_apparaat text)
  returns table (organisatie_id uuid, leerling_id uuid, plan_id uuid, ondertekenaar_id uuid) language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare g koers.gasttoegang;
begin
  select * into g from koers.gasttoegang x where x.link_hashes @> array[p_link] for update;
  if not found or g.dicht_op is not null or g.code_hash is distinct from p_code or g.code_tot <= p_nu
    or not toegang.gast_werkt(g, p_nu, p_vandaag) then return; end if;
  update koers.gasttoegang x set gebruikt_op = p_nu, code_pogingen = 0,
      code_hash = case when x.wijze = 'brief' then x.code_hash end, code_tot = case when x.wijze = 'brief' then x.code_tot end
    where x.organisatie_id = g.organisatie_id and x.id = g.id;
  delete from toegang.sessie s where s.organisatie_id = g.organisatie_id and s.soort = 'gast' and s.betrekking_id = g.ondertekenaar_id;
  insert into toegang.sessie (token_hash, id, organisatie_id, soort, betrekking_id, aal, begonnen_op, gezien_op, inactief_na, eindigt_op,
      bevestigd_op, ip, apparaat)
    values (p_sessie, p_id, g.organisatie_id, 'gast', g.ondertekenaar_id, 1, p_nu, p_nu, p_inactief_na, p_eindigt, p_nu, p_ip, p_apparaat);
  return query select g.organisatie_id, g.leerling_id, g.plan_id, g.ondertekenaar_id;
end $$;

-- By the product itself, for a mail or message that is about to go: its link, its code. Null: there is nothing to send any more.
create function toegang.gast_link(p_id uuid, p_link bytea, p_nu timestamptz, p_vandaag date) returns timestamptz language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
declare g koers.gasttoegang;
begin
  if koers.soort() is distinct from 'systeem' then raise exception 'a link outside the context' using errcode = 'insufficient_privilege'; end if;
  select * into g from koers.gasttoegang x where x.organisatie_id = koers.organisatie() and x.id = p_id for update;
  if not found or g.dicht_op is not null or not toegang.gast_werkt(g, p_nu, p_vandaag) then return null; end if;
  -- The newest fifty: a mail that is tried again for hours makes one each time.
  update koers.gasttoegang x set link_hashes = (array[p_link] || x.link_hashes)[1:50] where x.organisatie_id = g.organisatie_id and x.id = g.id;
  return toegang.gast_tot(g);
end $$;
create function toegang.gast_code(p_id uuid, p_code bytea, p_tot timestamptz, p_nu timestamptz, p_vandaag date)
  returns table (school text, wijze text, telefoon text) language plpgsql security definer set search_path = koers, toegang, pg_temp as $$
declare g koers.gasttoegang;
begin
  if koers.soort() is distinct from 'systeem' then raise exception 'a code outside the context' using errcode = 'insufficient_privilege'; end if;
  select * into g from koers.gasttoegang x where x.organisatie_id = koers.organisatie() and x.id = p_id for update;
  if not found or g.dicht_op is not null or g.wijze = 'brief' or not toegang.gast_werkt(g, p_nu, p_vandaag) then return; end if;
  update koers.gasttoegang x set code_hash = p_code, code_tot = p_tot where x.organisatie_id = g.organisatie_id and x.id = g.id;
  return query select s.naam, g.wijze, g.telefoon from koers.organisatie s where s.id = g.organisatie_id;
end $$;
create function toegang.gast_code_stand(p_id uuid, p_stand text, p_fout text) returns void language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  if koers.soort() is distinct from 'systeem' then raise exception 'a code outside the context' using errcode = 'insufficient_privilege'; end if;
  update koers.gasttoegang x set code_stand = p_stand, code_fout = p_fout where x.organisatie_id = koers.organisatie() and x.id = p_id;
end $$;

-- Until when each way of a plan works, for the tab of the school; null: not any more.
create function toegang.gast_geldig(p_plan uuid, p_nu timestamptz, p_vandaag date) returns table (id uuid, tot timestamptz, werkt boolean)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select g.id, toegang.gast_tot(g), toegang.gast_werkt(g, p_nu, p_vandaag) from koers.gasttoegang g
  where g.organisatie_id = koers.organisatie() and g.plan_id = p_plan
    and (koers.overal('opp.concept_lezen') or g.leerling_id = any (koers.bereik('opp.concept_lezen'))) $$;

-- Where a message to a member of staff goes, also when a guest causes it (0080).
create or replace function koers.postadres(p_soort text, p_id uuid, p_leerling uuid, p_vandaag date)
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
  where (koers.overal('leerling.lezen') or p_leerling = any (koers.bereik('leerling.lezen'))
      or (p_soort = 'medewerker' and p_leerling = any (koers.bereik('ondertekening.gast')))) and p_leerling <> all (koers.beperkt())
    and exists (select from koers.leerling k where k.organisatie_id = koers.organisatie() and k.id = p_leerling) limit 1 $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('toegang', 'koers', 'kluis') and pg_get_userbyid(p.proowner) = 'koers_context'
        and has_function_privilege('public', p.oid, 'execute') loop
    execute format('revoke all on function %s from public', f.naam);
    if f.naam::text not like 'kluis.%' then execute format('grant execute on function %s to koers_app', f.naam); end if;
  end loop;
end $$;
reset role;
