-- A position may stand on the word of a sign-in provider: then it ends on its word too. Nothing: a person gave it.
alter table organization.position add column given_by text;
