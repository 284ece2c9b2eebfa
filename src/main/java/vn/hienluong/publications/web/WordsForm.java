package vn.hienluong.publications.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/** The words of an edition as the form sends them. */
public record WordsForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String titleEn,
        @Nullable String summaryEn,
        @Nullable String bodyEn,
        @Nullable String note,
        @Nullable Integer seen) {

    int seenVersion() {
        return seen == null ? 0 : seen;
    }

    EditionContent read(TypedFacts facts) {
        return new EditionContent(
                new Wording(Typed.line(title), Typed.line(summary), clean(body)),
                new Wording(Typed.line(titleEn), Typed.line(summaryEn), clean(bodyEn)),
                facts,
                Typed.text(note));
    }

    private static CleanHtml clean(@Nullable String typed) {
        return CleanHtml.of(Typed.text(typed));
    }
}
