-- At eighteen a pupil decides, and parents read on only by the pupil's leave (BW 1:233, domain §2.4). The leave is the pupil's own to
-- give and to take back; the school may write down what the pupil said.
alter table koers.ouder_relatie
  add column toegang_na_18_op date,
  add column toegang_na_18_door text check (toegang_na_18_door in ('leerling', 'school')),
  add constraint toegang_na_18_door_iemand check ((toegang_na_18_op is null) = (toegang_na_18_door is null));

-- The first day of being of age: who was born on 29 February waits until 1 March (as koers.meerderjarig counts).
create function koers.meerderjarig_op(geboren date) returns date language sql immutable parallel safe
  as $$ select (geboren + interval '18 years')::date
    + case when extract(day from geboren + interval '18 years') < extract(day from geboren) then 1 else 0 end $$;

grant update (toegang_na_18_op, toegang_na_18_door, bron) on koers.ouder_relatie to koers_context;
create policy context_toegang on koers.ouder_relatie for update to koers_context using (true) with check (true);

set local role koers_context;

-- As in 0015, with the leave of a pupil who is of age; the last day of gezag of who was born on 29 February is the last of February.
create or replace function toegang.gronden(p_organisatie uuid, p_soort text, p_betrekking uuid, p_vandaag date)
  returns table (relatie text, rol text, overal boolean, leerling_id uuid, groep_id uuid, bron_id uuid, voor_medewerker_id uuid, tot date)
  language sql stable security definer set search_path = koers, toegang, pg_temp as $$
  with dienst as (
    select m.id from koers.medewerker m where p_soort = 'medewerker' and m.organisatie_id = p_organisatie and m.id = p_betrekking
      and (m.uit_dienst_op is null or m.uit_dienst_op > p_vandaag)
  ), rollen as (
    select t.id, t.rol, t.tot, o.bereik from dienst d
      join koers.rol_toekenning t on t.organisatie_id = p_organisatie and t.medewerker_id = d.id
      join koers.rol o on o.rol = t.rol
      where t.vanaf <= p_vandaag and (t.tot is null or t.tot >= p_vandaag)
  ), invallen as (
    select w.* from dienst d join koers.waarneming w on w.organisatie_id = p_organisatie and w.medewerker_id = d.id
      where w.vanaf <= p_vandaag and w.tot >= p_vandaag
  )
  select 'rol', r.rol, true, null::uuid, null::uuid, r.id, null::uuid, r.tot from rollen r where r.bereik = 'school'
  union all
  -- Pupils who are now in a group that the actor serves in this role.
  select 'groep', gm.rol, false, lg.leerling_id, gm.groep_id, gm.id, null, gm.tot from rollen r
    join koers.groep_medewerker gm on gm.organisatie_id = p_organisatie and gm.medewerker_id = p_betrekking and gm.rol = r.rol
    join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
    where r.bereik <> 'school' and gm.vanaf <= p_vandaag and (gm.tot is null or gm.tot >= p_vandaag)
      and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
  union all
  select 'leerling', lm.rol, false, lm.leerling_id, null, lm.id, null, lm.tot from rollen r
    join koers.leerling_medewerker lm on lm.organisatie_id = p_organisatie and lm.medewerker_id = p_betrekking and lm.rol = r.rol
    where r.bereik <> 'school' and lm.vanaf <= p_vandaag and (lm.tot is null or lm.tot >= p_vandaag)
  union all
  -- A substitute stands in the links of the other, in that role, and needs no grant of that role.
  select 'waarneming', w.rol, false, lg.leerling_id, gm.groep_id, w.id, w.voor_medewerker_id, w.tot from invallen w
    join koers.groep_medewerker gm on gm.organisatie_id = p_organisatie and gm.medewerker_id = w.voor_medewerker_id and gm.rol = w.rol
    join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
    where gm.vanaf <= p_vandaag and (gm.tot is null or gm.tot >= p_vandaag)
      and lg.vanaf <= p_vandaag and (lg.tot is null or lg.tot >= p_vandaag)
  union all
  select 'waarneming', w.rol, false, lm.leerling_id, null, w.id, w.voor_medewerker_id, w.tot from invallen w
    join koers.leerling_medewerker lm on lm.organisatie_id = p_organisatie and lm.medewerker_id = w.voor_medewerker_id and lm.rol = w.rol
    where lm.vanaf <= p_vandaag and (lm.tot is null or lm.tot >= p_vandaag)
  union all
  -- Only while the hour runs, and while the role still has the right.
  select 'noodtoegang', null, false, n.leerling_id, null, n.id, null, null from dienst d
    join koers.noodtoegang n on n.organisatie_id = p_organisatie and n.medewerker_id = d.id
    where n.begonnen_op <= koers.nu() and n.tot > koers.nu() and n.beeindigd_op is null
      and exists (select from koers.rol_recht rr where rr.organisatie_id = p_organisatie and rr.recht = 'dossier.noodtoegang'
        and rr.rol in (select r.rol from rollen r union all select w.rol from invallen w))
  union all
  -- A parent sees the own child while there is gezag; gezag ends at eighteen (BW 1:233, 1:245).
  select 'ouder', 'ouder', false, orl.leerling_id, null, orl.id, null,
      least(orl.gezag_tot, koers.meerderjarig_op(l.geboortedatum) - 1) from koers.ouder_relatie orl
    join koers.leerling l on l.organisatie_id = orl.organisatie_id and l.id = orl.leerling_id
    where p_soort = 'ouder' and orl.organisatie_id = p_organisatie and orl.ouder_id = p_betrekking and orl.gezag
      and (orl.gezag_vanaf is null or orl.gezag_vanaf <= p_vandaag) and (orl.gezag_tot is null or orl.gezag_tot >= p_vandaag)
      and not koers.meerderjarig(l.geboortedatum, p_vandaag)
  union all
  -- From eighteen on whom the pupil lets read, gezag or not, until the pupil says otherwise.
  select 'ouder', 'ouder', false, orl.leerling_id, null, orl.id, null, null from koers.ouder_relatie orl
    join koers.leerling l on l.organisatie_id = orl.organisatie_id and l.id = orl.leerling_id
    where p_soort = 'ouder' and orl.organisatie_id = p_organisatie and orl.ouder_id = p_betrekking
      and orl.toegang_na_18_op <= p_vandaag and koers.meerderjarig(l.geboortedatum, p_vandaag)
  union all
  select 'zelf', 'leerling', false, p_betrekking, null, p_betrekking, null, null where p_soort = 'leerling' $$;

