-- What is restricted is kept as it is (AVG art. 18 lid 2: "opgeslagen", and nothing else), also by the few who still read it: who
-- handles the request, the directeur, the fg. 0044 hides it from all others; here the database refuses what they would change.
-- A trigger, and no policy: a policy that hides a row for writing says nothing (no row was changed), this says why. Only a write pays
-- for it, with one look in an index that is nearly always empty.

set local role koers_context;

-- May this row not be changed because its use is restricted? Asked at the moment of the write, so that what was restricted since the
-- request began counts. The product itself goes on: it destroys, it keeps the books. Who can't see the row is refused by `beperkt`
-- (0044) and isn't told why.
create function koers.is_beperkt(p_leerling uuid, p_rij uuid) returns boolean language plpgsql stable security definer
  set search_path = koers, pg_temp as $$
begin
  if coalesce(koers.soort(), 'systeem') = 'systeem' then return false; end if;
  return exists (select from koers.beperking b where b.organisatie_id = koers.organisatie() and b.opgeheven_op is null
      and b.leerling_id = p_leerling and (b.doel_id is null or b.doel_id = p_rij))
    and p_leerling <> all (koers.beperkt()) and (p_rij is null or p_rij <> all (koers.beperkt()));
end $$;

-- From here on in this transaction nothing of what is restricted is there, whoever asks. For an import: a file changes nothing of a
-- restricted pupil, also when who imports would still read the dossier.
create function koers.beperk_alles() returns void language sql security definer set search_path = koers, pg_temp as $$
  select set_config('koers.beperkt', (select coalesce(array_agg(x.id), '{}')::text from (
    select unnest(koers.beperkt()) union
    select coalesce(b.doel_id, b.leerling_id) from koers.beperking b
      where b.organisatie_id = koers.organisatie() and b.opgeheven_op is null) x (id)), true) $$;

revoke all on function koers.is_beperkt(uuid, uuid), koers.beperk_alles() from public;
-- To the owner too: a row that goes along with another one (cascade) goes in its name.
grant execute on function koers.is_beperkt(uuid, uuid) to koers_app, koers_owner;
grant execute on function koers.beperk_alles() to koers_app;
reset role;

-- KO409: a rule of the database says no, and its message is the code of the answer (src/platform/pipeline.ts).
create function koers.weiger_beperkt() returns trigger language plpgsql as $$
begin
  raise exception 'leerling.beperkt' using errcode = 'KO409';
end $$;

-- Keeps what is restricted in a table about a pupil as it is. `rij`: the column that names the thing itself, as for koers.beperk.
create procedure koers.bewaak_beperkt(tabel text, rij text default null, handelingen text[] default array['insert', 'update', 'delete'])
  language plpgsql as $$
declare
  -- The generated column of the pupil's own table is not known yet when the trigger looks.
  leerling text := case when tabel = 'leerling' then 'id' else 'leerling_id' end;
  oud text := format('koers.is_beperkt(old.%I, %s)', leerling, case when rij is null then 'null' else format('old.%I', rij) end);
  nieuw text := format('koers.is_beperkt(new.%I, %s)', leerling, case when rij is null then 'null' else format('new.%I', rij) end);
  h text;
begin
  foreach h in array handelingen loop
    execute format('create trigger beperkt_%1$s before %1$s on koers.%2$I for each row when (%3$s) execute function koers.weiger_beperkt()',
      h, tabel, case h when 'insert' then nieuw when 'delete' then oud else
        format('%s or (new.%2$I is distinct from old.%2$I and %3$s)', oud, leerling, nieuw) end);
  end loop;
end $$;

-- A table about a pupil has it by itself (as in 0044, with the last line).
create or replace procedure koers.bescherm_leerling(tabel text, lezen text[], schrijven text[]) language plpgsql as $$
declare
  voorwaarde text;
  recht text;
  soort text;
begin
  execute format('alter table koers.%I enable row level security', tabel);
  execute format('alter table koers.%I force row level security', tabel);
  foreach soort in array array['select', 'insert', 'update', 'delete'] loop
    voorwaarde := null;
    foreach recht in array case soort when 'select' then lezen else schrijven end loop
      voorwaarde := concat_ws(' or ', voorwaarde, format(
        '(select koers.overal(%1$L)) or leerling_id = any ((select koers.bereik(%1$L))::uuid[])', recht));
    end loop;
    voorwaarde := format('organisatie_id = (select koers.organisatie()) and (%s)', voorwaarde);
    execute format('create policy %I on koers.%I for %s to koers_app %s', soort, tabel, soort,
      case soort
        when 'insert' then format('with check (%s)', voorwaarde)
        when 'update' then format('using (%1$s) with check (%1$s)', voorwaarde)
        else format('using (%s)', voorwaarde)
      end);
  end loop;
  execute format('create policy backup on koers.%I for select to koers_backup using (true)', tabel);
  execute format('grant select, insert, update, delete on koers.%I to koers_app', tabel);
  execute format('grant select on koers.%I to koers_backup', tabel);
  call koers.beperk(tabel);
  call koers.bewaak_beperkt(tabel);
end $$;

do $$
declare t record;
begin
  for t in select x.tabel, case
        when x.tabel in ('kenmerk', 'toetsresultaat', 'bestand', 'plan') then 'id'
        when exists (select from pg_catalog.pg_attribute a where a.attrelid = ('koers.' || x.tabel)::regclass and a.attname = 'plan_id'
          and not a.attisdropped) then 'plan_id' end as rij,
      -- Taking somebody's access away never waits: who leaves a team leaves it. Nobody joins one meanwhile.
      case when x.tabel = 'leerling_medewerker' then array['insert'] else array['insert', 'update', 'delete'] end as handelingen
      from koers.tabellen_over_leerling() x
      where x.tabel not in (
        -- Handling the request, and what is said beside a passage (art. 12, 16, 18).
        'avg_verzoek', 'betwisting', 'beperking', 'inzagepakket',
        -- The duty to keep longer, and looking at an emergency afterwards.
        'bewaarplicht', 'noodtoegang',
        -- Answers of the platform, kept for a repeat of the same call.
        'idempotentie') loop
    call koers.bewaak_beperkt(t.tabel, t.rij, t.handelingen);
  end loop;
end $$;
