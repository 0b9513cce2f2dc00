-- What people ask about their data (AVG art. 15-22), by when they must have an answer, and what stands beside a passage
-- that somebody disputes and the school does not change (art. 16).

insert into koers.recht_standaard (rol, recht) values ('directeur', 'avg.behandelen'), ('zorgcoordinator', 'avg.behandelen');
-- The schools there are get the defaults too; forced row security hides them from the owner meanwhile.
alter table koers.rol_recht no force row level security;
alter table koers.organisatie no force row level security;
insert into koers.rol_recht (organisatie_id, rol, recht)
  select o.id, s.rol, s.recht from koers.organisatie o cross join koers.recht_standaard s
  where o.soort = 'school' and s.recht = 'avg.behandelen' on conflict do nothing;
alter table koers.organisatie force row level security;
alter table koers.rol_recht force row level security;

create table koers.avg_verzoek (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  soort text not null check (soort in ('inzage', 'correctie', 'wissing', 'beperking', 'bezwaar', 'overdraagbaarheid')),
  herkomst text not null check (herkomst in ('portaal', 'brief', 'email', 'mondeling')),
  verzoeker_soort text not null check (verzoeker_soort in ('ouder', 'leerling', 'gemachtigde')),
  ouder_id uuid,
  verzoeker_naam text not null check (length(verzoeker_naam) between 1 and 200),
  ontvangen_op date not null,
  -- One month, and two more when the school said so in time (art. 12 lid 3).
  termijn_op date not null check (termijn_op > ontvangen_op),
  verlengd_op date,
  status text not null default 'ontvangen' check (status in ('ontvangen', 'in_behandeling', 'toegewezen', 'deels', 'afgewezen', 'ingetrokken')),
  behandelaar_id uuid,
  -- How the school knows that this is who it says (art. 12 lid 6).
  identiteit text check (identiteit in ('portaal', 'document', 'bekend')),
  identiteit_naam text,
  -- The passage it is about, as far as it is known.
  doel_soort text not null default 'dossier' check (doel_soort in ('dossier', 'plan', 'kenmerk', 'toets', 'bijlage', 'gegevens')),
  doel_id uuid,
  doel_onderdeel text check (length(doel_onderdeel) <= 60),
  -- Sealed: what is asked, and what the school answers.
  vraag bytea not null,
  antwoord bytea,
  besloten_op date,
  besloten_naam text,
  -- A correction is made the normal way; this says which revision did it.
  uitgevoerd_op date,
  uitgevoerd_naam text,
  uitgevoerd_revisie integer,
  gemaakt_op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, ouder_id) references koers.ouder (organisatie_id, id) on delete set null (ouder_id),
  foreign key (organisatie_id, behandelaar_id) references koers.medewerker (organisatie_id, id),
  check (ouder_id is null or verzoeker_soort = 'ouder'),
  check ((identiteit is null) = (identiteit_naam is null)),
  check ((besloten_op is null) = (status not in ('toegewezen', 'deels', 'afgewezen'))),
  -- Nothing of a dossier goes to who might be somebody else.
  check (status not in ('toegewezen', 'deels') or identiteit is not null),
  check ((doel_id is null) = (doel_soort in ('dossier', 'gegevens')))
);
create index avg_verzoek_leerling on koers.avg_verzoek (organisatie_id, leerling_id);
create index avg_verzoek_behandelaar on koers.avg_verzoek (organisatie_id, behandelaar_id) where besloten_op is null;
create index avg_verzoek_ouder on koers.avg_verzoek (organisatie_id, ouder_id);

alter table koers.avg_verzoek enable row level security;
alter table koers.avg_verzoek force row level security;
-- Who handles, who looks on, and who asked; never another parent.
create policy lezen on koers.avg_verzoek for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen')) or (select koers.overal('avg.toezien'))
    or (leerling_id = any ((select koers.bereik('leerling.lezen'))::uuid[]) and (
      (verzoeker_soort = 'ouder' and (select koers.soort()) = 'ouder' and ouder_id = (select koers.betrekking()))
      or (verzoeker_soort = 'leerling' and (select koers.soort()) = 'leerling')))));
create policy maken on koers.avg_verzoek for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen'))
    or (herkomst = 'portaal' and status = 'ontvangen' and leerling_id = any ((select koers.bereik('leerling.lezen'))::uuid[]) and (
      (verzoeker_soort = 'ouder' and (select koers.soort()) = 'ouder' and ouder_id = (select koers.betrekking()))
      or (verzoeker_soort = 'leerling' and (select koers.soort()) = 'leerling')))));
-- Who asked may take it back, and nothing else.
create policy wijzigen on koers.avg_verzoek for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen'))
    or (status in ('ontvangen', 'in_behandeling') and leerling_id = any ((select koers.bereik('leerling.lezen'))::uuid[]) and (
      ((select koers.soort()) = 'ouder' and ouder_id = (select koers.betrekking()))
      or ((select koers.soort()) = 'leerling' and verzoeker_soort = 'leerling')))))
  with check (organisatie_id = (select koers.organisatie()) and ((select koers.overal('avg.behandelen')) or status = 'ingetrokken'));
