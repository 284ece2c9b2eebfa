alter table dialogue.comment
  add constraint fk$comment_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id),
  add constraint fk$comment_treatment foreign key (agency_id, treatment_id) references dialogue.treatment (agency_id, id);
alter table dialogue.treatment
  add constraint fk$treatment_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id);
alter table dialogue.summary
  add constraint fk$summary_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id),
  add constraint fk$summary_word foreign key (agency_id, word_id) references files.file (agency_id, id),
  add constraint fk$summary_pdf foreign key (agency_id, pdf_id) references files.file (agency_id, id);
