-- Talks about a plan with the parents: op overeenstemming gericht overleg (WPO art. 40a lid 2, WVO 2020 art. 2.44, WEC art. 41a). A
-- record beside the plan, as many as there were; what was said is sealed, when it was and whether it counts is not.
create table koers.overleg (
  organisatie_id uuid not null,
  id uuid not null,
  leerling_id uuid not null,
  plan_id uuid not null,
  datum date not null,
  -- Somebody with gezag on that day was there, or the pupil itself from eighteen on.
  met_ouders boolean not null,
  inhoud bytea not null,
  revisie integer not null check (revisie > 0),
  -- Who wrote it down: only that one may take a mistake away.
  gemaakt_door uuid,
  door uuid,
  door_naam text not null,
  op timestamptz not null,
  primary key (organisatie_id, id),
  foreign key (organisatie_id, plan_id) references koers.plan (organisatie_id, id) on delete cascade,
  foreign key (organisatie_id, leerling_id) references koers.leerling (organisatie_id, id)
);
create index overleg_plan on koers.overleg (organisatie_id, plan_id, datum);
create index overleg_leerling on koers.overleg (organisatie_id, leerling_id);
call koers.bescherm_leerling('overleg', array['opp.concept_lezen'], array['opp.schrijven', 'opp.verwijderen']);

-- It goes with its plan when only that one is restricted.
drop policy beperkt on koers.overleg;
call koers.beperk('overleg', 'plan_id');
drop trigger beperkt_insert on koers.overleg;
drop trigger beperkt_update on koers.overleg;
drop trigger beperkt_delete on koers.overleg;
call koers.bewaak_beperkt('overleg', 'plan_id');
