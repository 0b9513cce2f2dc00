-- What the screens of the rights asked for when they were walked.
set local role koers_context;

-- Which of these openings had no link to the group or the pupil on that day. Asked by who looks after the log, who sees no
-- pupils: row security would hide the very links that make an opening an ordinary one.
create function toegang.buiten_eigen_groepen(p_medewerkers uuid[], p_leerlingen uuid[], p_dagen date[])
  returns table (medewerker_id uuid, leerling_id uuid, dag date)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  select p.medewerker, p.leerling, p.dag from unnest(p_medewerkers, p_leerlingen, p_dagen) as p (medewerker, leerling, dag)
  where koers.overal('audit.controleren')
    and not exists (select from koers.groep_medewerker gm
      join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id and lg.leerling_id = p.leerling
      where gm.organisatie_id = koers.organisatie() and gm.medewerker_id = p.medewerker
        and gm.vanaf <= p.dag and (gm.tot is null or gm.tot >= p.dag - 1) and lg.vanaf <= p.dag and (lg.tot is null or lg.tot >= p.dag - 1))
    and not exists (select from koers.leerling_medewerker lm where lm.organisatie_id = koers.organisatie()
      and lm.medewerker_id = p.medewerker and lm.leerling_id = p.leerling and lm.vanaf <= p.dag and (lm.tot is null or lm.tot >= p.dag - 1)) $$;
revoke all on function toegang.buiten_eigen_groepen(uuid[], uuid[], date[]) from public;
grant execute on function toegang.buiten_eigen_groepen(uuid[], uuid[], date[]) to koers_app;

-- As in 0015, with a parent of class D (0010: an account without the code of the school) as what that is: no rights yet.
drop function toegang.toegang_tot(uuid, date);
create function toegang.toegang_tot(p_leerling uuid, p_vandaag date)
  returns table (soort text, betrekking_id uuid, naam text, account boolean, zonder_code boolean, relatie text, rol text, rechten text[],
    groep text, voor text, tot date, tot_tijd timestamptz)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with personen as (
    select 'medewerker' as soort, m.id, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam
      from koers.medewerker m where m.organisatie_id = koers.organisatie() and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
    union all
    select 'ouder', o.id, concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam)
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.organisatie_id = koers.organisatie() and r.leerling_id = p_leerling
    union all
    select 'leerling', l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, ''))
      from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling
  ), ingang as (
    select p.*, a.account_id is not null as account, coalesce(a.klasse = 'D', false) as zonder_code
    from personen p left join lateral (
      select b.account_id, toegang.klasse(b.account_id, b.organisatie_id, b.betrekking_id) as klasse
      from toegang.betrekking b join toegang.account a on a.id = b.account_id
      where b.organisatie_id = koers.organisatie() and b.soort = p.soort and b.betrekking_id = p.id and a.actief
      order by klasse nulls first limit 1) a on true
  )
  select p.soort, p.id, p.naam, p.account, p.zonder_code, g.relatie, g.rol,
    case when p.zonder_code then '{}' else
      (select coalesce(array_agg(r order by r), '{}') from toegang.rechten_bij(koers.organisatie(), g.relatie, g.rol) r) end,
    gr.naam, concat_ws(' ', nullif(v.roepnaam, ''), nullif(v.voorvoegsel, ''), v.achternaam), g.tot, n.tot
  from ingang p
  cross join lateral toegang.gronden(koers.organisatie(), p.soort, p.id, p_vandaag) g
  left join koers.groep gr on gr.organisatie_id = koers.organisatie() and gr.id = g.groep_id
  left join koers.medewerker v on v.organisatie_id = koers.organisatie() and v.id = g.voor_medewerker_id
  left join koers.noodtoegang n on g.relatie = 'noodtoegang' and n.organisatie_id = koers.organisatie() and n.id = g.bron_id
  where (g.overal or g.leerling_id = p_leerling) and koers.overal('dossier.toegang_lezen')
    and exists (select from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = p_leerling)
  order by array_position(array['rol', 'groep', 'leerling', 'waarneming', 'noodtoegang', 'ouder', 'zelf'], g.relatie), p.naam, g.rol $$;
revoke all on function toegang.toegang_tot(uuid, date) from public;
grant execute on function toegang.toegang_tot(uuid, date) to koers_app;
reset role;
