package vn.hienluong.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.hienluong.files.screening.FileKind;

/** A file that somebody brought and that may be kept: looked at, scanned, on this node's disk. */
public final class Accepted {

    private final String name;
    private final FileKind kind;
    private final Spooled content;

    Accepted(String name, FileKind kind, Spooled content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /** As it is given back. */
    public String name() {
        return name;
    }

    /** What the content is, not what its sender called it. */
    public String mediaType() {
        return kind.mediaType();
    }

    /** In bytes. */
    public long size() {
        return content.size();
    }

    /** In memory, for rooms that read it. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(content.path());
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    Spooled content() {
        return content;
    }
}