create policy vernietigen on koers.avg_verzoek for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem');
create policy backup on koers.avg_verzoek for select to koers_backup using (true);
grant select, insert, update, delete on koers.avg_verzoek to koers_app;
grant select on koers.avg_verzoek to koers_backup;

-- A passage that stays as it is, with the statement of who disputes it beside it. It stands beside the plan and never in
-- it: what was agreed, and its hash, do not change.
create table koers.betwisting (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  verzoek_id uuid not null,
  doel_soort text not null check (doel_soort in ('plan', 'kenmerk', 'toets', 'gegevens')),
  doel_id uuid,
  doel_onderdeel text check (length(doel_onderdeel) <= 60),
  -- Sealed: the statement, in the words of who made it.
  verklaring bytea not null,
  door_naam text not null,
  op date not null,
  opgeheven_op date,
  opgeheven_naam text,
  opgeheven_reden text check (length(btrim(opgeheven_reden)) between 1 and 500),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id),
  foreign key (organisatie_id, verzoek_id) references koers.avg_verzoek (organisatie_id, id),
  check ((doel_id is null) = (doel_soort = 'gegevens')),
  check ((doel_soort = 'plan') = (doel_onderdeel is not null)),
  check ((opgeheven_op is null) = (opgeheven_reden is null))
);
create index betwisting_leerling on koers.betwisting (organisatie_id, leerling_id);
create index betwisting_verzoek on koers.betwisting (organisatie_id, verzoek_id);
alter table koers.betwisting enable row level security;
alter table koers.betwisting force row level security;
-- Whoever reads the passage reads what stands beside it.
create policy lezen on koers.betwisting for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen')) or (select koers.overal('avg.toezien'))
    or (select koers.overal('opp.concept_lezen')) or leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[])
    or (doel_soort = 'plan' and ((select koers.overal('opp.lezen')) or leerling_id = any ((select koers.bereik('opp.lezen'))::uuid[])))));
create policy maken on koers.betwisting for insert to koers_app with check (
  organisatie_id = (select koers.organisatie()) and (select koers.overal('avg.behandelen')));
create policy wijzigen on koers.betwisting for update to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.overal('avg.behandelen')))
  with check (organisatie_id = (select koers.organisatie()));
create policy vernietigen on koers.betwisting for delete to koers_app using (
  organisatie_id = (select koers.organisatie()) and (select koers.soort()) = 'systeem');
create policy backup on koers.betwisting for select to koers_backup using (true);
grant select, insert, update, delete on koers.betwisting to koers_app;
grant select on koers.betwisting to koers_backup;

set local role koers_context;
-- As in 0024. Who handles or watches over requests opens what was asked, also without seeing pupils (the fg).
create or replace function kluis.mag(p_soort text, p_organisatie uuid, p_leerling uuid) returns boolean language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select p_soort = 'installatie' or (p_organisatie = koers.organisatie() and (p_soort = 'school' or exists (
    select from unnest(array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'lesadvies.lezen',
      'bijlage.lezen', 'bijlage.beheren', 'avg.behandelen', 'avg.toezien']) r
    where koers.overal(r) or p_leerling = any (koers.bereik(r))))) $$;
revoke all on function kluis.mag(text, uuid, uuid) from public;
reset role;

-- As in 0017: what one parent asks is not told to the other, nor to the child.
set local role koers_audit;
create or replace function audit.inzage_gezin(p_leerling uuid, p_van timestamptz, p_tot timestamptz, p_vanaf integer, p_aantal integer)
  returns table (dag date, eerste timestamptz, laatste timestamptz, aantal bigint, zelf boolean, rollen text[], gebeurtenis text,
    grond text, onderdelen text[], totaal bigint)
  language sql stable security definer set search_path = audit, pg_temp as $$
  with gezien as (
    select (g.op at time zone 'Europe/Amsterdam')::date as dag, g.op, g.actor_soort in ('ouder', 'leerling') as zelf, g.rollen,
      g.gebeurtenis, g.grond, g.onderdelen
    from audit.gebeurtenis g
    where g.organisatie_id = koers.organisatie() and g.leerling_id = p_leerling and g.resultaat = 'gelukt'
      and koers.soort() in ('ouder', 'leerling') and p_leerling = any (koers.bereik('leerling.lezen'))
      and (p_van is null or g.op >= p_van) and (p_tot is null or g.op < p_tot)
      and (g.actor_soort in ('medewerker', 'systeem') or g.account_id = koers.account())
      -- What was done with the data of a parent, an invitation or what one of them asked is no business of another.
      and (g.object_soort is null or g.object_soort not in ('ouder', 'ouderrelatie', 'uitnodiging', 'avg_verzoek'))
  )
  select dag, min(op), max(op), count(*), zelf, rollen, gebeurtenis, grond,
    (select coalesce(array_agg(distinct o order by o), '{}') from gezien h, unnest(h.onderdelen) o where h.dag = g.dag and h.zelf = g.zelf
      and h.rollen = g.rollen and h.gebeurtenis = g.gebeurtenis and h.grond is not distinct from g.grond),
    count(*) over ()
  from gezien g group by dag, zelf, rollen, gebeurtenis, grond
  order by max(op) desc, gebeurtenis, rollen offset p_vanaf limit p_aantal $$;
revoke all on function audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) from public;
grant execute on function audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) to koers_app;
reset role;
