package vn.hienluong.search.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** What is found by its words. Each entry follows its record: what goes there is gone here some ten seconds later. */
@Component
class SearchPersonalData implements PersonalDataSource {

    private static final Use FOUND = new Use(
            Whose.STAFF,
            "search.personal.found",
            "search.personal.found.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.PSEUDONYMISED);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "search.personal.named",
            "search.personal.named.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.PSEUDONYMISED);

    private static final String ENTRIES = """
            select title, body, href from search.entry
            where agency_id = :agency and record_id = :person
            order by id limit :most
            """;

    private final Copies copies;

    SearchPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(FOUND.in("search.entry", "title", "body"), NAMED.in("search.words", "folded", "exact"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "search.entry", "kind"),
                SetAside.of(Why.TECHNICAL, "search.entry", "href", "readers", "number"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of("search.entry", ENTRIES, subject, agency));
    }

    /** Their entry is read again from what their record says now; the room of the record puts it on the list. */
    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        return List.of(Effect.pseudonymised(FOUND));
    }
}
