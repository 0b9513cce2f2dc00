-- The key store (docs/decisions: envelope encryption). Keys stand apart from the data, wrapped: a dossier key by the key
-- of its school, that one and the key of the installation by the KEK, which is a file and never here. A backup of the
-- data (koers_backup) has no grant on this schema; what was destroyed here is unreadable in every old backup too.

create schema kluis;
grant usage on schema kluis to koers_app, koers_context;
grant create on schema kluis to koers_context;

create table kluis.sleutel (
  id uuid primary key,
  -- 'installatie': secrets of accounts · 'school': content of no single pupil · 'dossier': everything of one pupil
  soort text not null check (soort in ('installatie', 'school', 'dossier')),
  organisatie_id uuid,
  -- No foreign keys: the row outlives the pupil, to say that the key was destroyed.
  leerling_id uuid,
  versie integer not null check (versie > 0),
  -- 'vervangen': still opens, never seals; 'vernietigd': the bytes are gone.
  status text not null check (status in ('actief', 'vervangen', 'vernietigd')),
  -- The school key around a dossier key, or the fingerprint of the KEK around the others.
  omhulsel_id uuid references kluis.sleutel (id),
  kek text,
  verpakt bytea,
  gemaakt_op timestamptz not null,
  vervangen_op timestamptz,
  vernietigd_op timestamptz,
  check ((soort <> 'installatie') = (organisatie_id is not null)),
  check ((soort = 'dossier') = (leerling_id is not null)),
  check ((soort = 'dossier') = (omhulsel_id is not null) and (soort = 'dossier') = (kek is null)),
  check ((status = 'vernietigd') = (verpakt is null)),
  check ((status = 'vernietigd') = (vernietigd_op is not null))
);
-- One key seals at a time.
create unique index sleutel_actief on kluis.sleutel
  (soort, coalesce(organisatie_id, '00000000-0000-0000-0000-000000000000'), coalesce(leerling_id, '00000000-0000-0000-0000-000000000000'))
  where status = 'actief';
create index sleutel_dossier on kluis.sleutel (organisatie_id, leerling_id);
create index sleutel_omhulsel on kluis.sleutel (omhulsel_id) where verpakt is not null;
grant select, insert, update on kluis.sleutel to koers_context;

-- A version never changes what it says; re-encryption changes the bytes that say it, and nothing else.
create or replace function koers.onveranderlijk() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'plan_versie' and current_user = 'koers_context'
      and to_jsonb(new) - 'inhoud' = to_jsonb(old) - 'inhoud' then return new; end if;
  raise exception 'a row of % never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
grant select, update (inhoud) on koers.plan_versie to koers_context;
create policy context on koers.plan_versie for select to koers_context using (true);
create policy hersleutelen on koers.plan_versie for update to koers_context using (true) with check (true);

set local role koers_context;

-- The rights that reach content of a pupil. Who has none of them for this pupil gets no key.
create function kluis.mag(p_soort text, p_organisatie uuid, p_leerling uuid) returns boolean language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select p_soort = 'installatie' or (p_organisatie = koers.organisatie() and (p_soort = 'school' or exists (
    select from unnest(array['leerling.lezen', 'opp.lezen', 'opp.concept_lezen', 'opp.schrijven', 'lesadvies.lezen']) r
    where koers.overal(r) or p_leerling = any (koers.bereik(r))))) $$;

-- A key with what it takes to unwrap it.
create type kluis.gepakt as (id uuid, soort text, organisatie_id uuid, leerling_id uuid, status text, verpakt bytea, kek text,
  omhulsel_id uuid, omhulsel_verpakt bytea, omhulsel_kek text);

create function kluis.pak(p_ids uuid[]) returns setof kluis.gepakt language sql stable
  set search_path = kluis, pg_temp as $$
  select s.id, s.soort, s.organisatie_id, s.leerling_id, s.status, s.verpakt, s.kek, s.omhulsel_id, o.verpakt, o.kek
  from kluis.sleutel s left join kluis.sleutel o on o.id = s.omhulsel_id where s.id = any (p_ids) $$;

-- To open with: keys by their id, as far as this context reaches.
create function kluis.lees(p_ids uuid[]) returns setof kluis.gepakt language sql stable security definer
  set search_path = koers, kluis, pg_temp as $$
  select g.* from kluis.pak(p_ids) g where kluis.mag(g.soort, g.organisatie_id, g.leerling_id) $$;

create function kluis.slot(p_soort text, p_leerling uuid) returns bigint language sql stable
  set search_path = koers, kluis, pg_temp as $$
  select hashtextextended(concat_ws(':', 'kluis', p_soort, case when p_soort <> 'installatie' then koers.organisatie() end, p_leerling), 0) $$;

-- To seal with: the key that is active now. Until this transaction ends nobody replaces it, so that no row is ever
-- written under a key that a rotation has already finished with.
create function kluis.actief(p_soort text, p_leerling uuid) returns setof kluis.gepakt language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(kluis.slot(p_soort, p_leerling));
  return query select g.* from kluis.pak(array(select s.id from kluis.sleutel s where s.soort = p_soort and s.status = 'actief'
      and s.organisatie_id is not distinct from case when p_soort <> 'installatie' then koers.organisatie() end
      and s.leerling_id is not distinct from p_leerling)) g
    where kluis.mag(g.soort, g.organisatie_id, g.leerling_id);
end $$;

-- A first key; false when the context does not reach that far. Two at once: the second finds the one of the first.
create function kluis.maak(p_id uuid, p_soort text, p_leerling uuid, p_omhulsel uuid, p_kek text, p_verpakt bytea, p_nu timestamptz)
  returns boolean language plpgsql security definer set search_path = koers, kluis, pg_temp as $$
