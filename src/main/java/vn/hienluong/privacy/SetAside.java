package vn.hienluong.privacy;

import java.util.List;

/** Columns that look like personal data and are none, with the reason. */
public record SetAside(Why why, String table, List<String> columns) {

    public enum Why {
        /** One of a closed list. */
        CLOSED_LIST,
        /** Names the agency, a unit or a document. */
        NAMES_NO_PERSON,
        /** What a plan or report says about the work; the agency's rules let no person be described in it. */
        OFFICIAL_TEXT,
        /** A technical value of a library. */
        TECHNICAL
    }

    public SetAside {
        columns = List.copyOf(columns);
    }

    public static SetAside of(Why why, String table, String... columns) {
        return new SetAside(why, table, List.of(columns));
    }
}
