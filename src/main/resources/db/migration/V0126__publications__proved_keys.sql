alter table publications.proved
  add constraint fk$proved_edition foreign key (agency_id, edition_id) references publications.edition (agency_id, id),
  add constraint fk$proved_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id),
  add constraint fk$proved_proof foreign key (agency_id, proof_id) references proofs.proof (agency_id, id),
  add constraint fk$proved_begun foreign key (agency_id, begun_proof_id) references proofs.proof (agency_id, id),
  add constraint fk$proved_ended foreign key (agency_id, ended_proof_id) references proofs.proof (agency_id, id);
alter table publications.kept_duty
  add constraint fk$kept_duty_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id),
  add constraint fk$kept_duty_item foreign key (agency_id, item_id) references disclosure.item (agency_id, id);
