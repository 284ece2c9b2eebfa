package vn.hienluong.information.papers;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Time;

/** The heads of this room's papers. */
final class Heads {

    private Heads() {}

    /** Without a number: a receipt carries a code. */
    static Letterhead dated(AgencyProfile agency, InformationRequest request) {
        return head(agency, null, Letterhead.Dated.on(agency.place(), Time.dayOf(request.registeredAt())));
    }

    /** Number and date stay blank until the clerk has entered them. */
    static Letterhead numbered(AgencyProfile agency, InformationRequest request, String notation, YearMonth month) {
        Optional<InformationRequest.Letter> letter = request.letter();
        return head(
                agency,
                new Letterhead.Number(
                        letter.map(InformationRequest.Letter::number).orElse(null), notation),
                letter.map(issued -> Letterhead.Dated.on(agency.place(), issued.on()))
                        .orElseGet(() -> Letterhead.Dated.blank(agency.place(), month)));
    }

    private static Letterhead head(AgencyProfile agency, Letterhead.@Nullable Number number, Letterhead.Dated dated) {
        return new Letterhead(
                agency.superior().toUpperCase(Locale.ROOT), agency.name().toUpperCase(Locale.ROOT), number, dated);
    }
}
