-- Vandaag asks at every look which noted reactions wait for me, and which rounds of mine need something (werklijst.sql.ts).
create index reactie_getuige on koers.reactie (organisatie_id, getuige_id);
create index ondertekenverzoek_van on koers.ondertekenverzoek (organisatie_id, aangemaakt_door) where stand in ('loopt', 'niet_ingestemd');
