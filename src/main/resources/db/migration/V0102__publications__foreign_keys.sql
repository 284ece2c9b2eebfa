alter table pictures.size
  add constraint fk$size_picture foreign key (agency_id, picture_id) references pictures.picture (agency_id, id),
  add constraint fk$size_file foreign key (agency_id, file_id) references files.file (agency_id, id);
alter table publications.publication
  add constraint fk$publication_unit foreign key (agency_id, owner_unit_id) references organization.unit (agency_id, id);
-- the kind of an edition is that of its publication
alter table publications.edition
  add constraint fk$edition_publication foreign key (agency_id, publication_id, kind)
    references publications.publication (agency_id, id, kind);
create index idx$edition_publication on publications.edition (agency_id, publication_id, kind);
alter table publications.edition_author
  add constraint fk$edition_author_edition foreign key (agency_id, edition_id)
    references publications.edition (agency_id, id),
  add constraint fk$edition_author_person foreign key (agency_id, person_id)
    references organization.person (agency_id, id);
alter table publications.attachment
  add constraint fk$attachment_edition foreign key (agency_id, edition_id) references publications.edition (agency_id, id),
  add constraint fk$attachment_file foreign key (agency_id, file_id) references files.file (agency_id, id);
alter table publications.illustration
  add constraint fk$illustration_edition foreign key (agency_id, edition_id)
    references publications.edition (agency_id, id),
  add constraint fk$illustration_picture foreign key (agency_id, picture_id)
    references pictures.picture (agency_id, id);
alter table publications.relation
  add constraint fk$relation_edition foreign key (agency_id, edition_id) references publications.edition (agency_id, id),
  add constraint fk$relation_publication foreign key (agency_id, publication_id)
    references publications.publication (agency_id, id);
