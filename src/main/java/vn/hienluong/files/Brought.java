package vn.hienluong.files;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The file of a form: sent with it, or before it in pieces.
 *
 * @param upload id of the upload that arrived before
 * @param digest SHA-256 in hexadecimal as the sender's browser computed it
 */
public record Brought(
        @Nullable MultipartFile file,
        @Nullable String upload,
        @Nullable String digest) {}
