-- How a school lets somebody sign without an account (issue 4 point 9): where its SMS service listens, and whether link and code may
-- both go by mail. Only who looks after the school reads or changes it; the product itself sends with it.

create table koers.ondertekeninstelling (
  organisatie_id uuid primary key references koers.organisatie (id),
  sms_adres text check (length(sms_adres) between 8 and 300),
  -- Sealed (src/platform/vault): what each message is signed with.
  sleutel bytea,
  sms_afzender text not null default '' check (length(sms_afzender) <= 20),
  -- Class D: link and code in one mailbox. Off unless the school says so.
  gast_per_mail boolean not null default false,
  gewijzigd_op timestamptz not null,
  -- An address without a key would send codes that the other side can't tell from anybody's.
  check (sms_adres is null or sleutel is not null)
);
call koers.bescherm_toegang('ondertekeninstelling', 'organisatie.beheren', null);
create policy context on koers.ondertekeninstelling for select to koers_context using (true);
grant select on koers.ondertekeninstelling to koers_context;

set local role koers_context;

-- By which ways a code can go here. For who may ask for a signature, who doesn't read how the school has set it.
create function koers.gast_wijzen(p_organisatie uuid) returns text[] language sql stable security definer set search_path = koers, pg_temp as $$
  select array_remove(array[case when i.sms_adres is not null then 'sms' end, 'brief', case when i.gast_per_mail then 'mail' end], null)
  from (select 1) e left join koers.ondertekeninstelling i on i.organisatie_id = p_organisatie $$;
revoke all on function koers.gast_wijzen(uuid) from public;
grant execute on function koers.gast_wijzen(uuid) to koers_app;
reset role;
