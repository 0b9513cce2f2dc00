-- Holidays and days off of a school year, entered by the school. A hint where days are chosen: legal terms run on.
-- A holiday begins in its school year and may end in the next one, as the summer does; two may overlap.
create table koers.vakantie (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  schooljaar_id uuid not null,
  naam text not null check (length(naam) between 1 and 60),
  begin_op date not null,
  eind_op date not null check (eind_op >= begin_op and eind_op - begin_op <= 120),
  primary key (organisatie_id, id),
  foreign key (organisatie_id, schooljaar_id) references koers.schooljaar (organisatie_id, id)
);
create index vakantie_schooljaar on koers.vakantie (organisatie_id, schooljaar_id);
call koers.bescherm_toegang('vakantie', 'organisatie.beheren', null);
