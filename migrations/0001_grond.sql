-- Ground floor: schemas, the context functions that every policy reads, and the procedures that protect a table.
--
-- The roles exist before the first migration (script/server makes them on its own database; docs/operations.md
-- shows the statements for another server):
--   koers_owner    owns everything, migrates                     LOGIN
--   koers_app      the running product: DML only, owns nothing   LOGIN
--   koers_context  owns the functions that answer "who is this"  NOLOGIN
--   koers_audit    owns the functions that seal the audit trail  NOLOGIN
--   koers_backup   reads everything for a backup                 NOLOGIN

create schema koers;
create schema toegang;
create schema audit;
revoke all on schema public from public;
grant usage on schema koers to koers_app, koers_context, koers_audit, koers_backup;
grant usage on schema toegang to koers_app, koers_context, koers_backup;
grant usage on schema audit to koers_app, koers_audit, koers_backup;
grant create on schema toegang to koers_context;
grant create on schema koers to koers_context;
grant create on schema audit to koers_audit;

-- The context lives in transaction-local settings, set by toegang.open(). Unset means: no rows at all.
create function koers.organisatie() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.organisatie', true), '')::uuid $$;
create function koers.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.account', true), '')::uuid $$;
create function koers.betrekking() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.betrekking', true), '')::uuid $$;
-- 'medewerker' | 'ouder' | 'leerling' | 'systeem'
create function koers.soort() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('koers.soort', true), '') $$;

-- Reach of a right: true = every pupil of the organisation, else the list of pupils. Kept per right, so that a
-- mentor of one group who also teaches another reads plans in the first and only lesson advice in the second.
create function koers.overal(recht text) returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('koers.bereik.' || replace(recht, '.', '_'), true), '') = '*' $$;
create function koers.bereik(recht text) returns uuid[] language sql stable parallel safe
  as $$ select case when coalesce(current_setting('koers.bereik.' || replace(recht, '.', '_'), true), '') in ('', '*')
               then '{}'::uuid[]
               else current_setting('koers.bereik.' || replace(recht, '.', '_'), true)::uuid[] end $$;

-- A table of the organisation: staff see it, others don't.
create procedure koers.bescherm_organisatie(tabel text) language plpgsql as $$
begin
  execute format('alter table koers.%I enable row level security', tabel);
  execute format('alter table koers.%I force row level security', tabel);
  execute format($p$create policy eigen_organisatie on koers.%I to koers_app
    using (organisatie_id = (select koers.organisatie()) and (select koers.soort()) in ('medewerker', 'systeem'))
    with check (organisatie_id = (select koers.organisatie()) and (select koers.soort()) in ('medewerker', 'systeem'))$p$, tabel);
  execute format('create policy backup on koers.%I for select to koers_backup using (true)', tabel);
  execute format('grant select, insert, update, delete on koers.%I to koers_app', tabel);
  execute format('grant select on koers.%I to koers_backup', tabel);
end $$;

-- A table about a pupil: reading follows the reach of one of the rights in `lezen`, writing of one in `schrijven`.
create procedure koers.bescherm_leerling(tabel text, lezen text[], schrijven text[]) language plpgsql as $$
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
end $$;
