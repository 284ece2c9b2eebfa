package vn.hienluong.disclosure.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Who posted and who waived, and whoever stands in minutes and titles: part of the papers, and kept with them. */
@Component
class DisclosurePersonalData implements PersonalDataSource {

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "disclosure.personal.acted",
            "disclosure.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "disclosure.personal.named",
            "disclosure.personal.named.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String WAIVED = """
            select title as subject, waived_at, waived_reason from disclosure.item
            where agency_id = :agency and waived_by = :signature
            order by waived_at limit :most
            """;

    private static final String POSTED = """
            select place_words as place, begun_on, ended_on, by_whom, ended_by,
              case when ended_by = :signature then ended_reason end as ended_reason
            from disclosure.fulfilment
            where agency_id = :agency and :signature in (by_whom, ended_by)
            order by begun_on limit :most
            """;

    private final Copies copies;

    DisclosurePersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACTED.in("disclosure.item", "waived_by", "waived_reason"),
                ACTED.in("disclosure.fulfilment", "by_whom", "ended_by", "ended_reason"),
                NAMED.in("disclosure.item", "title"),
                NAMED.in("disclosure.fulfilment", "witnesses", "listed"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(
                        Why.CLOSED_LIST, "disclosure.item", "duty", "counted", "places", "reminded", "subject_kind"),
                SetAside.of(Why.NAMES_NO_PERSON, "disclosure.item", "subject_id", "source"),
                SetAside.of(Why.CLOSED_LIST, "disclosure.fulfilment", "place"),
                SetAside.of(Why.NAMES_NO_PERSON, "disclosure.fulfilment", "place_words"),
                SetAside.of(Why.NAMES_NO_PERSON, "disclosure.own_duty", "name"),
                SetAside.of(Why.OFFICIAL_TEXT, "disclosure.switched_off", "reason"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("disclosure.item", WAIVED, subject, agency),
                copies.of("disclosure.fulfilment", POSTED, subject, agency));
    }
}
