-- What a person has besides the password. Secrets are encrypted with the installation's key, codes are kept as digests.
create table identity.totp (
  account_id uuid primary key constraint fk$totp_account references identity.account (id),
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  account_id uuid not null constraint fk$recovery_code_account references identity.account (id),
  code_digest bytea not null,
  used_at timestamptz,
  primary key (account_id, code_digest)
);

-- roles that an agency lets in only with a second factor
create table identity.second_factor_rule (
  agency_id uuid not null,
  role text not null,
  primary key (agency_id, role),
  constraint check$second_factor_rule_role check (
    role in ('ADMINISTRATOR', 'LEADER', 'OFFICE_HEAD', 'OFFICE', 'CLERK', 'UNIT_HEAD', 'UNIT_STAFF'))
);
call platform.protect('identity.second_factor_rule');
