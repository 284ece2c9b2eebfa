package vn.hienluong.redaction.paper;

/** What a source holds besides its pages; none of it comes into the new file. */
public enum Extra {
    ATTACHMENTS,
    COMMENTS,
    FIELDS,
    LAYERS,
    OLDER_VERSIONS,
    METADATA,
    SCRIPTS
}