-- Whom a pupil can let read the own plan: the parents on file, by name. How to reach them is not the pupil's to know from here.
create function toegang.lezers_na_18() returns table (relatie_id uuid, naam text, relatie text, op date, door text) language sql stable
  security definer set search_path = koers, toegang, pg_temp as $$
  select r.id, concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam), r.relatie, r.toegang_na_18_op, r.toegang_na_18_door
  from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
  where koers.soort() = 'leerling' and r.organisatie_id = koers.organisatie() and r.leerling_id = koers.betrekking()
  order by 2, 1 $$;

-- Gives the leave from that day on, or takes it back (null). Only of the own dossier, and only by who is of age. False: no such parent.
create function toegang.lezer_na_18_zet(p_relatie uuid, p_op date, p_vandaag date) returns boolean language plpgsql security definer
  set search_path = koers, toegang, pg_temp as $$
begin
  if koers.soort() is distinct from 'leerling' or not exists (select from koers.leerling l where l.organisatie_id = koers.organisatie()
      and l.id = koers.betrekking() and koers.meerderjarig(l.geboortedatum, p_vandaag)) then
    raise exception 'leave outside the context' using errcode = 'insufficient_privilege';
  end if;
  -- From now on a person's word: a file that no longer names this parent asks first.
  update koers.ouder_relatie r set toegang_na_18_op = p_op, toegang_na_18_door = case when p_op is not null then 'leerling' end, bron = 'hand'
    where r.organisatie_id = koers.organisatie() and r.leerling_id = koers.betrekking() and r.id = p_relatie;
  return found;
end $$;

revoke all on function toegang.lezers_na_18(), toegang.lezer_na_18_zet(uuid, date, date) from public;
grant execute on function toegang.lezers_na_18(), toegang.lezer_na_18_zet(uuid, date, date) to koers_app;
reset role;
