-- What people were told, and the mail in which it travels.
call platform.open_room('notifications');

-- next_try_at is absent once the mail was sent or given up
create table notifications.mail (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  tries int not null,
  next_try_at timestamptz,
  sent_at timestamptz,
  failure text,
  primary key (agency_id, id),
  constraint check$mail_sent check (sent_at is null or (next_try_at is null and failure is null))
);
create index idx$mail_due on notifications.mail (agency_id, next_try_at) where next_try_at is not null;
create index idx$mail_person on notifications.mail (agency_id, person_id);

create table notifications.note (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  vietnamese text not null,
  english text not null,
  href text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  mail_id uuid,
  primary key (agency_id, id),
  constraint check$note_href check (href like '/%' and href not like '//%')
);
create index idx$note_person on notifications.note (agency_id, person_id, id);
create index idx$note_unread on notifications.note (agency_id, person_id) where read_at is null;
create index idx$note_mail on notifications.note (agency_id, mail_id);

call platform.protect('notifications.mail');
call platform.protect('notifications.note');
