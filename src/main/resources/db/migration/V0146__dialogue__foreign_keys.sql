alter table dialogue.question
  add constraint fk$question_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table dialogue.question_author
  add constraint fk$question_author_question foreign key (agency_id, question_id)
    references dialogue.question (agency_id, id),
  add constraint fk$question_author_person foreign key (agency_id, person_id)
    references organization.person (agency_id, id);
alter table dialogue.letter
  add constraint fk$letter_question foreign key (agency_id, question_id) references dialogue.question (agency_id, id);
