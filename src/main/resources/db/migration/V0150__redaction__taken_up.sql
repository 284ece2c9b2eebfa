-- Who asked for a new file: what a program left unfinished is taken up in their name. And how often it was begun: a file that
-- brings down the program each time is not begun for ever. What is under way now can be asked for again.
alter table redaction.making no force row level security;
delete from redaction.making;
alter table redaction.making
  add column asked_by uuid not null,
  add column tries int not null;
alter table redaction.making force row level security;
create index idx$making_asked_by on redaction.making (agency_id, asked_by);
create index idx$making_under_way on redaction.making (agency_id, alive_at) where refused is null;
