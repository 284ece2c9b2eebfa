package vn.hienluong.files;

import java.util.UUID;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/**
 * A part of a file on its way, as it lies in the store.
 *
 * @param id its own, so that what comes late for the same place never replaces what was counted
 * @param sha256 in hexadecimal
 */
record Piece(UUID id, UploadId upload, long startsAt, long size, String sha256) {

    static Piece of(UploadId upload, long startsAt, Spooled content) {
        return new Piece(Ids.next(), upload, startsAt, content.size(), content.sha256());
    }

    String name(AgencyId agency) {
        return prefix(agency, upload) + id;
    }

    static String prefix(AgencyId agency) {
        return "arriving/" + agency + "/";
    }

    static String prefix(AgencyId agency, UploadId upload) {
        return prefix(agency) + upload + "/";
    }
}
