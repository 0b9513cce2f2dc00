-- How a school can be reached, its logo, and what it may set itself.
alter table koers.organisatie
  add column straat text check (length(straat) between 1 and 100),
  add column huisnummer text check (length(huisnummer) between 1 and 20),
  add column postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add column website text check (length(website) <= 200 and website ~ '^https?://'),
  -- How long each kind of data is kept, as far as the school differs from the defaults (bewaartermijnen.ts).
  add column bewaartermijnen jsonb not null default '{}' check (jsonb_typeof(bewaartermijnen) = 'object');

-- The logos of a school. One that was replaced stays: a version of a plan is printed as it was.
create table koers.schoollogo (
  organisatie_id uuid not null references koers.organisatie (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  soort text not null check (soort in ('png', 'jpg')),
  inhoud bytea not null check (octet_length(inhoud) between 1 and 512000),
  breedte smallint not null check (breedte between 1 and 2000),
  hoogte smallint not null check (hoogte between 1 and 2000),
  actief boolean not null,
  geplaatst_op timestamptz not null,
  primary key (organisatie_id, sha256)
);
create unique index schoollogo_actief on koers.schoollogo (organisatie_id) where actief;
call koers.bescherm_toegang('schoollogo', 'organisatie.beheren', null);
-- Parents and pupils see whose school they are in.
create policy logo_lezen on koers.schoollogo for select to koers_app
  using (organisatie_id = (select koers.organisatie()));
