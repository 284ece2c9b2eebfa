alter table proofs.content
  add constraint fk$content_proof foreign key (agency_id, proof_id) references proofs.proof (agency_id, id);
