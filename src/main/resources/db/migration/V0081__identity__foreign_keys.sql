alter table identity.passkey
  add constraint fk$passkey_account foreign key (account_id) references identity.account (id);
