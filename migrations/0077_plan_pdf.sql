-- A PDF of a plan that must stay what it was, byte for byte: the one that signers could open, and the sealed one of what was
-- established. The bytes lie with the files, sealed; what opens them is here.

create table koers.plan_pdf (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  soort text not null check (soort in ('aangeboden', 'verzegeld')),
  versie integer not null check (versie > 0),
  -- The round that it was made for; empty for a version that was established without one.
  verzoek_id uuid,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  grootte bigint not null check (grootte > 0),
  -- Key and header of the file, sealed. The file has the id of this row.
  sleutel bytea not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  unique (organisatie_id, verzoek_id, soort),
  foreign key (organisatie_id, verzoek_id) references koers.ondertekenverzoek (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index plan_pdf_plan on koers.plan_pdf (organisatie_id, plan_id);
call koers.bescherm_plan('plan_pdf', array['opp.concept_lezen'], array['opp.ondertekenverzoek', 'opp.vaststellen']);
create policy eigen on koers.plan_pdf for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and exists (select from koers.ondertekenaar o where o.organisatie_id = plan_pdf.organisatie_id
    and o.verzoek_id = plan_pdf.verzoek_id and koers.is_ondertekenaar(o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)));
revoke update on koers.plan_pdf from koers_app;
grant update (sleutel) on koers.plan_pdf to koers_app;
create policy context on koers.plan_pdf for select to koers_context using (true);
grant select on koers.plan_pdf to koers_context;

set local role koers_context;

-- Which of these files have a row (0024, 0041), now also as the PDF of a plan.
create or replace function koers.bestanden_bekend(p_ids uuid[]) returns setof uuid language sql stable security definer
  set search_path = koers, pg_temp as $$
  select b.id from koers.bestand b where b.id = any (p_ids)
  union select p.bestand_id from koers.inzagepakket p where p.bestand_id = any (p_ids)
  union select d.id from koers.plan_pdf d where d.id = any (p_ids) $$;
reset role;
