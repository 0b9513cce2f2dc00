-- What the product tells people by mail. A row is the outbox: written in the transaction of the act, sent by a job
-- after commit. It never holds the text of a mail, nor a link that opens something: the job makes those.

create table koers.bericht (
  id uuid primary key,
  -- Null: a message to an account, which may belong to several schools (a new password). A named exception.
  organisatie_id uuid references koers.organisatie (id),
  soort text not null check (length(soort) between 1 and 60),
  aan text not null check (length(aan) between 3 and 254),
  -- The few words that the text needs (a name, a path); emptied when the mail has gone.
  gegevens jsonb not null default '{}',
  -- What a one-time link is made of when the mail is made: an invitation, a request for a new password.
  bron uuid,
  status text not null default 'wachtend' check (status in ('wachtend', 'verzonden', 'vervallen', 'mislukt')),
  onderwerp text,
  pogingen integer not null default 0,
  -- A code, never the words of a mail server: they may repeat the message.
  fout text,
  gemaakt_op timestamptz not null,
  verzonden_op timestamptz
);
create index bericht_organisatie on koers.bericht (organisatie_id, gemaakt_op desc);
create index bericht_bron on koers.bericht (bron) where bron is not null;
create index bericht_aan on koers.bericht (organisatie_id, lower(aan), gemaakt_op);

alter table koers.bericht enable row level security;
alter table koers.bericht force row level security;
create policy lezen on koers.bericht for select to koers_app
  using (organisatie_id = (select koers.organisatie()) and (select koers.soort()) in ('medewerker', 'systeem'));
-- A message to an account is written before there is a context, and read by nobody but its job.
create policy schrijven on koers.bericht for insert to koers_app
  with check (organisatie_id is null or organisatie_id = (select koers.organisatie()));
create policy wijzigen on koers.bericht for update to koers_app
  using (organisatie_id = (select koers.organisatie())
    and ((select koers.soort()) = 'systeem' or (select koers.overal('organisatie.beheren'))))
  with check (organisatie_id = (select koers.organisatie()));
create policy context on koers.bericht to koers_context using (true) with check (true);
create policy backup on koers.bericht for select to koers_backup using (true);
grant select, insert, update on koers.bericht to koers_app;
grant select, update, delete on koers.bericht to koers_context;
grant select on koers.bericht to koers_backup;

-- The words that a school gives to a mail; without a row the product's own.
create table koers.mailtekst (
  organisatie_id uuid not null references koers.organisatie (id),
  soort text not null,
  onderwerp text not null check (length(onderwerp) between 1 and 150),
  tekst text not null check (length(tekst) between 1 and 4000),
  gewijzigd_op timestamptz not null,
  primary key (organisatie_id, soort)
);
call koers.bescherm_organisatie('mailtekst');

set local role koers_context;

-- The job of a message to an account takes it, once per try. Messages of a school are out of reach of these two.
create function koers.bericht_pak(p_id uuid)
  returns table (id uuid, soort text, aan text, gegevens jsonb, bron uuid, pogingen integer, gemaakt_op timestamptz)
  language sql security definer set search_path = koers, pg_temp as $$
  update koers.bericht b set pogingen = b.pogingen + 1
  where b.id = p_id and b.organisatie_id is null and b.status = 'wachtend'
  returning b.id, b.soort, b.aan, b.gegevens, b.bron, b.pogingen, b.gemaakt_op $$;

create function koers.bericht_stand(p_id uuid, p_status text, p_onderwerp text, p_fout text, p_nu timestamptz) returns void
  language sql security definer set search_path = koers, pg_temp as $$
  update koers.bericht b set status = p_status, fout = p_fout, onderwerp = coalesce(p_onderwerp, b.onderwerp),
    verzonden_op = case when p_status = 'verzonden' then p_nu end,
    gegevens = case when p_status in ('verzonden', 'vervallen') then '{}'::jsonb else b.gegevens end
  where b.id = p_id and b.organisatie_id is null $$;

-- Who got which mail is of use for a while, not for ever.
create function koers.berichten_ruim_op(p_voor timestamptz) returns integer language sql security definer
  set search_path = koers, pg_temp as $$
  with weg as (delete from koers.bericht b where b.gemaakt_op < p_voor returning 1) select count(*)::int from weg $$;

revoke all on function koers.bericht_pak(uuid), koers.bericht_stand(uuid, text, text, text, timestamptz),
  koers.berichten_ruim_op(timestamptz) from public;
grant execute on function koers.bericht_pak(uuid), koers.bericht_stand(uuid, text, text, text, timestamptz),
  koers.berichten_ruim_op(timestamptz) to koers_app;
reset role;
