-- What came back is looked for every time somebody opens Vandaag: nearly always nothing.
create index postregel_geweigerd on koers.postregel (organisatie_id, leerling_id) where mail = 'geweigerd';
