-- Keys that somebody's telephone, computer or security key holds (WebAuthn): only their public halves are here, and nothing
-- that must be kept secret. The one who holds them is the account, in whichever agency.
create table identity.passkey (
  id uuid primary key,
  account_id uuid not null,
  credential_id bytea not null,
  label text not null,
  public_key bytea not null,
  attestation_object bytea not null,
  transports text[] not null,
  -- how often the key signed, where it counts that: one that counts backwards has been copied
  signature_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint uniq$passkey_credential unique (credential_id),
  constraint check$passkey_label check (label <> '')
);
create index idx$passkey_account on identity.passkey (account_id);

-- among several agencies, the one in which somebody worked last
alter table identity.membership add last_used_at timestamptz;
