-- Who somebody is elsewhere. Whose account that is is global, as accounts are; what a provider said of a person belongs to
-- the agency.
call platform.open_room('federation');

-- issuer and subject together never change and are given to nobody else (OpenID Connect Core 1.0, 5.7)
create table federation.identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  provider text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (issuer, subject)
);
create index idx$identity_account on federation.identity (account_id);

-- what a provider said last time, as far as it was understood: only where it says something else does anything change
create table federation.said (
  agency_id uuid not null,
  person_id uuid not null,
  provider text not null,
  unit_id uuid not null,
  role text not null,
  since date not null,
  primary key (agency_id, person_id, provider, unit_id, role),
  constraint check$said_role check (role in ('HEAD', 'DEPUTY', 'STAFF', 'CONTACT', 'CLERK'))
);
create index idx$said_unit on federation.said (agency_id, unit_id);

-- what it said and nobody here is called so: the administrator is told once
create table federation.unmatched (
  agency_id uuid not null,
  person_id uuid not null,
  provider text not null,
  what text not null,
  words text not null,
  since date not null,
  primary key (agency_id, person_id, provider, what, words),
  constraint check$unmatched_what check (what in ('AGENCY', 'UNIT', 'POSITION', 'PAIRS'))
);

call platform.protect('federation.said');
call platform.protect('federation.unmatched');
