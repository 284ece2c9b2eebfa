package vn.hienluong.information.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.web.Typed;

/**
 * The register as its address has it.
 *
 * @param show a state, {@code OPEN} for all that wait for somebody, {@code LATE}, or all
 * @param after where the page before ended
 */
record RequestQuery(String year, String show, String unit, String q, String after) {

    static final String ALL = "/information";
    static final String LIST = ALL + "/requests";
    static final String FILE = LIST + "/export";
    static final String BOARD = ALL + "/board";

    static final String OPEN = "OPEN";
    static final String LATE = "LATE";

    RequestQuery(
            @Nullable String year,
            @Nullable String show,
            @Nullable String unit,
            @Nullable String q,
            @Nullable String after) {
        this.year = Typed.line(year);
        this.show = Typed.line(show);
        this.unit = Typed.line(unit);
        this.q = Typed.line(q);
        this.after = Typed.line(after);
    }

    static String at(RequestId id) {
        return LIST + "/" + id;
    }

    Requests.Filter filter() {
        return new Requests.Filter(
                year().isEmpty() ? Optional.empty() : chosenYear(),
                Typed.choice(show, RequestState.Name.class),
                show.equals(OPEN),
                show.equals(LATE),
                Typed.id(unit, UnitId::new),
                q);
    }

    private Optional<Integer> chosenYear() {
        return Typed.number(year).stream().boxed().findFirst();
    }

    Optional<RequestId> begin() {
        return Typed.id(after, RequestId::new);
    }

    String continuing(RequestId last) {
        return new RequestQuery(year, show, unit, q, last.toString()).href(LIST);
    }

    String href(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        put(address, "year", year);
        put(address, "show", show);
        put(address, "unit", unit);
        put(address, "q", q);
        put(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
