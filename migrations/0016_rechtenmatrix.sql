-- What a school may never do with its own rights matrix, whatever the screen or a query asks.

create policy niet_voor_zichzelf on koers.rol_recht as restrictive for insert to koers_app with check (
  (select koers.soort()) = 'systeem'
  -- Back to what the product ships with is always allowed.
  or exists (select from koers.recht_standaard s where s.rol = rol_recht.rol and s.recht = rol_recht.recht)
  or (
    -- A parent or pupil never gets more than that (threat A8).
    rol not in ('ouder', 'leerling')
    -- Nobody gives rights to a role of one's own, now or to come (threat A13).
    and not exists (select from koers.rol_toekenning t where t.organisatie_id = rol_recht.organisatie_id
      and t.medewerker_id = (select koers.betrekking()) and t.rol = rol_recht.rol
      and (t.tot is null or t.tot >= ((select koers.nu()) at time zone 'Europe/Amsterdam')::date))));

-- Without this right nobody could set anything right again.
create policy niet_buitensluiten on koers.rol_recht as restrictive for delete to koers_app using (
  (select koers.soort()) = 'systeem' or not (rol = 'beheerder' and recht = 'medewerker.beheren'));
-- A row is given or taken, never turned into another.
revoke update on koers.rol_recht from koers_app;
