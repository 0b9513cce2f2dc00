-- Days by which the school's own term is shorter than the legal six weeks. plan.termijn_op is the legal day, always:
-- lists and Vandaag take these days off, so that another norm needs no plan to be written again.
create function koers.termijn_korter() returns int language sql stable as $$
  select 7 * (6 - least(6, greatest(1, coalesce((o.normen ->> 'termijnWeken')::int, 6))))
  from koers.organisatie o where o.id = (select koers.organisatie()) $$;
revoke all on function koers.termijn_korter() from public;
grant execute on function koers.termijn_korter() to koers_app;
