-- How each person wants to be told, and messages that travel by a gateway of the agency (Zalo, SMS).
create table notifications.delivery (
  agency_id uuid not null,
  person_id uuid not null,
  mail text not null,
  message boolean not null,
  -- times of day in Vietnam, as 21:30
  quiet_from text,
  quiet_to text,
  primary key (agency_id, person_id),
  constraint fk$delivery_person foreign key (agency_id, person_id) references organization.person (agency_id, id),
  constraint check$delivery_mail check (mail in ('AT_ONCE', 'DAILY', 'NEVER')),
  constraint check$delivery_quiet check ((quiet_from is null) = (quiet_to is null)
    and (quiet_from is null or (quiet_from <> quiet_to and quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$' and quiet_to ~ '^[0-2][0-9]:[0-5][0-9]$')))
);
call platform.protect('notifications.delivery');

-- one message of one note; its key is the note's, by which the gateway knows a second try
create table notifications.message (
  agency_id uuid not null,
  note_id uuid not null,
  tries int not null,
  next_try_at timestamptz,
  sent_at timestamptz,
  failure text,
  primary key (agency_id, note_id),
  constraint fk$message_note foreign key (agency_id, note_id) references notifications.note (agency_id, id),
  constraint check$message_sent check (sent_at is null or (next_try_at is null and failure is null))
);
create index idx$message_due on notifications.message (agency_id, next_try_at) where next_try_at is not null;
create index idx$message_dead on notifications.message (agency_id, note_id) where sent_at is null and next_try_at is null;
call platform.protect('notifications.message');

create index idx$mail_dead on notifications.mail (agency_id, id) where sent_at is null and next_try_at is null;
