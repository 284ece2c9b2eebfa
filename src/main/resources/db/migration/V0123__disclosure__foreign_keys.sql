alter table disclosure.own_duty
  add constraint fk$own_duty_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table disclosure.item
  add constraint fk$item_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table disclosure.fulfilment
  add constraint fk$fulfilment_item foreign key (agency_id, item_id) references disclosure.item (agency_id, id),
  add constraint fk$fulfilment_proof foreign key (agency_id, proof_id) references proofs.proof (agency_id, id),
  add constraint fk$fulfilment_ended_proof foreign key (agency_id, ended_proof_id) references proofs.proof (agency_id, id),
  add constraint fk$fulfilment_document foreign key (agency_id, document_id) references files.file (agency_id, id),
  add constraint fk$fulfilment_picture foreign key (agency_id, picture_id) references files.file (agency_id, id);
alter table disclosure.minutes
  add constraint fk$minutes_fulfilment foreign key (agency_id, fulfilment_id) references disclosure.fulfilment (agency_id, id),
  add constraint fk$minutes_docx foreign key (agency_id, docx_id) references files.file (agency_id, id),
  add constraint fk$minutes_pdf foreign key (agency_id, pdf_id) references files.file (agency_id, id);
