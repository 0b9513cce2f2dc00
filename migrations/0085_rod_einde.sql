-- The end of an OPP is registered in ROD as its begin was (domain §2.3). Here, and not in a command: a plan ends in more than one
-- way (by hand, when the pupil leaves), and none of those may forget it. Who ends a plan need not read these tasks, so the
-- function does it, for this one row.
create policy context_lezen on koers.rod_taak for select to koers_context using (true);
create policy context_einde on koers.rod_taak for insert to koers_context with check (soort = 'einde');
grant select, insert on koers.rod_taak to koers_context;

set local role koers_context;
create function koers.rod_einde() returns trigger language plpgsql security definer set search_path = koers, pg_temp as $$
begin
  -- No begin, nothing to end: special schools register neither.
  if exists (select from koers.rod_taak r where r.organisatie_id = new.organisatie_id and r.plan_id = new.id and r.soort = 'begin') then
    insert into koers.rod_taak (organisatie_id, id, leerling_id, plan_id, soort, datum, uiterlijk_op, ontstaan_op)
      values (new.organisatie_id, gen_random_uuid(), new.leerling_id, new.id, 'einde',
        coalesce(new.beeindigd_op, (new.gewijzigd_op at time zone 'Europe/Amsterdam')::date),
        -- As many days as for the begin (ROD_DAGEN).
        (new.gewijzigd_op at time zone 'Europe/Amsterdam')::date + 7, new.gewijzigd_op)
      on conflict (organisatie_id, plan_id, soort) do nothing;
  end if;
  return null;
end $$;
revoke all on function koers.rod_einde() from public;
grant execute on function koers.rod_einde() to koers_owner;
reset role;

create trigger rod_einde after update of publicatie on koers.plan for each row
  when (new.publicatie = 'beeindigd' and old.publicatie <> 'beeindigd') execute function koers.rod_einde();

-- Was the pupil heard, or not: Vandaag asks it of many plans at once and opens no content for it. Empty: written before this.
alter table koers.hoorgesprek add column gehoord boolean;
