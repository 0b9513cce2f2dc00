-- Who made a statement reads it back with the request it belongs to, whatever it stands beside. As in 0043, and the
-- requests that the reader sees: of those row security decides already.
drop policy lezen on koers.betwisting;
create policy lezen on koers.betwisting for select to koers_app using (
  organisatie_id = (select koers.organisatie()) and (
    (select koers.overal('avg.behandelen')) or (select koers.overal('avg.toezien'))
    or (select koers.overal('opp.concept_lezen')) or leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[])
    or (doel_soort = 'plan' and ((select koers.overal('opp.lezen')) or leerling_id = any ((select koers.bereik('opp.lezen'))::uuid[])))
    or exists (select from koers.avg_verzoek v where v.organisatie_id = betwisting.organisatie_id and v.id = betwisting.verzoek_id)));
