package vn.hienluong.files;

/**
 * A kept file.
 *
 * @param name as it is given back: one line without folders, at most 200 characters
 * @param mediaType what the content is, not what its sender called it
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256) {}
