-- Deadlines that an agency sets for itself by a document; the rules of the law are a resource of the program.
call platform.open_room('deadlines');

create table deadlines.own_rule (
  agency_id uuid not null,
  id uuid not null,
  key text not null,
  amount int not null,
  unit text not null,
  source text not null,
  valid_from date not null,
  primary key (agency_id, id),
  constraint uniq$own_rule unique (agency_id, key, valid_from),
  constraint check$own_rule_amount check (amount between 0 and 3650),
  constraint check$own_rule_unit check (unit in ('WORKING_DAYS', 'DAYS')),
  constraint check$own_rule_source check (source <> '')
);
call platform.protect('deadlines.own_rule');
