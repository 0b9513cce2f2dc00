-- What is left of a restricted dossier for who works with the pupil: that it is closed, the name, the group, whom to call, and how to
-- reach the parents when something happens (AVG art. 18 lid 2: the protection of a person). Never why. Functions, because row
-- security says that the pupil is not there (0044), and goes on saying it.

grant select on koers.leerling_groep, koers.leerling_medewerker, koers.groep, koers.medewerker, koers.rol_toekenning, koers.rol_recht,
  koers.ouder, koers.ouder_relatie to koers_context;
set local role koers_context;

-- Closed dossiers within the own work of the actor: pupils of the own groups, and for who handles requests those of the school. To
-- somebody else such a pupil still doesn't exist. The telephone numbers are for who reads parents; an address never.
create function toegang.gesloten_dossiers(p_leerling uuid, p_vandaag date)
  returns table (id uuid, naam text, groep_id uuid, groep text, contact jsonb, thuis jsonb) language sql stable security definer
  set search_path = koers, toegang, pg_temp as $$
  select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), g.id, g.naam,
    (select coalesce(jsonb_agg(distinct jsonb_build_object('naam', c.naam, 'telefoon', c.telefoon, 'email', c.email)), '[]') from (
      select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam, m.telefoon, m.email,
        m.id = v.behandelaar_id as behandelt, bool_or(m.id = v.behandelaar_id) over () as iemand
      from koers.beperking b join koers.avg_verzoek v on v.organisatie_id = b.organisatie_id and v.id = b.verzoek_id
      join koers.medewerker m on m.organisatie_id = b.organisatie_id and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
        and (m.id = v.behandelaar_id or exists (select from koers.rol_toekenning t where t.organisatie_id = m.organisatie_id
          and t.medewerker_id = m.id and t.rol = 'directeur' and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)))
      where b.organisatie_id = l.organisatie_id and b.leerling_id = l.id and b.doel_id is null and b.opgeheven_op is null) c
      -- Who handles the request knows; a directeur where nobody does any more.
      where c.behandelt or not c.iemand),
    (select coalesce(jsonb_agg(jsonb_build_object('naam', concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam),
        'relatie', r.relatie, 'telefoon', o.telefoon) order by r.gezag desc nulls last, o.achternaam, o.id), '[]')
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.organisatie_id = l.organisatie_id and r.leerling_id = l.id and not r.geen_contact and o.telefoon is not null
        and (koers.overal('ouder.lezen') or l.id = any (koers.bereik('ouder.lezen'))))
  from koers.leerling l
  left join lateral (select gr.id, gr.naam from koers.leerling_groep lg
    join koers.groep gr on gr.organisatie_id = lg.organisatie_id and gr.id = lg.groep_id
    where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and gr.soort = 'groep'
      and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag) order by lg.vanaf desc, gr.naam limit 1) g on true
  where l.organisatie_id = koers.organisatie() and koers.soort() = 'medewerker' and l.id = any (koers.beperkt())
    and (p_leerling is null or l.id = p_leerling)
    and (l.id = any (koers.bereik('leerling.lezen')) or (koers.overal('leerling.lezen') and koers.overal('avg.behandelen')))
  order by 2, 1 $$;

-- In an emergency too somebody of the own team hears that the dossier is closed. Found as noodtoegang_zoek finds (0044).
create function toegang.gesloten_zoek(p_leerlingnummer text, p_roepnaam text, p_achternaam text, p_geboren date, p_vandaag date)
  returns uuid language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select g.id from toegang.gesloten_dossiers(null, p_vandaag) g join koers.leerling l on l.organisatie_id = koers.organisatie() and l.id = g.id
  where l.leerlingnummer = p_leerlingnummer
    or (lower(l.roepnaam) = lower(p_roepnaam) and l.geboortedatum = p_geboren
      and lower(concat_ws(' ', nullif(l.voorvoegsel, ''), l.achternaam)) in (lower(p_achternaam), lower(concat_ws(' ', nullif(l.voorvoegsel, ''), p_achternaam))))
  limit 1 $$;

-- Who is told that a dossier closes or opens: who works with the pupil. Asked by who closes it.
create function toegang.team_te_melden(p_leerling uuid, p_vandaag date) returns table (naam text, email text) language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select distinct concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam), m.email
  from koers.medewerker m cross join lateral toegang.gronden(koers.organisatie(), 'medewerker', m.id, p_vandaag) g
  where koers.overal('avg.behandelen') and m.organisatie_id = koers.organisatie() and m.email is not null
    and m.id is distinct from koers.betrekking() and g.relatie in ('groep', 'leerling', 'waarneming') and g.leerling_id = p_leerling
  order by 2, 1 $$;

-- Who of the staff still reads what is restricted of this pupil: the other side of toegang.beperkt_voor.
create function toegang.beperkt_ziet(p_leerling uuid, p_vandaag date) returns table (naam text, behandelt boolean) language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam),
    exists (select from koers.avg_verzoek v where v.organisatie_id = m.organisatie_id and v.leerling_id = p_leerling
      and v.behandelaar_id = m.id and v.status <> 'ingetrokken')
  from koers.medewerker m
  where (koers.overal('avg.behandelen') or koers.overal('avg.toezien')) and m.organisatie_id = koers.organisatie()
    and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
    and exists (select from koers.rol_toekenning t join koers.rol_recht r on r.organisatie_id = t.organisatie_id and r.rol = t.rol
      where t.organisatie_id = m.organisatie_id and t.medewerker_id = m.id and t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)
        and r.recht in ('avg.toezien', 'avg.behandelen'))
    and exists (select from koers.beperking b where b.organisatie_id = m.organisatie_id and b.leerling_id = p_leerling and b.opgeheven_op is null
      and coalesce(b.doel_id, b.leerling_id) <> all (toegang.beperkt_voor(b.organisatie_id, 'medewerker', m.id, p_vandaag)))
  order by 2 desc, 1 $$;

do $$
declare f text;
begin
  foreach f in array array['gesloten_dossiers(uuid, date)', 'gesloten_zoek(text, text, text, date, date)', 'team_te_melden(uuid, date)',
      'beperkt_ziet(uuid, date)'] loop
    execute format('revoke all on function toegang.%s from public', f);
    execute format('grant execute on function toegang.%s to koers_app', f);
  end loop;
end $$;
reset role;
