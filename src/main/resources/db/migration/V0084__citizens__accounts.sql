-- Citizens have accounts of their own kind: global, for a citizen belongs to no agency, and nothing but what they entered.
call platform.open_room('citizens');

create table citizens.account (
  id uuid primary key,
  email text,
  full_name text not null,
  phone text not null,
  address text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint uniq$account_email unique (email),
  constraint check$account_email_folded check (email = lower(email))
);

-- somebody at a sign-in provider
create table citizens.identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null constraint fk$identity_account references citizens.account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index idx$identity_account on citizens.identity (account_id);

-- one-time codes by e-mail: neither the code nor the address stands here, but digests under a secret that only the browser
-- which asked holds
create table citizens.code (
  token_digest bytea primary key,
  code_digest bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  constraint check$code_tries check (tries between 0 and 5)
);
create index idx$code_expires on citizens.code (expires_at);

-- what was done to an account, without a word about whose it is: the proof that it was erased outlives it
create table citizens.trail (
  id uuid primary key,
  account_id uuid not null,
  act text not null,
  at timestamptz not null
);
create index idx$trail_account on citizens.trail (account_id, at);
revoke update, delete on citizens.trail from ${app};