declare v_organisatie uuid := case when p_soort <> 'installatie' then koers.organisatie() end;
begin
  if kluis.mag(p_soort, v_organisatie, p_leerling) is not true
      or (p_soort = 'dossier' and not exists (select from koers.leerling l where l.organisatie_id = v_organisatie and l.id = p_leerling))
      or (p_omhulsel is not null and not exists (select from kluis.sleutel s where s.id = p_omhulsel and s.soort = 'school'
        and s.organisatie_id = v_organisatie)) then
    return false;
  end if;
  insert into kluis.sleutel (id, soort, organisatie_id, leerling_id, versie, status, omhulsel_id, kek, verpakt, gemaakt_op)
    values (p_id, p_soort, v_organisatie, p_leerling, 1 + (select coalesce(max(s.versie), 0) from kluis.sleutel s
      where s.soort = p_soort and s.organisatie_id is not distinct from v_organisatie and s.leerling_id is not distinct from p_leerling),
      'actief', p_omhulsel, p_kek, p_verpakt, p_nu)
    on conflict do nothing;
  return true;
end $$;

-- Rotation is work of the product itself, within one school.
create function kluis.eis_systeem() returns void language plpgsql set search_path = koers, pg_temp as $$
begin
  if koers.soort() is distinct from 'systeem' or koers.organisatie() is null then
    raise exception 'keys are replaced by the product itself' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- The active key seals no more. Waits for who is sealing with it; the next one who seals makes the next version.
create function kluis.vervang(p_soort text, p_leerling uuid, p_nu timestamptz) returns uuid language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
declare v_id uuid;
begin
  perform kluis.eis_systeem();
  if p_soort not in ('school', 'dossier') then raise exception 'no such kind' using errcode = 'invalid_parameter_value'; end if;
  perform pg_advisory_xact_lock(kluis.slot(p_soort, p_leerling));
  update kluis.sleutel s set status = 'vervangen', vervangen_op = p_nu where s.soort = p_soort and s.status = 'actief'
    and s.organisatie_id = koers.organisatie() and s.leerling_id is not distinct from p_leerling returning s.id into v_id;
  return v_id;
end $$;

-- A dossier key of this school in the wrapping of another school key.
create function kluis.verpak(p_id uuid, p_omhulsel uuid, p_verpakt bytea) returns void language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
begin
  perform kluis.eis_systeem();
  update kluis.sleutel s set omhulsel_id = p_omhulsel, verpakt = p_verpakt
    where s.id = p_id and s.soort = 'dossier' and s.organisatie_id = koers.organisatie() and s.verpakt is not null
      and exists (select from kluis.sleutel o where o.id = p_omhulsel and o.soort = 'school' and o.organisatie_id = koers.organisatie());
end $$;

-- Every key of this school that has bytes, for the product itself; without the bytes.
create function kluis.overzicht() returns table (id uuid, soort text, leerling_id uuid, status text, omhulsel_id uuid)
  language plpgsql stable security definer set search_path = koers, kluis, pg_temp as $$
begin
  perform kluis.eis_systeem();
  return query select s.id, s.soort, s.leerling_id, s.status, s.omhulsel_id from kluis.sleutel s
    where s.organisatie_id = koers.organisatie() and s.verpakt is not null order by s.id;
end $$;

-- A replaced key that nothing is sealed with any more.
create function kluis.ruim_op(p_id uuid, p_nu timestamptz) returns boolean language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
begin
  perform kluis.eis_systeem();
  update kluis.sleutel s set status = 'vernietigd', verpakt = null, vernietigd_op = p_nu
    where s.id = p_id and s.status = 'vervangen' and s.organisatie_id = koers.organisatie()
      and not exists (select from kluis.sleutel d where d.omhulsel_id = s.id and d.verpakt is not null);
  return found;
end $$;

-- Crypto-shredding: every key of a pupil, so that the content is unreadable here and in every backup of the data.
create function kluis.vernietig_dossier(p_leerling uuid, p_nu timestamptz) returns setof uuid language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
begin
  if koers.soort() is null or koers.soort() not in ('medewerker', 'systeem') then
    raise exception 'keys of a dossier are destroyed by the school' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(kluis.slot('dossier', p_leerling));
  return query update kluis.sleutel s set status = 'vernietigd', verpakt = null, vernietigd_op = p_nu
    where s.soort = 'dossier' and s.organisatie_id = koers.organisatie() and s.leerling_id = p_leerling and s.verpakt is not null
      -- Of a pupil who is gone the context reaches nothing any more; of one who is there it must.
      and (kluis.mag('dossier', s.organisatie_id, p_leerling)
        or not exists (select from koers.leerling l where l.organisatie_id = s.organisatie_id and l.id = p_leerling))
    returning s.id;
end $$;

-- Which KEKs the keys are wrapped in: asked at the start, to say it when the file is another one.
create function kluis.keks() returns setof text language sql stable security definer set search_path = kluis, pg_temp
  as $$ select distinct s.kek from kluis.sleutel s where s.verpakt is not null and s.kek is not null $$;

-- Only the bytes of a version, and only when they are still what was opened.
create function koers.plan_versie_hersleutel(p_id uuid, p_oud bytea, p_nieuw bytea) returns integer language plpgsql security definer
  set search_path = koers, kluis, pg_temp as $$
declare v_aantal integer;
begin
  perform kluis.eis_systeem();
  update koers.plan_versie v set inhoud = p_nieuw where v.organisatie_id = koers.organisatie() and v.id = p_id and v.inhoud = p_oud;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as naam, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'kluis' or p.proname = 'plan_versie_hersleutel' loop
    execute format('revoke all on function %s from public', f.naam);
    if f.prosecdef then execute format('grant execute on function %s to koers_app', f.naam); end if;
  end loop;
end $$;
reset role;
