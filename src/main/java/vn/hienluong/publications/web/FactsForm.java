package vn.hienluong.publications.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;

/** Every field that a kind may ask for, by its name; each kind reads its own. A test holds it against the kinds. */
public record FactsForm(
        @Nullable String acceptedOn,
        @Nullable String aims,
        @Nullable String amount,
        @Nullable String approvedOn,
        @Nullable String budget,
        @Nullable String byline,
        @Nullable String code,
        @Nullable String commentsUntil,
        @Nullable String conditions,
        @Nullable String deadline,
        @Nullable String drafter,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable String exemption,
        @Nullable String field,
        @Nullable String from,
        @Nullable String fromYear,
        @Nullable String host,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String leader,
        @Nullable String legalBasis,
        @Nullable String level,
        @Nullable String method,
        @Nullable String number,
        @Nullable String order,
        @Nullable String organiser,
        @Nullable String part,
        @Nullable String payers,
        @Nullable String period,
        @Nullable String place,
        @Nullable String posts,
        @Nullable String progress,
        @Nullable String quantity,
        @Nullable String rate,
        @Nullable String receiver,
        @Nullable String result,
        @Nullable String signer,
        @Nullable String source,
        @Nullable String table,
        @Nullable String to,
        @Nullable String toYear,
        @Nullable String type,
        @Nullable String unitOfMeasure,
        @Nullable String until,
        @Nullable String where,
        @Nullable String who) {

    TypedFacts read(PublicationKind kind) {
        var values = new HashMap<String, String>();
        for (var component : FactsForm.class.getRecordComponents()) {
            values.put(component.getName(), Typed.text(typed(component)));
        }
        return new TypedFacts(kind, Map.copyOf(values));
    }

    static java.util.Set<String> names() {
        return Arrays.stream(FactsForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private @Nullable String typed(RecordComponent component) {
        try {
            return (String) component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException ownRecord) {
            throw new IllegalStateException(ownRecord);
        }
    }
}
