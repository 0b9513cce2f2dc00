-- The trail: one append-only row per act, refusal and read of a dossier, in the transaction of the act itself
-- (NEN 7513 shape, BIO2 8.15.01). The fact, never the content. Rows are sealed in batches by a job, so that saves
-- never queue behind each other; `script/koers audit verify` names a changed, removed or unsealed row.

create table audit.gebeurtenis (
  seq bigint generated always as identity primary key,
  op timestamptz not null,
  organisatie_id uuid,
  gebeurtenis text not null,
  resultaat text not null check (resultaat in ('gelukt', 'geweigerd', 'mislukt')),
  account_id uuid,
  betrekking_id uuid,
  actor_soort text not null check (actor_soort in ('medewerker', 'ouder', 'leerling', 'systeem', 'onbekend')),
  actor_naam text,
  rollen text[] not null default '{}',
  leerling_id uuid,
  object_soort text,
  object_id uuid,
  versie integer,
  onderdelen text[] not null default '{}',
  -- Why the actor could: relation, role, system.
  grond text,
  foutcode text,
  sessie text,
  ip text,
  verzoek_id text,
  details jsonb not null default '{}'
);
create index gebeurtenis_leerling on audit.gebeurtenis (organisatie_id, leerling_id, seq);
create index gebeurtenis_actor on audit.gebeurtenis (organisatie_id, account_id, seq);

alter table audit.gebeurtenis enable row level security;
alter table audit.gebeurtenis force row level security;
create policy schrijven on audit.gebeurtenis for insert to koers_app with check (
  organisatie_id is null or organisatie_id is not distinct from (select koers.organisatie()));
-- A timeline reads acts on a pupil within the reach of drafts; the whole log needs a right of its own.
create policy lezen on audit.gebeurtenis for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('audit.lezen'))
    or (leerling_id is not null and ((select koers.overal('opp.concept_lezen')) or leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[])))));
create policy keten on audit.gebeurtenis for select to koers_audit using (true);
create policy backup on audit.gebeurtenis for select to koers_backup using (true);
grant insert, select on audit.gebeurtenis to koers_app;
grant select on audit.gebeurtenis to koers_audit, koers_backup;

create table audit.zegel (
  nummer bigint primary key,
  op timestamptz not null,
  aantal integer not null,
  vorige bytea not null,
  hash bytea not null
);
create table audit.zegel_regel (
  seq bigint primary key,
  nummer bigint not null references audit.zegel (nummer),
  hash bytea not null
);
create index zegel_regel_nummer on audit.zegel_regel (nummer, seq);
grant select, insert on audit.zegel, audit.zegel_regel to koers_audit;
grant select on audit.zegel, audit.zegel_regel to koers_backup;

create function audit.weiger() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger alleen_toevoegen before update or delete or truncate on audit.gebeurtenis for each statement execute function audit.weiger();
create trigger alleen_toevoegen before update or delete or truncate on audit.zegel for each statement execute function audit.weiger();
create trigger alleen_toevoegen before update or delete or truncate on audit.zegel_regel for each statement execute function audit.weiger();

-- One text per row, the same on every server: columns in a fixed order, times in UTC microseconds.
create function audit.rij_hash(g audit.gebeurtenis) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(
    g.seq, to_char(g.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), g.organisatie_id, g.gebeurtenis, g.resultaat,
    g.account_id, g.betrekking_id, g.actor_soort, g.actor_naam, to_jsonb(g.rollen), g.leerling_id, g.object_soort, g.object_id,
    g.versie, to_jsonb(g.onderdelen), g.grond, g.foutcode, g.sessie, g.ip, g.verzoek_id, g.details)::text, 'UTF8')) $$;

-- Seals every committed row that has no seal yet. Rows of transactions that still run wait for the next round.
create function audit.verzegel(p_op timestamptz, p_max integer default 10000) returns integer language plpgsql security definer
  set search_path = audit, pg_temp as $$
declare
  v_vorige bytea;
  v_nummer bigint;
  v_seqs bigint[];
  v_hashes bytea[];
begin
  -- One sealer at a time; a second one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('koers.audit.verzegel')) then return 0; end if;
  select z.nummer, z.hash into v_nummer, v_vorige from audit.zegel z order by z.nummer desc limit 1;
  v_nummer := coalesce(v_nummer, 0) + 1;
  v_vorige := coalesce(v_vorige, decode(repeat('00', 32), 'hex'));
  select array_agg(n.seq order by n.seq), array_agg(n.hash order by n.seq) into v_seqs, v_hashes from (
    select g.seq, audit.rij_hash(g) as hash from audit.gebeurtenis g
    where not exists (select from audit.zegel_regel r where r.seq = g.seq) order by g.seq limit p_max) n;
  if v_seqs is null then return 0; end if;
  insert into audit.zegel (nummer, op, aantal, vorige, hash)
    select v_nummer, p_op, cardinality(v_seqs), v_vorige, sha256(v_vorige || string_agg(h, ''::bytea order by i))
    from unnest(v_hashes) with ordinality as u (h, i);
  insert into audit.zegel_regel (seq, nummer, hash)
    select s, v_nummer, h from unnest(v_seqs, v_hashes) as u (s, h);
  return cardinality(v_seqs);
end $$;

-- What is wrong with the trail, as rows: empty means whole. `open_regels` counts the unsealed tail.
create function audit.controleer() returns table (soort text, seq bigint, nummer bigint) language sql stable security definer
  set search_path = audit, pg_temp as $$
  select 'gewijzigd', g.seq, r.nummer from audit.gebeurtenis g join audit.zegel_regel r on r.seq = g.seq where r.hash <> audit.rij_hash(g)
  union all
  select 'verdwenen', r.seq, r.nummer from audit.zegel_regel r where not exists (select from audit.gebeurtenis g where g.seq = r.seq)
  union all
  select 'zegel_gebroken', null, z.nummer from (
    select z.*, lag(z.hash, 1, decode(repeat('00', 32), 'hex')) over (order by z.nummer) as hoort_vorige,
      lag(z.nummer, 1, 0) over (order by z.nummer) as hoort_nummer,
      (select sha256(z.vorige || string_agg(r.hash, ''::bytea order by r.seq)) from audit.zegel_regel r where r.nummer = z.nummer) as hoort_hash,
      (select count(*) from audit.zegel_regel r where r.nummer = z.nummer) as hoort_aantal
    from audit.zegel z) z
  where z.vorige <> z.hoort_vorige or z.nummer <> z.hoort_nummer + 1 or z.hash is distinct from z.hoort_hash or z.aantal <> z.hoort_aantal
$$;
create function audit.stand() returns table (regels bigint, verzegeld bigint, oudste_open timestamptz, kop text) language sql stable security definer
  set search_path = audit, pg_temp as $$
  select (select count(*) from audit.gebeurtenis), (select count(*) from audit.zegel_regel),
    (select min(g.op) from audit.gebeurtenis g where not exists (select from audit.zegel_regel r where r.seq = g.seq)),
    (select encode(z.hash, 'hex') from audit.zegel z order by z.nummer desc limit 1) $$;
grant execute on function audit.rij_hash(audit.gebeurtenis) to koers_audit;
revoke all on function audit.verzegel(timestamptz, integer), audit.controleer(), audit.stand() from public;
grant execute on function audit.verzegel(timestamptz, integer), audit.controleer(), audit.stand() to koers_app;
alter function audit.verzegel(timestamptz, integer) owner to koers_audit;
alter function audit.controleer() owner to koers_audit;
alter function audit.stand() owner to koers_audit;
