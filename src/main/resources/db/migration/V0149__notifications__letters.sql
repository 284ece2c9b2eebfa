-- Letters to people without an account: one list instead of one in each room that writes some. Of the record a letter knows
-- the id alone; to whom it goes and in what words is asked of its room when it leaves. No key leads up to the room's table: a
-- letter whose record or address is gone by then is thrown away.
create table notifications.letter (
  agency_id uuid not null,
  id uuid not null,
  -- the room, and its own word for what the letter tells
  room text not null,
  kind text not null,
  record_id uuid not null,
  tries int not null,
  next_try_at timestamptz,
  sent_at timestamptz,
  primary key (agency_id, id),
  constraint check$letter_over check (sent_at is null or next_try_at is null)
);
create index idx$letter_due on notifications.letter (agency_id, next_try_at) where next_try_at is not null;
create index idx$letter_dead on notifications.letter (agency_id, id) where sent_at is null and next_try_at is null;

-- what waits, what went and what was given up after the last try; not what had nobody to go to
alter table dialogue.letter no force row level security;
alter table information.letter no force row level security;
insert into notifications.letter (agency_id, id, room, kind, record_id, tries, next_try_at, sent_at)
select agency_id, id, 'dialogue', kind, question_id, tries, next_try_at, sent_at from dialogue.letter
where next_try_at is not null or sent_at is not null or tries >= 5
union all
select agency_id, id, 'information', kind, request_id, tries, next_try_at, sent_at from information.letter
where next_try_at is not null or sent_at is not null or tries >= 7;
drop table dialogue.letter;
drop table information.letter;
call platform.protect('notifications.letter');
