-- A pupil is heard when a plan is made, changed and evaluated (hoorrecht, since 1 August 2025): as many hoorgesprekken beside one plan
-- as there were. The number counts them in the order in which they were begun, over all moments of a plan.
alter table koers.hoorgesprek
  add column moment text not null default 'opstellen' check (moment in ('opstellen', 'bijstellen', 'evalueren')),
  add column volgnummer integer not null default 1 check (volgnummer > 0),
  -- What the sealed cells are bound to. It was the plan, and those cells stay as they were sealed; several talks of one plan may not
  -- share it, or the words of one would open in the place of another.
  add column zegel uuid;

-- Forced row level security hides the rows from the owner too.
alter table koers.hoorgesprek no force row level security;
update koers.hoorgesprek set zegel = plan_id;
alter table koers.hoorgesprek force row level security;

alter table koers.hoorgesprek
  alter column moment drop default,
  alter column volgnummer drop default,
  alter column zegel set not null,
  drop constraint hoorgesprek_organisatie_id_plan_id_key,
  add constraint hoorgesprek_nummer unique (organisatie_id, plan_id, volgnummer),
  add constraint hoorgesprek_zegel unique (organisatie_id, zegel);
