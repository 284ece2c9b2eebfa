-- Accounts are global: one person may work in several agencies. What a person is in an agency stands in organization.
call platform.open_room('identity');

create table identity.account (
  id uuid primary key,
  email text not null,
  password_hash text,
  language text not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint uniq$account_email unique (email),
  constraint check$account_email_folded check (email = lower(email)),
  constraint check$account_language check (language in ('vi', 'en'))
);

create table identity.membership (
  account_id uuid not null constraint fk$membership_account references identity.account (id),
  agency_id uuid not null,
  person_id uuid not null,
  primary key (account_id, agency_id)
);

-- one-time links: the secret itself is not kept
create table identity.invitation (
  token_digest bytea primary key,
  account_id uuid not null constraint fk$invitation_account references identity.account (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index idx$invitation_account on identity.invitation (account_id);

create table identity.sign_in_failure (
  id uuid primary key,
  subject_digest bytea not null,
  at timestamptz not null
);
create index idx$sign_in_failure_subject on identity.sign_in_failure (subject_digest, at);
