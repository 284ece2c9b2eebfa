-- Addresses that were given out and links in public texts, with what the last nightly check found.
call platform.open_room('links');

create table links.link (
  agency_id uuid not null,
  id uuid not null,
  address text not null,
  -- the digest that an own address must still have; null: it leads elsewhere
  expected text,
  found_on text not null,
  title text not null,
  -- the last night in which a room named it
  named_on date not null,
  checked_on date,
  broken_since date,
  repaired_on date,
  fault text,
  primary key (agency_id, id),
  constraint uniq$link_address unique (agency_id, address, found_on),
  constraint check$link_expected check (expected ~ '^[0-9a-f]{64}$'),
  constraint check$link_fault check ((fault is null) = (broken_since is null))
);
create index idx$link_broken on links.link (agency_id, broken_since, id) where broken_since is not null;
create index idx$link_repaired on links.link (agency_id, repaired_on, id) where repaired_on is not null;
create index idx$link_checked on links.link (agency_id, checked_on, id);
call platform.protect('links.link');

-- each time that a link broke: what the link says now forgets, a figure that was reported does not
create table links.outage (
  agency_id uuid not null,
  id uuid not null,
  address text not null,
  found_on text not null,
  title text not null,
  fault text not null,
  broken_on date not null,
  -- whole again, or taken out of its text
  repaired_on date,
  primary key (agency_id, id),
  constraint check$outage_days check (repaired_on >= broken_on)
);
create unique index uniq$outage_open on links.outage (agency_id, address, found_on) where repaired_on is null;
call platform.protect('links.outage');
