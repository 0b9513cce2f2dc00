-- What a family sees of the log (0017, 0043), in one place: for the page of a parent or pupil, and for the package of one.
set local role koers_audit;
create function audit.gezin_zicht(p_leerling uuid, p_account uuid) returns setof audit.gebeurtenis language sql stable
  set search_path = audit, pg_temp as $$
  select g.* from audit.gebeurtenis g
  where g.organisatie_id = koers.organisatie() and g.leerling_id = p_leerling and g.resultaat = 'gelukt'
    and (g.actor_soort in ('medewerker', 'systeem') or g.account_id = p_account)
    -- What was done with the data of a parent, with an invitation, or for somebody who asked to see the dossier, is no
    -- business of another, nor of the child.
    and (g.object_soort is null or g.object_soort not in ('ouder', 'ouderrelatie', 'uitnodiging', 'avg_verzoek', 'inzagepakket')) $$;

create or replace function audit.inzage_gezin(p_leerling uuid, p_van timestamptz, p_tot timestamptz, p_vanaf integer, p_aantal integer)
  returns table (dag date, eerste timestamptz, laatste timestamptz, aantal bigint, zelf boolean, rollen text[], gebeurtenis text,
    grond text, onderdelen text[], totaal bigint)
  language sql stable security definer set search_path = audit, pg_temp as $$
  with gezien as (
    select (g.op at time zone 'Europe/Amsterdam')::date as dag, g.op, g.actor_soort in ('ouder', 'leerling') as zelf, g.rollen,
      g.gebeurtenis, g.grond, g.onderdelen
    from audit.gezin_zicht(p_leerling, koers.account()) g
    where koers.soort() in ('ouder', 'leerling') and p_leerling = any (koers.bereik('leerling.lezen'))
      and (p_van is null or g.op >= p_van) and (p_tot is null or g.op < p_tot)
  )
  select dag, min(op), max(op), count(*), zelf, rollen, gebeurtenis, grond,
    (select coalesce(array_agg(distinct o order by o), '{}') from gezien h, unnest(h.onderdelen) o where h.dag = g.dag and h.zelf = g.zelf
      and h.rollen = g.rollen and h.gebeurtenis = g.gebeurtenis and h.grond is not distinct from g.grond),
    count(*) over ()
  from gezien g group by dag, zelf, rollen, gebeurtenis, grond
  order by max(op) desc, gebeurtenis, rollen offset p_vanaf limit p_aantal $$;

-- The same, as the product itself, for the account of who asked; null: an account that is not there.
create function audit.inzage_pakket(p_leerling uuid, p_account uuid)
  returns table (dag date, aantal bigint, zelf boolean, rollen text[], gebeurtenis text, grond text)
  language sql stable security definer set search_path = audit, pg_temp as $$
  select (g.op at time zone 'Europe/Amsterdam')::date, count(*), g.actor_soort in ('ouder', 'leerling'), g.rollen, g.gebeurtenis, g.grond
  from audit.gezin_zicht(p_leerling, p_account) g where koers.soort() = 'systeem'
  group by 1, 3, 4, 5, 6 order by 1 desc, 5, 4 $$;
revoke all on function audit.gezin_zicht(uuid, uuid), audit.inzage_pakket(uuid, uuid),
  audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) from public;
grant execute on function audit.inzage_pakket(uuid, uuid), audit.inzage_gezin(uuid, timestamptz, timestamptz, integer, integer) to koers_app;
reset role;

-- Which request a package answers; handing it over is what was asked.
alter table koers.inzagepakket add column verzoek_id uuid;
alter table koers.inzagepakket add foreign key (organisatie_id, verzoek_id)
  references koers.avg_verzoek (organisatie_id, id) on delete set null (verzoek_id);
create index inzagepakket_verzoek on koers.inzagepakket (organisatie_id, verzoek_id) where verzoek_id is not null;
