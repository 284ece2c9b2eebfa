package vn.hienluong.proofs;

import java.util.List;
import vn.hienluong.audit.Subject;

/**
 * What is made public at this moment.
 *
 * @param subject the record that it is
 * @param title as people read it
 * @param address where: a path of the portal that begins with "/", or the words for a place
 * @param sha256 of the words as they are public, in hexadecimal
 * @param parts the files that go with them
 * @param note in words for everybody: why it is public no longer, or was corrected
 */
public record Snapshot(
        ProofKind kind, Subject subject, String title, String address, String sha256, List<Part> parts, String note) {

    public Snapshot(ProofKind kind, Subject subject, String title, String address, String sha256, List<Part> parts) {
        this(kind, subject, title, address, sha256, parts, "");
    }

    public Snapshot {
        parts = List.copyOf(parts);
    }
}
