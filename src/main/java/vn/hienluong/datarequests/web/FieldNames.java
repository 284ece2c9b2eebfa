package vn.hienluong.datarequests.web;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.hienluong.platform.Text;
import vn.hienluong.privacy.Holding;

/** Columns as people call them. */
final class FieldNames {

    private FieldNames() {}

    static String of(String column, Text text) {
        return text.say("privacy.field." + column.replace('_', '-'));
    }

    static String of(Collection<Holding> parts, Text text) {
        return parts.stream()
                .flatMap(part -> part.columns().stream())
                .map(column -> of(column, text))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
