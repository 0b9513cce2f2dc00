-- Asking for consent (domain §3.4): a round about one version, a row per signer, and one decision per signer that never
-- changes. A version that somebody agreed to can't change under them: it is immutable already (0004), and the round keeps its hash.

-- A table about a plan of a pupil: hidden and kept as it is when that plan, or the whole dossier, is restricted (AVG art. 18; 0044, 0060).
create procedure koers.bescherm_plan(tabel text, lezen text[], schrijven text[]) language plpgsql as $$
declare h text;
begin
  call koers.bescherm_leerling(tabel, lezen, schrijven);
  execute format('drop policy beperkt on koers.%I', tabel);
  foreach h in array array['insert', 'update', 'delete'] loop execute format('drop trigger beperkt_%s on koers.%I', h, tabel); end loop;
  call koers.beperk(tabel, 'plan_id');
  call koers.bewaak_beperkt(tabel, 'plan_id');
end $$;

create table koers.ondertekenverzoek (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  -- The how-manieth of this plan.
  ronde integer not null check (ronde > 0),
  versie integer not null check (versie > 0),
  versie_hash text not null check (versie_hash ~ '^[0-9a-f]{64}$'),
  stand text not null default 'loopt' check (stand in ('loopt', 'ingestemd', 'niet_ingestemd', 'ingetrokken', 'vastgesteld')),
  termijn_op date not null,
  -- Days after the invitation on which who has not reacted is reminded.
  herinner_na integer[] not null default '{3,7,10}',
  -- Sealed: what the school writes with it, and why it was withdrawn.
  inhoud bytea not null,
  -- SHA-256 of the PDF that the signers can open, made with the round; how long it is, in tenths of an A4.
  pdf_hash text not null check (pdf_hash ~ '^[0-9a-f]{64}$'),
  lengte_a4 numeric(5, 1) not null check (lengte_a4 > 0),
  aangemaakt_door uuid,
  aangemaakt_naam text not null,
  aangemaakt_op timestamptz not null,
  -- When the last word was said: agreed, refused, withdrawn.
  afgerond_op timestamptz,
  ingetrokken_naam text,
  primary key (organisatie_id, id),
  unique (organisatie_id, plan_id, ronde),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  check ((stand = 'loopt') = (afgerond_op is null)),
  check ((stand = 'ingetrokken') = (ingetrokken_naam is not null))
);
-- One runs per plan; an agreed one runs until the plan is established.
create unique index ondertekenverzoek_loopt on koers.ondertekenverzoek (organisatie_id, plan_id) where stand in ('loopt', 'ingestemd');
create index ondertekenverzoek_leerling on koers.ondertekenverzoek (organisatie_id, leerling_id);
call koers.bescherm_plan('ondertekenverzoek', array['opp.concept_lezen'], array['opp.ondertekenverzoek', 'opp.vaststellen']);

create table koers.ondertekenaar (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  verzoek_id uuid not null,
  soort text not null check (soort in ('ouder', 'leerling', 'medewerker')),
  ouder_id uuid,
  medewerker_id uuid,
  -- As it was when the round began.
  naam text not null check (length(naam) between 1 and 300),
  relatie text not null,
  -- Without this one's yes the version is not agreed.
  vereist boolean not null,
  verklaring text not null check (verklaring in ('instemming', 'gezien', 'akkoord')),
  verklaring_versie integer not null check (verklaring_versie > 0),
  -- What the gezag engine said at that moment: codes, no words.
  gezag jsonb not null default '{}',
  stand text not null default 'uitgenodigd' check (stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld', 'gezien', 'ingestemd', 'niet_ingestemd',
    'papier', 'mondeling_vastgelegd', 'te_goeder_trouw', 'vervangende_toestemming', 'ingetrokken_verzoek', 'vervallen')),
  -- What the decision came to; `gezien` for who is not asked to agree.
  uitkomst text check (uitkomst in ('ja', 'ja_maar', 'nee', 'gezien')),
  uitgenodigd_op timestamptz not null,
  bekeken_op timestamptz,
  -- Shown to the end, and how long the page lay open in all.
  geheel_getoond_op timestamptz,
  seconden integer not null default 0 check (seconden >= 0),
  besloten_op timestamptz,
  herinneringen integer not null default 0,
  primary key (organisatie_id, id),
  unique (organisatie_id, verzoek_id, ouder_id),
  unique (organisatie_id, verzoek_id, medewerker_id),
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, ouder_id) references koers.ouder (organisatie_id, id) on delete set null (ouder_id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id),
  check (ouder_id is null or soort = 'ouder'),
  check ((medewerker_id is not null) = (soort = 'medewerker')),
  check (not vereist or verklaring = 'instemming'),
  check ((uitkomst is null) = (besloten_op is null)),
  check ((uitkomst is not null) = (stand in ('gezien', 'ingestemd', 'niet_ingestemd', 'papier', 'mondeling_vastgelegd', 'te_goeder_trouw', 'vervangende_toestemming')))
);
create unique index ondertekenaar_leerling on koers.ondertekenaar (organisatie_id, verzoek_id) where soort = 'leerling';
create index ondertekenaar_plan on koers.ondertekenaar (organisatie_id, plan_id);
create index ondertekenaar_ouder on koers.ondertekenaar (organisatie_id, ouder_id) where ouder_id is not null;
create index ondertekenaar_medewerker on koers.ondertekenaar (organisatie_id, medewerker_id) where medewerker_id is not null;
call koers.bescherm_plan('ondertekenaar', array['opp.concept_lezen'], array['opp.ondertekenverzoek', 'opp.vaststellen']);

