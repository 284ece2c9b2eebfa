alter table notifications.mail
  add constraint fk$mail_person foreign key (agency_id, person_id) references organization.person (agency_id, id);
alter table notifications.note
  add constraint fk$note_person foreign key (agency_id, person_id) references organization.person (agency_id, id),
  add constraint fk$note_mail foreign key (agency_id, mail_id) references notifications.mail (agency_id, id);
