-- Content from before there were keys (format 0x01) opens for everybody who can put it somewhere: it has no key and is bound to
-- nothing. Once a full re-encryption has found none left, it is refused, and never read again.
create table kluis.stand (
  enig boolean primary key default true check (enig),
  -- Since when it is refused; null: this installation may still have some.
  plat_geweigerd_op timestamptz
);
-- An installation that begins now never had any.
insert into kluis.stand (plat_geweigerd_op) select case when not exists (select from toegang.account) then now() end;

create function kluis.blijft_geweigerd() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.plat_geweigerd_op is null then return new; end if;
  raise exception 'format 0x01 stays refused' using errcode = 'restrict_violation';
end $$;
create trigger blijft before update or delete on kluis.stand for each row execute function kluis.blijft_geweigerd();
create trigger blijft_leeg before truncate on kluis.stand for each statement execute function kluis.blijft_geweigerd();
grant select on kluis.stand to koers_context;

set local role koers_context;
create function kluis.weigert_plat() returns boolean language sql stable security definer set search_path = kluis, pg_temp as $$
  select coalesce((select s.plat_geweigerd_op is not null from kluis.stand s), false) $$;
revoke all on function kluis.weigert_plat() from public;
grant execute on function kluis.weigert_plat() to koers_app;
reset role;