-- Is this signer the one who acts? With the reach of today: who lost gezag, or whose identity is not sure enough, signs nothing.
create function koers.is_ondertekenaar(p_soort text, p_ouder uuid, p_medewerker uuid, p_leerling uuid) returns boolean language sql stable
  as $$ select koers.soort() = p_soort
    and (p_leerling = any (koers.bereik('opp.lezen')) or koers.overal('opp.lezen'))
    and case p_soort when 'ouder' then p_ouder = koers.betrekking() when 'medewerker' then p_medewerker = koers.betrekking()
      else p_leerling = koers.betrekking() end $$;

create policy eigen_lezen on koers.ondertekenaar for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(soort, ouder_id, medewerker_id, leerling_id));
create policy eigen_wijzigen on koers.ondertekenaar for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(soort, ouder_id, medewerker_id, leerling_id))
  with check (organisatie_id = (select koers.organisatie()) and koers.is_ondertekenaar(soort, ouder_id, medewerker_id, leerling_id));
-- A signer reads the round, never the other signers.
create policy eigen_lezen on koers.ondertekenverzoek for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o
    where o.organisatie_id = ondertekenverzoek.organisatie_id and o.verzoek_id = ondertekenverzoek.id
      and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));

-- What somebody said, with the evidence of it (security §1.8). One per signer, and never another.
create table koers.besluit (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  verzoek_id uuid not null,
  ondertekenaar_id uuid not null,
  -- Whose words these are, for who asks to see them (AVG art. 15); stays when the person is gone.
  ouder_id uuid,
  -- The order in which the server took them, whatever a clock says; stands in the evidence.
  volgnummer bigint not null,
  uitkomst text not null check (uitkomst in ('ja', 'ja_maar', 'nee', 'gezien')),
  -- A: own account with a second factor, or the school's; B: link and a code by another way; C: on paper or spoken; D: link and code both by mail.
  klasse text not null check (klasse in ('A', 'B', 'C', 'D')),
  -- Sealed: the signed file (ondertekening/bewijs), byte for byte; the answers per agreement stand in it.
  bewijs bytea not null,
  bewijs_hash text not null check (bewijs_hash ~ '^[0-9a-f]{64}$'),
  -- The scan of a paper, or the court's decision: part of the evidence, so it stays as long as the decision does.
  scan_id uuid,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, ondertekenaar_id),
  foreign key (organisatie_id, scan_id) references koers.bestand (organisatie_id, id),
  foreign key (organisatie_id, ondertekenaar_id) references koers.ondertekenaar (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index besluit_plan on koers.besluit (organisatie_id, plan_id);
call koers.bescherm_plan('besluit', array['opp.concept_lezen'], array['opp.ondertekenverzoek']);
create policy eigen on koers.besluit for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = besluit.organisatie_id
    and o.id = besluit.ondertekenaar_id and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
create policy eigen_maken on koers.besluit for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = besluit.organisatie_id
    and o.id = besluit.ondertekenaar_id and o.verzoek_id = besluit.verzoek_id and o.leerling_id = besluit.leerling_id and o.plan_id = besluit.plan_id
    and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
revoke update on koers.besluit from koers_app;
-- Another key for the same record (0023) is no change of it.
create function koers.besluit_blijft() returns trigger language plpgsql as $$
begin
  if current_user = 'koers_context' and to_jsonb(new) - 'bewijs' = to_jsonb(old) - 'bewijs' then return new; end if;
  raise exception 'a row of % never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger onveranderlijk before update on koers.besluit for each row execute function koers.besluit_blijft();

-- A reaction on paper or spoken, noted by one and not yet confirmed by a second member of staff: not a decision yet.
create table koers.reactie (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  ondertekenaar_id uuid not null,
  ouder_id uuid,
  wijze text not null check (wijze in ('papier', 'mondeling')),
  gegeven_op date not null,
  -- The scan, an attachment of the pupil; always there for paper.
  scan_id uuid,
  -- Sealed: the answers per agreement, the remark.
  inhoud bytea not null,
  door uuid not null,
  door_naam text not null,
  getuige_id uuid not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, ondertekenaar_id),
  foreign key (organisatie_id, ondertekenaar_id) references koers.ondertekenaar (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, door) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, getuige_id) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, scan_id) references koers.bestand (organisatie_id, id),
  check (getuige_id <> door),
  check (wijze <> 'papier' or scan_id is not null)
);
call koers.bescherm_plan('reactie', array['opp.concept_lezen'], array['opp.ondertekenverzoek']);
-- The second one reads and takes it away: it becomes a decision, or it was not so.
create policy getuige on koers.reactie for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'medewerker' and getuige_id = (select koers.betrekking()));
create policy getuige_weg on koers.reactie for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'medewerker' and getuige_id = (select koers.betrekking()));

