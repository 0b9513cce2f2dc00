-- A parent may object to the other one deciding for both (BW 1:253i, 1:253a). From then on the school knows, and can't rely on one of
-- them any more. The day stands by itself, because rules ask for it; what was said about it is sealed with the dossier.
alter table koers.ouder_relatie
  add column bezwaar_op date,
  -- Every objection there was, with why, and how it ended (src/modules/leerling/bezwaar.sql.ts).
  add column bezwaar bytea,
  add constraint bezwaar_met_verloop check (bezwaar_op is null or bezwaar is not null);
