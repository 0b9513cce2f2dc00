-- Once a year somebody looks at every role and link and says whether it still fits (BIO2 5.18.02). What is looked at are
-- the rows that give access; kept is the verdict. Nobody judges the own access.
create table koers.herziening (
  organisatie_id uuid not null references koers.organisatie (id),
  schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
  bron text not null check (bron in ('rol', 'groep', 'leerling', 'waarneming')),
  bron_id uuid not null,
  medewerker_id uuid not null,
  besluit text not null check (besluit in ('klopt', 'beeindigd')),
  -- What the line said, since an ended row may be gone.
  wat text not null check (length(wat) <= 300),
  op timestamptz not null,
  door uuid not null,
  primary key (organisatie_id, schooljaar, bron, bron_id),
  foreign key (organisatie_id, medewerker_id) references koers.medewerker (organisatie_id, id),
  foreign key (organisatie_id, door) references koers.medewerker (organisatie_id, id)
);
call koers.bescherm_toegang('herziening', 'toegang.herzien', 'medewerker_id');