-- That reaction is enough to look at the signer and to write the decision.
create policy getuige_lezen on koers.ondertekenaar for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.reactie r
    where r.organisatie_id = ondertekenaar.organisatie_id and r.ondertekenaar_id = ondertekenaar.id and r.getuige_id = (select koers.betrekking())));
create policy getuige_wijzigen on koers.ondertekenaar for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and exists (select from koers.reactie r
    where r.organisatie_id = ondertekenaar.organisatie_id and r.ondertekenaar_id = ondertekenaar.id and r.getuige_id = (select koers.betrekking())));
create policy getuige_maken on koers.besluit for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and klasse = 'C' and exists (select from koers.reactie r
    where r.organisatie_id = besluit.organisatie_id and r.ondertekenaar_id = besluit.ondertekenaar_id and r.leerling_id = besluit.leerling_id
      and r.plan_id = besluit.plan_id and r.getuige_id = (select koers.betrekking())));

-- What school and signer write to each other about a round.
create table koers.ondertekenbericht (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  verzoek_id uuid not null,
  ondertekenaar_id uuid not null,
  ouder_id uuid,
  van text not null check (van in ('school', 'ondertekenaar')),
  naam text not null,
  -- Sealed.
  inhoud bytea not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, ondertekenaar_id) references koers.ondertekenaar (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index ondertekenbericht_ondertekenaar on koers.ondertekenbericht (organisatie_id, ondertekenaar_id, op);
call koers.bescherm_plan('ondertekenbericht', array['opp.concept_lezen'], array['opp.ondertekenverzoek']);
create policy eigen on koers.ondertekenbericht for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = ondertekenbericht.organisatie_id
    and o.id = ondertekenbericht.ondertekenaar_id and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
create policy eigen_maken on koers.ondertekenbericht for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and van = 'ondertekenaar' and exists (select from koers.ondertekenaar o
    where o.organisatie_id = ondertekenbericht.organisatie_id and o.id = ondertekenbericht.ondertekenaar_id
    and o.verzoek_id = ondertekenbericht.verzoek_id and o.leerling_id = ondertekenbericht.leerling_id and o.plan_id = ondertekenbericht.plan_id
    and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));

-- A signer can't change the round or the plan. These two do it for everybody, and only what the rows of the signers say.
create policy context on koers.ondertekenverzoek to koers_context using (true) with check (true);
create policy context on koers.ondertekenaar for select to koers_context using (true);
create policy ronde on koers.plan for update to koers_context using (true) with check (true);
grant select, update on koers.ondertekenverzoek to koers_context;
grant select on koers.ondertekenaar to koers_context;
create policy context on koers.besluit for select to koers_context using (true);
create policy context on koers.reactie for select to koers_context using (true);
grant select on koers.besluit, koers.reactie to koers_context;
create policy hersleutelen on koers.besluit for update to koers_context using (true) with check (true);
grant update (bewijs) on koers.besluit to koers_context;
grant update (instemming_versie) on koers.plan to koers_context;

