-- How far ahead of its allowance somebody is, over all nodes. Gone within minutes, so unlogged: a crash forgives everybody.
create unlogged table technical.allowance (
  what text not null,
  who text not null,
  used_until timestamptz not null,
  primary key (what, who)
);
create index idx$allowance_used_until on technical.allowance (used_until);
