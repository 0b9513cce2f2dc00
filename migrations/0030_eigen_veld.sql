-- Fields that a school adds to a section of a plan. The content stands in the section itself, under `eigen`; here is
-- what a field is called. A field is never deleted: content of plans points to it, so a removed one keeps its words.
create table koers.eigen_veld (
  organisatie_id uuid not null references koers.organisatie (id),
  id uuid not null,
  plansoort text not null check (plansoort in ('opp')),
  onderdeel text not null check (onderdeel ~ '^[a-z_]{1,40}$'),
  soort text not null check (soort in ('tekst', 'keuze', 'datum', 'getal')),
  label text not null check (length(label) between 1 and 120),
  hulp text not null default '' check (length(hulp) <= 300),
  -- The school asks it of a complete plan; the law does not, so it never stops anything.
  verplicht boolean not null default false,
  -- [{id, label, verborgen}] in order; an option is hidden, never taken out, for the same reason.
  keuzes jsonb not null default '[]' check (jsonb_typeof(keuzes) = 'array'),
  volgorde smallint not null,
  verborgen boolean not null default false,
  verwijderd_op timestamptz,
  aangemaakt_op timestamptz not null,
  primary key (organisatie_id, id)
);
-- Staff read it to write a plan; only who shapes the school changes it.
call koers.bescherm_toegang('eigen_veld', 'organisatie.beheren', null);