set local role koers_context;

-- Holds the round for this transaction: decisions about it, its withdrawal and vaststellen come one after another.
create function koers.ronde_slot(p_verzoek uuid) returns text language sql security definer set search_path = koers, pg_temp as $$
  select v.stand from koers.ondertekenverzoek v where v.organisatie_id = koers.organisatie() and v.id = p_verzoek for update $$;

-- What a round came to, of what its signers said (`rondeStand` in ondertekening.ts says the same). Idempotent.
create function koers.ronde_bij(p_verzoek uuid, p_nu timestamptz) returns text language plpgsql security definer
  set search_path = koers, pg_temp as $$
declare
  v koers.ondertekenverzoek;
  v_stand text;
begin
  select * into v from koers.ondertekenverzoek x where x.organisatie_id = koers.organisatie() and x.id = p_verzoek for update;
  if not found or v.stand not in ('loopt', 'ingestemd') then return v.stand; end if;
  v_stand := case
    when exists (select from koers.ondertekenaar o where o.organisatie_id = v.organisatie_id and o.verzoek_id = v.id and o.uitkomst = 'nee') then 'niet_ingestemd'
    when exists (select from koers.ondertekenaar o where o.organisatie_id = v.organisatie_id and o.verzoek_id = v.id and o.vereist)
      and not exists (select from koers.ondertekenaar o where o.organisatie_id = v.organisatie_id and o.verzoek_id = v.id and o.vereist
        and coalesce(o.uitkomst, '') not in ('ja', 'ja_maar')) then 'ingestemd'
    else 'loopt' end;
  if v_stand <> v.stand then
    update koers.ondertekenverzoek x set stand = v_stand, afgerond_op = case v_stand when 'loopt' then null else p_nu end
      where x.organisatie_id = v.organisatie_id and x.id = v.id;
    if v_stand = 'niet_ingestemd' then
      update koers.plan p set instemming_versie = null where p.organisatie_id = v.organisatie_id and p.id = v.plan_id;
    end if;
  end if;
  return v_stand;
end $$;

create function koers.besluit_hersleutel(p_id uuid, p_oud bytea, p_nieuw bytea) returns integer language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
declare n integer;
begin
  perform kluis.eis_systeem();
  update koers.besluit b set bewijs = p_nieuw where b.organisatie_id = koers.organisatie() and b.id = p_id and b.bewijs = p_oud;
  get diagnostics n = row_count;
  return n;
end $$;

-- An attachment that is evidence goes with the decision, not before it.
create function koers.bewijs_blijft() returns trigger language plpgsql security definer set search_path = koers, pg_temp as $$
begin
  if exists (select from koers.besluit b where b.organisatie_id = old.organisatie_id and b.scan_id = old.id)
    or exists (select from koers.reactie r where r.organisatie_id = old.organisatie_id and r.scan_id = old.id) then
    raise exception 'dossier.is-bewijs' using errcode = 'KO409';
  end if;
  return old;
end $$;

revoke all on function koers.bewijs_blijft() from public;
grant execute on function koers.bewijs_blijft() to koers_owner;
revoke all on function koers.ronde_slot(uuid), koers.ronde_bij(uuid, timestamptz), koers.besluit_hersleutel(uuid, bytea, bytea) from public;
grant execute on function koers.ronde_slot(uuid), koers.ronde_bij(uuid, timestamptz), koers.besluit_hersleutel(uuid, bytea, bytea) to koers_app;
reset role;

create trigger bewijs_blijft before delete on koers.bestand for each row execute function koers.bewijs_blijft();

-- Asking and establishing move the second axis of a plan (0004), also for who does not write in it.
create policy ondertekenen on koers.plan for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('opp.ondertekenverzoek')) or leerling_id = any ((select koers.bereik('opp.ondertekenverzoek'))::uuid[])
    or (select koers.overal('opp.vaststellen')) or leerling_id = any ((select koers.bereik('opp.vaststellen'))::uuid[])))
  with check (organisatie_id = (select koers.organisatie()));
