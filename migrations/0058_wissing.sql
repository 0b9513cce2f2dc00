-- A request for erasure that was granted puts a dossier on the list before its term ends (AVG art. 17), and says so there.
alter table koers.vernietiging drop constraint vernietiging_klasse_check;
alter table koers.vernietiging add constraint vernietiging_klasse_check
  check (klasse in ('leerlingdossier', 'verwezenDossier', 'opVerzoek'));
